"""What a layout profile is: the measures, styles and marks of one set of official rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from kehoach_desktop.core.documents import DocType, Family

POINTS_PER_MM: Final = 72 / 25.4
SHORT_SIDE: Final = 210.0
LONG_SIDE: Final = 297.0
"""Of A4, mm."""


class Style(StrEnum):
    """What a line of text is on the page; the profile says how it looks."""

    TITLE = "title"
    MOTTO = "motto"
    SUPERIOR = "superior"
    ISSUER = "issuer"
    STAR = "star"
    NUMBER = "number"
    PLACE = "place"
    DRAFT = "draft"
    TYPE = "type"
    ABSTRACT = "abstract"
    SEPARATOR = "separator"
    BASIS = "basis"
    BODY = "body"
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"
    H4 = "h4"
    THEME = "theme"
    AUTHORITY = "authority"
    POSITION = "position"
    SIGNER = "signer"
    RECIPIENTS_HEAD = "recipients_head"
    RECIPIENTS = "recipients"
    APPENDIX = "appendix"
    APPENDIX_TITLE = "appendix_title"
    APPENDIX_NOTE = "appendix_note"
    TABLE_HEAD = "table_head"
    TABLE = "table"
    PAGE_NUMBER = "page_number"


class Certainty(StrEnum):
    """How a value is known."""

    READ = "read"
    """In the text of the rule itself."""
    TRANSCRIBED = "transcribed"
    """In two or more independent transcriptions of the rule."""
    OBSERVED = "observed"
    """What the issuing office itself does on signed papers; no rule."""
    DEFAULT = "default"
    """Chosen by us where the rule gives a range or is silent."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from."""

    rule: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Letters of a line: size in points."""

    size: float
    source: Source
    bold: bool = False
    italic: bool = False
    caps: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """Every measure of a layout; millimetres and points as each line says."""

    key: str
    name: str
    family: Family
    sources: Mapping[str, Source]
    """By field name: where each value below comes from; a style carries its own."""
    styles: Mapping[Style, TextStyle]

    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    """Margins in mm, portrait A4."""
    page_number_top: float = 10
    """From the edge of the paper to the number, mm; from page 2 on."""
    indent: float = 10
    """Of the first line, mm."""
    leading: float = 18
    """From line to line, pt, exact."""
    paragraph_gap: float = 6
    """Between paragraphs, pt."""
    head_columns: tuple[float, float, float] = (80, 5, 80)
    """Left column, gap, right column of head and signature, mm."""
    least_head_size: float = 12
    """Down to which a line of the head shrinks before it wraps, pt."""
    title_gap: float = 18
    """Above the type, pt."""
    signature_room: float = 30
    """Free for signature and seal, mm."""

    head_lines: tuple[tuple[str, Style], ...] = (("ĐẢNG CỘNG SẢN VIỆT NAM", Style.TITLE),)
    """Top right; the last one has a rule as long as its words."""
    star: str = "*"
    """Under the issuing body."""
    issuer_rule: float = 0.0
    """Rule under the issuing body, as a share of the words' length; 0: none."""
    date_beside_number: bool = False
    number_form: tuple[str, str] = ("Số ", "-")
    """Before the number; between number and symbol."""
    type_codes: Mapping[DocType, str] = field(default_factory=dict)
    """Printed codes that differ from the stored ones."""
    separator: str = "-----"
    abstract_rule: float = 0.0
    after_roman: str = "-"
    basis_dash: str = ""
    basis_marks: tuple[str, str] = (";", ",")
    """After each basis; after the last."""
    end_mark: str = "."
    recipients_mark: str = ","
    recipients_underlined: bool = True
    appendix_roman: bool = False

    def text_width(self, *, landscape: bool = False) -> float:
        """Give the width between the margins, mm."""
        return (LONG_SIDE if landscape else SHORT_SIDE) - self.left - self.right

    def code_of(self, kind: DocType) -> str:
        """Give the printed code of a type: "KH", "QĐi", "TTr"."""
        return self.type_codes.get(kind, kind.value)

    def heading_style(self, level: int) -> TextStyle:
        """Give the letters of a heading of `level` 1–4."""
        return self.styles[(Style.H1, Style.H2, Style.H3, Style.H4)[level - 1]]

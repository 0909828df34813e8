"""What a layout profile is: the measures, styles and marks of one set of official rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from kehoach_desktop.core.documents import DocType, Family, Urgency
from kehoach_desktop.documents.looks import Certainty, Source, Style, TextStyle

__all__ = ["Authority", "Certainty", "Profile", "Source", "Style", "TextStyle"]

POINTS_PER_MM: Final = 72 / 25.4
SHORT_SIDE: Final = 210.0
LONG_SIDE: Final = 297.0
"""Of A4, mm."""


class Authority(StrEnum):
    """On whose behalf somebody signs."""

    ON_BEHALF = "on_behalf"
    """Of a body that decides together: T/M, TM."""
    IN_PLACE = "in_place"
    """Of the head: K/T, KT."""
    BY_ORDER = "by_order"
    """T/L, TL."""
    AUTHORISED = "authorised"
    """TUQ.; not in Party papers."""
    ACTING = "acting"
    """Q."""


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
    """Left column, gap, right column of the head, mm; the right one grows with its words."""
    closing_columns: tuple[float, float, float] = (80, 5, 80)
    """Recipients, gap, signature, mm."""
    least_head_size: float = 12
    """Down to which a line of the head shrinks before it wraps, pt."""
    title_gap: float = 18
    """Above the type, pt."""
    abstract_gap: float = 0
    """Between type and abstract, pt."""
    text_gap: float = 12
    """Between title and text, pt."""
    signature_room: float = 30
    """Free for signature and seal, mm."""
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """By field name: what the rule allows, where it gives a range."""

    head_lines: tuple[tuple[str, Style], ...] = (("ĐẢNG CỘNG SẢN VIỆT NAM", Style.TITLE),)
    """Top right; the last one has a rule as long as its words."""
    star: str = "*"
    """Under the issuing body."""
    issuer_rule: float = 0.0
    """Rule under the issuing body, as a share of the words' length; 0: none."""
    date_beside_number: bool = False
    number_form: tuple[str, str] = ("Số ", "-")
    """Before the number; between number and symbol."""
    symbol_joint: str = "/"
    """Between type and body in a symbol."""
    letters_have_code: bool = True
    """Whether the symbol of a công văn begins with a type code."""
    type_codes: Mapping[DocType, str] = field(default_factory=dict)
    """Printed codes that differ from the stored ones."""
    body_codes: Mapping[str, str] = field(default_factory=dict)
    """By the first words of an issuing body's name in small letters: its code."""
    letter_abstract: str = ""
    """Opening words of a công văn's abstract."""
    letter_gap: float = 0
    """Above a công văn's abstract, pt."""
    urgency_frames: Mapping[Urgency, tuple[float, float]] = field(default_factory=dict)
    """Width and height of the red frame around an urgency mark, mm; empty: bare words."""
    circulation_top: float = 10
    """From the edge of the paper to the words of circulation, mm."""
    framed_circulation: bool = False
    no_media_at_foot: bool = True
    """10 mm above the lower edge of the last page; else under the signature."""
    contact_on_first_page: bool = False
    separator: str = "-----"
    abstract_rule: float = 0.0
    address_words: Mapping[DocType, str] = field(default_factory=dict)
    """"Kính gửi" or "Kính trình", for the types that have addressees."""
    address_marks: tuple[str, str] = (";", ".")
    """After each of several addressees; after the last."""
    first_recipient: str = "Như trên"
    """First line of Nơi nhận where there are addressees."""
    after_roman: str = "-"
    basis_dash: str = ""
    basis_marks: tuple[str, str] = (";", ",")
    """After each basis; after the last."""
    decision_words: str = "QUYẾT ĐỊNH"
    """Between the bases of a decision and its first article."""
    decider_above: bool = False
    """Who decides stands above the bases; else in one line with `decision_words`."""
    end_mark: str = "."
    authorities: Mapping[Authority, str] = field(default_factory=dict)
    """How a line of the signature begins."""
    recipients_mark: str = ","
    recipients_underlined: bool = True
    archive_form: str = "Lưu "
    """Before the name of the archive."""
    appendix_roman: bool = False
    appendix_note: str = ""
    """Opening words of the line that names the document; "": no such line."""
    appendix_long_date: bool = False

    def text_width(self, *, landscape: bool = False) -> float:
        """Give the width between the margins, mm."""
        return (LONG_SIDE if landscape else SHORT_SIDE) - self.left - self.right

    def code_of(self, kind: DocType) -> str:
        """Give the printed code of a type: "KH", "QĐi", "TTr"."""
        return self.type_codes.get(kind, kind.value)

    def symbol_of(self, kind: DocType, body_code: str) -> str:
        """Give "KH/ĐU", "KH-UBND"; of a công văn of the State the body's code alone."""
        if kind is DocType.LETTER and not self.letters_have_code:
            return body_code
        joined = (self.code_of(kind), body_code)
        return self.symbol_joint.join(part for part in joined if part)

    def allowed(self, name: str) -> tuple[float, float]:
        """Give the least and the greatest value of a measure that the rule allows."""
        value: float = getattr(self, name)
        return self.ranges.get(name, (value, value))

"""How lines of an official paper look, and how surely each value is known."""

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What a line of text is on the page; the profile says how it looks."""

    CIRCULATION = "circulation"
    TITLE = "title"
    MOTTO = "motto"
    SUPERIOR = "superior"
    ISSUER = "issuer"
    STAR = "star"
    NUMBER = "number"
    LETTER_ABSTRACT = "letter_abstract"
    URGENCY = "urgency"
    PLACE = "place"
    DRAFT = "draft"
    TYPE = "type"
    AUTHOR = "author"
    ABSTRACT = "abstract"
    SEPARATOR = "separator"
    ADDRESS_WORD = "address_word"
    ADDRESSEE = "addressee"
    BASIS = "basis"
    DECISION = "decision"
    BODY = "body"
    PART = "part"
    PART_TITLE = "part_title"
    ARTICLE = "article"
    ARTICLE_TEXT = "article_text"
    """Its number is bold (`ARTICLE`), its words are not."""
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"
    H4 = "h4"
    THEME = "theme"
    AUTHORITY = "authority"
    POSITION = "position"
    JOINING = "joining"
    SIGNER = "signer"
    RECIPIENTS_HEAD = "recipients_head"
    RECIPIENTS = "recipients"
    DRAFTER = "drafter"
    NO_MEDIA = "no_media"
    CONTACT = "contact"
    APPENDIX = "appendix"
    APPENDIX_TITLE = "appendix_title"
    APPENDIX_NOTE = "appendix_note"
    TABLE_HEAD = "table_head"
    TABLE = "table"
    FOOTNOTE = "footnote"
    PAGE_NUMBER = "page_number"


class Certainty(StrEnum):
    """How a value is known."""

    READ = "read"
    """In the text of the rule itself."""
    TRANSCRIBED = "transcribed"
    """In two or more independent transcriptions of the rule."""
    REPORTED = "reported"
    """In one transcription or in printed practice only."""
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
    most: float = 0.0
    """Largest size that the rule allows, where it gives a range; 0: `size` alone."""
    least: float = 0.0
    """Smallest size that the rule allows; 0: `size` alone."""
    underlined: bool = False

    @property
    def allowed(self) -> tuple[float, float]:
        """Give the smallest and the largest size that the rule allows."""
        return self.least or self.size, self.most or self.size

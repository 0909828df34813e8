"""The page tree: what stands on paper, in order, before any format; frozen data throughout."""

from dataclasses import dataclass

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.documents.layout import Profile, Style


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head, of the title or of the signature."""

    text: str
    style: Style
    rule: float = 0.0
    """Of a solid line below, as a share of the words' length; 0: none."""


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A row of the head: left and right column."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Names a part; never the last line of a page. `source` is the id of its block."""

    runs: tuple[Run, ...]
    level: int
    mark: str = ""
    source: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body; `mark` is its number ("1.", "a)") or its sign ("-", "+")."""

    runs: tuple[Run, ...]
    mark: str = ""
    style: Style = Style.BODY
    source: int = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """A centred line such as the theme of a campaign."""

    runs: tuple[Run, ...]
    source: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` is a share of the whole."""

    title: str
    width: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row; a `group` row is bold and its second cell reaches to the right edge."""

    cells: tuple[str, ...]
    group: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on every page and whose rows never split."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    source: int = 0
    padding: float = 1.0
    """Above and below the words of a cell, mm."""


BodyBlock = Heading | Paragraph | Theme | Table


@dataclass(frozen=True, slots=True)
class RecipientGroup:
    """Printed lines of Nơi nhận under "Bản điện tử", "Bản giấy" or under nothing."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands under the text on one row: recipients left, signature right."""

    recipients_head: str
    groups: tuple[RecipientGroup, ...]
    signature: tuple[Line, ...]
    """Authority and position, each on its own line."""
    signer: Line


@dataclass(frozen=True, slots=True)
class Appendix:
    """Pages of their own, numbered on their own."""

    title: tuple[Line, ...]
    blocks: tuple[BodyBlock, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class PageTree:
    """A whole paper."""

    profile: Profile
    subject: str
    """Title of the file, as readers show it."""
    head: tuple[HeadRow, ...] = ()
    title: tuple[Line, ...] = ()
    body: tuple[BodyBlock, ...] = ()
    closing: Closing | None = None
    appendices: tuple[Appendix, ...] = ()
    landscape: bool = False

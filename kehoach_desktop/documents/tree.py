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
    frame: tuple[float, float] | None = None
    """Width and height of the red frame of a stamp, mm."""
    above: float = 0.0
    """Free above it, pt."""


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A row of the head: left and right column."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Names a part; never the last line of a page. `source` is the id of its block.

    A `stacked` one has its mark centred on a line of its own, the title below.
    """

    runs: tuple[Run, ...]
    level: int
    mark: str = ""
    source: int = 0
    style: Style = Style.H1
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body; `mark` is its number ("1.", "a)") or its sign ("-", "+").

    One of style `DECISION` is centred.
    """

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


Cell = str | tuple[Run, ...]
"""Words of a cell, in one weight or in several."""


def cell_runs(cell: Cell) -> tuple[Run, ...]:
    """Give the words of a cell with their weights."""
    return (Run(cell),) if isinstance(cell, str) else cell


@dataclass(frozen=True, slots=True)
class Row:
    """A row; a `group` row is bold and its second cell reaches to the right edge."""

    cells: tuple[Cell, ...]
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
    drafter: str = ""
    """Who drafted it and how many copies: last under the recipients."""


@dataclass(frozen=True, slots=True)
class Address:
    """Kính gửi: one name on the same line, several below it with the hyphen under the colon."""

    word: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What stands outside the text; "" where there is nothing."""

    circulation: str = ""
    """Page 1, right upper corner."""
    no_media: str = ""
    """Last page, centred near the lower edge."""
    contact: str = ""
    """First or last page, under a line over the whole width."""

    @property
    def words(self) -> tuple[str, ...]:
        """Give the marks that are there."""
        return tuple(filter(None, (self.circulation, self.no_media, self.contact)))


@dataclass(frozen=True, slots=True)
class Appendix:
    """Pages of their own, numbered on their own."""

    title: tuple[Line, ...]
    blocks: tuple[BodyBlock, ...]
    landscape: bool = False
    head: tuple[HeadRow, ...] = ()
    closing: Closing | None = None
    """Head and closing of a sheet that goes out by itself, such as a unit's task slip."""


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
    address: Address | None = None
    marks: PageMarks = PageMarks()
    mirrored: bool = False
    """Margins change sides on even pages, for printing on both sides."""

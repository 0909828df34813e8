"""Named styles of the workbooks: one object per look, shared by all cells that have it."""

from typing import TYPE_CHECKING, Final

from kehoach_desktop.sheets.columns import CellKind

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import Border, NamedStyle

FONT: Final = "Times New Roman"
TITLE: Final = "kehoach-title"
UNIT: Final = "kehoach-unit"
PLAIN: Final = "kehoach-plain"
CENTRED: Final = "kehoach-line"
AS_OF: Final = "kehoach-as-of"
AS_OF_TYPED: Final = "kehoach-as-of-typed"
HEAD: Final = "kehoach-head"
SHARE: Final = "kehoach-share"
TOTAL: Final = "kehoach-total"
TOTAL_SHARE: Final = "kehoach-total-share"
DATE_FORMAT: Final = "dd/mm/yyyy"
_AS_OF_FORMAT = f'"Tính đến ngày "{DATE_FORMAT}'
_HEAD_GROUND = "EFEDE7"
_TYPED_GROUND = "F4F8FD"
_LINE = "8C887F"


def add_styles(book: "Workbook") -> None:
    """Make every named style known to `book`."""
    for style in (*_title_styles(), *_cell_styles(), *_total_styles()):
        book.add_named_style(style)


def _title_styles() -> list["NamedStyle"]:
    from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill, Protection

    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    slanted = Font(FONT, 12, i=True)
    return [
        NamedStyle(PLAIN, font=Font(FONT, 12), alignment=Alignment(vertical="center")),
        NamedStyle(UNIT, font=Font(FONT, 12, b=True), alignment=Alignment(vertical="center")),
        NamedStyle(TITLE, font=Font(FONT, 15, b=True), alignment=middle),
        NamedStyle(CENTRED, font=Font(FONT, 12), alignment=middle),
        NamedStyle(AS_OF, font=slanted, alignment=middle, number_format=_AS_OF_FORMAT),
        NamedStyle(
            AS_OF_TYPED,
            font=slanted,
            alignment=middle,
            number_format=_AS_OF_FORMAT,
            protection=Protection(locked=False),
        ),
        NamedStyle(
            HEAD,
            font=Font(FONT, 12, b=True),
            alignment=middle,
            border=_frame(),
            fill=PatternFill("solid", fgColor=_HEAD_GROUND),
        ),
    ]


def _cell_styles() -> list["NamedStyle"]:
    from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill, Protection

    font, frame = Font(FONT, 12), _frame()
    text = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
    centred = Alignment(horizontal="center", vertical="center", wrap_text=True)
    ground = PatternFill("solid", fgColor=_TYPED_GROUND)
    styles = []
    for kind in CellKind:
        words = kind in (CellKind.TEXT, CellKind.TYPED, CellKind.CODE)
        style = NamedStyle(
            kind.value, font=font, border=frame, alignment=text if words else centred
        )
        if kind.is_typed:
            style.fill, style.protection = ground, Protection(locked=False)
        if kind in (CellKind.TYPED, CellKind.TEXT):
            style.number_format = "@"
        if kind is CellKind.DATE:
            style.number_format = DATE_FORMAT
        styles.append(style)
    return styles


def _total_styles() -> list["NamedStyle"]:
    from openpyxl.styles import Alignment, Font, NamedStyle

    centred, frame = Alignment(horizontal="center", vertical="center"), _frame()
    bold = Font(FONT, 12, b=True)
    return [
        NamedStyle(SHARE, font=Font(FONT, 12), alignment=centred, border=frame, number_format="0%"),
        NamedStyle(TOTAL, font=bold, alignment=centred, border=frame),
        NamedStyle(TOTAL_SHARE, font=bold, alignment=centred, border=frame, number_format="0%"),
    ]


def _frame() -> "Border":
    from openpyxl.styles import Border, Side

    side = Side("thin", color=_LINE)
    return Border(side, side, side, side)

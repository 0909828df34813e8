"""What the palette can do beside opening records: screens, parts of Cài đặt, the look."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from kehoach_desktop.core.palette import Entry, Group
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.theme import Scheme
from kehoach_desktop.ui.window import Window
from kehoach_desktop.ui.window_keys import announced

_PARTS: Final = (
    ("office", "Cơ quan"),
    ("look", "Giao diện, cỡ chữ"),
    ("backup", "Sao lưu, khôi phục"),
    ("history", "Lịch sử"),
    ("bin", "Thùng rác"),
    ("check", "Kiểm tra dữ liệu"),
)
_SCHEMES: Final = (
    (Scheme.LIGHT, "Giao diện sáng"),
    (Scheme.DARK, "Giao diện tối"),
    (Scheme.SYSTEM, "Giao diện theo máy"),
)


@dataclass(frozen=True, slots=True)
class PaletteCommand:
    """A name of its own, what the clerk reads, its keys, and what it does."""

    name: str
    title: str
    run: Callable[[], object]
    keys: str = ""

    @property
    def entry(self) -> Entry:
        """The row of the palette."""
        return Entry(Group.COMMANDS, self.title, self.keys, command=self.name)


def commands(window: Window, context: Context) -> tuple[PaletteCommand, ...]:
    """Give every command, those that a clerk needs most often first."""
    choose = window.rail.campaign.chosen.emit
    return (
        PaletteCommand("write", "Soạn kế hoạch", lambda: context.go("plans").request_new()),
        PaletteCommand("import", "Nhập kế hoạch", partial(context.go, "import")),
        PaletteCommand("units", "Danh mục đơn vị", partial(context.go, "units")),
        PaletteCommand("print", "In màn hình này", partial(_ask, window, "print"), "Ctrl+P"),
        PaletteCommand("export", "Xuất tệp", partial(_ask, window, "export"), "Ctrl+E"),
        *(
            PaletteCommand(f"screen {name}", f"Mở {title}", partial(context.go, name), keys)
            for name, title, keys in announced(window.pages.specs.values())
        ),
        *(
            PaletteCommand(f"part {name}", title, partial(_open_part, context, name))
            for name, title in _PARTS
        ),
        *(
            PaletteCommand(f"campaign {one.id}", f"Đợt {one.name}", partial(choose, one.id))
            for one in context.services.campaigns.all()
        ),
        PaletteCommand("undo", "Hoàn tác", window.undo_requested.emit, "Ctrl+Z"),
        PaletteCommand("redo", "Làm lại", window.redo_requested.emit, "Ctrl+Y"),
        *(
            PaletteCommand(f"look {scheme}", title, partial(context.theme.set_scheme, scheme))
            for scheme, title in _SCHEMES
        ),
        PaletteCommand("larger", "Chữ to hơn", context.theme.zoom_in, "Ctrl+="),
        PaletteCommand("smaller", "Chữ nhỏ hơn", context.theme.zoom_out, "Ctrl+-"),
        PaletteCommand("help", "Trợ giúp", window.show_help, "F1"),
    )


def _open_part(context: Context, name: str) -> None:
    context.go("settings").open_part(name)


def _ask(window: Window, what: str) -> None:
    page = window.page
    if page is not None:
        (page.request_print if what == "print" else page.request_export)()

"""`kehoach screenshots DIR`: every screen of the sample store, light and dark, as PNG files."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QEventLoop, QThreadPool, QTimer

from kehoach_desktop.files.write_whole import wording, write_whole
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage
from kehoach_desktop.ui.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kehoach_desktop.app.desktop import Desktop
    from kehoach_desktop.ui.window import Window

_MOMENT: Final = 60
"""Milliseconds between two looks at whether the screen is at rest."""
_PATIENCE: Final = 100
"""Looks before a picture is taken all the same."""
_QUIET_LOOKS: Final = 6
"""Looks without work under way that count as rest: a preview may follow another."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name and how to get the window there."""

    name: str
    prepare: Callable[[Desktop], None]


def take_screenshots(desktop: Desktop, folder: Path, size: tuple[int, int]) -> int:
    """Write SCREEN-THEME-WxH.png for every shot; give 0."""
    with wording(folder):
        folder.mkdir(parents=True, exist_ok=True)
    desktop.window.resize(*size)
    desktop.window.show()
    _settle()
    for shot in SHOTS:
        shot.prepare(desktop)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            desktop.theme.set_scheme(scheme)
            _settle()
            path = folder / f"{shot.name}-{scheme}-{size[0]}x{size[1]}.png"
            write_whole(path, _picture(desktop.window))
            sys.stdout.write(f"{path}\n")
    desktop.close()
    return 0


def _editor(desktop: Desktop) -> None:
    drafts = [
        summary.document.id
        for summary in desktop.context.services.plans.summaries()
        if summary.document.state == "draft"
    ]
    if drafts:
        desktop.window.go("plans").open_record(drafts[0])


def _review(desktop: Desktop) -> None:
    from kehoach_desktop.services.demo import sample_plan

    desktop.window.go("import").open_file(sample_plan())


def _layout(desktop: Desktop) -> None:
    from kehoach_desktop.services.demo import sample_plan

    desktop.window.go("layout").open_file(sample_plan())


def _checklist(desktop: Desktop) -> None:
    """Open a unit that is late, and of its lines one with figures."""
    services = desktop.context.services
    page = desktop.window.go("assignments")
    campaign = services.campaigns.current()
    if campaign is None:
        return
    late = [
        one.unit.id
        for one in services.assignments.units_with_progress(campaign.id)
        if one.progress.overdue
    ]
    for unit_id in late[:1]:
        page.open_record(unit_id)
        lines = services.assignments.of_unit(unit_id, campaign.id)
        counted = [line.assignment.id for line in lines if len(line.measures) > 1]
        if counted and isinstance(page, ChecklistPage):
            page.view.open_line(counted[0])


def _matrix(desktop: Desktop) -> None:
    from kehoach_desktop.ui.screens.matrix.page import MatrixPage

    page = desktop.window.go("matrix")
    if isinstance(page, MatrixPage):
        page.view.go_to(3, 2)


def _units(desktop: Desktop) -> None:
    page = desktop.window.go("units")
    for unit in desktop.context.services.units.all()[2:3]:
        page.open_record(unit.id)


def _settings(part: str) -> Callable[[Desktop], None]:
    def prepare(desktop: Desktop) -> None:
        _do_something(desktop)
        desktop.window.go("settings").open_part(part)

    return prepare


def _history(desktop: Desktop) -> None:
    from kehoach_desktop.ui.screens.settings.page import SettingsPage

    _settings("history")(desktop)
    if isinstance(desktop.window.page, SettingsPage):
        newest = desktop.context.services.history.page(size=2).entries[-1]
        desktop.window.page.history.list.toggled.emit(newest)


def _palette(desktop: Desktop) -> None:
    from kehoach_desktop.ui.palette.panel import Palette

    desktop.window.go("plans")
    desktop.window.palette_requested.emit()
    palette = desktop.window.findChild(Palette)
    if isinstance(palette, Palette):
        palette.panel.field.setText("dien bien")


def _do_something(desktop: Desktop) -> None:
    """Leave a backup and a few actions, one of them taken back; once."""
    services = desktop.context.services
    if services.backups.all():
        return
    services.backups.make()
    services.office.set_body_field("archive_line", "Lưu VPĐU")
    services.undo.undo()
    campaign = services.campaigns.current()
    lines = services.assignments.all_lines(campaign.id) if campaign else []
    for line in lines[:2]:
        desktop.context.bus.changed.emit(services.assignments.toggle_done(line.assignment.id))


def _screen(name: str) -> Callable[[Desktop], None]:
    def prepare(desktop: Desktop) -> None:
        desktop.window.go(name)

    return prepare


SHOTS: Final = (
    Shot("today", _screen("today")),
    Shot("plans", _screen("plans")),
    Shot("plan-editor", _editor),
    Shot("import", _screen("import")),
    Shot("import-review", _review),
    Shot("layout", _layout),
    Shot("checklist", _checklist),
    Shot("matrix", _matrix),
    Shot("calendar-peak", _screen("calendar")),
    Shot("recipients", _screen("recipients")),
    Shot("units", _units),
    Shot("settings", _settings("office")),
    Shot("backup", _settings("backup")),
    Shot("history", _history),
    Shot("palette", _palette),
    Shot("welcome", _screen("welcome")),
)


def _settle() -> None:
    """Let the window work until nothing has been under way for a while."""
    from kehoach_desktop.ui.tasks import drawing_pool

    pools = (QThreadPool.globalInstance(), drawing_pool())
    loop, timer = QEventLoop(), QTimer()
    looks, quiet = 0, 0

    def look() -> None:
        nonlocal looks, quiet
        looks += 1
        busy = any(pool.activeThreadCount() for pool in pools)
        quiet = 0 if busy else quiet + 1
        if quiet >= _QUIET_LOOKS or looks >= _PATIENCE:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(_MOMENT)
    loop.exec()


def _picture(window: Window) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())

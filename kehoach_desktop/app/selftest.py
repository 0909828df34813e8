"""`--selftest`: does everything that the program needs work on this machine? JSON on stdout."""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kehoach_desktop import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

FAILED: Final = 4


def run_selftest() -> int:
    """Run every check in a temporary folder; give 0, or 4 where one failed."""
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        results = {name: _outcome(check, Path(folder)) for name, check in CHECKS.items()}
    passed = all(result["ok"] for result in results.values())
    report = {"version": __version__, "ok": passed, "checks": results}
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    return 0 if passed else FAILED


def _outcome(check: Callable[[Path], str], folder: Path) -> dict[str, object]:
    try:
        return {"ok": True, "found": check(folder)}
    except Exception as error:  # noqa: BLE001 (a self-test reports whatever fails, and goes on)
        return {"ok": False, "found": f"{type(error).__name__}: {error}"}


def _store(folder: Path) -> str:
    import sqlite3

    from kehoach_desktop.services.wiring import open_services

    services = open_services(folder / "kehoach.db", lambda: date(2024, 4, 15))
    try:
        made = services.plans.new_plan().new_id
        if made is None or services.undo.undo_label() is None:
            raise RuntimeError("a new plan left no trace")
        services.undo.undo()
    finally:
        services.close()
    return f"SQLite {sqlite3.sqlite_version}"


def _importer(folder: Path) -> str:
    from kehoach_desktop.services.importing import read_plan

    source = folder / "kế hoạch.txt"
    source.write_text(
        "KẾ HOẠCH\nkiểm tra máy\n\nI- NỘI DUNG\n1. UBND phường chủ trì, phối hợp với Ủy ban MTTQ "
        "phường treo cờ, hoàn thành trước ngày 26/4/2024.\n",
        encoding="utf-8",
    )
    draft = read_plan(source)
    return f"{len(draft.activities)} hoạt động"


def _documents(folder: Path) -> str:
    from kehoach_desktop.services.demo import open_demo

    services = open_demo()
    try:
        document = services.recipients.documents()[0]
        content = services.plans.content(document.id)
        pdf = services.printing.plan_pdf(content)
        docx = services.printing.plan_docx(content)
        pages = services.printing.page_count(pdf)
        services.printing.page_images(pdf, 1.0, range(1))
        campaign = services.campaigns.current()
        if campaign is None:
            raise RuntimeError("the sample has no campaign")
        xlsx = services.sheets.progress_workbook(campaign.id)
        ics = services.calendar.ics(campaign.id)
    finally:
        services.close()
    for name, data in (("a.pdf", pdf), ("a.docx", docx), ("a.xlsx", xlsx), ("a.ics", ics)):
        (folder / name).write_bytes(data)
    return f"PDF {pages} trang, Word {len(docx)} byte, Excel {len(xlsx)} byte"


def _window(_folder: Path) -> str:
    import PySide6
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtWidgets import QApplication

    from kehoach_desktop.app.language import speak_vietnamese
    from kehoach_desktop.services.help import topics
    from kehoach_desktop.ui.icon_paths import PATHS
    from kehoach_desktop.ui.icons import icon_pixmap
    from kehoach_desktop.ui.theme import Theme

    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    speak_vietnamese(application)
    theme = Theme(application)
    for name in PATHS:
        if icon_pixmap(name, 18, theme.tokens.text, 1.0).isNull():
            raise RuntimeError(f"icon {name} is empty")
    fonts, pages = len(QFontDatabase.families()), len(topics())
    return f"PySide6 {PySide6.__version__}, {fonts} phông chữ, {pages} trang trợ giúp"


CHECKS: Final[dict[str, Callable[[Path], str]]] = {
    "window": _window,
    "store": _store,
    "importer": _importer,
    "documents": _documents,
}

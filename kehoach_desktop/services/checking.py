"""Kiểm tra dữ liệu: the whole store and its evidence files looked at, with a plain report."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.checking import CheckFinding, CheckKind, CheckReport
from kehoach_desktop.core.errors import StoreDamagedError
from kehoach_desktop.store.backup import newest_backup, readable
from kehoach_desktop.store.check import check
from kehoach_desktop.store.lock import StoreLock
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.store.seal import as_closed
from kehoach_desktop.store.store import Store

_OTHERWISE: Final = "Tệp số liệu không còn như lúc đóng lần cuối"


class Checking:
    """Looks for damage; changes nothing but the search index."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def work(self) -> Callable[[], CheckReport]:
        """Give the check as a call for another thread (ui.tasks)."""
        return partial(check_file, self._store.path) if self._store.path else self.check

    def check(self) -> CheckReport:
        """Check now, and wait for it."""
        if self._store.path:
            return check_file(self._store.path)
        return check(self._store.conn, None)

    def rebuild_search(self) -> Change:
        """Make the search index anew: the mending of a finding of kind SEARCH."""
        self._store.rebuild_search()
        return Change("Lập lại chỉ mục tìm kiếm", Touched.NOTHING)

    def bring_back_files(self) -> Change:
        """Put back the evidence files that the check found retrievable; raises NoSpaceError …."""
        from kehoach_desktop.store.evidence_kept import bring_back

        count = bring_back(self._store.path) if self._store.path else 0
        return Change(f"Lấy lại {count} tệp minh chứng", Touched.ASSIGNMENT)


def check_store(store: Path) -> CheckReport:
    """Check a store that need not be open, or cannot be opened; raises StoreError for no store."""
    store = store.resolve()
    findings = list[CheckFinding]()
    try:
        if not as_closed(store):
            findings.append(_file(_OTHERWISE))
        open_store(store, read_only=True).close()  # words a file that is none of ours
        report = check_file(store)
        return replace(report, findings=(*findings, *report.findings))
    except (StoreDamagedError, sqlite3.DatabaseError):
        findings.append(_file("Tệp số liệu bị hỏng, không đọc được"))
        found = newest_backup(store)
        return CheckReport(0, 0, tuple(findings), found.path if found else None)


def accept_store(store: Path, now: datetime) -> CheckReport:
    """Take a file that was put in the store's place by hand, where nothing else is wrong with it.

    Raises StoreBusyError while any program writes in it.
    """
    report = check_store(store)
    if [one.text for one in report.findings] == [_OTHERWISE]:
        lock = StoreLock(store.resolve(), now)
        lock.seal = ""
        lock.close()
    return report


def _file(text: str) -> CheckFinding:
    return CheckFinding(CheckKind.FILE, text)


def check_file(store: Path) -> CheckReport:
    """Check the store at a path through a connection of its own, which only reads."""
    with closing(open_store(store, read_only=True)) as viewer:
        viewer.conn.text_factory = readable
        report = check(viewer.conn, store)
    found = newest_backup(store)
    return replace(report, backup=found.path if found else None)

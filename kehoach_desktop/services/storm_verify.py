"""What a storm of edits left behind: which numbers are there, which in part, is all well."""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from kehoach_desktop.core.errors import BadInputError, StoreError
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.storm import ACTION, ENDINGS, export_path, mark
from kehoach_desktop.services.wiring import Services, open_services
from kehoach_desktop.store import actions
from kehoach_desktop.store.copies import read_copy

_TRACE: Final = re.compile(r"storm (\d+)(?:\.txt)?")
_IMPORT: Final = re.compile(r".*storm (\d+), (\d+) hoạt động.*")
_BELONGS: Final = (
    {"evidence", "assignment", "activity"},
    {"evidence", "assignment"},
    {"evidence"},
    {"evidence", "assignment"},
)
"""Tables that an edit changes, by number modulo four."""


def verify(path: Path, today: Today, op: str) -> Iterator[str]:
    """Open the store as its next start does, and give the lines of `storm-verify`."""
    try:
        services = open_services(path, today)
    except StoreError as error:
        yield f"integrity FAIL {error}"
        return
    try:
        whole, torn = _imports(services) if op == "import" else _edits(services)
        yield from (f"have {span}" for span in _spans(whole))
        yield from (f"torn {span}" for span in _spans(torn))
        wrong = [*_report(services), *_beside(services, path, op)]
        yield f"integrity FAIL {'; '.join(wrong)}" if wrong else "integrity ok"
    finally:
        services.close()


def _edits(services: Services) -> tuple[set[int], set[int]]:
    """Give the numbers of the edits that are there, and of those that are there in part."""
    conn = services.store.conn
    there = {
        int(found[1])
        for (name,) in conn.execute("SELECT name FROM evidence")
        if (found := _TRACE.fullmatch(name))
    }
    named = {name: key for key, name in conn.execute("SELECT id, name FROM action")}
    done = {n for n in there if _is_whole(services, n, named.get(f"{ACTION} {n}"))}
    return done, there - done


def _is_whole(services: Services, number: int, action: int | None) -> bool:
    if action is None:
        return False
    wanted = mark(number)
    changed = {
        one.table
        for one in actions.images(services.store.conn, action)
        if one.after and any(_is_mark(value, wanted) for value in json.loads(one.after).values())
    }
    return _BELONGS[number % len(_BELONGS)] <= changed


def _is_mark(value: object, wanted: str) -> bool:
    return value in (wanted, f"{wanted}.txt")


def _imports(services: Services) -> tuple[set[int], set[int]]:
    """Give the numbers of whole imports, and of those whose log says more than is there."""
    conn, whole, torn = services.store.conn, set[int](), set[int]()
    rows = conn.execute(
        "SELECT abstract, count(activity.id) FROM document "
        "LEFT JOIN activity ON document_id = document.id GROUP BY document.id"
    )
    there = {int(f[1]): count for name, count in rows if (f := _TRACE.fullmatch(name))}
    log = [_IMPORT.fullmatch(name) for (name,) in conn.execute("SELECT name FROM action")]
    logged = {int(found[1]): int(found[2]) for found in log if found}
    for number in there.keys() | logged.keys():
        is_whole = there.get(number) == logged.get(number)
        (whole if is_whole else torn).add(number)
    return whole, torn


def _report(services: Services) -> Iterator[str]:
    yield from (one.text for one in services.checking.check().findings if not one.harmless)


def _beside(services: Services, path: Path, op: str) -> Iterator[str]:
    """Give what is wrong with the files that the operation writes."""
    if op == "export":
        for ending in ENDINGS:
            if not _is_complete(export_path(path, ending)):
                yield f"tệp xuất ra {ending} không trọn vẹn"
    if any(path.parent.glob(".*.part")):
        yield "còn tệp viết dở"
    for backup in services.backups.all():
        try:
            read_copy(backup.path)
        except BadInputError as error:
            yield str(error)


def _is_complete(file: Path) -> bool:
    """Tell whether a file was written to its end; true of one that was never begun."""
    if not file.exists():
        return True
    data = file.read_bytes()
    if file.suffix == ".pdf":
        return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.testzip() is None
    except zipfile.BadZipFile:
        return False


def _spans(numbers: Iterable[int]) -> Iterator[str]:
    """Give "1..16" and "18" for the numbers 1 to 16 and 18."""
    for _, group in groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        yield f"{run[0]}..{run[-1]}" if len(run) > 1 else str(run[0])

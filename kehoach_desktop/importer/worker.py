"""Main of the child process: reads one file under caps and prints the draft as one JSON line."""

import gc
from pathlib import Path
from typing import Any

from kehoach_desktop.files.answering import answer_request


def main() -> int:
    """Read the file that is named in the request."""
    gc.disable()  # one file, then the end: nothing made here has a circle worth looking for
    return answer_request(_answer)


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    from kehoach_desktop.importer.read import read_file
    from kehoach_desktop.importer.wire import to_plain

    return {"draft": to_plain(read_file(Path(request["path"])))}

"""Main of the child process: reads one file under caps and prints the draft as one JSON line."""

import gc
import json
import sys
from pathlib import Path

from kehoach_desktop.files.limits import cap_this_process


def main() -> int:
    """Read the file named in the last argument; the last line of the output is the answer."""
    cap_this_process()
    gc.disable()  # one file, then the end: nothing made here has a circle worth looking for
    from kehoach_desktop.core.errors import BadInputError

    try:
        request = json.loads(sys.argv[-1])
        answer = _answer(Path(request["path"]))
    except BadInputError as error:
        answer = {"refused": str(error)}
    except MemoryError:
        answer = {"failed": "memory"}
    except RecursionError:
        answer = {"failed": "depth"}
    told = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    sys.stdout.buffer.write(told.encode(errors="replace"))
    sys.stdout.buffer.flush()
    return 0


def _answer(path: Path) -> dict[str, object]:
    from kehoach_desktop.importer.read import read_file
    from kehoach_desktop.importer.wire import to_plain

    return {"draft": to_plain(read_file(path))}

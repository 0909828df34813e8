"""What every child process does: caps itself, answers one request, tells why where it cannot."""

import json
import sys
from collections.abc import Callable
from typing import Any

from kehoach_desktop.files.limits import cap_this_process


def answer_request(answer: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    """Answer the request in the last argument; the last line of the output is the answer.

    A refusal in words is {"refused": …}, a cap that was hit {"failed": "memory" or "depth"}.
    """
    request = json.loads(sys.argv[-1])
    cap_this_process(request.pop("seconds"))
    from kehoach_desktop.core.errors import BadInputError

    try:
        told = answer(request)
    except BadInputError as error:
        told = {"refused": str(error)}
    except MemoryError:
        told = {"failed": "memory"}
    except RecursionError:
        told = {"failed": "depth"}
    line = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    sys.stdout.buffer.write(line.encode(errors="replace"))
    sys.stdout.buffer.flush()
    return 0

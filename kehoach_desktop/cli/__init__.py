"""The same jobs without a screen: one command each, never a traceback, no Qt.

Exit codes: 0 done, 2 bad input or wrong words, 3 the store cannot be had, 4 done and something
was found, 5 cancelled.
"""

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

import click

from kehoach_desktop.cli.commands import program
from kehoach_desktop.cli.wording import HelpText, worded
from kehoach_desktop.core.errors import CancelledByUserError, StoreError, UserError

BAD_INPUT: Final = 2
NO_STORE: Final = 3
CANCELLED: Final = 5
_BUG: Final = "Chương trình gặp lỗi ngoài dự kiến. Số liệu đã lưu vẫn nguyên."

_FULL: Final = "Ổ đĩa đầy nên chưa in hết kết quả. Số liệu vẫn nguyên. Hãy dọn ổ đĩa rồi làm lại."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give the exit code, having put one Vietnamese line on stderr if not 0."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    click.Context.formatter_class = HelpText
    try:
        answer = program.main(args=arguments, prog_name="kehoach", standalone_mode=False)
    except SystemExit:  # click's answer to a reader of our output that has gone
        return 0
    except (KeyboardInterrupt, Exception) as error:  # noqa: BLE001 (the last door: no traceback)
        return _ended(error)
    return answer if isinstance(answer, int) else 0


def _ended(error: BaseException) -> int:
    match error:
        case click.exceptions.Exit():
            return error.exit_code
        case click.Abort() | KeyboardInterrupt() | CancelledByUserError():
            return _tell("Đã hủy. Mọi thứ vẫn như trước.", CANCELLED)
        case click.ClickException():
            return _tell(worded(error), BAD_INPUT)
        case StoreError():
            return _tell(str(error), NO_STORE)
        case UserError():
            return _tell(str(error), BAD_INPUT)
        case _:
            return _unforeseen(error)


def _unforeseen(error: BaseException) -> int:
    from kehoach_desktop.store.failures import told

    if isinstance(error, BrokenPipeError):  # the reader of our output has gone
        _drop_output()
        return 0
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        _drop_output()
        return _tell(_FULL, BAD_INPUT)
    if sentence := told(error):  # the disk failed, or the file is damaged
        return _tell(str(sentence), NO_STORE)
    return _tell(_BUG + _crash_file(error), BAD_INPUT)


def _drop_output() -> None:
    """Let go of what could not be written: Python would try it once more when it ends."""
    with suppress(OSError, ValueError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123 (a device)
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _crash_file(error: BaseException) -> str:
    """Keep where it went wrong for support; say where it lies, if it could be written."""
    from kehoach_desktop.files.logs import write_crash_file
    from kehoach_desktop.files.paths import data_folder

    with suppress(OSError, UserError):
        path = write_crash_file(data_folder(), error, datetime.now())  # noqa: DTZ005 (local clock)
        return f" Chi tiết: {path}"
    return ""


def _tell(sentence: str, code: int) -> int:
    click.echo(" ".join(sentence.split()), err=True)
    return code

"""The log and the crash file: where it went wrong, never whose data it was."""

import logging
import platform
import traceback
from collections.abc import Callable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import kehoach_desktop
from kehoach_desktop.files.write_whole import write_whole

LOG_NAME = "kehoach.log"
_LOG_BYTES = 500_000


class _PlacesOnly(logging.Formatter):
    """Leaves out the words of exceptions, since they may quote what the clerk typed."""

    def formatException(  # noqa: N802 (a name of the standard library)
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return "" if ei[1] is None else places(ei[1])


def start_log(folder: Path) -> Callable[[], None]:
    """Send warnings and worse of the program to `folder`/kehoach.log, the last three kept.

    Gives what ends it.
    """
    handler = RotatingFileHandler(
        folder / LOG_NAME, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(_PlacesOnly("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("kehoach_desktop")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)

    def end() -> None:
        logger.removeHandler(handler)
        handler.close()

    return end


def places(error: BaseException) -> str:
    """Give the types of the failure and of its causes with file, line and function of each step."""
    steps: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        frames = traceback.extract_tb(seen.__traceback__)
        steps.extend(f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames)
        steps.append(type(seen).__name__)
        seen = seen.__cause__ or seen.__context__
    return "\n".join(steps)


def write_crash_file(folder: Path, error: BaseException, now: datetime) -> Path:
    """Write what is needed to find the bug, and give the file."""
    path = folder / f"loi-{now:%Y%m%d-%H%M%S}.txt"
    head = (
        f"kehoach {kehoach_desktop.__version__}\n"
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}\n"
        f"{now:%Y-%m-%d %H:%M:%S}\n"
    )
    write_whole(path, (head + places(error) + "\n").encode())
    return path

"""The window: options, application, store right after the first paint, screens."""

import os
import sys
from collections.abc import Sequence
from typing import Final

from kehoach_desktop.app.options import Options, parse
from kehoach_desktop.core.errors import BadInputError, StoreError, UserError

BAD_INPUT: Final = 2
_SCREENS: Final = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or do what needs one; give the exit code."""
    try:
        return _run(parse(sys.argv[1:] if arguments is None else arguments))
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return BAD_INPUT


def _run(options: Options) -> int:
    _choose_platform(options)
    if options.selftest:
        from kehoach_desktop.app.selftest import run_selftest

        return run_selftest()
    if _is_shown(options):
        return 0
    from kehoach_desktop.app.desktop import Desktop

    desktop = Desktop(options)
    if options.screenshots is not None:
        from kehoach_desktop.app.screenshots import take_screenshots

        return take_screenshots(desktop, options.screenshots, options.size)
    return desktop.run()


def _is_shown(options: Options) -> bool:
    """Call the window in which the store is open on this desktop already; before Qt is loaded."""
    if options.demo or options.smoke or options.screenshots is not None:
        return False
    from kehoach_desktop.files.paths import store_path
    from kehoach_desktop.files.summons import call

    try:
        return call(options.store or store_path())
    except StoreError:  # the window says it
        return False


def _choose_platform(options: Options) -> None:
    """Without a screen Qt would end the program with words about xcb: choose, or say so."""
    has_screen = any(os.environ.get(name) for name in _SCREENS)
    if has_screen or not sys.platform.startswith("linux"):
        return
    if options.smoke or options.selftest or options.screenshots is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return
    raise BadInputError(
        "Máy này không có màn hình đồ họa nên chưa mở được cửa sổ. Số liệu vẫn nguyên. "
        "Hãy mở trong phiên làm việc có màn hình, hoặc dùng các lệnh của “kehoach --help”."
    )

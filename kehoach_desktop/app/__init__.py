"""The window: options, application, store right after the first paint, screens."""

import sys
from collections.abc import Sequence

from kehoach_desktop.app.options import Options, parse
from kehoach_desktop.core.errors import UserError

BAD_INPUT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or do what needs one; give the exit code."""
    try:
        return _run(parse(sys.argv[1:] if arguments is None else arguments))
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return BAD_INPUT


def _run(options: Options) -> int:
    if options.selftest:
        from kehoach_desktop.app.selftest import run_selftest

        return run_selftest()
    from kehoach_desktop.app.desktop import Desktop

    desktop = Desktop(options)
    if options.screenshots is not None:
        from kehoach_desktop.app.screenshots import take_screenshots

        return take_screenshots(desktop, options.screenshots, options.size)
    return desktop.run()

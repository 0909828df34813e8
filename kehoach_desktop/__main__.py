"""The way in: chooses between a worker, the window and the command line."""

import sys

_WINDOW = ("--demo", "--smoke", "--selftest", "screenshots")
_OPTIONS_WITH_VALUE = ("--store", "--today")


def main() -> int:
    """Run the program; give its exit code (design.md, chapter 6)."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--worker"]:
        return _work(arguments[1:2])
    if wants_window(arguments):
        from kehoach_desktop.app import main as show

        return show(arguments)
    from kehoach_desktop.cli import main as command

    return command(arguments)


def _work(named: list[str]) -> int:
    """Run the child that a frozen program starts of itself; no other module can be named."""
    if named == ["kehoach_desktop.documents.checking.worker"]:
        from kehoach_desktop.documents.checking.worker import main as check

        return check()
    from kehoach_desktop.importer.worker import main as read

    return read()


def wants_window(arguments: list[str]) -> bool:
    """Tell whether no command is named, or one that needs a window."""
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word in _WINDOW:
            return True
        if word in _OPTIONS_WITH_VALUE:
            del rest[:1]
        elif not word.startswith(_OPTIONS_WITH_VALUE):
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())

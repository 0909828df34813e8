"""Where the program's own data lies: icons, templates, catalogues, samples."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Give the path of `resources/PARTS`, in a checkout, a wheel folder and a frozen program."""
    return program_data() / "resources" / Path(*parts)


def program_data() -> Path:
    """Give the folder that holds `resources`: the frozen program's own, else the package's parent.

    PyInstaller names its data folder in `sys._MEIPASS`.
    """
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]

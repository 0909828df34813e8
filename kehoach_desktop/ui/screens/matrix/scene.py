"""What is painted of the matrix, on the screen and on paper."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kehoach_desktop.core.matrix import Matrix, Sums
from kehoach_desktop.ui.screens.matrix.geometry import Geometry


@dataclass(frozen=True, slots=True)
class Scene:
    """What is painted: the matrix, its sums, where everything stands, what is chosen."""

    matrix: Matrix
    sums: Sums
    geometry: Geometry
    current: tuple[int, int] | None = None
    chosen: QRect = QRect()  # noqa: RUF009 (an empty rectangle, never changed)
    """Columns and rows of the selection, when it is more than one cell."""
    ring: bool = False
    hovered: int | None = None
    """Row under the pointer."""

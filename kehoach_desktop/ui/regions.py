"""F6: the focus goes from one part of the window to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_region(regions: Sequence[QWidget], step: int) -> None:
    """Put the focus into the next (1) or previous (-1) visible region after the focused one."""
    usable = [
        region for region in regions if region.isVisible() and focus_target(region) is not None
    ]
    if not usable:
        return
    now = QApplication.focusWidget()
    inside = [region for region in usable if now and (region is now or region.isAncestorOf(now))]
    if inside:
        region = usable[(usable.index(inside[-1]) + step) % len(usable)]
    else:
        region = usable[0 if step > 0 else -1]
    target = focus_target(region)
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)


def focus_target(region: QWidget) -> QWidget | None:
    """Give what takes the focus in a region: itself, its checked button, or its first widget."""
    if region.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return region
    inner = [child for child in region.findChildren(QWidget) if _takes_focus(child)]
    checked = [child for child in inner if child.property("checked")]
    return next(iter(checked or inner), None)


def _takes_focus(widget: QWidget) -> bool:
    return bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
    )

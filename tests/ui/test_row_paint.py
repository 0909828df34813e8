"""Painted words: what is cut, and what stays."""

from PySide6.QtGui import QFontMetrics

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.row_paint import elided
from kehoach_desktop.ui.theme import Theme


def test_the_number_of_a_unit_is_never_cut_but_a_year_may_be(theme: Theme) -> None:
    metrics: QFontMetrics = theme.metrics(TextRole.BODY)
    unit, plan = "Chi bộ Trường Tiểu học số 12", "Kế hoạch tuyên truyền năm 2024"
    short = elided(metrics, unit, 120)
    assert short.startswith("Chi bộ")
    assert short.endswith("… 12")
    assert metrics.horizontalAdvance(short) <= 120
    assert elided(metrics, plan, 120).endswith("…")
    assert elided(metrics, unit, 900) == unit

"""The theme in force: scheme, zoom, fonts and what the application gets of them."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kehoach_desktop.ui.fonts import TABULAR, TextRole
from kehoach_desktop.ui.theme import Scheme, Theme
from kehoach_desktop.ui.tokens import DARK, LIGHT
from kehoach_desktop.ui.widgets.labels import set_tone, text_label


def test_dark_scheme_recolours_the_application_and_tells(
    qtbot: QtBot, qapp: QApplication, theme: Theme
):
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.page
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == DARK.text3


def test_a_machine_without_a_scheme_gets_the_light_one(theme: Theme):
    theme.set_scheme(Scheme.SYSTEM)
    assert theme.tokens is LIGHT


@pytest.mark.parametrize(("asked", "got"), [(0.1, 0.8), (1.5, 1.5), (9.0, 2.0)])
def test_zoom_stays_between_80_and_200_percent(theme: Theme, asked: float, got: float):
    theme.set_zoom(asked)
    assert theme.zoom == got


def test_zoom_steps_scale_fonts_and_lengths(theme: Theme):
    theme.zoom_in()
    theme.zoom_in()
    assert theme.font(TextRole.BODY).pointSizeF() == pytest.approx(12.0)
    assert theme.px(10) == 12
    theme.zoom_out()
    assert theme.zoom == 1.1
    theme.zoom_reset()
    assert theme.zoom == 1.0


@pytest.mark.parametrize("role", TextRole)
def test_no_type_is_smaller_than_least_and_figures_have_one_width(theme: Theme, role: TextRole):
    font = theme.font(role)
    assert font.pointSizeF() >= 8.5
    assert font.featureValue(TABULAR) == 1
    metrics = QFontMetrics(font)
    assert len({metrics.horizontalAdvance(digit * 8) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_rows_leave_room_for_stacked_marks(theme: Theme, zoom: float):
    theme.set_zoom(zoom)
    assert theme.row_height() >= theme.metrics(TextRole.BODY).height() + 14
    assert theme.field_height() >= theme.metrics(TextRole.BODY).height() + 6


def test_labels_take_type_and_tone_from_the_style_sheet(qtbot: QtBot, theme: Theme):
    label: QLabel = text_label("Ữ Ộ ẫ", TextRole.TITLE, "text2")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pointSizeF() == pytest.approx(15.0)
    assert label.font().weight() == QFont.Weight.DemiBold
    assert label.font().featureValue(TABULAR) == 1
    assert label.palette().color(label.foregroundRole()) == LIGHT.text2
    set_tone(label, "seal")
    assert label.palette().color(label.foregroundRole()) == LIGHT.seal
    theme.set_scheme(Scheme.DARK)
    assert label.palette().color(label.foregroundRole()) == DARK.seal

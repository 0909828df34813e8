import pytest
from PySide6.QtCore import QPoint, Qt

from kehoach_desktop.ui.preview.page_view import MARGIN, Strip
from kehoach_desktop.ui.preview.pane import PreviewPane
from kehoach_desktop.ui.theme import Scheme
from tests.ui.preview.conftest import paper


@pytest.fixture
def pane(qtbot, theme, pages):
    made = PreviewPane(theme, pages)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    with qtbot.waitSignal(made.drawn):
        made.show_paper(paper)
    qtbot.waitUntil(lambda: not made.live.busy)
    return made


def turn(qtbot, pane, step):
    with qtbot.waitSignal(pane.drawn):
        pane.turn(step)
    qtbot.waitUntil(lambda: not pane.live.busy)


def test_the_page_fills_the_width(pane):
    drawn = pane.view.drawn
    assert drawn.image.width() == pytest.approx(pane.view.viewport().width() - 2 * MARGIN, abs=1)


def test_turning_pages_stops_at_the_ends(qtbot, pane):
    turn(qtbot, pane, 1)
    assert pane.page == 1
    turn(qtbot, pane, 1)
    pane.turn(1)
    assert not pane.live.busy
    assert pane.page == 2


def test_the_last_picture_stays_until_the_next_is_ready(qtbot, pane, gate):
    before = pane.view.drawn
    pane.show_paper(gate.then(paper("b")))
    assert pane.view.drawn is before
    with qtbot.waitSignal(pane.drawn):
        gate.open()
    assert pane.view.drawn.paper == paper("b")


def test_a_new_state_of_the_text_keeps_the_page_and_the_scroll(qtbot, pane):
    turn(qtbot, pane, 1)
    pane.view.verticalScrollBar().setValue(90)
    with qtbot.waitSignal(pane.drawn):
        pane.show_paper(lambda: paper("b"))
    assert pane.page == 1
    assert pane.view.verticalScrollBar().value() == 90


def test_a_click_tells_the_page_and_the_height_in_points(qtbot, pane):
    unit = pane.view.drawn.image.width() / pane.view.drawn.width
    with qtbot.waitSignal(pane.clicked) as told:
        where = QPoint(100, MARGIN + round(200 * unit))
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args[0] == 0
    assert told.args[1] == pytest.approx(200, abs=2)


def test_pointing_below_scrolls_there(pane):
    pane.view.point_at(Strip(700, 720))
    assert pane.view.verticalScrollBar().value() > 100


def test_dark_paper_is_warm_and_ink_is_not_inverted(pane, theme):
    theme.set_scheme(Scheme.DARK)
    picture = pane.view.grab().toImage()
    assert picture.pixelColor(250, 200) == theme.tokens.paper
    theme.set_scheme(Scheme.LIGHT)


def test_zoom_asks_for_a_sharper_picture_and_comes_back(qtbot, pane):
    width = pane.view.drawn.image.width()
    with qtbot.waitSignal(pane.drawn):
        pane.bar.zoomed.emit(1)
    assert pane.view.drawn.image.width() == pytest.approx(width * 1.2, abs=2)
    with qtbot.waitSignal(pane.drawn):
        pane.bar.zoomed.emit(0)
    assert pane.view.drawn.image.width() == pytest.approx(width, abs=2)


def test_what_could_not_be_set_is_said_above_the_page(qtbot, theme, pages):
    pane = PreviewPane(theme, pages)
    qtbot.addWidget(pane)
    pane.show()
    with qtbot.waitSignal(pane.drawn):
        pane.show_paper(lambda: paper("wide"))
    assert not pane.warning.isVisible()
    pane.turn(1)
    qtbot.waitUntil(lambda: pane.warning.text() == "Chữ tràn khỏi lề.")

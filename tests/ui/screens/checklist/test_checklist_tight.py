"""200 % on the smallest window: what is acted on stays whole, the rest gives way."""

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.screens.checklist import make_screen
from kehoach_desktop.ui.screens.checklist.line_cells import STATE


@pytest.fixture
def page(desk, qtbot):
    desk.theme.set_zoom(2.0)
    window = QWidget()
    qtbot.addWidget(window)
    page: Any = make_screen(desk.context).factory()
    page.setParent(window)
    page.setGeometry(0, 0, 776, 430)
    with qtbot.waitExposed(window):
        window.show()
    page.setGeometry(0, 0, 776, 430)
    yield page
    desk.theme.set_zoom(1.0)


def test_nothing_in_the_head_overlaps_or_is_squeezed(page):
    header = page.header
    assert header.minimumSizeHint().width() <= page.width()
    parts = [page.switcher.button, page.switcher._count, page.export_button]
    places = [part.rect().translated(part.mapTo(page, part.rect().topLeft())) for part in parts]
    assert all(part.width() >= part.minimumSizeHint().width() for part in parts)
    assert all(one.right() < other.left() for one, other in pairwise(places))
    assert places[-1].right() < page.width()


def test_the_state_word_gives_its_room_to_the_sentence(page, desk):
    assert page.view.isColumnHidden(STATE)
    desk.theme.set_zoom(1.0)
    assert not page.view.isColumnHidden(STATE)


def test_the_chips_and_the_bar_for_many_lines_fit(page):
    page.unfold_filter()
    for bar in (page.filters, page.selection):
        assert bar.minimumSizeHint().width() <= page.bars.width()

"""A page with the sample lines, without a store."""

import pytest

from kehoach_desktop.core.checklist_entries import in_sections
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage
from tests.ui.screens.checklist.sample_lines import entry, show


@pytest.fixture
def page(qtbot, theme):
    page = ChecklistPage(theme)
    qtbot.addWidget(page)
    page.resize(1194, 697)
    page.show_entries(in_sections([entry(number) for number in (1, 2, 3)]))
    page.show_subject(entry(2))
    show(page)
    with qtbot.waitExposed(page):
        page.show()
    return page

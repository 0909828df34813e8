"""Opening a screen of the real window costs three queries at most, whatever it shows."""

import pytest

MOST = 3


@pytest.mark.parametrize(
    "name", ["today", "plans", "assignments", "matrix", "calendar", "recipients"]
)
def test_opening_a_screen_reads_the_store_three_times_at_most(desk, qtbot, name):
    desktop = desk.open(demo=True)
    store = desktop.context.services.store
    other = "calendar" if name != "calendar" else "recipients"
    desktop.window.go(other)
    desktop.context.services.units.all()  # the catalogue is read once and then remembered
    before = store.queries
    page = desktop.window.go(name)
    qtbot.waitUntil(page.isVisible)
    assert store.queries - before <= MOST

"""The switch of campaigns at the top of the rail."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.ui.campaign_popup import CampaignPopup
from kehoach_desktop.ui.palette.commands import commands
from tests import build

SUMMER = Campaign(0, "Ngày 27/7", peak_start=date(2024, 7, 1), peak_end=date(2024, 7, 31))


@pytest.fixture
def desktop(desk):
    sample = build.store_with_plan(desk.store)
    sample.services.campaigns.add(SUMMER)
    sample.services.close()
    return desk.open()


def menu_of(rail) -> QMenu:
    rail.campaign.click()
    menus: list[QMenu] = rail.campaign.findChildren(QMenu)
    return menus[-1]


def popup_of(rail) -> Any:
    return next(one for one in rail.findChildren(CampaignPopup) if one.isVisible())


def test_another_campaign_is_shown_everywhere_and_at_the_next_start(desk, desktop):
    rail = desktop.window.rail
    first = rail.campaign.text()
    page: Any = desktop.window.go("assignments")
    assert page.view.model().rowCount()
    menu = menu_of(rail)
    assert [one.isChecked() for one in menu.actions()[:2]] == [False, True]
    menu.actions()[0].trigger()
    assert rail.campaign.text() == "Ngày 27/7"
    assert not page.view.model().rowCount()
    desk.close(desktop)
    again = desk.open()
    assert again.window.rail.campaign.text() == "Ngày 27/7"
    command = next(
        one for one in commands(again.window, again.context) if one.title == f"Đợt {first}"
    )
    command.run()
    assert again.window.rail.campaign.text() == first


def test_a_campaign_is_changed_where_it_stands_and_undone(desktop):
    rail, campaigns = desktop.window.rail, desktop.context.services.campaigns
    old = campaigns.current()
    menu_of(rail).actions()[-2].trigger()
    popup = popup_of(rail)
    popup.fields["peak_end"].setText("1/1/2020")
    popup.take()
    assert "đứng trước" in popup.trouble.text()
    assert campaigns.current() == old
    popup.fields["peak_end"].setText("30/6/2024")
    popup.take()
    assert campaigns.current() == replace(old, peak_end=date(2024, 6, 30))
    assert "30/6/2024" in rail.campaign.accessibleName()
    desktop.window.undo_requested.emit()
    assert "31/5/2024" in rail.campaign.accessibleName()


def test_a_new_campaign_is_shown_at_once_and_one_that_only_views_makes_none(desk, desktop):
    rail = desktop.window.rail
    menu_of(rail).actions()[-1].trigger()
    popup = popup_of(rail)
    popup.fields["name"].setText("Quốc khánh 2/9")
    popup.take()
    assert rail.campaign.text() == "Quốc khánh 2/9"
    desktop.window.undo_requested.emit()
    assert rail.campaign.text() == build.campaign().name
    desktop.window.redo_requested.emit()
    assert rail.campaign.text() == "Quốc khánh 2/9"
    viewing = desk.open()
    viewing.window.rail.campaign.add_wanted.emit()
    assert not viewing.window.rail.findChildren(CampaignPopup)

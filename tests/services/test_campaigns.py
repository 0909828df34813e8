"""Which campaign the screens show."""

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.core.errors import BadInputError
from tests import build


def test_the_current_campaign_is_the_one_whose_peak_is_on_or_the_one_chosen(services):
    campaigns = services.campaigns
    spring = campaigns.add(build.campaign(name="Điện Biên Phủ")).new_id
    summer = campaigns.add(
        build.campaign(name="Ngày 27/7", peak_start=date(2024, 7, 1), peak_end=date(2024, 7, 31))
    ).new_id
    assert campaigns.current().id == spring
    steps = len(services.undo.history())
    campaigns.choose(summer)
    assert campaigns.current().id == summer
    assert len(services.undo.history()) == steps
    services.undo.undo()
    assert campaigns.current().id == spring


def test_a_campaign_is_changed_in_one_step_and_one_that_is_not_there_is_told(services):
    campaigns = services.campaigns
    key = campaigns.add(build.campaign(name="Điện Biên Phủ")).new_id
    campaigns.replace(replace(campaigns.by_id(key), name="70 năm Điện Biên Phủ"))
    assert [one.name for one in campaigns.all()] == ["70 năm Điện Biên Phủ"]
    services.undo.undo()
    assert campaigns.by_id(key).name == "Điện Biên Phủ"
    with pytest.raises(BadInputError, match="Không có đợt mang mã 99"):
        campaigns.by_id(99)

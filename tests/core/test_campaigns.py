from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.core.campaign_form import CampaignWords, read_campaign, words_of
from kehoach_desktop.core.campaigns import Campaign, period_words
from kehoach_desktop.core.errors import BadInputError

TODAY = date(2024, 4, 15)
SPRING = Campaign(
    7,
    "70 năm Chiến thắng Điện Biên Phủ",
    slogans=("Một",),
    anniversary=date(2024, 5, 7),
    peak_start=date(2024, 3, 1),
    peak_end=date(2024, 5, 31),
)


def test_what_a_form_shows_is_read_back_as_it_was():
    assert read_campaign(SPRING, words_of(SPRING), TODAY) == SPRING


def test_typed_days_and_names_are_read_as_people_write_them():
    typed = CampaignWords(name="  Ngày  27/7 ", peak_start="1/7", peak_end="31-7-24")
    read = read_campaign(Campaign(0, ""), typed, TODAY)
    assert (read.name, read.peak_start, read.peak_end) == (
        "Ngày 27/7",
        date(2024, 7, 1),
        date(2024, 7, 31),
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (CampaignWords(), "Chưa ghi tên"),
        (CampaignWords(name="A", anniversary="31/2"), "không phải là ngày"),
        (CampaignWords(name="A", end="31/5"), "Chưa có ngày đầu"),
        (CampaignWords(name="A", key_start="9/5", key_end="1/5"), "đứng trước"),
    ],
)
def test_what_cannot_be_is_told(typed, said):
    with pytest.raises(BadInputError, match=said):
        read_campaign(SPRING, typed, TODAY)


def test_the_period_in_words():
    assert period_words(SPRING) == "01/3 – 31/5/2024"
    over_new_year = replace(SPRING, peak_start=date(2023, 12, 1))
    assert period_words(over_new_year) == "01/12/2023 – 31/5/2024"
    whole = replace(SPRING, peak_start=None, start=date(2024, 1, 1), end=date(2024, 12, 31))
    assert period_words(whole) == "01/01 – 31/12/2024"
    assert period_words(Campaign(1, "Đợt")) == ""

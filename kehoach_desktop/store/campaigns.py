"""Campaigns."""

import sqlite3
from typing import Any

from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.store.memory import Remembered
from kehoach_desktop.store.rows import day, insert, update, words

COLUMNS = (
    "id, name, theme, slogans, anniversary, start_on, end_on, "
    "peak_start, peak_end, key_start, key_end"
)


class CampaignRows:
    """Reads and writes `campaign`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._remembered = Remembered(conn, self._read)
        self.forget = self._remembered.forget

    def all(self) -> list[Campaign]:
        """Give the campaigns, newest first."""
        return self._remembered.all()

    def by_id(self, campaign_id: int) -> Campaign | None:
        """Give one campaign; None where there is none."""
        return next((one for one in self.all() if one.id == campaign_id), None)

    def _read(self) -> list[Campaign]:
        rows = self._conn.execute(f"SELECT {COLUMNS} FROM campaign ORDER BY id DESC")
        return [campaign_from(row) for row in rows]

    def add(self, campaign: Campaign) -> int:
        """Add a campaign and give its id."""
        self.forget()
        return insert(self._conn, "campaign", _values(campaign))

    def replace(self, campaign: Campaign) -> None:
        """Store every field of a campaign that is there."""
        self.forget()
        update(self._conn, "campaign", campaign.id, _values(campaign))


def campaign_from(row: Any) -> Campaign:
    """Give the record of a row with the columns of COLUMNS."""
    return Campaign(row[0], row[1], row[2], words(row[3]), *(day(value) for value in row[4:]))


def _values(campaign: Campaign) -> dict[str, object]:
    return {
        "name": campaign.name,
        "theme": campaign.theme,
        "slogans": campaign.slogans,
        "anniversary": campaign.anniversary,
        "start_on": campaign.start,
        "end_on": campaign.end,
        "peak_start": campaign.peak_start,
        "peak_end": campaign.peak_end,
        "key_start": campaign.key_start,
        "key_end": campaign.key_end,
    }

"""Campaigns."""

import sqlite3
from typing import Any

from kehoach_desktop.core.documents import Campaign
from kehoach_desktop.store.rows import day, insert, update, words

COLUMNS = (
    "id, name, theme, slogans, anniversary, start_on, end_on, "
    "peak_start, peak_end, key_start, key_end"
)


class CampaignRows:
    """Reads and writes `campaign`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def all(self) -> list[Campaign]:
        """Give the campaigns, newest first."""
        rows = self._conn.execute(f"SELECT {COLUMNS} FROM campaign ORDER BY id DESC")
        return [campaign_from(row) for row in rows]

    def by_id(self, campaign_id: int) -> Campaign:
        """Give one campaign."""
        row = self._conn.execute(
            f"SELECT {COLUMNS} FROM campaign WHERE id = ?", (campaign_id,)
        ).fetchone()
        return campaign_from(row)

    def add(self, campaign: Campaign) -> int:
        """Add a campaign and give its id."""
        return insert(self._conn, "campaign", _values(campaign))

    def replace(self, campaign: Campaign) -> None:
        """Store every field of a campaign that is there."""
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

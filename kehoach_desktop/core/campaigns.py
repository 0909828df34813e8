"""Campaigns: what the plans of one commemoration belong to."""

from dataclasses import dataclass
from datetime import date

from kehoach_desktop.core.dates import day_month, full


@dataclass(frozen=True, slots=True)
class Campaign:
    """What the plans of one commemoration belong to."""

    id: int
    name: str
    theme: str = ""
    slogans: tuple[str, ...] = ()
    anniversary: date | None = None
    start: date | None = None
    end: date | None = None
    peak_start: date | None = None
    peak_end: date | None = None
    key_start: date | None = None
    """First day of the intensive week, e.g. 01/5."""
    key_end: date | None = None


def period_words(campaign: Campaign) -> str:
    """Give the peak, else the whole period: "01/3/2024 – 31/5/2024"; "" where neither is known."""
    for start, end in (
        (campaign.peak_start, campaign.peak_end),
        (campaign.start, campaign.end),
    ):
        if start is not None and end is not None:
            first = day_month(start) if start.year == end.year else full(start)
            return f"{first} – {full(end)}"
    return ""

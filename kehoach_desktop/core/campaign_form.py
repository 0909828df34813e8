"""A campaign as the clerk types it into a form."""

from dataclasses import dataclass, fields, replace
from datetime import date

from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.entry import read_day, read_span
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import nfc, squeeze

Span = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class CampaignWords:
    """Every field as words, empty where nothing is known; named as in `Campaign`."""

    name: str = ""
    theme: str = ""
    anniversary: str = ""
    start: str = ""
    end: str = ""
    peak_start: str = ""
    peak_end: str = ""
    key_start: str = ""
    key_end: str = ""


def words_of(campaign: Campaign) -> CampaignWords:
    """Give what a form shows."""
    shown = {field.name: getattr(campaign, field.name) for field in fields(CampaignWords)}
    return CampaignWords(**{name: _words(value) for name, value in shown.items()})


def read_campaign(old: Campaign, words: CampaignWords, today: date) -> Campaign:
    """Give `old` with what was typed.

    Raises BadInputError without a name, for what is no day, and where a last day stands alone or
    before its first.
    """
    name = squeeze(nfc(words.name))
    if not name:
        raise BadInputError("Chưa ghi tên đợt nên chưa ghi gì. Hãy ghi tên, rồi bấm lại.")
    start, end = _span(words.start, words.end, today)
    peak_start, peak_end = _span(words.peak_start, words.peak_end, today)
    key_start, key_end = _span(words.key_start, words.key_end, today)
    return replace(
        old,
        name=name,
        theme=squeeze(nfc(words.theme)),
        anniversary=read_day(words.anniversary, today),
        start=start,
        end=end,
        peak_start=peak_start,
        peak_end=peak_end,
        key_start=key_start,
        key_end=key_end,
    )


def _span(first: str, last: str, today: date) -> Span:
    return read_span(first, last, today) if first.strip() or last.strip() else (None, None)


def _words(value: str | date | None) -> str:
    return full(value) if isinstance(value, date) else value or ""

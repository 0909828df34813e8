"""The sample's office: units, groups, signers, the campaign with its events."""

from typing import Any

from kehoach_desktop.core.calendar import EntryKind
from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.documents import Signer
from kehoach_desktop.core.events import Event
from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.services.sample_data import CAMPAIGN, OFFICE, Ids, day_of, load
from kehoach_desktop.services.wiring import Services

_CAMPAIGN_DAYS = (
    *("anniversary", "start", "end"),
    *("peak_start", "peak_end", "key_start", "key_end"),
)


def write_office(services: Services, ids: Ids) -> None:
    """Write the office with its units and groups."""
    data = load(OFFICE)
    services.office.set_up(data["superior"], data["name"], data["place"], data["code"])
    term = data["term"]
    services.numbering.set_term(term["name"], day_of(term, "start") or services.today())
    for signer in data["signers"]:
        services.office.add_signer(Signer(**signer))
    for record in (*data["units"], *data["groups"]):
        ids.units[record["key"]] = services.units.add_unit(_unit(record, ids)).new_id or 0


def write_campaign(services: Services, ids: Ids) -> None:
    """Write the campaign, what it counts, and its events."""
    data = load(CAMPAIGN)
    campaign = Campaign(
        0,
        data["name"],
        theme=data["theme"],
        slogans=tuple(data["slogans"]),
        **{name: day_of(data, name) for name in _CAMPAIGN_DAYS},
    )
    ids.campaign = services.campaigns.add(campaign).new_id or 0
    for name, word in data["indicators"]:
        ids.indicators[name] = services.store.measures.add_indicator(name, word)
    for event in data["events"]:
        services.calendar.add_event(_event(event, ids.campaign))


def _unit(record: dict[str, Any], ids: Ids) -> Unit:
    members = record.get("members", ())
    return Unit(
        0,
        record["name"],
        short_name=record.get("short_name", ""),
        kind=UnitKind.GROUP if members else UnitKind(record["kind"]),
        meeting_day=record.get("meeting_day"),
        section=record.get("section", ""),
        aliases=tuple(record["aliases"]),
        member_ids=tuple(ids.units[key] for key in members),
    )


def _event(record: dict[str, Any], campaign_id: int) -> Event:
    return Event(
        0,
        EntryKind(record["kind"]),
        record["title"],
        day_of(record, "start"),
        day_of(record, "end"),
        time_text=record.get("time_text", ""),
        venue=record.get("venue", ""),
        campaign_id=campaign_id,
        note=record.get("note", ""),
    )

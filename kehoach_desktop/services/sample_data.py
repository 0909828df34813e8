"""The sample's data files, and the ids that its keys got in the store."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kehoach_desktop.files.resources import resource

OFFICE, CAMPAIGN, PROGRESS = "office", "campaign", "progress"
MAIN_PLAN, DRAFT_PLAN, INCOMING = "plan-45", "plan-draft", "incoming-146"


@dataclass
class Ids:
    """Which record stands for which key of the files; filled while the sample is written."""

    campaign: int = 0
    units: dict[str, int] = field(default_factory=dict)
    """Units and groups."""
    documents: dict[str, int] = field(default_factory=dict)
    activities: dict[str, int] = field(default_factory=dict)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    """Checklist lines by activity and unit."""
    indicators: dict[str, int] = field(default_factory=dict)


def load(name: str) -> Any:
    """Give the content of `resources/samples/NAME.json`."""
    return json.loads(resource("samples", f"{name}.json").read_text(encoding="utf-8"))


def day_of(record: dict[str, Any], name: str) -> date | None:
    """Give the date under `name`; None where there is none."""
    text = record.get(name)
    return date.fromisoformat(text) if text else None

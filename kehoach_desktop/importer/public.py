"""What the command line prints of a draft (design, chapter "What `import --json` prints")."""

from datetime import date
from typing import Any

from kehoach_desktop.core.drafts import DraftActivity, DraftName, PlanDraft


def public_json(draft: PlanDraft) -> dict[str, Any]:
    """Give the draft as plain values."""
    return {
        "doc_type": draft.doc_type,
        "number": draft.number,
        "date": _iso(draft.day),
        "issuer": draft.issuer or None,
        "title": draft.title or None,
        "theme": draft.theme or None,
        "basis": [
            {"number": basis.number, "date": _iso(basis.day), "issuer": basis.issuer or None}
            for basis in draft.basis
        ],
        "windows": [
            {"text": w.text, "start": _iso(w.start), "end": _iso(w.end), "kind": w.kind}
            for w in draft.windows
        ],
        "activities": [_activity(activity) for activity in draft.activities],
        "duties": [{"unit": duty.unit, "text": duty.text} for duty in draft.duties],
        "recipients": [
            {"name": r.name, "purpose": r.purpose, "channel": r.channel} for r in draft.recipients
        ],
        "signer": {
            "authority": draft.signer.authority or None,
            "position": draft.signer.position or None,
            "name": draft.signer.name or None,
        },
    }


def _activity(activity: DraftActivity) -> dict[str, Any]:
    time = activity.time
    return {
        "ref": activity.reference,
        "text": activity.text,
        "lead": _names(activity.lead),
        "coordinate": _names(activity.coordinate),
        "start": _iso(time.start) if time else None,
        "end": _iso(time.end) if time else None,
        "time_text": time.text if time else None,
    }


def _names(names: tuple[DraftName, ...]) -> list[str]:
    return [name.name for name in names]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

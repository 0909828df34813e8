"""Which layout a document has."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kehoach_desktop.core.documents import Basis, Document, Family
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.layout import Profile
from kehoach_desktop.documents.profile_party import PARTY_2018, PARTY_2026
from kehoach_desktop.documents.profile_state import STATE_2020

PROFILES: Final = {profile.key: profile for profile in (PARTY_2018, PARTY_2026, STATE_2020)}
PARTY_RULES_CHANGE: Final = date(2026, 5, 27)
"""From this day on Party papers follow 05-HD/VPTW."""


def choose_profile(
    document: Document, family: Family, bases: Sequence[Basis] = (), today: date | None = None
) -> Profile:
    """Give the clerk's choice, else the rules in force on the document's day.

    Without a day the latest of the bases decides, without any basis `today`.
    """
    if document.profile in PROFILES:
        return PROFILES[document.profile]
    if family is Family.STATE:
        return STATE_2020
    known = [basis.day for basis in bases if basis.day is not None]
    day = document.day or max(known, default=today)
    return PARTY_2018 if day is not None and day < PARTY_RULES_CHANGE else PARTY_2026


def profile_of(content: PlanContent, today: date) -> Profile:
    """Give the layout of a document in hand; a foreign issuer without a body counts as Party."""
    family = content.body.family if content.body else Family.PARTY
    return choose_profile(content.document, family, content.bases, today)

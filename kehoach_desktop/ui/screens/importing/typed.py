"""A unit that the clerk typed under a question, looked up in the catalogue."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach_desktop.core.import_doubts import Choice, Doubt, Effect

if TYPE_CHECKING:
    from kehoach_desktop.services.units import Units


def typed_choice(doubt: Doubt, choice: Choice, units: "Units") -> Choice | None:
    """Give what a choice means; None where it types a unit that the catalogue has not.

    A lead may be new, since its name is asked about next; what a name means must be known.
    """
    if choice.effect is not Effect.OTHER or doubt.activity is not None:
        return choice
    (match,) = units.match([choice.name])
    if match.unit_id is None:
        return None
    return replace(choice, effect=Effect.UNIT, unit_id=match.unit_id)

"""What waits for a decision of the clerk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What an import or a check left for the clerk to decide."""

    id: int
    document_id: int
    kind: str
    text: str
    activity_id: int | None = None
    answered: str = ""

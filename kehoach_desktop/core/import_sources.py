"""Where an imported document came from, and what a superior's document asks for."""

from dataclasses import dataclass
from datetime import date

from kehoach_desktop.core.dates import full


@dataclass(frozen=True, slots=True)
class ImportSource:
    """The file or pasted text that a document was read from."""

    document_id: int
    name: str
    sha256: str
    """Of the bytes received; "" where they are not known."""
    read_on: date
    draft: str = ""
    """What was read, as JSON, while nobody has looked it through."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier import of the same bytes."""

    document_id: int
    read_on: date
    name: str
    """Number and subject of the document that came of it."""
    reviewed: bool = True

    @property
    def words(self) -> str:
        """When the same file came in, and what became of it."""
        return f"Tệp này đã nhập ngày {full(self.read_on)}: {self.name}."


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something that a superior's document asks for, in its own words."""

    reference: str
    text: str
    units: tuple[str, ...] = ()
    """Those whom it names, as it names them."""
    start: date | None = None
    end: date | None = None
    time_text: str = ""
    id: int = 0
    document_id: int = 0

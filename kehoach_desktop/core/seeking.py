"""Finding words in a text and putting others in their place."""

import re
from dataclasses import dataclass

from kehoach_desktop.core.text import nfc


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: these words, capitals and small letters alike unless `exact`."""

    words: str
    exact: bool = False

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Give start and end of each place in `text`, in order, none in another."""
        if not self.words:
            return []
        how = re.NOFLAG if self.exact else re.IGNORECASE
        form = re.compile(re.escape(nfc(self.words)), how)
        return [found.span() for found in form.finditer(text)]

    def replaced(self, text: str, others: str) -> str:
        """Give `text` with `others` at each place."""
        pieces, last = [], 0
        for start, end in self.spans(text):
            pieces += [text[last:start], others]
            last = end
        return "".join((*pieces, text[last:]))

"""The words of a web page, which often comes under the name of a Word file."""

import re
from html.parser import HTMLParser
from typing import Final

_OPENS = re.compile(
    r"[\ufeff\s]*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE
)
_HIDDEN: Final = frozenset(("script", "style", "head", "title", "noscript"))
_CELLS: Final = frozenset(("td", "th"))
_BLOCKS: Final = frozenset(
    (
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "hr",
        "section",
    )
)
_LAYOUT_COLUMNS = 2  # of head and tail, whose cells are read one after the other


def is_page(text: str) -> bool:
    """Tell whether the text is a web page."""
    return bool(_OPENS.match(text))


def words_of_page(text: str) -> str:
    """Give the text that a page shows: a line per block, a tab between the cells of a table."""
    page = _Page()
    page.feed(text)
    page.close()
    return page.text()


class _Page(HTMLParser):
    """Collects what is shown; cells of a row are kept until the row is whole."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._shown: list[list[str]] = [[]]
        self._rows: list[list[str]] = []
        self._hidden = 0

    def text(self) -> str:
        """Give all that was collected, empty blocks apart; what was never closed is closed."""
        lines = "\n".join("".join(pieces) for pieces in self._shown).split("\n")
        return "\n".join(shown for line in lines if (shown := line.strip(" \xa0")))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._hidden += tag in _HIDDEN
        if tag == "tr":
            self._rows.append([])
        elif tag in _CELLS:
            self._shown.append([])
        elif tag in _BLOCKS:
            self._shown[-1].append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _CELLS and len(self._shown) > 1 and self._rows:
            self._rows[-1].append("".join(self._shown.pop()).strip())
        elif tag == "tr" and self._rows:
            self._shown[-1].append(f"\n{_row(self._rows.pop())}\n")
        elif tag in _BLOCKS:
            self._shown[-1].append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._shown[-1].append(re.sub(r"\s+", " ", data))


def _row(cells: list[str]) -> str:
    if len(cells) <= _LAYOUT_COLUMNS:
        return "\n".join(cells)
    return "\t".join(" ".join(cell.split()) for cell in cells)

"""Names of sheets: at most 31 letters, no slashes or brackets, each only once (Excel's limits)."""

import re
from collections.abc import Iterable, Iterator

from kehoach_desktop.core.text import squeeze

_LIMIT = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_RESERVED = frozenset({"history"})


def sheet_titles(names: Iterable[str], taken: Iterable[str] = ()) -> Iterator[str]:
    """Give a sheet name for each of `names`, in order, different from `taken` and each other."""
    used = {name.casefold() for name in taken} | _RESERVED
    for name in names:
        title = _free(_FORBIDDEN.sub("-", squeeze(name)).strip("' ") or "Đơn vị", used)
        used.add(title.casefold())
        yield title


def quoted(title: str) -> str:
    """Give the name as it stands in a formula: 'It''s here'."""
    return "'" + title.replace("'", "''") + "'"


def _free(name: str, used: set[str]) -> str:
    title, number = name[:_LIMIT].rstrip("' "), 1
    while title.casefold() in used:
        number += 1
        end = f" ({number})"
        title = name[: _LIMIT - len(end)].rstrip("' ") + end
    return title

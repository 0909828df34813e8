"""What tags of Word and LibreOffice say of the words inside: weight, list marks, silence."""

import re
from dataclasses import dataclass
from typing import Final

_LIST_MARK: Final = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_WEIGHT: Final = re.compile(r"(?<![\w-])font-weight\s*:\s*(bold|[6-9]00|normal|400)")
_STYLE: Final = re.compile(r"(?<![\w-])font-style\s*:\s*(italic|oblique|normal)")
_SILENT: Final = frozenset({"style", "script", "head", "title", "xml"})


@dataclass(slots=True)
class OpenTag:
    """What an open tag says of the words inside."""

    name: str = ""
    bold: bool = False
    italic: bool = False
    is_mark: bool = False
    """Whether they are the number or the bullet of a list's item."""
    silent: bool = False
    """Whether they are none of the text."""


OUTSIDE: Final = OpenTag()


def opened(name: str, style: str, outer: OpenTag) -> OpenTag:
    """Give what a tag says with its `style` attribute, inside another one."""
    bold, italic = _WEIGHT.search(style), _STYLE.search(style)
    return OpenTag(
        name,
        bold[1] not in ("normal", "400") if bold else outer.bold or name in ("b", "strong"),
        italic[1] != "normal" if italic else outer.italic or name in ("i", "em"),
        outer.is_mark or bool(_LIST_MARK.search(style)),
        outer.silent or name in _SILENT,
    )

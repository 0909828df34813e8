"""A page tree as JSON and back: how an issued paper is kept.

The layout is kept by its key. A part that a later program no longer knows is read without it, one
that an earlier program did not know takes its default.
"""

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from inspect import isclass
from typing import Any, Final

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.documents import layout, tree
from kehoach_desktop.documents.layout import Profile
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.tree import PageTree

_KIND: Final = "_"
_VALUE: Final = "v"
_KNOWN: Final = {
    one.__name__: one
    for module in (tree, layout)
    for one in (Run, *vars(module).values())
    if isclass(one) and (is_dataclass(one) or issubclass(one, Enum)) and one is not Profile
}


def tree_text(paper: PageTree) -> str:
    """Give a page tree as JSON."""
    return json.dumps(_plain(paper), ensure_ascii=False, separators=(",", ":"))


def tree_of(text: str) -> PageTree:
    """Give the page tree of its JSON; the two sides of `tree_text`."""
    made: PageTree = _made(json.loads(text))
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, Profile):
        return {_KIND: "Profile", _VALUE: value.key}
    if isinstance(value, Enum):
        return {_KIND: type(value).__name__, _VALUE: value.value}
    if is_dataclass(value):
        cells = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {_KIND: type(value).__name__, **cells}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _made(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_made(one) for one in value)
    if not isinstance(value, dict):
        return value
    kind = value[_KIND]
    if kind == "Profile":
        return PROFILES[value[_VALUE]]
    known: Any = _KNOWN[kind]
    if issubclass(known, Enum):
        return known(value[_VALUE])
    names = {field.name for field in fields(known)}
    return known(**{name: _made(cell) for name, cell in value.items() if name in names})

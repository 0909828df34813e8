"""A draft as plain values for the pipe, and back again with every value checked.

The answer of the worker is not trusted: shapes, lengths and counts are checked before it becomes a
PlanDraft. The classes of the draft themselves are the schema.
"""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from kehoach_desktop.core.drafts import PlanDraft

LONGEST_TEXT = 2_000_000  # letters
MOST_ITEMS = 400_000


class BadAnswerError(Exception):
    """A value does not have the shape of a draft."""


def to_plain(value: Any) -> Any:
    """Give records, dates and enumerations as JSON values."""
    if is_dataclass(value):
        return {item.name: to_plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def draft_from(plain: Any) -> PlanDraft:
    """Give the draft that `plain` holds; raises BadAnswerError."""
    draft: PlanDraft = _read(PlanDraft, plain)
    _check_indexes(draft)
    return draft


def _read(kind: Any, plain: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _read_optional(kind, plain)
    if origin is tuple:
        return _read_tuple(get_args(kind), plain)
    if is_dataclass(kind):
        return _read_record(kind, plain)
    if kind is date:
        return _read_day(plain)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _read_choice(kind, plain)
    return _read_value(kind, plain)


def _read_optional(kind: Any, plain: Any) -> Any:
    if plain is None:
        return None
    (inner,) = (arg for arg in get_args(kind) if arg is not type(None))
    return _read(inner, plain)


def _read_tuple(args: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:
    if not isinstance(plain, list) or len(plain) > MOST_ITEMS:
        raise BadAnswerError("list")
    if args[-1] is Ellipsis:
        return tuple(_read(args[0], item) for item in plain)
    if len(args) != len(plain):
        raise BadAnswerError("length of a pair")
    return tuple(_read(arg, item) for arg, item in zip(args, plain, strict=True))


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _read_record(kind: Any, plain: Any) -> Any:
    hints = _hints(kind)
    if not isinstance(plain, dict) or plain.keys() != hints.keys():
        raise BadAnswerError(f"fields of {kind.__name__}")
    return kind(**{name: _read(hint, plain[name]) for name, hint in hints.items()})


def _read_day(plain: Any) -> date:
    try:
        return date.fromisoformat(plain)
    except (TypeError, ValueError):
        raise BadAnswerError("day") from None


def _read_choice(kind: type[Enum], plain: Any) -> Enum:
    try:
        return kind(plain)
    except ValueError:
        raise BadAnswerError("choice") from None


def _read_value(kind: Any, plain: Any) -> Any:
    """`bool` is an `int` in Python, so kinds are compared, not classes tested."""
    if type(plain) is not kind:
        raise BadAnswerError(f"{kind} expected")
    if kind is str and len(plain) > LONGEST_TEXT:
        raise BadAnswerError("length of a text")
    return plain


def _check_indexes(draft: PlanDraft) -> None:
    """Lines and activities that are pointed at must be there."""
    lines, activities = len(draft.lines), len(draft.activities)
    pointed = [block.activity for block in draft.blocks] + [q.activity for q in draft.questions]
    pointed += [duty.activity for duty in draft.duties]
    if any(index is not None and not 0 <= index < activities for index in pointed):
        raise BadAnswerError("index of an activity")
    if any(not 0 <= block.line < lines for block in draft.blocks):
        raise BadAnswerError("index of a line")

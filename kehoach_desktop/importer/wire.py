"""A draft as plain values for the pipe, and back again with every value checked.

The answer of the worker is not trusted: shapes, lengths and counts are checked before it becomes a
PlanDraft. The classes of the draft themselves are the schema; what one class needs is worked out
once, because a long text has half a million values.
"""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, partial
from typing import Any, Union, get_args, get_origin, get_type_hints

from kehoach_desktop.core.drafts import PlanDraft

LONGEST_TEXT = 2_000_000  # letters
MOST_ITEMS = 400_000
_PLAIN = frozenset((str, int, bool, float, type(None)))
_ADDED = frozenset(("fields",))
"""What drafts kept by older programs lack; it has a default."""
Reader = Callable[[Any], Any]


class BadAnswerError(Exception):
    """A value does not have the shape of a draft."""


def to_plain(value: Any) -> Any:
    """Give records, dates and enumerations as JSON values."""
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [to_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    same, other = _names(kind)
    told = {name: getattr(value, name) for name in same}
    for name in other:
        inner = getattr(value, name)
        told[name] = None if inner is None else to_plain(inner)
    return told


@cache
def _names(kind: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the fields that are plain already, by their types, and the others."""
    hints = get_type_hints(kind)
    same = tuple(item.name for item in fields(kind) if _is_plain(hints[item.name]))
    return same, tuple(item.name for item in fields(kind) if item.name not in same)


def _is_plain(hint: Any) -> bool:
    optional = get_origin(hint) in (Union, types.UnionType)
    return hint in _PLAIN or (optional and set(get_args(hint)) <= _PLAIN)


def draft_from(plain: Any) -> PlanDraft:
    """Give the draft that `plain` holds; raises BadAnswerError."""
    draft: PlanDraft = _reader(PlanDraft)(plain)
    _check_indexes(draft)
    return draft


@cache
def _reader(kind: Any) -> Reader:
    """Give the function that checks a plain value against `kind` and makes it one."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        (inner,) = (arg for arg in get_args(kind) if arg is not type(None))
        return partial(_read_optional, _reader(inner))
    if origin is tuple:
        return _tuple_reader(get_args(kind))
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return partial(_read_record, kind, {name: _reader(hint) for name, hint in hints.items()})
    if kind is date:
        return _read_day
    if isinstance(kind, type) and issubclass(kind, Enum):
        return partial(_read_choice, {choice.value: choice for choice in kind})
    return partial(_read_value, kind)


def _tuple_reader(args: tuple[Any, ...]) -> Reader:
    if args[-1] is Ellipsis:
        return partial(_read_list, _reader(args[0]))
    return partial(_read_pair, tuple(_reader(arg) for arg in args))


def _read_optional(inner: Reader, plain: Any) -> Any:
    return None if plain is None else inner(plain)


def _read_list(inner: Reader, plain: Any) -> tuple[Any, ...]:
    if not isinstance(plain, list) or len(plain) > MOST_ITEMS:
        raise BadAnswerError("list")
    return tuple([inner(item) for item in plain])


def _read_pair(inner: tuple[Reader, ...], plain: Any) -> tuple[Any, ...]:
    if not isinstance(plain, list) or len(plain) != len(inner):
        raise BadAnswerError("length of a pair")
    return tuple([read(item) for read, item in zip(inner, plain, strict=True)])


def _read_record(kind: Any, readers: dict[str, Reader], plain: Any) -> Any:
    if not isinstance(plain, dict) or not readers.keys() - _ADDED <= plain.keys() <= readers.keys():
        raise BadAnswerError(f"fields of {kind.__name__}")
    return kind(**{name: readers[name](value) for name, value in plain.items()})


def _read_day(plain: Any) -> date:
    try:
        return date.fromisoformat(plain)
    except (TypeError, ValueError):
        raise BadAnswerError("day") from None


def _read_choice(choices: dict[Any, Enum], plain: Any) -> Enum:
    try:
        return choices[plain]
    except (KeyError, TypeError):
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
    pointed += [question.other for question in draft.questions]
    pointed += [duty.activity for duty in draft.duties]
    if any(index is not None and not 0 <= index < activities for index in pointed):
        raise BadAnswerError("index of an activity")
    if any(not 0 <= block.line < lines for block in draft.blocks):
        raise BadAnswerError("index of a line")

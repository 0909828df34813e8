"""Single rows written, and values turned from and to what SQLite holds."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any


def insert(conn: sqlite3.Connection, table: str, values: Mapping[str, object]) -> int:
    """Insert a row and give its id; columns not named take their defaults."""
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = conn.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks})", [plain(v) for v in values.values()]
    )
    return cursor.lastrowid or 0


def update(conn: sqlite3.Connection, table: str, row: int, values: Mapping[str, object]) -> None:
    """Set the named columns of a row."""
    sets = ", ".join(f"{name} = ?" for name in values)
    conn.execute(
        f"UPDATE {table} SET {sets} WHERE id = ?", [*(plain(v) for v in values.values()), row]
    )


def delete(conn: sqlite3.Connection, table: str, row: int) -> None:
    """Delete a row, and by cascade what belongs to it."""
    conn.execute(f"DELETE FROM {table} WHERE id = ?", (row,))


def prefixed(table: str, columns: str) -> str:
    """Give "unit.id, unit.name" for "id, name"."""
    return ", ".join(f"{table}.{name}" for name in columns.split(", "))


def plain(value: object) -> Any:
    """Give what SQLite stores for a value of a record."""
    match value:
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case Decimal():
            return format(value, "f")
        case bool():
            return int(value)
        case tuple() | list():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return value


def day(text: str | None) -> date | None:
    """Give the date of an ISO text."""
    return None if text is None else date.fromisoformat(text)


def number(text: str | None) -> Decimal | None:
    """Give the decimal of its text."""
    return None if text is None else Decimal(text)


def words(text: str) -> tuple[str, ...]:
    """Give the strings of a JSON list."""
    return tuple(json.loads(text))

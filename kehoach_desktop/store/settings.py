"""Settings: a JSON value under a name."""

import json
import sqlite3
from typing import Any


class SettingRows:
    """Reads and writes `setting`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def get(self, name: str, default: Any = None) -> Any:
        """Give the value, or `default` where it was never set."""
        row = self._conn.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return default if row is None else json.loads(row[0])

    def set(self, name: str, value: object) -> None:
        """Store a value."""
        self._conn.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, json.dumps(value, ensure_ascii=False)),
        )

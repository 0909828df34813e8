"""What an import or a check left for the clerk to decide."""

import sqlite3

from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.store.rows import delete, insert, update


class QuestionRows:
    """Writes `open_question`; reading is part of the whole document."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def add(self, question: OpenQuestion, options: tuple[str, ...] = ()) -> int:
        """Leave a question open."""
        values = {
            "document_id": question.document_id,
            "activity_id": question.activity_id,
            "kind": question.kind,
            "text": question.text,
            "answered": question.answered,
            "options": options,
        }
        return insert(self._conn, "open_question", values)

    def answer(self, question_id: int, answer: str) -> None:
        """Note what the clerk decided."""
        update(self._conn, "open_question", question_id, {"answered": answer})

    def drop(self, activity_id: int, kind: str) -> None:
        """Delete a question that an edit has answered."""
        rows = self._conn.execute(
            "SELECT id FROM open_question WHERE activity_id = ? AND kind = ?", (activity_id, kind)
        )
        for (key,) in rows.fetchall():
            delete(self._conn, "open_question", key)

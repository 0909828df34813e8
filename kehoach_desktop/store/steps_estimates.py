"""Step of `migrations.STEPS`: what activities are estimated to cost."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def estimate_activities(db: "Database") -> None:
    """Add the estimate in đồng; NULL where none was made, which is not zero."""
    db.execute("ALTER TABLE activity ADD COLUMN estimate INTEGER CHECK (estimate >= 0)")

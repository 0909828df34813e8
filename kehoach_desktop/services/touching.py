"""The time of a document's last edit."""

from kehoach_desktop.store.store import Store


def touch(store: Store, document_id: int) -> None:
    """Note the time of an edit, inside its transaction."""
    now = store.now().isoformat(timespec="seconds")
    store.documents.set_fields(document_id, {"changed_at": now})

"""The store: one SQLite file, one writer, named transactions with undo."""

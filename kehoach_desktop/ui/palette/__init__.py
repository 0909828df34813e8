"""Ctrl+K: anything by its words, and the way there."""

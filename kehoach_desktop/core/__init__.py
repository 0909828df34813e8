"""Frozen records and the rules of the office: no Qt, no SQL, no files."""

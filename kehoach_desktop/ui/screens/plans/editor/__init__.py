"""The text of a plan: one QTextEdit over its blocks."""

"""Lunar dates, days off, anniversaries and calendar files: facts about days."""

"""Kế hoạch: the plan of a ward Party office, entered once."""

__version__ = "0.1.0"

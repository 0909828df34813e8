"""Widgets that more than one screen uses; each takes the theme first and decides nothing."""

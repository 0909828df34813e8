"""The window: theme, shared widgets, frame, and one folder per screen."""

"""Vietnamese planning texts read into drafts: rules only, offline, nothing invented."""

"""Folders, resources, logs and whole files: what the other layers know of the disk."""

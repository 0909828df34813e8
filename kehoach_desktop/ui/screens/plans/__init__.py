"""Kế hoạch: the list of documents and the editor of one."""

"""Kiểm tra thể thức: a page tree or a Word file held against the rules of its layout."""

"""One reader per kind of file; each gives the text as a sequence of raw lines."""

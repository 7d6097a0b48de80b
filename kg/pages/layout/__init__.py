"""Rows as a file has them in, lines as they are read out: wraps, blanks, columns, and the part each has on the page."""

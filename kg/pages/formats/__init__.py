"""Bytes of one kind of file in, its text out: encodings, HTML, PDF, columns side by side, the imprint."""

"""Dates in, what was held or founded on them out."""

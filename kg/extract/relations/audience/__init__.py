"""Groups in, what serves them out."""

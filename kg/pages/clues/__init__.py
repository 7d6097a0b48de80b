"""Two pieces of a page in, what their words say of the one going on in the other out."""

"""A request in, a page out: one function a kind of page."""

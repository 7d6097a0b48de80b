"""Lines of a page in, who wrote and photographed what out."""

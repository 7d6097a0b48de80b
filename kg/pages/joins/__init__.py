"""The lines of a page in, how well each goes on in each other out, and which set of joins is the best."""

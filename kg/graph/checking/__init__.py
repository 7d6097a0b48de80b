"""A graph in, what is wrong with it or against itself out."""

"""Newspaper-like pages of any number, made of the word lists and of sentence patterns, the same for the same seed."""

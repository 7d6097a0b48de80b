"""Quads in, what is sent to a store and kept beside it out: a journal of whole pages, updates in portions."""

"""Frames and names in, who runs, backs, sets up or issues what out."""

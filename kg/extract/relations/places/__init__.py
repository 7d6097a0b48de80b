"""Places in, what lies or is held in them out."""

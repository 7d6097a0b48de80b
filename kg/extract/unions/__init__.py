"""An article in, the union bodies it names out."""

"""The text of a query in, the same out: checked, narrowed, with values bound, or as another server wants it."""

"""The union above a union: its name taken apart, and rules over the parts and the tree of places."""

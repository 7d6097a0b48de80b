"""Amounts in, quantity facts out: what is counted, whose figure it is, what the words around it say of it."""

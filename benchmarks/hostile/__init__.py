"""Inputs made to hurt in, what each costs and how it ends out."""

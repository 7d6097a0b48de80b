"""Mentions in, entities out: one real thing, one node, under its fullest name."""

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.entities.resolve import read

__all__ = ["Cast", "Named", "Reading", "read"]

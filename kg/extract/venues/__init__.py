"""A scanned article, its places and bodies in, the venues where things are held out: halls, parks, squares, sites."""

from kg.extract.venues.find import find_venues
from kg.extract.venues.held import FIRMS
from kg.extract.venues.visited import visits

__all__ = ["FIRMS", "find_venues", "visits"]

"""A scanned article in, the places it names out."""

from kg.extract.places.find import find_places

__all__ = ["find_places"]

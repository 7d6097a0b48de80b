"""A scanned article in, the groups of people that it names out."""

from kg.extract.groups.find import find_groups

__all__ = ["find_groups"]

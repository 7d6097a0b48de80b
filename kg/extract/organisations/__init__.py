"""A scanned article, its places and unions in, the other organisations it names out."""

from kg.extract.organisations.find import find_organisations

__all__ = ["find_organisations"]

"""A scanned article and its bodies in, named people and the posts they hold out."""

from kg.extract.people.find import find_people
from kg.extract.people.names import name_at
from kg.extract.people.posts import Post
from kg.extract.people.roles import heads_place, is_leading, name_after

__all__ = ["Post", "find_people", "heads_place", "is_leading", "name_after", "name_at"]

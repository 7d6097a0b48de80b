"""A reading in, a Frame for each verb of its clauses out."""

from kg.extract.relations.frames.clauses import frames
from kg.extract.relations.frames.frame import Frame

__all__ = ["Frame", "frames"]

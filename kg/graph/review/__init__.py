"""What a person should look at, and what became of it: doubts out of a store, decisions into the next build."""

from kg.graph.review.decisions import Decision, Decisions
from kg.graph.review.doubts import Doubt, doubts
from kg.graph.review.sheet import read, review_path, write

__all__ = ["Decision", "Decisions", "Doubt", "doubts", "read", "review_path", "write"]

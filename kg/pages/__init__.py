"""Files in, readable articles out."""

from __future__ import annotations

from kg.pages.articles import repair
from kg.pages.readers import read

__all__ = ["read", "repair"]

"""Files in, readable articles out."""

from __future__ import annotations

from kg.pages.articles import repair
from kg.pages.folder import Found, Source, find_pages, read_pages
from kg.pages.readers import READERS, Skipped, read

__all__ = ["READERS", "Found", "Skipped", "Source", "find_pages", "read", "read_pages", "repair"]

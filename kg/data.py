"""Where the word lists and the ontology are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

from kg.errors import LexiconError

_HERE = Path(__file__).resolve().parent
_ROOTS = (_HERE / "_data", _HERE.parent)


def data_path(*parts: str) -> Path:
    """The path of a shipped file or folder, for example `data_path("seeds", "lexicon")`."""
    for root in _ROOTS:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise LexiconError(f"{'/'.join(parts)} is missing from the installation: install the package again")

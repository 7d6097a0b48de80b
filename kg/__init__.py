"""A knowledge graph of trade unions, their programmes and places, read from Chinese newspaper pages.

import kg
graph = kg.build("pages/")      # or kg.open("kg-store") for one that was built before
graph.frame("runs")             # a pandas DataFrame
graph.ask("leaders")            # a shipped question
graph.query("SELECT …")         # any SPARQL
graph.network("unions")         # a networkx graph
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.api import Graph, build, open
    from kg.pipeline import extract_paths

__all__ = ["Graph", "build", "extract_paths", "open"]

# Name -> the module that has it, loaded when the name is first used: `import kg` costs nothing.
_HOMES = {"Graph": "kg.api", "build": "kg.api", "open": "kg.api", "extract_paths": "kg.pipeline"}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("union-kg")
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*globals(), *_HOMES]

"""A query and a time in, its table out: run in a process of its own that is ended when time is up.

Oxigraph cannot be told to stop, so a query without a time limit runs here in the same process
(`kg.graph.query.run`) and one with a limit runs there.
"""

from __future__ import annotations

import json
import subprocess
import sys

from kg.bounds import limit_memory
from kg.errors import KgError, QueryError, StoreError
from kg.graph.query import run
from kg.graph.stores import open_store
from kg.graph.table import Table


def run_within(url: str, sparql: str, seconds: float, limit: int | None = None) -> Table:
    """The answer to a query of the graph at `url`, or a `QueryError` when it takes longer than `seconds`."""
    request = json.dumps({"url": url, "sparql": sparql, "limit": limit})
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kg.graph.limited"],
            input=request.encode(),
            capture_output=True,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        raise QueryError(
            f"the query took more than {seconds:g} s and was ended: ask for less, or for longer"
        ) from None
    if done.returncode:
        raise QueryError("the query needed more memory than it may take and was ended: ask for less")
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise {"QueryError": QueryError, "StoreError": StoreError}.get(answer["kind"], KgError)(
            answer["error"]
        )
    return Table(tuple(answer["columns"]), tuple(tuple(row) for row in answer["rows"]))


def main() -> None:
    """Answer the one request on standard input."""
    limit_memory()
    request = json.load(sys.stdin)
    try:
        with open_store(request["url"], read_only=True) as store:
            found = run(store, request["sparql"], request["limit"])
        answer: dict[str, object] = {"columns": found.columns, "rows": found.rows}
    except KgError as error:
        answer = {"kind": type(error).__name__, "error": str(error)}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()

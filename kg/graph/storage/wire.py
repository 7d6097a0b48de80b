"""A request in, the whole answer of a server out: sent again, with growing pauses, while the server is in trouble."""

from __future__ import annotations

import time
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from kg.errors import QueryError, StoreError

SECONDS = 60.0
# In seconds: a server that starts again is back within them.
PAUSES = (0.1, 0.3, 1.0, 3.0, 6.0)
# What a server says when it will be better later; any other refusal stays one.
_LATER = frozenset({408, 429, 500, 502, 503, 504})
# How an answer of some type ends.
_ENDS = {"json": b"}", "n-triples": b"."}
# By which header Virtuoso says that rows are missing, and what its administrator has to do about it.
_PARTS = {
    "X-SQL-State": "it took longer than the server allows, raise its MaxQueryExecutionTime",
    "X-SPARQL-MaxRows": "it has more rows than the server allows, raise its ResultSetMaxRows",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """The type of an answer, the answer, and the name of the program that gave it."""

    kind: str
    body: bytes
    server: str


def ask(store: str, url: str, sparql: str, accept: str, default: str = "") -> Reply:
    """The answer to a query, with the graph `default` in place of the server's own default graph."""
    # As a form, which every server takes: Virtuoso never answers a query that comes as itself.
    fields = {"query": sparql} | ({"default-graph-uri": default} if default else {})
    return send(store, url, urlencode(fields), "application/x-www-form-urlencoded", accept)


def send(store: str, url: str, text: str, kind: str, accept: str = "*/*") -> Reply:
    """The answer to `text`; a lost connection, half an answer or a server in trouble is tried again."""
    request = Request(url, text.encode(), {"Content-Type": kind, "Accept": accept})
    for pause in (*PAUSES, None):
        try:
            with urlopen(request, timeout=SECONDS) as reply:
                return _whole(store, reply)
        except HTTPError as error:
            said = error.read(500).decode("utf-8", "replace").strip()
            if error.code == 400:
                raise QueryError(f"{store} does not understand the query: {said}") from None
            if error.code not in _LATER or pause is None:
                raise StoreError(
                    f"{store} answers {error.code}: {said or 'see the log of the server'}"
                ) from None
        except (HTTPException, URLError, OSError) as error:
            reason = getattr(error, "reason", error)
            # Where nothing listens at all, waiting is no help.
            if pause is None or isinstance(reason, ConnectionRefusedError):
                raise StoreError(
                    f"{store} cannot be reached ({reason}): is the server running? What was read is kept: "
                    "run the same command again"
                ) from None
        time.sleep(pause)
    raise StoreError(f"{store} gives no answer")


def _whole(store: str, reply: HTTPResponse) -> Reply:
    body = reply.read()  # tells by itself when it is shorter than it should be
    kind = reply.headers.get("Content-Type", "")
    unmeasured = reply.headers.get("Content-Length") is None and not reply.chunked
    end = next((end for name, end in _ENDS.items() if name in kind), b"")
    if unmeasured and body.strip() and not body.rstrip().endswith(end):
        raise HTTPException("half an answer")
    for name, reason in _PARTS.items():
        if value := reply.headers.get(name):
            raise StoreError(f"{store} gives only a part of the answer: {reason} ({name}: {value})")
    return Reply(kind, body, reply.headers.get("Server", ""))

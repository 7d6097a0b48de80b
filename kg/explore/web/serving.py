"""A source in, its site on a port of this machine out: no client holds a connection for good, and none its end."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from kg.explore.web import HOST
from kg.explore.web.app import create_app
from kg.explore.web.source import StoreSource

# Seconds that a connection is kept for the next request. Longer than clients keep theirs (5 to 60): of two sides with
# the same patience one lets go at the moment at which the other asks again, and that request is lost.
IDLE = 75
HEAD = 20.0  # seconds from the first byte of a request, or from the beginning of a connection, to the end of its head
FAREWELL = 5  # seconds that an answer under way has when the site is closed


class Connection(H11Protocol):
    """A connection that is closed when a request takes too long to be asked."""

    _due: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._due = self.loop.call_later(HEAD, self.timeout_keep_alive_handler)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._asked()
        elif self._due is None:
            self._due = self.loop.call_later(HEAD, self.timeout_keep_alive_handler)

    def connection_lost(self, exc: Exception | None) -> None:
        self._asked()
        super().connection_lost(exc)

    def _asked(self) -> None:
        if self._due is not None:
            self._due.cancel()
            self._due = None


class Server(uvicorn.Server):
    """A server that ends the queries under way when it is closed: some would take half a minute more."""

    def __init__(self, source: StoreSource, port: int) -> None:
        super().__init__(config(create_app(source), port))
        self._source = source

    async def shutdown(self, sockets: list[Any] | None = None) -> None:
        self._source.stop()
        with suppress(asyncio.CancelledError):
            await super().shutdown(sockets)


def config(app: ASGIApp, port: int) -> uvicorn.Config:
    """How the site is served: to this machine, and without saying by what."""
    return uvicorn.Config(
        app,
        host=HOST,
        port=port,
        http=Connection,
        ws="none",
        log_level="warning",
        server_header=False,
        timeout_keep_alive=IDLE,
        timeout_graceful_shutdown=FAREWELL,
    )

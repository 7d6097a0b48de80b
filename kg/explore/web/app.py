"""A source in, the site out: which address shows what, and the headers that keep it harmless."""

from __future__ import annotations

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.errors import KgError
from kg.explore.web import pages, sparql
from kg.explore.web.source import Source

STATIC = Path(__file__).with_name("static")
# Only these names lead here: a page elsewhere whose name is made to point at this machine is turned away.
HOSTS = ("127.0.0.1", "localhost")
HEADERS = {
    b"content-security-policy": (
        b"default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        b"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), microphone=(), geolocation=()",
    b"cache-control": b"no-cache",
}


class Headers:
    """Adds the headers above to every answer that does not have its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                known = {name.lower() for name, _ in message["headers"]}
                more = [(name, value) for name, value in HEADERS.items() if name not in known]
                message["headers"] = [*message["headers"], *more]
            await send(message)

        await self._app(scope, receive, with_headers)


def create_app(source: Source) -> ASGIApp:
    """The site, headers and all: outside of everything, so that no answer goes without them."""
    app = Starlette(
        routes=[
            Route("/", pages.home),
            Route("/search", pages.search),
            Route("/browse/{type}", pages.browse),
            Route("/articles", pages.articles),
            Route("/article/{id}", pages.article),
            Route("/questions", pages.questions),
            Route("/questions/{slug}", pages.question),
            Route("/view", pages.view),
            Route("/sparql", sparql.endpoint, methods=["GET", "POST"]),
            Mount("/static", StaticFiles(directory=STATIC)),
            Route("/{path:path}", pages.entity),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False)],
        exception_handlers={HTTPException: pages.trouble, KgError: pages.trouble, Exception: pages.trouble},
    )
    app.state.source = source
    return Headers(app)

"""A source in, the site out: which address shows what, and the headers that keep it harmless."""

from __future__ import annotations

import threading
from pathlib import Path

from anyio import CapacityLimiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.errors import KgError
from kg.explore.web import openapi, sparql
from kg.explore.web.pages import articles, common, conflicts, kinds, lists, questions, things
from kg.explore.web.render import prepare
from kg.explore.web.source import StoreSource
from kg.explore.web.workers import AT_ONCE

STATIC = Path(__file__).with_name("static")
# Only these names lead here: a page elsewhere whose name is made to point at this machine is turned away.
HOSTS = ("127.0.0.1", "localhost")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# A browser keeps the look of what is typed over by writing it onto the new words.
EDITOR_STYLES = " 'nonce-{nonce}'; style-src-attr 'unsafe-inline'"
NONCE = b"x-style-nonce"  # how a page tells that an editor on it brings a style sheet of its own
HEADERS = {
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
                sent = {name.lower(): value for name, value in message["headers"]}
                nonce = sent.pop(NONCE, b"").decode()
                styles = EDITOR_STYLES.format(nonce=nonce) if nonce else ""
                policy = {b"content-security-policy": POLICY.format(styles=styles).encode()}
                more = [(name, value) for name, value in {**HEADERS, **policy}.items() if name not in sent]
                kept = [(name, value) for name, value in message["headers"] if name.lower() != NONCE]
                message["headers"] = [*kept, *more]
            await send(message)

        await self._app(scope, receive, with_headers)


def create_app(source: StoreSource) -> ASGIApp:
    """The site, headers and all: outside of everything, so that no answer goes without them."""
    app = Starlette(
        routes=[
            Route("/", lists.home),
            Route("/search", lists.search),
            Route("/suggest", lists.suggest),
            Route("/browse/{type}", lists.browse),
            Route("/articles", lists.articles),
            Route("/article/{id}", articles.article),
            Route("/kinds", kinds.kinds),
            Route("/kind/{kind}", kinds.kind),
            Route("/conflicts", conflicts.disagreements),
            Route("/questions", questions.questions),
            Route("/questions/{slug}", questions.question),
            Route("/maps.css", common.map_styles),
            Route("/view", things.view),
            Route("/sparql", sparql.endpoint, methods=["GET", "POST"]),
            Route("/sparql/words", sparql.words),
            Route("/openapi.json", openapi.openapi),
            Mount("/static", StaticFiles(directory=STATIC)),
            Route("/{path:path}", things.thing),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False)],
        exception_handlers=dict.fromkeys((HTTPException, KgError, Exception), common.trouble),
    )
    threading.Thread(target=prepare, daemon=True).start()
    app.state.source = source
    app.state.turns = CapacityLimiter(AT_ONCE)
    return Headers(app)

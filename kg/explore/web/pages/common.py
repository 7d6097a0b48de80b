"""What the pages have in common: the graph they are drawn from, page numbers, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from anyio import CapacityLimiter, fail_after
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import InputError, KgError, NotFoundError, QueryError
from kg.explore import maps
from kg.explore.palette import themed
from kg.explore.web.messages import said
from kg.explore.web.render import language, render, theme
from kg.explore.web.source import StoreSource
from kg.explore.web.state import State
from kg.explore.web.workers import SECONDS, Answer

PAGE = 50
PATIENCE = SECONDS  # that a query waits for its turn


def source_of(request: Request) -> StoreSource:
    """The source that the site was made with."""
    source: StoreSource = request.app.state.source
    return source


def state_of(request: Request) -> State:
    """The graph as it is now."""
    return source_of(request).state()


async def answered(request: Request, find: Callable[[], Answer]) -> Answer:
    """What a query finds; it waits for its turn here and not in a thread, for the threads are the pages'."""
    turns: CapacityLimiter = request.app.state.turns
    try:
        with fail_after(PATIENCE):
            await turns.acquire()
    except TimeoutError:
        raise QueryError("too many queries are running: try again in a moment") from None
    try:
        return await run_in_threadpool(find)
    finally:
        turns.release()


def paged(request: Request, total: int) -> dict[str, Any]:
    """Which part of a list is asked for: where it starts, the number of its page and of the last one."""
    asked = request.query_params.get("page", "1")
    last = max(1, -(-total // PAGE))
    number = min(max(int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1, 1), last)
    return {"start": (number - 1) * PAGE, "total": total, "number": number, "last": last}


def trouble(request: Request, error: Exception) -> Response:
    """What went wrong, said so that it can be mended."""
    if isinstance(error, HTTPException):
        status, message = error.status_code, None
    elif isinstance(error, NotFoundError):
        status, message = 404, said(str(error), language(request))
    elif isinstance(error, InputError | QueryError):
        status, message = 400, said(str(error), language(request))
    else:
        status, message = 500, said(str(error), language(request)) if isinstance(error, KgError) else None
    return render(request, "trouble.html", status=status, message=message, code=status, too_large=False)


def map_styles(request: Request) -> Response:
    """The style sheet of the maps, in the look that was chosen."""
    return Response(themed(maps.css(), theme(request)), media_type="text/css", headers={"vary": "cookie"})

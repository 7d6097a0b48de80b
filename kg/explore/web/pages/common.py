"""What the pages have in common: the graph they are drawn from, page numbers, and what went wrong."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import InputError, KgError, QueryError
from kg.explore import maps
from kg.explore.palette import themed
from kg.explore.web.render import render, theme
from kg.explore.web.source import Source
from kg.explore.web.state import State

PAGE = 50


def source_of(request: Request) -> Source:
    """The source that the site was made with."""
    source: Source = request.app.state.source
    return source


def state_of(request: Request) -> State:
    """The graph as it is now."""
    return source_of(request).state()


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
    elif isinstance(error, InputError | QueryError):
        status, message = 400, str(error)
    else:
        status, message = 500, str(error) if isinstance(error, KgError) else None
    return render(request, "trouble.html", status=status, message=message, code=status, too_large=False)


def map_styles(request: Request) -> Response:
    """The style sheet of the maps, in the look that was chosen."""
    return Response(themed(maps.css(), theme(request)), media_type="text/css", headers={"vary": "cookie"})

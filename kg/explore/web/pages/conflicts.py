"""The page of what cannot all be true: two figures, two presidents, two bodies above."""

from __future__ import annotations

from typing import get_args

from starlette.requests import Request
from starlette.responses import Response

from kg.explore.web.pages.common import PAGE, paged, state_of
from kg.explore.web.render import render
from kg.graph.checking.statements import links, statements
from kg.graph.conflicts import Verdict, conflicts

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
LOOK_AGAIN = "3"  # seconds until a browser asks again for what is still being compared


def disagreements(request: Request) -> Response:
    """Everything said in more than one way, contradictions first; or one verdict of them."""
    state = state_of(request)
    found = state.meanwhile("conflicts", lambda: conflicts(statements(state.store), links(state.store)))
    if found is None:
        waiting = render(
            request, "conflicts.html", rows=None, verdict="", counts=[], known={}, **paged(request, 0)
        )
        waiting.headers["refresh"] = LOOK_AGAIN
        return waiting
    counts = [(verdict, sum(one.verdict == verdict for one in found)) for verdict in VERDICTS]
    asked = request.query_params.get("verdict")
    full = [verdict for verdict, count in counts if count]  # not an empty list before a full one
    verdict = next((verdict for verdict in VERDICTS if verdict == asked), (*full, VERDICTS[0])[0])
    chosen = [one for one in found if one.verdict == verdict]
    where = paged(request, len(chosen))
    rows = chosen[where["start"] : where["start"] + PAGE]
    ids = [id_ for one in rows for id_ in (one.subject, *(side.value for side in one.sides))]
    known = {id_: listed.entity for id_, listed in state.catalogue.entities(ids).items()}
    return render(request, "conflicts.html", rows=rows, verdict=verdict, counts=counts, known=known, **where)

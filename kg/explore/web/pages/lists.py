"""Pages that list: the beginning, what a search finds, things of a type, articles."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.explore.labels import say_or_key
from kg.explore.palette import LOOKS
from kg.explore.text import shorten
from kg.explore.web.catalogue import MOST, kinds_called
from kg.explore.web.links import entity_path, kind_path
from kg.explore.web.pages.common import PAGE, paged, state_of
from kg.explore.web.render import language, render
from kg.explore.web.state import State
from kg.explore.web.words import word
from kg.model import ENTITY_TYPES

TOP = 8
SUGGESTIONS = 8
KINDS_SUGGESTED = 2
HEADLINES = 10  # that have the words of a search in them
MOST_PAPERS = 20


def home(request: Request) -> Response:
    """What there is, and where to begin."""
    state = state_of(request)
    catalogue = state.catalogue
    return render(
        request, "home.html", totals=catalogue.totals, types=[t for t in ENTITY_TYPES if catalogue.totals.get(t)],
        kinds=state.always("kinds", catalogue.kinds), unions=state.always("active", lambda: catalogue.most_active(TOP)),
        articles=catalogue.articles(0, TOP),
    )  # fmt: skip


def search(request: Request) -> Response:
    """Things and kinds of programme by name."""
    state = state_of(request)
    words = request.query_params.get("q", "").strip()
    type_ = request.query_params.get("type", "")
    found = state.catalogue.search(words, type_=type_) if words else []
    where = paged(request, len(found))
    rows = state.catalogue.ranked(found[where["start"] : where["start"] + PAGE])
    kinds = _kinds(state, words) if words and not type_ else []
    headed = state.catalogue.headed(words, HEADLINES) if words and not type_ and where["number"] == 1 else []
    return render(
        request, "results.html", q=words, type=type_, rows=rows, kinds=kinds, headed=headed, more=len(found) >= MOST,
        **where,
    )  # fmt: skip


def suggest(request: Request) -> Response:
    """What a name that is being typed may become, for the script of the search field."""
    state, lang = state_of(request), language(request)
    words = request.query_params.get("q", "").strip()
    rows = state.catalogue.ranked(state.catalogue.search(words, SUGGESTIONS)) if words else []
    found = [
        {"path": kind_path(kind), "name": say_or_key("kind", kind, lang), "type": "Programme",
         "sign": LOOKS["Programme"].sign, "note": word("a_kind", lang)}
        for kind, _ in (_kinds(state, words)[:KINDS_SUGGESTED] if words else [])
    ]  # fmt: skip
    found += [
        {"path": entity_path(one.entity.id), "name": shorten(one.entity.name, 48), "type": one.entity.type,
         "sign": LOOKS[one.entity.type].sign,
         "note": " · ".join((say_or_key("type", one.entity.type, lang), word("n_facts", lang, n=f"{one.facts:,}")))}
        for one in rows
    ]  # fmt: skip
    return JSONResponse(found)


def browse(request: Request) -> Response:
    """All things of one type, the most told of first."""
    catalogue = state_of(request).catalogue
    type_ = request.path_params["type"]
    if type_ not in ENTITY_TYPES:
        raise HTTPException(404)
    where = paged(request, catalogue.totals.get(type_, 0))
    rows = catalogue.of_type(type_, where["start"], PAGE)
    return render(
        request, "results.html", q=None, type=type_, rows=rows, kinds=[], headed=[], more=False, **where
    )


def articles(request: Request) -> Response:
    """All articles, or those of one year or newspaper, the newest first."""
    state = state_of(request)
    catalogue = state.catalogue
    year, paper = (request.query_params.get(name, "") for name in ("year", "paper"))
    where = paged(request, catalogue.count_articles(year, paper))
    years, papers = state.always("printed", catalogue.printed)
    return render(
        request, "articles.html", rows=catalogue.articles(where["start"], PAGE, year, paper), year=year, paper=paper,
        years=years, papers=papers[:MOST_PAPERS], **where,
    )  # fmt: skip


def _kinds(state: State, words: str) -> list[tuple[str, int]]:
    counts = dict(state.always("kinds", state.catalogue.kinds))
    return [(kind, counts[kind]) for kind in kinds_called(words, counts)]

"""The pages of the kinds of programme: who runs them, where, since when, and all of them in a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.explore import maps
from kg.explore.labels import Lang, provinces, say_or_key
from kg.explore.text import plain
from kg.explore.web import reading
from kg.explore.web.catalogue import Listed
from kg.explore.web.links import kind_path
from kg.explore.web.pages.common import PAGE, paged, state_of
from kg.explore.web.render import download_table, language, render
from kg.explore.web.state import State
from kg.explore.web.words import word
from kg.graph.table import Table

MOST_ROWS = 100_000  # of a download
_AT_ONCE = 2_000


def kinds(request: Request) -> Response:
    """All kinds of programme."""
    state = state_of(request)
    found = state.always("kinds", state.catalogue.kinds)
    return render(request, "kinds.html", kinds=found, most=max((n for _, n in found), default=1))


def kind(request: Request) -> Response:
    """One kind, in all provinces or in one."""
    state, lang = state_of(request), language(request)
    slug = request.path_params["kind"]
    total = dict(state.always("kinds", state.catalogue.kinds)).get(slug)
    if total is None:
        raise HTTPException(404)
    told = reading.kind(state, slug)
    here: Counter[str] = Counter()
    for code, count in told.places.items():
        here[code[:2]] += count
    province = request.query_params.get("province", "")
    if province not in here:
        province = ""
    if request.query_params.get("format") == "csv":
        name = plain(say_or_key("kind", slug, lang))
        return download_table(name, _table(state, slug, province, lang).csv())
    page = paged(request, here[province] if province else total)
    rows = state.catalogue.of_kind(slug, province, page["start"], PAGE)
    return render(
        request, "kind.html", kind=slug, in_all=total, rows=rows, province=province,
        who=reading.runners(state, [one.entity.id for one in rows]),
        names=provinces(lang),
        map=state.once(("map", slug, province, lang), lambda: _map(told.places, slug, province, lang)),
        years=told.years, top=told.top, **page,
    )  # fmt: skip


def _map(places: Mapping[str, int], kind: str, province: str, lang: Lang) -> Markup:
    """Where the programmes are; a province leads to its own."""
    shown = places if province else maps.coarser(places)
    return maps.fragment(
        shown, lang, province=province, link=lambda code: f"{kind_path(kind, code[:2])}#programmes"
    )


def _table(state: State, kind: str, province: str, lang: Lang) -> Table:
    """Every programme of the kind, for a spreadsheet."""
    names = provinces(lang)
    columns = [word(key, lang) for key in ("programme", "runner", "place", "since", "facts", "address")]

    def rows() -> Iterator[tuple[str | int | None, ...]]:
        for start in range(0, MOST_ROWS, _AT_ONCE):
            listed: list[Listed] = state.catalogue.of_kind(kind, province, start, _AT_ONCE)
            who = reading.runners(state, [one.entity.id for one in listed]) if listed else {}
            for one in listed:
                runners = "、".join(plain(runner.entity.name) for runner in who.get(one.entity.id, ()))
                place = names.get((one.entity.adcode or "")[:2])
                yield plain(one.entity.name), runners, place, one.since, one.facts, one.entity.id
            if len(listed) < _AT_ONCE:
                return

    return Table(tuple(columns), tuple(rows()))

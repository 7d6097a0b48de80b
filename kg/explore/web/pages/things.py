"""The page of one thing: what is said of it, who says so, what is around it, and all of it as data."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.explore import maps
from kg.explore import view as picture
from kg.explore.facts import Facts
from kg.explore.labels import Lang
from kg.explore.text import plain, shorten
from kg.explore.web import described, reading
from kg.explore.web.catalogue import Listed
from kg.explore.web.links import DIGEST, entity_iris, entity_path
from kg.explore.web.neighbours import drawn
from kg.explore.web.pages.common import PAGE, paged, state_of
from kg.explore.web.render import download_table, language, render, theme
from kg.explore.web.state import State
from kg.model import LITERAL_PREDICATES, PREDICATES, Predicate
from kg.recall import recall

ON_TIMELINE = 200  # programmes; a place has thousands, and the newest tell enough
IN_TABLE = 500  # unions, and programmes, of a place whose facts one table has
SHOWN_INSIDE = 6  # unions and programmes of the places inside a place
# The picture of a larger graph takes seconds to lay out, which nobody waits for on a site.
MOST_IN_VIEW = 3000
WELL_KNOWN = 60  # facts; what has more would bring half of the graph into the picture of a neighbour


def thing(request: Request) -> Response:
    """The page at an entity's own address: for people, or as Turtle, JSON-LD and N-Triples for programs."""
    state = state_of(request)
    one = _at(state, request.path_params["path"])
    if one is None:
        raise HTTPException(404)
    form = described.wanted(request.query_params.get("format"), request.headers.get("accept", ""))
    if form:
        body = described.describe(state, one.entity.id, form)
        headers = {"vary": "accept", "content-location": entity_path(one.entity.id)}
        return Response(body, media_type=form.media, headers=headers)
    if request.query_params.get("format") == "csv":
        return _spreadsheet(state, one)
    if "picture" in request.query_params:
        return _surroundings(request, state, one)
    asked = request.query_params.get("relation")
    page = _relation(request, state, one, asked) if asked else _overview(request, state, one)
    page.headers["vary"] = "accept, accept-language, cookie"
    page.headers["link"] = ", ".join(
        f'<?format={form.name}>; rel="alternate"; type="{form.media}"' for form in described.FORMS
    )
    return page


def view(request: Request) -> Response:
    """The large interactive picture of everything."""
    state = state_of(request)
    if state.catalogue.totals["entities"] > MOST_IN_VIEW:
        return render(request, "trouble.html", status=400, message=None, code=400, too_large=True)
    return _picture(request, state.once("everything", lambda: recall(state.store)))


def _surroundings(request: Request, state: State, one: Listed) -> Response:
    """The large picture of what is around one thing."""
    near, _ = reading.about(state, one.entity.id, one.entity.type)
    known = state.catalogue.entities([entity.id for entity in near.entities])
    ids = [id_ for id_, other in known.items() if other.facts <= WELL_KNOWN]
    return _picture(request, recall(state.store, {one.entity.id, *ids} if one.facts <= WELL_KNOWN else ids))


def _picture(request: Request, facts: Facts) -> Response:
    html = picture.view(facts, language(request), theme=theme(request))
    return HTMLResponse(html, headers={"content-security-policy": picture.policy()})


def _at(state: State, path: str) -> Listed | None:
    if path.startswith(DIGEST):
        found = state.catalogue.by_digest(path.removeprefix(DIGEST))
        return state.catalogue.entity(found) if found else None
    listed = state.catalogue.entities(entity_iris(path))
    if listed or not path.startswith("Place/"):
        return next(iter(listed.values()), None)
    place = reading.unlisted_place(state, entity_iris(path)[-1])
    return Listed(place, 0, 0, None) if place else None


def _overview(request: Request, state: State, one: Listed) -> Response:
    id_, type_ = one.entity.id, one.entity.type
    facts, groups = reading.about(state, id_, type_)
    near = {end for fact in facts.facts for end in (fact.s, fact.o) if end}
    pictures = drawn(one.entity, facts, reading.links_among(state, near)) if len(near) > 1 else ()
    more: dict[str, Any] = {"inside": None, "above": (), "map": ""}
    if type_ == "Place":
        more |= _inside(state, one, language(request))
    dated = reading.programmes(state, id_, type_, ON_TIMELINE)
    if more["inside"]:  # what is in a province is told under its cities and counties
        every = {other.entity.id: other for other in (*dated, *more["inside"]["newest"])}
        dated = sorted(every.values(), key=lambda other: (other.since or "", other.entity.name), reverse=True)
    return render(
        request, "entity.html", one=one.entity, listed=one, facts=facts, groups=groups, pictures=pictures,
        years=_by_year(dated[:ON_TIMELINE]), forms=described.FORMS, **more,
    )  # fmt: skip


def _spreadsheet(state: State, one: Listed) -> Response:
    """The facts of a thing with their quotes; of a place, those of the unions and programmes inside it, too."""
    ids = [one.entity.id]
    if one.entity.type == "Place" and one.entity.adcode:
        for type_ in ("Union", "Programme"):
            inside = state.catalogue.within(_prefix(one.entity.adcode), type_, 0, IN_TABLE)
            ids += [other.entity.id for other in inside]
    return download_table(plain(shorten(one.entity.name, 60)), reading.every_fact(state, ids).csv())


def _relation(request: Request, state: State, one: Listed, asked: str) -> Response:
    """All facts of one relation, a page at a time."""
    inverse = request.query_params.get("inverse") == "1"
    if asked not in PREDICATES or (inverse and asked in LITERAL_PREDICATES):
        raise HTTPException(404)
    relation: Predicate = asked
    total = reading.group(state, one.entity.id, relation, inverse, 0, 1)[1].total
    where = paged(request, total)
    facts, group = reading.group(state, one.entity.id, relation, inverse, where["start"], PAGE)
    return render(request, "relation.html", one=one.entity, facts=facts, group=group, **where)


def _inside(state: State, one: Listed, lang: Lang) -> dict[str, Any]:
    """What a place lies in, and what lies in it by the codes of places."""
    code = one.entity.adcode
    above = reading.above(state, one.entity.id)
    if not code:
        return {"above": above}
    prefix = _prefix(code)
    catalogue = state.catalogue
    inside: dict[str, Any] = state.once(
        ("inside", prefix),
        lambda: {
            "counts": catalogue.counts_within(prefix),
            "kinds": catalogue.kinds_within(prefix),
            "unions": catalogue.within(prefix, "Union", 0, SHOWN_INSIDE),
            "programmes": catalogue.within(prefix, "Programme", 0, SHOWN_INSIDE),
            "places": catalogue.programmes_within(prefix),
            "newest": catalogue.newest_within(prefix, ON_TIMELINE),
        },
    )
    places = inside["places"] if prefix else maps.coarser(inside["places"])
    drawn_map = maps.point_map(places, lang, province=prefix[:2]) if places else ""
    return {"inside": inside, "above": above, "map": Markup(drawn_map)}


def _prefix(code: str) -> str:
    """How the codes begin of all that lies in a place.

    >>> _prefix("330000"), _prefix("330100"), _prefix("110000"), _prefix("330106"), _prefix("100000")
    ('33', '3301', '11', '330106', '')
    """
    prefix = code.rstrip("0") if code.endswith("0000") else code.removesuffix("00")
    prefix += "0" * (len(prefix) % 2)  # 110000 begins with 11, 100000 with nothing
    return "" if code == "100000" else prefix


def _by_year(programmes: list[Listed]) -> list[tuple[str, list[Listed]]]:
    years: dict[str, list[Listed]] = {}
    for one in programmes:
        years.setdefault((one.since or "")[:4], []).append(one)
    return list(years.items())

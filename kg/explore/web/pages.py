"""A request in, a page out: one function a kind of page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.errors import InputError, KgError, QueryError
from kg.explore import stats
from kg.explore import view as picture
from kg.explore.facts import Facts, around
from kg.explore.marks import paragraphs
from kg.explore.search import search as look_up
from kg.explore.web.links import entity_of
from kg.explore.web.render import language, render
from kg.explore.web.source import Source
from kg.model import ENTITY_TYPES, PREDICATES, Fact

PAGE = 50
TOP = 8
# The picture of a larger graph takes seconds to lay out, which nobody waits for on a site.
MOST_IN_VIEW = 3000


def source_of(request: Request) -> Source:
    """The source that the site was made with."""
    source: Source = request.app.state.source
    return source


async def home(request: Request) -> Response:
    """What there is, and where to begin."""
    facts = await _facts(request)
    lang = language(request)
    articles = sorted(facts.articles, key=lambda one: (one.date or "", one.id), reverse=True)
    return render(
        request,
        "home.html",
        counts=stats.entities_by_type(facts, lang).to_dict("records"),
        unions=[
            (facts.by_id[row["key"]], row["count"])
            for row in stats.active_unions(facts, lang, TOP).to_dict("records")
        ],
        articles=articles[:TOP],
        totals=[
            ("entities", len(facts.entities)),
            ("facts", len(facts.facts)),
            ("articles", len(facts.articles)),
        ],
    )


async def search(request: Request) -> Response:
    """Entities by name."""
    facts = await _facts(request)
    words = request.query_params.get("q", "").strip()
    found = await run_in_threadpool(look_up, facts, words) if words else ()
    return render(request, "results.html", q=words, facts=facts, **_one_page(request, found))


async def browse(request: Request) -> Response:
    """All entities of one type, the most told of first."""
    facts = await _facts(request)
    type_ = request.path_params["type"]
    if type_ not in ENTITY_TYPES:
        raise HTTPException(404)
    found = [one for one in facts.entities if one.type == type_]
    found.sort(key=lambda one: (-len(facts.touching(one.id)), one.name))
    return render(request, "results.html", q=None, type=type_, facts=facts, **_one_page(request, found))


async def entity(request: Request) -> Response:
    """One entity: its facts by relation, each with its quotes."""
    facts = await _facts(request)
    found = entity_of(request.path_params["path"], facts)
    if found is None:
        raise HTTPException(404)
    one = facts.by_id[found]
    out = _by_relation(facts.about.get(one.id, ()))
    into = _by_relation([fact for fact in facts.into.get(one.id, ()) if fact.s != one.id])
    return render(request, "entity.html", one=one, out=out, into=into, facts=facts)


async def articles(request: Request) -> Response:
    """All articles, the newest first."""
    facts = await _facts(request)
    ordered = sorted(facts.articles, key=lambda one: (one.date or "", one.id), reverse=True)
    said = Counter(article for fact in facts.facts for article in facts.sources(fact))
    return render(request, "articles.html", said=said, **_one_page(request, ordered))


async def article(request: Request) -> Response:
    """One article: its text with the entities marked, and the facts it is evidence for."""
    facts = await _facts(request)
    one = facts.article_by_id.get(request.path_params["id"])
    if one is None:
        raise HTTPException(404)
    here = [fact for fact in facts.saying.get(one.id, ()) if not fact.inferred]
    ends = dict.fromkeys(end for fact in here for end in (fact.s, fact.o) if end)
    entities = [facts.by_id[end] for end in ends]
    text = paragraphs(one, entities, _span(request))
    return render(request, "article.html", one=one, text=text, entities=entities, here=here, facts=facts)


async def questions(request: Request) -> Response:
    """The questions that the graph can answer."""
    return render(request, "questions.html", questions=source_of(request).questions())


async def question(request: Request) -> Response:
    """One question with its parameters, and the answer."""
    source = source_of(request)
    slug = request.path_params["slug"]
    asked = next((one for one in source.questions() if one.slug == slug), None)
    if asked is None:
        raise HTTPException(404)
    names = [parameter.name for parameter in asked.parameters]
    values = {name: value for name in names if (value := request.query_params.get(name, "").strip())}
    found = await run_in_threadpool(source.ask, slug, values)
    facts = await _facts(request)
    return render(
        request, "question.html", question=asked, values=values, found=found, facts=facts, most=PAGE * 10
    )


async def view(request: Request) -> Response:
    """The interactive picture, of everything or of what is around one entity."""
    facts = await _facts(request)
    wanted = request.query_params.get("id")
    if wanted is not None:
        if wanted not in facts.by_id:
            raise HTTPException(404)
        facts = around(facts, wanted, 1 if len(facts.touching(wanted)) > PAGE else 2)
    if len(facts.entities) > MOST_IN_VIEW:
        raise InputError(
            f"a picture of {len(facts.entities):,} entities takes too long here: write it once with `kg view`"
        )
    html = await run_in_threadpool(picture.view, facts, language(request))
    return HTMLResponse(html, headers={"content-security-policy": picture.policy()})


async def trouble(request: Request, error: Exception) -> Response:
    """What went wrong, said so that it can be mended."""
    if isinstance(error, HTTPException):
        status, message = error.status_code, None
    elif isinstance(error, InputError | QueryError):
        status, message = 400, str(error)
    else:
        status, message = 500, str(error) if isinstance(error, KgError) else None
    return render(request, "trouble.html", status=status, message=message, code=status)


async def _facts(request: Request) -> Facts:
    return await run_in_threadpool(source_of(request).facts)


def _by_relation(facts: Iterable[Fact]) -> list[tuple[str, list[Fact]]]:
    """In the order of the guide; within a relation what is surest first."""
    facts = sorted(facts, key=lambda fact: (fact.inferred, -fact.confidence))
    groups = ((p, [fact for fact in facts if fact.p == p]) for p in PREDICATES)
    return [(p, group) for p, group in groups if group]


def _one_page(request: Request, rows: Any) -> dict[str, Any]:
    asked = request.query_params.get("page", "1")
    last = max(1, -(-len(rows) // PAGE))
    number = min(max(int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1, 1), last)
    return {
        "rows": rows[(number - 1) * PAGE : number * PAGE],
        "total": len(rows),
        "number": number,
        "last": last,
    }


def _span(request: Request) -> tuple[int, int] | None:
    ends = [request.query_params.get(name, "") for name in ("start", "end")]
    if not all(end.isascii() and end.isdigit() and len(end) < 10 for end in ends):
        return None
    return int(ends[0]), int(ends[1])

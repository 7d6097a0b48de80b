"""The page of one article: its text with what it names and says, and the raw page beside it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.explore.marks import paragraphs
from kg.explore.web import raw, reading
from kg.explore.web.footnotes import notes
from kg.explore.web.pages.common import source_of, state_of
from kg.explore.web.render import render
from kg.iri import article_iri
from kg.recall import recall_articles


def article(request: Request) -> Response:
    """One article."""
    state = state_of(request)
    facts, one = reading.in_article(state, request.path_params["id"])
    if one is None:
        raise HTTPException(404)
    here = [fact for fact in facts.facts if not fact.inferred]
    entities = [entity for entity in facts.entities if entity.name]
    beside = [other for other in state.catalogue.articles_of(one.page) if other.id != article_iri(one.id)]
    file = raw.file_of(one.page, source_of(request).pages)
    if file is not None and all(at < len(file) for at in one.origins):
        page = raw.from_file(one, file)
    else:
        whole = recall_articles(state.store, [other.id for other in beside]) if beside else ()
        page = raw.from_articles(one, [*whole, one])
    noted = notes(one, here)
    text = paragraphs(one, entities, _span(request), ((note.start, note.end, note.number) for note in noted))
    return render(
        request, "article.html", one=one, facts=facts, entities=entities, beside=beside, page=page,
        text=text, notes_of=noted, said=len(here),
    )  # fmt: skip


def _span(request: Request) -> tuple[int, int] | None:
    ends = [request.query_params.get(name, "") for name in ("start", "end")]
    if not all(end.isascii() and end.isdigit() and len(end) < 10 for end in ends):
        return None
    return int(ends[0]), int(ends[1])

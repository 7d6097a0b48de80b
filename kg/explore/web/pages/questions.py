"""The shipped questions and their answers."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import MeaningError, NotFoundError
from kg.explore.web.answers import Shown, shown, spreadsheet
from kg.explore.web.messages import said
from kg.explore.web.pages.common import PAGE, answered, source_of, state_of
from kg.explore.web.render import download_table, language, render
from kg.graph.meant import words
from kg.graph.query import in_language
from kg.graph.query import questions as shipped

MOST = PAGE * 10


def questions(request: Request) -> Response:
    """The questions that the graph can answer."""
    return render(request, "questions.html", questions=shipped())


async def question(request: Request) -> Response:
    """One question with its parameters, and the answer as a page or as a file."""
    slug = request.path_params["slug"]
    asked = next((one for one in shipped() if one.slug == slug), None)
    if asked is None:
        raise HTTPException(404)
    names = [parameter.name for parameter in asked.parameters]
    values = {name: value for name in names if (value := request.query_params.get(name, "").strip())}
    lang = language(request)
    form: dict[str, Any] = {
        "question": asked,
        "values": values,
        "sparql": in_language(asked.sparql, lang),
        "words": words,
    }
    try:
        answer = await answered(request, lambda: source_of(request).ask(slug, values, lang))
    except (NotFoundError, MeaningError) as error:  # told beside the form, where it can be mended
        problem = said(str(error), lang)
        return render(request, "question.html", code=404, problem=problem, found=Shown(), **form)
    if request.query_params.get("format") == "csv":
        return download_table(slug, spreadsheet(answer))
    found = await run_in_threadpool(shown, answer, state_of(request).catalogue, MOST, True)
    return render(request, "question.html", found=found, **form)

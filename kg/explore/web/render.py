"""A template and its values in, a page out: every value escaped, every word in the reader's language."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from kg.explore import wording
from kg.explore.labels import LANGS, Lang, say, say_or_key
from kg.explore.palette import LOOKS
from kg.explore.text import plain, shorten
from kg.explore.web.links import article_path, entity_path

COOKIE = "kg_lang"

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.globals.update(
    LOOKS=LOOKS,
    entity_path=entity_path,
    article_path=article_path,
    percent=wording.percent,
    heading=wording.heading,
)
_ENVIRONMENT.filters.update(plain=plain, shorten=shorten)


def language(request: Request) -> Lang:
    """The language asked for in the address, else chosen before, else the browser's."""
    accepted = request.headers.get("accept-language", "")[:200].lower().split(",")
    first = next((part[:2] for part in map(str.strip, accepted) if part[:2] in LANGS), "zh")
    wanted = request.query_params.get("lang") or request.cookies.get(COOKIE) or first
    return wanted if wanted in LANGS else "zh"


def render(request: Request, template: str, code: int = 200, **values: Any) -> HTMLResponse:
    """The page as an answer; a language asked for in the address is remembered."""
    lang = language(request)
    page = _ENVIRONMENT.get_template(template).render(
        lang=lang,
        say=lambda key, **more: say(key, lang, **more),
        label=lambda group, key: say_or_key(group, key, lang),
        traits=lambda entity: wording.traits(entity, lang),
        literal=lambda fact: wording.literal(fact, lang),
        in_one_language=lambda text: (text.split(" / ", 1) * 2)[0 if lang == "zh" else 1],
        other_language=_with(request, lang="en" if lang == "zh" else "zh"),
        page_address=lambda number: _with(request, page=number),
        path=request.url.path,
        **values,
    )
    answer = HTMLResponse(page, status_code=code)
    if request.query_params.get("lang") in LANGS:
        answer.set_cookie(COOKIE, lang, max_age=365 * 86400, httponly=True, samesite="lax")
    return answer


def _with(request: Request, **changed: object) -> str:
    """This address with some of its parameters changed, and without the machine's name."""
    return "?" + urlencode({**dict(request.query_params), **changed})

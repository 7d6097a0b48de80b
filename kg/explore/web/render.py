"""A template and its values in, a page out: every value escaped, every word in the reader's language."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args
from urllib.parse import quote, unquote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from kg.explore import wording
from kg.explore.labels import LANGS, Lang, say_or_key
from kg.explore.palette import LOOKS, Theme
from kg.explore.text import plain, shorten
from kg.explore.web.links import anchor, article_path, entity_path, kind_path, sign
from kg.explore.web.words import word

LANGUAGE, THEME = "kg_lang", "kg_theme"
THEMES: tuple[Theme, ...] = get_args(Theme)
A_YEAR = 365 * 86400

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.globals.update(
    LOOKS=LOOKS,
    THEMES=THEMES,
    entity_path=entity_path,
    article_path=article_path,
    kind_path=kind_path,
    percent=wording.percent,
    heading=wording.heading,
)
_ENVIRONMENT.filters.update(plain=plain, shorten=shorten, figure=lambda n: f"{n:,}", urldecode=unquote)


def prepare() -> None:
    """Read the templates, which the first visitor of a page would wait for."""
    for name in _ENVIRONMENT.list_templates():
        _ENVIRONMENT.get_template(name)


def language(request: Request) -> Lang:
    """The language asked for in the address, else chosen before, else the browser's."""
    accepted = request.headers.get("accept-language", "")[:200].lower().split(",")
    first = next((part[:2] for part in map(str.strip, accepted) if part[:2] in LANGS), "zh")
    wanted = request.query_params.get("lang") or request.cookies.get(LANGUAGE) or first
    return wanted if wanted in LANGS else "zh"


def theme(request: Request) -> Theme:
    """Light, dark or as the system has it: asked for in the address, else chosen before."""
    wanted = request.query_params.get("theme") or request.cookies.get(THEME)
    return next((one for one in THEMES if one == wanted), "auto")


def render(request: Request, template: str, code: int = 200, **values: Any) -> HTMLResponse:
    """The page as an answer; a language or a look asked for in the address is remembered."""
    lang = language(request)
    page = _ENVIRONMENT.get_template(template).render(
        lang=lang,
        theme=theme(request),
        say=lambda key, **more: word(key, lang, **more),
        label=lambda group, key: say_or_key(group, key, lang),
        # A function and no macro: a page has hundreds of them.
        sign=sign,
        link=lambda entity, most=80: anchor(entity, most, foreign=lang != "zh"),
        traits=lambda entity: wording.traits(entity, lang),
        literal=lambda fact: wording.literal(fact, lang),
        in_one_language=lambda text: (text.split(" / ", 1) * 2)[0 if lang == "zh" else 1],
        other_language=_with(request, lang="en" if lang == "zh" else "zh"),
        address=lambda **changed: _with(request, **changed),
        path=request.url.path,
        **values,
    )
    answer = HTMLResponse(page, status_code=code)
    for name, cookie, known in (("lang", LANGUAGE, LANGS), ("theme", THEME, THEMES)):
        asked = request.query_params.get(name, "")
        if asked in known:
            answer.set_cookie(cookie, asked, max_age=A_YEAR, httponly=True, samesite="lax")
    return answer


def download(name: str, body: str | bytes, media: str) -> HTMLResponse:
    """A file to be kept, not shown."""
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return HTMLResponse(body, media_type=media, headers={"content-disposition": disposition})


def download_table(name: str, rows: str) -> HTMLResponse:
    """CSV to be kept; the byte order mark tells spreadsheets that it is UTF-8."""
    return download(f"{name}.csv", "\ufeff" + rows, "text/csv; charset=utf-8")


def _with(request: Request, **changed: object) -> str:
    """This address with some of its parameters changed, and without the machine's name."""
    kept = {**dict(request.query_params), **changed}
    return "?" + urlencode({name: value for name, value in kept.items() if value != ""})

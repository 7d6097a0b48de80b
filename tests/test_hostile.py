"""What a page, its name or its folder holds never becomes code, markup, a query, a path or a second line of output."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from html import unescape
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import nbformat
import pyoxigraph as ox
import pytest
from nbclient import NotebookClient
from starlette.testclient import TestClient

from kg import api, pipeline
from kg.cli import main
from kg.explore.text import plain
from kg.explore.web.app import create_app
from kg.explore.web.source import StoreSource
from kg.model import ENTITY_TYPES
from kg.pages.readers import read_some
from tests.pages_for_tests import FAIR, STATION

NAMES = (
    b"a b.txt", b"a\nb.txt", b"a\tb.txt", b"\xff\xfe.txt", "第１版".encode("gb18030") + b".txt", b"\x1b[31mred.txt",
    "\u202etxt.exe.txt".encode(), b"-rf.txt", b"--store.txt", b"'; DROP ALL; --.txt", b"%2e%2e%2f.txt", b"$(id).txt",
    b"<script>alert(1)<.txt", b"=1+1.txt", b"a#b?c&d.txt", b"\\.txt", b"con.txt", b"x" * 200 + b".txt",
    "工会。.txt".encode(),
)  # fmt: skip
# What stands where a page names a programme, a person, a place.
PAYLOADS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "javascript:alert(1)",
    "'; DROP ALL; #", "} ; DELETE WHERE { ?s ?p ?o }", "\\u0022 . <a:a> <b:b> <c:c> .", "\\\" . <a:a> <b:b> <c:c> .",
    "> <a:a> <b:b", "../../../etc/passwd", "file:///etc/passwd", "{{ 7*7 }}", "${7*7}", "%s%n", "=cmd|' /C calc'!A0",
    "@SUM(1)", "\x1b]0;x\x07", "\x1b[2J", "\u202e", "</textarea>", "-->", "]]>", "&#60;script&#62;",
    "\r\nSet-Cookie: a=b",
)  # fmt: skip
# What would be markup of theirs, if it stood so in a page of HTML.
MARKUP = re.compile(
    r"""<script>alert|<img src=x|<svg/onload|</textarea>alert|(?:href|src)="(?:javascript|file):"""
)
MOST_PAGES = 400
NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
TEXT = """# {0}竞赛

本报讯（记者{0}）近日，昆山市总工会举办“{0}”技能竞赛，{0}120名职工参加。昆山市总工会主席{0}说，{0}。
"""


def fill(folder: Path) -> int:
    """Sound pages under all names that a file can have, with what is no page between; how many pages there are."""
    folder.mkdir()
    for name in NAMES:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(
            FAIR + os.fsdecode(name).encode("ascii", "ignore").decode(), encoding="utf-8"
        )
    (folder / "round").symlink_to(folder)
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "nothing.txt").symlink_to("nowhere")
    (folder / "folder.txt").mkdir()
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "again.txt").symlink_to(folder / "a b.txt")
    os.mkfifo(folder / "pipe.txt")
    return len(NAMES)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_strange_names_links_and_pipes_cost_no_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], jobs: str
) -> None:
    pages = fill(tmp_path / "pages")
    store = str(tmp_path / "store")
    assert main(["build", str(tmp_path / "pages"), "--store", store, "--jobs", jobs]) == 0
    first = capsys.readouterr()
    assert f"pages: {pages} new" in first.out
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e\ud800-\udfff]", first.out + first.err)
    assert all(line.startswith("skipped: ") for line in first.err.splitlines())
    assert len(first.err.splitlines()) == 4
    assert main(["build", str(tmp_path / "pages"), "--store", store, "--jobs", jobs]) == 0
    assert f"pages: 0 new, 0 changed, {pages} unchanged" in capsys.readouterr().out


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of pages whose every name is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "pages.jsonl").write_text(
        "\n".join(
            json.dumps({"text": TEXT.format(payload), "id": f"{number} {payload}", "paper": payload})
            for number, payload in enumerate(PAYLOADS)
        ),
        encoding="utf-8",
    )
    report = pipeline.build(folder / "pages.jsonl", folder / "store")
    assert report.read == len(PAYLOADS)
    assert report.facts > len(PAYLOADS)
    return folder / "store"


def test_quads_of_attacks_are_quads_and_none_is_put_in(hostile: Path) -> None:
    with api.open(hostile) as graph:
        out = io.BytesIO()
        graph.store.dump(out)
    quads = list(ox.parse(out.getvalue(), format=ox.RdfFormat.N_QUADS))
    assert len(quads) == len(out.getvalue().splitlines())
    assert not any(str(term) in ("<a:a>", "<b:b>", "<c:c>") for quad in quads for term in quad)


def test_names_are_bound_as_terms_and_not_put_into_a_query(hostile: Path) -> None:
    with api.open(hostile) as graph:
        before = len(graph.table("SELECT ?s { ?s ?p ?o }"))
        for payload in PAYLOADS:
            for slug in ("union-programmes", "place", "leaders"):
                name = {"union-programmes": "union", "place": "place", "leaders": "body"}[slug]
                try:
                    graph.table(slug, {name: payload})
                except Exception as error:
                    assert type(error).__module__.startswith("kg."), error  # noqa: PT017
        assert len(graph.table("SELECT ?s { ?s ?p ?o }")) == before


def test_a_spreadsheet_opens_every_cell_as_text(hostile: Path, tmp_path: Path) -> None:
    assert main(["export", "--store", str(hostile), "--format", "csv", "--output", str(tmp_path / "t")]) == 0
    for path in (tmp_path / "t").iterdir():
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                assert not [cell for cell in row if cell.startswith(tuple("=+@\t\r=+@"))]


def test_a_terminal_is_told_nothing(hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (
        ["stats"],
        ["ask", "--all"],
        ["show", "昆山市总工会"],
        ["explain", "昆山市总工会"],
        ["conflicts"],
        ["validate"],
    ):
        main([*command, "--store", str(hostile)])
        said = "".join(capsys.readouterr())
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", said), command


@pytest.mark.parametrize("command", ["view", "report", "extract"])
def test_a_page_of_html_holds_no_markup_of_theirs(hostile: Path, tmp_path: Path, command: str) -> None:
    out = tmp_path / "page.html"
    what = ["--store", str(hostile)]
    if command == "extract":
        what = [str(hostile.parent / "pages.jsonl"), "--format", "html"]
    assert main([command, *what, "--output", str(out)]) == 0
    html = out.read_text(encoding="utf-8")
    for payload in ("<script>alert(1)", "<img src=x", "<svg/onload", "</textarea>", 'href="javascript:'):
        assert payload not in html
    assert "\x1b" not in html


def test_no_page_of_the_site_holds_markup_of_theirs(hostile: Path) -> None:
    assert all(map(MARKUP.search, PAYLOADS[:3]))  # the check itself
    source = StoreSource(str(hostile), [hostile.parent / "pages.jsonl"])
    seen: set[str] = set()
    try:
        site = TestClient(create_app(source), base_url="http://127.0.0.1", raise_server_exceptions=False)
        left = ["/", "/articles", "/kinds", "/conflicts", "/questions", "/view"]
        left += [f"/browse/{type_}" for type_ in ENTITY_TYPES]
        left += [
            f"/{way}?q={quote(payload)}" for payload in PAYLOADS for way in ("search", "suggest", "sparql")
        ]
        left += [f"/sparql?query={quote(payload)}" for payload in PAYLOADS]
        left += [f"/{quote(payload, safe='')}" for payload in PAYLOADS]
        while left and len(seen) < MOST_PAGES:
            path = left.pop()
            answer = site.get(path, headers={"accept": "text/html"}, follow_redirects=False)
            assert answer.status_code < 500, path
            if "text/html" in answer.headers.get("content-type", ""):
                assert not MARKUP.search(answer.text), path
                found = {unescape(link) for link in re.findall(r'href="(/[^"#]*)', answer.text)}
                left += sorted(found - seen - set(left))
            seen.add(path)
    finally:
        source.close()
    assert sum(path.startswith("/article/") for path in seen) >= len(PAYLOADS)


@pytest.mark.parametrize("form", ["trig", "jsonld", "jsonl", "graphml", "gexf", "void"])
def test_what_is_written_for_other_programs_is_read_by_them(hostile: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"graph.{form}"
    assert main(["export", "--store", str(hostile), "--format", form, "--output", str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    match form:
        case "jsonl":
            assert {json.loads(line)["kind"] for line in text.splitlines()} == {"article", "entity", "fact"}
        case "graphml" | "gexf":
            tree = ElementTree.fromstring(text)
            assert not {element.tag.rpartition("}")[2] for element in tree.iter()} & {"script", "img", "svg"}
        case _:
            kind = {"trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD, "void": ox.RdfFormat.TURTLE}[
                form
            ]
            terms = {str(term) for quad in ox.parse(text, format=kind) for term in quad}
            assert terms
            assert not terms & {"<a:a>", "<b:b>", "<c:c>"}


@pytest.mark.parametrize("name", ["03_query", "04_network"])
def test_a_notebook_shows_it_as_text(hostile: Path, tmp_path: Path, name: str) -> None:
    notebook = NOTEBOOKS / f"{name}.ipynb"
    text = notebook.read_text(encoding="utf-8").replace("../seeds/pages", str(hostile.parent / "pages.jsonl"))
    (tmp_path / notebook.name).write_text(text, encoding="utf-8")
    shown = nbformat.read(tmp_path / notebook.name, as_version=4)
    # What a cell says of the sample pages by name is not there: that it goes on is asked elsewhere.
    NotebookClient(
        shown, timeout=600, startup_timeout=600, kernel_name="python3", allow_errors=True
    ).execute()
    tables = [
        one.data["text/html"]
        for cell in shown.cells
        if cell.cell_type == "code"
        for one in cell.outputs
        if "text/html" in one.get("data", ())
    ]
    assert tables
    assert not [table for table in tables if MARKUP.search(table)]


def test_what_is_made_plain_stays_on_its_line() -> None:
    for payload in PAYLOADS:
        assert not re.search(r"[\x00-\x1f\x7f\u202e]", plain(payload))


def test_a_page_in_a_file_with_another_name_is_read_the_same(tmp_path: Path) -> None:
    for name in NAMES:
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
        path.write_text(STATION, encoding="utf-8")
        (page,) = read_some(path)
        page.id.encode()  # type: ignore[union-attr]

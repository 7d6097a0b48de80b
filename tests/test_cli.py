"""`kg`: what each command prints, where it writes, and with which code it ends."""

from __future__ import annotations

import ast
import csv
import inspect
import io
import json
import re
import signal
import socket
import subprocess
import sys
import textwrap
import time
from importlib import import_module
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import networkx as nx
import pyoxigraph as ox
import pytest

from benchmarks.ports import free_ports
from kg.cli import COMMANDS, cli, main
from kg.cli.support import Command
from kg.data import data_path
from kg.graph.query import questions
from tests.pages_for_tests import FAIR, STATION, write_not_pages, write_pages

# The longest a command's body may be, its docstring left aside: it parses, calls one function, prints.
LONGEST_BODY = 10


class Done:
    """The outcome of one command."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


class Run:
    """Runs commands in a folder of their own."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: str | Path) -> Done:
        code = main([str(argument) for argument in arguments])
        return Done(code, *self.capsys.readouterr())


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    return Run(capsys)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "pages", fair=FAIR, station=STATION)


def test_the_list_of_commands_says_in_whole_words_what_each_does(run: Run) -> None:
    said = run("--help").out
    assert "..." not in said.partition("Commands:")[2]
    assert "  build      Read pages into the graph\n" in said
    assert "  pages      Print the articles of pages in their reading order\n" in said


def test_build_tells_what_it_did_and_a_second_run_does_nothing(run: Run, pages: Path) -> None:
    first, second = run("build", pages), run("build", pages)
    assert (first.code, second.code) == (0, 0)
    assert "2 new, 0 changed, 0 unchanged" in first.out
    assert "0 new, 0 changed, 2 unchanged" in second.out
    assert first.err == ""  # no progress bar where there is no terminal


def test_build_names_what_it_skips(run: Run, pages: Path) -> None:
    write_not_pages(pages)
    done = run("build", pages)
    assert done.code == 0
    assert "4 skipped" in done.out
    assert done.err.count("skipped: ") == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "pages"], "no page could be read"),
        (["extract", "pages"], "no page could be read"),
        (["build", "missing"], "missing: there is no such file"),
        (["build"], "Missing argument 'PATH...'"),
        (["build", "pages", "--date", "yesterday"], "is no day"),
        (["bild"], "No such command 'bild'. Did you mean 'build'?"),
        (["frobnicate"], "No such command 'frobnicate'."),
        (["stats"], "kg-store: there is no graph here"),
        (["query", "leaders", "--store", "nowhere"], "nowhere: there is no graph here"),
        (["extract", "pages", "--output", "no/such/file"], "the folder no/such does not exist"),
        (["extract", "pages", "--output", "pages"], "pages is a folder"),
        (["export", "--format", "turtle"], "'turtle' is not one of"),
        (["extract", "pages", "--min-confidence", "2"], "is not in the range"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_and_bad_input_end_with_2_and_one_line(
    run: Run, tmp_path: Path, arguments: list[str], said: str
) -> None:
    write_not_pages(tmp_path / "pages")
    done = run(*arguments)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err
    assert sum(not line.startswith("skipped: ") for line in done.err.splitlines()) == 1
    assert done.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "没有这个工会"],
        ["query", "none.rq"],
        ["ask", "leaders", "body=没有这个工会"],
    ],
    ids=lambda value: " ".join(value),
)
def test_nothing_found_ends_with_1(
    run: Run, sample_store: Path, tmp_path: Path, arguments: list[str]
) -> None:
    (tmp_path / "none.rq").write_text("SELECT ?x { ?x a u:Nothing }")
    done = run(*arguments, "--store", sample_store)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("kg: no")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?x {",
        "DROP ALL",
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "nosuchquestion",
        "x.rq",
    ],
)
def test_a_query_that_cannot_be_run_ends_with_2(run: Run, sample_store: Path, query: str) -> None:
    done = run("query", query, "--store", sample_store)
    assert done.code == 2
    assert done.err.startswith("kg: ")
    assert done.err.count("\n") == 1


def test_a_fault_is_one_line_and_debug_shows_the_traceback(
    run: Run, sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.api.open", lambda store: 1 / 0)
    done = run("stats", "--store", sample_store)
    assert done.code == 2
    assert "ZeroDivisionError" in done.err
    assert done.err.count("\n") == 1
    assert "Traceback" in run("stats", "--store", sample_store, "--debug").err


def test_extract_prints_json_lines(run: Run, pages: Path) -> None:
    done = run("extract", pages, "--format", "jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert {row["kind"] for row in rows} == {"article", "entity", "fact"}
    assert {row["page"] for row in rows} == {"fair", "station"}
    articles = {row["id"]: row for row in rows if row["kind"] == "article"}
    names = {row["id"]: row["name"] for row in rows if row["kind"] == "entity"}
    for row in (row for row in rows if row["kind"] == "fact"):
        assert articles[row["article"]]["text"][row["start"] : row["end"]] == row["evidence"]
        assert row["s"] in names
        assert row.get("o", row["s"]) in names


def test_extract_prints_a_table_and_min_confidence_shortens_it(run: Run, pages: Path) -> None:
    everything, sure = run("extract", pages), run("extract", pages, "--min-confidence", "1")
    assert "昆山市总工会" in everything.out
    assert len(sure.out.splitlines()) < len(everything.out.splitlines())


def test_output_goes_to_a_file_as_a_whole(run: Run, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts.jsonl"
    assert run("extract", pages, "--format", "jsonl", "-o", out).out == ""
    before = out.read_text(encoding="utf-8")
    assert before.count("\n") > 5
    write_not_pages(pages)
    assert run("extract", tmp_path / "missing", "--format", "jsonl", "-o", out).code == 2
    assert out.read_text(encoding="utf-8") == before
    assert {path.name for path in tmp_path.iterdir()} == {"facts.jsonl", "pages"}


def test_query_takes_a_file_standard_input_or_a_shipped_question(
    run: Run, sample_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sparql = "SELECT ?name { ?union a u:Union ; rdfs:label ?name } ORDER BY ?name"
    (tmp_path / "names.txt").write_text(sparql, encoding="utf-8")
    from_file = run("query", "names.txt", "--store", sample_store)
    monkeypatch.setattr(sys, "stdin", io.StringIO(sparql))
    from_input = run("query", "-", "--store", sample_store)
    assert from_file.out == from_input.out
    assert "昆山市总工会" in from_file.out
    monkeypatch.setattr(sys, "stdin", io.StringIO("SELECT * { ?union u:run ?what }"))
    assert (
        "no rows: the vocabulary has no u:run (near: u:runs)"
        in run("query", "-", "--store", sample_store).err
    )
    limited = run("query", "names.txt", "--store", sample_store, "--limit", "2", "--format", "json")
    assert len(json.loads(limited.out)) == 2
    shipped = run("query", "leaders", "--store", sample_store, "--format", "csv")
    assert len(list(csv.reader(io.StringIO(shipped.out)))) > 3
    some = run("query", "leaders", "--store", sample_store, "--format", "csv", "--limit", "2").out
    assert some.splitlines() == shipped.out.splitlines()[:3]
    run("query", "leaders", "--store", sample_store, "--format", "csv", "--output", "leaders.csv")
    assert (
        Path("leaders.csv").read_text(encoding="utf-8") == "\ufeff" + shipped.out
    )  # spreadsheets want the mark


def test_a_question_asked_of_everything_says_what_it_leaves_out(run: Run, sample_store: Path) -> None:
    said = run("ask", "leaders", "--store", sample_store)
    assert said.err == "什么都不填时，只看最近的一百篇文章。\n"
    assert "100 newest articles" in run("ask", "leaders", "--lang", "en", "--store", sample_store).err
    assert run("ask", "leaders", "body=昆山", "--store", sample_store).err == ""
    # Words, days and the like narrow the answer down: still it is of the newest alone.
    assert "五十篇" in run("ask", "evidence", "relation=举办", "--store", sample_store).err


def test_a_query_can_be_given_a_time(run: Run, sample_store: Path, tmp_path: Path) -> None:
    (tmp_path / "endless.rq").write_text("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    (tmp_path / "short.rq").write_text("SELECT ?u { ?u a u:Union }")
    done = run("query", tmp_path / "endless.rq", "--store", sample_store, "--timeout", "1")
    assert done.code == 2
    assert "took more than 1 s" in done.err
    same = ("query", tmp_path / "short.rq", "--store", sample_store, "--format", "csv")
    assert run(*same, "--timeout", "60").out == run(*same).out
    assert run("query", tmp_path / "short.rq", "--timeout", "0").code == 2


def test_ask_lists_the_questions_and_answers_one_or_all(run: Run, sample_store: Path) -> None:
    listed = run("ask", "--lang", "en")
    assert listed.code == 0
    assert all(question.slug in listed.out and question.en in listed.out for question in questions())
    some = json.loads(run("ask", "leaders", "--store", sample_store, "--format", "json").out)
    body = some[0]["body_name"]
    one = json.loads(run("ask", "leaders", f"body={body}", "--store", sample_store, "--format", "json").out)
    assert one == [row for row in some if row["body_name"] == body]
    every = run("ask", "--all", "--store", sample_store)
    assert every.code == 0
    assert all(f"# {question.slug}" in every.out for question in questions())
    assert run("ask", "leaders", "body", "--store", sample_store).code == 2
    assert run("ask", "leaders", "colour=red", "--store", sample_store).code == 2


def test_a_question_is_answered_in_one_language(run: Run, sample_store: Path) -> None:
    asked = ("spread", "kind=招聘", "--store", sample_store, "--format", "json")
    rows = json.loads(run("ask", *asked, "--lang", "en").out)
    assert {row["kind_name"] for row in rows} == {"job fair"}
    assert {row["level_name"] for row in rows} <= {"province", "prefecture", "county"}
    assert {row["kind_name"] for row in json.loads(run("ask", *asked).out)} == {"招聘活动"}


def test_what_no_question_knows_is_told_with_what_there_is(run: Run, sample_store: Path) -> None:
    unknown = run("ask", "spread", "kind=jobfair", "--store", sample_store)
    assert unknown.code == 2
    assert "the nearest is job_fair (招聘活动)" in unknown.err
    nobody = run("ask", "leaders", "body=没有这个名字", "--store", sample_store)
    assert nobody.code == 1
    assert "'没有这个名字'" in nobody.err


def test_claims_can_be_held_to_a_time_and_say_so_when_only_the_newest_are_asked(
    run: Run, sample_store: Path
) -> None:
    done = run("ask", "leaders", "until=2023", "--store", sample_store, "--format", "json")
    assert {row["date"][:4] for row in json.loads(done.out)} == {"2023"}
    assert "一百篇" in done.err


def test_show_prints_facts_with_their_evidence(run: Run, sample_store: Path) -> None:
    done = run("show", "昆山市总工会", "--store", sample_store)
    assert done.code == 0
    assert "昆山市总工会" in done.out
    assert "“" in done.out
    by_iri = run("show", "https://union-kg.example/Union/320583/昆山市总工会", "--store", sample_store)
    assert by_iri.out == done.out
    several = run("show", "总工会", "--store", sample_store)
    assert several.code == 2
    assert "things: give one by its full name" in several.err


def test_stats_counts_and_draws(run: Run, sample_store: Path, tmp_path: Path) -> None:
    done = run("stats", "--store", sample_store, "--format", "json", "--lang", "en")
    rows = {(row["what"], row["key"]): row for row in json.loads(done.out)}
    assert rows["entities", "Union"]["count"] > 20
    for whole in ("entities", "facts"):
        parts = [row for (what, _), row in rows.items() if what == whole]
        for column in ("count", "inferred"):
            assert sum(row[column] for row in parts) == rows["totals", whole][column]


def test_a_build_and_the_statistics_count_the_same(run: Run, pages: Path) -> None:
    built = run("build", pages, "--store", "counted")
    claims = int(re.search(r"(\d+) claims", built.out)[1])  # type: ignore[index]
    rows = json.loads(run("stats", "--store", "counted", "--format", "json").out)
    totals = {row["key"]: row for row in rows if row["what"] == "totals"}
    assert totals["claims"]["count"] - totals["claims"]["inferred"] == claims


def test_stats_draws(run: Run, sample_store: Path, tmp_path: Path) -> None:
    assert run("stats", "--store", sample_store, "--charts", tmp_path / "charts").code == 0
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in (tmp_path / "charts").iterdir())


@pytest.mark.parametrize("command", ["view", "report"])
def test_views_and_reports_are_one_file(run: Run, sample_store: Path, tmp_path: Path, command: str) -> None:
    done = run(command, "--store", sample_store)
    text = (tmp_path / f"{command}.html").read_text(encoding="utf-8")
    assert done.code == 0
    assert text.lstrip().lower().startswith("<!doctype html>")
    assert "工会" in text
    assert 'src="http' not in text


def test_a_view_of_one_thing_is_smaller(run: Run, sample_store: Path, tmp_path: Path) -> None:
    run("view", "昆山市总工会", "--store", sample_store, "--hops", "1", "-o", "near.html")
    run("view", "--store", sample_store, "-o", "all.html")
    assert (tmp_path / "near.html").stat().st_size < (tmp_path / "all.html").stat().st_size


def test_validate_ends_with_1_when_it_finds_something(run: Run, sample_store: Path) -> None:
    done = run("validate", "--store", sample_store)
    assert done.code == (1 if done.out else 0)
    assert "finding" in done.err


def test_exports_are_read_by_the_tools_they_are_for(run: Run, sample_store: Path, tmp_path: Path) -> None:
    def export(form: str, name: str) -> Path:
        assert run("export", "--store", sample_store, "--format", form, "-o", name).code == 0
        return tmp_path / name

    quads = {str(quad) for quad in ox.parse(path=export("nq", "g.nq"), format=ox.RdfFormat.N_QUADS)}
    assert quads == {str(quad) for quad in ox.parse(path=export("trig", "g.trig"), format=ox.RdfFormat.TRIG)}
    assert len(quads) > 1000
    rows = [json.loads(line) for line in export("jsonl", "g.jsonl").read_text(encoding="utf-8").splitlines()]
    entities = {row["id"] for row in rows if row["kind"] == "entity"}
    assert set(nx.read_graphml(export("graphml", "g.graphml"))) == entities
    assert set(nx.read_gexf(export("gexf", "g.gexf"))) == entities
    with (export("csv", "tables") / "entities.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == entities
    assert run("export", "--store", sample_store, "--format", "csv").out.startswith("\ufeffsubject_id,")


def test_names_on_pages_cannot_steer_a_terminal(run: Run, pages: Path) -> None:
    write_pages(
        pages, bad=FAIR.replace("春风招聘会", "“春\x1b[31m风”招聘会").replace("昆山市", "昆山市\u202e")
    )
    run("build", pages)
    for done in (
        run("extract", pages),
        run("ask", "union-programmes"),
        run("stats"),
        run("show", "昆山市总工会"),
    ):
        assert not {"\x1b", "\u202e"} & set(done.out + done.err)


def test_the_order_of_options_and_debug_does_not_matter(run: Run, pages: Path) -> None:
    assert run("build", "--debug", pages).code == 0
    assert run("build", pages, "--debug").code == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_short_and_its_help_has_examples(run: Run, name: str) -> None:
    command = getattr(import_module(COMMANDS[name]), name)
    assert isinstance(command, Command)
    assert command.examples
    assert all("kg " in line for line in command.examples)
    assert run(name, "--help").code == 0
    tree = ast.parse(textwrap.dedent(inspect.getsource(command.callback)))
    body = tree.body[0].body[1:]  # type: ignore[attr-defined]
    lines = body[-1].end_lineno - body[0].lineno + 1
    blank = 1 if any(isinstance(line, ast.Import | ast.ImportFrom) for line in body) else 0
    assert lines - blank <= LONGEST_BODY


def test_help_and_version(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    assert all(name in done.out for name in COMMANDS)
    assert cli.list_commands(None) == list(COMMANDS)  # type: ignore[arg-type]
    assert run("--version").out.startswith("kg, version ")
    assert run().code == 2


def test_the_command_is_installed_and_stops_quietly_when_its_reader_does(sample_store: Path) -> None:
    kg = Path(sys.executable).with_name("kg")
    done = subprocess.run(
        f"'{kg}' export --store '{sample_store}' | head -n 1", shell=True, capture_output=True, text=True
    )
    assert done.stdout.startswith("<")
    assert done.stderr == ""


def test_help_and_import_load_nothing_heavy() -> None:
    heavy = "{'pandas', 'networkx', 'rdflib', 'matplotlib', 'pyoxigraph', 'jieba', 'trafilatura'}"
    for load in ("import kg", "from kg.cli import main; main(['--help'])"):
        code = f"import sys; {load}; sys.exit(bool({heavy} & set(sys.modules)))"
        assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def test_a_build_of_pages_that_look_right_starts_neither_the_judge_nor_other_libraries(
    tmp_path: Path,
) -> None:
    page = sorted(data_path("seeds", "pages").glob("*.txt"))[0]
    unwanted = "{'pandas', 'networkx', 'rdflib', 'pyshacl', 'matplotlib', 'jieba', 'trafilatura'}"
    code = (
        "import sys; from kg.cli import main\n"
        f"try: main(['build', {str(page)!r}, '--store', {str(tmp_path / 'kg-store')!r}])\n"
        f"finally: print(*{unwanted} & set(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "1 new" in done.stdout
    assert done.stderr.strip() == ""


def test_sample_pages_ship_with_the_package() -> None:
    assert len(list(data_path("seeds", "pages").glob("*.txt"))) >= 12


def test_serve_says_when_its_port_is_taken(run: Run, sample_store: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("serve", "--store", sample_store, "--port", str(taken.getsockname()[1]))
    assert done.code == 2
    assert "choose another with --port" in done.err


def test_serve_promises_nothing_where_there_is_no_graph(run: Run, tmp_path: Path) -> None:
    (port,) = free_ports(1)
    done = run("serve", "--store", tmp_path / "nowhere", "--port", str(port))
    assert done.code == 2
    assert "there is no graph here" in done.err
    assert "serving" not in done.err


def test_serve_answers_until_it_is_interrupted(sample_store: Path) -> None:
    (port,) = free_ports(1)
    kg = Path(sys.executable).with_name("kg")
    server = subprocess.Popen(
        [kg, "serve", "--store", sample_store, "--port", str(port)], stderr=subprocess.PIPE
    )
    try:
        until = time.monotonic() + 120
        while True:
            try:
                with urlopen(f"http://127.0.0.1:{port}/", timeout=60) as answer:
                    assert answer.status == 200
                break
            except URLError:
                assert server.poll() is None
                assert time.monotonic() < until, "the site never answered"
                time.sleep(0.1)
    finally:
        server.send_signal(signal.SIGINT)
        said = server.communicate(timeout=60)[1].decode()
    assert f"http://127.0.0.1:{port}/" in said
    assert "Traceback" not in said
    assert server.returncode in (0, 130)


def test_pages_prints_the_articles_or_a_page_of_html(run: Run, pages: Path) -> None:
    done = run("pages", pages)
    assert done.code == 0
    assert "春风送岗进园区" in done.out
    assert "街边有了歇脚处" in done.out
    html = run("pages", pages / "fair.txt", "--html")
    assert html.out.lstrip().lower().startswith("<!doctype html>")
    assert "春风送岗进园区" in html.out
    assert run("pages", "missing").code == 2
    several = run("pages", pages, "--html", "--output", "both.html")
    assert (several.code, Path("both.html").exists()) == (2, False)


def test_conflicts_lists_what_cannot_both_be_true(run: Run, tmp_path: Path) -> None:
    pages = write_pages(
        tmp_path / "pages",
        **{
            "a_2024-01-10": "年终晒账本\n\n本报讯 截至2023年底,江苏省昆山市总工会发展会员20万人。\n",
            "b_2024-01-11": "又一本账\n\n本报讯 截至2023年底,江苏省昆山市总工会发展会员18万人。\n",
            "c_2025-01-10": "一年之后\n\n本报讯 截至2024年底,江苏省昆山市总工会发展会员22万人。\n",
        },
    )
    run("build", pages / "a_2024-01-10.txt", pages / "c_2025-01-10.txt")
    assert run("conflicts").code == 0
    assert "增长" in run("conflicts", "--all").out
    run("build", pages)
    done = run("conflicts", "--lang", "en", "--format", "json")
    assert done.code == 1
    assert {row["value"] for row in json.loads(done.out)} == {"180000人", "200000人"}


def test_review_writes_a_sheet_beside_the_store_and_build_obeys_it(run: Run, pages: Path) -> None:
    run("build", pages)
    done = run("review", "--below", "1")
    assert done.code == 0
    assert "kg-store.review.csv" in done.out
    sheet = Path("kg-store.review.csv")
    text = sheet.read_text(encoding="utf-8-sig")
    claim = next(line for line in text.splitlines() if line.startswith("claim,"))
    sheet.write_text(text.replace(claim, claim.replace("claim,", "claim,wrong", 1)), encoding="utf-8")
    done = run("build", pages)
    assert "1 changed" in done.out
    assert "decisions of kg review: 1 obeyed" in done.out
    sheet.write_text(text.replace(claim, claim.replace("claim,", "claim,perhaps", 1)), encoding="utf-8")
    assert "perhaps" in run("build", pages).err


def test_a_report_can_be_of_pages_alone_and_its_file_can_be_the_argument(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text("区里有了新驿站\n　　青岛市总工会举办了招聘会。\n", encoding="utf-8")
    assert main(["report", "page.txt", "--output", "of_page.html"]) == 0
    assert "青岛市总工会" in (tmp_path / "of_page.html").read_text("utf-8")
    assert main(["build", "page.txt"]) == 0
    for _ in range(2):  # the second time the file is there, and is no page
        assert main(["report", "of_graph.html"]) == 0
    assert "青岛市总工会" in (tmp_path / "of_graph.html").read_text("utf-8")
    assert not (tmp_path / "report.html").exists()

#!/usr/bin/env python3
"""The main job on the sample pages: pages in; `build/` with the graph, the view, the charts and a report out."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from pathlib import Path

import kg
from kg.explore.labels import say
from kg.explore.report import examples
from kg.explore.wording import quotes, target

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "seeds" / "pages"
# One fact of each of these is shown at the end.
SHOWN = ("runs", "leads", "quantity")


def demo(out: Path) -> list[str]:
    """Everything into `out`; the lines to print. What is there already and would be the same is left."""
    out.mkdir(parents=True, exist_ok=True)
    stamp, now = out / ".made_from", made_from()
    fresh = stamp.is_file() and stamp.read_text() == now and all((out / name).exists() for name in FILES)
    with kg.build(PAGES.glob("*.txt"), out / "kg-store") as graph:
        for skipped in graph.built.skipped if graph.built else ():
            print(f"skipped: {skipped.reason}", file=sys.stderr)
        if not fresh:
            stamp.unlink(missing_ok=True)
            write(graph, out)
            stamp.write_text(now)
        return [
            *summary(graph, json.loads((out / "findings.json").read_text(encoding="utf-8"))),
            "",
            *after(out),
        ]


# What lies in the folder afterwards, and what to say of it.
FILES = {
    "view.html": "the interactive view: open it in a browser",
    "report.html": "a report with charts and facts, in one file: open it in a browser",
    "charts": "the charts as pictures",
    "graph.nq": "the graph as N-Quads",
    "facts.jsonl": "everything found, as JSON Lines",
    "tables": "entities, facts and articles as CSV tables",
    "findings.json": "what the shapes find wrong",
}


def write(graph: kg.Graph, out: Path) -> None:
    """Every file of `FILES`."""
    (out / "view.html").write_text(graph.view(), encoding="utf-8")
    (out / "report.html").write_text(graph.report(), encoding="utf-8")
    shutil.rmtree(out / "charts", ignore_errors=True)
    graph.charts(out / "charts")
    graph.export("nq", out / "graph.nq")
    graph.export("jsonl", out / "facts.jsonl")
    graph.export("csv", out / "tables")
    found = [finding.text("en") for finding in graph.validate()]
    (out / "findings.json").write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")


def summary(graph: kg.Graph, findings: list[str]) -> list[str]:
    """What was found: counts by type, what the check says, and three facts with their evidence."""
    facts = graph.facts
    counted = graph.counts("en").records()
    totals = {str(row["key"]): row for row in counted if row["what"] == "totals"}
    stated = {key: row["count"] - (row["inferred"] or 0) for key, row in totals.items()}
    inferred = {key: row["inferred"] for key, row in totals.items()}
    lines = [
        f"{stated['articles']} articles make {stated['claims']} claims: {stated['facts']} facts about "
        f"{stated['entities']} things; {inferred['facts']} facts and {inferred['entities']} things are inferred:",
        "",
    ]
    for row in counted:
        if row["what"] in ("entities", "facts"):
            name = say(f"types.{row['key']}", "en") if row["what"] == "entities" else row["label"]
            lines.append(f"  {row['count']:>5}  {name}")
    lines += [
        "",
        f"{len(findings)} findings against the shapes" + ("" if findings else ": the graph is sound"),
    ]
    lines += [f"  {finding}" for finding in findings[:5]]
    lines += ["", "Three of the facts, and where they are said:"]
    shown = {fact.p: fact for fact in examples(facts, each=1)}
    for fact in (shown[relation] for relation in SHOWN if relation in shown):
        quote, article = quotes(fact)[0]
        relation, role = say(f"relation.{fact.p}", "en"), f" ({fact.role})" if fact.role else ""
        lines += [
            f"  {facts.by_id[fact.s].name} {relation} {target(facts, fact, 'en')}{role}",
            f"      “{quote}” — {facts.article_by_id[article].headline}",
        ]
    return lines


def after(out: Path) -> list[str]:
    """What to open and what to type next."""
    here = out.relative_to(Path.cwd()) if out.is_relative_to(Path.cwd()) else out
    store = here / "kg-store"
    return [
        *(f"{here / name}: {what}" for name, what in FILES.items()),
        "",
        f"Next: .venv/bin/kg ask --store {store}",
        f"      .venv/bin/kg show 昆山市总工会 --store {store}",
        f"      .venv/bin/kg serve --store {store}",
    ]


def made_from() -> str:
    """A hash of the code, the word lists and the pages: as long as it stays, so does the outcome."""
    found = hashlib.blake2b(digest_size=16)
    for folder in ("kg", "seeds", "ontology", "scripts"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                found.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return found.hexdigest()


if __name__ == "__main__":
    print("\n".join(demo(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "build")))

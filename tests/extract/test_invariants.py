"""What holds of every extraction, whatever the page says.

`KG_MORE_PAGES` names further pages to hold to the same, as a list of paths in the manner of `PATH`.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from kg.data import data_path
from kg.extract import extract
from kg.model import ENTITY_TYPES, LITERAL_PREDICATES, PREDICATES, Extraction
from kg.pages import read, repair
from tests.extract.reading import extracted

SAMPLES = sorted(data_path("seeds", "pages").glob("*.txt"))
MORE = [Path(name) for name in os.environ.get("KG_MORE_PAGES", "").split(os.pathsep) if name]
PAGES = [*SAMPLES, *(path for path in MORE if path.is_file())]

pages = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


def run(path: Path) -> Extraction:
    (page,) = read(path)
    return extract(page, repair(page))


@cache
def extraction(path: Path) -> Extraction:
    return run(path)


def bare(text: str) -> str:
    """Without white space."""
    return "".join(text.split())


@pages
def test_every_fact_quotes_its_article(path: Path) -> None:
    found = extraction(path)
    texts = {article.id: article.text for article in found.articles}
    assert found.facts
    for fact in found.facts:
        assert fact.evidence
        assert fact.article in texts
        for piece in fact.evidence:
            assert piece.quote == texts[piece.article][piece.start : piece.end]
            assert piece.quote.strip()


@pages
def test_the_way_back_to_the_raw_page(path: Path) -> None:
    found = extraction(path)
    articles = {article.id: article for article in found.articles}
    for article in found.articles:
        assert len(article.origins) == len(article.text)
        raw = "".join(found.page.raw[origin] for origin in article.origins)
        differing = [(a, b) for a, b in zip(article.text, raw, strict=True) if a.strip() and a != b]
        assert not differing
    for fact in found.facts:
        for piece in fact.evidence:
            origins = articles[piece.article].origins[piece.start : piece.end]
            kept = (at for at, char in zip(origins, piece.quote, strict=True) if char.strip())
            assert "".join(found.page.raw[at] for at in kept) == bare(piece.quote)


@pages
def test_no_character_of_an_article_is_used_twice(path: Path) -> None:
    for article in extraction(path).articles:
        used = Counter(at for at, char in zip(article.origins, article.text, strict=True) if char.strip())
        assert not [at for at, times in used.items() if times > 1]


@pages
def test_facts_speak_of_entities_that_are_there(path: Path) -> None:
    found = extraction(path)
    ids = [entity.id for entity in found.entities]
    assert len(ids) == len(set(ids))
    for fact in found.facts:
        assert fact.s in set(ids)
        assert fact.o is None or fact.o in set(ids)
        assert fact.s != fact.o


@pages
def test_facts_and_entities_are_of_the_kinds_of_the_model(path: Path) -> None:
    found = extraction(path)
    for entity in found.entities:
        assert entity.type in ENTITY_TYPES
        assert entity.name.strip()
        assert entity.name not in entity.aliases
        assert len(set(entity.aliases)) == len(entity.aliases)
        assert (entity.level is None) or entity.type == "Union"
        assert entity.adcode is None or (entity.adcode.isdigit() and len(entity.adcode) == 6)
    for fact in found.facts:
        assert fact.p in PREDICATES
        assert fact.page == found.page.id
        assert (fact.o is None) is (fact.p in LITERAL_PREDICATES)
        assert (fact.value is not None) is (fact.p == "quantity")
        assert 0 < fact.confidence <= 1
        assert fact.rule.startswith(f"{fact.p}.")


@pages
def test_no_fact_is_told_twice(path: Path) -> None:
    facts = extraction(path).facts
    told = Counter((f.article, f.s, f.p, f.o, f.value, f.unit, f.date, f.role) for f in facts)
    assert not [key for key, times in told.items() if times > 1]


@pages
def test_two_runs_are_equal(path: Path) -> None:
    assert run(path) == extraction(path)


def test_the_order_of_the_pages_changes_nothing() -> None:
    forwards = {path: extraction(path) for path in PAGES}
    assert {path: run(path) for path in reversed(PAGES)} == forwards


_DIGEST = """
import hashlib, sys
from kg.extract import extract
from kg.pages import read, repair
(page,) = read(sys.argv[1])
print(hashlib.sha256(repr(extract(page, repair(page))).encode()).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_reads_the_same(seed: str) -> None:
    path = SAMPLES[0]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    shown = subprocess.run(
        [sys.executable, "-c", _DIGEST, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout.strip() == hashlib.sha256(repr(extraction(path)).encode()).hexdigest()


@pytest.mark.parametrize(
    "text",
    [
        "职工在岳阳市", "工会主席高兴", "岳阳市总工会主席周", "近年来,岳阳市", "“云溪工匠”", "建设工程计划",
        "岳阳市总工会举办篮球赛、书画展和", "岳阳市总工会推出“暖阳”行动,包括法律咨询、心理疏导、",
        "驿站设“一吧五区”。“五区”为阅览区、健身区、茶水区", "来自云溪街道红枫社区的何海彬、",
        "《岳阳市总工会 岳阳市教育局关于", "岳阳市总工会和市",
        "岳阳市总工会牵头,岳阳市教育局参与",
    ],
)  # fmt: skip
def test_a_text_that_stops_anywhere_is_read(text: str) -> None:
    for end in range(1, len(text) + 1):
        extracted(text[:end])

"""Where articles open on a page: a line that only looks like a headline may be a piece of a sentence."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pages.joins.openings import astray, loose_headlines, openings
from kg.pages.lines import lines
from kg.pages.readers import blocks

FRUIT = "柳林镇总工会把修剪班办到果园里，五十名果农在树下听了一上午。"
SHIP = "临河区码头的夜校开课，船员下了船就来，灯一直亮到九点。"
NAMES = "本报记者 王伟"


def _lines(*parts: str):  # type: ignore[no-untyped-def]
    raw = "\n\n".join(parts)
    return lines(Page("p", "p.txt", raw, blocks(raw), ""))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("果园里的修剪班", NAMES, FRUIT, "码头夜校开课", NAMES, SHIP), [[0, 2], [3, 5]]),
        # Short pieces of sentences open nothing, however much they look like headlines.
        (("果园里的修剪班", NAMES, FRUIT, "夜校请来退休的老船长讲", SHIP), [[0, 2]]),
        (("## 果园里的修剪班", FRUIT, "本报讯（记者李明）" + SHIP), [[1], [2]]),
        # On a page where nobody is named headlines are all there is.
        (("果园里的修剪班", FRUIT, "码头夜校开课", SHIP), [[0, 1], [2, 3]]),
        (("果园里的修剪班", FRUIT, "近日从镇总工会获悉的培训记者", SHIP), [[0, 1]]),
    ],
)
def test_where_articles_open(parts: tuple[str, ...], expected: list[list[int]]) -> None:
    found = _lines(*parts)
    fragments = {at for at, line in enumerate(found) if line.role in ("body", "title")}
    assert openings(found, fragments) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("果园里的修剪班", NAMES, FRUIT, "码头夜校开课", FRUIT, NAMES, SHIP), {3}),
        (("果园里的修剪班", FRUIT, "码头夜校开课", FRUIT, "本报讯（记者李明）" + SHIP), {2}),
        (("果园里的修剪班", NAMES, FRUIT, "码头夜校开课", NAMES, SHIP), set()),
        (("果园里的修剪班", FRUIT, "码头夜校开课", "本报讯（记者李明）" + SHIP), set()),
    ],
)
def test_a_headline_that_the_next_article_with_names_lacks(
    parts: tuple[str, ...], expected: set[int]
) -> None:
    assert loose_headlines(_lines(*parts)) == expected


HALF = "柳林镇总工会把修剪班办到果园里，请来县里的老师傅，五十名果农和他们的家人今年第一次在"
REST = "树下听了一上午。"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        # The headline of the second article has fallen into a sentence of the first.
        (("## 果园里的修剪班", NAMES, HALF, "## 码头夜校开课", REST, NAMES, SHIP), {3}),
        (("## 果园里的修剪班", NAMES, HALF, "## 码头夜校开课", REST, "本报讯（记者李明）" + SHIP), {3}),
        (("果园里的修剪班", NAMES, HALF, "码头夜校开课", REST, NAMES, SHIP), {3}),
        # The second article has its own.
        (("## 果园里的修剪班", NAMES, HALF, "## 码头夜校开课", REST, "## 夜校开课", NAMES, SHIP), set()),
        (("## 果园里的修剪班", NAMES, HALF, "## 码头夜校开课", NAMES, SHIP), set()),
        # No sentence has been cut: such headlines stand over what carries no names.
        (("## 果园里的修剪班", NAMES, FRUIT, "## 码头夜校开课", FRUIT, NAMES, SHIP), set()),
    ],
)
def test_headlines_that_have_fallen_into_a_sentence(parts: tuple[str, ...], expected: set[int]) -> None:
    assert astray(_lines(*parts)) == expected


def test_a_headline_that_has_fallen_into_a_sentence_opens_nothing_there() -> None:
    found = _lines("## 果园里的修剪班", NAMES, HALF, "## 码头夜校开课", REST, NAMES, SHIP)
    fragments = {at for at, line in enumerate(found) if line.role == "body"}
    assert openings(found, fragments) == [[2], [4], [6]]
    assert openings(found, fragments, astray(found)) == [[2], [6]]

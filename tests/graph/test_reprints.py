"""Reports printed twice: found whole, cut and edited; never taken for one another by chance."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping

import pytest

from kg.gazetteer import load
from kg.graph.derive import refresh
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.query import run
from kg.graph.reprints import alike, bands, fingerprint, regrouped
from kg.graph.stores import open_store
from kg.model import Extraction, Page
from tests.graph.samples import article

REPORT = (
    "清晨六点,货车司机老何把车停进物流园,走进刚刚启用的工会驿站,先给水壶接满热水,再把手机插上充电。墙上的屏幕滚动着"
    "附近的货源和路况,柜子里放着雨衣、药箱和针线包。县总工会去年摸底时发现,全县三千多名司机大多在车里过夜,于是和交通部门、"
    "物流园区商量,把闲置的门房改成驿站,由园区出水电,工会出设备,司机自己轮流值日。半年下来,这样的驿站有了十二个。"
)
OTHER = (
    "焊花一闪,裁判按下秒表。二十四名选手在各自的工位上弯腰、屏息、收弧,地上铺满了飞溅的渣。这是全市技能大赛的决赛现场,"
    "题目取自造船厂的实际工序,成绩由仪器和老师傅各打一半。获得第一名的是来自农机厂的青年女工,她说平时练得最多的是仰焊,"
    "因为难,所以天天练。大赛办公室介绍,今年报名人数比去年多了一倍,决赛选手将得到晋级的机会和奖金。"
)
EDITED = REPORT.replace("清晨六点", "早上六点").replace("老何", "何师傅").replace(",", " , ")
CUT = REPORT[: len(REPORT) * 3 // 5]
LONG = REPORT + "".join(map(chr, range(0x4E00, 0x4E00 + 4 * len(REPORT))))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (REPORT, REPORT, True),
        (REPORT, EDITED, True),
        (REPORT, CUT, True),
        (CUT, REPORT, True),
        (REPORT, OTHER, False),
        (REPORT[:50], REPORT, False),  # a caption
        (REPORT, LONG, False),  # a survey that quotes it
    ],
)
def test_alike(one: str, other: str, expected: bool) -> None:
    assert alike(one, other) is expected


def found(texts: Mapping[str, str], dates: Mapping[str, str] | None = None) -> dict[str, str]:
    return reprints(texts, dates or {}, lambda names: {name: texts[name] for name in names})


def reprints(
    texts: Mapping[str, str],
    dates: Mapping[str, str],
    given: Callable[[Collection[str]], Mapping[str, str]],
) -> dict[str, str]:
    """Of all that there is: article -> the first printing of its report."""
    of = {name: bands(fingerprint(text)) for name, text in texts.items()}
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(of):
        for band in of[name]:
            groups[band].append(name)
    firsts = regrouped(
        of, lambda some: {name: of[name] for name in some}, lambda _: groups, given, lambda _: dates
    )
    return {name: first for name, first in firsts.items() if first}


def test_the_earliest_is_the_report_and_the_others_are_its_reprints() -> None:
    texts = {"a": EDITED, "b": REPORT, "c": CUT, "d": OTHER}
    assert found(texts, {"a": "2024-02-02", "b": "2024-02-01"}) == {"a": "b", "c": "b"}
    assert found(texts) == {"b": "a", "c": "a"}  # without days, the first by name


def test_order_does_not_matter() -> None:
    texts = {"a": EDITED, "b": REPORT, "c": CUT, "d": OTHER}
    assert found(texts) == found(dict(reversed(texts.items())))


def test_of_many_edited_reports_nearly_all_are_found_and_none_by_chance() -> None:
    chance = random.Random(7)
    letters = [chr(code) for code in range(0x4E00, 0x9000)]
    texts, expected = {}, {}
    for number in range(200):
        text = [chance.choice(letters) for _ in range(300)]
        again = list(text)
        for at in chance.sample(range(300), 6):  # every fiftieth character changed
            again[at] = chance.choice(letters)
        texts[f"a{number}"], texts[f"b{number}"] = "".join(text), "".join(again)
        expected[f"b{number}"] = f"a{number}"
    result = found(texts)
    assert result.items() <= expected.items()
    assert len(result) >= 196


def test_only_texts_that_share_a_band_are_looked_at() -> None:
    asked: list[str] = []

    def given(names: Collection[str]) -> dict[str, str]:
        asked.extend(names)
        return {}

    assert reprints({"a": REPORT, "b": OTHER, "c": ""}, {}, given) == {}
    assert asked == []


def test_a_build_ties_reprints_to_the_first_report() -> None:
    days = {"p1": "2024-03-02", "p2": "2024-03-01", "p3": "2024-03-03"}
    with open_store("memory:") as store:
        for page, text in {"p1": REPORT, "p2": EDITED, "p3": OTHER}.items():
            one = Extraction(Page(page, "", "", ()), (article(page, 1, page, text, date=days[page]),))
            store.replace(entry_of(one, "1"), lines(one))
        refresh(store, load())
        table = run(store, "SELECT ?a ?b { ?x u:reprintOf ?y . ?x u:headline ?a . ?y u:headline ?b }")
        assert table.rows == (("p1", "p2"),)
        store.forget("p2")
        refresh(store, load())
        assert run(store, "SELECT ?x { ?x u:reprintOf ?y }").rows == ()

"""Unions that firms set up, and who had them do so."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY, FIRM = "岳阳市总工会", "远山物流有限公司"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CITY}帮助{FIRM}建起工会组织。", {(CITY, "establishes", f"{FIRM}工会")}),
        (f"{CITY}争取到15万元经费,用这笔钱帮助{FIRM}建起工会组织。", {(CITY, "establishes", f"{FIRM}工会")}),
        (
            f"{CITY}指导{FIRM}成立工会。",
            {(CITY, "establishes", f"{FIRM}工会"), (FIRM, "establishes", f"{FIRM}工会")},
        ),
        (
            f"在{CITY}指导下,{FIRM}成立工会委员会。",
            {(CITY, "establishes", f"{FIRM}工会"), (FIRM, "establishes", f"{FIRM}工会")},
        ),
        (
            f"在{CITY}的指导帮助下,岳阳县快递行业工会正式成立。",
            {(CITY, "establishes", "岳阳县快递行业工会")},
        ),
        (f"经{CITY}批准,岳阳县快递行业工会成立。", {(CITY, "establishes", "岳阳县快递行业工会")}),
        (f"岳阳县快递行业工会在{CITY}的指导下成立。", {(CITY, "establishes", "岳阳县快递行业工会")}),
        (f"岳阳县快递行业工会在{CITY}的指导下举办培训班。", set()),
        (f"岳阳县快递行业工会在{CITY}成立。", set()),
        (f"在{CITY}的支持下,岳阳县快递行业工会成立以来走访站点80次。", set()),
        (f"近日,{FIRM}成立了工会,80名职工入会。", {(FIRM, "establishes", f"{FIRM}工会")}),
        # no union is founded, or nobody's in particular
        (f"{CITY}与{FIRM}建立工会联系点。", set()),
        (f"{CITY}到{FIRM}调研。该市新建工会80家。", set()),
        (f"{CITY}推动企业成立工会。", set()),
    ],
)
def test_who_sets_up_a_firms_union(text: str, expected: set[Told]) -> None:
    assert told(text, "establishes") == expected

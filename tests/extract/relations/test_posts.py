"""Who leads what."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

CITY = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市总工会主席周明远表示支持。", {("周明远", "leads", f"主席:{CITY}")}),
        (
            "岳阳市总工会党组书记、常务副主席周明远表示支持。",
            {("周明远", "leads", f"党组书记:{CITY}"), ("周明远", "leads", f"常务副主席:{CITY}")},
        ),
        (
            "岳阳市总工会主席周明远、云溪区总工会主席何青出席。",
            {("周明远", "leads", f"主席:{CITY}"), ("何青", "leads", "主席:岳阳市云溪区总工会")},
        ),
        ("楚云机械集团董事长高岩出席。", {("高岩", "leads", "董事长:楚云机械集团")}),
        ("岳阳市副市长何青出席。", {("何青", "leads", "副市长:岳阳市人民政府")}),
        # the union in the second post is that of the body in the first
        (
            "楚云机械集团党委副书记、工会主席何青出席。",
            {("何青", "leads", "党委副书记:楚云机械集团"), ("何青", "leads", "主席:楚云机械集团工会")},
        ),
        (
            "岳阳市总工会党组书记、工会副主席何青出席。",
            {("何青", "leads", f"党组书记:{CITY}"), ("何青", "leads", f"副主席:{CITY}")},
        ),
        (
            "岳阳市人大常委会副主任,市总工会主席何青出席。",
            {
                ("何青", "leads", "副主任:岳阳市人民代表大会常务委员会"),
                ("何青", "leads", f"主席:{CITY}"),
            },
        ),
        (
            "岳阳市委副书记、市长何青出席。",
            {("何青", "leads", "副书记:岳阳市委"), ("何青", "leads", "市长:岳阳市人民政府")},
        ),
        ("岳阳市总工会关心骑手。市总工会主席周明远出席。", {("周明远", "leads", f"主席:{CITY}")}),
        ("岳阳市总工会副主席欧阳静出席。", {("欧阳静", "leads", f"副主席:{CITY}")}),
        (
            "岳阳市人大常委会副主任、市总工会主席周明远出席。",
            {
                ("周明远", "leads", "副主任:岳阳市人民代表大会常务委员会"),
                ("周明远", "leads", f"主席:{CITY}"),
            },
        ),
        # no lead
        ("岳阳市总工会职工王鑫领奖。", set()),
        ("岳阳市总工会主席出席。", set()),
        ("岳阳市总工会主席、副主席出席。", set()),
        ("楚云机械集团焊工李建军领奖。", set()),
        ("主席周明远出席。", set()),
    ],
)
def test_leads(text: str, expected: set[Told]) -> None:
    assert told(text, "leads") == expected

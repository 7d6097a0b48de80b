"""What a programme consists of."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

WHOLE = "“石榴花开”系列活动"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{WHOLE}包括“匠心讲堂”、“书香夜读”和“巧手课堂”。",
            {(WHOLE, "hasPart", part) for part in ("匠心讲堂", "书香夜读", "巧手课堂")},
        ),
        (f"{WHOLE}包含“匠心讲堂”。", {(WHOLE, "hasPart", "匠心讲堂")}),
        (f"“匠心讲堂”是{WHOLE}的重要内容。", {(WHOLE, "hasPart", "匠心讲堂")}),
        (f"岳阳市总工会开展{WHOLE}。活动期间,市总工会举办“巧手课堂”。", {(WHOLE, "hasPart", "巧手课堂")}),
        (f"岳阳市总工会开展{WHOLE}和“清风驿站”。", set()),
        (f"{WHOLE}不包括“匠心讲堂”。", set()),
        ("岳阳市总工会举办“巧手课堂”。", set()),
    ],
)
def test_parts(text: str, expected: set[Told]) -> None:
    assert told(text, "hasPart") == expected

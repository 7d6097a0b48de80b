"""The union whose figures a clause gives that names only a place."""

from __future__ import annotations

import pytest

from kg.extract.relations.local import all_unions, local_subject
from kg.extract.text import Span
from tests.extract.reading import resolved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市新建工会20家。", "岳阳市总工会"),
        ("湖南省岳阳市新建工会20家。", "岳阳市总工会"),
        ("全市新建工会20家。", "市总工会"),
        ("全省4万名职工受助。", "省总工会"),
        ("岳阳市60%的居民经商。", "岳阳市总工会"),
        ("全市只有18个。", None),  # of what was spoken of
        ("岳阳市的20家企业到场。", None),
        ("岳阳市12家企业到场。", None),
        ("岳阳市总工会新建工会20家。", None),  # a body
        ("全市各级工会新建驿站20家。", None),
        ("新建工会20家。", None),
    ],
)
def test_a_place_that_begins_a_clause(text: str, expected: str | None) -> None:
    assert local_subject(resolved(text)[0], Span(0, len(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岳阳市各级工会建成驿站20家。", "岳阳市总工会"),
        ("全市各级工会建成驿站20家。", "市总工会"),
        ("各级工会建成驿站20家。", "总工会"),
        ("近年来,全市先后建成驿站20家。", "市总工会"),  # what all of a place does
        ("全市已有驿站20家。", None),
        ("全市职工建言献策。", None),
        ("岳阳市总工会建成驿站20家。", None),
        ("这项活动得到全市上下的欢迎和各级工会的支持。", None),
    ],
)
def test_the_unions_of_every_level(text: str, expected: str | None) -> None:
    reading, clause = resolved(text)[0], Span(0, len(text))
    assert all_unions(reading, reading.within(0, len(text)), clause) == expected

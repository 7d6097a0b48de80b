"""Notices and opinions called by what they are about."""

from __future__ import annotations

import pytest

from tests.extract.reading import Told, told

UNION = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{UNION}印发关于加强职工服务的意见,推动建会。", {(UNION, "issues", "关于加强职工服务的意见")}),
        (f"{UNION}发布关于表彰先进的通报。", {(UNION, "issues", "关于表彰先进的通报")}),
        # what is spoken of, and what is asked for
        (f"{UNION}听取关于职工服务的情况。", set()),
        (f"{UNION}回应关于职工服务的意见。", set()),
    ],
)
def test_documents_without_title_marks(text: str, expected: set[Told]) -> None:
    assert told(text, "issues") == expected

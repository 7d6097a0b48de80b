"""Every encoding that Chinese pages come in, and files that are no text."""

from __future__ import annotations

import random

import pytest

from kg.errors import InputError
from kg.pages.formats.encoding import clean, decode

TEXT = "本报讯（记者王伟）近日，昆山市总工会联合法院开展“送清凉”活动，惠及职工1750人。"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
@pytest.mark.parametrize("length", [8, 20, len(TEXT)])
def test_encodings(encoding: str, length: int) -> None:
    text = TEXT[:length]
    assert decode(text.encode(encoding), "page.txt") == text


def test_big5() -> None:
    text = "近日總工會舉辦職工運動會參加的職工有一千多人大家都說這樣的活動很好"
    assert decode(text.encode("big5"), "page.txt") == text


def test_a_utf_8_file_with_a_few_damaged_bytes_is_still_utf_8() -> None:
    data = (TEXT * 20).encode()
    assert decode(data[:500] + b"\xff" + data[500:], "page.txt").startswith(TEXT)
    assert decode(data[:-1], "page.txt").startswith(TEXT)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"PK\x03\x04", "ZIP"),
        (b"%PDF-1.7\n\xe2\xe3", ".pdf"),
    ],
)
def test_files_that_are_no_text(head: bytes, told: str) -> None:
    noise = random.Random(1).randbytes(4000)
    with pytest.raises(InputError, match=f"page.txt: is not text but .*{told}"):
        decode(head + noise, "page.txt")


def test_noise_is_refused() -> None:
    with pytest.raises(InputError, match=r"page\.txt"):
        decode(random.Random(2).randbytes(4000), "page.txt")


def test_what_looks_like_a_character_is_that_character() -> None:
    assert clean("⼯会⻋间⻢年⽔⻘⿓立") == "工会车间马年水青龍立"
    assert clean("㈱①ＡＢ") == "㈱①ＡＢ"  # other forms are the page's own


def test_what_cannot_be_stored_is_replaced_one_for_one() -> None:
    assert clean("工\x00会\ud800\x1b[31m\n好") == "工 会\ufffd [31m\n好"

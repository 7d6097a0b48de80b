"""Every kind of file, and every kind of bad file."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model import Page
from kg.pages import READERS, read
from kg.pages.readers import LARGEST_PAGE, Skipped, blocks, read_some, safe_id
from tests import pdf_for_tests

TEXT = "工会送清凉到工地\n\n本报讯（记者王伟）近日，芜湖市总工会慰问一线职工320人。\n"


def only(path: Path, **options: str) -> Page:
    (page,) = read(path, **options)
    return page


def test_a_text_page(tmp_path: Path) -> None:
    path = tmp_path / "rb_2024-06-12.txt"
    path.write_text(TEXT, encoding="utf-8")
    page = only(path)
    assert (page.id, page.date, page.paper, page.raw) == ("rb_2024-06-12", "2024-06-12", None, TEXT)
    first, _, second = TEXT.strip().split("\n")
    assert [block.text.chars for block in page.blocks] == [first, second]
    assert len(page.sha256) == 64


def test_options_stand_over_what_the_file_says(tmp_path: Path) -> None:
    path = tmp_path / "rb_2024-06-12.txt"
    path.write_text("工人日报 2023年1月2日 星期一\n\n" + TEXT, encoding="utf-8")
    assert (only(path).date, only(path).paper) == ("2023-01-02", "工人日报")
    page = only(path, date="2020-01-01", paper="劳动报", id="x")
    assert (page.date, page.paper, page.id) == ("2020-01-01", "劳动报", "x")


def test_the_newspaper_is_read_from_the_name_where_the_page_does_not_say_it(tmp_path: Path) -> None:
    path = tmp_path / "2024-06-12_江南工人报_03.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert (only(path).date, only(path).paper) == ("2024-06-12", "江南工人报")
    path.write_text("工人日报 2023年1月2日 星期一\n\n" + TEXT, encoding="utf-8")
    assert only(path).paper == "工人日报"


def test_other_encodings(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    assert only(path).raw == TEXT


def test_heading_marks() -> None:
    raw = "# 标题\n##副题\n#\n　　正文 # 号。\r\n#5号楼\n"
    assert [(block.text.chars, block.level) for block in blocks(raw)] == [
        ("标题", 1), ("副题", 2), ("#", 0), ("正文 # 号。", 0), ("5号楼", 1),
    ]  # fmt: skip
    assert all(
        raw[at] == char
        for block in blocks(raw)
        for at, char in zip(block.text.origins, block.text.chars, strict=True)
    )


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        {"text": TEXT, "id": "k1", "date": "2024-01-02", "paper": "劳动报"},
        {"text": TEXT},
        {"html": f"<html><body><h1>标题在此</h1><p>{TEXT}</p></body></html>", "id": 7},
    ]
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    pages = list(read(path))
    assert [(page.id, page.date, page.paper) for page in pages] == [
        ("k1", "2024-01-02", "劳动报"), ("pages-2", None, None), ("7", None, None),
    ]  # fmt: skip
    assert pages[2].raw.startswith("# 标题在此")
    assert len({page.sha256 for page in pages}) == 3


def test_a_bad_line_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text(
        f'{json.dumps({"text": TEXT})}\nno json\n[1]\n{{"id": "x"}}\n{{"text": 5}}\n{{"text": "English only"}}\n'
        f"{json.dumps({'text': '工会近日' + chr(0xD800) + '开展活动'})}\n",
        encoding="utf-8",
    )
    found = list(read_some(path))
    assert [isinstance(page, Skipped) for page in found] == [False, True, True, True, True, True, False]
    told = [page.reason for page in found if isinstance(page, Skipped)]
    assert [reason.split(": ", 1)[0].rsplit(":", 1)[1] for reason in told] == ["2", "3", "4", "5", "6"]
    assert "\ufffd" in found[-1].raw  # type: ignore[union-attr]
    with pytest.raises(InputError, match=r"pages\.jsonl:2: is not JSON"):
        list(read(path))


def test_pdf(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf_for_tests.pdf(pdf_for_tests.TWO_COLUMNS))
    assert only(path).raw.startswith("# 工会送清凉到工地")
    path.write_bytes(pdf_for_tests.pdf([]))
    with pytest.raises(InputError, match="holds pictures only"):
        list(read(path))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        def __init__(self, data: bytes) -> None:
            self.buffer = io.BytesIO(data)

    for data in (
        TEXT.encode(),
        json.dumps({"text": TEXT}).encode(),
        f"<html><body><p>{TEXT}</p></body></html>".encode(),
    ):
        monkeypatch.setattr(sys, "stdin", Stdin(data))
        assert next(page.id for page in read("-")).startswith("stdin")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\xe3\x80\x80\n", "is not a Chinese page"),
        ("a.txt", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9, "is not text but a JPEG picture"),
        ("a.txt", b"An English page about nothing in particular.", "is not a Chinese page"),
        ("a.txt", ("工会" * 3 + " english" * 40).encode(), "is not a Chinese page"),
        ("a.doc", b"whatever", "files ending in '.doc' are not read"),
        ("a.html", b"<html><body></body></html>", "is not a Chinese page"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        list(read(path))
    assert str(caught.value).startswith(str(path))
    assert told in str(caught.value)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        list(read(tmp_path / "none.txt"))


def test_a_file_beyond_any_page_is_refused_before_it_is_worked_on(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_PAGE + 1)
    with pytest.raises(InputError, match="is larger than 32 MB"):
        list(read(path))


def test_every_reader_is_listed_by_its_ending() -> None:
    assert set(READERS) >= {".txt", ".md", ".html", ".htm", ".jsonl", ".pdf"}


def test_names_that_can_be_stored() -> None:
    assert safe_id("第 1\n版\udcff") == "第 1_版_"


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("2024-06-12", "2024-06-12"), ("2024-06", "2024-06"), ("2024", "2024"), ("2024/6/12", "2024-06-12"),
        ("2024-06-12T08:30:00+08:00", "2024-06-12"), ("20240612", "2024-06-12"), ("", None),
    ],
)  # fmt: skip
def test_the_date_of_a_line_is_read_in_many_forms(tmp_path: Path, stated: str, date: str | None) -> None:
    file = tmp_path / "pages.jsonl"
    file.write_text(json.dumps({"text": TEXT, "date": stated}), encoding="utf-8")
    assert [page.date for page in read(file)] == [date]


@pytest.mark.parametrize(
    "stated", ["昨天", "分困难才", "2024-13-01", "0001-01-01", "9999-12-31", "0000", "1e3"]
)
def test_a_date_that_is_none_is_told(tmp_path: Path, stated: str) -> None:
    file = tmp_path / "pages.jsonl"
    file.write_text(json.dumps({"text": TEXT, "date": stated}), encoding="utf-8")
    with pytest.raises(InputError, match="is no date: write it as 2024-06-12"):
        list(read(file))
    with pytest.raises(InputError, match="is no date"):
        list(read(file, date=stated))

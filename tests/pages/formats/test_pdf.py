"""Columns and headlines of a PDF page, and PDF files that cannot be read."""

from __future__ import annotations

import pytest

from kg.errors import InputError
from kg.pages.formats.pdf import Piece, arrange, texts
from tests import pdf_for_tests


def test_columns_are_read_one_after_the_other_under_their_headline() -> None:
    (text,) = texts(pdf_for_tests.pdf(pdf_for_tests.TWO_COLUMNS), "page.pdf")
    assert text.split() == [
        "#", "工会送清凉到工地", "本报讯(记者王伟)近日,芜湖市", "总工会为一线工人送去防暑药品和饮",
        "用水,当天慰问职工320人。", "今年以来,芜湖市总工会已筹集慰", "问资金160万元。",
    ]  # fmt: skip


def test_runs_on_one_line_are_one_row() -> None:
    assert arrange([Piece(0, 0, 10, "市总"), Piece(20, 0.5, 10, "工会")]) == "市总工会"


def test_nothing_gives_nothing() -> None:
    assert arrange([]) == ""


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.4\n%%EOF", b"no pdf at all" * 50])
def test_broken_files_say_so(data: bytes) -> None:
    with pytest.raises(InputError, match=r"page\.pdf: the PDF cannot be read"):
        list(texts(data, "page.pdf"))


def test_a_page_of_pictures_gives_no_text() -> None:
    assert list(texts(pdf_for_tests.pdf([]), "page.pdf")) == []

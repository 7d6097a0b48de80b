"""Files and folders: a stable order, one name for each, and a reason for all that is skipped."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model import Page
from kg.pages import Skipped, Source, find_pages, read_pages
from kg.pages.folder import Same, read_unknown

TEXT = "近日，芜湖市总工会慰问一线职工320人。"


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")


def test_folders_are_searched_to_the_bottom_in_a_stable_order(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/2.txt", "a/10.txt", "c/d/e.md", ".hidden/x.txt", "a/.y.txt", "a/z.bin")
    found = find_pages(tmp_path)
    assert [source.id for source in found.sources] == ["10", "2", "b", "e"]
    assert [skipped.source for skipped in found.skipped] == [str(tmp_path / "a" / "z.bin")]
    assert find_pages([tmp_path / "b.txt", tmp_path]).sources == found.sources


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("x/a.txt", "y/a.txt", "b.txt"), ["b", "x-a", "y-a"]),
        (("x/a.txt", "x/a.html"), ["x-a-html", "x-a-txt"]),
    ],
)
def test_a_name_that_two_files_have_is_made_longer_for_both(
    tmp_path: Path, names: tuple[str, ...], expected: list[str]
) -> None:
    fill(tmp_path, *names)
    assert sorted(source.id for source in find_pages(tmp_path).sources) == expected


def test_what_is_skipped_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "c.txt")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "link.txt").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "empty").mkdir()
    pages = list(read_pages([tmp_path, tmp_path / "empty"]))
    assert [page.id for page in pages if isinstance(page, Page)] == ["a", "c"]
    told = sorted(page.reason.removeprefix(f"{tmp_path}/") for page in pages if isinstance(page, Skipped))
    assert told[0] == "b.txt: the file is empty: give a page with text"
    assert told[1].startswith("empty: no page in this folder")
    assert told[2] == "link.txt: a link to nothing"


def test_a_page_name_used_twice_is_told(tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text(
        f'{{"id":"a","text":"{TEXT}"}}\n{{"id":"a","text":"{TEXT}"}}\n', encoding="utf-8"
    )
    first, second = read_pages(tmp_path)
    assert isinstance(first, Page)
    assert isinstance(second, Skipped)
    assert "is taken" in second.reason


def test_a_file_of_which_the_page_is_known_is_not_looked_into_and_keeps_its_name(tmp_path: Path) -> None:
    def known(source: Source, sha256: str) -> bool:
        return source.id == "a" and sha256 == hashlib.sha256(TEXT.encode()).hexdigest()

    fill(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.jsonl").write_text(f'{{"id":"a","text":"{TEXT}"}}\n', encoding="utf-8")
    same, page, skipped = read_unknown(find_pages(tmp_path), known)
    assert same == Same("a", str(tmp_path / "a.txt"))
    assert isinstance(page, Page)
    assert page.id == "b"
    assert isinstance(skipped, Skipped)
    assert "is taken" in skipped.reason
    (tmp_path / "a.txt").write_text(TEXT + "\n", encoding="utf-8")
    assert isinstance(next(read_unknown(find_pages(tmp_path), known)), Page)


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file or folder"):
        find_pages(tmp_path / "none")


def test_strange_file_names(tmp_path: Path) -> None:
    fill(tmp_path, "第 1\n版.txt", "a b.txt")
    assert sorted(source.id for source in find_pages(tmp_path).sources) == ["a b", "第 1_版"]

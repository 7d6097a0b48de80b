"""The file of pages: what was written is read, what was cut off is not, damage is told."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph.writing.journal import Journal, Position
from kg.graph.writing.parts import part_of

A, B, A2 = (
    part_of(page, [line])
    for page, line in (
        ("a", "<s:a> <p:p> <o:1> <g:a> ."),
        ("b", '<s:b> <p:p> "\x85\u2028行" <g:b> .'),
        ("a", "<s:a> <p:p> <o:2> <g:a> ."),
    )
)


def texts(journal: Journal) -> list[tuple[str, list[str]]]:
    return [(part.page, part.lines()) for part in journal.live()]


def test_the_last_part_of_a_page_counts(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.append([A, B])
    journal.append([A2])
    assert texts(journal) == [("b", B.lines()), ("a", A2.lines())]
    assert texts(Journal(tmp_path)) == texts(journal)


def test_a_page_that_is_gone_is_gone(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.append([A, B])
    journal.append([part_of("a", [])])
    assert texts(journal) == [("b", B.lines())]


def test_what_was_cut_off_is_no_part(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    whole = journal.append([A]).at
    end = journal.append([B]).at
    for size in range(whole, end):
        os.truncate(journal.path, end)
        data = journal.path.read_bytes()
        journal.path.write_bytes(data[:size])
        opened = Journal(tmp_path)
        assert (opened.size, texts(opened)) == (whole, [("a", A.lines())]), size
        opened.append([B])
        assert texts(opened) == [("a", A.lines()), ("b", B.lines())]


def test_damage_is_told_with_its_place(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.append([A, B, A2])
    data = bytearray(journal.path.read_bytes())
    at = data.index("行".encode())
    data[at] ^= 1
    journal.path.write_bytes(data)
    with pytest.raises(StoreError, match=r"damaged at byte \d+"):
        texts(Journal(tmp_path))


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pages.nq").write_text("<s:a> <p:p> <o:1> <g:a> .\n")
    with pytest.raises(StoreError, match="no file of pages"):
        Journal(tmp_path)


def test_compacting_leaves_what_counts(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    for _ in range(20):
        journal.append([A, B])
    journal.append([part_of("b", [])])
    end, before = journal.end, texts(journal)
    assert journal.stale() > 0.9
    journal.compact()
    assert (journal.stale(), texts(journal), journal.before) == (0, before, end)
    again = Journal(tmp_path)
    assert (again.end, again.before, texts(again)) == (journal.end, end, before)
    again.append([B])
    assert len(texts(Journal(tmp_path))) == 2


def test_a_full_disk_leaves_what_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path)
    journal.append([A])

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match="disk is full"):
            journal.append([B])
    assert texts(Journal(tmp_path)) == [("a", A.lines())]
    journal.append([B])
    assert len(texts(Journal(tmp_path))) == 2


def test_what_a_store_has_reached_is_not_looked_through_again(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.append([A])
    reached = journal.append([B])
    journal.append([replace(A, quads=A.quads + A.quads)])
    with journal.path.open("ab") as file:
        file.write(b"# page half")
    assert Journal(tmp_path, reached).size == Journal(tmp_path).size == journal.size
    assert Journal(tmp_path, Position("another", reached.at)).size == journal.size
    assert Journal(tmp_path, Position(journal.made, 10 * journal.size)).size == journal.size
    assert Journal(tmp_path, Position(journal.made, reached.at + 5)).size == journal.size
    assert Journal(tmp_path, journal.end).size == journal.size

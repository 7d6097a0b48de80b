"""The pictures of the READMEs can be taken, and those that are shown are of the same size."""

from __future__ import annotations

import struct
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts import pictures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


def size(path: Path) -> tuple[int, int]:
    """The width and the height of a PNG file."""
    wide, high = struct.unpack(">II", path.read_bytes()[16:24])
    return wide, high


def test_the_pictures_are_taken(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def the_same() -> Iterator[Browser]:
        yield browser

    monkeypatch.setattr(pictures, "chromium", the_same)
    pictures.pictures(tmp_path)
    for name, wanted in pictures.SIZES.items():
        assert size(tmp_path / f"{name}.png") == wanted
        assert size(pictures.ROOT / "docs" / "images" / f"{name}.png") == wanted

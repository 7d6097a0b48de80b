"""No regular expression of the room runs away on a hostile line."""

from __future__ import annotations

import subprocess
import sys

import pytest

# Every compiled pattern of every module, at its top or made by a cached function without arguments, on runs of the
# characters that its repetitions could part in many ways. A runaway needs hours: any limit tells it from the rest.
SEARCH = """
import importlib, pkgutil, re, sys
import kg.pages
PIECES = ["王", " ", "王 ", "记者", "本报", "本报 记者 ", "1", "1月", "（", "(", "“", "、", "·", "—", "编辑",
          "编辑:王 ",
          "A", "网", "王网", "2024年1月1日", "…", "/", "|", "摄", "图片:王 "]
HOSTILE = [piece * (SIZE // len(piece)) + end for piece in PIECES for end in ("", "\\\\x01", "。x")]
HOSTILE += ["。" + text for text in HOSTILE]
found = {}
modules = [importlib.import_module(module.name) for module in pkgutil.walk_packages(kg.pages.__path__, "kg.pages.")]
for module in modules:
    for name, value in vars(module).items():
        own = hasattr(value, "cache_info") and value.__module__ == module.__name__
        if own and not value.__wrapped__.__code__.co_argcount:
            value = value()
        for pattern in value if isinstance(value, tuple) else (value,):
            if isinstance(pattern, re.Pattern):
                found[pattern.pattern] = pattern
found.update(EXTRA)
for pattern in found.values():
    for text in HOSTILE:
        text = text if isinstance(pattern.pattern, str) else text.encode()
        pattern.search(text), pattern.match(text), pattern.fullmatch(text)
print(len(found))
"""
# About as much of a line as the patterns of many repetitions are given.
SIZE = 110


def run(extra: str = "{}", limit: float = 60) -> int:
    script = f"import re\nSIZE = {SIZE}\nEXTRA = {extra}\n" + SEARCH.replace("\\\\x01", "\\x01")
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=limit, check=True
    )
    return int(done.stdout)


def test_no_pattern_runs_away() -> None:
    assert run() > 40


def test_one_that_does_is_noticed() -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        run("{'bad': re.compile('(?:王+)+$')}", limit=5)

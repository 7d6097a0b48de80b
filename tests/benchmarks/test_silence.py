"""The measure of silence: which articles are general news, and which bodies are counted there."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.silence import main

GENERAL = "岳阳办起花展\n\n" + "湖边的花展昨天开门,来的人很多。" * 12
PASSING = "岳阳修好长桥\n\n" + "长桥连起两岸,车子走得快了。" * 11 + "岳阳市总工会给工人送来了茶。\n"
UNION = "岳阳市总工会办起夜校\n\n岳阳市总工会昨天办起夜校。职工来了三百人。\n"


def test_bodies_met_in_passing_are_counted_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("general", GENERAL), ("passing", PASSING), ("union", UNION)):
        tmp_path.joinpath(name + ".txt").write_text(text, encoding="utf-8")
    main([str(tmp_path)])
    said = capsys.readouterr()
    rows = {row[:20].strip(): row[20:].split() for row in said.err.splitlines()[1:]}
    assert {name: (row[0], row[2]) for name, row in rows.items()} == {
        "general news": ("2", "1"),
        "about unions": ("1", "1"),
        "all": ("3", "2"),
    }
    lines = said.out.splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("passing,passing-1,,岳阳市总工会,")


def test_every_body_is_printed_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.joinpath("union.txt").write_text(UNION, encoding="utf-8")
    main([str(tmp_path), "--all"])
    assert ",yes,岳阳市总工会," in capsys.readouterr().out

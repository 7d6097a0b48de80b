"""Every chart can be drawn, in both languages, of much, of little and of nothing, whatever the names are."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import matplotlib as mpl
import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from kg.explore.charts import CHARTS, png, save_all
from kg.explore.facts import Facts, gather
from kg.explore.fonts import FAMILY, SHIPPED, families
from kg.explore.labels import LANGS, Lang, labels
from kg.explore.stats import provinces
from kg.model import Entity, Fact

# Matplotlib warns of a character that no font has and of labels that do not fit: neither may happen.
pytestmark = pytest.mark.filterwarnings("error")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CHARTS)
def test_each_chart_is_a_picture(name: str, lang: Lang, made: Callable[..., Facts]) -> None:
    for facts in (made(150), Facts()):
        picture = Image.open(BytesIO(png(CHARTS[name](facts, lang))))
        assert picture.width >= 1000
        assert len(picture.convert("L").getcolors() or []) > 5  # more than an empty sheet


@pytest.mark.parametrize(
    "name",
    ["<b>工会</b>", "$\\frac{工会$", "工\x00会\u202e", "工会" * 5000, "𠮷\U0001f600"],
    ids=lambda name: repr(name[:9]),
)
def test_hostile_names_are_drawn_as_text(name: str) -> None:
    union, fair = Entity("u", "Union", name), Entity("p", "Programme", name, kind=name)
    other = Entity("v", "Union", "另一家工会")
    facts = gather([union, other, fair], [Fact("1", "1-1", s, "runs", "p") for s in "uv"])
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # an emoji need not be in the font
        assert all(png(chart(facts, "zh")) for chart in CHARTS.values())


def test_the_same_facts_give_the_same_bytes(small: Facts, tmp_path: Path) -> None:
    once, twice = save_all(small, tmp_path / "1"), save_all(small, tmp_path / "2")
    assert [path.name for path in once] == [f"{name}.png" for name in CHARTS]
    assert [path.read_bytes() for path in once] == [path.read_bytes() for path in twice]


def test_drawing_changes_no_global_setting(small: Facts) -> None:
    before = dict(mpl.rcParams)
    png(CHARTS["timeline"](small, "zh"))
    assert dict(mpl.rcParams) == before


def test_the_shipped_font_has_every_character_that_the_labels_need() -> None:
    assert families()[0] == FAMILY
    assert SHIPPED.stat().st_size < 3_500_000
    has = set(TTFont(SHIPPED).getBestCmap())
    wanted = set("".join([*labels("zh").values(), *labels("en").values(), *provinces().values()]))
    common = {
        bytes((high, low)).decode("gb2312", "ignore")
        for high in range(0xB0, 0xF8)
        for low in range(0xA1, 0xFF)
    }
    assert {char for char in wanted | common if char and ord(char) not in has} == set()

"""The interactive view, opened in a real browser: it shows, finds and filters, and asks nobody anything."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.explore.facts import Facts, gather
from kg.explore.view import view
from kg.model import Entity, Fact

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opened = Callable[..., "Page"]
STYLES = """() => {
    const sheet = document.querySelector("#canvas canvas");
    window.styles = [];
    new MutationObserver(() => styles.push(sheet.getAttribute("style"))).observe(sheet, { attributes: true });
}"""
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture
def page(small: Facts, tmp_path: Path, opened: Opened) -> Page:
    (tmp_path / "view.html").write_text(view(small), "utf-8")
    page = opened((tmp_path / "view.html").as_uri(), viewport={"width": 1400, "height": 880})
    page.wait_for_selector("html[data-drawn]")
    return page


def _content(html: str) -> dict[str, list[object]]:
    found = re.search(r'<script type="application/json" id="content">(.*?)</script>', html, re.DOTALL)
    assert found
    content: dict[str, list[object]] = json.loads(found[1])
    return content


def _shown(page: Page) -> list[str]:
    script = "kgView.nodes.filter(n => !kgView.state.hidden.has(n.id)).map(n => n.group).sort()"
    shown: list[str] = page.evaluate(script)
    return shown


def test_the_file_has_every_node_and_edge_and_no_address_of_another_machine(small: Facts) -> None:
    html = view(small)
    content = _content(html)
    assert len(content["nodes"]) == len(small.entities)
    assert len(content["edges"]) == sum(fact.o is not None for fact in small.facts)
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?:https?:)?//""", html)
    assert not re.search("bootstrap|cdnjs|jsdelivr|unpkg", html)


def test_the_same_facts_give_the_same_file(made: Callable[..., Facts]) -> None:
    assert view(made(120)) == view(made(120))


@pytest.mark.parametrize("facts", [Facts(), gather([Entity("u", "Union", "")])], ids=["nothing", "no name"])
def test_little_can_be_viewed_too(facts: Facts, tmp_path: Path, opened: Opened) -> None:
    (tmp_path / "view.html").write_text(view(facts, "en"), "utf-8")
    opened((tmp_path / "view.html").as_uri()).wait_for_function("window.kgView")


def test_a_name_that_is_markup_is_shown_as_text(page: Page) -> None:
    page.fill("#search", "onerror")
    assert page.inner_text("#hits button span") == HOSTILE
    page.press("#search", "Enter")
    assert page.inner_text("#panel h2") == HOSTILE
    assert HOSTILE in page.inner_text("#panel blockquote")
    assert page.locator("img").count() == 0


def test_names_that_would_leave_their_script_or_string_stay_in_it(tmp_path: Path, opened: Opened) -> None:
    names = [
        "</script><script>alert(3)</script>",
        "'\"`${alert(4)}",
        "<!--<script>",
        "javascript:alert(5)",
        "\u2028\u202e",
    ]
    entities = [Entity(f"u:{name}", "Union", name, aliases=(name,)) for name in names]
    facts = [Fact("1", "1-1", one.id, "partOf", entities[0].id, role=one.name) for one in entities[1:]]
    (tmp_path / "view.html").write_text(view(gather(entities, facts), title=names[0]), "utf-8")
    page = opened((tmp_path / "view.html").as_uri())
    page.wait_for_selector("html[data-drawn]")
    assert page.inner_text("h1") == names[0]
    page.fill("#search", "alert(3)")
    page.press("#search", "Enter")
    assert page.inner_text("#panel h2") == names[0]


def test_search_finds_a_name_or_an_alias_and_says_so_when_it_finds_none(page: Page) -> None:
    page.fill("#search", "市总")
    assert page.locator("#hits button").count() == 1
    page.press("#search", "Enter")
    card = page.inner_text("#panel")
    assert "青禾市总工会" in card
    assert "联合举办“暖冬行动”" in card  # the evidence
    assert "暖冬行动开始 · p1 · 2024-01-15" in card  # and where it stands
    assert "建会企业 多于 1,200 家" in card
    page.fill("#search", "没有这个名字")
    assert page.inner_text("#hits") == "没有找到"


def test_types_and_relations_can_be_left_out_and_come_back(page: Page) -> None:
    everything = _shown(page)
    page.uncheck("input[name=type][value=Union]")
    assert _shown(page) == [group for group in everything if group != "Union"]
    assert page.inner_text("#count").startswith("6 个实体 · 1 条关系")
    page.click("#reset")
    assert _shown(page) == everything
    page.click("[data-none=relation]")
    assert page.inner_text("#count") == "9 个实体 · 0 条关系"
    page.click("[data-all=relation]")
    assert page.inner_text("#count") == "9 个实体 · 8 条关系"


def test_a_node_can_be_seen_with_its_surroundings_only(page: Page) -> None:
    page.fill("#search", "技能比武")
    page.press("#search", "Enter")
    page.click("#panel .tools button >> nth=0")
    assert _shown(page) == ["Programme", "Union", "Union"]
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()


def test_a_name_in_a_card_leads_to_its_own_card(page: Page) -> None:
    page.fill("#search", "冯小满")
    page.press("#search", "Enter")
    page.click("#panel .fact button")
    assert page.inner_text("#panel h2") == "青禾市总工会"
    assert "推断所得" in page.inner_text("#panel")  # the link to the district, which no page states


def test_a_name_is_written_once_though_its_node_is_chosen_or_beside_the_chosen_one(page: Page) -> None:
    page.fill("#search", "云溪区总工会")
    page.locator("#hits button").first.click()
    page.wait_for_timeout(500)  # until the picture has come to rest
    written = page.evaluate(
        """() => {
            const drawn = [], pen = CanvasRenderingContext2D.prototype, before = pen.fillText;
            pen.fillText = function (text, ...rest) { drawn.push(text); before.call(this, text, ...rest); };
            kgView.network.redraw();
            pen.fillText = before;
            return drawn;
        }"""
    )
    names = [text for text in written if "工会" in text]
    assert "云溪区总工会" in names
    assert len(names) == len(set(names))


def test_pointing_at_a_node_shows_a_card_with_its_evidence(page: Page) -> None:
    x, y = page.evaluate(
        """() => {
            const node = kgView.nodes[0], box = document.getElementById("canvas").getBoundingClientRect();
            const spot = kgView.network.canvasToDOM({x: node.x, y: node.y});
            return [spot.x + box.left, spot.y + box.top];
        }"""
    )
    page.mouse.move(x, y)
    page.wait_for_selector("#hover:not([hidden])")
    assert "青禾市总工会" in page.inner_text("#hover")
    assert page.locator("#hover blockquote").count() > 0
    page.mouse.click(x, y)
    assert page.inner_text("#panel h2") == "青禾市总工会"


def test_it_can_be_used_on_a_phone_and_in_english(small: Facts, tmp_path: Path, opened: Opened) -> None:
    (tmp_path / "view.html").write_text(view(small, "en"), "utf-8")
    page = opened((tmp_path / "view.html").as_uri(), viewport={"width": 390, "height": 844}, has_touch=True)
    page.wait_for_selector("html[data-drawn]")
    assert page.locator("#filters").is_hidden()
    page.click("#menu")
    page.uncheck("input[name=type][value=Place]")
    page.click("#menu")
    assert page.inner_text("#count") == "8 entities · 7 links"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_large_picture_moves_with_the_hand_and_stays_where_it_is_left(
    made: Callable[..., Facts], tmp_path: Path, opened: Opened
) -> None:
    (tmp_path / "view.html").write_text(view(made(1600)), "utf-8")
    page = opened((tmp_path / "view.html").as_uri(), viewport={"width": 1400, "height": 880})
    page.wait_for_selector("html[data-drawn]")
    before = page.evaluate("kgView.network.getViewPosition()")
    scale = page.evaluate("kgView.network.getScale()")
    page.mouse.move(230, 840)  # a corner without nodes
    page.mouse.down()
    page.evaluate(
        STYLES
    )  # kept as they come: while the machine is busy the picture may come to rest before one looks
    page.mouse.move(330, 800)
    page.mouse.up()
    assert any("translate3d(100px, -40px" in style for style in page.evaluate("styles"))
    after = page.evaluate("kgView.network.getViewPosition()")
    assert abs((before["x"] - after["x"]) * scale - 100) < 2
    assert abs((before["y"] - after["y"]) * scale + 40) < 2
    assert "translate3d" not in (page.locator("#canvas canvas").get_attribute("style") or "")
    assert page.locator("#panel").is_hidden()
    page.wait_for_timeout(100)  # pointing is looked up now and then
    page.mouse.move(*spot(page))
    page.wait_for_selector("#hover:not([hidden])")
    page.mouse.click(*spot(page))
    page.wait_for_selector("#panel:not([hidden])")


def test_a_large_picture_is_dragged_by_its_nodes_too_while_they_are_small(
    made: Callable[..., Facts], tmp_path: Path, opened: Opened
) -> None:
    (tmp_path / "view.html").write_text(view(made(1600)), "utf-8")
    page = opened((tmp_path / "view.html").as_uri(), viewport={"width": 1400, "height": 880})
    page.wait_for_selector("html[data-drawn]")
    x, y = spot(page)
    place = "kgView.network.getPosition(kgView.nodes[0].id)"
    before = page.evaluate(place)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 20, steps=3)
    page.mouse.up()
    assert page.evaluate(place) == before
    assert [round(one) for one in spot(page)] == [round(x + 60), round(y + 20)]


def test_a_large_picture_is_scaled_about_the_pointer(
    made: Callable[..., Facts], tmp_path: Path, opened: Opened
) -> None:
    (tmp_path / "view.html").write_text(view(made(1600)), "utf-8")
    page = opened((tmp_path / "view.html").as_uri(), viewport={"width": 1400, "height": 880})
    page.wait_for_selector("html[data-drawn]")
    before, (x, y) = page.evaluate("kgView.network.getScale()"), spot(page)
    page.mouse.move(x, y)
    for _ in range(12):
        page.mouse.wheel(0, -100)
    canvas = page.locator("#canvas canvas")
    page.wait_for_function(
        "least => kgView.network.getScale() > least", arg=2.5 * before
    )  # wheels are not waited for
    while "scale" in (canvas.get_attribute("style") or ""):  # until the hand rests, what is drawn is scaled
        page.wait_for_timeout(50)
    assert spot(page) == pytest.approx(
        (x, y), abs=3
    )  # the pointer is in whole pixels, three times as far now


@pytest.mark.parametrize(("scheme", "bright"), [("light", True), ("dark", False)])
def test_it_is_light_or_dark_as_the_system_is(
    small: Facts, tmp_path: Path, opened: Opened, scheme: str, bright: bool
) -> None:
    (tmp_path / "view.html").write_text(view(small), "utf-8")
    page = opened((tmp_path / "view.html").as_uri(), color_scheme=scheme)
    page.wait_for_selector("html[data-drawn]")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", colour))) > 600) is bright


def spot(page: Page) -> tuple[float, float]:
    """Where the first node is in the window."""
    x, y = page.evaluate(
        """() => {
            const node = kgView.nodes[0], box = document.getElementById("canvas").getBoundingClientRect();
            const spot = kgView.network.canvasToDOM({x: node.x, y: node.y});
            return [spot.x + box.left, spot.y + box.top];
        }"""
    )
    return x, y

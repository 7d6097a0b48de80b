"""Invented graphs to draw: a small one written by hand, and one of any size made from a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from kg.explore.facts import Facts, gather
from kg.iri import mint
from kg.model import Article, Entity, Evidence, Fact, Predicate

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HOSTILE = "<img src=x onerror=alert(1)>"
TEXT = (
    "青禾市总工会与云溪区总工会联合举办“暖冬行动”，为货车司机送去围巾。\n"
    f"{HOSTILE}承办了技能比武，冯小满任青禾市总工会主席，全市建会企业1200余家。"
)


def _entity(type_: str, name: str, **more: object) -> Entity:
    return Entity(mint(type_, name), type_, name, **more)  # type: ignore[arg-type]


CITY = _entity("Union", "青禾市总工会", aliases=("市总工会", "市总"), level="prefecture", adcode="330100")
DISTRICT = _entity("Union", "云溪区总工会", aliases=("区总",), level="county", adcode="330106")
BAD = _entity("Union", HOSTILE, level="enterprise")
WARM = _entity("Programme", "“暖冬行动”", kind="relief_visit", adcode="330100")
SKILLS = _entity("Programme", "技能比武", kind="skills_competition", adcode="330106")
TOWN = _entity("Place", "青禾市", adcode="330100")
DRIVERS = _entity("Group", "货车司机")
CHAIR = _entity("Person", "冯小满")
LONELY = _entity("Award", "云溪工匠")
ENTITIES = (CITY, DISTRICT, BAD, WARM, SKILLS, TOWN, DRIVERS, CHAIR, LONELY)

ARTICLE = Article(
    "p1", "p1-1", "暖冬行动开始", TEXT, tuple(range(len(TEXT))), reporters=("白露",), date="2024-01-15"
)
PLAIN = Article("p2", "p2-1", "<script>alert(2)</script>", "云溪区总工会举办技能比武。", tuple(range(13)))


def quote(text: str, article: Article = ARTICLE) -> Evidence:
    start = article.text.index(text)
    return Evidence(article.id, start, start + len(text), text)


def fact(s: Entity, p: Predicate, o: Entity | None = None, said: str = "", **more: object) -> Fact:
    evidence = (quote(said),) if said else ()
    return Fact("p1", "p1-1", s.id, p, o and o.id, evidence=evidence, **more)  # type: ignore[arg-type]


FACTS = (
    fact(CITY, "runs", WARM, "联合举办“暖冬行动”", confidence=0.9, rule="joint"),
    fact(DISTRICT, "runs", WARM, "云溪区总工会联合举办", confidence=0.8),
    fact(WARM, "serves", DRIVERS, "为货车司机送去围巾"),
    fact(BAD, "undertakes", SKILLS, f"{HOSTILE}承办了技能比武"),
    fact(DISTRICT, "runs", SKILLS, "技能比武"),
    fact(CHAIR, "leads", CITY, "冯小满任青禾市总工会主席", role="主席"),
    fact(CITY, "locatedIn", TOWN),
    fact(DISTRICT, "partOf", CITY, inferred=True, confidence=0.7),
    fact(
        CITY,
        "quantity",
        None,
        "建会企业1200余家",
        value=1200.0,
        unit="家",
        of="建会企业",
        bound="more",
        date="2024",
    ),
    fact(WARM, "heldOn", None, "联合举办“暖冬行动”", date="2024-01-12"),
    fact(SKILLS, "heldOn", None, date="2024-03"),
)


@pytest.fixture
def small() -> Facts:
    return gather(ENTITIES, FACTS, (ARTICLE, PLAIN))


SYLLABLES = "青云禾溪石柳松柏梅兰竹泉山河湖海岭川平安宁康泰丰盛和顺昌明远"
SORTS = (
    "驿站",
    "招聘会",
    "技能竞赛",
    "法律援助站",
    "帮扶基金",
    "健步走",
    "读书会",
    "夜校",
    "工作室",
    "集体协商",
)
KINDS = (
    "service_station", "job_fair", "skills_competition", "legal_aid", "fund",
    "cultural_event", "cultural_event", "training", "studio", "collective_bargaining",
)  # fmt: skip
PROVINCES = ("11", "13", "21", "31", "32", "33", "34", "35", "37", "42", "43", "44", "51", "61")


def made(nodes: int, seed: int = 7) -> Facts:
    """A graph of about `nodes` entities with the shape of the real ones: cities, their unions, programmes."""
    chance = random.Random(seed)
    name = lambda n=2: "".join(chance.sample(SYLLABLES, n))  # noqa: E731
    entities: dict[str, Entity] = {}
    facts: list[Fact] = []
    articles: list[Article] = []

    def add(type_: str, called: str, scope: str, **more: object) -> Entity:
        entity = Entity(mint(type_, called, scope), type_, called, **more)  # type: ignore[arg-type]
        return entities.setdefault(entity.id, entity)

    def say(s: Entity, p: Predicate, o: Entity | None, **more: object) -> None:
        page = f"m{len(facts) // 12:04}"
        if not articles or articles[-1].page != page:
            day = f"20{chance.randint(22, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            articles.append(Article(page, page + "-1", f"{s.name}见闻", "", (), date=day))
        article = articles[-1]
        said = f"{s.name}的一句话，说到{o.name if o else more.get('value') or more.get('date')}。"
        text = article.text + said
        articles[-1] = Article(
            page, article.id, article.headline, text, tuple(range(len(text))), date=article.date
        )
        piece = Evidence(article.id, len(article.text), len(text), said)
        facts.append(
            Fact(
                page,
                article.id,
                s.id,
                p,
                o and o.id,
                evidence=(piece,),
                confidence=chance.choice((0.6, 0.8, 0.95)),
                **more,
            )  # type: ignore[arg-type]
        )

    groups = [add("Group", word, "") for word in ("货车司机", "外卖配送员", "农民工", "困难职工", "女职工")]
    while len(entities) < nodes:
        code = chance.choice(PROVINCES) + f"{chance.randint(1, 20):02}00"
        place = add("Place", name() + "市", code, adcode=code)
        city = add("Union", place.name + "总工会", code, level="prefecture", adcode=code)
        say(city, "locatedIn", place)
        person = add("Person", chance.choice("王李张刘陈") + name(), code)
        say(person, "leads", city, role="主席")
        for _ in range(chance.randint(1, 6)):
            district = add("Union", name() + "区总工会", code, level="county", adcode=code)
            say(district, "partOf", city, inferred=chance.random() < 0.5)
            for _ in range(chance.randint(1, 3)):
                which = chance.randrange(len(SORTS))
                programme = add(
                    "Programme", f"“{name(3)}”{SORTS[which]}", code, kind=KINDS[which], adcode=code
                )
                say(district, "runs", programme)
                if chance.random() < 0.4:
                    say(city, "supports", programme)
                if chance.random() < 0.3:
                    say(programme, "serves", chance.choice(groups))
                if chance.random() < 0.3:
                    maker = add("Organisation", name() + "有限公司", code)
                    say(maker, "participates", programme)
                if chance.random() < 0.5:
                    say(programme, "heldOn", None, date=f"2024-{chance.randint(1, 12):02}")
                if chance.random() < 0.2:
                    say(
                        programme,
                        "quantity",
                        None,
                        value=float(chance.randint(10, 9000)),
                        unit="人次",
                        of="服务职工",
                    )
        if chance.random() < 0.3:
            say(city, "issues", add("Document", f"《{name()}办法》", code))
        if chance.random() < 0.2:
            say(city, "awards", add("Award", name() + "五一劳动奖章", code))
    return gather(entities.values(), facts, articles)


@pytest.fixture(name="made", scope="session")
def _made() -> Callable[..., Facts]:
    return made


Opened = Callable[..., "Page"]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Opens addresses; after the test, insists that nothing went wrong and nothing left the machine."""
    troubles: list[str] = []
    contexts = []

    def open_(address: str, allowed: str = "file:", **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)  # a busy machine takes its time
        page.on(
            "request", lambda it: it.url.startswith((allowed, "data:")) or troubles.append(f"asked {it.url}")
        )
        page.on("dialog", lambda it: (troubles.append(f"dialog {it.message}"), it.dismiss()))
        page.on("pageerror", lambda it: troubles.append(f"error {it}"))
        page.on(
            "console", lambda it: it.type in ("error", "warning") and troubles.append(f"console {it.text}")
        )
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert troubles == []

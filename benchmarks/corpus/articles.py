"""Names in, an article of a newspaper out: a headline, a byline, paragraphs of sentences."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.corpus.names import Names

# What fills a slot; one that is asked for twice in a sentence is two things.
HEADLINES = (
    "{local}为{group}办实事", "{programme}走进{firm}", "{union}建起职工之家", "{group}有了歇脚处",
    "{n}名职工同台比技能", "{prefix}织密维权服务网", "小屋大爱 情系{group}", "{programme}惠及{n}人",
)  # fmt: skip
LEADS = (
    "{day},由{local}主办、{union}承办的{programme}启动,{n}名{group}参加。",
    "记者从{local}了解到,{programme}日前在{prefix}举行,{partner}协办。",
    "{day},{local}联合{partner}开展{programme},为{group}送上服务。",
    "今年以来,{local}实施{programme},面向{group}提供{n}个岗位。",
    "{union}近日举办{programme},{n}名职工报名参加。",
    "{above}指导{local}打造{programme},惠及{group}{n}人次。",
)  # fmt: skip
BODY = (
    "截至目前,{local}已建成服务点{n}个,服务{group}{n}人次。",
    "{local}{office}{person}介绍,全市会员达{n}人,基层工会{n}家。",
    "{union}{office}{person}说,{programme}让{group}少跑了路。",
    "为把事情办实,{local}印发{document},从{n}个方面列出清单。",
    "{partner}与{local}签订协议,为{group}提供法律咨询{n}次。",
    "{firm}出资{n}万元,支持{programme}。",
    "{union}推出{programme},服务{group}。",
    "{local}授予{firm}{award}称号。",
    "{person}获得{award},他来自{firm}。",
    "{year}年,{firm}成立工会,{person}当选工会主席。",
    "活动由{partner}支持,{union}承办,共有{n}家企业参加。",
    "{programme}设{n}个项目,奖金共{n}元。",
    "{local}投入资金{n}万元,慰问{group}{n}人。",
    "在{prefix},{union}与{partner}共建{programme}。",
    "据统计,{union}现有会员{n}人,女职工{n}人。",
    "{union}自{year}年起连续举办{programme},累计培训{group}{n}人次。",
    "{local}、{partner}、{union}共同举办{programme}。",
    "{programme}由{above}主办,{local}承办。",
    "{above}要求,各地要把{group}的事放在心上。",
    "“有了这个去处,心里踏实多了。”{group}{person}说。",
    "下一步,{local}将开展{programme}。",
    "{year}年{local}帮扶困难职工{n}户,发放助学金{n}元。",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """An article as it is printed."""

    headline: str
    byline: str
    paragraphs: tuple[str, ...]


class _Slots(dict[str, object]):
    """Names by the word in a pattern; what the article is about stays, everything else is new each time."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.about = [names.programme() for _ in range(names.chance.choice((1, 2, 3)))]
        self.unions = [names.union() for _ in range(2)]

    def __missing__(self, slot: str) -> object:
        names = self.names
        if slot == "programme":
            return names.chance.choice(self.about)
        if slot == "union":
            return names.chance.choice(self.unions)
        if slot == "n":
            return names.number()
        if slot == "year":
            return names.chance.randint(2012, 2024)
        return getattr(names, {"local": "general"}.get(slot, slot))()


def report(names: Names) -> Report:
    """An article around the place of `names`."""
    slots = _Slots(names)
    chance = names.chance
    patterns = [chance.choice(LEADS), *chance.sample(BODY, chance.randint(4, 11))]
    said = [fill(pattern, slots) for pattern in patterns]
    cuts = sorted(chance.sample(range(1, len(said)), min(len(said) - 1, chance.randint(1, 3))))
    parts = [said[a:b] for a, b in zip([0, *cuts], [*cuts, len(said)], strict=True)]
    reporters = " ".join(names.person() for _ in range(chance.choice((1, 1, 2))))
    helper = f" 通讯员{names.person()}" if chance.random() < 0.4 else ""
    return Report(
        fill(chance.choice(HEADLINES), slots),
        f"本报讯(记者{reporters}{helper})",
        tuple("".join(part) for part in parts),
    )


def fill(pattern: str, slots: _Slots) -> str:
    """The pattern with a name in each slot, one slot after the other.

    >>> from random import Random
    >>> fill("{n}人", _Slots(Names(Random(1)))).endswith("人")
    True
    """
    return pattern.format_map(slots)

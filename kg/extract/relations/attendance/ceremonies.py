"""The facts of an article in, the programmes out that its ceremonies begin or end: 某行动启动仪式 tells of 某行动."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.entities.owners import forms_of_owners, owners_among
from kg.extract.entities.programme_kinds import kind_of
from kg.extract.entities.programme_names import BEGINNINGS, MARKS, clean, same_programme
from kg.extract.entities.told_shorter import is_told_shorter
from kg.extract.relations.days.going_on import UNTIL
from kg.extract.relations.facts import around, make, restated
from kg.extract.scan import Scan
from kg.extract.text import opening
from kg.model import Fact

# A ceremony and what it is held for, which needs a name of some length.
_CEREMONY = re.compile(
    r"(?:.+暨(?=“))?(?P<whole>[^暨]{6,}?)(?:正式|集中|首场|总)?"
    rf"(?P<rite>{BEGINNINGS})(?:仪式|典礼|大会|会议|会|式)(?:暨.{{4,}})?"
)
# What is handed out is of the programme before it: “某”助学金发放仪式, 某行动资金发放仪式.
_HANDED = re.compile(
    r"(?P<whole>[^暨]*(?:”|活动|行动|计划|项目|工程))[^暨“”]{0,8}(?P<rite>发放)(?:仪式|大会)"
)
# What is unveiled or opened at a rite, where its noun is one of a programme's: 某工作室揭牌仪式, “某”驿站启用仪式.
_UNVEILED = re.compile(
    r"(?P<whole>[^暨]{4,}?)(?:集中|正式)?(?P<rite>(?:揭牌|挂牌|揭幕|启用|投用|上线|开通|成立|发车|首发|开馆|落成)+)(?:仪式|典礼|大会)(?:暨.{4,})?"
)
# A contest's round, or what it ends with: of the contest that its name begins with (某大赛|某市赛区决赛).
_ROUND = re.compile(
    r"(?P<whole>[^暨]{4,}(?:赛(?!区)|比武|运动会)(?:活动)?)[^暨“”赛]{0,6}"
    r"(?:(?:赛区)?(?:[总半]?决|[初预复]|选拔)赛|赛区|(?:总结|表彰|颁奖)+(?:大会|会|仪式|典礼))"
)
# 启动仪式, 开班式 without a word of what for: of the programme told of before it.
_BARE = re.compile(rf"(?:正式|集中|首场)?(?P<rite>{BEGINNINGS})(?:仪式|典礼|式)(?:暨[^暨“]+)?")
# 某活动在某地启动: what its ceremony is held for, whatever is told after it.
_BEGUN = re.compile(rf"[”’]?[^。;!?\n]{{0,30}}{BEGINNINGS}")
# That one is named in the sentence before at the latest.
_BEFORE = 120
_LONGEST_NOUN = 8
# What a ceremony hands on to what it is held for: at which end of the fact it stands, and what must be so.
_HANDED_ON: dict[str, tuple[str, set[str]]] = {
    "runs": ("o", {"untold"}),
    "undertakes": ("o", {"untold"}),
    "funds": ("o", set()),
    "participates": ("o", {"bare"}),
    "heldOn": ("s", {"begins", "untold"}),
    "serves": ("s", {"begins", "alone", "done", "untold"}),
    "quantity": ("s", {"alone"}),
    "hasPart": ("s", {"alone", "later"}),
}
# Whoever is given something at a rite is served by what it is held for, not by the rite.
_RITE = ("仪式", "典礼", "会议", "全会", "代表大会", "推进会", "汇报会", "动员会", "部署会", "发布会")
# 某站建设启动仪式: what is built is for them, the building of it for nobody.
_BUILT = re.compile(r"建设[”’]?$")
_OPENS = re.compile(r"启动|开幕|开班|开营|开赛|开学|首发")


def ceremonies(reading: Reading, facts: Sequence[Fact], cast: Cast) -> list[Fact]:
    """The facts with those of what ceremonies are held for, and without those that no ceremony does."""
    more = list(_held_for(reading, facts, cast))
    rites = {
        fact.o for fact in more if fact.rule == "hasPart.ceremony" and "暨" not in cast.name(fact.o or "")
    }
    return [*(fact for fact in facts if not _is_of_whole(reading, fact, rites, cast)), *more]


def _is_of_whole(reading: Reading, fact: Fact, rites: Collection[str | None], cast: Cast) -> bool:
    """Whether a fact told of a rite is of what it is held for alone: who has or gives something, what is told later."""
    if fact.p == "serves":
        return cast.name(fact.s).endswith(_RITE)
    if fact.p == "funds":
        return fact.o in rites
    return fact.p in ("quantity", "hasPart") and fact.s in rites and not _is_named(reading, fact)


def _held_for(reading: Reading, facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """某行动启动仪式 is a part of 某行动, and what is told of the one holds of the other."""
    begun = (fact for fact in facts if fact.p in _HANDED_ON and fact.rule != UNTIL)
    told = {(fact.p, getattr(fact, _HANDED_ON[fact.p][0])) for fact in begun}
    first = {m.entity: m for m in reversed(reading.of("Programme")) if m.start >= reading.scan.body}
    for iri, ceremony in first.items():
        name = cast.name(iri or "")
        named = _CEREMONY.fullmatch(name) or _HANDED.fullmatch(name)
        if named is None and (unveiled := _UNVEILED.fullmatch(name)):
            named = unveiled if _is_programme(reading.scan, unveiled["whole"]) else None
        whole = _whole(reading, named["whole"], ceremony, list(first), cast) if named else None
        if a_round := _ROUND.fullmatch(name):
            whole = _known(a_round["whole"], [other for other in first if other != iri], reading, cast)
            yield from make(reading, whole, "hasPart", iri, around(ceremony), "hasPart.round")
            continue
        bare = whole is None  # 启动仪式: whoever comes there comes to what was told of before it
        if bare and (named := _BARE.fullmatch(name)):
            whole = _told_before(reading, ceremony)
        if named is None or whole is None:
            continue
        if "暨“" not in name:  # 某签约暨“某”行动启动仪式: as much of the other
            yield from make(reading, whole, "hasPart", iri, around(ceremony), "hasPart.ceremony")
        said = {
            "bare": bare,
            "alone": "暨" not in name,  # else of the other occasion as much
            "done": not _BUILT.search(cast.name(whole)),
            "begins": _OPENS.search(named["rite"]) is not None,
        }
        so = frozenset(word for word, is_so in said.items() if is_so)
        yield from _handed_on(reading, facts, iri, whole, so, told)


def _handed_on(
    reading: Reading,
    facts: Sequence[Fact],
    iri: str | None,
    whole: str,
    so: frozenset[str],
    told: Collection[tuple[str, str | None]],
) -> Iterator[Fact]:
    """What is told of a ceremony, of the whole that it is held for; `so` is what is so of the ceremony itself."""
    for fact in facts:
        end, asked = _HANDED_ON.get(fact.p, ("", set()))
        if not end or getattr(fact, end) != iri:
            continue
        fits = {
            "untold": (fact.p, whole) not in told,
            "later": not _is_named(reading, fact),
            "begins": fact.rule == "serves.name",  # 困难职工救助行动资金发放仪式
        }
        if all(word in so or fits.get(word) for word in asked):
            rule = fact.rule if "later" in asked else f"{fact.p}.ceremony"
            yield restated(fact, rule, **{end: whole})


def _whole(
    reading: Reading, name: str, ceremony: Named, programmes: Sequence[str | None], cast: Cast
) -> str | None:
    """The programme of a name that a ceremony's name holds, None where that is no programme's."""
    head = _noun_of(reading.scan, name)
    kind = kind_of(reading.scan.lexicon, head, name)
    code = cast.adcode(ceremony.entity or "")
    known = _known(name, programmes, reading, cast) or _in_headline(name, reading, cast)
    return known or cast.add("Programme", clean(name), name, adcode=code, kind=kind)


def _is_programme(scan: Scan, name: str) -> bool:
    """Whether what is unveiled at a rite is quoted, or ends with a noun of programmes (and is no union, no school)."""
    return name.endswith(("”", "’")) or _noun_of(scan, name) != ""


def _in_headline(name: str, reading: Reading, cast: Cast) -> str | None:
    """The programme that the headline tells of, in fewer words than a ceremony's name does."""
    told = dict.fromkeys(m.entity for m in reading.of("Programme") if m.start < reading.scan.body)
    owners = forms_of_owners(reading.mentions, cast) if told else {}
    same = next((iri for iri in told if iri and is_told_shorter(cast.name(iri), name, owners)), None)
    if same:
        cast.alias(same, clean(name))
    return same


def _is_named(reading: Reading, fact: Fact) -> bool:
    """Whether the sentence that states a fact names what it is told of."""
    sentence = reading.sentence_at(fact.evidence[0].start)
    return any(m.entity == fact.s for m in reading.within(sentence.start, sentence.end))


def _told_before(reading: Reading, ceremony: Named) -> str | None:
    """The programme named last before a ceremony that says nothing of what it is held for."""
    before = (
        m for m in reversed(reading.of("Programme")) if m.end <= ceremony.start and m.mention.form != "listed"
    )
    near = [m for m in before if m.start >= reading.scan.body and ceremony.start - m.end <= _BEFORE]
    begun = (m for m in near if _BEGUN.match(reading.scan.text, m.end))
    last = next(begun, near[0] if near else None)
    if last and reading.scan.text.startswith("暨", opening(reading.scan.text, last.start) - 1):
        last = next((m for m in near if m.end < last.start), last)  # 甲行动暨乙活动启动: of the first of them
    return last.entity if last else None


def _noun_of(scan: Scan, name: str) -> str:
    """The noun of a programme that a name ends with, and more than it; "" where it ends otherwise."""
    plain, words = name.rstrip("”’"), scan.lexicon["programmes"]
    lengths = range(min(_LONGEST_NOUN, len(plain) - 2), 1, -1)
    return next((plain[-n:] for n in lengths if plain[-n:] in words), "")


def _known(name: str, programmes: Sequence[str | None], reading: Reading, cast: Cast) -> str | None:
    """The programme of the article that has such a name already; for 某省“某驿站”建设 the one that is built."""
    built = MARKS.sub("", name.removesuffix("建设")) if name.endswith("建设") else ""
    owners = owners_among(reading.mentions, cast).forms
    for iri in filter(None, programmes):
        if same_programme(cast.name(iri), name, owners) or built.endswith(MARKS.sub("", cast.name(iri))):
            return iri
    return None

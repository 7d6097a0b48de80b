"""An article's programmes in, those told again in fewer words out: 健身操赛 for 某市首届职工健身操大赛."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.owners import forms_of_owners
from kg.extract.entities.programme_names import MARKS
from kg.extract.entities.told_again import PRAISE, SLOTS
from kg.extract.scan import Scan

# The noun that a name ends with, by its sort; behind one that stands for any, such as 活动, every other may be meant.
_NOUNS = {
    "contest": re.compile(r"(?:竞赛|[比大]赛|赛事|大?比武)(?:活动)?$|(?<=[一-鿿]{2})赛$"),
    "exhibition": re.compile(r"(?:作品)?展览?(?:活动)?$"),
    "show": re.compile(r"(?:文艺)?(?:[展汇]演|演出|晚会)(?:活动)?$"),
    "course": re.compile(r"(?:培训[班会]?|培训活动|班)$"),
    "": re.compile(r"(?:主题|系列|专项|专场|公益|品牌|大型)*(?:活动|行动|项目|计划|工程|工作)$"),
}
# What tells one of a series from another, and an occasion from what it is held for.
_APART = ("year", "edition", "season", "feast")
_ROUND = re.compile(r"[初复预决]赛|选拔赛|[开闭]幕")
_RITE = re.compile(r"(?:仪式|典礼|大会|推进会|会议|座谈会|部署会|发布会|总结会|表彰会|专场)$")
_LEVEL = re.compile(r"全[国省市区县州]|国家级|[省市区县]级|全系统|全行业")
_LEVEL_WORD = re.compile(r"^(?:[省市区县州]|总?工会)+")
# Between the words of a name.
_BETWEEN = re.compile(r"[ ,、·—-]")
_QUOTATION = SLOTS["quotation"]
# Who runs something, and rooms: no occasions.
_BODIES = tuple("组队团站室院馆")
# So much of what is run is told at least.
_LEAST = 3
_NAMES = frozenset({"quoted", "described", "plain"})


@dataclass(frozen=True, slots=True)
class _Name:
    """A programme's name taken apart: what is run, the sort of its noun, whose it is, what tells it from others."""

    core: str
    noun: str
    whose: frozenset[str]
    apart: Mapping[str, frozenset[str]]
    occasion: tuple[frozenset[str], frozenset[str]]
    quoted: frozenset[str]


def told_shorter(scan: Scan, known: Sequence[Named], cast: Cast) -> dict[str, str]:
    """The programmes that are another one of the article in fewer words, with that one."""
    kinds = scan.lexicon["programme_kinds"]
    mentions: dict[str, list[Named]] = defaultdict(list)
    for named in known:
        if named.type == "Programme" and named.entity:
            kind = cast.kind(named.entity)
            if kind is None or kinds[kind]["lasting"] != "yes":
                mentions[named.entity].append(named)
    if len(mentions) < 2:
        return {}
    owners = forms_of_owners(known, cast)
    called = {iri: cast.name(iri) for iri in mentions}
    names = {
        iri: _taken_apart(name, owners)
        for iri, name in called.items()
        if "暨" not in name and not name.rstrip("”’").endswith(_BODIES)
    }
    told = _Told(scan, mentions)
    same: dict[str, str] = {}
    for iri, name in names.items():
        if len(name.core) < _LEAST or not told.is_named(iri):
            continue
        fuller = [
            other
            for other, full in names.items()
            if other != iri
            and same.get(other) != iri
            and _is_fuller(full, name)
            and _of_one_sort(cast.kind(iri), cast.kind(other))
            and (told.is_behind(iri, other) or (full.core == name.core and told.is_headline(other)))
        ]
        if len(fuller) == 1:
            same[iri] = same.get(fuller[0], fuller[0])
    return {iri: same.get(full, full) for iri, full in same.items()}


def is_told_shorter(short: str, full: str, owners: Mapping[str, str]) -> bool:
    """Whether a name says in fewer words what another does; `owners`: forms of bodies and places, and their IRIs.

    >>> is_told_shorter("岳阳市叉车技能赛", "2031年岳阳市职工叉车技能大赛", {"岳阳市": "…/岳阳市"})
    True
    >>> is_told_shorter("2030年叉车技能赛", "2031年职工叉车技能大赛", {})
    False
    """
    name = _taken_apart(short, owners)
    return len(name.core) >= _LEAST and _is_fuller(_taken_apart(full, owners), name)


def _taken_apart(name: str, owners: Mapping[str, str]) -> _Name:
    plain = name.rstrip("”’")
    rest = _BETWEEN.sub("", MARKS.sub("", name))
    apart = {slot: frozenset(found[:4] for found in SLOTS[slot].findall(rest)) for slot in _APART}
    for slot in ("year", "edition"):
        rest = SLOTS[slot].sub("", rest)
    whose = set(_LEVEL.findall(rest))
    while front := next((form for form in owners if rest.startswith(form) and rest != form), ""):
        whose.add(owners[front])
        rest = rest[len(front) :]
    rest = _LEVEL_WORD.sub("", _LEVEL.sub("", rest))
    ends = ((sort, found) for sort, noun in _NOUNS.items() if (found := noun.search(rest)) and found.start())
    sort, end = next(((sort, found.start()) for sort, found in ends), ("", len(rest)))
    occasion = frozenset(_ROUND.findall(plain)), frozenset(_RITE.findall(plain))
    quoted = frozenset(_BETWEEN.sub("", quotation) for quotation in _QUOTATION.findall(name))
    return _Name(PRAISE.sub("", rest[:end]), sort, frozenset(whose), apart, occasion, quoted)


def _is_fuller(full: _Name, short: _Name) -> bool:
    """Whether a name says all that a shorter one does, in its order, and nothing that tells the two apart."""
    if full.noun != short.noun and full.noun and short.noun:
        return False
    if len(full.core) < len(short.core) or not _in_order(short.core, full.core):
        return False
    if full.occasion != short.occasion or (full.whose and short.whose and full.whose.isdisjoint(short.whose)):
        return False
    if any(short.apart[slot] - full.apart[slot] for slot in _APART):
        return False
    return all(_in_order(quotation, "".join((*full.quoted, full.core))) for quotation in short.quoted)


def _in_order(short: str, full: str) -> bool:
    """Whether the characters of one text stand in another in their order.

    >>> _in_order("夏送清凉", "关爱职工夏日送清凉"), _in_order("清凉夏送", "关爱职工夏日送清凉")
    (True, False)
    """
    rest = iter(full)
    return all(char in rest for char in short)


def _of_one_sort(one: str | None, other: str | None) -> bool:
    """Whether two kinds may be one programme's: the same, or one that says nothing of what is done."""
    return one == other or not {one, other}.isdisjoint({"campaign", None})


class _Told:
    """Where an article tells of its programmes."""

    def __init__(self, scan: Scan, mentions: Mapping[str, Sequence[Named]]) -> None:
        self._scan, self._mentions = scan, mentions

    def is_named(self, iri: str) -> bool:
        """Whether a programme is called by a name anywhere, and not only listed or pointed at."""
        return any(named.mention.form in _NAMES for named in self._mentions[iri])

    def is_behind(self, short: str, full: str) -> bool:
        """Whether the shorter name stands in the headline alone, or behind the fuller one and in other sentences."""
        behind, before = self._in_body(short), self._in_body(full)
        if not before or not self.is_named(full):
            return False
        if not behind:
            return True
        return before[0] < behind[0] and set(self._sentences(behind)).isdisjoint(self._sentences(before))

    def is_headline(self, iri: str) -> bool:
        """Whether the headline alone tells of a programme by that name."""
        return not self._in_body(iri)

    def _in_body(self, iri: str) -> list[int]:
        return [named.start for named in self._mentions[iri] if named.start >= self._scan.body]

    def _sentences(self, starts: Collection[int]) -> Iterator[int]:
        """Where the sentences of some offsets begin."""
        text = self._scan.text
        return (max(text.rfind(mark, 0, start) for mark in "。!?\n") for start in starts)

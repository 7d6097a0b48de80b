"""An article's programmes in, those that are one told again in other words out: 送温暖行动 of a year, and of whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.owners import forms_of_owners
from kg.extract.entities.programme_names import PLAIN
from kg.extract.scan import Scan

# What tells one edition, season or owner from another; two names that differ in one of them are two.
SLOTS = {
    "quotation": re.compile(r"“([^”]+)”"),
    "year": re.compile(r"(?<!\d)20\d\d年?度?"),
    "edition": re.compile(r"第[一二三四五六七八九十百\d]+[届期季批轮次]|首[届期季批]"),
    "season": re.compile(r"[暑寒][期假]|[春夏秋冬]季"),
    "feast": re.compile(r"两节|元旦|春节|五一|国庆|中秋|端午"),
}
# New year's day and the lunar new year, however they are put together.
_BOTH_FEASTS = re.compile(r"“两节”|元旦[、和]?春节")
# What an organiser says of anything it runs: no part of what it is.
PRAISE = re.compile(r"免费|公益|爱心|暖心|品牌|大型|主题|系列|专项|专场|特色|线[上下]")
# One noun for another: 招聘活动 is 招聘会, 大赛 is 比赛.
_ENDS = re.compile(
    r"(?<=[一-鿿]{2})(?:服务活动|服务项目|专项行动|活动|项目|行动|计划|服务|会|(?<=助学)金|[大竞比](?=赛))(?=赛?$)"
)
_OWNER_END = re.compile(r"^(?:[全各]?[省市区县州镇])?(?:总?工会)?")
# What a name told again never says for the first time.
_NEW = ("quotation", "year", "edition")
# 托管班 goes by the name of a room, and is held once; what it provides is itself.
_COURSE = ("班", "托管服务")
# So much is left of a name that says what is run.
_LEAST = 3
_ALONE = 4
_TAIL = 2
# The years of a series: 年年, 历年, 2030年.
_ALL_YEARS = re.compile(r"年年|每年|历年|往年|两年一|(?<!\d)20\d\d年")


def told_again(scan: Scan, known: Sequence[Named], cast: Cast) -> dict[str, str]:
    """The programmes that are another one of the article, which its noun tells again with other words before it."""
    firsts: dict[str, Named] = {}
    for named in known:
        if named.type == "Programme" and named.entity and named.mention.form not in ("listed", "generic"):
            first = firsts.setdefault(named.entity, named)
            if first.start < scan.body <= named.start:
                firsts[named.entity] = named
    alike: dict[str, list[str]] = defaultdict(list)
    for iri in firsts:
        name = cast.name(iri)
        is_room = cast.kind(iri) in scan.lexicon.kinds["room"] and not name.endswith(_COURSE)
        if "暨" not in name and not is_room:
            alike[_core(name.rstrip("”"))[-_TAIL:]].append(iri)
    article = _Article(scan, known, cast)
    same: dict[str, str] = {}
    for iris in alike.values():
        if len(iris) > 1:
            names = sorted(
                (article.taken_apart(iri, firsts[iri]) for iri in iris), key=attrgetter("first.start")
            )
            same.update(_one_by_one(article, names))
    for plain, full in (*_in_headline(firsts, scan.body, cast), *_by_dash(scan, known, cast)):
        if plain not in same and same.get(full) != plain:
            same[plain] = same.get(full, full)
    return {again: same.get(first, first) for again, first in same.items()}


_QUOTED = re.compile(r"[^“”]*“([^“”]+)”(.*)")


def _in_headline(firsts: Mapping[str, Named], body: int, cast: Cast) -> Iterator[tuple[str, str]]:
    """Whom a headline tells by the quotation (某市“某”行动), and the one that the body calls so in full."""
    plain: dict[str, list[str]] = defaultdict(list)
    full: dict[str, list[str]] = defaultdict(list)
    for iri, first in firsts.items():
        match = _QUOTED.fullmatch(cast.name(iri))
        if match is None or PLAIN.match(match[2]):
            if first.start < body:
                plain[match[1] if match else cast.name(iri)].append(iri)
        else:
            full[match[1]].append(iri)
    for quotation, iris in plain.items():
        if len(full[quotation]) == 1:
            yield from ((iri, full[quotation][0]) for iri in iris)


_DASH = re.compile(r"[”’]?—+[“‘]?")


def _by_dash(scan: Scan, known: Sequence[Named], cast: Cast) -> Iterator[tuple[str, str]]:
    """“某联盟”——某区工作室联盟, 服务点——爱心驿站: one of two sorts of name, and the other behind a dash."""
    if "—" not in scan.text:
        return
    named = [n for n in known if n.type == "Programme" and n.entity]
    for one, other in pairwise(named):
        if one.entity and other.entity and _DASH.fullmatch(scan.text, one.end, other.start):
            a, b = (cast.name(iri).rstrip("”’") for iri in (one.entity, other.entity))
            rooms = {cast.kind(one.entity), cast.kind(other.entity)} <= scan.lexicon.kinds["room"]
            if one.entity != other.entity and (rooms or a[-_TAIL:] == b[-_TAIL:]):
                yield other.entity, one.entity


@dataclass(frozen=True, slots=True)
class _Name:
    """A programme's name taken apart: what is run, and what tells it from others of its sort."""

    iri: str
    first: Named
    core: str
    slots: Mapping[str, str]


def _one_by_one(article: _Article, names: Sequence[_Name]) -> Iterator[tuple[str, str]]:
    """Each name that fits one of the programmes before it, with that programme."""
    told: list[list[_Name]] = []
    for name in names:
        fitting = [before for before in told if article.are_one(before, name)]
        if len(fitting) == 1:
            fitting[0].append(name)
            yield name.iri, fitting[0][0].iri
        else:
            told.append([name])


def _core(name: str) -> str:
    """A name without the word at its end that others could stand for."""
    return name[:-2] + "班" if name.endswith(_COURSE[1]) else _ENDS.sub("", name)


class _Article:
    """What an article says around the names of its programmes."""

    def __init__(self, scan: Scan, known: Sequence[Named], cast: Cast) -> None:
        self._scan, self._known, self._cast = scan, known, cast
        self._owners: Mapping[str, str] | None = None

    def taken_apart(self, iri: str, first: Named) -> _Name:
        """A name without all that stands before its noun, and what that was."""
        rest, slots = _BOTH_FEASTS.sub("两节", self._cast.name(iri)), {}
        for slot, pattern in SLOTS.items():
            if found := pattern.search(rest):
                slots[slot] = found[0]
                rest = pattern.sub("", rest)
        if owner := next((form for form in self.owners() if rest.startswith(form)), ""):
            slots["owner"], rest = owner, rest[len(owner) :]
        rest = PRAISE.sub("", _OWNER_END.sub("", rest))
        if group := self._group(rest):
            slots["group"], rest = group, rest.replace(group, "", 1)
        return _Name(iri, first, _core(rest), slots)

    def owners(self) -> Mapping[str, str]:
        """Every form of the bodies and places and whose it is, the longest first."""
        if self._owners is None:
            self._owners = forms_of_owners(self._known, self._cast)
        return self._owners

    def _group(self, rest: str) -> str:
        """Those whom a name says it is for, before its noun."""
        groups, last = self._scan.lexicon["groups"], len(rest) - _TAIL
        spans = ((start, end) for start in range(last) for end in range(last, start + 1, -1))
        return next((rest[start:end] for start, end in spans if rest[start:end] in groups), "")

    def are_one(self, before: Sequence[_Name], later: _Name) -> bool:
        """Whether nothing in or beside a name tells that it is of another programme than those before it."""
        core = before[0].core
        slots = {slot: text for name in before for slot, text in name.slots.items()}
        least = _LEAST if slots.keys() | later.slots.keys() else _ALONE
        if core != later.core or len(core) < least:
            return False  # 托管班 with nothing before it: any of that sort
        for slot in later.slots:
            if slot in slots and not _fit(slots[slot], later.slots[slot]):
                return False
            if slot in _NEW and slot not in slots and any(n.first.start >= self._scan.body for n in before):
                return False  # 送温暖活动, of which “某”送温暖活动 is one
        return all(self._is_of_year(name, later) for name in before)

    def _is_of_year(self, one: _Name, later: _Name) -> bool:
        """Whether the name without a year is not of other years (送温暖年年都有)."""
        if ("year" in one.slots) == ("year" in later.slots):
            return True
        yearless, year = (later, one.slots["year"]) if "year" in one.slots else (one, later.slots["year"])
        spans = (self._around(n, "。") for n in self._known if n.entity == yearless.iri)
        return all(
            found[0] in year
            for start, end in spans
            for found in _ALL_YEARS.finditer(self._scan.text, start, end)
        )

    def _around(self, named: Named, end: str) -> tuple[int, int]:
        """The sentence or paragraph of a name."""
        text = self._scan.text
        stop = text.find(end, named.end)
        return text.rfind(end, 0, named.start) + 1, stop if stop > 0 else len(text)


def _fit(one: str, other: str) -> bool:
    return one in other or other in one

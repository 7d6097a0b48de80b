"""Where an article plays: the places it names, asked for by level (该区, 市总工会, 全省)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kg.divisions import Division
from kg.gazetteer import load
from kg.lexicon import load as lexicon
from kg.model import Mention
from kg.union_names import OUTSIDE

# Words for zones of one sort alone, which stand for no zone of another.
ONE_SORT = ("经开区", "高新区", "新区")
_HIGH_TECH = "高新"
# So many characters stand between a place that a sentence opens with and who acts there: a mark.
_MARK = 1


@dataclass(frozen=True, slots=True)
class Setting:
    """The places of one article in order of mention, and the one that most of them lie in."""

    places: tuple[Mention, ...]
    home: str | None
    paper: str | None = None
    times: Mapping[str, int] = field(default_factory=dict)  # how often each division, or one in it, is named

    def written(self, text: str) -> tuple[str, ...]:
        """The places as `text` has them."""
        return tuple({text[place.start : place.end] for place in self.places})

    def at_level(self, word: str, near: int) -> str | None:
        """The code of the place that a bare level word (省, 市, 区, 县, 州, 街道) stands for at offset `near`.

        A place that is named once (上海市某厂的师傅来讲课) does not stand for it where the article has a home, unless
        the clause before ends with it (在某区,区总工会举办P).
        """
        home = next((d.code for d in _chain(self.home) if _is_level(d, word)), None)
        before = [place for place in self.places if place.start < near and place.code]
        after = [place for place in self.places if place.start >= near and place.code]
        for place in [*reversed(before), *after]:
            for division in _chain(place.code):
                if _is_level(division, word) and not division.code.startswith(OUTSIDE):
                    opens = near - place.end == _MARK
                    passing = home and self.times[division.code] == 1 and not opens
                    # 省总工会 behind 台湾: of the province spoken of
                    return home if passing else division.code
        return next((d.code for d in _chain(self.paper) if _is_level(d, word)), None)

    def has_before(self, word: str, near: int) -> bool:
        """Whether a place named before `near` is of such a level, or lies in one that is."""
        return any(
            place.start < near and any(_is_level(d, word) for d in _chain(place.code))
            for place in self.places
        )

    def zone(self, near: int, word: str = "") -> Mention | None:
        """The zone named last before `near`, else the first after it; of those that `word` is short for, if any are."""
        zones = [place for place in self.places if _is_zone(place.head) and place.form != "generic"]
        fitting = [zone for zone in zones if is_short_for_zone(word, zone.name)]
        zones = fitting if fitting or word in ONE_SORT else zones
        before = [zone for zone in zones if zone.start < near]
        return before[-1] if before else zones[0] if zones else None

    def opening(self, near: int) -> Mention | None:
        """The place that the clause before `near` ends with (在某新区,)."""
        return next((place for place in self.places if near - place.end == _MARK), None)


def setting(places: list[Mention], paper: str | None = None) -> Setting:
    """The setting of an article with these place mentions, printed in a newspaper of this name."""
    named = tuple(place for place in places if place.form != "generic")
    votes: dict[str, int] = defaultdict(int)
    times: dict[str, int] = defaultdict(int)
    dateline = True  # the first place and those that adjoin it (湖南省岳阳市)
    for rank, place in enumerate(named):
        dateline = dateline and (rank == 0 or place.start == named[rank - 1].end)
        for division in _chain(place.code):
            votes[division.code] += 3 if dateline else 1
            times[division.code] += 1
    home = None
    half = sum(1 for place in named if place.code) / 2
    for code, count in votes.items():  # the lowest division that holds most of the article's places
        if count > half and (home is None or len(code.rstrip("0")) > len(home.rstrip("0"))):
            home = code
    return Setting(named, home, _home_of(paper), times)


def is_short_for_zone(word: str, name: str) -> bool:
    """Whether a word stands for a zone of such a name.

    >>> is_short_for_zone("经开区", "昆山经济技术开发区"), is_short_for_zone("经开区", "岳阳高新技术产业开发区")
    (True, False)
    >>> is_short_for_zone("高新区", "岳阳高新技术产业开发区"), is_short_for_zone("园区", "云溪产业园")
    (True, True)
    """
    if word == "高新区":
        return _HIGH_TECH in name
    if word == "经开区":
        return name.endswith(("开发区", word)) and _HIGH_TECH not in name
    return name.endswith(("园", word) if word == "园区" else word)


def _is_zone(head: str) -> bool:
    """Whether a place is a zone or park by the last word of its name, no village, town or hall.

    >>> _is_zone("经济技术开发区"), _is_zone("产业园"), _is_zone("社区"), _is_zone("村"), _is_zone("")
    (True, True, False, False, False)
    """
    return head in lexicon()["zone_suffixes"] or (head.endswith("区") and head != "社区")


@lru_cache(maxsize=256)
def _home_of(paper: str | None) -> str | None:
    """The code of the place that a newspaper is named after (浙江工人日报), None for a national one."""
    for length in range(min(6, len(paper or "")), 1, -1):
        if found := load().named((paper or "")[:length]):
            return found[0].code
    return None


@lru_cache(maxsize=4096)
def _chain(code: str | None) -> tuple[Division, ...]:
    return load().chain(code) if code else ()


def _is_level(division: Division, word: str) -> bool:
    name, level = division.name, division.level
    if word in ("省", "自治区"):
        return level == "province" and name.endswith(word)
    if word == "市":
        return name.endswith("市")
    if word == "街道":
        return level == "township" and name.endswith("街道")
    if word == "区":
        return level == "county" and name.endswith("区")
    return len(word) == 1 and name.endswith(word) and level != "province"

"""A programme's name in, the programme out that the article has called otherwise before: by more words, or fewer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import contains

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.owners import Owners
from kg.extract.entities.pointed_programmes import POINTER
from kg.extract.entities.programme_names import LEVELS, front_of, key_of, without_quotation
from kg.extract.scan import Scan
from kg.extract.text import opening
from kg.model import Mention

# So much of its name a programme keeps when it is pointed at.
_SHARED = 3
_MANY = re.compile(r"(?:近|约|超|逾|共|达)?\d[\d.]*[余多万]*[场次期批个家]")
# 健步走, of a list of items, is the 健步走比赛.
_HELD_IN = re.compile(r"(?:比赛|竞赛|赛|活动|项目)")
# 300家这样的驿站: of the sort of the one told of before.
_SUCH = re.compile(r"(?:这样的|此类|这类)“?$")
_ALL_OF = re.compile(r"全[国省市区县州旗]$")
_RITES = ("仪式", "典礼", "大会")


def such(scan: Scan, mention: Mention, met: list[Named], cast: Cast) -> str | None:
    """这样的驿站: the programme told of last whose name ends so."""
    surface = scan.text[mention.start : mention.end]
    if len(surface) < _SHARED or not _SUCH.search(scan.text, max(0, mention.start - 4), mention.start):
        return None
    names = (named.entity for named in reversed(met) if named.entity)
    return next((iri for iri in names if cast.name(iri).endswith(surface)), None)


def called_before(
    scan: Scan, mention: Mention, name: str, another: bool, owners: Owners, met: list[Named], cast: Cast
) -> str | None:
    """The programme met before that is called `name` now; `another`: a quoted name of a room may be another one's."""
    return (
        _pointed(scan, mention, name, met, cast)
        or _in_full(scan, mention, name, another, owners, met, cast)
        or _in_part(mention, name, met, cast)
    )


def _pointed(scan: Scan, mention: Mention, name: str, met: list[Named], cast: Cast) -> str | None:
    """本次春风行动, of a longer name before; 该暑托班 of a 暑期托管班."""
    start = opening(scan.text, mention.start)
    if not POINTER.search(scan.text[max(0, start - 3) : start]):
        return None
    before = [named.entity for named in reversed(met) if named.start < mention.start and named.entity]
    fitting = (iri for fits in (contains, _resembles) for iri in before if fits(cast.name(iri), name))
    return next(fitting, None)


def _in_full(
    scan: Scan, mention: Mention, name: str, another: bool, owners: Owners, met: list[Named], cast: Cast
) -> str | None:
    """The programme whose name has more words in front: a level, whose it is, or whatever tells it at first."""
    many = _MANY.match(scan.text, mention.end) is not None
    for iri in _each(reversed(met)):
        if many and without_quotation(name, cast.name(iri)):
            continue  # 开展联谊活动458场: all of them, not the one named before
        if mention.name and _is_elsewhere(scan, name, cast.name(iri)):
            continue
        front = front_of(name, cast.name(iri))
        if front is None or (another and front in owners.venues):
            continue
        own = front + "工会" if name.startswith("工会") else front  # 某总|工会驿站
        owned = front in scan.lexicon["groups"] or own.endswith(owners.forms)
        owned = owned or (scan.lexicon.is_kind(mention.head, "room") and _IN_SITE.match(name) is not None)
        shorter = not many and len(name) < len(cast.name(iri))
        if front in LEVELS or owned or (shorter and _is_told_again(scan, mention, front)):
            return iri
    return None


# 社区工会驿站 behind 红枫社区工会驿站.
_IN_SITE = re.compile(r"(?:社区|街道|园区|商圈|广场|企业|公司|车间|景区)(?=[^区道圈场业司间]{2})")


def _is_elsewhere(scan: Scan, one: str, other: str) -> bool:
    """Whether the words in front of two quotations tell two houses: 某园区“职工之家”, 某街道货车司机“职工之家”."""
    a, b = (_house(scan, name[: max(0, name.find("“"))]) for name in (one, other))
    return min(len(a), len(b)) >= _SHARED and not _share(a, b)


def _house(scan: Scan, lead: str) -> str:
    """What stands in front of a quotation without those whom the room is for."""
    groups = scan.lexicon["groups"]
    return next((lead[:at] for at in range(len(lead)) if lead[at:] in groups), lead)


def _in_part(mention: Mention, name: str, met: list[Named], cast: Cast) -> str | None:
    """The item that a list names by less (健步走), the occasion that a quotation alone stands for."""
    for iri in _each(met):
        whole = cast.name(iri)
        listed = mention.form == "listed" and name in whole
        if listed and _HELD_IN.fullmatch(whole.removeprefix(name)):
            return iri
        if mention.form == "bare" and f"“{name}”" in whole and not whole.endswith(_RITES):
            return iri
    return None


def _each(met: Iterable[Named]) -> list[str]:
    """The programmes met, each once."""
    return list(dict.fromkeys([named.entity for named in met if named.entity]))


def _is_told_again(scan: Scan, mention: Mention, front: str) -> bool:
    """Whether a name is told before with `front` before it, and means no room of that sort, nor all (全市技能竞赛)."""
    return (
        not scan.lexicon.is_kind(mention.head, "room")
        and "“" not in front
        and not _ALL_OF.search(scan.text, max(0, mention.start - 2), mention.start)
    )


def _resembles(one: str, other: str) -> bool:
    """Whether two names share a piece of three characters that says more than what sort of thing they are."""
    return _share(key_of(one), key_of(other))


def _share(one: str, other: str) -> bool:
    return any(one[at : at + _SHARED] in other for at in range(len(one) - _SHARED + 1))

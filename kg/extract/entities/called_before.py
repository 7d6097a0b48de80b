"""A programme's name in, the programme out that the article has called otherwise before: by more words, or fewer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.owners import Owners
from kg.extract.entities.programme_names import LEVELS, PLAIN, RITES, front_of, is_cut_from
from kg.extract.scan import Scan
from kg.model import Mention

# 健步走, of a list of items, is the 健步走比赛.
_HELD_IN = re.compile(r"(?:比赛|竞赛|赛|活动|项目)")
_ALL_OF = re.compile(r"全[国省市区县州旗]$")


def called_before(
    scan: Scan, mention: Mention, name: str, another: bool, owners: Owners, met: list[Named], cast: Cast
) -> str | None:
    """The programme met before that is called `name` now; `another`: a quoted name of a room may be another one's."""
    return _in_full(scan, mention, name, another, owners, met, cast) or _in_part(mention, name, met, cast)


def _in_full(
    scan: Scan, mention: Mention, name: str, another: bool, owners: Owners, met: list[Named], cast: Cast
) -> str | None:
    """The programme whose name has more words in front: a level, whose it is, or whatever tells it at first."""
    room = scan.lexicon.is_kind(mention.head, "room")
    for iri in _each(reversed(met)):
        front = front_of(name, cast.name(iri))
        if front is None or (another and front in owners.venues):
            continue
        own = front + "工会" if name.startswith("工会") else front  # 某总|工会驿站
        owned = front.removeprefix("工会") in scan.lexicon["groups"] or own.endswith(owners.forms)
        owned = owned or (room and _IN_SITE.match(name) is not None)
        shorter = len(name) < len(cast.name(iri))
        if room and not shorter and scan.lexicon.endings["spots"].end(front):
            continue  # 工会驿站, and one of them: 红枫镇工会驿站
        if front in LEVELS or owned or (shorter and _is_told_again(scan, mention, front)):
            return iri
    return None


# 社区工会驿站 behind 红枫社区工会驿站.
_IN_SITE = re.compile(r"(?:社区|街道|园区|商圈|广场|企业|公司|车间|景区)(?=[^区道圈场业司间]{2})")


def _in_part(mention: Mention, name: str, met: list[Named], cast: Cast) -> str | None:
    """The item that a list names by less (健步走), the occasion that a quotation alone stands for."""
    quotation = _QUOTATION.match(name)
    for iri in _each(met):
        whole = cast.name(iri)
        if quotation and _is_under(quotation, whole):
            return iri
        listed = mention.form == "listed" and name in whole
        if listed and _HELD_IN.fullmatch(whole.removeprefix(name)):
            return iri
        if mention.form == "bare" and f"“{name}”" in whole and not whole.endswith(RITES):
            return iri
    return None


# “某某”活动, of which more was told before: “某某”读书活动. Of a cup there are many contests.
_QUOTATION = re.compile(r"(“[^”]{4,}”)(.*)$")
_CUP = "杯”"


def _is_under(quotation: re.Match[str], whole: str) -> bool:
    """Whether a name in quotation marks with a plain noun, or with words left out, is of what was told before."""
    quote, noun = quotation.groups()
    if quote not in whole or quote.endswith(_CUP) or "暨" in whole or whole.endswith(RITES):
        return False
    rest = whole.partition(quote)[2]
    if not rest or not noun:
        return False
    names = (quote + noun, quote + rest)
    return PLAIN.match(noun) is not None or is_cut_from(*names) or is_cut_from(*reversed(names))


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

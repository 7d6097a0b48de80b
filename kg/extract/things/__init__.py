"""A scanned article in, what its bodies act on out: programmes, documents, awards and groups of people."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kg.extract.groups import find_groups
from kg.extract.scan import Scan
from kg.extract.text import Cover, places_of
from kg.extract.things.acted import acted
from kg.extract.things.advanced import advanced
from kg.extract.things.headed import headed
from kg.extract.things.honoured import conferred, honoured
from kg.extract.things.launched import launched
from kg.extract.things.listed import listed
from kg.extract.things.offered import offered
from kg.extract.things.quoted import quoted, quoted_lists, titles
from kg.extract.things.standing import naming, standing
from kg.extract.things.sums import deeds_of
from kg.extract.things.themed import themed
from kg.extract.things.visits import visits
from kg.extract.things.ways import ways
from kg.model import EntityType, Mention

__all__ = ["find_things"]


def find_things(scan: Scan, bodies: list[Mention], places: list[Mention]) -> list[Mention]:
    """Programmes, documents and awards that may be facts' objects, and groups, in order of place."""
    by_end = {place.end: place for place in places if place.form != "generic"}
    groups = {hit.start for hit in scan.words["groups"]}
    taken = [(body.start, body.end) for body in bodies if not _is_of_name(scan, body, groups)]
    honours = list(honoured(scan))
    held = Cover((honour.start, honour.end) for honour in honours)
    programmes = conferred(scan, headed(scan, "programmes", "Programme", by_end, taken))
    found = [
        *(m for m in programmes if not held.holds(m.start, m.end)),
        *honours,
        *headed(scan, "documents", "Document", by_end, taken),
        *(a for a in headed(scan, "awards", "Award", by_end, taken) if not _are_people(scan, a)),
        *titles(scan),
        *find_groups(scan),
    ]
    found += _national(scan)
    found += offered(scan)
    found += naming(scan, list(quoted(scan, found)))
    found += listed(scan, found, taken, {(place.start, place.end) for place in places})
    found += quoted_lists(scan, found)
    found += deeds_of(scan)
    found += acted(scan, found, taken)
    found += advanced(scan, found)
    found += ways(scan)
    found += launched(scan, found, by_end, taken)
    found += visits(scan, found, bodies)
    return [*_unnested(_longest(list(themed(scan, list(standing(scan, found))))))]


def _is_of_name(scan: Scan, body: Mention, groups: Collection[int]) -> bool:
    """Whether a body may stand in the name of a thing, or is one; `groups` are where people are called something."""
    written = scan.text[body.start : body.end]
    if body.form == "kind" and body.type == "Union":
        return True  # nobody in particular: 全国工会就业服务活动, 基层工会主席培训班
    any_of = body.type == "Organisation" and body.form == "generic"
    if any_of and (written in scan.lexicon["programmes"] or scan.text[body.start - 1 : body.start] == "进"):
        return True  # 成立法律援助中心: what is run, no body that anybody knows; 送法进学校活动: any school
    return body.end in groups and written == body.head  # 顺丰快递员: his firm


def _national(scan: Scan) -> Iterator[Mention]:
    """Programmes of the whole country by the short names that every paper has for them (产改)."""
    for short, row in scan.lexicon["national_programmes"].items():
        for at in places_of(scan.text, short):
            yield Mention(at, at + len(short), "Programme", "described", row["name"], short)


def _unnested(found: list[Mention]) -> Iterator[Mention]:
    """`found` without the honours that are only a part of an occasion's name (五一劳动奖 in …表彰大会) or a title."""
    named = [m for m in found if m.type in ("Programme", "Document") and m.form in ("quoted", "described")]
    for mention in found:
        if mention.type != "Award" or not any(
            m.start <= mention.start and mention.end < m.end for m in named
        ):
            yield mention


# 13名劳动模范, 困难职工、劳动模范: the people who have it.
_AND = ("、", "和", "与", "及")
_SO_MANY_PEOPLE = re.compile(r"\d[余多]?[名位个]$")


def _are_people(scan: Scan, award: Mention) -> bool:
    """Whether a title of honour is counted, or listed, as people are."""
    if scan.text[award.start : award.end] not in scan.lexicon["groups"]:
        return False
    if _SO_MANY_PEOPLE.search(scan.text, max(0, award.start - 6), award.start):
        return True
    before, behind = scan.text[award.start - 1 : award.start], scan.text[award.end : award.end + 1]
    return (before in _AND and any(hit.end == award.start - 1 for hit in scan.words["groups"])) or (
        behind in _AND and any(hit.start == award.end + 1 for hit in scan.words["groups"])
    )


def _longest(found: list[Mention]) -> list[Mention]:
    """Of overlapping mentions of one type the longest; a group inside a programme's name stays apart."""
    kept: dict[EntityType, list[Mention]] = {}
    ordered = sorted(found, key=lambda m: (m.start, -m.end, m.form in ("bare", "generic")))
    for mention in ordered:
        own = kept.setdefault(mention.type, [])
        # What is kept of one type is apart and in order: only the last of them can reach into the mention.
        first = len(own)
        while first and own[first - 1].end > mention.start:
            first -= 1
        length = mention.end - mention.start
        if first == len(own) or all(k.end - k.start < length for k in own[first:]):
            own[first:] = [mention]
    whole = {id(mention) for own in kept.values() for mention in own}
    return sorted((m for m in ordered if id(m) in whole), key=lambda m: (m.start, m.end))

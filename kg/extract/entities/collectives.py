"""A counted station in (某市已建成20个工会驿站), all of them out, where the article also tells of one alone."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.programme_kinds import kind_of
from kg.extract.entities.setting import Setting
from kg.extract.scan import Scan
from kg.extract.text import opening
from kg.gazetteer import load as load_places
from kg.model import Mention

# 某某工作室等13个工作室: those named are among them, no more is said of all.
_COUNTED = re.compile(r"(?<![等\d.])(\d[\d.]*[余多万]*)[个处座家间]$")
_REACH = 12
_POINTED = re.compile(r"(?:该|这个|首个|首家|首座|一个|一家|一处)$")
_BEFORE = 5
# The kind whose members are called after somebody.
_OF_ONE = "studio"


def collective(
    scan: Scan, mention: Mention, name: str, known: list[Named], where: Setting, cast: Cast
) -> str | None:
    """The IRI of all the stations that `mention` counts, None where it counts none or speaks of them first."""
    kind = kind_of(scan.lexicon, mention.head, name)
    counted = _counted(scan, mention, known) if kind in scan.lexicon.kinds["room"] else None
    if counted is None:
        return None
    alike = [
        n
        for n in known
        if n.type == "Programme" and n.entity and cast.name(n.entity).strip("“”").endswith(name.strip("“”"))
    ]
    if not alike:
        return None
    iri = next((n.entity for n in alike if _counted(scan, n.mention, known)), None)
    single = any(_is_single(scan, n) or _is_whose(n, name, kind, cast) for n in alike)
    if iri is None and (single or mention.form == "plain"):
        whose = _region(scan, mention, known, where, cast) + name
        iri = alike[-1].entity or ""
        if single:
            iri = cast.add("Programme", whose, name, adcode=(where.home or "")[:6] or None, kind=kind)
        cast.alias(iri, whose)
    if iri:  # a county's 工会驿站 for all who work outdoors
        closing = mention.start > opening(scan.text, mention.start)
        cast.alias(iri, scan.text[counted : mention.end + closing].replace("\n", ""))
    return iri


def _region(scan: Scan, mention: Mention, known: list[Named], where: Setting, cast: Cast) -> str:
    """The name of the place whose stations are counted: the one named last in the sentence, else the article's."""
    sentence = max(scan.text.rfind(stop, 0, mention.start) for stop in "。\n") + 1
    named = [n.entity for n in known if n.type == "Place" and sentence <= n.start < mention.start]
    if named and named[-1]:
        return cast.name(named[-1])
    division = load_places().get(where.home or "")
    return division.name if division else ""


def _counted(scan: Scan, mention: Mention, known: list[Named]) -> int | None:
    """Where what a number above one counts begins, nothing but whom it is for before the mention; else None."""
    start = opening(scan.text, mention.start)
    group = next((n for n in known if n.type == "Group" and n.end == start), None)
    start = group.start if group else start
    before = _COUNTED.search(scan.text, max(0, start - _REACH), start)
    return start if before is not None and before[1] != "1" else None


def _is_single(scan: Scan, named: Named) -> bool:
    """Whether a mention is of one station: it is pointed at."""
    start = opening(scan.text, named.start)
    return _POINTED.search(scan.text, max(0, start - _BEFORE), start) is not None


def _is_whose(named: Named, name: str, kind: str | None, cast: Cast) -> bool:
    """Whether a name says whose one of those counted is: 某厂李某创新工作室; 某市工会驿站 are all of them."""
    return kind == _OF_ONE and len(cast.name(named.entity or "").strip("“”")) > len(name.strip("“”"))

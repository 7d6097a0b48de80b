"""A programme's mention in, its entity out: the fullest name the article gives, shorter ones as aliases."""

from __future__ import annotations

import re

from kg.extract.entities.called_before import called_before
from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.collectives import collective
from kg.extract.entities.owners import Owners
from kg.extract.entities.pointed_programmes import copula, pointed_at
from kg.extract.entities.programme_kinds import kind_of, said_kind
from kg.extract.entities.programme_names import EDITION_END, LEVELS, clean
from kg.extract.entities.setting import Setting
from kg.extract.scan import Scan
from kg.extract.text import opening
from kg.gazetteer import load as load_places
from kg.model import Mention

_OF_LEVEL = frozenset({"省", "自治区", "市", "区", "县", "州"})
_OF = re.compile(r"(?:内|里|南侧|北侧|东侧|西侧)?的$")


def programme(
    scan: Scan,
    mention: Mention,
    cast: Cast,
    where: Setting,
    owners: Owners,
    known: list[Named],
    met: list[Named],
) -> str | None:
    """The IRI of the programme that `mention` names, None for a generic word that points at nothing.

    `owners` are the bodies and places, `known` the mentions resolved so far, `met` those of them that name programmes.
    """
    surface = scan.text[mention.start : mention.end]
    if same := copula(scan, mention, met, cast):
        cast.alias(same, surface)
        return same
    if all_ := collective(scan, mention, clean(surface), known, where, cast):
        return all_
    if own := _known_by_owner(scan, mention, met, owners, cast):
        return own
    # “某驿站”, of which there are many, after the one in some park
    another = mention.form in ("quoted", "bare")
    if mention.form in ("generic", "plain"):
        found = pointed_at(scan, mention, surface, cast, met)
        # a station is another than the one it seems to point at: one of a place of its own
        another = bool(found and _stands_in(scan, mention, owners, cast))
        if mention.form == "generic" or (found and not another):
            return found
    stands_in = _stands_in(scan, mention, owners, cast)
    name = mention.name or stands_in + clean(surface)
    if before := called_before(scan, mention, name, another, owners, met, cast):
        cast.alias(before, surface)
        return before
    of = f"{stands_in}的{surface}"
    iri = _new(scan, mention, name, cast, where, owners)
    if stands_in and of in scan.text:
        cast.alias(iri, of)
    return iri


def _new(scan: Scan, mention: Mention, name: str, cast: Cast, where: Setting, owners: Owners) -> str:
    """The programme of a name that the article has not told of, with what else it is called."""
    surface, start = scan.text[mention.start : mention.end], opening(scan.text, mention.start)
    kind = kind_of(scan.lexicon, mention.head, name)
    if mention.head.endswith("代表大会") and name.startswith(("第", "首")):
        whose = owners.ending(mention.start, "Union")  # 某省工会|第十三次代表大会
        name = scan.text[whose.start : mention.end] if whose else name
    owner = owners.ending(start, "Union", "Organisation")
    end = mention.end + (start < mention.start and scan.text[mention.end : mention.end + 1] in ("”", "’"))
    owned = scan.text[owner.start : end] if owner else ""
    if owned and kind in scan.lexicon.kinds["room"] and mention.form in ("plain", "described"):
        name = owned  # 某公司职工书屋: not the 职工书屋 of another one
    name = _placed(scan, mention, name, where)
    iri = cast.add("Programme", name, surface, adcode=(where.home or "")[:6] or None, kind=kind)
    either = name.split("暨") if "暨" in name else []  # 某龙舟邀请赛暨某市龙舟赛 is called by either
    for form in (owned, *either):
        cast.alias(iri, form)
    if (quote := name.find("“")) > 0:
        front = EDITION_END.sub("", name[:quote])
        if front in LEVELS or front.endswith(owners.forms):
            cast.alias(iri, name[quote:])  # 某市“某”行动 is called “某”行动
    return iri


def _known_by_owner(scan: Scan, mention: Mention, met: list[Named], owners: Owners, cast: Cast) -> str | None:
    """The room that was called by the same body before (区总职工之家 again, after 基层职工之家)."""
    if mention.form not in ("plain", "generic", "described") or not _is_station(scan, mention):
        return None
    owner = owners.ending(mention.start, "Union", "Organisation")
    owned = scan.text[owner.start : mention.end] if owner else ""
    rooms = dict.fromkeys(named.entity for named in met) if owned else {}
    return next((iri for iri in rooms if iri and owned in cast.forms(iri)), None)


def _is_station(scan: Scan, mention: Mention) -> bool:
    return said_kind(scan.lexicon, mention.head) == "service_station"


def _placed(scan: Scan, mention: Mention, name: str, where: Setting) -> str:
    """A name with the division that its first word stands for (市困难职工帮扶中心: 岳阳市困难职工帮扶中心)."""
    level = scan.token(mention.start)
    if level.start != mention.start or level.word not in _OF_LEVEL or not name.startswith(level.word):
        return name
    division = load_places().get(where.at_level(level.word, mention.start) or "")
    return division.name + name[len(level.word) :] if division else name


def _stands_in(scan: Scan, mention: Mention, owners: Owners, cast: Cast) -> str:
    """The place, venue or firm that tells a station from others (红枫街道的服务站), "" where none stands before."""
    if not _is_station(scan, mention) or mention.form in ("quoted", "bare"):
        return ""
    said = _OF.search(scan.text, max(0, mention.start - 4), mention.start)
    whose = owners.ending(said.start(), "Place", "Organisation") if said else None
    return cast.name(whose.entity) if whose and whose.entity else ""

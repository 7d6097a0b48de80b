"""A union's mention in, its entity out: full name, level and place code."""

from __future__ import annotations

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.same import same_body
from kg.extract.entities.setting import Setting
from kg.extract.scan import Scan
from kg.gazetteer import load as load_places
from kg.model import Level, Mention
from kg.union_names import general_union_name, place_prefix

_SUFFIX_FORMS = {"工联会": "工会联合会", "工会工委": "工会工作委员会", "工会委员会": "工会", "总": "总工会"}
# What a word in front of 工会 points at; every other one (公司, 集团, 厂) at an enterprise.
_OWNERS = {"学校": "school", "学院": "school", "医院": "hospital"}
_LEVELS: dict[str, Level] = {
    "province": "province",
    "prefecture": "prefecture",
    "county": "county",
    "township": "township",
}


def union(scan: Scan, mention: Mention, cast: Cast, where: Setting, known: list[Named]) -> str | None:
    """The IRI of the union that `mention` names, None when no particular one is meant."""
    if mention.form == "generic":
        return _generic_union(scan, mention, cast, where, known)
    if mention.form == "kind":
        return None
    surface = scan.text[mention.start : mention.end]
    if mention.name == "中华全国总工会":
        return cast.add("Union", mention.name, surface, adcode="100000", level="national")
    if mention.form == "office":
        parent = next((n for n in known if n.start == mention.start and n.type == "Union" and n.entity), None)
        if parent is None or parent.entity is None:
            return None
        name = cast.name(parent.entity) + mention.head
        return cast.add(
            "Union", name, surface, adcode=cast.adcode(parent.entity), level=cast.level(parent.entity)
        )
    if mention.form == "shared" and mention.code:
        return _general(cast, mention.code, surface + mention.head)
    head_start = mention.end - len(mention.head)
    zone = next(
        (p for p in where.places if p.start >= mention.start and p.end == head_start and p.head), None
    )
    code = mention.code or (zone.code if zone else None)
    if zone is not None and zone.start >= mention.start and zone.head not in ("社区", "村"):
        return _zone_union(cast, zone, surface, mention)
    place = next((p for p in where.places if p.end == head_start and p.start >= mention.start), None)
    if place is not None and place.code and not place.head:
        # 某省工会 is what headlines call its general union; a town's plain 工会 is a body of its own.
        general = mention.head in ("总工会", "总") or (mention.head == "工会" and len(place.code) == 6)
        if general:
            return _general(cast, place.code, surface)
    name = _full(scan, mention, where)
    code = code or _pointed_place(scan, mention, where)
    level = _level(scan, mention, place)
    scope = (code or where.home or "")[:6] or None
    if level == "enterprise":
        name = _of_full_name(name, known, cast)
    if same := same_body(name, known, cast, "Union"):
        cast.alias(same, surface)
        return same
    return cast.add("Union", name, surface, adcode=scope, level=level)


def _general(cast: Cast, code: str, surface: str) -> str:
    division = load_places().get(code)
    level = _LEVELS[division.level] if division else None
    name = general_union_name(code, load_places())
    short = f"{division.name}总工会" if division else ""
    iri = cast.add("Union", name, surface, adcode=code[:6], level=level)
    cast.alias(iri, short)
    return iri


def _zone_union(cast: Cast, zone: Mention, surface: str, mention: Mention) -> str:
    suffix = _SUFFIX_FORMS.get(mention.head, mention.head)
    level: Level = "industry" if suffix == "工会联合会" else "zone"
    return cast.add(
        "Union", zone.name + suffix, surface, adcode=zone.code[:6] if zone.code else None, level=level
    )


def _full(scan: Scan, mention: Mention, where: Setting) -> str:
    """The name with its suffix in full and a bare 开发区 in front replaced by the zone that is meant."""
    before = scan.text[mention.start : mention.end - len(mention.head)]
    suffix = _SUFFIX_FORMS.get(mention.head, mention.head)
    for word in ("开发区", "经开区", "高新区", "该区"):
        if before.startswith(word) and (zone := where.zone(mention.start)) is not None:
            before = zone.name + before[len(word) :]
    level = before[:1]
    if level in scan.lexicon.pointers["level"] and len(before) > 1 and not _starts_place(mention, where):
        code = where.at_level(level, mention.start)
        if code is not None:
            return place_prefix(code, load_places()) + before[1:] + suffix
    chain = [p for p in where.places if mention.start <= p.start and p.end <= mention.end]
    if chain and chain[0].start == mention.start:
        last = chain[0]
        for place in chain[1:]:
            last = place if place.start == last.end else last
        division = load_places().get(last.code) if last.code else None
        rest = scan.text[last.end : mention.end - len(mention.head)]
        if last.head and rest:
            return last.name + rest + suffix
        if division is not None and division.name == last.name and rest and not _own_name(scan, last, rest):
            return place_prefix(division.code, load_places()) + rest + suffix
    return before + suffix


def _own_name(scan: Scan, place: Mention, rest: str) -> bool:
    """Whether a short place name is a part of a proper name: 苏州大学 is not 苏州市大学."""
    short = scan.text[place.start : place.end] != place.name
    plain = scan.text.startswith("工会", place.end + len(rest))
    if short and plain and not rest.endswith((*scan.lexicon["industries"], "企业")):
        return True  # 湖北新兴全力工会: a firm's own name begins with a place
    return short and (rest.endswith(tuple(scan.lexicon["organisations"])) or rest.startswith("生产建设兵团"))


def _of_full_name(name: str, known: list[Named], cast: Cast) -> str:
    """The union's name with its company's in full, where the text has told what the company is called for short."""
    short = name.removesuffix("工会")
    bodies = (n.entity for n in known if n.type == "Organisation" and n.entity)
    owner = next((iri for iri in bodies if short in cast.forms(iri)), None)
    return cast.name(owner) + "工会" if owner else name


def _pointed_place(scan: Scan, mention: Mention, where: Setting) -> str | None:
    """The code of the place that a level word in front stands for (市快递行业工会联合会)."""
    return where.at_level(scan.text[mention.start], mention.start)


def _starts_place(mention: Mention, where: Setting) -> bool:
    return any(place.start == mention.start for place in where.places)


def _level(scan: Scan, mention: Mention, place: Mention | None) -> Level | None:
    row = scan.lexicon["union_suffixes"].get(mention.head)
    if row and row["level"]:
        return row["level"]  # type: ignore[return-value]
    before = scan.text[mention.start : mention.end - len(mention.head)]
    if place is not None and not before.endswith(tuple(scan.lexicon["industries"])):
        return "township"
    if before.endswith(tuple(scan.lexicon["organisations"])):
        return "enterprise"
    if before.endswith(tuple(scan.lexicon["industries"])):
        return "industry"
    if before[:1] in scan.lexicon.pointers["level"] and mention.head == "工会":
        return "industry"  # 省地质工会
    return "township" if mention.head == "总工会" else "enterprise"


def _generic_union(
    scan: Scan, mention: Mention, cast: Cast, where: Setting, known: list[Named]
) -> str | None:
    """市总工会, 该公司工会, 工会: the nearest fitting full name, else the union of the article's place."""
    surface = scan.text[mention.start : mention.end]
    word = mention.name.lstrip("该本这家个我们其")
    unions = [named for named in known if named.type == "Union" and named.entity]
    if word in scan.lexicon.pointers["owner"]:
        fitting = [n for n in unions if cast.level(n.entity or "") == "enterprise"]
        return _nearest(fitting, mention, cast, surface) or _of_organisation(
            scan, mention, cast, known, surface
        )
    if word in scan.lexicon.pointers["zone"]:
        fitting = [n for n in unions if cast.level(n.entity or "") == "zone"]
        if found := _nearest(fitting, mention, cast, surface):
            return found
        zone = where.zone(mention.start)
        return _zone_union(cast, zone, surface, mention) if zone else None
    if word == "联合会":
        return _nearest(
            [n for n in unions if cast.name(n.entity or "").endswith("联合会")], mention, cast, surface
        )
    if not word:
        return None  # bare 工会: the clause decides who is meant
    if word == "区" and (
        found := _nearest([n for n in unions if cast.level(n.entity or "") == "zone"], mention, cast, "")
    ):
        code = where.at_level("区", mention.start)
        if code is None or not any(cast.adcode(n.entity or "") == code for n in unions):
            cast.alias(found, surface)
            return found
    code = where.at_level(word, mention.start)
    return _general(cast, code, surface) if code else None


def _nearest(found: list[Named], mention: Mention, cast: Cast, surface: str) -> str | None:
    """The one named last before the mention, else first after it."""
    before = [named for named in found if named.start < mention.start]
    chosen = before[-1] if before else found[0] if found else None
    if chosen is None or chosen.entity is None:
        return None
    if surface:
        cast.alias(chosen.entity, surface)
    return chosen.entity


def _of_organisation(
    scan: Scan, mention: Mention, cast: Cast, known: list[Named], surface: str
) -> str | None:
    """公司工会: the union of the company named last; what is no company (a foundation, a court) is passed over."""
    wanted = _OWNERS.get(mention.name.lstrip("该本这家个我们其"), "enterprise")
    rows = scan.lexicon["organisations"]
    owners = [
        n
        for n in known
        if n.type == "Organisation"
        and n.mention.form == "full"
        and (n.mention.head not in rows or rows[n.mention.head]["kind"] == wanted)
    ]
    owner = _nearest(owners, mention, cast, "")
    if owner is None:
        return None
    return cast.add(
        "Union", cast.name(owner) + "工会", surface, adcode=cast.adcode(owner), level="enterprise"
    )

"""Facts in, the part of them about one kind of programme or one province out."""

from __future__ import annotations

from difflib import get_close_matches

from kg import gazetteer
from kg.errors import InputError, NotFoundError
from kg.explore.facts import Facts, keep
from kg.explore.labels import LANGS, labels, provinces
from kg.explore.stats import province_of
from kg.model import Entity


def of_kind(facts: Facts, kind: str) -> Facts:
    """The programmes of one kind and everything one fact away; `kind` as in the lexicon or in either language."""
    keys = {one.kind for one in facts.of_type("Programme") if one.kind}
    found = next((key for key in sorted(keys) if kind.casefold() in _names("kind", key)), None)
    if found is None:
        known = [labels("zh").get(f"kind.{key}", key) for key in sorted(keys)]
        raise InputError(_unknown(f"no programme of the kind {kind!r}", kind, known))
    return _with_neighbours(facts, [one for one in facts.entities if one.kind == found])


def of_province(facts: Facts, province: str) -> Facts:
    """What is known to be in one province (its name in either language, or its code) and everything one fact away."""
    forms = ((code, _forms(code)) for code in provinces())
    code = next((code for code, known in forms if province.casefold() in known or province[:2] == code), None)
    if code is None:
        raise InputError(_unknown(f"no province {province!r}", province, list(provinces().values())))
    chosen = [one for one in facts.entities if province_of(facts, one.id) == code]
    if not chosen:
        raise NotFoundError(
            f"nothing of it is known to be in {provinces()[code]}: try another province, or none"
        )
    return _with_neighbours(facts, chosen)


def _with_neighbours(facts: Facts, chosen: list[Entity]) -> Facts:
    own = {one.id for one in chosen}
    around = {end for id_ in own for fact in facts.touching(id_) for end in (fact.s, fact.o) if end}
    return keep(facts, own | around)


def _names(group: str, key: str) -> set[str]:
    return {key.casefold(), *(labels(lang).get(f"{group}.{key}", key).casefold() for lang in LANGS)}


def _forms(code: str) -> set[str]:
    official = gazetteer.load().get(f"{code}0000")
    return {provinces()[code], provinces("en")[code].casefold(), *([official.name] if official else ())}


def _unknown(what: str, given: str, known: list[str]) -> str:
    near = get_close_matches(given, known, n=3, cutoff=0.3) or known[:8]
    return f"{what}: try {', '.join(near)}"

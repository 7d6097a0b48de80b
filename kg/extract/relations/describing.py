"""A verb in, who does what it describes out: A in 参加A组织的P, A and B in 在A、B联合举办的P上."""

from __future__ import annotations

import re

from kg.extract.adverbs import ADVERB
from kg.extract.entities.cast import Named
from kg.extract.relations.subjects import JOIN
from kg.extract.scan import Hit

# A(近日、联合、精心)V的P: between the body and the verb of a relative clause.
_ADVERBS = re.compile(rf"(?:{ADVERB}|所|为[^,。;:的]{{1,10}}|面向[^,。;:的]{{1,10}}|在[^,。;:的]{{1,10}})*")
_FOR = ("为", "给", "向", "对", "替", "帮助")
_OF = re.compile(r"(?:了|过|起来|组织|举办|开展|实施|建设|举行)?的(?!是)")


def relative_actors(text: str, found: list[Named], verb: Hit) -> tuple[Named, ...]:
    """The joined bodies right before a verb that describes what follows (参加A组织的P; 在A、B联合举办的P上)."""
    if not found or not _OF.match(text, verb.end):
        return ()
    acting: tuple[Named, ...] = ()
    end = verb.start
    for actor in reversed(found):
        if actor.end > end:
            continue
        between = text[actor.end : end]
        near = JOIN.match(between) if acting else _ADVERBS.fullmatch(between)
        if near is None:
            break
        acting, end = (actor, *acting), actor.start
    # 为A打造的P: somebody else's deed
    return () if text.endswith(_FOR, 0, end) else acting

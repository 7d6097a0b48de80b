"""Lists in, what a station, a centre or a fund has to offer out: 驿站为职工提供甲、乙等服务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import lasts
from kg.extract.relations.parts.whole import BY_THEM, members
from kg.extract.things.rows import opens, rows
from kg.model import Fact

# What is done at such a place, or by it, be it told in the sentence behind its own.
_OFFERS = frozenset({"提供", "享受", "享受到", "开展", "举办", "组织", "组织开展", "开设", "推出"})
# 持卡会员可享受甲、乙: what one has by a card.
_CARDS = ("卡", "码", "套餐", "APP", "小程序")
# “某”卡是一张联名卡,持卡会员可享受甲、乙: what it is good for.
_GOOD_FOR = re.compile(r"[”’]?[^。;]{0,70},(?:凭|持)[^,。;、]{1,10}(?:可以?|能够?|便可|就能|即可)(?:免费)?$")
# 该|驿站, 在|驿站, 通过|平台, 升级后的|驿站: what a clause is about, or where it takes place.
_SCENE = re.compile(r"(?:[,。;:!?\n]|^|在[^,。;]{0,12}|通过|依托|利用|借助|后的)(?:该|这个|此)?[“‘]?$")
# 驿站为骑手提供P, but 驿站为新建
_NO_SCENE = re.compile(
    r"[”’]?(?:建设|工作|为(?![^,。;:]{2,20}(?:提供|送[上来去]|带[来去]|开展|举办))|是|的|等|、|和|与)"
)
_ROOMS = ("service_station", "platform")

# Named in front of a list, one of these may be who offers it.
_ACTING = ("Union", "Organisation", "Person", "Programme")


def offered(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """P建成。在这里,职工可享受Q、R; “某”卡是一张联名卡,持卡会员可享受Q、R."""
    words = reading.scan.lexicon.particles["offers"]
    offers = [row for row in rows(reading.scan) if row.verb in words or opens(reading.scan, row)]
    places = _lasting(reading, cast) if offers else []
    for row in offers if places else ():
        parts = [m for m in members(reading, row) if m.entity]
        whole = _whole(reading, places, row.start, row.verb, cast) if len(parts) > 1 else None
        for part in parts if whole else ():
            where = around(whole, part)
            yield from make(
                reading, whole.entity if whole else None, "hasPart", part.entity, where, "hasPart.row"
            )


def _lasting(reading: Reading, cast: Cast) -> list[Named]:
    """The programmes that are no occasions, where they are named and no one's example."""
    return [
        m
        for m in reading.of("Programme")
        if m.entity
        and m.mention.form != "listed"
        and (lasts(reading, cast, m.entity) or cast.name(m.entity).rstrip("”").endswith(_CARDS))
    ]


def _whole(reading: Reading, places: list[Named], at: int, verb: str, cast: Cast) -> Named | None:
    """The place that offers what is listed behind an offset."""
    text, sentences = reading.scan.text, reading.sentences()
    index = next(i for i, s in enumerate(sentences) if at < s.end)
    here = sentences[index]
    before = [m for m in places if here.start <= m.start and m.end <= at]
    if before and _GOOD_FOR.match(text, before[-1].end, at):
        return before[-1]
    if before and _is_scene(reading, before[-1], at, cast):
        return before[-1]
    named = reading.within(here.start, at)
    acting = any(m.type in _ACTING or (m.type == "Place" and text[m.start - 1] not in "在于") for m in named)
    if verb not in _OFFERS or not index or acting:
        return None
    last = [m for m in places if sentences[index - 1].start <= m.start < here.start]
    return last[-1] if last else None


def _is_scene(reading: Reading, site: Named, at: int, cast: Cast) -> bool:
    """Whether a list before which a site is named tells what there is at it, and nobody else does it."""
    text = reading.scan.text
    if cast.kind(site.entity or "") not in _ROOMS or _NO_SCENE.match(text, site.end):
        return False
    start = site.start - text.startswith("的", site.start - 1)
    whose = next((m for m in reading.of("Union") if m.end == start), None)  # 某总工会|驿站为职工提供P
    start = whose.start if whose else site.start
    if not _SCENE.search(text, max(0, start - 20), start) or ";" in text[site.end : at]:
        return False
    between = [m for m in reading.within(site.end, at) if m.type in _ACTING]
    return all(BY_THEM.search(text, site.end, m.start) for m in between)

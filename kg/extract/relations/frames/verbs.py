"""A clause in, the verbs of the lexicon in it out, and how far the deed of each is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.scan import Hit, Scan
from kg.extract.text import Cover, Span
from kg.model import Modality

_ASSERTED = re.compile(
    r"(?:鼓励|引导|倡导|要求|希望|建议|号召|呼吁|督促|允许|方便|便于|有助于|用于)(?:各|广大|全体)?[^,。]{0,12}$"
)

# A verb of winning in front of one of these says who has won.
# 获一、二等奖, cut as one word with the rank.
_RANK = re.compile(r"获(?:[一二三四五六特]、|[一二三四五六特]等奖|第[一二三四五六]|[“‘])")
_WINNERS = ("者", "奖者", "奖代表", "奖集体", "奖个人", "奖职工", "奖选手")


# Behind such a verb and in front of a body's name: those who do it.
_TAKES_PART = frozenset(
    {
        "主办",
        "承办",
        "协办",
        "举办",
        "参赛",
        "参与",
        "参加",
        "支持",
        "指导",
        "建设",
        "发起",
        "赞助",
        "共建",
        "运营",
        "牵头",
    }
)
_PARTY = re.compile("单位|方|商")


def _tells_part(scan: Scan, verb: Hit, mentions: list[Named]) -> bool:
    """Whether a verb only is the word for what part a body has in something."""
    party = _PARTY.match(scan.text, verb.end)
    bodies = (m.start for m in mentions if m.type in ("Union", "Organisation"))
    return party is not None and party.end() in bodies


def verbs_of(reading: Reading, clause: Span, mentions: list[Named]) -> list[Hit]:
    """The trigger words of a clause that stand as words of their own, outside every name."""
    scan = reading.scan
    hits = scan.hits("triggers", clause.start, clause.end)
    if not hits:
        return []
    people = {m.end for m in mentions if m.type == "Person"}
    names, places = reading.once(_wholes), reading.once(_places)
    found = []
    for hit in hits:
        if names.holds(hit.start, hit.end) or places.holds(hit.start - 1, hit.start + 1):
            continue  # 福|建立|达公司
        if hit.word in _TAKES_PART and _tells_part(scan, hit, mentions):
            continue  # 承办方某公司开展P: what it is called for its part in it
        either = hit.word in scan.lexicon.parts["noun"]
        if either and scan.text.startswith("创", hit.end):
            continue  # 创新创业基地
        if (either or scan.lexicon["triggers"][hit.word]["names"] == "yes") and _is_noun(
            reading, hit, clause
        ):
            continue
        if "wins" in scan.lexicon.predicates[hit.word] and scan.text.startswith(_WINNERS, hit.end):
            continue  # 奖章获得者: who it was, not that it happened
        begins = scan.starts_word(hit.start) or hit.start in people  # 苏华 and 获, cut as one word
        whole = (begins and scan.ends_word(hit.end)) or _RANK.match(scan.text, hit.start) is not None
        last = scan.token(hit.end - 1)
        if not whole and last.start > hit.start and last.word in scan.lexicon["triggers"]:
            found.append(Hit(last.start, last.end, last.word))  # 共 + 建成 holds 共建, too
        elif whole or (len(hit.word) > 1 and (scan.starts_word(hit.start) or scan.ends_word(hit.end))):
            found.append(hit)
    return found


def _wholes(reading: Reading) -> Cover:
    """Where the names and mottoes stand in which no verb is one of its clause."""
    names = (
        (m.start, m.end)
        for m in reading.mentions
        if m.type not in ("Group", "Person") and m.mention.form != "kind"
    )
    pairs, text = reading.scan.pairs, reading.scan.text
    mottoes = (
        (opening, closing)
        for closing, opening in pairs.items()
        if text[closing] in "”’"
        and closing - opening <= _LONGEST_MOTTO
        and not _SPEECH.search(text, opening, closing)
    )
    return Cover((*names, *mottoes))


# 主题为“关爱建设者 服务零距离”: what stands in quotation marks and is no sentence tells of no deed beside it.
_LONGEST_MOTTO = 30
_SPEECH = re.compile(r"[。!?;:,]")


def _places(reading: Reading) -> Cover:
    return Cover((place.start, place.end) for place in reading.of("Place"))


def _is_noun(reading: Reading, hit: Hit, clause: Span) -> bool:
    """Whether a word that can be a noun stands behind another noun (职工关爱, 权益保障) and no body acts."""
    if hit.start == clause.start or reading.scan.token(hit.start - 1).flag not in ("n", "vn", "nz", "j", "b"):
        return False
    return not any(m.end == hit.start for m in reading.of("Union", "Organisation"))


def serial(between: str) -> bool:
    """Whether two verbs form one (组织开展, 推动并实施)."""
    return between in ("", "并", "和", "了", "、", "与", "地")


def moods(reading: Reading, within: Span) -> Iterator[Hit]:
    """The words of plan, course or denial in a stretch that stand for themselves and in no name (“春雨计划”)."""
    scan = reading.scan
    for hit in scan.hits("modality", within.start, within.end):
        whole = scan.starts_word(hit.start) and scan.ends_word(hit.end)
        if whole and not reading.once(_names).reaches(hit.start, hit.start + 1):
            yield hit


def _names(reading: Reading) -> Cover:
    """Where the names stand that words are only a part of."""
    names = reading.of("Programme", "Document", "Award", "Organisation", "Union")
    return Cover((name.start, name.end) for name in names)


# 开展P是一项举措, 举办P体现了关心: what is thought of doing it, and not that anybody does.
_JUDGED = re.compile(
    r"[^,。;:]{2,24}?(?:(?<!特别)(?<!尤其)是(?!否|[^,。;]{2,16}工会)|体现了?|彰显|有利于|有助于|意味着|关系到|离不开)[^,。;:]{2}"
)


def modality_of(reading: Reading, clause: Span, verb: Hit) -> tuple[Modality, bool]:
    """Planned, ongoing or done; and whether the deed is denied or only asked for."""
    scan = reading.scan
    words = scan.lexicon["modality"]
    modality: Modality = "done"
    if verb.start == clause.start:  # as many a verb is: nothing before it says how far its deed is
        return modality, _JUDGED.match(scan.text, verb.end, clause.end) is not None
    asked = _ASSERTED.search(scan.text, clause.start, verb.start)
    negated = asked is not None or _is_only_seen(reading, clause, verb)
    before = Span(max(clause.start, verb.start - 20), verb.start)
    for hit in moods(reading, before):
        if verb.start - hit.end > 14:
            continue
        kind = words[hit.word]["modality"]
        if kind == "negated":
            near = verb.start - hit.end <= (4 if hit.word in ("不", "无法") else 14)
            negated = negated or near
        elif hit.word != "将" or not _is_object_marker(scan, hit.end, verb.start):
            modality = kind  # type: ignore[assignment]
    return modality, negated


def _is_only_seen(reading: Reading, clause: Span, verb: Hit) -> bool:
    """Whether a clause tells what somebody came to see, and nobody in it does (了解阵地|建设情况)."""
    first, parts = reading.scan.token(clause.start), reading.scan.lexicon.particles
    if first.word not in parts["visits"] or first.word not in parts["looks"] or first.end == verb.start:
        return False
    return not any(m.type in ("Union", "Organisation") for m in reading.within(first.end, verb.start))


def _is_object_marker(scan: Scan, start: int, end: int) -> bool:
    """Whether 将 only brings the object forward (将服务送到一线) rather than speak of the future."""
    between = scan.text[start:end]
    return (
        len(between) > 3
        and "月" not in between
        and not any(w in between for w in scan.lexicon.particles["future"])
    )

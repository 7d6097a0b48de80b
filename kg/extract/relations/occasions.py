"""A clause in, what it speaks of without naming it out: the occasion before, the station pointed at."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.numbers import Amount
from kg.extract.relations.speech import SAYING
from kg.extract.text import Span

_THIS = re.compile(r"(?:据悉,|据了解,)?(?:这|本|此|该)(?:一)?(?:次|届|项|场|期|门|堂|个)?")
_OCCURS = re.compile(r"(?:据悉,|据了解,)?(?:这|本|此)次(?![^,。;]{1,8}的)")
_ITSELF = re.compile(r"(?![出的])")
_UPON = re.compile(
    r"[”’]?(?:上(?!级|述|报|岗|线|门)|中(?!心|央|国|型|小)|期间|现场|(?:自)?(?:启动|开展|实施|推出|设立|启用|举办|建立|成立|运行|上线|投用|投入使用)(?:以后|之后|后(?!续))|(?:自)?(?:启动|开展|实施|推出|设立|启用|举办|建立|成立|运行|上线|投用|投入使用)?以来)"
)


def points_back(reading: Reading, clause: Span, event: str | None, cast: Cast) -> str | None:
    """What the clause begins by pointing at: the `event` (这门课程, 本次比赛), or what such a noun named (该驿站)."""
    found = _THIS.match(reading.scan.text, clause.start, clause.end)
    if found is None:
        here = reading.within(clause.start, clause.end)
        bare = next((m for m in here if m.type == "Programme"), None)
        if bare and bare.entity is None and bare.start == clause.start:
            found = _ITSELF.match(reading.scan.text, bare.end)  # 活动惠及职工800名
    if found is None:
        return None
    latest = min(found.end() + 4, clause.end - 1)
    heads = reading.scan.heads_of("programmes")
    head = next((hit.word for hit in heads if clause.start <= hit.start <= latest), None)
    if head is None:  # 此次慰问职工90人; but 此次入选的工作室
        occurs = _OCCURS.match(reading.scan.text, found.start(), clause.end)
        return event if occurs else None
    kind = reading.scan.lexicon["programmes"][head]["kind"]
    if not reading.scan.lexicon["programme_kinds"][kind]["lasting"]:
        return event
    met = [m.entity for m in reading.of("Programme") if m.entity and m.end <= clause.start]
    return next((iri for iri in reversed(met) if cast.name(iri).rstrip("”").endswith(head)), None)


def upon(text: str, end: int) -> bool:
    """Whether a programme's name is where or since when something is done (大会上, 活动启动以来).

    >>> upon("职工代表大会上,", 6), upon("职工代表大会上级", 6)
    (True, False)
    """
    return _UPON.match(text, end) is not None


# 他获得…, 王师傅的团队…: what one person earned or did.
_PERSONAL = re.compile(r"(?:他|她)(?!们)|(?:20\d\d年,)(?:他|她)(?!们)")


def tells_of_one(text: str, clause: Span) -> bool:
    """Whether a clause begins with 他 or 她.

    >>> [tells_of_one(t, Span(0, len(t))) for t in ("她贷到了8万元,", "他们贷到了8万元,")]
    [True, False]
    """
    begins = text.startswith(("他", "她", "20"), clause.start)
    return begins and _PERSONAL.match(text, clause.start, clause.end) is not None


def personal(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells of one person: it begins with 他, 她 or with somebody's name who does not speak."""
    text = reading.scan.text
    if tells_of_one(text, sentence):
        return True
    first = next((m for m in reading.within(sentence.start, sentence.end) if m.type in _ACTORS), None)
    return (
        first is not None
        and first.type == "Person"
        and first.start <= sentence.start + 12
        and not _SPEAKS.match(text, first.end)
    )


_ACTORS = ("Person", "Union", "Organisation", "Programme")
_SPEAKS = re.compile(rf"[^。“”\n]{{0,16}}?(?:{SAYING}|指出)|等|、|,")


def possessor(reading: Reading, amount: Amount, clause: Span) -> Named | None:
    """某公司的30个项目分别获奖: the body that a clause begins with and whose so many are."""
    text = reading.scan.text
    if not text.endswith("的", clause.start, amount.start):
        return None
    bodies = (m for m in reading.within(clause.start, amount.start) if m.type in ("Union", "Organisation"))
    return next(
        (m for m in bodies if m.entity and m.start == clause.start and m.end == amount.start - 1), None
    )

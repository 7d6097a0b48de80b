"""A clause in, what it speaks of without naming it out: the occasion before, or the union of a place."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.numbers import Amount
from kg.extract.text import Span

# People who come to something: their number is the occasion's, whoever acted last.
_ATTENDED = re.compile(
    r"参加|参与|参赛|参训|报名|到场|同场|同台|竞技|角逐|比拼|应邀|前来|结业|观摩|现场|齐聚|听课|达成"
)
_CAME = re.compile(r"[^,。]{0,6}(?:参加|参赛|参与)")
_JOINS = re.compile(r"入会|加入|会员|吸纳|覆盖|占")
_STRUCTURE = re.compile(
    r"(?:重点|主要|关键|具体|核心|硬核|创新)?(?:举措|措施|方面|环节|篇章|板块|步骤|原则|任务|要求|部分|维度|层面|关键)"
)
_VAGUE = re.compile(r"(?:重点|主要|关键|具体|核心|硬核|创新)?(?:举措|措施|方面|原则|任务|要求)")
_COMERS = frozenset({"人", "名", "位", "支", "家", "对", "户", "人次"})
_SCENE = re.compile(
    r"[^,。]{0,4}?(?:现场|当天|当日|会上|仪式上|活动中|活动期间|赛场上|课堂上)|(?:比赛|竞赛|大赛|活动|课程|培训)(?:还|共|设|分)"
)
_THIS = re.compile(r"(?:据悉,|据了解,)?(?:这|本|此|该)(?:一)?(?:次|届|项|场|期|门|堂|个)?")
_UPON = re.compile(
    r"[”’]?(?:上(?!级|述|报|岗|线|门)|中(?!心|央|国|型|小)|期间|现场|(?:自)?(?:启动|开展|实施|推出|设立|启用|举办)以来)"
)
# 全市, 我区, 该县 at the head of a clause: its union's figures follow.
_WHOLE = re.compile(r"(?:全|我|该)(省|市|区|县|州|盟|旗|镇|街道|自治区|开发区)(?!级|总|直|各级|\d|人民|委)")
# 全区只有18个: of what was spoken of before.
_ELLIPTIC = re.compile(
    r"[只仅已共就还]*(?:\d{4}年底?)?[只仅已共就还]*(?:有|达到|达|增至|增加到|建成)?[\d.,]+[万余多]*(?:个|家|座|处)(?![一-鿿])"
)
_NOT_SUBJECT = re.compile(r"的|等|各|\d(?![\d.]*%)|、|和|与|[总工]|[一-鿿]{0,6}(?:参加|参赛)")


def attended(text: str, amount: Amount, clause: Span) -> bool:
    """Whether the clause says that so many came or took part.

    >>> from kg.extract.numbers import amounts
    >>> attended("60余人参加。", amounts("60余人参加。")[0], Span(0, 7))
    True
    """
    return amount.unit in _COMERS and _ATTENDED.search(text, clause.start, clause.end) is not None


def at_event(reading: Reading, clause: Span) -> bool:
    """Whether the clause begins with the scene of something told before (活动现场, 当天)."""
    return _SCENE.match(reading.scan.text, clause.start, clause.end) is not None


def points_back(reading: Reading, clause: Span) -> bool:
    """Whether the clause begins by pointing at a programme (这门课程, 本次比赛)."""
    found = _THIS.match(reading.scan.text, clause.start, clause.end)
    return found is not None and any(
        found.end() <= hit.start <= found.end() + 4
        for hit in reading.scan.heads_of("programmes")
        if clause.start <= hit.start < clause.end
    )


def upon(text: str, end: int) -> bool:
    """Whether a programme's name is where or since when something is done (大会上, 活动启动以来).

    >>> upon("职工代表大会上,", 6), upon("职工代表大会上级", 6)
    (True, False)
    """
    return _UPON.match(text, end) is not None


def joins(reading: Reading, clause: Span) -> bool:
    """Whether a clause tells who joined or is covered (吸纳会员80名, 200余名从业者加入)."""
    return _JOINS.search(reading.scan.text, clause.start, clause.end) is not None


def came(text: str, amount: Amount, clause: Span) -> bool:
    """Whether the clause says in so many words that they took part."""
    return _CAME.search(text, amount.end, clause.end) is not None


def structural(text: str, amount: Amount) -> bool:
    """Whether the number only counts what a text or a plan goes through (3项举措, 四大环节).

    >>> from kg.extract.numbers import amounts
    >>> [structural(t, amounts(t)[0]) for t in ("推出3项举措。", "开展3项活动。")]
    [True, False]
    """
    return amount.unit in ("类", "天") or _STRUCTURE.match(text, amount.end) is not None


def vague(text: str, amount: Amount) -> bool:
    """Whether the number is of intentions (3项举措, 5项要求): nobody's figure.

    >>> from kg.extract.numbers import amounts
    >>> [vague(t, amounts(t)[0]) for t in ("推出3项举措。", "设3个环节。")]
    [True, False]
    """
    return _VAGUE.match(text, amount.end) is not None


def local_subject(reading: Reading, clause: Span) -> str | None:
    """The ending of the name of the general union of the place that a clause begins with."""
    text = reading.scan.text
    whole = _WHOLE.match(text, clause.start, clause.end)
    if whole:
        return None if _ELLIPTIC.match(text, whole.end()) else whole[1] + "总工会"
    place = _place(reading, clause)
    if place is None or _NOT_SUBJECT.match(text, place.end) or _ELLIPTIC.match(text, place.end):
        return None
    return place.mention.name + "总工会"


def local_union(reading: Reading, cast: Cast, ending: str, clause: Span) -> str | None:
    """The union with such a name that the article names last before a clause, else first."""
    fitting = [
        (m.start, m.entity)
        for m in reading.of("Union")
        if m.entity is not None and cast.name(m.entity).endswith(ending)
    ]
    before = [iri for start, iri in fitting if start < clause.start]
    return before[-1] if before else (fitting[0][1] if fitting else None)


def _place(reading: Reading, clause: Span) -> Named | None:
    """The last place of those, one in the other, that a clause begins with."""
    here = reading.within(clause.start, clause.end)
    found: Named | None = None
    for m in here:
        if m.type != "Place":
            if found is None and m.start <= clause.start + 1 and m.type in ("Union", "Organisation"):
                return None
            continue
        if found is None and m.start > clause.start + 1:
            return None
        if found is not None and m.start != found.end:
            break
        found = m
    return found

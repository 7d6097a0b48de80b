"""A clause in, what it speaks of without naming it out: the occasion before, the station pointed at."""

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
    r"[^,。]{0,4}?(?:现场|当天|当日|会上|仪式上|活动中|活动期间|赛场上|课堂上)|(?:比赛|竞赛|大赛|赛事|活动|课程|培训)(?:项目|内容|环节|科目|工种)?(?:还|共|设|分|涵盖|包括|包含|历时|为期|吸引)"
)
_THIS = re.compile(r"(?:据悉,|据了解,)?(?:这|本|此|该)(?:一)?(?:次|届|项|场|期|门|堂|个)?")
_THIS_EVENT = re.compile(
    r"(?:据(?:悉|了解|统计|介绍),?)?(?:在)?(?:这|本|此|该)(?:次|届|项|场|期)(?:活动|行动|仪式|大会|会议|比赛|竞赛|大赛)"
)
_ITSELF = re.compile(r"(?![出的])")
_UPON = re.compile(
    r"[”’]?(?:上(?!级|述|报|岗|线|门)|中(?!心|央|国|型|小)|期间|现场|(?:自)?(?:启动|开展|实施|推出|设立|启用|举办)以来)"
)


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


def pointed_at(text: str, clause: Span) -> bool:
    """Whether the clause begins with 此次活动, whoever acts then.

    >>> t = "据统计,此次活动市总工会共发放慰问金20万元。"
    >>> pointed_at(t, Span(0, len(t))), pointed_at(t[8:], Span(0, 12))
    (True, False)
    """
    return _THIS_EVENT.match(text, clause.start, clause.end) is not None


def points_back(reading: Reading, clause: Span, event: str | None, cast: Cast) -> str | None:
    """What the clause begins by pointing at: the `event` (这门课程, 本次比赛), or what such a noun named (该驿站)."""
    found = _THIS.match(reading.scan.text, clause.start, clause.end)
    bare = next((m for m in reading.within(clause.start, clause.end) if m.type == "Programme"), None)
    if found is None and bare and bare.entity is None and bare.start == clause.start:
        found = _ITSELF.match(reading.scan.text, bare.end)  # 活动惠及职工800名
    head = next(
        (
            hit.word
            for hit in reading.scan.heads_of("programmes")
            if found and clause.start <= hit.start <= min(found.end() + 4, clause.end - 1)
        ),
        None,
    )
    if head is None:
        return None
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


def joins(reading: Reading, clause: Span) -> bool:
    """Whether a clause tells who joined or is covered (吸纳会员80名, 200余名从业者加入)."""
    return _JOINS.search(reading.scan.text, clause.start, clause.end) is not None


_BENEFITS = re.compile(r"参保|赔付|理赔|受益|惠及|受惠|受助|资助|救助|参赛|参训|参加|报名|领取|申领")


def benefits(text: str, clause: Span) -> bool:
    """Whether a clause tells who had part in what was spoken of (全市参保职工3万人次).

    >>> benefits("全市参保职工3万人次,", Span(0, 11)), benefits("全市新建工会30家,", Span(0, 10))
    (True, False)
    """
    return _BENEFITS.search(text, clause.start, clause.end) is not None


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


# 合同约定, 通知明确: what a document lays down is nobody's figure.
_HOME = re.compile(
    r"[^,。;]{0,24}?(?:有了?|找到了?|拥有了?|迎来了?)[^,。;]{0,6}[“‘]?(?:娘家|家(?!庭|属|里|具|[一-鿿]))"
)
_LAID_DOWN = re.compile(
    r"(?:据悉,)?(?:该|这份|此)?(?:[^,。;“”]{0,8})?(?:合同|协议|通知|方案|办法|意见|规定|制度|条例|文件|草案)"
    r"(?:中|里|还|也|将|明确|共)*(?:约定|明确|规定|要求|提出|列出|指出|强调)"
)
_FROM = re.compile(r"从(?:原来|最初|过去|之前|以往|原先|当初|起初|原有)的?$")
_TO = re.compile(
    r"(?:左右|以上)?(?:,)?(?:逐步|已|迅速)?(?:上升|提高|提升|增长|增加|增|升|下降|降低|降|减少|扩大|扩展|发展|拓展|壮大)?(?:至|到|为)"
)
# 他获得…, 王师傅的团队…: what one person earned or did.
_PERSONAL = re.compile(r"(?:他|她)(?!们)|(?:20\d\d年,)(?:他|她)(?!们)")
_COMES_TO = re.compile(r"[^,。;]{0,16}?(?:来到|走进|聚在|前往|进入|来|到)$")
# 集团收到…, 公司已有…: the body named last that ends so.
_SHORT_BODY = re.compile(r"(集团|公司|学校|医院)(?!工会|党委|各|的|与|和|、|职工|员工|工会)")


def lays_down(text: str, clause: Span) -> bool:
    """Whether the clause begins by telling what a document says.

    >>> lays_down("合同约定,津贴不低于1500元", Span(0, 15)), lays_down("签订合同15份", Span(0, 7))
    (True, False)
    """
    return _LAID_DOWN.match(text, clause.start, clause.end) is not None


def starting_from(text: str, amount: Amount) -> bool:
    """Whether the amount is only what a figure rose or fell from (从原来的30%上升至90%).

    >>> from kg.extract.numbers import amounts
    >>> t = "知晓率从原来的30%上升至90%。"
    >>> [starting_from(t, amount) for amount in amounts(t)]
    [True, False]
    """
    return (
        _FROM.search(text, max(0, amount.start - 6), amount.start) is not None
        and _TO.match(text, amount.end) is not None
    )


def personal(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells of one person: it begins with 他, 她 or with somebody's name who does not speak."""
    text = reading.scan.text
    if _PERSONAL.match(text, sentence.start):
        return True
    first = next((m for m in reading.within(sentence.start, sentence.end) if m.type in _ACTORS), None)
    return (
        first is not None
        and first.type == "Person"
        and first.start <= sentence.start + 12
        and not _SPEAKS.match(text, first.end)
    )


_ACTORS = ("Person", "Union", "Organisation", "Programme")
_SPEAKS = re.compile(
    r"[^。“”\n]{0,16}?(?:说|表示|介绍|告诉|坦言|认为|称|解释|强调|透露|感慨|道|指出)|等|、|,"
)


def comes_to(reading: Reading, amount: Amount, clause: Span) -> Named | None:
    """10多名司机来到某驿站休息: the programme that so many come to."""
    text = reading.scan.text
    if amount.unit not in _COMERS:
        return None
    return next(
        (
            m
            for m in reading.within(amount.end, clause.end)
            if m.type == "Programme" and m.entity and _COMES_TO.fullmatch(text, amount.end, m.start)
        ),
        None,
    )


def possessor(reading: Reading, amount: Amount, clause: Span) -> Named | None:
    """某公司的30个项目分别获奖: the body that a clause begins with and whose so many are."""
    text = reading.scan.text
    if not text.endswith("的", clause.start, amount.start):
        return None
    bodies = (m for m in reading.within(clause.start, amount.start) if m.type in ("Union", "Organisation"))
    return next(
        (m for m in bodies if m.entity and m.start == clause.start and m.end == amount.start - 1), None
    )


def finds_home(text: str, amount: Amount) -> bool:
    """Whether so many people are said to have a union of their own now (300名司机有了自己的“娘家”).

    >>> from kg.extract.numbers import amounts
    >>> [finds_home(t, amounts(t)[0]) for t in ("300名司机有了自己的“娘家”。", "300名司机有了热水。")]
    [True, False]
    """
    return amount.unit in _COMERS and _HOME.match(text, amount.end) is not None


def short_body(reading: Reading, clause: Span) -> str | None:
    """集团收到提案15条: the organisation named last that a bare 集团 at the head of a clause stands for."""
    text = reading.scan.text
    short = _SHORT_BODY.match(text, clause.start, clause.end)
    if short is None or any(m.start == clause.start for m in reading.within(clause.start, clause.end)):
        return None
    before = [m for m in reading.of("Organisation") if m.end <= clause.start]
    fitting = [m for m in before if short[1] in text[m.start : m.end]]
    return fitting[-1].entity if fitting else None


_INCLUDED = re.compile(r"在内的[^,。;“]{0,14}[“‘]?")


def including(reading: Reading, start: int, end: int) -> Named | None:
    """包含“甲”“乙”在内的某系列赛: the programme behind the list that begins at `start`."""
    found = _INCLUDED.search(reading.scan.text, start, end)
    if found is None:
        return None
    behind = [
        m
        for m in reading.within(found.start(), end)
        if m.type == "Programme" and m.entity and m.start <= found.end() and m.mention.form != "bare"
    ]
    return behind[0] if behind else None

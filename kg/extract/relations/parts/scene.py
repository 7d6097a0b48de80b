"""Names in, the occasions out that were held at the one that an article tells of: 当天举行的Q, Q也同期上演."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import make
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import is_occasion, lasts
from kg.extract.text import Span, opening
from kg.model import Fact

# The same day, or next on it.
_THEN = r"(?:当[天日晚]|同[日期]|随后|其后|之后|紧接着|接下来)(?:上午|下午|晚上?)?"
# 当天举行的Q, 随后召开的Q, 当日进行了Q, 现场还开展了Q
_HELD_THEN = re.compile(
    rf"(?:{_THEN}|现场|期间)(?:在[^,。;]{{2,16}})?(?:还|又|也|同步|集中|一并)*(?:举行|召开|举办|进行|开展|启动|组织)(?:的|了)[“‘]?$"
    r"|(?:上|现场|期间),?[^。;]{0,40}还(?:应邀|一起|一同|共同)?(?:参加|参与|体验)了[“‘]?$"
    r"|首[场站](?:活动|赛事|比赛)?(?:为|是|——)[“‘]?$"
)
_HELD_ENDS = frozenset("的了为是—“‘")
# 随后,Q在某地上演; 期间,两场Q启动; 首场Q在某地举行
_OPENS = re.compile(
    rf"(?:^|[,。;!?\n])(?:{_THEN},?|[^,。;]{{0,16}}期间,)(?:[一两三四五六七八九十\d]+场)?[“‘]?$|首[场站][“‘]?$"
)
_FIRST = ("首场", "首站")
_TAKES_PLACE = r"(?:举行|召开|举办|上演|登台|登场|开赛|开讲|启动|开展|启幕|开演|亮相)"
_BEHIND = re.compile(
    rf"[”’]?[^,。;“”的]{{0,4}}(?:在[^,。;]{{2,24}})?(?:接续|正式|火热|也|同步)*{_TAKES_PLACE}"
)
# Q也同期上演, Q1和Q2先后在某地举行
_ALONG = re.compile(
    rf"[”’]?(?:(?:和|与|、|及)[^,。;]{{4,30}})?(?:也|还)?(?:先后|同期|同步|相继|接续|随后|一并|于当[天日]一并)(?:也|在[^,。;]{{2,24}})*{_TAKES_PLACE}"
)
# What is held for something else has no parts of its own.
_RITES = ("仪式", "典礼", "大会")
_LONGEST = 40
_FURTHEST = 400


def on_the_day(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """An occasion that takes place in the scene of the one that an article tells of is a part of it."""
    text = reading.scan.text
    programmes = [m for m in reading.of("Programme") if m.start >= reading.scan.body and m.entity]
    then = {m.start for m in programmes if _is_then(text, m)}
    if not then:
        return
    occasions = [m for m in programmes if m.start not in then and _is_main(reading, m, cast)]
    run = {m.entity for f in found if "runs" in f.predicates and not f.negated for m in f.objects}
    whole = next((m for m in occasions if m.entity in run), occasions[0] if occasions else None)
    if whole is None:
        return
    for part in (m for m in programmes if m.start in then):
        if part.end <= whole.end or part.entity == whole.entity or part.mention.form in ("bare", "listed"):
            continue
        if cast.name(part.entity or "") in cast.name(whole.entity or ""):
            continue  # 某大赛车工比赛 is a part of the 某大赛
        if part.start - whole.end <= _FURTHEST and not lasts(reading, cast, part.entity):
            where = Span(part.start, part.end)
            yield from make(reading, whole.entity, "hasPart", part.entity, where, "hasPart.scene")


def _is_then(text: str, named: Named) -> bool:
    """Whether an occasion is told of as what took place then, besides, or as the first of many."""
    start = opening(text, named.start)
    held = text[start - 1 : start] in _HELD_ENDS  # hardly any name stands behind one of these
    if (held and _HELD_THEN.search(text, max(0, start - _LONGEST), start)) or _ALONG.match(text, named.end):
        return True
    first = text.startswith(_FIRST, start) or _OPENS.search(text, max(0, start - 20), start)
    return bool(first) and _BEHIND.match(text, named.end) is not None


def _is_main(reading: Reading, named: Named, cast: Cast) -> bool:
    """Whether a programme is an occasion that is told of by name."""
    rite = cast.name(named.entity or "").endswith(_RITES)
    return (
        not rite
        and named.mention.form in ("quoted", "described")
        and is_occasion(reading, cast, named.entity)
    )

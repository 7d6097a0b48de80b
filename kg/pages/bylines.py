"""A folded line, or the start or foot of a paragraph in, the reporters it names and where they stand out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.pages.names import HAN, is_name, names
from kg.pages.words import either, words

_SIGNS = r"[■□●○◆◇▲△▼▽★☆※·•▪◎⊙◼◻❖|\-—/ ]"
_WHEN = r"近日|日前|连日来|近年来|今年|去年|\d{1,4}[年月日]"
_TEXT = rf"[“‘《\d]|[{HAN}]{{6}}|[^ ]{{1,8}},"
# Names and what parts them. One class, no nesting: a hostile line must not send the search round in circles.
_PEOPLE = rf"[{HAN}·•・‧∙ ,、;/|—–\-]"
_LIST = rf"{_PEOPLE}{{2,60}}?"
_BRACKETED = re.compile(rf"{_SIGNS}*\((?P<who>[^()。“”]{{3,60}})\) *")
_REPORTING = re.compile(
    rf"{_SIGNS}*(?P<who>{_PEOPLE}{{4,70}}?)(?: *: *| *报道[:, ]+| {{2,}}(?={_TEXT})| +(?={_WHEN}))"
)
_TURNED = re.compile(
    rf"{_SIGNS}*[(\[【]? *上[接承] *第? *[\dA-Z一二三四五六七八九十]+ *版[^()。]{{0,12}}[)\]】]?[ :]*"
)
_TO_TURN = r"[(\[【]? *下[转接] *第? *[\dA-Z一二三四五六七八九十]+ *版[^()。]{0,12}[)\]】]?\s*$"
# A line of names and offices holds nothing else.
_ONLY = re.compile(rf"(?:{_PEOPLE}|{_SIGNS}|[()\[\]【】<>:&A-Za-z])+")
# A byline of more characters than this is a sentence about reporters.
LONGEST = 90
_NO_NAME = re.compile(r"[的了在是和与工会市省县区报道]|^[见如附]|[图版页说称]$")
# Letters that are no name may stand in a byline (a place, a desk), but not more than this.
STRANGE = 6


@dataclass(frozen=True, slots=True)
class Byline:
    """Names, and the characters `start` to `end` of the folded text that carry them."""

    names: tuple[str, ...]
    start: int
    end: int


@cache
def guarded(role: str, before: str, after: str = "") -> str:
    """Any word of the role; those of one character (`文`, `图`), which names end in too, only between signs."""
    long = "|".join(re.escape(word) for word in words(role) if len(word) > 1)
    short = "".join(word for word in words(role) if len(word) == 1)
    return rf"(?:{long}|{before}[{short}]{after})" if short else rf"(?:{long})"


@cache
def _credit() -> str:
    """The word after the names of those who made a picture or a text."""
    return rf"(?:{guarded('credit', '(?<=[ /:])')}|摄)"


@cache
def picture_credit() -> str:
    """The word after the names of those who made a picture; only 摄 is set right behind a name."""
    return rf"(?:{guarded('picture', '(?<=[ /:])(?<!文/)')}|摄)"


@cache
def _house() -> str:
    return rf"(?:{either('paper')}|{either('agency')}|{either('rank')})"


@cache
def _office() -> str:
    """`本报记者`, `全媒体见习记者`, `工人日报-中工网记者`, `特约通讯员`, `文/图 记者`."""
    writer = guarded("writer", rf"(?<![{HAN}])", rf"(?![{HAN}])")
    return rf"(?:{_house()}[ \-—–·/]*)*(?:驻[{HAN}]{{1,4}}?)?{writer}(?: *[/、·] *(?:{_house()} *)*{writer})*"


@cache
def _spaced() -> re.Pattern[str]:
    """The words of office with blanks of recognition between their characters (`记 者`)."""
    every = [*words("writer"), *words("rank"), *words("credit"), *words("paper"), *words("agency"), "本报讯"]
    found = sorted(
        {word for word in every if len(word) > 1 and " " not in word}, key=lambda word: (-len(word), word)
    )
    return re.compile("|".join(" *".join(map(re.escape, word)) for word in found))


def gather(folded: str) -> str:
    """The text with blanks inside words of office moved before them, so that all offsets but theirs hold.

    >>> gather("(记 者王伟 通 讯员李明)")
    '( 记者王伟  通讯员李明)'
    """
    if " " not in folded:
        return folded
    return _spaced().sub(lambda found: found[0].replace(" ", "").rjust(len(found[0])), folded)


@cache
def _mentions_office() -> re.Pattern[str]:
    return re.compile(either("writer"))


def byline(text: str) -> Byline | None:
    """The reporters of a line that holds nothing but them.

    >>> byline("杨帆 本报记者 张楠 本报通讯员 夏丽").names
    ('杨帆', '张楠', '夏丽')
    >>> byline("本报记者王伟获得了一等奖。") is None
    True
    """
    if (
        len(text) > LONGEST
        or re.search(r"[。!?;“”]", text)
        or not _mentions_office().search(text.replace(" ", ""))
    ):
        return None
    gathered = gather(text)
    if not _ONLY.fullmatch(gathered):
        return None
    found = _named(gathered)
    return Byline(found, 0, len(text)) if found else None


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(rf"{_office()}|{either('agency')}|{either('paper')}|{_credit()}(?= *(?:[/)\]】|]|$))")


@cache
def _aside() -> re.Pattern[str]:
    """What a byline may hold beside offices and names: a source, the place reported from."""
    return re.compile(rf"{either('furniture')} *: *[^ ]*|(?<= )[{HAN}]{{2,6}}(?<!摄影)报道(?= *$)")


def _named(text: str, bracketed: bool = False) -> tuple[str, ...]:
    """All names of a byline: what stands between the words of office."""
    found: list[str] = []
    strange = 0
    text = _aside().sub("|", re.sub(r"[■□●○◆◇▲△▼▽★☆※▪◎⊙◼◻❖—\-]", " ", text))
    for part in _parting().split(text):
        here = names(part)
        # A name with no known surname is believed where it stands by itself, not where it is cut out of a run.
        alone = " " in part.strip() or (len(here) == 1 and (bracketed or not part[0].isalnum()))
        for name in here:
            if is_name(name) or (alone and len(name) <= 4 and not _NO_NAME.search(name)):
                found.append(name)
            else:
                strange += len(name) if alone else STRANGE + 1
    return tuple(dict.fromkeys(found)) if strange <= STRANGE else ()


@cache
def _lead() -> re.Pattern[str]:
    # The place and day of a dateline: `本报北京6月4日电`, `中工网昆山讯`.
    place_day = rf"(?:[{HAN}]{{2,8}}?)? *(?:\d{{1,2}}月\d{{1,2}}日)?"
    return re.compile(
        rf"^{_SIGNS}*[(\[【]? *(?:据? *{_house()}(?:[ \-—–·]*{_house()})* *{place_day} *{either('lead')}|"
        rf"[{HAN}]{{0,8}}讯(?= *[(\[【][^()]{{0,12}}{either('writer')})) *[)\]】]? *"
        r"(?:\((?P<inside>[^()]{0,80})\)|\[(?P<square>[^\[\]]{0,80})\]|【(?P<thick>[^【】]{0,80})】)?[ :]*"
    )


def _loose(head: str) -> Byline | None:
    """`本报记者王伟 通讯员李明报道:`, or `(记者王伟)`, before a report's first words."""
    found = _BRACKETED.match(head) or _REPORTING.match(head)
    if not found or not _mentions_office().search(found["who"]):
        return None
    named = _named(found["who"], bracketed="(" in found[0])
    return Byline(named, 0, found.end()) if named else None


def lead(text: str) -> Byline | None:
    """The `本报讯(记者王伟)` or `(上接第1版)` that opens a report, its names, and where the report itself begins.

    >>> lead("本报讯(记者王伟 通讯员李 明)近日,").names
    ('王伟', '李明')
    >>> lead("(记者 王伟)近日,").names
    ('王伟',)
    """
    head = gather(text[:160])
    turned = _TURNED.match(head)
    if turned:
        return Byline((), 0, turned.end())
    found = _lead().match(head)
    end = found.end() if found else 0
    inside = (found["inside"] or found["square"] or found["thick"] or "") if found else ""
    if found and inside:
        return Byline(_named(inside, bracketed=True), 0, end)
    loose = _loose(head[end:])
    if loose:
        return Byline(loose.names, 0, end + loose.end)
    return Byline((), 0, end) if found and found.end() > 2 else None


@cache
def _foot() -> tuple[re.Pattern[str], ...]:
    end, people, credit = r"(?<=[。!?…”’)】])", rf"[{HAN}][{HAN}·• 、,]{{1,30}}?", _credit()
    agency = r"(?: *[(/][^。()]{2,20}\)?)?"
    return (
        # (本报记者 王伟 通讯员 李明 文/图), (李明), (新华社发 王伟摄)
        re.compile(rf"{end} *[(\[【](?P<who>[^()\[\]【】。!?“”]{{2,60}})[)\]】]\s*$"),
        # ■ 王伟 摄, 王伟摄/人民图片, 本报记者 王伟 摄, 王伟 李明 摄影报道, 摄影:王伟
        re.compile(rf"{end}{_SIGNS}*(?P<who>(?:{_office()}[ :]*)?{people}[ /]*{credit}{agency})\s*$"),
        re.compile(rf"{end}{_SIGNS}*(?P<who>{_office()}[ :]*{_LIST}[^。!?“”]{{0,30}})\s*$"),
        # a bare name after the last full stop
        re.compile(rf"(?<=[。!?…”’]){_SIGNS}+(?P<who>{people})\s*$"),
    )


# Who sent the report in, under it: (某市某区总工会), (省总宣教部).
_SENDER = rf"[{HAN}]{{1,16}}(?:工会|总工会|宣教部|部|处|办|局|委|中心|公司|集团|学院|学校|医院|厂|[省市区县州旗镇])"


@cache
def _note() -> re.Pattern[str]:
    """`(下转第3版)`, `(完)`, `(责任编辑:王伟)` at the end of a paragraph: of the paper, not of the report."""
    word = either("furniture")
    return re.compile(
        rf"{_TO_TURN}|(?<=[。!?…”’]) *[(\[【](?:完|{word} *:[^()。]{{0,30}}|据[^()。]{{2,20}}|{_SENDER})[)\]】]\s*$"
    )


def foot(text: str) -> Byline | None:
    """The names set after the last sentence of a paragraph, and where they begin.

    >>> foot("图为比赛现场。 王伟摄/人民图片").names
    ('王伟',)
    >>> foot("活动持续到月底。(李明)").names, foot("这是第一次(试行)。")
    (('李明',), None)
    """
    tail = gather(text[-110:])
    aside = _note().search(tail)
    if aside:
        return Byline((), len(text) - len(tail) + aside.start(), len(text))
    for pattern in _foot():
        found = pattern.search(tail)
        if not found:
            continue
        who = (
            re.sub(r"(?<=.)[(/][^()/]*\)?$", "", found["who"])
            if "/" not in found["who"][:4]
            else found["who"]
        )
        named = _named(who)
        bare = not _mentions_office().search(found["who"])
        if named and (not bare or not any(_NO_NAME.search(name) or not is_name(name) for name in named)):
            return Byline(named, len(text) - len(tail) + found.start(), len(text))
    return None


def credit(text: str) -> Byline | None:
    """A whole line that credits a picture or a text: `王伟 摄`, `王伟 李明 摄影报道`, `□王伟/文`.

    >>> credit("王伟 李 明 摄影报道").names
    ('王伟', '李明')
    """
    if len(text) > 60 or re.search(r"[。!?;“”]", text):
        return None
    found = foot("。" + text)
    if found and found.start <= 1 and re.search(_credit(), text):
        return Byline(found.names, 0, len(text))
    return None


def signature(text: str) -> Byline | None:
    """A line that holds nothing but names in brackets, as under a brief.

    >>> signature("(王伟 古丽娜尔·艾山)").names
    ('王伟', '古丽娜尔·艾山')
    """
    found = re.fullmatch(rf" *[(【\[] *([{HAN}·•‧ 、,]{{2,40}}?) *[)】\]] *", text)
    if not found:
        return None
    who = names(found[1])
    # Nothing but names: at most one of them without a known surname.
    strange = [name for name in who if not is_name(name)]
    fits = (
        who
        and sum(map(len, who)) >= len(re.sub(r"[^\w·]", "", found[1]))
        and not _NO_NAME.search("".join(strange))
    )
    return Byline(who, 0, len(text)) if fits and len(strange) <= 1 else None

"""A folded line or the start or foot of a paragraph in, the reporters it names and where they stand out."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache

from kg.data import data_path
from kg.pages.words import either, words

_HAN = r"[㐀-鿿𠀀-𲎯々〇]"
_NAME = rf"{_HAN}(?:[{_HAN[1:-1]}·• ]*{_HAN})?"
_GAP = r"[ ,、;:/|·—–\-]*"
_MARKS = r"[■□●○◆◇▲△▼▽★☆※·•▪◎⊙⊙◼◻❖\-—]"


@dataclass(frozen=True, slots=True)
class Byline:
    """Names, and the characters `start` to `end` of the folded text that carry them."""

    names: tuple[str, ...]
    start: int
    end: int


@cache
def _surnames() -> frozenset[str]:
    with data_path("seeds", "lexicon", "surnames.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["surname"] for row in csv.DictReader(file))


def is_name(text: str) -> bool:
    """Whether the characters can be one person's name.

    >>> is_name("王伟"), is_name("欧阳晓晨"), is_name("阿依古丽·买买提"), is_name("的时候")
    (True, True, True, False)
    """
    if "·" in text:
        return all(re.fullmatch(rf"{_HAN}{{1,8}}", part) for part in text.split("·"))
    if not re.fullmatch(rf"{_HAN}{{2,4}}", text):
        return False
    if text[:2] in _surnames() and len(text) > 2:
        return True
    return text[0] in _surnames() and len(text) < 4


def names(text: str) -> tuple[str, ...]:
    """The names in a list of names as bylines set them: parted by blanks or signs, or run together.

    >>> names("黄洪涛 王　伟、张 楠")
    ('黄洪涛', '王伟', '张楠')
    >>> names("黄洪涛王伟")
    ('黄洪涛', '王伟')
    """
    found: list[str] = []
    for chunk in re.split(r"[,、;:/|&()]+|(?<=[^ ]) {3,}", text.replace("•", "·").replace("\u3000", " ")):
        pieces = [piece for piece in chunk.split(" ") if piece]
        found += _grouped(pieces)
    return tuple(dict.fromkeys(found))


def _grouped(pieces: list[str]) -> list[str]:
    """Pieces of a blank-parted list put together where a blank only sets a name wide (`王 伟`)."""
    found: list[str] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if len(piece) > 1 and (is_name(piece) or len(piece) > 4):
            found += _run_together(piece)
            at += 1
            continue
        # Lone characters: take as many as make a name, the longest first where all are lone.
        taken = 0
        for count in (3, 2) if _lone(pieces[at : at + 3]) and _lone(pieces[at + 3 : at + 4] or ["x"]) else (2, 3, 4):
            together = "".join(pieces[at : at + count])
            if len(pieces) >= at + count and len(together) <= 4 and is_name(together):
                found.append(together)
                taken = count
                break
        if not taken and 2 <= len(piece) <= 4:
            found.append(piece)
        at += taken or 1
    return found


def _lone(pieces: list[str]) -> bool:
    return bool(pieces) and all(len(piece) == 1 for piece in pieces)


def _run_together(text: str) -> list[str]:
    """`黄洪涛王伟` as two names: every part begins with a surname and is two or three long."""
    if (len(text) <= 4 and is_name(text)) or "·" in text:
        return [text]

    @cache
    def parts(rest: str) -> tuple[str, ...] | None:
        if not rest:
            return ()
        for size in (3, 2, 4):
            if len(rest) >= size and is_name(rest[:size]):
                tail = parts(rest[size:])
                if tail is not None:
                    return (rest[:size], *tail)
        return None

    found = parts(text) if len(text) <= 40 else None
    return list(found) if found else []


@cache
def _title() -> str:
    """`本报记者`, `全媒体见习记者`, `工人日报-中工网记者`, `特约通讯员`."""
    house = rf"(?:{either('paper')}|{either('agency')}|{either('rank')})"
    return rf"(?:{house}[ \-—–·]*)*(?:驻{_HAN}{{1,4}}?)?{either('writer')}(?:[ ]*[/、][ ]*{either('writer')})*"


@cache
def _line() -> re.Pattern[str]:
    names_, title = rf"{_NAME}(?:{_GAP}{_NAME})*?", _title()
    return re.compile(
        rf"^[ (\[【<]*{_MARKS}*[ (\[【]*(?:文[:/|] *)?(?P<first>{names_} *)??"
        rf"(?P<rest>(?:{title}[ :]*{_GAP}(?:{names_})?{_GAP})+)"
        rf"(?P<credit>{either('credit')}?)[ )\]】>]*(?:/ *[\w .]+)?[ )\]】]*$"
    )


def byline(text: str) -> Byline | None:
    """The reporters of a line that holds nothing but them.

    >>> byline("杨帆 本报记者 张楠 本报通讯员 夏丽").names
    ('杨帆', '张楠', '夏丽')
    >>> byline("本报记者王伟获得了一等奖。") is None
    True
    """
    if len(text) > 90 or not text.strip() or re.search(r"[。!?;“”]", text):
        return None
    if not re.search(either("writer"), text) or not _line().match(text):
        return None
    found = _named(text)
    return Byline(found, 0, len(text)) if found else None


def _named(text: str) -> tuple[str, ...]:
    """All names of a byline: what stands between the words of office."""
    cut = re.sub(rf"{_title()}|{either('agency')}", "|", re.sub(_MARKS, " ", text))
    cut = re.sub(rf"{either('credit')}(?= *(?:[/)\]】|]|$))", "|", cut)
    found: list[str] = []
    for part in cut.split("|"):
        for name in names(part):
            if not _plausible(name):
                return ()
            found.append(name)
    return tuple(dict.fromkeys(found))


def _plausible(name: str) -> bool:
    return is_name(name) or bool(re.fullmatch(rf"{_HAN}{{2,3}}", name) and name[0] in _surnames())


@cache
def _lead() -> re.Pattern[str]:
    house = rf"(?:{either('paper')}|{either('agency')}|{either('rank')})"
    place_day = rf"(?:{_HAN}{{2,8}}?)?(?:\d{{1,2}}月\d{{1,2}}日)?"
    return re.compile(
        rf"^ *{_MARKS}* *{house}(?:[ \-—–·]*{house})* *{place_day} *{either('lead')} *"
        rf"(?:\((?P<inside>[^()]{{0,80}})\)|\[(?P<square>[^\[\]]{{0,80}})\])?[ :]*"
    )


def lead(text: str) -> Byline | None:
    """The `本报讯(记者王伟)` that opens a report, its names, and where the report itself begins.

    >>> lead("本报讯(记者王伟 通讯员李 明)近日,").names
    ('王伟', '李明')
    """
    found = _lead().match(text)
    if found:
        inside = found["inside"] or found["square"] or ""
        end = found.end()
        if not inside:
            loose = re.match(rf"(?:{_title()} *{_NAME}(?:{_GAP}{_NAME})*[ ]*)+(?:报道)?[: ]+", text[end : end + 60])
            if loose and _named(loose[0]):
                return Byline(_named(loose[0].replace("报道", "")), 0, end + loose.end())
        return Byline(_named(inside), 0, end)
    return None


@cache
def _foot() -> tuple[re.Pattern[str], ...]:
    names_ = rf"{_HAN}[{_HAN[1:-1]}·• 、,]{{1,30}}?"
    credit = either("credit")
    return (
        # (本报记者 王伟 通讯员 李明 文/图), (李明), (新华社发 王伟摄)
        re.compile(r"(?<=[。!?…”’)】]) *[(\[【](?P<who>[^()\[\]【】。!?“”]{2,60})[)\]】]\s*$"),
        # ■ 王伟 摄, 王伟摄/人民图片, 本报记者 王伟 摄, 王伟 李明 摄影报道
        re.compile(rf"(?<=[。!?…”’)】 ])[ ]*{_MARKS}*[ ]*(?P<who>(?:{_title()}[ :]*)?{names_}[ ]*{credit}(?: *[(/][^。()]{{2,20}}\)?)?)\s*$"),
        re.compile(rf"(?<=[。!?…”’)】])[ ]*{_MARKS}*[ ]*(?P<who>{_title()}[ :]*[^。!?“”]{{2,50}})\s*$"),
        # a bare name after the last full stop
        re.compile(rf"(?<=[。!?…”’])[ ]*{_MARKS}*[ ]*(?P<who>{names_})\s*$"),
    )


def foot(text: str) -> Byline | None:
    """The names set after the last sentence of a paragraph, and where they begin.

    >>> foot("图为比赛现场。 王伟摄/人民图片").names
    ('王伟',)
    >>> foot("活动持续到月底。(李明)").names
    ('李明',)
    """
    tail = text[-110:]
    for pattern in _foot():
        found = pattern.search(tail)
        if found:
            who = _named(re.sub(r"\((?:[^()]*)\)?$|/ *[\w .]+$", "", found["who"]) or found["who"])
            if who:
                return Byline(who, len(text) - len(tail) + found.start(), len(text))
    return None


def credit(text: str) -> Byline | None:
    """A whole line that credits a picture or text: `王伟 摄`, `王伟 李明 摄影报道`, `□王伟/文`.

    >>> credit("王伟 李 明 摄影报道").names
    ('王伟', '李明')
    """
    found = foot("。" + text)
    if found and found.start <= 1 and any(word in text for word in words("credit")):
        return Byline(found.names, 0, len(text))
    return None

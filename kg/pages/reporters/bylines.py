"""A folded line in, the reporters it names where it holds nothing else out."""

from __future__ import annotations

import re

from kg.dictionary import cutter
from kg.pages.reporters.leads import foot
from kg.pages.reporters.names import HAN, is_name, names
from kg.pages.reporters.offices import (
    NO_NAME,
    PEOPLE,
    SIGNS,
    Byline,
    credit_word,
    gather,
    mentions_office,
    named,
    parting,
)
from kg.pages.words import words

# A line of names and offices holds nothing else.
_ONLY = re.compile(rf"(?:{PEOPLE}|{SIGNS}|[()\[\]【】<>:&A-Za-z])+")
# A byline of more characters than this is a sentence about reporters.
LONGEST = 90


def byline(text: str) -> Byline | None:
    """The reporters of a line that holds nothing but them.

    >>> byline("周敏 本报记者 李娜 本报通讯员 高洁").names
    ('周敏', '李娜', '高洁')
    >>> byline("本报记者王伟获得了一等奖。") is None
    True
    """
    if (
        len(text) > LONGEST
        or re.search(r"[。!?;“”]", text)
        or not mentions_office().search(text.replace(" ", ""))
    ):
        return None
    gathered = gather(text)
    if not _ONLY.fullmatch(gathered):
        return None
    # A sentence has 文 and 图 in the middle of words, a byline has them between names.
    found = named(gathered) if parting().search(gathered) else ()
    return Byline(found, 0, len(text)) if found else None


def credit(text: str) -> Byline | None:
    """A whole line that credits a picture or a text: `王伟 摄`, `王伟 李明 摄影报道`, `□王伟/文`.

    >>> credit("王伟 李 明 摄影报道").names
    ('王伟', '李明')
    """
    if len(text) > 60 or re.search(r"[。!?;“”]", text):
        return None
    found = foot("。" + text)
    if found and found.start <= 1 and re.search(credit_word(), text):
        return Byline(found.names, 0, len(text))
    return None


def signature(text: str) -> Byline | None:
    """A line that holds nothing but names in brackets, as under a brief, or behind a sign.

    >>> signature("(王伟 古丽娜尔·艾山)").names
    ('王伟', '古丽娜尔·艾山')
    >>> signature("【王伟 李明 摄】").names
    ('王伟', '李明')
    >>> signature("■王伟 李明").names
    ('王伟', '李明')
    """
    found = re.fullmatch(rf" *[(【\[] *([{HAN}·•‧ 、,]{{2,40}}?) *(?:/? *摄影?)?[)】\]] *", text)
    if not found:
        return _behind_sign(text)
    who = names(found[1])
    # Nothing but names: at most one of them without a known surname.
    strange = [name for name in who if not is_name(name)]
    fits = (
        who
        and sum(map(len, who)) >= len(re.sub(r"[^\w·]", "", found[1]))
        and not NO_NAME.search("".join(strange))
        and not any(name.endswith(words("column")) for name in who)  # [微新闻]
        and not any(len(name) > 3 and min(map(len, cutter()(name))) > 1 for name in strange)  # 【特色服务】
    )
    return Byline(who, 0, len(text)) if fits and len(strange) <= 1 else None


# A sign and nothing but names, as papers set who wrote a report; behind one a column's title may stand as well (■关注).
_BEHIND_SIGN = re.compile(rf" *[■□◆◇] *([{HAN}·•‧ 、,]{{2,24}}?) *")
_BARE = re.compile(rf" *([{HAN} 、,]{{2,12}}?) *")


def bare(text: str) -> Byline | None:
    """The last line of a page, as a report's author may stand there: nothing but names.

    >>> bare("王晓晨 李明远").names, bare("稳中求进")
    (('王晓晨', '李明远'), None)
    """
    return _names_alone(text, _BARE)


def _behind_sign(text: str) -> Byline | None:
    """`■王伟 李明`."""
    return _names_alone(text, _BEHIND_SIGN)


def _names_alone(text: str, pattern: re.Pattern[str]) -> Byline | None:
    """Names that are no words of the dictionary."""
    found = pattern.fullmatch(text)
    who = names(found[1]) if found else ()
    whole = found is not None and sum(map(len, who)) == len(re.sub(r"[^\w·]", "", found[1]))
    fits = who and whole and all(is_name(name) and len(cutter()(name)) > 1 for name in who)
    return Byline(who, 0, len(text)) if fits else None

"""A place in a scanned text in, the name of a person that begins there out."""

from __future__ import annotations

import re

from kg.extract.people.ends import after, is_given, splits_word, verb_follows
from kg.extract.scan import Scan
from kg.extract.tokens import Token

_MIDDLE_DOT = re.compile(r"[一-鿿]{1,8}(?:·[一-鿿]{1,8})+")
# What no foreign name is written with (工人文化宫·某市职工之家).
_OF_PLACES = re.compile(r"[省市县区宫馆厅局院会站镇校园街]")
_GIVEN = re.compile(r"[一-鿿]{1,2}")
# Second characters that make a common word, not a given name, of a one-character surname.
_NOT_GIVEN = frozenset("某们的了在和是等说也为于之家员工人者会长位名个项次场年月日天多余万")
# Those of them that do begin given names of two characters (王天宇, 李为民): read so behind a post.
_SELDOM_GIVEN = frozenset("和为之家工人会长名年月日天万余")
# A last character that makes a word for what is done or how (常态化, 作报告), not a given name.
_NOT_LAST = _NOT_GIVEN | frozenset("化作室到赴则队团区后")
# Those of them that end given names, too (郭大为, 刘晓月): read so behind a post and before what ends a name.
_SELDOM_LAST = frozenset("和为之家人名年月日天万作化")
_ENDS_FOR_SURE = re.compile(
    r"[,。、:;()\n]|说|表示|介绍|指出|强调|出席|参加|主持|宣布|宣读|致辞|讲话|带队|率队|率|等|到场|到会|提出|告诉|认为|坦言"
    r"|一行|深入|前往|走进|来到|走访|慰问|看望|调研|作"
)
# What only a person does, right behind a post and a name, whatever word the name is elsewhere (主席徐步表示).
_DOES_FOR_SURE = re.compile(
    r"表示|介绍|指出|强调|出席|宣布|宣读|致辞|带队|率队|率|到场|主持(?!人)|告诉|认为|坦言|说|任组长|一行|[,、](?:副|党组|市|县|区|省)"
    r"|等(?=[到向出参为在对走深前赴共]|领导|同志)"
)
# Parts of speech of words that are names, too (宁波, 高原, 徐步).
_NAMED_SO = ("n", "d", "a", "z", "s", "")
# Words that do begin with a family name and say how something is done, or who does it.
_HOW = frozenset("程间体员时经期度连方常务席然会议全调")
# 骑手边充电、边看书: what they do, not who they are.
_WHILE = re.compile(r"边[^,。;边]{1,8}边")
# 总经理何青坐在桌前: the verb behind a name that a tokenizer takes for a part of it.
_POSTURE = re.compile(r"[坐站伏蹲躺跪趴忙跑守捧握端拿][在到着上进出过起了]")


def name_at(scan: Scan, at: int, led: bool = False) -> str:
    """The Chinese name that begins at `at`, "" when there is none.

    Family name, then one or two characters, up to a word that no name goes on over. `led` says that the name
    of a post stands before it.
    """
    text = scan.text
    if _is_noun(scan, at):
        return ""
    if "·" in text[at + 1 : at + 9] and (dotted := _MIDDLE_DOT.match(text, at)):
        name = _without_verb(scan, at, dotted[0])
        return "" if _OF_PLACES.search(name) or _is_slogan(scan, at) else name
    surnames = scan.lexicon["surnames"]
    family = text[at : at + 2]
    if family not in surnames:
        family = family[:1] if family[:1] in surnames else ""
    if not family and led and at < len(text):
        family = _rare_family(scan, at)
    if not family:
        return _unlisted(scan, at, led)
    if family == "边" and _WHILE.match(text, at):
        return ""
    rest = at + len(family)
    first = text[rest : rest + 1]
    seldom = len(family) == 1 and first in _NOT_GIVEN
    if (seldom and not (led and first in _SELDOM_GIVEN)) or not _GIVEN.match(text, rest):
        return ""
    if text[rest : rest + 2] in scan.lexicon.particles["address"]:
        return ""  # 张女士, 顾师傅: a name that names nobody
    token = scan.token(at)
    if (token.start == at and token.word.endswith("感")) or (token.start < at and token.flag[:1] == "n"):
        return ""  # 幸福感, tagged as a name; 舍 of 职工宿舍
    if token.start == at and len(token.word) > 1 and token.word in scan.lexicon["boundaries"]:
        return ""  # 大国工匠齐聚
    # Some verbs (应邀参加) are tagged as names.
    named = token.flag[:2] == "nr" and token.word not in scan.lexicon["triggers"]
    listed = token.start == at and token.end > rest and token.flag and not named
    for given in (2,) if seldom else (2, 1):
        end = rest + given
        if listed and not (given == 2 and is_given(scan, token.end, end)):
            if led and token.end == end and _is_name_for_sure(scan, token, end):
                return text[at:end]
            continue  # a word of the dictionary (高兴, 满意), not a name
        if end > len(text) or not all("一" <= c <= "鿿" for c in text[rest:end]):
            continue
        if given == 2 and text[rest + 1] in _NOT_LAST:
            if led and text[rest + 1] in _SELDOM_LAST and _ENDS_FOR_SURE.match(text, end):
                return text[at:end]
            continue
        if led and given == 2 and token.start == at and token.end == end and not token.flag:
            # behind a post, a word of three characters that no dictionary has
            return text[at : end - (_POSTURE.match(text, end - 1) is not None)]
        behind = text[end : end + 1]
        ends = not behind or (given == 2 and behind in _SELDOM_NAMED) or (led and behind.isdigit())
        if ends or after().match(text, end) or verb_follows(scan, end):
            sure = led and _DOES_FOR_SURE.match(text, end)
            if given == 2 and not sure and splits_word(scan, rest + 1, end):
                continue
            return text[at:end]
    return ""


# What is held, who is served and where: nouns that begin with what is a family name elsewhere (职工夏令营, 职工代驾).
_NOUNS = ("programmes", "groups", "venues")
_NOUN_LENGTHS = (2, 3, 4, 5)


def _is_noun(scan: Scan, at: int) -> bool:
    """Whether a noun of the word lists begins at `at`."""
    words = (scan.text[at : at + length] for length in _NOUN_LENGTHS)
    return any(word in scan.lexicon[table] for word in words for table in _NOUNS)


def _is_name_for_sure(scan: Scan, word: Token, end: int) -> bool:
    """Whether a word of the dictionary behind a post is a name, by what follows (市长宁波出席, but 主席高度重视)."""
    named = word.flag[:1] in _NAMED_SO and not set(word.word) & _HOW
    return named and _DOES_FOR_SURE.match(scan.text, end) is not None


def _is_slogan(scan: Scan, at: int) -> bool:
    """Whether a dot stands within a short quotation (“万名职工大比武·创一流业绩”): no name of a person."""
    opening = scan.text.rfind("“", max(0, at - _LONGEST_SLOGAN), at)
    return opening >= 0 and at < scan.pairs.get(opening, 0) < opening + _LONGEST_SLOGAN


_LONGEST_SLOGAN = 20


def _rare_family(scan: Scan, at: int) -> str:
    """A family name that is far more often another word: only where no word of several characters begins with it."""
    token = scan.token(at)
    word = len(token.word) > 1 and token.flag and token.flag[:2] != "nr"
    family = scan.text[at : at + 1]
    return family if token.start == at and not word and family in scan.lexicon["rare_surnames"] else ""


# What only somebody who is named does.
_SPEAKS = re.compile(r"[开激高感欣]?[心动兴慨慰]?地?(?:说|表示|介绍了?|告诉|坦言|感慨|指出|强调|认为)")


# What ends a name of three characters, and one of two not: 王小明刚进门, but 王刚.
_SELDOM_NAMED = frozenset("刚常直仍却才趁靠抱骑做干打夸送坐站只")


# Parts of speech that single characters of a name may be given.
_NAMELIKE = "ntgaxzj"


def _unlisted(scan: Scan, at: int, led: bool) -> str:
    """A name of three characters that no dictionary knows and no family name begins (卯金涛), before what people do."""
    end = at + 3
    if led and _DOES_FOR_SURE.match(scan.text, at + 2) and scan.ends_word(at + 2):
        end = at + 2
    name = scan.text[at:end]
    if not scan.starts_word(at) or not scan.ends_word(end):
        return ""
    # What only people do, asked first: hardly any three characters stand before it.
    if not (_SPEAKS.match(scan.text, end) or (led and _ENDS_FOR_SURE.match(scan.text, end))):
        return ""
    if not all("一" <= c <= "鿿" for c in name):
        return ""
    words = {scan.token(i) for i in range(at, end)}
    known = any(t.flag and (len(t.word) > 1 or t.flag[0] not in _NAMELIKE) for t in words)
    if (
        known
        or (len(name) > 2 and all(token.flag for token in words))
        or any(c in _NOT_LAST for c in name[led:])
    ):
        return ""
    return name


def _without_verb(scan: Scan, at: int, dotted: str) -> str:
    """The dotted name at `at` without the verb that its last part runs into (买买提说, 苏里堂通报)."""
    last = dotted.rfind("·") + 1
    for end in range(last + 2, len(dotted)):
        word = scan.token(at + end)
        verb = word.start == at + end and len(word.word) > 1 and word.flag in ("v", "vn")
        if verb or after().match(dotted, end):
            return dotted[:end]
    return dotted

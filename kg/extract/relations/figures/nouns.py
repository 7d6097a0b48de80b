"""An amount in, what is counted out: the noun behind the unit, else the words before the number."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.numbers import Amount
from kg.extract.scan import Scan
from kg.extract.tokens import Token
from kg.lexicon import load

# Behind a number as far as this, before it as far as that.
_BEHIND = 20
_BEFORE = 5
_MARKS = frozenset(",。;、:!?()\n—")
_QUOTES = "“”‘’《》"
# 选手, 学员: people, whatever part of speech they are given.
_PEOPLE = ("手", "员", "者", "工", "生", "师")
# 19箱各类饼干, 3名来自某地的学员 without its first word.
_ALL_SORTS = frozenset({"各类", "各种", "各式", "各界", "各级", "各", "大类", "小类"})
# Parts of speech that a noun phrase is made of; 等 and verbs end it.
_NOUNS = ("n", "vn", "j", "l", "b", "an", "s", "eng", "x", "a")
_VERB = "v"
# 规模以上企业: of a size, not so many and more.
_UPWARDS = ("规模", "限额")
_PLACE = "ns"
_NUMBER = re.compile(r"\d[余多万]*$")
_MEASURE = ("q", "m")
_NO_WORD = Token(0, 0, "", "w")
# 2024年发展会员9人: a year counts nothing.
_CALENDAR = frozenset({"年", "年度", "月", "月份", "日"})
_NONE = {"kind": ""}
_NUMERAL = re.compile(r"[\d.]+|[余多几]")


def counted_noun(scan: Scan, amount: Amount) -> str:
    """What the amount counts, the empty string where nothing is said."""
    return _behind(scan, amount) or _before(scan, amount)


def _behind(scan: Scan, amount: Amount) -> str:
    words = _words_behind(scan, amount)
    relative = next((i for i in range(len(words) - 1, -1, -1) if words[i].word == "的"), None)
    if relative is not None:  # 200名经营茶叶买卖的个体从业人员
        found = _phrase(words[relative + 1 :])
        if len(found) > 1:
            return found
    # 1.3万个就业岗位: a verb right behind the measure word of things belongs to the noun; 80人参加 goes on.
    attribute = amount.unit not in scan.lexicon.units["comers"] and len(words) > 1 and words[0].flag == _VERB
    acts = scan.lexicon["triggers"].get(words[0].word) if attribute else None
    if attribute and (acts is None or acts["names"]) and (noun := _phrase(words[1:])):
        return words[0].word + noun
    return _phrase(words)


def _words_behind(scan: Scan, amount: Amount) -> list[Token]:
    """The words from the unit on to the next mark or number."""
    words: list[Token] = []
    at = amount.end
    while at < len(scan.text) and at < amount.end + _BEHIND:
        word = scan.token(at)
        if word.word[0] in _MARKS or word.word[0].isdigit():
            break
        words.append(word if word.start >= at else Token(at, word.end, scan.text[at : word.end], word.flag))
        at = word.end
    return words


def _phrase(words: list[Token]) -> str:
    """The noun phrase that the words begin with."""
    found = ""
    for word, following in pairwise((*words, _NO_WORD)):
        if word.word in _QUOTES or (not found and word.word in _ALL_SORTS):
            continue
        upwards = word.word == "以上" and found.endswith(_UPWARDS)
        # 职工创新成果; 9名获奖代表: which people they are
        which = not found and word.word in load().particles["states"]
        inside = (which or word.word == "创新") and _nominal(following)
        if not (upwards or inside) and (_ends(word, found) or not _nominal(word)):
            break  # 50名工匠齐聚
        found += word.word
    return found if len(found) > 1 else ""


def _ends(word: Token, found: str) -> bool:
    """Whether a word says what those counted do or how, and where, or what they get, whatever it is taken for."""
    lexicon = load()
    if word.word in lexicon.particles["stop"] or word.word in lexicon["adverbs"]:
        return True
    if lexicon["attendance"].get(word.word, _NONE)["kind"] == "any":
        return True
    acts = lexicon["triggers"].get(word.word)
    if acts is not None and (acts["predicates"] == "wins" or (found and not acts["names"])):
        return True
    # 授予9名职工全省五一劳动奖章: behind what is counted another phrase begins
    return bool(found) and (word.word in lexicon.particles["throughout"] or word.flag == _PLACE)


def _nominal(word: Token) -> bool:
    return (
        word.word in load().particles["counted"]
        or word.flag in _NOUNS
        or word.flag.startswith("n")
        or not word.flag
        or word.word.endswith(_PEOPLE)
    )


def _before(scan: Scan, amount: Amount) -> str:
    """The nouns before the number with the verb that they follow (走访慰问职工); a rate whole (满意率)."""
    found: list[str] = []
    verbs = 0
    named = False
    at = amount.start
    while at > 0:
        word = scan.token(at - 1)
        text = word.word if word.end <= at else scan.text[word.start : at]
        at = word.start
        if word.word in _QUOTES:
            continue
        if not found and (word.word in scan.lexicon.particles["filler"] or _NUMERAL.fullmatch(text)):
            continue
        if not found and word.word in scan.lexicon.particles["grows"]:
            continue  # 2024年增加到9人: how it came to that counts nothing
        if _NUMERAL.match(text) or (found and _measures(scan, word)):
            return ""  # 18个代表团1060人: what the number before counts
        if word.word[0] in _MARKS or len(found) >= _BEFORE:
            break
        if found and word.word in scan.lexicon.particles["filler"]:
            break  # 共有驿站9个
        if word.flag == _VERB and word.word not in scan.lexicon.particles["counted"]:
            verbs += 1
        elif not _nominal(word) or verbs:
            break
        found.append(text)
        named = named or word.flag != _PLACE or word.word in scan.lexicon.particles["serves"]
    if not named:
        return ""  # 城东区共有9人参加
    return "".join(reversed(found)) if len("".join(found)) > 1 else ""


def _measures(scan: Scan, word: Token) -> bool:
    """Whether a word is the measure of a number in front of it, and no word of the calendar."""
    measure = word.flag.startswith(_MEASURE) and word.word not in _CALENDAR
    return measure and _NUMBER.search(scan.text, max(0, word.start - 8), word.start) is not None

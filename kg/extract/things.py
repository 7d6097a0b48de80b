"""A scanned article in, what its bodies act on out: programmes, documents, awards and groups of people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from kg.extract.groups import find_groups
from kg.extract.names import extend_left, without_verb
from kg.extract.scan import Hit, Scan
from kg.extract.standing import naming, standing
from kg.extract.text import Span
from kg.model import EntityType, Mention

# A longer quotation is speech or a slogan; a shorter one is a word in inverted commas.
_QUOTE_LENGTHS = range(2, 29)
_SPEECH = re.compile(r"[。!?;、]|^[^,]*[,][^,]*[,]")
# Two commas or the end of a sentence: words that somebody spoke or wrote.
_SAID = re.compile(r"[。!?;]|,[^,]*,")
# A clause with a comma and one of these is said by somebody.
_SPOKEN = re.compile(r"^(?=.*,).*(?:[我了吗呢啊吧呀这那他她]|没有|没想|特别|真|都|很)")
# Words between a list's 等 and the noun that says what is listed.
_LIST_END = re.compile(
    r"等(?:[一二两三四五六七八九十\d]*(?:项|个|类|种|多项|多种|多个|系列)|一系列|多种形式的?|形式多样的?|各类|丰富多彩的?)*"
)
_LIST_ITEM = re.compile(r"[、]|和|与|以及")
# Names of occasions are long: 某市第五届“…”职工运动会暨….
_LONGEST = 40
# In front of a described programme these belong to the sentence, not the name.
_LEADING = re.compile(
    r"^(?:赠送|发放|提供|发布|上传|决定命名|拓展(?=“)|(?:近|约|逾|上|超)[十百千万]+[余多]?(?:场|次|项|期|个)|全市|全省|全县|全区|主题|系列|多场|首个|首家|新一轮|一体化|新型|各类|各项|多种|多项|专属|有关|相关|一系列|职工群众性|免费|全面|常态化|精准|优质|丰富|特色)(?=.{4,})"
)

# 近百场比赛: how many there were, not which.
_COUNTED = re.compile(r"(?:近|约|逾|上|超)?[十百千万]+[余多]?(?:场|次|项|期|个)")
# Verbs of going somewhere: what stands behind is where, and what stands before is who.
_GOES_TO = frozenset("进入到赴往")
# Behind these a noun says what sort of things there were (各类科研项目), not which one.
_ANY_OF = ("各类", "各种", "各项", "多种", "多项", "一系列", "多种形式的", "形式多样的", "丰富多彩的")


def find_things(scan: Scan, bodies: list[Mention], places: list[Mention]) -> list[Mention]:
    """Programmes, documents and awards that may be facts' objects, and groups, in order of place."""
    by_end = {place.end: place for place in places if place.form != "generic"}
    # 全国工会 is nobody in particular, and may stand in a name (全国工会就业服务活动).
    taken = [(b.start, b.end) for b in bodies if b.form != "kind" or not _nationwide(scan, b)]
    found = [
        *_headed(scan, "programmes", "Programme", by_end, taken),
        *_headed(scan, "documents", "Document", by_end, taken),
        *_headed(scan, "awards", "Award", by_end, taken),
        *_titles(scan),
        *find_groups(scan),
    ]
    found += naming(scan, list(_quoted(scan, found)))
    found += _listed(scan, found, taken)
    found += _parts(scan, found)
    found += _quoted_lists(scan, found)
    return _longest(list(standing(scan, found)))


def _nationwide(scan: Scan, body: Mention) -> bool:
    return "全国" in scan.text[body.start : body.end]


def _headed(
    scan: Scan, table: str, type_: EntityType, by_end: Mapping[int, Mention], taken: list[tuple[int, int]]
) -> Iterator[Mention]:
    """Names that end with one of the table's nouns."""
    titles = [(o, c) for c, o in scan.pairs.items() if c > o and scan.text[o] == "《"]
    for hit in _merged(scan, table):
        if any(start <= hit.start and hit.end <= end for start, end in taken):
            continue
        if type_ == "Programme" and any(start < hit.start and hit.end <= end for start, end in titles):
            continue
        if type_ == "Programme" and (scan.text.startswith("了", hit.end) or _cuts_word(scan, hit)):
            continue  # 走访慰问了三家企业: a verb; 送温暖 in 输送温暖: no word at all
        closing = hit.end < len(scan.text) and scan.text[hit.end] == "”" and hit.end in scan.pairs
        if (closing and scan.pairs[hit.end] + 1 < hit.start) or (
            closing and scan.pairs[hit.end] + 1 == hit.start
        ):
            opening = scan.pairs[hit.end]
            if _SAID.search(scan.text, opening, hit.end):
                continue
            if hit.end - opening - 1 <= _LONGEST:
                yield Mention(opening + 1, hit.end, type_, "quoted", "", hit.word)
                continue
        if _goes_on(scan, hit):
            continue
        start = extend_left(scan, hit.start, limit=_LONGEST, places=by_end)
        start = without_verb(scan, _after_body(scan, start, hit.start, taken), hit.start)
        start = _after_deed(scan, start, hit.start)
        if scan.text.endswith(("”之", "”系列之"), 0, start):
            quote = scan.text.rfind("”", 0, start)
            start = scan.pairs.get(quote, start)  # “某”之法律服务活动
        while start < hit.start and scan.text[start] in "”’)、—":
            start += 1  # the end of a quotation too long for a name
        text = scan.text[start : hit.end]
        any_of = False
        while (lead := _LEADING.match(text)) and start + lead.end() < hit.start:
            any_of = any_of or lead[0] in _ANY_OF
            start += lead.end()
            text = scan.text[start : hit.end]
        any_of = (
            any_of
            or scan.text.endswith(_ANY_OF, 0, start)
            or bool(_COUNTED.fullmatch(scan.text, start, hit.start))
        )
        if (
            hit.word == "计划"
            and start in {place.start for place in by_end.values()}
            and _verb_follows(scan, hit)
        ):
            continue  # 自治区计划再培育50名: it plans
        if start == hit.start and (hit.end - hit.start < 4 or _is_service(scan, hit) or _is_any(scan, hit)):
            form = "plain" if type_ == "Programme" and _acted_on(scan, hit) else "generic"
        elif start == hit.start:
            form = "generic" if any_of or scan.text.endswith("等", 0, start) else "plain"
        elif type_ == "Programme" and scan.text[start : hit.start] in scan.lexicon["plain_modifiers"]:
            form = "generic"
        elif hit.start - start == 1 and type_ == "Programme":
            form = "generic"  # 对标竞赛 cut in its middle: no name has one character and a noun
        else:
            form = "quoted" if "“" in text or "‘" in text else "generic" if any_of else "described"
        if form == "described" and _AS_WHAT.search(scan.text, max(0, start - 24), start):
            form = "generic" if scan.text[hit.end : hit.end + 1] != "的" else form
        yield Mention(start, hit.end, type_, form, "", hit.word)


def _cuts_word(scan: Scan, hit: Hit) -> bool:
    """Whether the noun begins inside a verb of the dictionary (输送, 推送)."""
    token = scan.token(hit.start)
    return token.start < hit.start and token.end < hit.end and token.flag == "v"


# 把驿站作为便民的综合平台: what something is held to be, not what it is called.
_AS_WHAT = re.compile(r"(?:作为|成为|变成|建设成|打造成|视为|当作)[^,。;:“”、]{0,16}的$")


def _verb_follows(scan: Scan, hit: Hit) -> bool:
    if hit.end >= len(scan.text):
        return False
    token = scan.token(hit.end)
    return token.flag.startswith(("v", "d", "p")) or token.word in scan.lexicon["triggers"]


def _is_any(scan: Scan, hit: Hit) -> bool:
    """Whether the bare noun (系列活动, 主题活动) could be any occasion's."""
    return hit.word[:2] in scan.lexicon["plain_modifiers"]


def _is_service(scan: Scan, hit: Hit) -> bool:
    """Whether the bare noun (法律咨询, 技能培训) names a sort of work, not one programme."""
    row = scan.lexicon["programmes"].get(hit.word)
    return row is not None and not scan.lexicon["programme_kinds"][row["kind"]]["bare"]


_PLAIN_VERB = re.compile(
    r"(?:召开|举办|举行|开设|开办|办起|建起|设立|建立|开通|成立|推出)(?:了|过|起)?(?:首个|首届|多次|专场|一场)?$"
)


# Services offered in a row (开展法律咨询、技能培训、义诊) are programmes each.
_OFFERED = re.compile(r"(?:开展|提供|组织|推出|举办)(?:了|过)?(?:免费|公益)?(?:[一-鿿]{3,8}、){0,5}$")


def _acted_on(scan: Scan, hit: Hit) -> bool:
    """Whether a noun alone is what a verb brings about (召开恳谈会), and says enough to be a name."""
    if hit.end - hit.start < 3:
        return False
    before = scan.text[max(0, hit.start - 40) : hit.start]
    if _PLAIN_VERB.search(before[-6:]):
        return True
    offered = _OFFERED.search(before)
    return offered is not None and ("、" in offered[0] or scan.text.startswith("、", hit.end))


def _merged(scan: Scan, table: str) -> list[Hit]:
    """The table's hits, adjoining ones as one (劳动竞赛 + 活动)."""
    merged: list[Hit] = []
    for found in scan.heads_of(table):
        hit = _longer(scan, table, found)
        if merged and (merged[-1].end == hit.start or _double(scan, merged[-1], hit)):
            last = merged.pop()
            merged.append(Hit(last.start, hit.end, hit.word))
        else:
            merged.append(hit)
    return merged


_FEW = re.compile(r"[一-鿿]{1,6}")
_ALSO = re.compile(r"暨[^,。;:、!?\n]{0,24}")


def _double(scan: Scan, one: Hit, other: Hit) -> bool:
    """Whether two nouns name one occasion (推进会暨签约仪式)."""
    if one.end >= other.start:
        return False
    if _ALSO.fullmatch(scan.text, one.end, other.start):
        return True
    return "暨" in scan.text[one.start : one.end] and bool(_FEW.fullmatch(scan.text, one.end, other.start))


def _longer(scan: Scan, table: str, hit: Hit) -> Hit:
    """The noun that begins inside another and ends behind it (宣传周 in 普法宣传周), as one with it."""
    if scan.ends_word(hit.end):
        return hit
    words = scan.lexicon[table]
    stop = scan.token(hit.end).end
    for start in range(hit.start + 1, hit.end):
        if scan.text[start:stop] in words:
            return Hit(hit.start, stop, scan.text[start:stop])
    return hit


def _goes_on(scan: Scan, hit: Hit) -> bool:
    """Whether the noun only qualifies the next one (活动现场, 培训机构, 平台企业) or is cut from a longer word."""
    if not scan.ends_word(hit.end):
        token = scan.token(hit.end)
        return token.start < hit.end and bool(token.flag)
    if hit.end >= len(scan.text):
        return False
    follows = scan.token(hit.end)
    if follows.word in scan.lexicon["triggers"] or follows.word in scan.lexicon["boundaries"]:
        return False
    return follows.flag in ("n", "nz", "j") and not any(
        hit.end <= head.start < hit.end + 8 and head.word in scan.lexicon["programmes"] for head in scan.heads
    )


def _after_body(scan: Scan, start: int, head: int, taken: list[tuple[int, int]]) -> int:
    """The start of a name, moved behind a union or organisation that it would swallow; not one it quotes."""
    name = Span(start, head)
    for body_start, body_end in taken:
        if start <= body_start < head and body_end <= head and not _quotes(scan, name, body_start, body_end):
            start = body_end
    return start


def _after_deed(scan: Scan, start: int, head: int) -> int:
    """The start of a name, moved behind a verb before its quotation (下载“某”APP) or noun (干部进驿站)."""
    token = scan.token(start)
    if token.start == start and token.flag == "v" and scan.text[token.end : token.end + 1] == "“":
        start = token.end
    last = scan.token(head - 1)
    return head if start < head and last.word in _GOES_TO and last.end == head else start


def _quotes(scan: Scan, name: Span, start: int, end: int) -> bool:
    """Whether a quotation in a name holds what stands between two offsets."""
    return any(
        name.start <= opening < start and end <= closing <= name.end and scan.text[opening] in "“‘"
        for closing, opening in scan.pairs.items()
        if opening < closing
    )


def _titles(scan: Scan) -> Iterator[Mention]:
    """Documents in title marks, 《…》, that end like a document."""
    for closing, opening in scan.pairs.items():
        if closing > opening and scan.text[opening] == "《":
            title = scan.text[opening + 1 : closing]
            head = next(
                (
                    h
                    for h in sorted(scan.lexicon["documents"], key=len, reverse=True)
                    if h in title[-len(h) - 8 :]
                ),
                "",
            )
            if head:
                yield Mention(opening, closing + 1, "Document", "quoted", "", head)


def _quoted(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """Quoted names without a noun of their own (“学一送一”); whether they are programmes the verb decides."""
    covered = [(m.start, m.end) for m in found if m.type != "Group"]
    for closing, opening in scan.pairs.items():
        if closing < opening or scan.text[opening] not in "“‘":
            continue
        inner = scan.text[opening + 1 : closing]
        if len(inner) not in _QUOTE_LENGTHS or _SPEECH.search(inner) or _SPOKEN.search(inner):
            continue
        if any(start <= opening + 1 and closing <= end for start, end in covered):
            continue
        if _has_noun_behind(scan, closing + 1):
            continue
        yield Mention(opening + 1, closing, "Programme", "bare", "", "")


# Verbs as nouns: what is quoted before them is a rule that something keeps (按“三有”要求).
# 以“某”的创新形式: how something is done.
_IN_THE_WAY_OF = re.compile(
    r"的?(?:创新|崭新|全新|新|良好|浓厚)?(?:形式|方式|方法|理念|原则|口号|思路|氛围|目标|为主题|热情)|期间|前夕|之际|假期|时节|来临|将至"
)
_MEASURED_BY = frozenset({"要求", "标准", "规定", "配备", "统一"})


def _has_noun_behind(scan: Scan, at: int) -> bool:
    """Whether the quotation only qualifies a noun behind it (“两癌”筛查, “双师型”教师)."""
    if at >= len(scan.text) or not scan.starts_word(at):
        return False
    if _IN_THE_WAY_OF.match(scan.text, at):
        return True
    token = scan.token(at)
    if token.word in _MEASURED_BY:
        return True
    return token.flag in ("n", "vn", "nz", "l") and token.word not in scan.lexicon["triggers"]


# 甲、乙等单位共同开展活动: those that act were listed, not what they do.
_NOT_LISTED = re.compile(r"[,。;:]|单位|部门|企业|机构|组织|共同|一同|联合|入驻|走进")


def _listed(scan: Scan, found: list[Mention], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """The members of A、B、C等活动, where each is named but only the list says what they are."""
    covered = [(m.start, m.end) for m in found if m.type in ("Programme", "Document") and m.form != "generic"]
    bare = {(m.start, m.end) for m in found if m.form == "bare"}
    strong = [span for span in covered if span not in bare]
    covered += taken
    for hit in _merged(scan, "programmes"):
        if not scan.lexicon["plain_nouns"].get(hit.word, {}).get("sums_up"):
            continue
        window = scan.text[max(0, hit.start - 14) : hit.start]
        match = next(reversed(list(_LIST_END.finditer(window))), None)
        if match is None or _NOT_LISTED.search(window, match.end()):
            continue
        end = hit.start - len(window) + match.start()
        yield from _quotations(scan, end, hit, strong)
        for start, stop in _items(scan, end):
            if scan.text[start].isdigit():
                continue  # 357家公司: a number of them
            if 3 <= stop - start <= 14 and not any(s < stop and start < e for s, e in covered):
                yield Mention(start, stop, "Programme", "listed", "", hit.word)


def _quotations(scan: Scan, end: int, hit: Hit, covered: list[tuple[int, int]]) -> Iterator[Mention]:
    """The quoted names that a list ends with: “甲”“乙”和“丙”等系列活动."""
    while scan.text[end - 1 : end] in ("”", "’") and (opening := scan.pairs.get(end - 1)) is not None:
        start, stop = opening + 1, end - 1
        if stop - start in _QUOTE_LENGTHS and not any(s < stop and start < e for s, e in covered):
            yield Mention(start, stop, "Programme", "quoted", "", hit.word)
        end = opening - (scan.text[opening - 1 : opening] in ("、", "和", "与", "及"))


_PARTS = re.compile(
    r"(?:包括|包含|分为|分成|设有|涵盖|设置|设)(?:了)?([^,。;:]{4,60}?)(?:等)?[\d两二三四五六七八九十]+(?:个|大|项)?"
    r"(?:环节|部分|板块|项目|篇章|阶段|单元|模块|主题|赛项)"
)


def _parts(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """The parts of 包括 A、B 和 C 3个环节, whatever they are called."""
    covered = [(m.start, m.end) for m in found if m.type == "Programme" and m.form != "generic"]
    for match in _PARTS.finditer(scan.text):
        start = match.start(1)
        for piece in re.split(r"(、|和|与)", match[1]):
            stop = start + len(piece)
            if 2 <= len(piece) <= 16 and not any(s < stop and start < e for s, e in covered):
                yield Mention(start, stop, "Programme", "listed", "", "")
            start = stop


_QUOTED_LIST = re.compile(r"[^、。!?;,“”]{2,12}(?:、[^、。!?;,“”]{2,12}){1,5}")


def _quoted_lists(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """The members of “A、B、C”的“三微”活动, whose quotation lists what the second one sums up."""
    starts = {m.start - (scan.text[m.start - 1 : m.start] == "“") for m in found if m.form == "quoted"}
    for closing, opening in scan.pairs.items():
        if closing < opening or scan.text[opening] not in "“‘" or closing + 2 not in starts:
            continue
        inner = scan.text[opening + 1 : closing]
        if scan.text[closing + 1] == "的" and _QUOTED_LIST.fullmatch(inner):
            at = opening + 1
            for item in inner.split("、"):
                yield Mention(at, at + len(item), "Programme", "listed", "", "")
                at += len(item) + 1


def _items(scan: Scan, end: int) -> list[tuple[int, int]]:
    """The spans of a list that ends at `end`, back to the verb or mark before it."""
    start = end
    cuts = [end]
    while start > 0 and end - start < 60:
        char = scan.text[start - 1]
        if char in ",。;:!?\n(":
            break
        if char == "、" or (char in "和与" and scan.token(start - 1).word == char):
            cuts.append(start - 1)
            start -= 1
            continue
        token = scan.token(start - 1)
        row = scan.lexicon["triggers"].get(token.word)
        if (
            (row is not None and not row["names"])
            or token.word in scan.lexicon["boundaries"]
            or token.flag in ("ul", "uj")
        ):
            break
        start = token.start
    cuts.append(start - 1)
    spans = [(left + 1, right) for right, left in pairwise(cuts)]
    return list(reversed(spans)) if len(spans) > 1 else []


def _longest(found: list[Mention]) -> list[Mention]:
    """Of overlapping mentions of one type the longest; a group inside a programme's name stays apart."""
    kept: dict[EntityType, list[Mention]] = {}
    ordered = sorted(found, key=lambda m: (m.start, -m.end, m.form == "bare"))
    for mention in ordered:
        own = kept.setdefault(mention.type, [])
        # What is kept of one type is apart and in order: only the last of them can reach into the mention.
        first = len(own)
        while first and own[first - 1].end > mention.start:
            first -= 1
        if all(k.end - k.start < mention.end - mention.start for k in own[first:]):
            own[first:] = [mention]
    whole = {id(mention) for own in kept.values() for mention in own}
    return sorted((m for m in ordered if id(m) in whole), key=lambda m: (m.start, m.end))

"""A scanned article and its places in, the bodies it names out: unions of every kind, and other organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.names import extend_left
from kg.extract.scan import Hit, Scan
from kg.model import Mention

# What stands before 工会 when one body of the article is meant and only its kind is said.
_LEVEL_WORDS = frozenset(
    ["省", "市", "区", "县", "州", "旗", "镇", "乡", "街道", "自治区", "自治州", "开发区", "经开区", "高新区", "新区", "集团", "公司", "学校", "医院", "学院", "企业", "厂", "村", "社区", "园区"]
)  # fmt: skip
_POINTERS = ("该", "本", "这家", "这个", "我们", "我", "其")
# 总 after a place is short for 总工会 unless another word goes on from it.
_SHORT_GENERAL = re.compile(
    r"(?<=[一-鿿])总(?![工经书裁队额体部共计量务编监督统人会决理结值长厂行教导参政公司分是站数价之要算归则的台店司支指面社领医承机])"
)
_LEVEL_GENERAL = re.compile(r"(?<![一-鿿])(?:全|省|市|区|县|州)总(?![工经书裁队额体部共计量务编人会])")
_NATIONAL = "中华全国总工会"


def find_bodies(scan: Scan, places: list[Mention]) -> list[Mention]:
    """Unions and organisations in order of place; an organisation inside a union's name is kept beside it."""
    by_end = {place.end: place for place in places if place.form != "generic"}
    unions = [*_unions(scan, by_end, places), *_short_generals(scan, by_end, places)]
    return sorted([*unions, *_organisations(scan, by_end, places, unions)], key=lambda m: (m.start, -m.end))


def _unions(scan: Scan, by_end: Mapping[int, Mention], places: list[Mention]) -> Iterator[Mention]:
    for hit in scan.heads_of("union_suffixes"):
        if hit.word.endswith("工会") and _is_modifier(scan, hit):
            continue
        start = extend_left(scan, hit.start, places=by_end)
        before = scan.text[start : hit.start]
        if not _is_body(scan, hit, before, start, by_end):
            if before:
                yield Mention(start, hit.end, "Union", "kind", "", hit.word)
            continue
        if scan.text[start : hit.end] in ("全国总工会", _NATIONAL):
            yield Mention(start, hit.end, "Union", "full", _NATIONAL, hit.word)
        elif not before and hit.word != "工会":
            yield Mention(start, hit.end, "Union", "generic", "联合会", hit.word)
        elif not before or before in _LEVEL_WORDS or before in _POINTERS or _pointed(before):
            yield Mention(start, hit.end, "Union", "generic", before, hit.word)
        elif _is_generic(scan, before):
            yield Mention(start, hit.end, "Union", "kind", "", hit.word)
        else:
            yield Mention(start, hit.end, "Union", "full", "", hit.word, _code(start, hit.start, places))


# Parts of enterprises and agencies that have a union of their own and no suffix in the list of organisations.
_UNITS = (
    "部",
    "处",
    "科",
    "所",
    "站",
    "段",
    "矿",
    "局",
    "队",
    "委",
    "机关",
    "校",
    "院",
    "厂",
    "店",
    "项目",
    "行",
    "社",
    "中心",
    "分",
)


def _is_body(scan: Scan, hit: Hit, before: str, start: int, by_end: Mapping[int, Mention]) -> bool:
    """Whether a plain 工会 belongs to a body: a place, a zone or an organisation stands before it."""
    if hit.word != "工会" or not before or before in _LEVEL_WORDS or before in _POINTERS or _pointed(before):
        return True
    if hit.start in by_end or before.endswith((*_UNITS, *scan.lexicon["industries"])):
        return not _is_generic(scan, before)
    if any(before.endswith(suffix) for suffix in scan.lexicon["organisations"]):
        return not _is_generic(scan, before)
    role = next((word for word in ("主席", "副主席") if scan.text.startswith(word, hit.end)), "")
    return bool(role) and len(before) <= 8 and not _is_generic(scan, before)


def _pointed(before: str) -> bool:
    return before.startswith(_POINTERS) and before.lstrip("该本这家个我们其") in _LEVEL_WORDS


def _is_generic(scan: Scan, before: str) -> bool:
    """Whether the words before 工会 name a kind of union, not one of them (各级, 基层企业)."""
    words = scan.lexicon["generic_unions"]
    if re.fullmatch(r"[各省市区县州旗乡镇街道村社(),、“”]{2,}", before) and before not in _LEVEL_WORDS:
        return True
    rest = re.sub(r"[“”()、]", "", before)
    while rest:
        for length in range(min(8, len(rest)), 0, -1):
            if rest[:length] in words:
                rest = rest[length:].strip("“”()")
                break
        else:
            return False
    return True


def _is_modifier(scan: Scan, hit: Hit) -> bool:
    """Whether 工会 only qualifies the noun after it (工会干部, 工会服务平台) and names no body."""
    if hit.end >= len(scan.text):
        return False
    if not scan.ends_word(hit.end):
        token = scan.token(hit.end)
        return not any(token.word.endswith(role) for role in ("主席", "副主席"))
    follows = scan.token(hit.end)
    if follows.word in scan.lexicon["roles"]:
        return scan.lexicon["roles"][follows.word]["leads"] != "yes"
    if follows.word in scan.lexicon["triggers"] or follows.word in scan.lexicon["boundaries"]:
        return False
    if hit.word.endswith("总工会"):
        return False
    return (follows.flag[:1] == "n" and follows.flag not in ("nr", "ns")) or follows.flag in (
        "vn",
        "l",
        "b",
        "j",
    )


def _code(start: int, end: int, places: list[Mention]) -> str | None:
    """The code of the last place that the name begins with."""
    code, at = None, start
    for place in places:
        if place.start == at and place.end <= end:
            code, at = place.code or code, place.end
    return code


def _short_generals(scan: Scan, by_end: Mapping[int, Mention], places: list[Mention]) -> Iterator[Mention]:
    """Headline forms: 河北省总, 天津红桥区总, 省总, 全总."""
    for match in _SHORT_GENERAL.finditer(scan.text):
        at = match.start()
        if at in by_end and by_end[at].code:
            start = extend_left(scan, at, places=by_end)
            yield Mention(start, match.end(), "Union", "headline", "", "总", _code(start, at, places))
    for match in _LEVEL_GENERAL.finditer(scan.text):
        level = match[0][0]
        name = _NATIONAL if level == "全" else level
        form = "full" if level == "全" else "generic"
        yield Mention(match.start(), match.end(), "Union", form, name, "总")


def _is_cut(scan: Scan, hit: Hit) -> bool:
    """Whether the word is cut from a longer one (分行 from 分行业)."""
    return not scan.ends_word(hit.end) and bool(scan.token(hit.end - 1).flag)


def _is_post(scan: Scan, hit: Hit) -> bool:
    """Whether the word only begins a post (党组书记, 党委副书记)."""
    return hit.word in ("党组", "党委", "党总支", "党工委") and scan.text.startswith(
        ("书记", "副书记", "成员", "委员"), hit.end
    )


# The members of A、B等100多家企业: names that only the list says are companies.
_LIST_OF_BODIES = re.compile(
    r"((?:[一-鿿A-Za-z]{2,8}、)+[一-鿿A-Za-z]{2,8})等(?:[\d一二三四五六七八九十百千多余]+家)?"
    r"(?:重点|知名|头部|大型|本地|新业态|平台|快递|外卖|物流|互联网|爱心)*(?:企业|公司|单位|平台)"
)


def _listed(scan: Scan) -> Iterator[Mention]:
    for match in _LIST_OF_BODIES.finditer(scan.text):
        start = match.start(1)
        for item in match[1].split("、"):
            first = scan.token(start)
            if (
                first.start == start
                and item not in scan.lexicon["groups"]
                and first.word not in scan.lexicon["boundaries"]
            ):
                yield Mention(start, start + len(item), "Organisation", "listed", "", "")
            start += len(item) + 1


# 该中心, 该所: the body named last that ends so.
_POINTED_BODY = re.compile(
    r"该(中心|研究所|所|院|校|局|站|段|厂|协会|支队|馆|社|基金会|法院|公司|集团)(?![一-鿿]{0,1}工会)"
)


# Kinds of body that one knows without a name of their own: 法院 is the court of the place.
_LOCAL_KINDS = frozenset({"government"})
_PLAIN_LEVELS = frozenset(
    ["省", "市", "区", "县", "州", "镇", "街道", "自治区", "开发区", "该市", "该区", "该县", "该省"]
)


def _organisations(
    scan: Scan, by_end: Mapping[int, Mention], places: list[Mention], unions: list[Mention]
) -> Iterator[Mention]:
    table = scan.lexicon["organisations"]
    union_ends = {union.end: union for union in unions}
    suffixes = list(scan.heads_of("organisations"))
    found: list[Mention] = []
    for hit in suffixes:
        if (
            scan.text[hit.end : hit.end + 1] in ("制", "化", "级")
            or _is_post(scan, hit)
            or _is_cut(scan, hit)
        ):
            continue
        union = union_ends.get(hit.start)
        start = union.start if union else extend_left(scan, hit.start, limit=26, places=by_end)
        before = scan.text[start : hit.start]
        kind = table[hit.word]["kind"]
        placed = start in {place.start for place in places} and start < hit.start
        if kind == "generic" or (kind == "office" and not placed):
            continue
        if kind == "enterprise" and hit.start in by_end and placed:
            continue  # 某市煤矿 is all of that place's
        code = _code(start, hit.start, places)
        if union and hit.word == "办公室":
            found.append(Mention(start, hit.end, "Union", "office", "", hit.word, union.code))
        elif (not before or before in _POINTERS) and hit.word == "联合会":
            found.append(Mention(start, hit.end, "Union", "generic", "联合会", hit.word))
        elif not before or before in _POINTERS:
            form = "local" if kind in _LOCAL_KINDS and not before else "generic"
            if hit.word in ("党委", "政府", "党组", "党支部", "支队", "总队") and not before:
                continue
            found.append(Mention(start, hit.end, "Organisation", form, "", hit.word))
        elif before in _PLAIN_LEVELS:
            found.append(Mention(start, hit.end, "Organisation", "local", before, hit.word))
        elif not _is_generic(scan, before):
            found.append(Mention(start, hit.end, "Organisation", "full", "", hit.word, code))
    found += _listed(scan)
    for match in _POINTED_BODY.finditer(scan.text):
        found.append(Mention(match.start(), match.end(), "Organisation", "generic", "", match[1]))
    longest: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if longest and mention.start < longest[-1].end and mention.end <= longest[-1].end:
            if mention.start != longest[-1].start or mention.head not in ("集团", "大学"):
                continue
        longest.append(mention)
    yield from longest

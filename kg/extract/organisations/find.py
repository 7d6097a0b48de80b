"""A scanned article, its places and unions in, the other organisations it names out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.builders import BUREAU
from kg.extract.organisations.hosts import acting, hosts
from kg.extract.organisations.listed import HONOURED, listed, teams, winners
from kg.extract.organisations.parts import TEAM, UNITS, committees, departments, offices, units
from kg.extract.organisations.suffixed import suffixed
from kg.extract.scan import Scan
from kg.extract.text import tried_at
from kg.model import Mention

# What stays beside the longer name that begins with it.
_BUREAU = "工程局"
_PARENTS = frozenset({_BUREAU, "集团", "大学", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司"})
# 某快递公司岳阳分公司, 某互助会北京办事处
_BRANCHES = ("分公司", "分部", "办事处", "代表处")
_KEEPERS = ("公司", "互助会", "协会", "基金会")
# 该中心, 该所: the body named last that ends so.
_POINTS = re.compile(r"[该局院校厂矿公集学](?=[中研所院校局站段厂协支馆社基法公集党纪司团])")
_POINTED = re.compile(
    r"该(中心|研究所|所|院|校|局|站|段|厂|协会|支队|馆|社|基金会|法院|公司|集团)(?![一-鿿]{0,1}工会)"
    # 局党委书记: of the bureau spoken of, where somebody's post begins
    r"|(?<=[,。;、:\n了由在和与])(局|院|校|厂|矿|公司|集团|学校)(?=(?:党[委组]|纪委)(?:副?书记|委员|成员|常委))"
)


def bureaus(scan: Scan) -> Iterator[Mention]:
    """中铁四局, 中建三局: called so without a word for what they are."""
    for found in BUREAU.finditer(scan.text):
        yield Mention(found.start(), found.end(), "Organisation", "full", "", _BUREAU)


def find_organisations(
    scan: Scan, by_end: Mapping[int, Mention], places: list[Mention], unions: list[Mention]
) -> list[Mention]:
    """Organisations by suffix, by list and by pointer; of two that overlap the longer one."""
    named = [body for body in _named(scan, by_end, places, unions) if not _is_run(scan, body)]
    kept: list[Mention] = []
    outer: Mention | None = None
    for mention in sorted(named, key=lambda m: (m.start, -m.end)):
        if outer is None or mention.end > outer.end:
            kept.append(mention)
            outer = mention
        elif mention.start == outer.start and mention.end < outer.end and _is_parent(mention, outer):
            kept.append(mention)
    return kept


def _is_run(scan: Scan, body: Mention) -> bool:
    """Whether what ends like a body is quoted right behind a verb that sets it up (推出“微课超市”): a programme."""
    if not scan.text.startswith("”", body.end) or scan.text[body.start - 1 : body.start] != "“":
        return False
    verb = scan.token(max(0, body.start - 2 - scan.text.startswith(("了", "起"), body.start - 2))).word
    return verb in scan.lexicon.parts["any"] or verb in scan.lexicon.parts["makes"]


def _named(
    scan: Scan, by_end: Mapping[int, Mention], places: list[Mention], unions: list[Mention]
) -> list[Mention]:
    """What each way of naming an organisation finds, one beside and within the other."""
    by_suffix = list(suffixed(scan, by_end, places, {union.end: union for union in unions}))
    parts = list(departments(scan, unions))
    known = {body.end for body in (*unions, *parts, *by_suffix) if body.form != "generic"}
    of_parties = list(committees(scan, places))
    begins = {body.start: body for body in by_suffix}
    return [
        *parts,
        *by_suffix,
        *hosts(scan, places, known),
        *acting(scan, by_end, {union.end: union for union in unions if union.form != "kind"}),
        *units(scan, by_suffix),
        *offices(scan, [*unions, *by_suffix, *of_parties]),
        *of_parties,
        *listed(scan),
        *winners(scan, begins),
        *teams(scan, begins),
        *bureaus(scan),
        *_pointed(scan),
    ]


def _pointed(scan: Scan) -> Iterator[Mention]:
    """该中心, 局党委书记: the body that was told of last."""
    for match in tried_at(_POINTS, _POINTED, scan.text):
        yield Mention(match.start(), match.end(), "Organisation", "generic", "", match[1] or match[2])


def _is_parent(mention: Mention, longer: Mention) -> bool:
    """Whether a group, firm or university is the parent of the body whose longer name begins with its own."""
    return (
        mention.head in _PARENTS
        or (longer.head.endswith(_BRANCHES) and mention.head.endswith(_KEEPERS))
        or longer.head in UNITS
        or longer.head.endswith(TEAM)
        or longer.head == HONOURED
        or longer.form == "office"
    )

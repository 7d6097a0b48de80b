"""Quotation and title marks in, the documents and the names without a noun of their own between them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.model import Mention

# A longer quotation is speech or a slogan; a shorter one is a word in inverted commas.
QUOTE_LENGTHS = range(2, 29)
_SPEECH = re.compile(r"[。!?;、]|^[^,]*[,][^,]*[,]")
# A clause with a comma and one of these is said by somebody.
_SPOKEN = re.compile(r"^(?=.*,).*(?:[我了吗呢啊吧呀这那他她]|没有|没想|特别|真|都|很)")


def titles(scan: Scan) -> Iterator[Mention]:
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


def quoted(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """Quoted names without a noun of their own (“学一送一”); whether they are programmes the verb decides."""
    covered = [(m.start, m.end) for m in found if m.type != "Group"]
    for closing, opening in scan.pairs.items():
        if closing < opening or scan.text[opening] not in "“‘":
            continue
        inner = scan.text[opening + 1 : closing]
        if len(inner) not in QUOTE_LENGTHS or _SPEECH.search(inner) or _SPOKEN.search(inner):
            continue
        if any(start <= opening + 1 and closing <= end for start, end in covered):
            continue
        if _has_noun_behind(scan, closing + 1) and not _is_brought_about(scan, opening):
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


# A verb of bringing something new about takes a name, whatever noun it qualifies (推出“某”智能助手).
_NEW = re.compile(r"(?:推出|上线|首创|创立|研发|开发|启用|设为|定为|确定为)(?:了)?$")


def _is_brought_about(scan: Scan, opening: int) -> bool:
    return _NEW.search(scan.text, max(0, opening - 4), opening) is not None


_QUOTED_LIST = re.compile(r"[^、。!?;,“”]{2,12}(?:、[^、。!?;,“”]{2,12}){1,5}")


def quoted_lists(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
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

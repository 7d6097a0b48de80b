"""A scanned article in, the work out that somebody is told to drive forward: 推动职工书屋建设."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.extract.things.rows import free
from kg.model import Mention

# What is driven forward begins with a noun or a quotation and ends its clause.
_WORK = re.compile(
    r"(?:“[^”\n]{2,20}”|\([^()\n]{1,6}\)|[^,。;:、!?“”()\n]){4,26}?(?=工作[,。;、\n]|[,。;、!?\n])"
)


def advanced(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """The objects of verbs of driving forward that end with a noun of such work, none of them named already."""
    # 推动工匠学院建设: what is built up is a programme itself
    covered = [(m.start, m.end) for m in found if m.type in ("Programme", "Document", "Award")]
    ends = scan.lexicon.endings["advanced"]
    for verb in scan.words["triggers"]:
        if verb.word not in scan.lexicon.parts["advances"] or not scan.starts_word(verb.start):
            continue
        work = _WORK.match(scan.text, verb.end)
        if work is None or not ends.end(work[0]):
            continue
        start, end = work.span()
        if free(start, end, covered):
            yield Mention(start, end, "Programme", "described", "", "")

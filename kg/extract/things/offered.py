"""A scanned article in, the services out that somebody is told to offer: 提供法律援助、政策咨询等一站式服务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.extract.things.attributed import is_attributed
from kg.extract.things.sums import is_at_site
from kg.model import Mention

# Where 服务 is the last word of what a verb acts on; 甲、乙等服务 are two, and not one of that name.
_SERVICE = re.compile(r"服务(?<=[一-鿿]{4}服务)(?<!等服务)(?=[,。;!、\n]|和|$)")
_LONGEST = 36
_SHORTEST = 4
# What is offered is told in nouns: behind one of these words somebody is meant, or what it is like.
_OTHER_FLAGS = ("p", "r", "uj", "uv", "ul", "c")
_HOW_MANY = re.compile(r"(?:[一二两三四五六七八九十\d多]+[期项场次类种个]|了|过)+")


def offered(scan: Scan) -> Iterator[Mention]:
    """The services between a verb of running and the end of its clause, with the list that they sum up."""
    for found in _SERVICE.finditer(scan.text):
        start = _behind_verb(scan, found.start())
        many = _HOW_MANY.match(scan.text, start) if start else None
        start = many.end() if many else start
        if not start or found.start() - start < _SHORTEST or scan.text[start] in "等、和":
            continue
        # Where one of the listed is a programme by its noun (法律援助), each of them is looked at by itself.
        listed = scan.text.find("等", start, found.start())
        if not (listed >= 0 and is_at_site(scan, start)) and not any(
            start < hit.end <= listed and scan.text[hit.end] in "、和等"
            for hit in scan.heads_of("programmes")
        ):
            yield Mention(start, found.end(), "Programme", "listed", "", "")


def _behind_verb(scan: Scan, end: int) -> int:
    """The end of the last verb of running in a clause, 0 where other than nouns stand between it and `end`."""
    at, floor = end, max(0, end - _LONGEST)
    runs, means = scan.lexicon.predicates, scan.lexicon.particles["aside"]
    while at > floor and scan.text[at - 1] not in ",。;:!?“”()\n":
        token = scan.token(at - 1)
        if token.word in means:
            return 0
        if "runs" in runs.get(token.word, ()):
            return at
        if token.word == "的" and (
            "runs" in runs.get(scan.token(at - 2).word, ()) or is_attributed(scan, at)
        ):
            return at  # 推出的免费洗车服务
        if token.flag.startswith(_OTHER_FLAGS):
            return 0
        at = token.start
    return 0

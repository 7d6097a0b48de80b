"""A scanned article in, people named by a word for people that ends their name out: counted ones, and those helped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.groups.listed import LONGEST, head
from kg.extract.groups.words import IN_A_NAME
from kg.extract.scan import Scan
from kg.extract.text import Cover
from kg.model import Mention

# 300名, and what the name of those counted is made of.
_NUMBER = re.compile(r"[\d余多万千百][名位](?=[一-鿿])")
_NOUNS = ("n", "j", "b", "a", "f", "s", "v", "l")
# What is done for people, where their name begins right behind it.
_LEAD = re.compile(
    r"(?:(?<![作认因])为|向|给|面向|惠及|慰问|看望|走访|帮助|帮扶|救助|资助|关爱|服务|组织|让|使|针对)了?(?:广大|更多|部分|一批|各类|全[省市县区])?(?=[一-鿿])"
)
# Those whom nothing said of them tells from others.
_EVERYBODY = frozenset({"群众", "人员", "工作人员", "成员", "人群", "重点群体", "目标群体"})
_TRADES = ("n", "j", "b")
# Behind the name of people: who else of them, or that they are many.
_OF_THEM = ("群体", "代表", "们", "家庭", "家属")


def counted(scan: Scan) -> Iterator[Mention]:
    """People who are counted, by all that stands between their number and the word for people (300名深圳职工)."""
    for number in _NUMBER.finditer(scan.text):
        yield from _people_at(scan, number.end(), _NOUNS)


def helped(scan: Scan, known: list[Mention]) -> Iterator[Mention]:
    """People in front of whose name stands that something is done for them: 为|燃气安检员|送上水杯."""
    told = Cover((mention.start, mention.end) for mention in known)
    for lead in _LEAD.finditer(scan.text):
        if scan.starts_word(lead.end()):
            for people in _people_at(scan, lead.end(), _TRADES):
                if _is_whole(scan, people) and not told.reaches(people.start, people.end):
                    yield people


def _people_at(scan: Scan, start: int, begins: tuple[str, ...]) -> Iterator[Mention]:
    """The people whose name begins at an offset: nouns, behind words of those sorts, up to the last for people."""
    at, end = start, 0
    while at < min(start + LONGEST, len(scan.text)):
        token = scan.token(at)
        named = token.flag.startswith("n" if end else begins) or head().search(token.word)
        if not named and token.start >= start:
            break
        at = token.end
        if head().search(scan.text, start + 1, at):
            end = at
    if end:
        word = scan.text[start:end]
        yield Mention(start, end, "Group", "full", word, word)


def _is_whole(scan: Scan, people: Mention) -> bool:
    """Whether no other noun follows that the name belongs to (工程师|协会), nor is it a body's or a post's."""
    if IN_A_NAME.match(scan.text, people.end) or people.name in _EVERYBODY:
        return False
    if people.end >= len(scan.text) or scan.text.startswith(_OF_THEM, people.end):
        return True
    return not scan.token(people.end).flag.startswith(("n", "j"))

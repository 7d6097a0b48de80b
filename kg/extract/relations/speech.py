"""A reading in, who speaks for which body where out: what 我们 means inside a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.entities.cast import Named, Reading
from kg.extract.text import Span
from kg.model import Mention

SAYING = "说|表示|介绍|告诉|坦言|认为|称|解释|强调|透露|感慨|道"
SAYS = re.compile(rf"[^。“”\n]{{0,16}}?(?:{SAYING})")
# A quotation shorter than this is a word in inverted commas.
_SHORTEST = 10
_FIRST_PERSON = re.compile(r"我们|我这|我会|我公司|我院|我校|我市总|我区总")


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of text in which somebody speaks for `body`."""

    span: Span
    body: Named


def speeches(reading: Reading) -> list[Speech]:
    """Quotations and reported statements with the speaker's body, where a post before the name says it."""
    offices = _offices(reading)
    if not offices:
        return []
    text = reading.scan.text
    names = [
        (named, offices[named.mention.name])
        for named in reading.of("Person")
        if named.mention.name in offices
    ]
    said = [(named, body) for named, body in names if SAYS.match(text, named.end)]
    found: list[Speech] = []
    for closing, opening in reading.scan.pairs.items():
        if closing < opening or text[opening] != "“" or closing - opening < _SHORTEST:
            continue
        after = [
            (n, b)
            for n, b in said
            if 0 <= n.start - closing <= 40 and "。" not in text[closing + 1 : n.start]
        ]
        before = [(n, b) for n, b in said if 0 <= opening - n.end <= 30 and "。" not in text[n.end : opening]]
        if after or before:
            found.append(Speech(Span(opening, closing + 1), (after or before[::-1])[0][1]))
    for named, body in said:  # 刘某介绍,我们… without quotation marks, up to the end of the sentence
        end = text.find("。", named.end)
        found.append(Speech(Span(named.end, end if end >= 0 else len(text)), body))
    return found


def _offices(reading: Reading) -> dict[str, Named]:
    """Person's name -> the body for which the person speaks: the last one of the post."""
    if not reading.posts:
        return {}
    bodies = reading.once(bodies_by_mention)
    offices: dict[str, Named] = {}
    for post in reading.posts:
        held = [bodies[body] for _, body in post.roles if body is not None and body in bodies]
        if held:
            offices.setdefault(post.person.name, held[-1])
    return offices


def bodies_by_mention(reading: Reading) -> dict[Mention, Named]:
    """The bodies of an article by how they are mentioned, as posts have them."""
    return {named.mention: named for named in reading.of("Union", "Organisation")}


def first_person(reading: Reading, said: list[Speech], clause: Span) -> Named | None:
    """The body that 我们 stands for in a clause, None when nobody says 我们 there."""
    if not said or not _FIRST_PERSON.search(reading.scan.text[clause.start : clause.end]):
        return None
    return next((s.body for s in said if s.span.start <= clause.start < s.span.end), None)


def quoted(said: list[Speech], at: int) -> Span | None:
    """The span of the speech that holds the offset, None outside."""
    for speech in said:
        if speech.span.start <= at < speech.span.end:
            return speech.span
    return None


_OFFICIAL = re.compile(r"(?:相关|有关|主要)?(?:负责人|负责同志|工作人员)")


def spokesman(reading: Reading, clause: Span) -> Named | None:
    """The body for which a clause lets somebody speak without quotation marks (某会主席刘某介绍,今后将…)."""
    text = reading.scan.text
    if text[clause.end - 1] not in ",:" or text[clause.end : clause.end + 1] in ("“", "‘"):
        return None
    here = reading.within(clause.start, clause.end)
    unions = [m for m in here if m.type == "Union" and m.entity]
    if not unions:
        return None
    for post in reading.posts:
        if clause.start <= post.start and post.person.end < clause.end and SAYS.match(text, post.person.end):
            here_too = {union.mention: union for union in unions}
            held = [here_too[body] for _, body in post.roles if body in here_too]
            if held:
                return held[-1]
    for union in unions:
        official = _OFFICIAL.match(text, union.end)
        if official and SAYS.match(text, official.end()):
            return union
    return None

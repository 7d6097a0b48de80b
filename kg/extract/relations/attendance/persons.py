"""People by name in, the occasions that they come to, speak at or are called after out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.attendance.coming import ARE_THERE, COUNT, SPEAKS_THERE, verbs
from kg.extract.relations.attendance.meant import DENIED, HEAD, meant, takes_part
from kg.extract.relations.occasions import upon
from kg.extract.text import Span
from kg.model import Fact

# A,以及来自各厂的职工200多人参加; A,市某局有关领导等参加: a list that people without names end.
_WITH_OTHERS = re.compile(
    r"(?:同志)?(?:等?一行)?(?:,?(?:等[^,。;:“”]{2,30}|代表[^,。;:“”]{2,24}|(?:先后|分别|还)?(?:来到|到|深入|赴|前往|走进|走访)[^,。;:“”]{2,30},?|(?:以及|及|和|与|、)[^,。;:“”]{2,70}|(?<=,)[^,。;:“”]{2,40}(?:领导|负责人|负责同志|委员|代表|人))){1,4}"
    r"(?:等|共|共同|一同|一起|应邀|受邀|到场|现场)*"
)
# 李明等40名司机也参加: between the last of those whom nothing is said of and the verb.
_TOGETHER = re.compile(
    rf"(?:等{COUNT}[名位个][^,。;:“”]{{0,24}}?|[一-鿿]?人|等(?:领导|同志|嘉宾)|代表[^,。;:“”]{{2,24}})?(?:也|还|都|一同|一起|共同|分别|先后|应邀|受邀|报名)*"
)
_AT = re.compile(r"[在于][^,。;“”]{0,24}$")
# 市委书记李明,某军分区司令员王强: the post of one more of a list, known or not, ends so.
_ONE_MORE = re.compile(
    r"(?:[,、;]|[以]?及|和|与)[^,。;:!?\n]{1,30}[长员任记席理官师授人表者事家书监委士督助佐主](?:\([^()]{1,6}\))?|、(?:[^,。;:、]{0,10}[”’])?"
)


def persons(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """A出席P; A在P上提出…."""
    yield from _present(reading, occasions)
    yield from _at_it(reading, occasions)


def _present(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """A、B出席P, A主持: people named with their posts before the verb, those of the verb before left out."""
    people = reading.of("Person")
    posts = {post.person.start for post in reading.posts}
    for sentence in reading.scan.sentences() if people else ():
        here = [p for p in people if sentence.start <= p.start < sentence.end]
        for person in here:
            if there := SPEAKS_THERE.match(reading.scan.text, person.end):
                yield from _come(reading, occasions, sentence, [person], Span(there.start(), there.end()))
        if here and (there := ARE_THERE.search(reading.scan.text, sentence.start, here[0].start)):
            yield from _come(reading, occasions, sentence, here, Span(*there.span("verb")))
        last = sentence.start
        for verb in _verbs_behind(reading, here, sentence):
            present = [p for p in here if last <= p.start and p.end <= verb.start]
            if present and not _has_post(reading.scan.text, present, posts):
                together = _TOGETHER.fullmatch(reading.scan.text, present[-1].end, verb.start)
                present = present if together else []
            if present and not _others_act(reading, present[-1], verb):
                yield from _come(reading, occasions, sentence, present, verb)
                last = verb.end


def _come(
    reading: Reading, occasions: list[Named], sentence: Span, present: list[Named], verb: Span
) -> Iterator[Fact]:
    """Those present, at the occasion that is meant by the verb."""
    target = meant(reading, occasions, sentence, verb)
    for person in present:
        yield from takes_part(reading, person, target, verb, "attends")


def _verbs_behind(reading: Reading, here: list[Named], sentence: Span) -> Iterator[Span]:
    """The verbs of coming behind the first of the people, whole words that nothing denies."""
    scan = reading.scan
    for match in verbs().finditer(scan.text, here[0].end, sentence.end) if here else ():
        verb = Span(match.start(), match.end())
        whole = scan.starts_word(verb.start) or scan.ends_word(verb.end)
        if whole and not scan.text.endswith(DENIED, 0, verb.start):
            yield verb


def _has_post(text: str, present: list[Named], posts: set[int]) -> bool:
    """Whether the last of some people is named with a post, or listed with one who is (副主席李明、王强)."""
    for person, before in zip(reversed(present), [*reversed(present[:-1]), None], strict=True):
        if person.start in posts or before is None:
            return person.start in posts
        if not _ONE_MORE.fullmatch(text, before.end, person.start):
            return False
    return False


# 为学员授课, 与职工代表一同参加: to whom or with whom somebody does it.
_TO = ("为", "给", "向")
_TO_WHOM = (*_TO, "对", "与", "和", "同")


_TELLS = re.compile(r"(?:介绍|表示|说|指出|透露|坦言|强调|告诉(?:记者|笔者)|称)(?:说|道)?[,:]")


def _others_act(reading: Reading, person: Named, verb: Span) -> bool:
    """Whether somebody else stands between a person and a verb (A介绍,职工积极参加) who comes not with them."""
    text = reading.scan.text
    if text.rfind("“", person.end, verb.start) > text.rfind("”", person.end, verb.start):
        return True  # 李明说:“通过开展P…: of whom he speaks
    if _TELLS.match(text, person.end, verb.start):
        return True  # 李明介绍,通过开展P…
    if _WITH_OTHERS.fullmatch(text, person.end, verb.start):
        return False
    between = reading.within(person.end, verb.start)
    others = (m for m in between if m.type in ("Group", "Organisation", "Union"))
    if any(not text.endswith(_TO if m.type != "Group" else _TO_WHOM, 0, m.start) for m in others):
        return True
    return "。" in text[person.end : verb.start] or verb.start - person.end > 40


def _at_it(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """某某在P上提出…; P现场,某某说…: a person of the sentence that tells what happened at P."""
    text = reading.scan.text
    for sentence in reading.sentences():
        scenes = [
            m
            for m in occasions
            if sentence.start <= m.start < sentence.end
            and upon(text, m.end)
            and (
                m.start <= sentence.start + HEAD
                or _AT.search(text, max(sentence.start, m.start - 26), m.start)
            )
        ]
        if not scenes:
            continue
        scene = scenes[0]
        for person in reading.of("Person"):
            if not sentence.start <= person.start < sentence.end:
                continue
            where = Span(scene.start, scene.end)
            yield from takes_part(reading, person, scene, where, "at")

"""Bodies in, the occasions that they take part in or send somebody to out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.attendance.coming import EVERYBODY, bodies_by, sent_by, sentence_at
from kg.extract.relations.attendance.meant import DENIED, meant, takes_part
from kg.extract.relations.frames import Frame
from kg.extract.relations.subjects import goes_to, in_post
from kg.extract.text import Span
from kg.model import Fact

_SCENE = re.compile(r"(?:活动|仪式|比赛|会议|培训|招聘会)?(?:现场|当天|当日|上|中|期间)(?=,)")
# Between two bodies of a list, with another between that nobody knows as one.
_JOINED = re.compile(r"(?:[、和与及][^,。;:“”、和与等]{2,14})?(?:、|和|与|及|以及)")
# 组织甲、乙开展P, 邀请甲协会开展P: who is brought in to do it takes part.
_BRINGS_IN = re.compile(r"(?:组织|邀请|动员|发动)了?(?:辖区|当地|全[省市区县])?(?:内)?的?$")
_INVITES = "邀请"
# Between those brought in and what they do.
_TO_DO = 40


def delegates(reading: Reading, found: list[Frame], occasions: list[Named]) -> Iterator[Fact]:
    """甲、乙等企业参加; 来自甲公司的选手参赛; 组织甲公司开展P."""
    yield from _listed(reading, occasions)
    yield from _senders(reading, occasions)
    yield from _brought_in(reading, found, occasions)
    yield from _choosers(reading, occasions)


def _chain(bodies: list[Named], text: str) -> list[Named]:
    """The bodies that are joined with the first of these."""
    chain = bodies[:1]
    for body in bodies[1:]:
        if body.start > chain[-1].end and _JOINED.fullmatch(text, chain[-1].end, body.start):
            chain.append(body)
    return chain


def _listed(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """甲、乙、丙等80多家企业参加: the members of a list that only the list says are companies, or bodies by name."""
    text = reading.scan.text
    bodies = reading.of("Organisation")
    for index, body in enumerate(bodies):
        last = body
        for other in bodies[index + 1 :]:
            if not _JOINED.fullmatch(text, last.end, other.start):
                break
            last = other
        bare = body.mention.form == "listed"
        comes = (sent_by() if bare else bodies_by()).match(text, last.end)
        if comes is None or text.endswith(DENIED, 0, comes.start("verb")):
            continue
        sentence = sentence_at(reading.sentences(), body.start)
        from_it = text.endswith("来自", 0, body.start) or goes_to(text, sentence, body)
        if not bare and (from_it or in_post(reading, body)):
            continue
        verb = Span(*comes.span("verb"))
        target = meant(reading, occasions, sentence, verb)
        yield from takes_part(reading, body, target, verb, "listed", 0.7)


def _senders(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """来自甲公司、乙医院的选手参赛: where those who come belong."""
    text = reading.scan.text
    bodies = reading.of("Organisation")
    for index, first in enumerate(bodies):
        if not text.endswith("来自", 0, first.start):
            continue
        chain = _chain(bodies[index:], text)
        sentence = sentence_at(reading.sentences(), first.start)
        comes = sent_by().match(text, chain[-1].end)
        scene = _SCENE.match(text, sentence.start)
        if comes is None and scene is None:
            continue
        verb = Span(*comes.span("verb")) if comes else Span(chain[-1].start, chain[-1].end)
        # 活动现场,来自甲所的律师设立服务台: at what was told before, not at what they do there
        target = meant(reading, occasions, sentence, verb if comes else Span(sentence.start, sentence.start))
        for body in chain:
            yield from takes_part(reading, body, target, verb, "sent", 0.65)


# 选手由甲、乙推选: those who chose or sent them take part by them.
_CHOSEN = re.compile(
    r"(?:选手|代表队|参赛队|队员|队伍|学员|演员|演职人员|代表团?)(?:分别|均|全部|都|主要)?由(?:来自)?$"
)
_CHOOSES = re.compile(r"[^,。;“”]{0,12}?(?P<verb>推选|选派|选送|推荐|派出|选拔|组成|组队)")


def _choosers(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """选手由甲、乙推选: whoever the teams of an occasion are from, a union too."""
    text = reading.scan.text
    bodies = reading.of("Organisation", "Union")
    for index, first in enumerate(bodies):
        if not _CHOSEN.search(text, max(0, first.start - 12), first.start):
            continue
        chain = _chain(bodies[index:], text)
        comes = _CHOOSES.match(text, chain[-1].end)
        if comes is None:
            continue
        verb = Span(*comes.span("verb"))
        target = meant(reading, occasions, sentence_at(reading.sentences(), first.start), verb)
        for body in chain:
            yield from takes_part(reading, body, target, verb, "chosen", 0.65)


def _brought_in(reading: Reading, found: list[Frame], occasions: list[Named]) -> Iterator[Fact]:
    """组织甲、乙等7家企业开展P, 邀请G参观P, P邀请某某授课: those who are brought in, whoever brings them."""
    text = reading.scan.text
    posts = {post.person.start: post.start for post in reading.posts}
    people = reading.of("Organisation", "Group", "Person")
    for index, first in enumerate(people):
        begin = posts.get(first.start, first.start)
        brings = _BRINGS_IN.search(text, max(0, begin - 12), begin)
        if brings is None or first.mention.name in EVERYBODY:
            continue
        chain = _chain(people[index:], text)
        target, verb = _done_by(chain[-1], found, text)
        if target is None and brings[0].startswith(_INVITES):
            verb = Span(*brings.span())
            target = meant(reading, occasions, sentence_at(reading.sentences(), begin), Span(begin, begin))
        for one in chain:
            yield from takes_part(reading, one, target, verb, "brought", 0.65)


def _done_by(last: Named, found: list[Frame], text: str) -> tuple[Named | None, Span]:
    """The programme that those brought in are told to run, and the words that say so."""
    for frame in found:
        near = last.end <= frame.verb.start <= last.end + _TO_DO
        if near and not frame.negated and "。" not in text[last.end : frame.verb.start]:
            target = next((o for o in frame.objects if o.type == "Programme"), None)
            return target, Span(frame.verb.start, frame.verb.end)
    return None, Span(last.start, last.end)

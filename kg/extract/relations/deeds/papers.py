"""Frames in, papers of bodies out: what has no title (who gave notice, signed an agreement), whose a title is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.people import Post
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.posts import held_in
from kg.extract.relations.speech import bodies_by_mention
from kg.extract.text import Span
from kg.model import Fact

# Between a verb of issuing and a noun that says what was issued: nothing but how many.
_ONE = re.compile(r"[了过]?(?:一[份封个项]|有关|相关|专门)?")


def papers(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """The papers that bodies are told to have given out."""
    yield from _untitled(reading, found, cast)
    yield from _possessive(reading)
    yield from _signed(reading, cast)
    yield from _by(reading, found)
    yield from _at_rites(reading, found, cast)


# 《某办法》由甲会、乙局联合印发: between a title and those whose it is.
_BY = re.compile(r"[》”’]?(?:[已均也系是]|已经|日前|近日|正式)?由")


def _by(reading: Reading, found: list[Frame]) -> Iterator[Fact]:
    """《某办法》由甲会印发: the papers in front of a verb of issuing whose doers stand behind 由."""
    for frame in found:
        if "issues" not in frame.predicates or frame.negated or frame.carried or frame.objects:
            continue
        first = frame.subjects[0].start if frame.subjects else frame.clause.start
        for paper in reading.within(frame.clause.start, first):
            if paper.type == "Document" and _BY.fullmatch(reading.scan.text, paper.end, first):
                for subject in frame.subjects:
                    where = around(paper, subject, Span(frame.verb.start, frame.verb.end))
                    yield from make(reading, subject.entity, "issues", paper.entity, where, "issues.by")


# 某合作协议签约仪式: what is signed at a rite by those who hold it.
_SIGNING = re.compile(
    r"(?P<paper>.{0,24}(?:协议书?|合同|备忘录|责任书|承诺书|公约))”?(?:集中)?(?:签约|签字|签署|签订)(?:仪式|大会|活动|会)"
)


def _at_rites(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """甲会与乙局举行合作协议签约仪式: 甲会 and 乙局 sign the paper."""
    for frame in found:
        if "runs" not in frame.predicates or frame.negated or frame.carried or len(frame.subjects) < 2:
            continue
        for rite in frame.objects:
            signed = _SIGNING.fullmatch(cast.name(rite.entity or "")) if rite.type == "Programme" else None
            if signed:
                paper = cast.add("Document", signed["paper"].strip("“”"), signed["paper"])
                for subject in frame.subjects:
                    where = around(subject, rite)
                    yield from make(reading, subject.entity, "issues", paper, where, "issues.rite")


# 甲会主席林文与乙会会长何青代表双方签订《某合同》, 在《某合同》上签字: each for the body of his post.
_SIGNS = re.compile(
    r"代表[^,。;:“”《》]{0,16}(?:签订|签署|签下|签)了?(?=[《“])|》上(?:分别|共同|郑重|庄重)*签[字名约署]"
)


def _signed(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """The papers that people with posts are told to sign, as those of their bodies."""
    signs = _SIGNS.finditer(reading.scan.text, reading.scan.body) if reading.posts else ()
    for sign in signs:
        sentence = reading.sentence_at(sign.start())
        posts = [p for p in reading.posts if sentence.start <= p.start and p.person.end <= sign.start()]
        behind = sign[0].startswith("代表")
        first, last = (sign.end(), sentence.end) if behind else (sentence.start, sign.start() + 1)
        for paper in (m for m in reading.within(first, last) if m.type == "Document" and m.entity):
            for post in posts:
                where = around(Span(post.start, post.person.end), Span(*sign.span()), paper)
                body = _body_of(reading, post, cast)
                yield from make(reading, body, "issues", paper.entity, where, "issues.signed")


def _body_of(reading: Reading, post: Post, cast: Cast) -> str | None:
    """The body that a post is held in, None where none is told."""
    bodies = reading.once(bodies_by_mention)
    told = [(bodies[body], role) for role, body in post.roles if body in bodies]
    return held_in(*told[-1], cast) if told else None


# Rules that a body has, or that are about it, whoever gave them (《某会章程》).
_OF_NOBODY = ("章程》", "法》", "条例》")


def _possessive(reading: Reading) -> Iterator[Fact]:
    """甲会《某通知》, 《甲会某办法》: a title right behind a body, or that begins with it, is the body's."""
    bodies = [named for named in reading.of("Union", "Organisation") if named.start >= reading.scan.body]
    starts, ends = {body.start: body for body in bodies}, {body.end: body for body in bodies}
    for paper in reading.of("Document"):
        title = reading.written(paper)
        if title.startswith("《") and not title.endswith(_OF_NOBODY):
            body = ends.get(paper.start) or starts.get(paper.start + 1)
            if body is not None:
                where = around(body, paper)
                yield from make(reading, body.entity, "issues", paper.entity, where, "issues.possessive")


def _untitled(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """甲会印发通知, 甲会写过一封公开信: a paper of the body that the sentence names, called after it."""
    titled = {cast.name(d.entity or "") for d in reading.of("Document")}
    for frame in found:
        duty = reading.scan.text[frame.verb.start - 1] == "、"  # 做好登记、走访、下发通知等工作
        if duty or "issues" not in frame.predicates or frame.negated or not frame.subjects:
            continue
        paper = _bare(reading, frame)
        if paper is None or any(title.endswith(reading.written(paper)) for title in titled):
            continue
        first = frame.subjects[0]
        if first.start < frame.sentence.start or first.type == "Programme":
            continue
        noun = reading.written(paper)
        document = cast.add("Document", cast.name(first.entity or "") + noun, noun)
        for subject in frame.subjects:
            where = around(subject if not frame.carried else None, Span(frame.verb.start, paper.end))
            yield from make(
                reading, subject.entity, "issues", document, where, "issues.untitled",
                modality=frame.modality,
            )  # fmt: skip


def _bare(reading: Reading, frame: Frame) -> Named | None:
    """The noun of a paper right behind a verb of issuing."""
    text = reading.scan.text
    behind = (
        m
        for m in reading.within(frame.verb.end, frame.clause.end)
        if m.type == "Document" and m.entity is None and _ONE.fullmatch(text, frame.verb.end, m.start)
    )
    return next(behind, None)

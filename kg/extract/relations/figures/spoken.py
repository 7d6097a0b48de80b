"""The programmes that a report speaks of, in the order it does, out for how long each is still the one meant."""

from __future__ import annotations

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.figures.goes_on import forgotten
from kg.extract.relations.kinds import lasts, works_quietly
from kg.extract.text import Span

# So many sentences behind the only one that names a programme, figures are no longer its.
_FAR = 3


class Spoken:
    """Remembers of the programmes told of which are named, run, or only mentioned, and how long ago."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading, self.cast = reading, cast
        # Those that have a name of their own.
        self.called = {m.entity for m in reading.of("Programme") if m.mention.form in ("quoted", "bare")}
        self._times = reading.times()
        self._run: str | None = None  # a programme that somebody is said to run
        self._passing: str | None = None  # a programme that is only mentioned,
        self._before: str | None = None  # and the one spoken of before it
        self._since: dict[str | None, int] = {}  # sentences begun since a programme was named

    def take(self, programme: str | None, own_name: bool, earlier: str | None) -> None:
        """A programme is named; `earlier` is the one spoken of until then."""
        self._passing = None if own_name or self._times[programme] > 1 else programme
        self._before = earlier
        self._since[programme] = 0

    def run(self, programme: str | None) -> None:
        """Somebody is said to run a programme."""
        self._run = programme

    def go_on(self, programme: str | None, before: Span, sentence: Span) -> str | None:
        """The programme that a new sentence still speaks of, that of the sentence `before` it or an earlier one."""
        if self._left(programme, before, sentence) or self._forgotten(programme, before, sentence):
            programme = self._before if self._before in self.called else None
        self._since = {iri: sentences + 1 for iri, sentences in self._since.items()}
        return programme

    def is_far(self, programme: str | None) -> bool:
        """Whether a programme without a name of its own was spoken of once, some sentences ago."""
        once = self._times[programme] == 1 and programme not in self.called
        return once and self._since.get(programme, 0) >= _FAR

    def _left(self, programme: str | None, before: Span, sentence: Span) -> bool:
        """Whether a thing without a name of its own, mentioned once, is spoken of no more.

        An occasion goes on to the end of its paragraph, a station or a fund only to that of its sentence.
        """
        if programme is None:
            return False
        ended = "\n" in self.reading.scan.text[before.start : sentence.start]
        if programme != self._passing:
            return ended and works_quietly(self.reading, self.cast, programme)
        return ended or (programme != self._run and lasts(self.reading, self.cast, programme))

    def _forgotten(self, programme: str | None, before: Span, sentence: Span) -> bool:
        """Whether the programme spoken of has no name of its own and the sentence before does not name it."""
        if programme is None or programme in self.called:
            return False
        return forgotten(self.reading, programme, programme == self._run, before, sentence)

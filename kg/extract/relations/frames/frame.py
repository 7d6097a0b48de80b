"""What a clause says, as a value: who acts, on what, how sure the deed is."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.entities.cast import Named
from kg.extract.scan import Hit
from kg.extract.text import Span
from kg.model import Modality


@dataclass(frozen=True, slots=True)
class Frame:
    """One verb of a clause with the bodies that act and the things acted on.

    `topic` is the programme spoken of last before the verb; `carried` is true where the subject was left out
    and taken from before; `supporters` guide or back; `negated` means that it is not said to be done; `others`
    that somebody without a name does it.
    """

    sentence: Span
    clause: Span
    verb: Hit
    predicates: frozenset[str]
    subjects: tuple[Named, ...]
    supporters: tuple[Named, ...]
    objects: tuple[Named, ...]
    topic: Named | None
    modality: Modality
    negated: bool
    carried: bool
    others: bool = False

"""Every word that a person reads has a Chinese and an English form."""

from __future__ import annotations

import csv
from typing import get_args

import pytest
import rdflib
from rdflib import RDFS, SKOS

from kg.data import data_path
from kg.errors import InputError, LexiconError
from kg.explore.labels import LANGS, Lang, labels, say, say_or_key
from kg.graph.vocab import KIND, LEVEL
from kg.iri import ONTOLOGY
from kg.model import ENTITY_TYPES, LITERAL_PREDICATES, PREDICATES, ArticleKind, Bound, Level, Modality

NEEDED = (
    *(f"{group}.{key}" for group in ("type", "types") for key in ENTITY_TYPES),
    *(f"relation.{key}" for key in PREDICATES),
    *(f"inverse.{key}" for key in PREDICATES if key not in LITERAL_PREDICATES),
    *(f"level.{key}" for key in get_args(Level)),
    *(f"bound.{key}" for key in get_args(Bound)),
    *(f"modality.{key}" for key in get_args(Modality)),
    *(f"article.{key}" for key in get_args(ArticleKind)),
)


@pytest.mark.parametrize("lang", LANGS)
def test_every_word_of_the_model_has_a_label(lang: Lang) -> None:
    assert set(NEEDED) <= set(labels(lang))
    assert all(labels(lang).values())


def test_no_label_is_given_twice() -> None:
    from kg.explore import labels as module

    with module._FILE.open(encoding="utf-8", newline="") as file:
        keys = [(row["group"], row["key"]) for row in csv.DictReader(file)]
    assert len(keys) == len(set(keys))


def test_kinds_of_programmes_in_the_lexicon_have_labels() -> None:
    with data_path("seeds", "lexicon", "programmes.csv").open(encoding="utf-8", newline="") as file:
        kinds = {row["kind"] for row in csv.DictReader(file) if row["kind"]}
    assert {f"kind.{kind}" for kind in kinds} <= set(labels("zh"))


def test_things_are_called_on_pages_and_in_charts_what_the_graph_calls_them() -> None:
    """Who reads a word there can ask with it: questions and `kg view` look names up in the graph."""
    graph = rdflib.Graph().parse(data_path("ontology", "union.ttl"))
    homes = {"type": ONTOLOGY, "relation": ONTOLOGY, "kind": KIND, "level": LEVEL}
    for key, label in labels("zh").items():
        group, _, name = key.partition(".")
        if group in homes:
            term = rdflib.URIRef(homes[group] + name)
            words = [*graph.objects(term, SKOS.prefLabel), *graph.objects(term, RDFS.label)]
            said = {str(word.language): str(word) for word in words if isinstance(word, rdflib.Literal)}
            assert said["zh"] == label
            if group in ("kind", "level"):
                assert said["en"] == labels("en")[key].lower()


def test_a_missing_label_and_a_missing_language_are_clear_errors() -> None:
    with pytest.raises(LexiconError, match=r"ui\.nowhere"):
        say("ui.nowhere")
    with pytest.raises(InputError, match="'fr'"):
        labels("fr")  # type: ignore[arg-type]
    assert say_or_key("kind", "a_new_kind") == "a_new_kind"

"""Words that mean nothing are found in a query, and nothing else is."""

from __future__ import annotations

import pytest

from kg.graph.query import questions
from kg.graph.sparql.spelling import misspelt


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("SELECT * { ?a u:run ?b }", (("u:run", "u:runs"),)),
        ("SELECT * { ?a u:kind kind:jobfair }", (("kind:jobfair", "kind:job_fair"),)),
        ("SELECT * { ?a u:level level:county ; u:runs ?b . ?b u:zzz ?c }", (("u:zzz", ""),)),
        ("SELECT * { ?a rdfs:labl ?b }", ()),  # not ours to know
        ("SELECT * { ?a ?b 'u:run' } # u:run", ()),
        ("PREFIX u: <https://a.example/> SELECT * { ?a u:run ?b }", ()),
        ("", ()),
    ],
)
def test_what_the_vocabulary_has_not_is_named_with_what_is_near(
    query: str, found: tuple[tuple[str, str], ...]
) -> None:
    assert misspelt(query) == found


def test_the_shipped_questions_are_spelt_right() -> None:
    assert [
        asked.slug for asked in questions() if misspelt(asked.sparql.replace("PREFIX u:", "PREFIX v:"))
    ] == []

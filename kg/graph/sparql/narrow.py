"""A question about claims and what they are to be like in, the question about such claims alone out.

A shipped question says in a comment which claim a row of it rests on: `# claim ?claim of ?body u:issues ?document in
?article`. Only where something is asked of claims a pattern takes the place of the comment: for all others the
question stays as quick as it is.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from pathlib import Path

from kg.graph.vocab import OBJECT, PREDICATE, SUBJECT

_FILE = Path(__file__).with_name("filters.csv")
with _FILE.open(encoding="utf-8", newline="") as _file:
    # Name, type and what it is: as the header of a question would have them.
    FILTERS = {
        row["name"]: (row["name"], row["type"], f"{row['zh']} / {row['en']}") for row in csv.DictReader(_file)
    }
NEWEST = 100
_CLAIM = re.compile(r"^ *# claim (\?\w+) of (\?\w+) (\S+) (\?\w+) in (\?\w+)$", re.MULTILINE)
_NEWEST = "?all u:newestArticle ?article ."
_COMPARED = {"since": ">=", "until": "<="}


def narrows(sparql: str) -> bool:
    """Whether the question is about claims."""
    return bool(_CLAIM.search(sparql))


def narrowed(sparql: str, limits: Mapping[str, str]) -> str:
    """The question about the claims that fit; `limits` has terms of SPARQL by the names of `FILTERS`."""
    if not limits:
        return sparql
    days = "".join(_day(name, limits[name]) for name in _COMPARED if name in limits)
    if days:  # the newest of that time, not of all
        dated = f"?article a u:Article ; u:date ?printed{days}"
        newest = f"{{ SELECT ?article {{ {dated} }} ORDER BY DESC(?printed) ?article LIMIT {NEWEST} }}"
        sparql = sparql.replace(_NEWEST, newest)
    return _CLAIM.sub(lambda found: _pattern(found, limits, days), sparql)


def _pattern(found: re.Match[str], limits: Mapping[str, str], days: str) -> str:
    claim, subject, predicate, object_, article = found.groups()
    about = f"{SUBJECT} {subject} ; {PREDICATE} {predicate} ; {OBJECT} {object_}"
    known = f"GRAPH {article} {{ {claim} {about} ; u:confidence ?sure ; u:modality ?said_as }}"
    sure = f" FILTER(?sure >= {limits['confidence']})" if "confidence" in limits else ""
    said_as = f" FILTER(?said_as = {limits['modality']})" if "modality" in limits else ""
    printed = f" {article} u:date ?printed .{days}" if days else ""
    return f"{known}{printed}{sure}{said_as}"


def _day(name: str, term: str) -> str:
    """Two days are compared as far as the one asked for goes: a day of June is until June."""
    long = len(term) - len('""')
    return f" FILTER(SUBSTR(STR(?printed), 1, {long}) {_COMPARED[name]} {term})"

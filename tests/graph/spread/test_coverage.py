"""Coverage and spread by region: counted with the parts of a region, reprints once, in the order of days."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from kg.gazetteer import load
from kg.graph.spread.coverage import count_triples
from kg.graph.spread.reported import Printed
from kg.graph.spread.reported import counted as counts_of
from kg.graph.vocab import KIND

# An article's IRI, the code of a place, the IRI of a kind of programme and of a programme (empty: any news).
Report = tuple[str, str, str, str]

FAIR = KIND + "job_fair"
KUNSHAN, SUZHOU, JIANGSU, WUXI, JIANGYIN, NATION = "320583", "320500", "320000", "320200", "320281", "100000"


def fair(article: str, code: str, programme: str = "") -> Report:
    return f"a:{article}", code, FAIR, programme or f"p:{article}"


def counted(
    reports: Iterable[Report], days: dict[str, str] | None = None, reprints: dict[str, str] | None = None
) -> dict[tuple[str, str], str]:
    """(what: `coverage` or a kind, and code; property) -> what it says, IRIs as their last part."""
    dates = {f"a:{name}": day for name, day in (days or {}).items()}
    again = {f"a:{one}": f"a:{first}" for one, first in (reprints or {}).items()}
    found = sorted(reports)
    printed = (
        Printed(article, first := again.get(article, article), dates.get(first, ""), kind, code)
        for article, code, kind, _ in found
    )
    programmes = sorted({(programme, kind, code) for _, code, kind, programme in found if programme})
    return {
        (_last(s, 2), p.rpartition("#")[2].rstrip(">")): _last(o, 1)
        for kind, counts in counts_of(printed, {*again.values()}, programmes, load()).items()
        for s, p, o in count_triples(kind, counts, load())
        if not p.endswith("type>")
    }


def _last(term: str, parts: int) -> str:
    if term.startswith('"'):
        return term.split('"')[1]
    return "/".join(term.strip("<>").split("/")[-parts:])


def test_a_region_counts_what_its_parts_report() -> None:
    found = counted([("a:1", KUNSHAN, "", ""), ("a:2", SUZHOU, "", ""), ("a:2", KUNSHAN, "", "")])
    reports = {key[0]: value for key, value in found.items() if key[1] == "reports"}
    assert reports == {
        f"coverage/{KUNSHAN}": "2",
        f"coverage/{SUZHOU}": "2",
        f"coverage/{JIANGSU}": "2",
        f"coverage/{NATION}": "2",
    }


def test_a_reprint_counts_once_and_has_the_day_of_the_first() -> None:
    rows = [fair("1", KUNSHAN, "p:x"), fair("2", KUNSHAN, "p:x")]
    found = counted(rows, {"1": "2024-02-02", "2": "2024-02-01"}, {"1": "2"})
    assert found[f"job_fair/{KUNSHAN}", "reports"] == "1"
    assert found[f"job_fair/{KUNSHAN}", "programmes"] == "1"
    assert found[f"job_fair/{KUNSHAN}", "firstReport"] == "2024-02-01"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({KUNSHAN: "2023-01-01"}, {KUNSHAN: ("first", None)}),
        (
            {JIANGSU: "2023-01-01", KUNSHAN: "2023-03-02"},
            {JIANGSU: ("first", None), KUNSHAN: ("down", "江苏省")},
        ),
        (
            {JIANGSU: "2023-01-01", SUZHOU: "2023-02-01", KUNSHAN: "2023-03-02"},
            {JIANGSU: ("first", None), SUZHOU: ("down", "江苏省"), KUNSHAN: ("down", "苏州市")},
        ),
        (
            {KUNSHAN: "2023-01-01", JIANGSU: "2023-03-02"},
            {KUNSHAN: ("first", None), JIANGSU: ("up", "昆山市")},
        ),
        (
            {KUNSHAN: "2023-01-01", JIANGYIN: "2023-03-02"},
            {KUNSHAN: ("first", None), JIANGYIN: ("across", "昆山市")},
        ),
        (  # the neighbour under the same body above before one farther away
            {KUNSHAN: "2023-01-01", WUXI: "2023-02-01", SUZHOU: "2023-01-01"},
            {KUNSHAN: ("first", None), SUZHOU: ("first", None), WUXI: ("across", "苏州市")},
        ),
        (  # one day says nothing of before and after
            {JIANGSU: "2023-01-01", KUNSHAN: "2023-01-01"},
            {JIANGSU: ("first", None), KUNSHAN: ("first", None)},
        ),
    ],
)
def test_the_way_a_kind_of_programme_went(
    own: dict[str, str], expected: dict[str, tuple[str, str | None]]
) -> None:
    found = counted([fair(code, code) for code in own], own)
    ways = {
        code: (found[f"job_fair/{code}", "direction"], found.get((f"job_fair/{code}", "after")))
        for code in own
    }
    assert ways == expected


def test_the_lag_counts_days_from_the_first_report_anywhere() -> None:
    found = counted([fair("1", KUNSHAN), fair("2", WUXI)], {"1": "2024-02-28", "2": "2024-03-01"})
    assert found[f"job_fair/{KUNSHAN}", "lag"] == "0"
    assert found[f"job_fair/{WUXI}", "lag"] == "2"
    assert found[f"job_fair/{JIANGSU}", "lag"] == "0"
    assert (f"job_fair/{JIANGSU}", "direction") not in found  # nothing is reported from the province itself


def test_without_days_there_are_counts_alone() -> None:
    found = counted([fair("1", KUNSHAN)])
    assert {key[1] for key in found} == {"region", "reportsKind", "ofKind", "reports", "programmes"}


def test_a_code_that_is_no_divisions_counts_where_it_lies() -> None:
    assert (f"coverage/{SUZHOU}", "reports") in counted([("a:1", "320576", "", "")])
    assert set(counted([("a:1", NATION, "", "")])) == {
        (f"coverage/{NATION}", p) for p in ("region", "coverageOf", "reports")
    }

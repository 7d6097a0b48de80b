"""The description of the site for programs: complete, and kept to under whatever a program sends."""

from __future__ import annotations

import os

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient

from kg.explore.web.app import create_app
from kg.explore.web.openapi import description
from kg.explore.web.source import StoreSource

# Addresses that are for the site's own pages, and the one of the description itself.
OWN = {"/maps.css", "/openapi.json", "/questions/{slug}", "/{path:path}"}
# Requests an address; `KG_REQUESTS=200` looks longer.
MOST = int(os.environ.get("KG_REQUESTS", "5"))


OPERATIONS = {
    operation.label: operation
    for found in schemathesis.openapi.from_dict(description()).get_all_operations()
    for operation in (found.ok(),)
}


def test_every_address_of_the_site_is_described(source: StoreSource) -> None:
    app = create_app(source)._app  # type: ignore[attr-defined]
    known = {route.path for route in app.routes if hasattr(route, "endpoint")}
    assert known - OWN <= set(description()["paths"])


def test_it_is_served(site: TestClient) -> None:
    answer = site.get("/openapi.json")
    assert answer.json()["openapi"] == "3.1.0"
    assert answer.json() == description()


@pytest.mark.parametrize("label", OPERATIONS)
def test_no_request_made_from_it_is_answered_in_another_way(label: str, served: str) -> None:
    @settings(max_examples=MOST, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=OPERATIONS[label].as_strategy())
    def run(case: schemathesis.Case) -> None:
        # No schema can say what SPARQL is: a query that is none may be refused.
        left_out = [positive_data_acceptance] if case.path == "/sparql" else []
        case.call_and_validate(base_url=served, timeout=60, excluded_checks=left_out)

    run()

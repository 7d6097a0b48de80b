"""The site is harmless: only this machine's names, headers on every answer, nothing but reading."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.errors import InputError
from kg.explore.facts import Facts
from kg.explore.web import HOST, serve
from kg.explore.web.app import create_app
from kg.explore.web.beside import LIST
from kg.explore.web.source import StoreSource
from kg.explore.web.state import State
from kg.model import Fact
from tests.explore.web.conftest import put


class Broken(StoreSource):
    """A source that fails as nothing foreseen does."""

    def state(self) -> State:
        raise RuntimeError("<b>secret</b>")


@pytest.mark.parametrize("address", ["/", "/nothing", "/static/site.css", "/sparql", "/sparql?query=x"])
def test_every_answer_carries_the_headers(site: TestClient, address: str) -> None:
    headers = site.get(address).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert (
        policy["script-src"] == policy["connect-src"] == "'self'"
    )  # no script in a page, none from elsewhere
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert "access-control-allow-origin" not in headers


def test_only_the_editor_may_bring_styles_and_only_those_of_its_own_page(site: TestClient) -> None:
    policies = {
        site.get("/sparql", headers={"accept": "text/html"}).headers["content-security-policy"]
        for _ in (1, 2)
    }
    assert len(policies) == 2  # no two answers share a nonce
    assert all("style-src 'self' 'nonce-" in policy for policy in policies)
    assert "nonce" not in site.get("/").headers["content-security-policy"]
    assert "x-style-nonce" not in site.get("/sparql", headers={"accept": "text/html"}).headers


def test_an_unforeseen_error_is_told_without_its_words_and_with_the_headers(fresh: StoreSource) -> None:
    fresh.__class__ = Broken
    client = TestClient(create_app(fresh), base_url="http://127.0.0.1", raise_server_exceptions=False)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "content-security-policy" in answer.headers


def test_the_picture_may_run_its_own_scripts_only(site: TestClient) -> None:
    policy = site.get("/view").headers["content-security-policy"]
    assert "script-src 'sha256-" in policy
    assert "unsafe-inline'; img" in policy  # for styles
    assert "connect-src" not in policy  # so that `default-src 'none'` holds
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "testserver", ""])
def test_another_name_for_this_machine_is_turned_away(site: TestClient, host: str) -> None:
    assert site.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("address", ["/", "/articles", "/Union/x"])
def test_nothing_can_be_changed(site: TestClient, method: str, address: str) -> None:
    assert site.request(method, address).status_code == 405


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py"])
def test_no_file_but_the_static_ones_is_served(site: TestClient, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code in (400, 404)
    assert "import" not in answer.text


def test_a_build_that_goes_on_beside_it_is_seen(fresh: StoreSource, small: Facts, tmp_path: Path) -> None:
    before = fresh.state().catalogue.totals["facts"]
    union = next(one for one in small.entities if one.name == "青禾市总工会")
    more = Fact("p3", "p3-1", union.id, "heldOn", date="2001", of="founded")
    article = replace(small.articles[0], page="p3", id="p3-1")
    put(tmp_path / "store", Facts(small.entities, (more,), (article,)), "p3")
    until = time.monotonic() + 120
    while fresh.state().catalogue.totals["facts"] != before + 1 and time.monotonic() < until:
        time.sleep(0.02)
    assert fresh.state().catalogue.totals["facts"] == before + 1


def test_the_list_is_kept_beside_the_store_and_made_anew_when_it_does_not_fit(
    small: Facts, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    put(store, small)
    StoreSource(str(store)).close()
    kept = store / LIST
    first = kept.read_bytes()
    kept.write_bytes(b"no list at all")
    other = StoreSource(str(store))
    assert other.state().catalogue.totals["Union"] == 3
    other.close()
    assert len(kept.read_bytes()) == len(first)


def test_many_can_read_at_once(site: TestClient) -> None:
    codes: list[int] = []
    readers = [threading.Thread(target=lambda: codes.append(site.get("/").status_code)) for _ in range(16)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert codes == [200] * 16


def test_the_site_is_for_this_machine_alone() -> None:
    assert HOST == "127.0.0.1"


@pytest.mark.parametrize("port", [0, -1, 70000])
def test_a_port_that_is_none_is_a_clear_error(port: int) -> None:
    with pytest.raises(InputError, match="no port"):
        serve("kg-store", port)

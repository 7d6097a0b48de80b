"""The site is harmless: only this machine's names, headers on every answer, nothing but reading."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.errors import InputError
from kg.explore.facts import Facts
from kg.explore.web import HOST, create_app, serve
from kg.explore.web.source import LOOK_AGAIN, StoreSource
from kg.model import Fact
from tests.explore.web.conftest import put


class Broken(StoreSource):
    """A source that fails as nothing foreseen does."""

    def facts(self) -> Facts:
        raise RuntimeError("<b>secret</b>")


@pytest.mark.parametrize("address", ["/", "/nothing", "/static/site.css", "/sparql", "/sparql?query=x"])
def test_every_answer_carries_the_headers(site: TestClient, address: str) -> None:
    headers = site.get(address).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "script" not in headers["content-security-policy"]  # none at all
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert "access-control-allow-origin" not in headers


def test_an_unforeseen_error_is_told_without_its_words_and_with_the_headers(source: StoreSource) -> None:
    source.__class__ = Broken
    client = TestClient(create_app(source), base_url="http://127.0.0.1", raise_server_exceptions=False)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "content-security-policy" in answer.headers


def test_the_picture_may_run_its_own_scripts_only(site: TestClient) -> None:
    policy = site.get("/view").headers["content-security-policy"]
    assert "script-src 'sha256-" in policy
    assert "unsafe-inline'; img" in policy  # for styles
    assert "connect-src" not in policy  # so that `default-src 'none'` holds


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


def test_a_build_that_goes_on_beside_it_is_seen(source: StoreSource, small: Facts, tmp_path: Path) -> None:
    before = len(source.facts().facts)
    union = next(one for one in small.entities if one.name == "青禾市总工会")
    more = Fact("p3", "p3-1", union.id, "heldOn", date="2001", of="founded")
    article = small.articles[0]
    put(tmp_path / "store", Facts(small.entities, (more,), (_article(article),)), "p3")
    time.sleep(LOOK_AGAIN + 0.1)
    assert len(source.facts().facts) == before + 1


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


def _article(like: object) -> object:
    from dataclasses import replace

    return replace(like, page="p3", id="p3-1")  # type: ignore[type-var]

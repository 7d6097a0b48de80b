"""The site on a real port: slow clients, queries that never end, and how it closes."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from http.client import HTTPConnection
from pathlib import Path

import httpx
import pytest

from benchmarks.ports import free_ports
from benchmarks.serving import served
from kg.explore.facts import Facts
from kg.explore.web import HOST, serving, sparql
from kg.explore.web.pages import common
from kg.explore.web.source import StoreSource
from kg.explore.web.workers import Workers
from kg.graph.storage.snapshot import PREFIX, sweep
from tests.explore.web.conftest import put
from tests.explore.web.test_sparql import ENDLESS


def test_pages_are_answered_while_more_queries_run_than_there_are_threads(
    fresh: StoreSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(common, "PATIENCE", 600.0)
    fresh._workers = Workers(str(tmp_path / "store"), seconds=600)
    with ThreadPoolExecutor(60) as pool, served(fresh) as site:
        asked = [pool.submit(httpx.get, f"{site}/sparql?query={ENDLESS}", timeout=300) for _ in range(60)]
        while len(fresh._workers._started) < 4:
            time.sleep(0.02)
        assert httpx.get(site, timeout=120).status_code == 200
        assert len(fresh._workers._started) == 4
        assert not any(one.done() for one in asked)
    # Closing ends the four that run; those that wait are turned away.
    assert not fresh._workers._started


def test_a_query_does_not_wait_for_its_turn_for_ever(
    fresh: StoreSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(common, "PATIENCE", 0.2)
    fresh._workers = Workers(str(tmp_path / "store"), seconds=600)
    with ThreadPoolExecutor(4) as pool, served(fresh) as site:
        query = f"{site}/sparql?query={ENDLESS}"
        for _ in range(4):
            pool.submit(httpx.get, query, timeout=300)
        while len(fresh._workers._started) < 4:
            time.sleep(0.02)
        answer = httpx.get(query, timeout=120)
        assert (answer.status_code, "too many queries" in answer.text) == (400, True)


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: "])
def test_who_does_not_finish_asking_is_let_go(
    fresh: StoreSource, monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(serving, "HEAD", 0.3)
    with served(fresh) as site, connected(site) as client:
        client.sendall(sent)
        with suppress(ConnectionResetError):  # so it ends where a busy server has not read what was sent
            assert client.recv(100) == b""


def test_bytes_that_trickle_in_win_no_time(fresh: StoreSource, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "HEAD", 0.5)
    with served(fresh) as site, connected(site) as client:
        client.sendall(b"GET / HTTP/1.1\r\nX-A: ")
        with pytest.raises(OSError, match=r"reset|pipe|abort"):
            _trickle(client)


def test_a_connection_is_kept_longer_than_a_request_may_take_to_be_asked(
    fresh: StoreSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "HEAD", 1.0)
    with served(fresh) as site, closing(HTTPConnection(HOST, int(site.rpartition(":")[2]), 60)) as client:
        for pause in (1.3, 1.3, 0):
            client.request("GET", "/static/site.css")
            answer = client.getresponse()
            assert (answer.status, bool(answer.read())) == (200, True)
            assert client.sock  # else a new one would be opened for the next request
            time.sleep(pause)


def test_a_query_that_does_not_arrive_is_not_waited_for(
    fresh: StoreSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sparql, "PATIENCE", 0.3)
    head = b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90\r\n\r\nquery="
    with served(fresh) as site, connected(site) as client:
        client.sendall(head)
        assert client.recv(100).startswith(b"HTTP/1.1 408")


def test_ctrl_c_ends_the_site_and_the_queries_that_run(small: Facts, tmp_path: Path) -> None:
    put(tmp_path / "store", small)
    (port,) = free_ports(1)
    command = [
        sys.executable,
        "-m",
        "kg.cli",
        "serve",
        "--store",
        str(tmp_path / "store"),
        "--port",
        str(port),
    ]
    site = subprocess.Popen(command, stderr=subprocess.PIPE)
    with ThreadPoolExecutor(1) as pool:
        try:
            while not _answers(port):
                assert site.poll() is None
                time.sleep(0.1)
            asked = pool.submit(httpx.get, f"http://{HOST}:{port}/sparql?query={ENDLESS}", timeout=300)
            while not _children(site.pid):
                assert not asked.done()
                time.sleep(0.05)
            time.sleep(0.5)
            children = _children(site.pid)
            site.send_signal(signal.SIGINT)
            _, said = site.communicate(timeout=25)  # less than the time that a query has
        finally:
            site.kill()
    assert b"Traceback" not in said
    assert not any(Path(f"/proc/{child}").exists() for child in children)
    assert not asked.exception() or isinstance(asked.exception(), httpx.HTTPError)
    sweep(tmp_path / "store")  # as whoever reads next does
    assert not list((tmp_path / "store").glob(f"{PREFIX}*"))


def connected(site: str) -> socket.socket:
    """A connection without a request."""
    return socket.create_connection((HOST, int(site.rpartition(":")[2])), timeout=60)


def _trickle(client: socket.socket) -> None:
    for _ in range(1200):
        client.sendall(b"a")
        time.sleep(0.05)


def _answers(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex((HOST, port)) == 0


def _children(pid: int) -> list[int]:
    found = []
    for task in list(Path(f"/proc/{pid}/task").iterdir()):
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread that has ended since it was listed
            found += [int(child) for child in (task / "children").read_text().split()]
    return found

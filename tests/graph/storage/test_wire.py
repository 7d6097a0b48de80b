"""A server behind a line that drops, stutters and lies: every page is there once, and a dead server is told."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from kg.errors import StoreError
from kg.graph.ledger import entry_of
from kg.graph.quads import lines
from kg.graph.storage import wire
from kg.graph.storage.server import ServerStore
from kg.graph.stores import open_store
from tests.graph.samples import PAGE_1, PAGE_2
from tests.graph.servers import SERVERS
from tests.graph.test_stores import fresh

# What the line does to one request after the other: it goes wrong more often than not.
TROUBLES = ("before", "after", "500", "half", "", "after", "half", "")


@pytest.fixture(params=[*SERVERS])
def line(
    request: pytest.FixtureRequest,
    servers: Callable[[str], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[str, list[str]]]:
    """The address of a bad line to the empty server, and what went wrong on it."""
    monkeypatch.chdir(tmp_path)
    server = servers(request.param)
    whole = urlsplit(server)
    with ServerStore(server, behind=True) as used:
        used.empty()
    happened: list[str] = []

    class Line(BaseHTTPRequestHandler):
        said_by = ""

        def version_string(self) -> str:
            return self.said_by

        def do_POST(self) -> None:
            trouble = TROUBLES[len(happened) % len(TROUBLES)]
            happened.append(trouble)
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if trouble == "before":  # lost on the way there
                self.connection.close()
                return
            kinds = {name: self.headers[name] for name in ("Content-Type", "Accept")}
            try:
                with urlopen(
                    Request(f"{whole.scheme}://{whole.netloc}{self.path}", body, kinds), timeout=30
                ) as reply:
                    self.said_by = reply.headers.get("Server", "")
                    code, kind, said = reply.status, reply.headers.get("Content-Type"), reply.read()
            except HTTPError as error:
                code, kind, said = error.code, "text/plain", error.read()
            if trouble == "after":  # done, and nobody is told
                self.connection.close()
                return
            self.send_response(500 if trouble == "500" else code)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(said) + (trouble == "half")))
            self.end_headers()
            self.wfile.write(said[: len(said) // 2] if trouble == "half" else said)

        def log_message(self, *_: object) -> None:
            """Nothing on standard error."""

    proxy = ThreadingHTTPServer(("127.0.0.1", 0), Line)
    threading.Thread(
        target=proxy.serve_forever, args=(0.02,), daemon=True
    ).start()  # asks so often for its end
    yield f"http://127.0.0.1:{proxy.server_port}{whole.path}", happened
    proxy.shutdown()
    proxy.server_close()


def test_every_page_is_there_once(line: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "PAUSES", (0.01,) * 8)
    url, happened = line
    shorter = entry_of(PAGE_1, "0")
    with open_store(url) as store:
        store.replace(shorter, list(lines(PAGE_1))[:50])
        for page in (PAGE_1, PAGE_2):
            store.replace(entry_of(page, "1"), lines(page))
        out, wanted = io.BytesIO(), io.BytesIO()
        store.dump(out)
        fresh(PAGE_1, PAGE_2).dump(wanted)
        assert out.getvalue() == wanted.getvalue()
    assert {"before", "after", "500", "half"} <= set(happened)


def test_a_server_that_is_gone_is_told_and_what_was_read_is_kept(
    line: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "PAUSES", (0.01,) * 8)
    with open_store(line[0]) as store:
        monkeypatch.setattr(wire, "PAUSES", ())
        monkeypatch.setattr(f"{__name__}.TROUBLES", ("before",))
        with pytest.raises(StoreError, match="What was read is kept"):
            store.replace(entry_of(PAGE_2, "2"), lines(PAGE_2))
        assert store.journal
        assert [part.page for part in store.journal.live()] == ["p2"]


@pytest.mark.parametrize(
    ("trouble", "told"), [("500", "answers 500"), ("half", "cannot be reached"), ("after", "cannot be")]
)
def test_a_server_that_stays_in_trouble_is_told_and_the_next_build_makes_up_for_it(
    line: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch, trouble: str, told: str
) -> None:
    monkeypatch.setattr(wire, "PAUSES", (0.01,) * 8)
    url, happened = line
    with open_store(url) as store:
        store.replace(entry_of(PAGE_1, "1"), lines(PAGE_1))
        with monkeypatch.context() as patched:
            patched.setattr(f"{__name__}.TROUBLES", (trouble,))
            before = len(happened)
            with pytest.raises(StoreError, match=told):
                store.replace(entry_of(PAGE_2, "1"), lines(PAGE_2))
            assert len(happened) - before == 9  # asked again, and in the end no more
    with open_store(url) as store:
        out, wanted = io.BytesIO(), io.BytesIO()
        store.dump(out)
        fresh(PAGE_1, PAGE_2).dump(wanted)
        assert out.getvalue() == wanted.getvalue()


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"X-SPARQL-MaxRows": "1"}, "more rows"),
        ({"X-SQL-State": "S1TAT", "X-SQL-Message": "partial"}, "took longer"),
        ({}, ""),
    ],
)
def test_a_part_of_an_answer_is_an_error_and_not_a_short_answer(headers: dict[str, str], told: str) -> None:
    body = b'{"head": {"vars": ["s"]}, "results": {"bindings": []}}'

    class Part(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing on standard error."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Part) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/"
        try:
            if told:
                with pytest.raises(StoreError, match=told):
                    wire.ask(url, url, "SELECT ?s { ?s ?p ?o }", "*/*")
            else:
                assert wire.ask(url, url, "SELECT ?s { ?s ?p ?o }", "*/*").body == body
        finally:
            server.shutdown()

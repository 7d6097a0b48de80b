"""A query in, its answer out of a process of its own, which is ended when it takes too long or too much.

The store's engine has no time limit and cannot be interrupted, so a query that anyone may write runs in
a process that can be killed. One such process waits ready, since starting it takes longer than most queries.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

from kg.errors import QueryError, StoreError

SECONDS = 30.0
MOST_BYTES = 64 * 1024 * 1024
MOST_ROWS = 100_000
AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in one media type; `cut` says that it has more rows than are given."""

    media: str
    body: bytes
    cut: bool = False


class Workers:
    """Runs queries over the store at one address; `AT_ONCE` of them is what whoever asks may ask at a time."""

    def __init__(
        self, store: str, seconds: float = SECONDS, most: int = MOST_BYTES, rows: int = MOST_ROWS
    ) -> None:
        self._store, self._seconds, self._most, self._rows = store, seconds, most, rows
        self._ready: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        self._started: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._closed = False

    def answer(self, query: str, wanted: Sequence[str]) -> Answer:
        """The answer as the first media type `wanted` that fits; `QueryError` if none in time."""
        worker = self._waiting() or self._start()
        late = threading.Event()

        def stop() -> None:
            late.set()
            worker.kill()

        clock = threading.Timer(self._seconds, stop)
        clock.start()
        try:
            request = {"query": query, "wanted": list(wanted), "most": self._most, "rows": self._rows}
            head, body = self._exchange(worker, request)
        except (OSError, ValueError):
            self._end(worker)
            if self._closed:
                raise QueryError("the query was ended: the site is being closed") from None
            if late.is_set():
                raise QueryError(
                    f"the query took longer than {self._seconds:g} seconds: ask for less, or add a LIMIT"
                ) from None
            raise QueryError("the query took more memory than there is for one: ask for less") from None
        finally:
            clock.cancel()
        self._ready.put(worker)
        if head["status"] == "query":
            raise QueryError(body.decode())
        if head["status"] != "ok":
            raise StoreError(body.decode())
        return Answer(head["media"], body, head["cut"])

    def close(self) -> None:
        """End all processes, those that are at a query too, and start no more."""
        with self._lock:
            self._closed = True
            for started in self._started:
                started.kill()
        while worker := self._waiting():
            self._end(worker)

    def _waiting(self) -> subprocess.Popen[bytes] | None:
        """A process that waits; one that has ended meanwhile is put away."""
        while True:
            try:
                worker = self._ready.get_nowait()
            except Empty:
                return None
            if worker.poll() is None:
                return worker
            self._end(worker)

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "kg.explore.web.worker", self._store]
        with self._lock:
            if self._closed:
                raise QueryError("the query was not asked: the site is being closed")
            started = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            self._started.add(started)
        return started

    def _end(self, worker: subprocess.Popen[bytes]) -> None:
        worker.kill()
        worker.wait()
        for pipe in (worker.stdin, worker.stdout):
            if pipe:
                pipe.close()
        with self._lock:
            self._started.discard(worker)

    @staticmethod
    def _exchange(
        worker: subprocess.Popen[bytes], request: dict[str, object]
    ) -> tuple[dict[str, Any], bytes]:
        if worker.stdin is None or worker.stdout is None:
            raise ValueError("the process has no pipes")
        worker.stdin.write(json.dumps(request).encode() + b"\n")
        worker.stdin.flush()
        head = json.loads(worker.stdout.readline())
        body = worker.stdout.read(head["length"])
        if len(body) != head["length"]:
            raise ValueError("the process ended in the middle of its answer")
        return head, body

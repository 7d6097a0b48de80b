"""A source in, the address of its site out: on a free port of this machine, in a thread of this process."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from kg.explore.web import HOST
from kg.explore.web.serving import Server
from kg.explore.web.source import StoreSource

LONGEST = 30.0  # seconds to wait for it


@contextmanager
def served(source: StoreSource) -> Iterator[str]:
    """The site for as long as the block lasts."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    server = Server(source, port)
    thread = threading.Thread(target=server.run)
    thread.start()
    begun = time.monotonic()
    while not server.started:
        if not thread.is_alive() or time.monotonic() - begun > LONGEST:
            server.should_exit = True
            raise RuntimeError(f"the site did not start on port {port}")
        time.sleep(0.05)
    try:
        yield f"http://{HOST}:{port}"
    finally:
        server.should_exit = True
        thread.join()

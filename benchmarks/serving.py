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

LONGEST = 120.0  # seconds to wait for it: a busy machine takes its time


@contextmanager
def served(source: StoreSource) -> Iterator[str]:
    """The site for as long as the block lasts."""
    with socket.socket() as held:  # from here on: nobody else is given the port before the site listens at it
        held.bind((HOST, 0))
        port = held.getsockname()[1]
        server = Server(source, port)
        thread = threading.Thread(target=server.run, args=([held],))
        thread.start()
        begun = time.monotonic()
        while not server.started:
            if not thread.is_alive() or time.monotonic() - begun > LONGEST:
                server.should_exit = True
                raise RuntimeError(f"the site did not start on port {port}")
            time.sleep(0.02)
        try:
            yield f"http://{HOST}:{port}"
        finally:
            server.should_exit = True
            thread.join()

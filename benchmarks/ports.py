"""A number in, so many ports of this machine out that servers can be told to listen at."""

from __future__ import annotations

import socket
from contextlib import suppress
from random import SystemRandom

# Below those that a system gives to whoever asks for any: until the server listens nobody else is given it.
FROM, TO = 20_000, 30_000


def free_ports(count: int) -> list[int]:
    """Ports at which nothing listens, no two alike."""
    found: list[int] = []
    for port in SystemRandom().sample(range(FROM, TO), 200):
        with socket.socket() as tried, suppress(OSError):
            tried.bind(("127.0.0.1", port))
            found.append(port)
        if len(found) == count:
            return found
    raise RuntimeError(f"no port is free from {FROM} to {TO}")

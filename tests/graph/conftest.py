"""The servers that tests of this room talk to, each started once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest

from tests.graph.servers import SERVERS


@pytest.fixture(scope="session")
def servers() -> Iterator[Callable[[str], str]]:
    """Name of a server -> its address; it is started when first asked for, or the test is skipped."""
    with ExitStack() as running:
        yield cache(lambda name: running.enter_context(SERVERS[name]()))

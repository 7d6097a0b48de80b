"""A store in, a web site on this machine out.

Nothing is imported until it is used: a process that only answers one query starts in no time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from kg.errors import InputError

WORTH_LISTING = 1000  # articles
SHARE = 20  # a build of fewer than one in so many of the articles is a small one
HOST = "127.0.0.1"  # this machine and no other: the site has no users and no passwords


def serve(
    store: str, port: int = 8000, pages: Collection[str] = (), ready: Callable[[str], object] = print
) -> None:
    """Serve the graph in `store` until Ctrl-C; `pages` are the files it was built from, to show beside it.

    `ready` is told the address once the graph is found and about to be served.
    """
    from kg.explore.web.serving import Server
    from kg.explore.web.source import StoreSource

    if not 0 < port < 65536:
        raise InputError(f"{port} is no port: choose one from 1024 to 65535")
    source = StoreSource(store, pages)
    ready(f"http://{HOST}:{port}/")
    try:
        Server(source, port).run()
    finally:
        source.close()


def listed(store: str, articles: int) -> None:
    """Make the list of the site where a build has read so many `articles` that it would keep the site waiting.

    After a small build it is left to the site, which shows the list of before until it has made the new one.
    """
    if articles < WORTH_LISTING or "://" in store or store.startswith("memory:"):
        return
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from kg.explore.web import beside
    from kg.graph.stores import hold_store

    now = beside.fingerprint(store)
    kept = beside.kept(store, now)
    if kept is None or kept[0].totals["articles"] < SHARE * articles:
        with TemporaryDirectory(prefix="kg-site-") as folder, hold_store(store) as opened:
            beside.made(opened, store, now, Path(folder))

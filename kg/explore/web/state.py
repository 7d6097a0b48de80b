"""One state of the graph: the store as it was opened, the list of what is in it, and what was asked before."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from kg.explore.web.catalogue import Catalogue
from kg.graph.store import Store

WAIT = 1.5  # seconds that a page waits for what is found in the background
REMEMBERED = 512  # answers to questions about the whole graph, which cost more than a page should

Found = TypeVar("Found")


class State:
    """What every page of one moment is drawn from."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self.store = store
        self.catalogue = catalogue
        self._known: OrderedDict[Hashable, object] = OrderedDict()
        self._for_good: dict[Hashable, object] = {}
        self._lock = threading.Lock()
        self._background: dict[Hashable, threading.Thread] = {}

    def once(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """What `find` gives, found once for a key as long as the graph does not change."""
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return cast(Found, self._known[key])
        found = find()
        with self._lock:
            self._known[key] = found
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return found

    def always(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """As `once`, for the few answers that pages need all the time: no number of others pushes them out."""
        if key not in self._for_good:
            self._for_good[key] = find()
        return cast(Found, self._for_good[key])

    def meanwhile(self, key: Hashable, find: Callable[[], Found]) -> Found | None:
        """As `once`, for what takes long: found in the background, None as long as it is not there."""
        with self._lock:
            if key not in self._for_good and key not in self._background:
                self._background[key] = threading.Thread(target=self.always, args=(key, find), daemon=True)
                self._background[key].start()
        if key in self._background:
            self._background[key].join(WAIT)
        return cast("Found | None", self._for_good.get(key))

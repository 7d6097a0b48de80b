"""What a state remembers: the last answers to many questions, and a few for as long as it lasts."""

from __future__ import annotations

from kg.explore.web.source import StoreSource
from kg.explore.web.state import REMEMBERED, State


def test_what_all_pages_need_is_found_once_and_never_pushed_out(source: StoreSource) -> None:
    whole = source.state()
    state = State(whole.store, whole.catalogue)
    asked: list[str] = []
    assert state.always("kinds", lambda: asked.append("kinds")) is None
    assert state.once("one", lambda: asked.append("one")) is None
    for number in range(REMEMBERED):
        state.once(number, lambda: None)
    state.always("kinds", lambda: asked.append("again"))
    state.once("one", lambda: asked.append("one more time"))
    assert asked == ["kinds", "one", "one more time"]

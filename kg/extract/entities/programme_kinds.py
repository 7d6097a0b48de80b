"""A programme's noun and name in, its kind out."""

from __future__ import annotations

from kg.lexicon import Lexicon

# Nouns of programmes.csv are seldom longer, and what is longer ends with a shorter one.
_LONGEST_NOUN = 8
# Nouns that fit any programme: what is done says the kind (法律咨询活动, “送清凉”行动).
_SAY_LITTLE = ("活动", "行动", "计划", "项目", "工程", "品牌", "服务周", "服务月", "联盟")


def said_kind(lexicon: Lexicon, head: str) -> str | None:
    """The kind that a programme's noun says by itself, None for one that is in no list."""
    row = lexicon["programmes"].get(head)
    return row["kind"] if row is not None else None


def kind_of(lexicon: Lexicon, head: str, name: str) -> str | None:
    """The kind that a programme's noun says, or where that fits anything the last noun in its name that says more."""
    words, said = lexicon["programmes"], said_kind(lexicon, head)
    if head and (said != "campaign" or not name.endswith(_SAY_LITTLE)):
        return said
    for stop in range(len(name), 1, -1):
        for start in range(max(0, stop - _LONGEST_NOUN), stop - 1):
            row = words.get(name[start:stop])
            if row and row["kind"] not in ("campaign", "mechanism"):
                return row["kind"]
    return said

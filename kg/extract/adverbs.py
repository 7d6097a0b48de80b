"""adverbs.csv in, one pattern out: what may stand between a body and its verb and changes nothing of who does what."""

from __future__ import annotations

from kg.lexicon import load

_WORDS = sorted(load()["adverbs"], key=len, reverse=True)
# One of them (积极, 近日, 连续5年), any number of them.
ADVERB = rf"(?:{'|'.join(_WORDS)}|连续[\d一二三四五六七八九十多]+年)"
ADVERBS = f"{ADVERB}*"

"""adverbs.csv in, one pattern out: what may stand between a body and its verb and changes nothing of who does what."""

from __future__ import annotations

from kg.extract.text import either
from kg.lexicon import load

# One of them (积极, 近日, 连续5年), any number of them.
ADVERB = rf"(?:{either(load()['adverbs'])}|连续[\d一二三四五六七八九十多]+年)"
ADVERBS = f"{ADVERB}*"

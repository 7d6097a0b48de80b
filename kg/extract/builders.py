"""How the bureaus of the builders are called, whose companies and sites have longer names that begin so."""

from __future__ import annotations

import re

# 中铁四局, 中建三局, 中交二航局, 中国水电四局, 中铁大桥局, 中国二十二冶
_NAME = (
    r"(?:中国[一二三四五六七八九十]{1,3}冶|中(?:[铁建交水冶核]|国(?:水电|电建|水利水电|铁建|中铁|交建))"
    r"(?:第?[一二三四五六七八九十]{1,3}(?:航务?|公|冶|工程)?|大桥|隧道|电气化)局)"
)
BUREAU = re.compile(_NAME)
BUREAU_ENDS = re.compile(_NAME + "$")
LONGEST_BUREAU = 12

"""No input, the font families for Chinese text out: the shipped one first, installed ones behind it.

The shipped font comes first even where a larger one is installed, so that a chart looks the same on
every machine; matplotlib asks the next family for the characters that the first does not have.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from matplotlib import font_manager

SHIPPED = Path(__file__).with_name("KgSansSC.otf")
FAMILY = "KG Sans SC"
INSTALLED = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Microsoft YaHei",
    "PingFang SC", "Hiragino Sans GB", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei",
)  # fmt: skip
LAST = "DejaVu Sans"  # comes with matplotlib


@cache
def families() -> tuple[str, ...]:
    """The families in the order in which a character is looked for."""
    manager = font_manager.fontManager
    manager.addfont(str(SHIPPED))
    known = set(manager.get_font_names())
    return (FAMILY, *(name for name in INSTALLED if name in known), LAST)

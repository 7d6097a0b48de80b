"""How steady reading is: `python -m benchmarks.steady seeds/pages`. Changes that mean nothing should change no fact.

Each change is made to the text of every page that it applies to; the facts before and after are compared by the names
of what they speak of. No labels are needed: it can be run on any pages.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from benchmarks.damage.facts import named_facts
from kg.model import Page
from kg.pages import Skipped, read_pages
from kg.pages.readers import blocks

Change = Callable[[str], str]
_BODY = r"(总工会|公司工会|工会联合会|集团工会)"
_DEED = r"(?=举办|举行|开展|启动|推出|建立|发放|打造|实施|联合|投入|设立|印发|慰问|走访|开设|搭建)"
# How or when a body does something.
_HOW = (
    "近日", "今年以来", "积极", "专门", "有序", "还", "每年", "连续5年", "结合实际", "高度重视,", "充分发挥作用,",
)  # fmt: skip


def _swap(pattern: str, by: str) -> Change:
    return lambda text: re.sub(pattern, by, text)


CHANGES: Mapping[str, Change] = {
    **{f"工会|{how}|举办": _swap(_BODY + _DEED, rf"\g<1>{how}") for how in _HOW},
    "日前 for 近日": _swap("近日", "日前"),
    "据介绍 for 据了解": _swap("据了解", "据介绍"),
    "举行 for 举办": _swap("举办", "举行"),
    "straight quotes": _swap("[“”]", '"'),
    "corner quotes": lambda text: text.replace("“", "「").replace("”", "」"),
    "full-width digits": lambda text: text.translate({ord("0") + n: ord("０") + n for n in range(10)}),
    "blanks around numbers": _swap(r"(?<=[一-龥])(\d+)(?=[一-龥])", r" \1 "),
    "no-break blanks": _swap(" ", "\xa0"),
    "carriage returns": _swap("\n", "\r\n"),
    "a paragraph a sentence": _swap(r"。(?=[^”’）\n])", "。\n"),
    "a line of the paper on top": lambda text: "2024年3月5日 星期二 第3版 要闻\n\n" + text,
    "a line of the editor at the foot": lambda text: text.rstrip("\n") + "\n\n责任编辑：王小明\n",
}


def kept(pages: Iterable[Page], change: Change) -> tuple[int, int, int, int]:
    """Pages that a change applies to, their facts before, those that are still read after, and new ones."""
    applied = facts = same = new = 0
    for page in pages:
        text = change(page.raw)
        if text == page.raw:
            continue
        sha = hashlib.sha256(text.encode()).hexdigest()
        before, after = (
            named_facts(page),
            named_facts(replace(page, raw=text, blocks=blocks(text), sha256=sha)),
        )
        applied, facts = applied + 1, facts + len(before)
        same, new = same + len(before & after), new + len(after - before)
    return applied, facts, same, new


def main() -> None:
    """Prints for every change how many facts are kept."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("paths", nargs="+", help="pages of plain text")
    args = parser.parse_args()
    pages = [page for page in read_pages(args.paths) if not isinstance(page, Skipped)]
    print("pages  facts    kept     new  change")
    for name, change in CHANGES.items():
        applied, facts, same, new = kept(pages, change)
        if applied:
            print(f"{applied:5} {facts:6} {same / max(1, facts):7.1%} {new / max(1, facts):7.1%}  {name}")


if __name__ == "__main__":
    main()

"""An HTML page in, its headline and text as one plain text out. Nothing is fetched."""

from __future__ import annotations

import re
from typing import Any

# Shorter lines may come twice in an article.
REPEATED = 16
# Characters that XML knows none of, and lxml takes none of.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(html: str) -> tuple[str, str | None]:
    """The readable text of a web or e-paper page, headings marked with `#`, and the date its metadata gives."""
    from trafilatura import bare_extraction

    html = _NOT_XML.sub("\ufffd", html)
    document = bare_extraction(
        html, favor_recall=True, include_comments=False, include_tables=True, deduplicate=False
    )
    title = date = None
    text = ""
    if document is not None:
        found = document if isinstance(document, dict) else document.as_dict()
        title, text, date = found.get("title"), found.get("text") or "", found.get("date")
    # Tables that only lay the page out come with bars between their cells.
    text = re.sub(r"(?m)^\|[ -]*|[ -]*\|[ -]*$|^[-| ]+$", "", text)
    text = _once(text)
    blocks = _blocks(html)
    # trafilatura drops the short pages that e-papers are made of; all the text is better than none.
    if len(_letters(text)) < len(_letters(blocks)) / 3 and len(_letters(text)) < 80:
        text = blocks
    text = _headed(text, html)
    title = _title(html) or title or ""
    head = title.strip()
    if head and _letters(head) not in _letters(text[: len(head) * 3 + 200]):
        text = f"# {head}\n\n{text}"
    elif head:
        text = _marked(text, head)
    return text, date


def _headed(text: str, html: str) -> str:
    """The text with the headings that it lost put back before what stands right below them on the page."""
    tree = _tree(html)
    lines, there = text.split("\n"), _letters(text)
    for heading in () if tree is None else tree.xpath("//h1|//h2|//h3"):
        below = heading.xpath("string(following::p[normalize-space()][1])")
        head = " ".join(heading.text_content().split())
        if head and _letters(head) not in there and (start := _letters(below)[:REPEATED]):
            at = next((at for at, line in enumerate(lines) if _letters(line).startswith(start)), None)
            if at is not None:
                lines[at : at + 1] = [f"# {head}", lines[at]]
    return "\n".join(lines)


def _once(text: str) -> str:
    """The text without paragraphs that come again: e-papers carry an article twice, once for the phone."""
    lines = text.split("\n")
    last = {_letters(line): at for at, line in enumerate(lines)}
    return "\n".join(
        line for at, line in enumerate(lines) if len(line) < REPEATED or last[_letters(line)] == at
    )


def _marked(text: str, head: str) -> str:
    """The text with a `#` before the line that is the page's title."""
    lines = text.split("\n")
    for at, line in enumerate(lines[:12]):
        if _letters(line.lstrip("# ")) == _letters(head):
            lines[at] = "# " + line.lstrip("# ")
            break
    return "\n".join(lines)


def _title(html: str) -> str:
    """The heading of the page's only `<h1>`, or of its only headline-like class."""
    tree = _tree(html)
    for path in (
        ()
        if tree is None
        else (
            "//h1",
            "//*[contains(@class,'title') and not(self::title)][string-length(normalize-space())<80]",
        )
    ):
        found = {" ".join(node.text_content().split()) for node in tree.xpath(path)} - {""}
        if len(found) == 1:
            return str(found.pop())
    return ""


def _blocks(html: str) -> str:
    """All text of the page, a line for each block element."""
    tree = _tree(html)
    if tree is None:
        return ""
    for node in tree.xpath("//script|//style|//noscript|//head|//nav|//footer|//form|//comment()"):
        if node.getparent() is not None:
            node.drop_tree()  # and not `remove`, which would take the text after it along
    for node in tree.xpath("//br|//p|//div|//h1|//h2|//h3|//h4|//li|//tr|//founder-content"):
        # `&#1;` and its like come out of the parser as characters that it does not take back.
        node.tail = "\n" + _NOT_XML.sub("\ufffd", node.tail or "")
        if node.tag != "br":
            node.text = "\n" + _NOT_XML.sub("\ufffd", node.text or "")
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in str(tree.text_content()).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _tree(html: str) -> Any:
    """The page as lxml has it; None where there is nothing but comments and declarations."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, fromstring

    try:
        # As bytes: lxml refuses a text that declares an encoding, and so it counts for nothing.
        return fromstring(html.encode(), parser=HTMLParser(encoding="utf-8"))
    except ParserError:
        return None


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)

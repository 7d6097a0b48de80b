"""A scanned article in, the notices and opinions out that it calls by what they are about, without title marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.model import Mention

_ABOUT = re.compile(
    r"(?:印发|下发|出台|发布|发出|制定|制发|颁布|签发|转发)了?(?P<name>关于[^,。;:《》!?\n]{4,40}?的"
    r"(?P<kind>(?:实施|指导)?意见|(?:实施|工作)?方案|紧急通知|通知|通报|决定|公告|倡议书|办法|若干措施))"
)


def untitled(scan: Scan) -> Iterator[Mention]:
    """下发关于做好某事的通知: the notice, under what it is about."""
    for match in _ABOUT.finditer(scan.text) if "关于" in scan.text else ():
        start, end = match.span("name")
        yield Mention(start, end, "Document", "described", "", match["kind"])

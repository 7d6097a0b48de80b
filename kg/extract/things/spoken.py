"""What stands between quotation marks in, whether somebody says it out, or whether it is a name."""

from __future__ import annotations

import re

# “某装置”等20个项目获一等奖: what competes.
ENTRIES = re.compile(
    r"(?:[、和]?“[^”]{1,24}”)*(?:等\d*[余多]?[个项件篇部]?[一-鿿]{0,4}?(?:项目|成果|作品|节目|课题|论文|案例|专利|发明))?"
    r"[^,。;:!?“”]{0,8}(?:[荣斩喜分]?获|摘得|捧得|夺得)(?:了|得)?[^,。;:!?“”]{0,10}奖"
)
# A longer quotation is speech or a slogan; a shorter one is a word in inverted commas.
QUOTE_LENGTHS = range(2, 29)
_SPEECH = re.compile(r"[。!?;、]|^[^,]*[,][^,]*[,]")
# A clause with a comma and one of these is said by somebody.
_SPOKEN = re.compile(r"^(?=.*,).*(?:[我了吗呢啊吧呀这那他她]|没有|没想|特别|真|都|很)")
# 这是全城最大的某站, 好在有某服务: nor has a name such words, comma or none.
_IS = re.compile(
    r"^(?:这|那|好在|幸好|幸亏|多亏|其实|原来|没想到|希望|感谢)|^.{1,8}(?<![正都])是(?![否非])|[的吗呢]$|(?<![书氧茶聊水酒话网陶压读闲啡语谈])吧$"
)


def is_speech(inner: str) -> bool:
    """Whether a quotation has marks that no name has."""
    return _SPEECH.search(inner) is not None


_SHORTEST_PART, _MOST_PARTS = 3, 5


def is_parallel(inner: str) -> bool:
    """Whether a quotation says two or three things alike, as the name of a drive may (“职工点单、工会配送”)."""
    parts = inner.split("、")
    alike = len({len(part) for part in parts}) == 1 and len(parts[0]) > _SHORTEST_PART
    return 1 < len(parts) < _MOST_PARTS and alike and not is_speech("".join(parts))


def is_sentence(inner: str) -> bool:
    """Whether a quotation tells something, and names nothing."""
    return _SPOKEN.search(inner) is not None or _IS.search(inner) is not None

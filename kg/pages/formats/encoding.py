"""Bytes in, the text they spell out: byte order mark, then strict UTF-8, then the likeliest of the others."""

from __future__ import annotations

import codecs
import re
import unicodedata

from kg.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_MAGIC = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, film or WebP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%PDF-", "a PDF: let its name end in .pdf"),
    (b"PK\x03\x04", "a ZIP archive or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x1f\x8b", "gzip data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
# Chinese files that are not UTF-8; the order settles a tie.
_CHINESE = ("gb18030", "utf-16-le", "utf-16-be", "big5")
# A UTF-8 file with a few damaged bytes is still UTF-8: at most one in so many.
DAMAGED = 200
# Bytes shown to the guesser: as much as settles it, and no more time than that.
SAMPLE = 65_536

_COMMON = re.compile(r"[一-鿿,.。、；：！？“”《》（），0-9A-Za-z\s]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_BROKEN = re.compile(r"[\ud800-\udfff]")
# PDF files often say a radical or a compatibility form (⼯, ⻋) where a character is printed that looks the same.
_LOOKS = re.compile(r"[\u2e80-\u2fd5\uf900-\ufaff]")
# The radicals that are whole characters, of those that Unicode does not fold by itself.
_RADICALS = dict(
    zip(
        "⺒⺓⺝⺠⺩⺬⺮⺶⻁⻄⻅⻆⻇⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻲",
        "巳幺月民王示竹羊虎西见角角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙亀",
        strict=True,
    )
)


def decode(data: bytes, source: str) -> str:
    """The text of a file; an error names `source` and what to do.

    >>> decode("工会".encode("utf-16"), "page.txt"), decode("市总工会开展活动".encode("gb18030"), "page.txt")
    ('工会', '市总工会开展活动')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return clean(data[len(mark) :].decode(encoding, errors="replace"))
    try:
        return _text(data.decode("utf-8"), data, source)
    except UnicodeDecodeError:
        pass
    _refuse_binary(data, source)
    damaged = data.decode("utf-8", errors="replace")
    wrong = damaged.count("\ufffd") - data.count("\ufffd".encode())
    if wrong * DAMAGED <= len(damaged) or (
        wrong <= 1 and data[-4:].decode("utf-8", "replace").endswith("\ufffd")
    ):
        return _text(damaged, data, source)
    return _text(_guess(data, source), data, source)


def clean(text: str) -> str:
    """The text with lone surrogates and control characters replaced, one for one, by what can be stored, and what
    only looks like a character by that character.

    >>> clean("工\\x00会\\ud800"), clean("⻋间⼯会")
    ('工 会\ufffd', '车间工会')
    """
    return _LOOKS.sub(_meant, _CONTROL.sub(" ", _BROKEN.sub("\ufffd", text)))


def _meant(found: re.Match[str]) -> str:
    form = _RADICALS.get(found[0]) or unicodedata.normalize("NFKC", found[0])
    return form if len(form) == 1 else found[0]


def _guess(data: bytes, source: str) -> str:
    sample = data[: SAMPLE - SAMPLE % 4]
    best = ("", 0.0)
    for encoding in _CHINESE:
        if encoding.startswith("utf-16") and len(data) % 2:
            continue
        text = sample.decode(encoding, errors="ignore" if len(data) > len(sample) else "replace")
        share = _likeness(text)
        if share > best[1]:
            best = (encoding, share)
    # Fewer than 0.9 everyday characters: none of the Chinese encodings fits, ask the general guesser.
    if best[1] < 0.9:
        from charset_normalizer import from_bytes  # slow to import, and hardly ever needed

        found = from_bytes(sample).best()
        if found is None:
            raise InputError(f"{source}: the encoding is unknown: save the file as UTF-8")
        best = (found.encoding, 1.0)
    return data.decode(best[0], errors="replace")


def _likeness(text: str) -> float:
    """The share of everyday characters; the hanzi of GB 2312's first level count most."""
    if not text:
        return 0.0
    everyday = len(_COMMON.findall(text))
    wrong = text.count("\ufffd") + len(_CONTROL.findall(text))
    level1 = 0
    for char in text[:2000]:
        try:
            level1 += 0xB0 <= char.encode("gb2312")[0] <= 0xD7
        except UnicodeEncodeError:
            continue
    return (everyday - 10 * wrong) / len(text) + level1 / len(text[:2000])


def _text(text: str, data: bytes, source: str) -> str:
    controls = len(_CONTROL.findall(text[:SAMPLE]))
    if controls * 20 > min(len(text), SAMPLE):
        if b"\x00" in data[:SAMPLE] and len(data) % 2 == 0:  # ASCII-range bytes of UTF-16 are valid UTF-8 too
            for encoding in ("utf-16-le", "utf-16-be"):
                wide = data.decode(encoding, errors="replace")
                if _likeness(wide) > 0.9 and not _CONTROL.search(wide):
                    return clean(wide)
        raise InputError(f"{source}: is not text{_kind(data)}: give a text, HTML, JSON Lines or PDF file")
    return clean(text)


def _refuse_binary(data: bytes, source: str) -> None:
    kind = _kind(data)
    if kind:
        raise InputError(f"{source}: is not text{kind}: give a text, HTML, JSON Lines or PDF file")


def _kind(data: bytes) -> str:
    return next((f" but {kind}" for magic, kind in _MAGIC if data.startswith(magic)), "")

"""Raw characters in, as many characters out in one common form: used to decide, never to quote."""

from __future__ import annotations

import unicodedata

# Corner quotes and straight brackets of other typesettings stand for the curly quotes of the mainland.
_SAME = str.maketrans(
    {"「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”", "〝": "“", "〞": "”"}
)


class _Folds(dict[int, str]):
    """Code point to its compatibility form, worked out at first use, where that is one character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isspace() or 0xD800 <= code <= 0xDFFF or unicodedata.category(char) == "Cc":
            form = " "
        else:
            form = unicodedata.normalize("NFKC", char)
            form = form if len(form) == 1 else char
        self[code] = form
        return form


_FOLDS = _Folds(_SAME)


def fold(text: str) -> str:
    """`text` with full-width Latin, digits and signs as half-width ones, every space as one blank.

    >>> fold("（记者王伟）　２０２４年")
    '(记者王伟) 2024年'
    """
    return text.translate(_FOLDS)

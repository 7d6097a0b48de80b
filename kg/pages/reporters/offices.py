"""The words of office in bylines (`本报记者`, `通讯员`, `摄`) and, between them, the names: patterns and one parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.pages.reporters.names import HAN, common_surnames, is_name, names
from kg.pages.words import either, words

SIGNS = r"[■□●○◆◇▲△▼▽★☆※·•▪◎⊙◼◻❖|\-—/ ]"
# Names and what parts them. One class, no nesting: a hostile line must not send the search round in circles.
PEOPLE = rf"[{HAN}·•・‧∙ ,、;/|—–\-]"
LIST = rf"{PEOPLE}{{2,60}}?"
NO_NAME = re.compile(r"[的了在是和与工会市省县区报道]|^[见如附]|[图片版页说称]$")
# Letters that are no name may stand in a byline (a place, a desk), but not more than this.
STRANGE = 6


@dataclass(frozen=True, slots=True)
class Byline:
    """Names, and the characters `start` to `end` of the folded text that carry them."""

    names: tuple[str, ...]
    start: int
    end: int


@cache
def guarded(role: str, before: str, after: str = "") -> str:
    """Any word of the role; those of one character (`文`, `图`), which names end in too, only between signs."""
    long = "|".join(re.escape(word) for word in words(role) if len(word) > 1)
    short = "".join(word for word in words(role) if len(word) == 1)
    return rf"(?:{long}|{before}[{short}]{after})" if short else rf"(?:{long})"


@cache
def credit_word() -> str:
    """The word after the names of those who made a picture or a text."""
    return rf"(?:{guarded('credit', '(?<=[ /:])')}|摄)"


@cache
def picture_word() -> str:
    """The word after the names of those who made a picture, and no text (文/图); only 摄 is set right behind a name."""
    return rf"(?:{guarded('picture', '(?<=[ /:])(?<!文/)')}|(?<!文/)摄)"


@cache
def house() -> str:
    return rf"(?:{either('paper')}|{either('agency')}|{either('rank')})"


# Any outlet whose reporter somebody is, as no list has them all: 山海传媒集团记者, 某某日报/海湾新闻记者.
@cache
def office() -> str:
    """`本报记者`, `全媒体见习记者`, `工人日报-中工网记者`, `山海传媒集团记者`, `特约通讯员`, `文/图 记者`."""
    writer = guarded("writer", rf"(?<![{HAN}])", rf"(?![{HAN}])")
    who = rf"(?:[{HAN}]{{2,6}}记者站|(?:驻[{HAN}]{{1,4}}?)?{writer})"
    # Any outlet whose reporter somebody is, as no list has them all.
    kind = r"(?:集团|客户端|新闻|报社?|报业|广电|网|台|融媒体?(?:中心)?|传媒|频道)"
    outlet = rf"[{HAN}/·]{{2,14}}?{kind} *(?={either('rank')}*记者)"
    return (
        rf"(?:{house()}[ \-—–·/]*)*(?:{outlet}{either('rank')}*)?{who}(?: *[/、·] *(?:{house()} *)*{writer})*"
    )


@cache
def _spaced() -> re.Pattern[str]:
    """The words of office with blanks of recognition between their characters (`记 者`)."""
    every = [*words("writer"), *words("rank"), *words("credit"), *words("paper"), *words("agency"), "本报讯"]
    found = sorted(
        {word for word in every if len(word) > 1 and " " not in word}, key=lambda word: (-len(word), word)
    )
    return re.compile("|".join(" *".join(map(re.escape, word)) for word in found))


def gather(folded: str) -> str:
    """The text with blanks inside words of office moved before them, so that all offsets but theirs hold.

    >>> gather("(记 者王伟 通 讯员李明)")
    '( 记者王伟  通讯员李明)'
    """
    if " " not in folded:
        return folded
    return _spaced().sub(lambda found: found[0].replace(" ", "").rjust(len(found[0])), folded)


@cache
def mentions_office() -> re.Pattern[str]:
    return re.compile(either("writer"))


@cache
def parting() -> re.Pattern[str]:
    """The words of office, of agencies and of credit that names in a byline stand between."""
    local = rf"(?:(?<![{HAN}])[{HAN}]{{2,7}}[省市县区州旗])?"  # 某市融媒体中心
    agency = rf"{local}{either('agency')}(?:[发供]图?(?![{HAN}]))?"
    return re.compile(rf"{office()}|{agency}|{either('paper')}|{credit_word()}(?= *(?:[/)\]】|]|$))")


@cache
def _aside() -> re.Pattern[str]:
    """What a byline may hold beside offices and names: a source, the place reported from."""
    return re.compile(rf"{either('furniture')} *: *[^ ]*|(?<= )[{HAN}]{{2,6}}(?<!摄影)报道(?= *$)")


@cache
def _outlet() -> re.Pattern[str]:
    """What a byline begins with right before 记者: a paper's or a site's name."""
    return re.compile(rf" *(?P<name>[{HAN}/·+]{{2,14}}?)(?={either('rank')}*记者(?!站))")


def _without_outlet(text: str) -> str:
    """A byline without the outlet in front that no list has (津云记者李明); who has a common surname is none."""
    found = _outlet().match(text)
    name = found["name"] if found else ""
    is_person = is_name(name) and name[0] in common_surnames() and not name.endswith(("报", "网", "台"))
    return text if is_person or found is None else text[found.end() :]


def named(text: str, bracketed: bool = False) -> tuple[str, ...]:
    """All names of a byline: what stands between the words of office."""
    found: list[str] = []
    strange = 0
    text = _aside().sub("|", re.sub(r"[■□●○◆◇▲△▼▽★☆※▪◎⊙◼◻❖—\-]", " ", text))
    text = _without_outlet(text)
    for part in parting().split(text):
        here = names(part)
        # A name with no known surname is believed where it stands by itself, not where it is cut out of a run.
        alone = " " in part.strip() or (len(here) == 1 and (bracketed or not part[0].isalnum()))
        for name in here:
            if is_name(name) or (alone and len(name) <= 4 and not NO_NAME.search(name)):
                found.append(name)
            else:
                strange += len(name) if alone else STRANGE + 1
    return tuple(dict.fromkeys(found)) if strange <= STRANGE else ()

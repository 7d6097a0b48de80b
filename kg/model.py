"""The values that flow from page to graph. All frozen: a changed value is `dataclasses.replace(...)`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, get_args

EntityType = Literal["Union", "Programme", "Place", "Organisation", "Person", "Group", "Document", "Award"]
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)

Predicate = Literal[
    "runs", "undertakes", "supports", "participates", "partOf", "locatedIn", "leads", "serves",
    "issues", "hasPart", "funds", "establishes", "awards", "wins", "heldOn", "quantity",
]  # fmt: skip
PREDICATES: tuple[Predicate, ...] = get_args(Predicate)
# What a body does with a programme; where a verb can say several, the first is said.
OF_PROGRAMMES: tuple[Predicate, ...] = ("undertakes", "runs", "supports", "participates", "funds")
LITERAL_PREDICATES: frozenset[Predicate] = frozenset({"heldOn", "quantity"})

Level = Literal["national", "province", "prefecture", "county", "township", "zone", "industry", "enterprise"]
ArticleKind = Literal["report", "brief", "feature", "photo", "fragment"]
Bound = Literal["more", "less", "about"]
Modality = Literal["planned", "ongoing", "done"]


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, each with its offset in the raw page: `origins[i]` is where `chars[i]` stands.

    Characters are never changed, only left out (white space, mark-up) or moved as a whole, so the
    raw characters at `origins` are the characters themselves. A line break put in between two
    paragraphs carries the origin of the character after it.
    """

    chars: str = ""
    origins: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.chars)

    def __getitem__(self, where: slice) -> Text:
        return Text(self.chars[where], self.origins[where])

    def __add__(self, other: Text) -> Text:
        return Text(self.chars + other.chars, self.origins + other.origins)

    @staticmethod
    def whole(raw: str, start: int = 0) -> Text:
        """The characters of `raw`, the first of them at offset `start` of the page."""
        return Text(raw, tuple(range(start, start + len(raw))))

    @staticmethod
    def join(parts: Iterable[Text], between: str = "") -> Text:
        """The parts in one, with `between` placed at the origin of the character after it."""
        chars: list[str] = []
        origins: list[int] = []
        for part in parts:
            if not part.chars:
                continue
            if chars and between:
                chars.append(between)
                origins.extend([part.origins[0]] * len(between))
            chars.append(part.chars)
            origins.extend(part.origins)
        return Text("".join(chars), tuple(origins))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as the file gives it, white space at its ends left out.

    `level` is the heading level where the file marks one (`#`, `<h2>`), else 0; `indent` says whether it is set in,
    where the white space before it does not tell.
    """

    text: Text
    level: int = 0
    indent: bool | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One newspaper page. `raw` is the decoded file; `id` the file's name without its ending.

    `date` is ISO (`2024-06-12`) and `paper` a newspaper's name, both None when unknown.
    """

    id: str
    source: str
    raw: str
    blocks: tuple[Block, ...]
    sha256: str = ""
    date: str | None = None
    paper: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One item of a page: its headline, its reporters, and its body with the byline left out.

    `text` and `origins` are as in `Text`; paragraphs of the body are parted by one line break.
    `kickers` are the lines above and below the headline and the boxes beside the text. `date` is the day of the
    page, `written` that of a dateline (`本报岳阳6月4日电`), from which 今天 and 昨天 are counted; both ISO.
    """

    page: str
    id: str
    headline: str
    text: str
    origins: tuple[int, ...]
    kind: ArticleKind = "report"
    kickers: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    date: str | None = None
    paper: str | None = None
    written: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Characters `start` to `end` of one article's text, and those characters as `quote`."""

    article: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters `start` to `end` of a scanned text that name a thing of one type.

    `form` says how: `full` or `short` name, `headline` form, `generic` (该公司, 市总), `quoted`, `described`, `listed`.
    `name` is the name they stand for where that is more than the characters themselves; `head` the word that
    gives the type away (工会, 竞赛); `code` the division that the name begins with or is.
    """

    start: int
    end: int
    type: EntityType
    form: str = "full"
    name: str = ""
    head: str = ""
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """One real thing, under its fullest name; `aliases` are the other forms the page uses.

    `id` is its IRI. `level` is a union's, `adcode` a six-digit GB/T 2260 code (of a place itself, or
    of the place that a union, organisation or programme belongs to), `kind` a programme's kind.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    level: Level | None = None
    adcode: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement of one article: subject `s`, predicate `p`, and an object `o` or a literal.

    `heldOn` carries `date` (ISO, as precise as stated), `quantity` carries `value` (a number in
    plain units), `unit`, `of`, `bound` and `date`. `rule` names the pattern that found it.
    `confidence` is a share between 0 and 1. `inferred` is true where no page says it.
    """

    page: str
    article: str
    s: str
    p: Predicate
    o: str | None = None
    value: float | None = None
    unit: str | None = None
    of: str | None = None
    bound: Bound | None = None
    date: str | None = None
    role: str | None = None
    modality: Modality = "done"
    confidence: float = 1.0
    rule: str = ""
    evidence: tuple[Evidence, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one page."""

    page: Page
    articles: tuple[Article, ...] = ()
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = field(default=())

"""A graph as one Python object: built from pages or opened, asked, looked at and drawn.

>>> import kg
>>> graph = kg.build("seeds/pages", "memory:")  # doctest: +SKIP
>>> graph.frame("runs")[["subject", "object"]]  # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self, get_args

from kg.errors import InputError
from kg.graph.query import ask, question, questions, run
from kg.graph.store import Store
from kg.graph.stores import open_store
from kg.graph.table import Table
from kg.iri import ONTOLOGY
from kg.model import Entity

if TYPE_CHECKING:  # slow to import, and most commands need none of them
    import networkx as nx
    import pandas as pd

    from kg.card import Card
    from kg.explain import Explanation
    from kg.explore.facts import Facts
    from kg.explore.labels import Lang
    from kg.filling import BuildReport
    from kg.graph.validate import Finding
from kg.pipeline import Paths, Progress

Network = Literal["everything", "unions", "two_mode"]


class Graph:
    """A graph in a store. Use it as a context manager, or `close` it, to let go of the folder."""

    def __init__(self, store: Store, built: BuildReport | None = None) -> None:
        self.store = store
        self.built = built

    @cached_property
    def facts(self) -> Facts:
        """Entities, facts and articles as plain values, read from the store once."""
        from kg.recall import recall

        return recall(self.store)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Every entity."""
        return self.facts.entities

    def table(
        self,
        query: str | Path,
        values: Mapping[str, str | float | None] | None = None,
        limit: int | None = None,
        seconds: float | None = None,
        lang: Lang = "zh",
    ) -> Table:
        """The answer to SPARQL, to a file of it, or to a shipped question with values for its parameters.

        SPARQL that takes more than so many `seconds` is ended.
        """
        if isinstance(query, Path) or query.endswith((".rq", ".sparql")):
            query = _text(Path(query))
        elif not any(mark in query for mark in "{ \n"):
            found = ask(self.store, query, lang, **(values or {}))
            return replace(found, rows=found.rows[:limit])
        if seconds is None:
            return run(self.store, query, limit)
        if self.store.url == "memory:":
            raise InputError(
                "a graph in memory is asked in this process, which cannot be ended: leave out seconds"
            )
        # Run as a program of its own, it must not have been loaded before.
        from kg.graph.limited import run_within

        return run_within(self.store.url, query, seconds, limit)

    def query(
        self, query: str | Path, limit: int | None = None, lang: Lang = "zh", **values: str | float | None
    ) -> pd.DataFrame:
        """As `table`, for a notebook."""
        import pandas as pd

        found = self.table(query, values, limit, lang=lang)
        return pd.DataFrame(list(found.rows), columns=list(found.columns))

    def ask(self, slug: str | None = None, lang: Lang = "zh", **values: str | float | None) -> pd.DataFrame:
        """The answer to a shipped question; without a name, the questions there are.

        Questions about claims take `since`, `until`, `confidence` and `modality` beside their own parameters.
        """
        import pandas as pd

        if slug is not None:
            return self.query(question(slug).slug, None, lang, **values)
        rows = [(q.slug, q.zh, q.en, ", ".join(p.name for p in q.parameters)) for q in questions()]
        return pd.DataFrame(rows, columns=["name", "zh", "en", "parameters"])

    def frame(self, relation: str | None = None) -> pd.DataFrame:
        """The facts of one relation, or all, one a row; `frame("entities")` has the entities."""
        from kg.explore import frames

        return frames.entities(self.facts) if relation == "entities" else frames.frame(self.facts, relation)

    def network(self, kind: Network = "everything", **options: bool) -> nx.Graph:
        """All entities, `unions` joined by what they share, or unions and programmes (`two_mode`).

        Options are those of the function of that name in `kg.explore.network`.
        """
        from kg.explore import network

        if kind not in get_args(Network):
            raise InputError(f"there is no network {kind!r}: choose one of {', '.join(get_args(Network))}")
        found: nx.Graph = getattr(network, kind)(self.facts, **options)
        return found

    def show(self, name: str) -> Card:
        """What is known of the one thing called `name` (or with that IRI)."""
        from kg.card import card

        return card(self.store, name)

    def explain(self, name: str, relation: str = "", thing: str = "") -> tuple[Explanation, ...]:
        """Why the graph says what it says of `name`: the rule, the sentence and the words of each fact."""
        from kg.explain import explain

        return explain(self.store, name, relation, thing)

    def around(self, name: str, hops: int = 1) -> Facts:
        """The part of the graph at most `hops` facts away from the thing called `name`."""
        from kg.explore.facts import around

        return around(self.facts, self.show(name).entity.id, hops)

    def view(
        self, name: str | None = None, hops: int = 2, lang: Lang = "zh", kind: str = "", province: str = ""
    ) -> str:
        """The interactive view as an HTML file: of everything, of what is around one thing, of a kind or a province."""
        from kg.explore import view
        from kg.explore.subset import of_kind, of_province

        facts = self.facts if name is None else self.around(name, hops)
        facts = of_kind(facts, kind) if kind else facts
        return view.view(of_province(facts, province) if province else facts, lang)

    def report(self, lang: Lang = "zh", title: str | None = None) -> str:
        """What the graph covers, says and leaves open, with maps, charts and evidence, as an HTML file to mail."""
        from kg.explore import report

        return report.report(self.facts, lang, title)

    def charts(self, folder: str | Path = "charts", lang: Lang = "zh") -> tuple[Path, ...]:
        """Draw every chart as a picture in a folder."""
        from kg.explore import charts

        return charts.save_all(self.facts, Path(folder), lang)

    def counts(self, lang: Lang = "zh") -> Table:
        """How much there is in all, and of each type, relation, kind and province: a fact that several articles state
        is several claims, and `inferred` counts what no page states or names.
        """
        from kg.explore import stats

        said = self.table("SELECT ?about ?n { ?summary u:about ?about ; u:things ?n }").rows
        by_class = {str(about).removeprefix(ONTOLOGY): int(n or 0) for about, n in said}
        return Table(
            ("what", "key", "label", "count", "inferred"), tuple(stats.counts(self.facts, by_class, lang))
        )

    def validate(self) -> tuple[Finding, ...]:
        """What breaks the shapes of the ontology."""
        from kg.graph.validate import validate

        return validate(self.store)

    def conflicts(self, lang: Lang = "zh", every: bool = False) -> Table:
        """Claims that cannot both hold; with `every` growth and succession too."""
        from kg.disputes import disputes

        return disputes(self.store, lang, every)

    def review(
        self, path: str | Path | None = None, below: float = 0.6, longest: int = 300
    ) -> tuple[Path, int, int]:
        """Write what is doubtful to a sheet; where it is, how many rows were decided before, how many are open."""
        from kg.graph import review

        sheet = Path(path) if path else review.review_path(self.store.url)
        return sheet, *review.write(review.doubts(self.store, below, longest), sheet)

    def export(self, format: str, path: str | Path) -> Path:
        """Write the graph as nq, trig, jsonld, jsonl, csv (a folder of tables), graphml, gexf, or its
        description as void."""
        from kg.export import export_to

        return export_to(self.store, format, Path(path))

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def build(
    paths: Paths,
    store: str | Path = "kg-store",
    *,
    date: str | None = None,
    paper: str | None = None,
    progress: Progress | None = None,
) -> Graph:
    """The graph of the pages in files and folders, kept in a store; unchanged pages are not read again."""
    from kg import pipeline

    opened = open_store(store)
    try:
        built = pipeline.build(paths, opened, date=date, paper=paper, progress=progress)
        return Graph(opened, built)
    except BaseException:
        opened.close()
        raise


def open(store: str | Path = "kg-store") -> Graph:
    """A graph that was built before, for reading."""
    return Graph(open_store(store, read_only=True))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise InputError(f"{path}: cannot be read ({reason}): name a file with a SPARQL query") from error

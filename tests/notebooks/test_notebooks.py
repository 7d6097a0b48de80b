"""The notebooks run from top to bottom, and what is committed shows what they give."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
# Folders of a machine, or a word of the person whose machine it was.
MACHINE = re.compile(r"/(?:home|root|tmp|Users|work|usr|var)/|[A-Z]:\\\\")


def _runner() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_notebooks", ROOT / "scripts" / "run_notebooks.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def fresh() -> Iterator[Callable[[Path], nbformat.NotebookNode]]:
    """What a notebook gives when it is run. Each has a process of its own: two are run at a time."""
    pool = ThreadPoolExecutor(2)
    running = {path: pool.submit(_runner().executed, path) for path in NOTEBOOKS}
    yield lambda path: running[path].result()
    pool.shutdown(cancel_futures=True)


def test_there_are_notebooks() -> None:
    assert len(NOTEBOOKS) >= 8


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom(
    path: Path, fresh: Callable[[Path], nbformat.NotebookNode]
) -> None:
    shown, committed = fresh(path), nbformat.read(path, as_version=4)
    assert [cell.source for cell in shown.cells] == [cell.source for cell in committed.cells]
    assert _kinds(shown) == _kinds(committed), "run `python scripts/run_notebooks.py` and commit the output"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_is_committed_has_output_and_no_trace_of_a_machine(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert all(cell.outputs for cell in notebook.cells if cell.cell_type == "code")
    assert not MACHINE.search(re.sub(r'"image/png": "[^"]*"', "", path.read_text(encoding="utf-8")))


def _kinds(notebook: nbformat.NotebookNode) -> list[list[str]]:
    """What each cell puts out: text, tables, pictures; errors and warnings would stand out here."""
    return [
        [f"{one.output_type} {one.get('name', '')} {sorted(one.get('data', ()))}" for one in cell.outputs]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]

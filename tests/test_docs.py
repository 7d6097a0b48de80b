"""The documentation says what the code does: commands, options, word lists, examples."""

from __future__ import annotations

import re
import shlex
import subprocess
from importlib import import_module
from pathlib import Path

import click
import pytest

from kg.cli import COMMANDS
from kg.data import data_path
from scripts import readme

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("seeds/**/*.md")])


def sections(path: Path, mark: str) -> dict[str, str]:
    """The text under each heading that begins with `mark`."""
    parts = re.split(rf"^{mark} (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {title.strip("` "): text for title, text in zip(parts[1::2], parts[2::2], strict=True)}


def test_every_command_has_its_section_and_every_section_its_command() -> None:
    assert list(sections(ROOT / "docs" / "cli.md", "##")) == [f"kg {name}" for name in COMMANDS]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_documented_and_every_documented_option_exists(name: str) -> None:
    command: click.Command = getattr(import_module(COMMANDS[name]), name)
    usage = re.findall(r"^`(kg .+)`$", sections(ROOT / "docs" / "cli.md", "##")[f"kg {name}"], re.MULTILINE)[
        0
    ]
    options = {
        flag
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for flag in parameter.opts
        if flag.startswith("--") and flag != "--debug"
    }
    assert set(re.findall(r"--[a-z-]+", usage)) == options
    for parameter in command.params:
        if isinstance(parameter.type, click.Choice):
            assert "|".join(parameter.type.choices) in usage


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_in_the_documents_are_used_as_they_are(path: Path) -> None:
    """Every line of `kg …` names a command that is there and options that it has."""
    for line in re.findall(
        r"^(?: {4}|\$ )(?:.*\| )?(?:\.venv/bin/)?(kg .+)$", path.read_text(encoding="utf-8"), re.M
    ):
        words = shlex.split(line.partition("#")[0])
        command: click.Command = getattr(import_module(COMMANDS[words[1]]), words[1])
        known = {flag for parameter in command.params for flag in parameter.opts}
        assert {word for word in words if re.match(r"-+[a-z]", word)} <= known, line


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target


def test_every_word_list_has_its_section_with_its_columns() -> None:
    readme = sections(ROOT / "seeds" / "lexicon" / "README.md", "##")
    files = {path.name: path for path in data_path("seeds", "lexicon").glob("*.csv")}
    documented = {title: text for title, text in readme.items() if title.endswith(".csv")}
    assert set(documented) == set(files)
    for name, path in files.items():
        with path.open(encoding="utf-8") as file:
            header = file.readline().strip().split(",")
        assert all(f"`{column}`" in documented[name] for column in header), name


@pytest.mark.parametrize("name", readme.FILES)
def test_the_example_of_the_readme_prints_what_it_says(name: str) -> None:
    """If it does not any more, and the new output is right: python3 scripts/readme.py"""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert readme.BLOCK.search(text)
    assert readme.refreshed(text) == text


def test_nothing_in_the_project_leads_out_of_it() -> None:
    """No file has a path of some machine, or the address of a package index."""
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if tracked.returncode:
        pytest.skip("not a checkout")
    wrong = re.compile("|".join([r"/(?:work|root|home)/\w", "py" + r"pi\.org", "pythonhosted" + r"\.org"]))
    found = []
    for name in tracked.stdout.split("\0"):
        path = ROOT / name
        if name and path.is_file() and path.suffix not in {".otf", ".png", ".pdf", ".gz"}:
            text = path.read_text(encoding="utf-8", errors="replace")
            found += [f"{name}: {match[0]}" for match in wrong.finditer(text)]
    assert found == []


def test_what_reliability_is_shown_by_is_there() -> None:
    """Every test and script that the table names can be run."""
    text = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    assert absent(text) == []
    wrong = "`tests/test_docs.py::test_none`, `tests/none.py`, `python -m benchmarks.none`, `benchmarks/none`"
    assert len(absent(wrong)) == 4


def absent(text: str) -> list[str]:
    """What a text names of tests and scripts that is not there."""
    found = []
    for name in re.findall(r"`((?:tests|kg|benchmarks|scripts)/[\w./:]+)`", text):
        path, _, test = name.partition("::")
        there = (ROOT / path).exists()
        if not there or (test and f"def {test}(" not in (ROOT / path).read_text(encoding="utf-8")):
            found.append(name)
    for module in re.findall(r"python -m (benchmarks[\w.]+)", text):
        path = ROOT / module.replace(".", "/")
        if not path.with_suffix(".py").exists() and not (path / "__main__.py").exists():
            found.append(module)
    return found

"""Every dependency has a licence that goes with the project's own, and is listed."""

from __future__ import annotations

import json
import subprocess
import sys
from email.message import Message
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from scripts import licences


@pytest.fixture(scope="module")
def found() -> tuple[licences.Package, ...]:
    return licences.packages()  # ends with an error where a licence is not known


def test_every_licence_is_known_and_what_runs_is_free_of_strong_ones(
    found: tuple[licences.Package, ...],
) -> None:
    runtime = {one.name: one.licence for one in found if one.runtime}
    assert {"click", "pyoxigraph", "starlette", "lxml"} <= set(runtime)
    assert not [name for name, licence in runtime.items() if licence.startswith("GPL")]


def test_the_page_lists_what_is_needed_to_run(found: tuple[licences.Package, ...]) -> None:
    page = licences.PAGE.read_text(encoding="utf-8")
    missing = [one.name for one in found if one.runtime and f"| {one.name} | {one.licence} |" not in page]
    assert not missing, "write it anew: python scripts/licences.py"


@pytest.mark.parametrize(
    ("stated", "tool", "expected"),
    [
        ("MIT", False, "MIT"), ("MIT OR Apache-2.0", False, "MIT or Apache-2.0"), ("MIT AND Zlib", False, "MIT, Zlib"),
        ("GPL-2.0-only OR MIT", False, "MIT"), ("GPL-2.0-or-later", True, "GPL-2.0-or-later"),
        ("GPL-2.0-or-later", False, None), ("MIT AND GPL-2.0-or-later", False, None), ("Own words", False, None),
        ("AGPL-3.0", True, None), ("none", False, None),
    ],
)  # fmt: skip
def test_a_licence_that_will_not_do_is_named(stated: str, tool: bool, expected: str | None) -> None:
    metadata = Message()
    metadata["Name"], metadata["License-Expression"] = "some-package", stated
    package = cast(licences.Distribution, SimpleNamespace(metadata=metadata))
    if expected is None:
        with pytest.raises(SystemExit, match="some-package"):
            licences.licence(package, tool)
    else:
        assert licences.licence(package, tool) == expected


def test_the_lock_has_every_package_that_is_needed_to_run(found: tuple[licences.Package, ...]) -> None:
    lock = Path(licences.ROOT, "requirements.lock").read_text(encoding="utf-8")
    assert not [one.name for one in found if one.runtime and f"\n{one.name}==" not in f"\n{lock}"]


def test_a_bill_of_materials_names_everything_that_is_locked_with_its_hashes(tmp_path: Path) -> None:
    pytest.importorskip("cyclonedx_py")
    recipe = Path(licences.ROOT, "Makefile").read_text(encoding="utf-8")
    options = recipe.partition("cyclonedx-py ")[2].partition("\n\n")[0].replace("\\\n", "").split()
    out = tmp_path / "bill.json"
    command = [sys.executable, "-m", "cyclonedx_py", *options[:-1], str(out)]
    subprocess.run(command, check=True, cwd=licences.ROOT, capture_output=True)
    bill = json.loads(out.read_text(encoding="utf-8"))
    lock = Path(licences.ROOT, "requirements.lock").read_text(encoding="utf-8")
    locked = {line.partition("==")[0] for line in lock.splitlines() if "==" in line}
    assert bill["bomFormat"] == "CycloneDX"
    assert {one["name"] for one in bill["components"]} == locked
    assert all(one.get("externalReferences") or one.get("hashes") for one in bill["components"])

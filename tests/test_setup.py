"""`scripts/setup` on machines that lack something: one clear line and exit code 2, nothing half done."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ("bash", "cat", "cmp", "dirname", "env")

OLD = """#!/bin/sh
exit 1
"""
# A Python of the right age whose venv module has been packed apart, as Debian does.
WITHOUT_VENV = """#!/bin/sh
case "$2" in
  *version_info\\ *) exit 0 ;;
  *ensurepip*) exit 1 ;;
  *) echo 3.12 ;;
esac
"""


def setup(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    """What `scripts/setup` says in a fresh checkout on a machine where `python3` is the script given."""
    for name in ("scripts/setup", "requirements.lock", "pyproject.toml"):
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, target)
    tools = folder / "tools"
    tools.mkdir()
    for tool in TOOLS:
        (tools / tool).symlink_to(shutil.which(tool) or pytest.skip(f"no {tool} on this machine"))
    for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14"):
        (tools / name).write_text(python)
        (tools / name).chmod(0o755)
    environment = {**os.environ, "PATH": str(tools), "PYTHON": ""}
    return subprocess.run([folder / "scripts" / "setup"], env=environment, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("python", "expected"),
    [
        (OLD, "Python 3.11 or newer is needed"),
        (WITHOUT_VENV, "apt-get install python3.12-venv"),
    ],
)
def test_what_is_missing_is_named_in_one_line(tmp_path: Path, python: str, expected: str) -> None:
    done = setup(tmp_path, python)
    assert done.returncode == 2
    assert expected in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / ".venv").exists()


def test_the_lock_pins_everything_with_hashes_and_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "index-url" not in lock
    pinned = [block for block in lock.replace("\\\n", "").splitlines() if "==" in block]
    assert len(pinned) > 50
    assert all("--hash=sha256:" in block for block in pinned)

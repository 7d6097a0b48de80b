"""The package in, the same with its readers compiled by mypyc out, in a folder of its own: 1.4 times as fast.

    make compiled
    PYTHONPATH=build/compiled kg build PAGES

The plain package stays as it is and is the reference: the compiled one is kept only if it reads the sample pages
exactly alike. Needs a C compiler, and some minutes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "compiled"
ROOMS = ("extract", "pages")
# What opens files and other formats: libraries do the work there, and there is nothing to gain.
LEFT_OUT = frozenset(
    {"__init__.py", "readers.py", "html.py", "pdf.py", "encoding.py", "folder.py", "show.py"}
)


def sources(package: Path) -> list[str]:
    """The modules to compile, as paths inside the package's parent."""
    found = (path for room in ROOMS for path in sorted((package / room).rglob("*.py")))
    return [str(path.relative_to(package.parent)) for path in found if path.name not in LEFT_OUT]


def copy() -> None:
    """A fresh copy of the package, and its data, to compile."""
    shutil.rmtree(TARGET, ignore_errors=True)
    for part in ("kg", "seeds", "ontology"):
        shutil.copytree(ROOT / part, TARGET / part, ignore=shutil.ignore_patterns("__pycache__", "*.so"))


def compiled() -> None:
    """Compiles the copy in place."""
    (TARGET / "setup.py").write_text(
        "from setuptools import setup\n"
        "from mypyc.build import mypycify\n"
        f"FILES = {sources(TARGET / 'kg')!r}\n"
        "setup(name='kg', packages=[], ext_modules=mypycify([*FILES, '--ignore-missing-imports'], opt_level='2'))\n",
        encoding="utf-8",
    )
    subprocess.run([sys.executable, "setup.py", "-q", "build_ext", "--inplace"], cwd=TARGET, check=True)


def read(package: Path) -> bytes:
    """What the package under a folder reads from its sample pages."""
    command = [sys.executable, "-m", "kg.cli", "extract", "seeds/pages", "--format", "jsonl"]
    return subprocess.run(
        command,
        cwd=package,
        env={**os.environ, "PYTHONPATH": str(package)},
        check=True,
        stdout=subprocess.PIPE,
    ).stdout


def main() -> int:
    """Compiles, and keeps the result if it reads the same."""
    copy()
    plain = read(TARGET)
    compiled()
    if read(TARGET) != plain:
        shutil.rmtree(TARGET)
        print("the compiled package reads the sample pages otherwise: not kept", file=sys.stderr)
        return 1
    print(f"compiled: set PYTHONPATH={TARGET.relative_to(ROOT)} to use it")
    return 0


if __name__ == "__main__":
    sys.exit(main())

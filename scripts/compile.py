"""The package in, the same with its readers compiled by mypyc out, in a folder of its own: 1.4 times as fast.

    make compiled
    python scripts/compile.py run build PAGES      # `kg build PAGES`, by the compiled package

The plain package stays as it is and is the reference: the compiled one is kept only if it reads the sample pages
exactly alike, and run only as long as it is what the sources say. Needs a C compiler, and some minutes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "compiled"
PARTS = ("kg", "seeds", "ontology")
ROOMS = ("extract", "pages")
# Of what was compiled; in the folder last, when all is well.
VERSION = "sources.txt"
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
    for part in PARTS:
        shutil.copytree(ROOT / part, TARGET / part, ignore=shutil.ignore_patterns("__pycache__", "*.so"))


def compiled() -> None:
    """Compiles the copy in place."""
    (TARGET / "setup.py").write_text(
        "from setuptools import setup\n"
        "from mypyc.build import mypycify\n"
        f"FILES = [*{sources(TARGET / 'kg')!r}, '--ignore-missing-imports']\n"
        # A file a module, and no search for the last hundredth: a third of the time, and no slower to run.
        "made = mypycify(FILES, opt_level='1', debug_level='0', multi_file=True)\n"
        "setup(name='kg', packages=[], ext_modules=made)\n",
        encoding="utf-8",
    )
    jobs = f"-j{os.cpu_count() or 1}"
    subprocess.run([sys.executable, "setup.py", "-q", "build_ext", "--inplace", jobs], cwd=TARGET, check=True)


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


def version() -> str:
    """A hash of everything that is copied: what has been changed since is known by it."""
    files = [path for part in PARTS for path in sorted((ROOT / part).rglob("*")) if path.is_file()]
    found = hashlib.blake2b(digest_size=16)
    for path in files:
        if "__pycache__" not in path.parts and path.suffix != ".so":
            found.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def run(arguments: list[str]) -> int:
    """`kg` with these arguments by the compiled package; refused where the sources are no longer those compiled."""
    kept = TARGET / VERSION
    if not kept.exists() or kept.read_text(encoding="utf-8") != version():
        print("nothing is compiled, or the sources have changed since: run `make compiled`", file=sys.stderr)
        return 1
    return subprocess.run(
        [sys.executable, "-m", "kg.cli", *arguments], env={**os.environ, "PYTHONPATH": str(TARGET)}
    ).returncode


def build() -> int:
    """Compiles, and keeps the result if it reads the same."""
    copy()
    plain = read(TARGET)
    compiled()
    if read(TARGET) != plain:
        shutil.rmtree(TARGET)
        print("the compiled package reads the sample pages otherwise: not kept", file=sys.stderr)
        return 1
    (TARGET / VERSION).write_text(version(), encoding="utf-8")
    print("compiled: `python scripts/compile.py run build PAGES` builds with it")
    return 0


def main(arguments: list[str]) -> int:
    """Compiles; with `run` first, runs what was compiled."""
    return run(arguments[1:]) if arguments[:1] == ["run"] else build()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

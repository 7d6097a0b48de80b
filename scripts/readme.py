#!/usr/bin/env python3
"""The READMEs in; the same with what their Python examples print today out.

python3 scripts/readme.py            # rewrites the files
python3 scripts/readme.py --check    # ends with 1 if one would change
"""

from __future__ import annotations

import io
import os
import re
import sys
from code import InteractiveInterpreter
from contextlib import chdir, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
FILES = ("README.md", "README.zh-CN.md")
BLOCK = re.compile(r"(?<=^```pycon\n).+?(?=^```)", re.MULTILINE | re.DOTALL)


def refreshed(text: str) -> str:
    """The document with the output of every `>>>` line as it is now; each block starts afresh."""
    return BLOCK.sub(lambda block: played(re.findall(r"^>>> (.+)$", block[0], re.MULTILINE)), text)


def played(lines: list[str]) -> str:
    """The lines as a Python session, run in an empty folder that has the sample pages."""
    session = []
    python = InteractiveInterpreter()
    with TemporaryDirectory() as folder, chdir(folder):
        os.symlink(ROOT / "seeds", "seeds")
        os.mkdir("build")
        for line in lines:
            held = io.StringIO()
            with redirect_stdout(held):
                python.runsource(line)
            session.append(f">>> {line}\n{held.getvalue()}")
    return "".join(session)


def main() -> int:
    """Rewrite or check every file."""
    stale = 0
    for name in FILES:
        path = ROOT / name
        before = path.read_text(encoding="utf-8")
        after = refreshed(before)
        stale += after != before
        if "--check" not in sys.argv:
            path.write_text(after, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())

"""The main job runs on a machine without any network."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.data import data_path

JOB = """
import socket, sys
from kg.cli import main
try:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
except OSError as error:
    assert error.errno == 101, error  # no way there: not even to this machine itself
codes = [main(line.split()) for line in sys.stdin.read().splitlines()]
sys.exit(max(codes))
"""
COMMANDS = (
    "build {pages} --store {out}/store --jobs 2",
    "stats --store {out}/store",
    "ask leaders --store {out}/store",
    "export --store {out}/store --format nq --output {out}/graph.nq",
    "view --store {out}/store --output {out}/view.html",
    "report --store {out}/store --output {out}/report.html",
    "show 昆山市总工会 --store {out}/store",
)


def test_pages_become_a_graph_with_the_network_cut(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    if not unshare or subprocess.run([unshare, "-rn", "true"], capture_output=True).returncode:
        pytest.skip("this system does not let us cut the network of a process (unshare -rn)")
    said = "\n".join(COMMANDS).format(pages=data_path("seeds", "pages"), out=tmp_path)
    done = subprocess.run(
        [unshare, "-rn", sys.executable, "-c", JOB], input=said, capture_output=True, text=True
    )
    assert done.returncode in (0, 1), done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    assert "pages: 14 new" in done.stdout
    assert (tmp_path / "graph.nq").stat().st_size > 1_000_000
    assert (tmp_path / "view.html").exists()
    assert (tmp_path / "report.html").exists()

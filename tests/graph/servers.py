"""Real SPARQL servers for tests: each started on loopback with a folder of its own, and ended when done with."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from benchmarks.ports import free_ports

SECONDS = 120  # a machine that is busy with other things takes its time
_VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
CaseMode = 2
ThreadsPerQuery = 1
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 10
Charset = UTF-8
"""


@contextmanager
def oxigraph() -> Iterator[str]:
    """The address of an Oxigraph that keeps its graph in memory."""
    beside = Path(sys.executable).with_name("oxigraph")
    binary = str(beside) if beside.exists() else shutil.which("oxigraph")
    if binary is None:
        pytest.skip("no `oxigraph` program: pip install oxigraph")
    (port,) = free_ports(1)
    address = f"127.0.0.1:{port}"
    process = subprocess.Popen([binary, "serve", "--bind", address], stderr=subprocess.DEVNULL)
    with _ended(process):
        _wait_for(f"http://{address}/", process)
        yield f"http://{address}/"


@contextmanager
def virtuoso() -> Iterator[str]:
    """The address of a Virtuoso 7 that lets anyone update."""
    binary, isql = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if binary is None or isql is None:
        pytest.skip("no `virtuoso-t` program: apt-get install virtuoso-opensource")
    sql, http = free_ports(2)
    with tempfile.TemporaryDirectory(prefix="virtuoso-") as folder:
        Path(folder, "virtuoso.ini").write_text(_VIRTUOSO.format(sql=sql, http=http))
        process = subprocess.Popen(
            [binary, "+foreground", "+configfile", "virtuoso.ini"],
            cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        with _ended(process):
            _wait_for(f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D", process)
            allow = 'GRANT SPARQL_UPDATE TO "SPARQL";'  # the right of whoever sends no name
            subprocess.run(
                [isql, f"127.0.0.1:{sql}", "dba", "dba", f"exec={allow}"], check=True, capture_output=True
            )
            yield f"http://127.0.0.1:{http}/sparql"


SERVERS = {"oxigraph": oxigraph, "virtuoso": virtuoso}


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            pytest.fail(f"{process.args!r} ended with {process.returncode} before it answered")
        try:
            urlopen(url, timeout=30).close()
            return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"{url} gave no answer within {SECONDS} s")


@contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

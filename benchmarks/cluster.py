"""How many workers in, a Spark cluster on this machine out: a master and its workers, each a process of its own."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

# On a busy machine a Java process takes its time.
PATIENCE = 300
_STARTED = re.compile(r"Starting Spark master at (spark://\S+)")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the master listens, and the processes of the workers."""

    master: str
    workers: tuple[subprocess.Popen[bytes], ...]

    def kill(self, worker: int) -> None:
        """End a worker and its executor, as a machine that loses its power does."""
        os.killpg(self.workers[worker].pid, signal.SIGKILL)
        self.workers[worker].wait()


def missing() -> str:
    """What a cluster needs and this machine has not; nothing if it can be started."""
    lacks = [name for name in ("pyspark", "pyarrow") if find_spec(name) is None]
    return ", ".join(lacks + ([] if shutil.which("java") else ["Java 17"]))


def environment() -> dict[str, str]:
    """What a process needs to work with the cluster: the loopback device only, and this Python with these modules."""
    here = {
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_HOSTNAME": "localhost",
        "PYSPARK_PYTHON": sys.executable,
    }
    return os.environ | here | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A master and `workers` of one core and 1 GB each; logs and scratch go to `folder`."""
    import pyspark

    start = Path(pyspark.__file__).parent / "bin" / "spark-class"
    deploy = "org.apache.spark.deploy"
    started: list[subprocess.Popen[bytes]] = []

    def run(name: str, *line: str) -> Path:
        log = folder / f"{name}.log"
        with log.open("wb") as out:
            started.append(
                subprocess.Popen(
                    [str(start), f"{deploy}.{line[0]}", "--host", "127.0.0.1", "--webui-port", "0", *line[1:]],
                    env=environment(), stdout=out, stderr=out, start_new_session=True,
                )
            )  # fmt: skip
        return log

    try:
        master = _said(run("master", "master.Master", "--port", "0"), _STARTED)
        logs = [
            run(
                f"worker-{n}", "worker.Worker", "-c", "1", "-m", "1g", "-d", str(folder / f"work-{n}"), master
            )
            for n in range(workers)
        ]
        for log in logs:
            _said(log, re.compile("(Successfully registered) with master"))
        yield Cluster(master, tuple(started[1:]))
    finally:
        for process in started:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _said(log: Path, pattern: re.Pattern[str]) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := pattern.search(log.read_text("utf-8", "replace")):
            return found[1]
        time.sleep(0.1)
    raise TimeoutError(
        f"{log.name} never said {pattern.pattern!r}:\n{log.read_text('utf-8', 'replace')[-2000:]}"
    )

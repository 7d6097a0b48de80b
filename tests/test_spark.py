"""Pages read by a Spark cluster give the graph that one machine makes, whatever happens to the workers."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.cluster import PATIENCE, Cluster, cluster, environment, missing
from kg.data import data_path
from kg.errors import InputError
from kg.pages.readers import LARGEST_PAGE
from kg.pipeline import build

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"a Spark cluster needs {missing()}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample pages three times under other names, with an odd name, a bad file and pages in one file."""
    folder = tmp_path_factory.mktemp("pages")
    for source in sorted(data_path("seeds", "pages").glob("*.txt")):
        for copy in ("a", "b", "c"):
            (folder / copy).mkdir(exist_ok=True)
            shutil.copy(source, folder / copy / source.name)
    shutil.copy(source, folder / "第 1 版 [100%20].txt")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "table.xls").write_bytes(b"1")
    text = "本报讯 临海县总工会开办职工夜校，服务职工三百人。"
    (folder / "many.jsonl").write_text(
        f'{{"text": "{text}"}}\n{{"text": ""}}\n{{"text": "{text}"}}\n', "utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("cluster"), workers=2) as running:
        yield running


@contextmanager
def started(spark: Cluster, *line: str | Path) -> Iterator[subprocess.Popen[str]]:
    """A build by the cluster, ended with the block: what a test left behind would be in the way of the next."""
    command = [sys.executable, "-m", "kg.cli", "build", *map(str, line), "--spark", spark.master]
    with subprocess.Popen(
        command, env=environment(), text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as running:  # fmt: skip
        try:
            yield running
        finally:
            if running.poll() is None:
                os.killpg(running.pid, signal.SIGKILL)


def quads(store: Path) -> list[bytes]:
    """What the pages say, without the first line, in which every file has its own name."""
    return (store / "pages.nq").read_bytes().split(b"\n")[1:]


def test_a_lost_worker_changes_nothing(folder: Path, spark: Cluster, tmp_path: Path) -> None:
    report = build(folder, tmp_path / "one")
    parts = tmp_path / "parts"
    with started(spark, folder, "--store", tmp_path / "many", "--parts", parts) as running:
        until = time.monotonic() + PATIENCE
        # Until the first rows of quads are there. Not by `rglob`: a folder that goes while it looks brings it down.
        while not any(name.startswith("part-") for _, _, names in os.walk(parts) for name in names):
            assert running.poll() is None, running.communicate(timeout=5)[0]
            assert time.monotonic() < until
            time.sleep(0.02)
        spark.kill(0)
        assert running.poll() is None, "the build was done before the worker was lost"
        said, _ = running.communicate(timeout=PATIENCE)
    assert running.returncode == 0, said
    assert quads(tmp_path / "many") == quads(tmp_path / "one")
    assert f"pages: {len(report.added)} new, 0 changed, 0 unchanged, {len(report.skipped)} skipped" in said
    assert "empty.txt: the file is empty" in said

    # The one that is left reads what has changed since, from addresses too, and nothing else.
    (folder / "a" / "new.txt").write_text("本报讯 临海县总工会新建职工驿站十二个，服务户外劳动者。", "utf-8")
    with started(spark, folder.as_uri(), "--store", tmp_path / "many") as running:
        said, _ = running.communicate(timeout=PATIENCE)
    assert f"pages: 1 new, 0 changed, {len(report.added)} unchanged" in said, said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["many", "one", "parts"]
    build(folder, tmp_path / "one")
    assert quads(tmp_path / "many") == quads(tmp_path / "one")


def test_a_master_that_is_none_is_named(folder: Path, tmp_path: Path) -> None:
    with started(Cluster("sparkle://here", ()), folder, "--store", tmp_path / "store") as running:
        said, _ = running.communicate(timeout=PATIENCE)
    assert running.returncode == 2, said
    assert "kg: sparkle://here: no Spark session" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        (["-"], "standard input"),
        (["hdfs://host/pages", "pages"], "two"),
    ],
)
def test_paths_that_a_cluster_cannot_read(paths: list[str], said: str) -> None:
    from kg.spark.files import sources

    with pytest.raises(InputError, match=said):
        sources(None, paths)  # type: ignore[arg-type]


def test_files_at_an_address_are_named_like_files_in_a_folder() -> None:
    from kg.spark.files import far_sources

    found = [
        ("s3a://b/x/01.txt", 9), ("s3a://b/y/01.txt", 9), ("s3a://b/z.html", 9), ("s3a://b/README.md", 9),
        ("s3a://b/t.xls", 9), ("s3a://b/large.txt", LARGEST_PAGE + 1),
    ]  # fmt: skip
    kept, skipped = far_sources(found)
    assert kept == [("s3a://b/x/01.txt", "x-01"), ("s3a://b/y/01.txt", "y-01"), ("s3a://b/z.html", "z")]
    assert [one.source for one in skipped] == ["s3a://b/t.xls", "s3a://b/large.txt"]

"""The compiled package is kept only where it reads the sample pages as the plain one does."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def script(tmp_path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("compile_script", ROOT / "scripts" / "compile.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.ROOT, module.TARGET = tmp_path, tmp_path / "build" / "compiled"
    for part in ("kg", "ontology", "seeds/lexicon"):
        (tmp_path / part).parent.mkdir(exist_ok=True)
        (tmp_path / part).symlink_to(ROOT / part)
    (tmp_path / "seeds" / "pages").mkdir()
    page = (ROOT / "seeds" / "pages" / "p03.txt").read_text(encoding="utf-8")
    (tmp_path / "seeds" / "pages" / "p03.txt").write_text(page, encoding="utf-8")
    return module


def test_every_module_that_patterns_are_in_is_compiled(script: ModuleType) -> None:
    found = script.sources(ROOT / "kg")
    assert {"kg/extract/scan.py", "kg/extract/relations/deeds/acts.py", "kg/pages/order.py"} <= set(found)
    assert not [path for path in found if Path(path).name in script.LEFT_OUT]


@pytest.mark.parametrize(("change", "kept"), [("", True), ("FAMILIES = FAMILIES[1:]\n", False)])
def test_what_reads_otherwise_is_not_kept(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, change: str, kept: bool
) -> None:
    def compiled() -> None:  # a compiler takes minutes; what counts here is what it makes of the package
        module = script.TARGET / "kg" / "extract" / "relations" / "__init__.py"
        module.write_text(module.read_text(encoding="utf-8") + change, encoding="utf-8")

    monkeypatch.setattr(script, "compiled", compiled)
    assert script.main([]) == (0 if kept else 1)
    assert script.TARGET.exists() is kept


def test_what_the_sources_no_longer_say_is_not_run(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "compiled", lambda: None)
    assert script.main(["run", "--version"]) == 1
    assert "make compiled" in capsys.readouterr().err
    assert script.main([]) == 0
    assert script.main(["run", "--version"]) == 0
    (script.ROOT / "seeds" / "pages" / "p99.txt").write_text("又一页", encoding="utf-8")
    assert script.main(["run", "--version"]) == 1

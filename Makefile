# Two commands: `make demo` runs the main job on the sample pages, `make test` the whole test suite.
# Both set up their own .venv first; a second run finds it there.
LOCK = --universal --generate-hashes --no-emit-index-url --no-header --quiet --python-version 3.11

.PHONY: demo test check bench setup lock clean

demo: setup
	@.venv/bin/python scripts/demo.py

test: setup
	@.venv/bin/python -m pytest

check: setup
	@scripts/check

# How fast, as ratios in one run; fails when one is worse than recorded by more than 15 %.
bench: setup
	@.venv/bin/python -m benchmarks.bench

setup:
	@scripts/setup

# Optional, takes minutes and a C compiler: `python scripts/compile.py run build PAGES` reads 1.4 times as fast.
compiled: setup
	@.venv/bin/python scripts/compile.py

# After a change of the dependencies in pyproject.toml; needs `uv`.
lock:
	uv pip compile $(LOCK) --extra dev pyproject.toml --output-file requirements.lock
	uv pip compile $(LOCK) --extra spark --constraint requirements.lock pyproject.toml --output-file requirements-spark.lock

# What a release is made of, as CycloneDX; beside it goes docs/licences.md.
sbom: setup
	@mkdir -p build
	@.venv/bin/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --output-reproducible \
	  --output-format JSON --output-file build/union-kg.cdx.json

clean:
	rm -rf .venv build

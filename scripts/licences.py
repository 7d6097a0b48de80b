#!/usr/bin/env python3
"""The dependencies of pyproject.toml in, the licence of each of them and of what they need in turn out.

    python scripts/licences.py            # writes docs/licences.md

A licence that is not known here to be compatible with Apache-2.0 is an error that names the package.
"""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "licences.md"

# What a licence calls itself -> its SPDX name. Compatible: may be used, and handed on beside Apache-2.0.
COMPATIBLE = {
    "0bsd": "0BSD", "apache 2.0": "Apache-2.0", "apache-2.0": "Apache-2.0", "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0", "apache license, version 2.0": "Apache-2.0", "bsd": "BSD",
    "apache license version 2.0": "Apache-2.0",
    "bsd license": "BSD", "bsd-2-clause": "BSD-2-Clause", "bsd-3-clause": "BSD-3-Clause", "cc0-1.0": "CC0-1.0",
    "cnri-python": "CNRI-Python", "isc": "ISC", "isc license (iscl)": "ISC", "mit": "MIT", "mit license": "MIT",
    "mit-cmu": "MIT-CMU", "mpl-2.0": "MPL-2.0", "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "mpl-1.1": "MPL-1.1",  # of each file alone: nothing of it is changed here
    "psf-2.0": "PSF-2.0", "python software foundation license": "PSF-2.0", "unlicense": "Unlicense",
    "the unlicense (unlicense)": "Unlicense", "w3c-20150513": "W3C-20150513", "zlib": "Zlib",
    "zpl-2.1": "ZPL-2.1", "blueoak-1.0.0": "BlueOak-1.0.0",
}  # fmt: skip
# Only with what is never handed on: tools of those who work on the project.
TOOLS_ONLY = {
    "gpl": "GPL-2.0-or-later", "gnu general public license (gpl)": "GPL-2.0-or-later",
    "gpl-2.0-or-later": "GPL-2.0-or-later", "lgpl-2.1-or-later": "LGPL-2.1-or-later",
}  # fmt: skip
# Packages whose metadata say nothing, as their licence file has it.
READ = {"atheris": "Apache-2.0", "axe-playwright-python": "MIT"}


@dataclass(frozen=True, slots=True)
class Package:
    """A package, its licence, and whether the project needs it to run."""

    name: str
    licence: str
    runtime: bool


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(packages()), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(packages())} packages")


def packages() -> tuple[Package, ...]:
    """Every package that is needed here, first those to run."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runtime = needed(project["dependencies"])
    tools = needed([one for extra in project["optional-dependencies"].values() for one in extra])
    found = [Package(name, licence(distribution(name), tool=False), True) for name in sorted(runtime)]
    found += [
        Package(name, licence(distribution(name), tool=True), False) for name in sorted(tools - runtime)
    ]
    return tuple(found)


def needed(requirements: list[str]) -> set[str]:
    """The packages named, and those that they need in turn, as far as they are installed."""
    found: set[str] = set()
    todo = [(Requirement(one), "") for one in requirements]
    while todo:
        requirement, extra = todo.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            continue
        if name in found and not requirement.extras:
            continue
        found.add(name)
        for line in installed.requires or ():
            todo += [(Requirement(line), wanted) for wanted in ("", *requirement.extras)]
    return found


def licence(package: Distribution, tool: bool) -> str:
    """Its licence by its SPDX name; an error where it has none that will do."""
    name = canonicalize_name(package.metadata["Name"])
    stated = READ.get(name) or said(package)
    known = COMPATIBLE | TOOLS_ONLY if tool else COMPATIBLE
    every = [part.strip() for part in re.split(r"\s+AND\s+", stated)]
    found = []
    for part in every:
        # Where there is a choice, what will do is chosen.
        choice = [one.strip() for one in re.split(r"\s+OR\s+|;\s*", part)]
        fitting = [known[one] for one in map(str.lower, choice) if one in known]
        if not fitting:
            raise SystemExit(
                f"{name}: licence {part!r} is not known to be compatible: look at it, then list it here"
            )
        found.append(" or ".join(dict.fromkeys(fitting)))
    return ", ".join(dict.fromkeys(found))


def said(package: Distribution) -> str:
    """What a package's metadata say: an SPDX expression, else its classifiers, else a short free text."""
    metadata = package.metadata
    if expression := metadata.get("License-Expression"):
        return str(expression)
    classifiers = [
        one.rpartition(" :: ")[2]
        for one in metadata.get_all("Classifier") or ()
        if one.startswith("License :: ") and not one.endswith("OSI Approved")
    ]
    return "; ".join(classifiers) or str(metadata.get("License") or "none")[:60].splitlines()[0]


def page(found: tuple[Package, ...]) -> str:
    """The page of all licences."""
    lines = [
        "# Licences of the dependencies", "",
        "Written by `scripts/licences.py`, which refuses a licence it does not know to be compatible with Apache-2.0;",
        "a test does the same with what is installed. Versions and hashes are in `requirements.lock`.", "",
    ]  # fmt: skip
    for runtime, title in ((True, "To run"), (False, "To test and to work on the project; never handed on")):
        lines += [f"## {title}", "", "| package | licence |", "|---|---|"]
        lines += [f"| {one.name} | {one.licence} |" for one in found if one.runtime is runtime]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    sys.exit(main())

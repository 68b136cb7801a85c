"""Write THIRD-PARTY.md to standard output: every installed package with its version and licence.

Run by `make licences` inside the project's virtual environment, after the lock has changed.
"""

import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Where a package's own metadata say nothing, or nothing short: read from the licence file it ships.
READ_FROM_THE_LICENCE_FILE = {
    "olefile": "BSD-2-Clause",
    "pypdfium2": "BSD-3-Clause OR Apache-2.0; PDFium inside: BSD-3-Clause, Apache-2.0",
    "reportlab": "BSD-3-Clause",
    "segno": "BSD-3-Clause",
    "sqlcipher3": "Zlib; inside: SQLCipher BSD-3-Clause, SQLite public domain, OpenSSL Apache-2.0",
}

HEAD = """\
# Software by others

Written by `make licences` from the installed packages; do not edit by hand. None of it is part of this
repository except the fonts, whose licence stands beside them in `resources/fonts/`.
"""

SECTIONS = (
    ("Used by the program directly", "direct"),
    ("Brought along by those", "brought"),
    ("Used only to develop and test", "development"),
)


def main() -> None:
    """Print the page."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    direct = {_name(line) for line in project["project"]["dependencies"]}
    running = _closure(direct)
    developing = _closure({_name(line) for line in project["dependency-groups"]["dev"]}) - running
    groups = {"direct": direct, "brought": running - direct, "development": developing}
    lines = [HEAD]
    for title, key in SECTIONS:
        lines += [f"## {title}", "", "| package | version | licence |", "|---|---|---|"]
        lines += [_row(distribution(name)) for name in sorted(groups[key])]
        lines.append("")
    sys.stdout.write("\n".join(lines).rstrip() + "\n")


def _row(package: Distribution) -> str:
    return f"| {package.metadata['Name']} | {package.version} | {_licence(package)} |"


def _licence(package: Distribution) -> str:
    known = READ_FROM_THE_LICENCE_FILE.get(_name(package.metadata["Name"]))
    if known:
        return known
    field = package.metadata.get_all
    stated = field("License-Expression") or field("License")
    if stated:
        return str(stated[0])
    return ", ".join(line.rpartition(" :: ")[2] for line in field("Classifier") or [] if line.startswith("License"))


def _closure(names: Iterable[str]) -> set[str]:
    """The packages and everything they need on this machine."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue  # wanted on another system or by an extra that is not used
        found.add(name)
        waiting += [_name(line) for line in package.requires or [] if "extra ==" not in line]
    return found


def _name(requirement: str) -> str:
    """The normalised name a requirement begins with."""
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match is not None, requirement
    return re.sub(r"[-_.]+", "-", match[0]).lower()


if __name__ == "__main__":
    main()

"""Who may import whom: the picture of ARCHITECTURE.md, kept by reading the sources."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_FILE = 400

LAYERS = {
    "domain": {"domain"},
    "errors": {"domain"},
    "settings": {"domain", "errors", "settings"},
    "store": {"domain", "errors", "store"},
    "documents": {"documents", "domain", "errors"},
    "packages": {"domain", "errors", "packages"},
    "services": {"documents", "domain", "errors", "packages", "services", "settings", "store"},
    "bootstrap": {"documents", "domain", "errors", "packages", "services", "settings", "store"},
    "demo": {"bootstrap", "demo", "documents", "domain", "errors", "packages", "services", "settings", "store"},
}
"""What a part of `ocop_desk` may import of it; the command line, which is not named, may import everything."""

HEAVY = {"alembic", "openpyxl", "pyhanko", "reportlab"}
"""They cost a quarter of a second and are wanted by few commands."""

DATABASE = {"alembic", "sqlalchemy", "sqlcipher3"}


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def name_of(path: Path) -> str:
    """The dotted name of a module, a package by the name of its folder."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(source: str, package: str) -> Iterator[str]:
    """Dotted names of everything a source imports, anywhere in it; `package` resolves relative imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def imports(path: Path) -> set[str]:
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    return set(imports_of(path.read_text(encoding="utf-8"), package))


def top(name: str) -> str:
    return name.partition(".")[0]


def part(name: str) -> str:
    """Which part of `ocop_desk` a dotted name belongs to: "domain" for `ocop_desk.domain.text`."""
    return name.split(".")[1] if "." in name else ""


def test_imports_are_found_wherever_they_stand() -> None:
    inside = ["from c import d", "from . import e", "from ..g import h", "from .i.j import k"]
    source = "\n    ".join(["import a.b\ndef f():", *inside])
    assert set(imports_of(source, "x.y")) == {"a.b", "c.d", "x.y.e", "x.g.h", "x.y.i.j.k"}


@pytest.mark.parametrize("layer", LAYERS)
def test_a_part_imports_only_what_lies_below_it(layer: str) -> None:
    allowed = LAYERS[layer] | {"__version__"}
    offenders = [
        f"{name_of(path)} imports {name}"
        for path in python_files("ocop_desk")
        if part(name_of(path)) == layer
        for name in imports(path)
        if top(name) == "ocop_desk" and part(name) not in allowed
    ]
    assert offenders == []


def test_every_part_has_its_rule() -> None:
    parts = {part(name_of(path)) for path in python_files("ocop_desk")} - {""}
    assert parts - set(LAYERS) <= {"cli", "__main__"}


def test_the_domain_imports_the_standard_library_and_itself() -> None:
    offenders = [
        f"{name_of(path)} imports {name}"
        for path in python_files("ocop_desk/domain")
        for name in imports(path)
        if top(name) not in sys.stdlib_module_names and not name.startswith("ocop_desk.domain")
    ]
    assert offenders == []


def test_resources_import_the_standard_library_alone() -> None:
    names = {name for path in python_files("resources") for name in imports(path)}
    assert {top(name) for name in names} <= sys.stdlib_module_names


def test_nothing_below_the_window_knows_of_it() -> None:
    offenders = [
        f"{name_of(path)} imports {name}"
        for path in python_files("ocop_desk", "resources")
        for name in imports(path)
        if top(name) in {"ui", "PySide6"}
    ]
    assert offenders == []


def test_only_the_store_knows_the_database() -> None:
    offenders = [
        f"{name_of(path)} imports {name}"
        for path in python_files("ocop_desk")
        if part(name_of(path)) != "store"
        for name in imports(path)
        if top(name) in DATABASE
    ]
    assert offenders == []


def test_starting_the_program_loads_no_heavy_library() -> None:
    started = ["ocop_desk.__main__", *(name_of(path) for path in python_files("ocop_desk/cli", "ocop_desk/services"))]
    program = (
        "import importlib, sys\n"
        f"for name in {[*started, 'ocop_desk.bootstrap']!r}:\n"
        "    importlib.import_module(name)\n"
        f"    for heavy in sorted({HEAVY!r} & sys.modules.keys()):\n"
        "        sys.exit(f'{name} loads {heavy}')\n"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_the_window_works_through_services_and_never_opens_the_database() -> None:
    allowed = {"bootstrap", "demo", "documents", "domain", "errors", "packages", "services", "settings", "cli"}
    for path in python_files("ui"):
        for name in imports(path):
            parts = name.split(".")
            assert top(name) not in DATABASE, path
            if parts[0] == "ocop_desk" and len(parts) > 1 and parts[1] != "__version__":
                assert parts[1] in allowed, f"{path} imports {name}"


def test_no_file_outgrows_its_subject() -> None:
    files = python_files("ocop_desk", "ui", "resources", "benchmarks", "scripts")
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in lengths.items() if lines >= LONGEST_FILE} == {}

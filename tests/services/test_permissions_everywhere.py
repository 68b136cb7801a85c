"""Every service that writes says who may do it: by an event of a known kind, or by a permission it asks for itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import ocop_desk
from ocop_desk.domain.permissions import RULES
from ocop_desk.services.audit_words import _SENTENCES

ROOT = Path(ocop_desk.__file__).parent
MODULES = sorted(one for folder in ("services", "cli", "demo") for one in (ROOT / folder).glob("*.py"))
SAYING = {"record", "permit"}


def test_every_kind_of_the_log_says_who_may_do_it() -> None:
    kinds = {kind for module in MODULES for kind in _kinds(ast.parse(module.read_text(encoding="utf-8")))}
    assert len(kinds) > 40
    assert kinds - RULES.keys() == set(), "name the roles that may do it in domain/permissions.py"


def test_every_kind_that_is_told_in_words_says_who_may_do_it() -> None:
    assert _SENTENCES.keys() - RULES.keys() == set()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_every_unit_of_work_that_writes_says_who_may_do_it(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    silent = [block.lineno for block in _writing_blocks(tree) if not _says(block, functions, set())]
    assert silent == [], f"lines of {module.name}"


def test_the_search_finds_what_says_nothing() -> None:
    tree = ast.parse(
        "def quiet(work): work.products.add(1)\n"
        "def loud(work): work.record('product.added', '', {})\n"
        "def first(desk):\n with desk.write() as work:\n  quiet(work)\n  work.commit()\n"
        "def second(desk):\n with desk.write() as work:\n  loud(work)\n  work.commit()\n"
        "def third(file):\n with open() as f, file.begin('') as work:\n  work.commit()\n"
    )
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert [_says(block, functions, set()) for block in _writing_blocks(tree)] == [False, True, False]


def _writing_blocks(tree: ast.AST) -> Iterator[ast.With]:
    for node in ast.walk(tree):
        if isinstance(node, ast.With) and any(_opens_to_write(item.context_expr) for item in node.items):
            yield node


def _opens_to_write(expression: ast.expr) -> bool:
    return (
        isinstance(expression, ast.Call)
        and isinstance(expression.func, ast.Attribute)
        and expression.func.attr in {"write", "begin"}
    )


def _says(node: ast.AST, functions: dict[str, ast.FunctionDef], seen: set[str]) -> bool:
    """Whether an event is recorded or a permission asked for in a block, or in functions of its module it calls."""
    for call in ast.walk(node):
        if not isinstance(call, ast.Call):
            continue
        if isinstance(call.func, ast.Attribute) and call.func.attr in SAYING:
            return True
        name = _called(call)
        if name in functions and name not in seen:
            seen.add(name)
            if _says(functions[name], functions, seen):
                return True
    return False


def _called(call: ast.Call) -> str:
    """The name of the function or method."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _kinds(tree: ast.AST) -> Iterator[str]:
    """The literal kinds of events recorded, both where one of two is chosen."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "record":
            for given in node.args[:1]:
                yield from (one.value for one in ast.walk(given) if isinstance(one, ast.Constant) and _is_kind(one))


def _is_kind(constant: ast.Constant) -> bool:
    return isinstance(constant.value, str) and "." in constant.value

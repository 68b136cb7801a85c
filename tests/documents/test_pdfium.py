import ast
from pathlib import Path
from threading import Event, Thread

import pytest

from ocop_desk.documents.pdfium import pdfium

ROOT = Path(__file__).resolve().parents[2]


def test_a_second_thread_waits_for_the_block_of_the_first() -> None:
    order = []
    asked = Event()

    def second() -> None:
        asked.set()
        with pdfium():
            order.append("second")

    thread = Thread(target=second)
    with pdfium():
        thread.start()
        asked.wait(10)
        thread.join(0.05)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]


def test_blocks_of_one_thread_nest_and_an_error_lets_go() -> None:
    with pytest.raises(ValueError, match="wrong"), pdfium(), pdfium():
        raise ValueError("wrong")
    done = []
    thread = Thread(target=lambda: done.append(_open_and_leave()))
    thread.start()
    thread.join(10)
    assert done == [True]


@pytest.mark.parametrize("folder", ["ocop_desk", "ui"])
def test_nobody_else_takes_the_library_past_the_lock(folder: str) -> None:
    """Names for type checking apart, which are never called."""
    taken = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(_without_type_checking(ast.parse(path.read_text("utf-8"))))
        if (isinstance(node, ast.ImportFrom) and str(node.module).partition(".")[0] == "pypdfium2")
        or (isinstance(node, ast.Import) and any(one.name.partition(".")[0] == "pypdfium2" for one in node.names))
    }
    assert taken <= {"ocop_desk/documents/pdfium.py"}


class _WithoutTypeChecking(ast.NodeTransformer):
    def visit_If(self, node: ast.If) -> ast.AST | None:
        return None if ast.unparse(node.test) == "TYPE_CHECKING" else self.generic_visit(node)


def _without_type_checking(tree: ast.Module) -> ast.AST:
    return _WithoutTypeChecking().visit(tree)


def _open_and_leave() -> bool:
    with pdfium():
        return True

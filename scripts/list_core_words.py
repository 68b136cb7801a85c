"""The sentences of the core for Qt's tools: a Python file that translates each template said in ocop_desk and ui.

    python scripts/list_core_words.py > core_words.py

Templates are literals where `said` or `to_say` is called, or the words of an enumeration that says its own values;
anything else ends with an error, so that the list is complete.
"""

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("ocop_desk", "ui")
CONTEXT = "core"
SAYING = {"said", "to_say"}
"""Functions whose first argument is a template."""


def templates(root: Path = ROOT) -> list[str]:
    """Every template once, sorted. Raises ValueError where one is not written out."""
    found = {
        template
        for part in PARTS
        for path in sorted((root / part).rglob("*.py"))
        for template in templates_of(path.read_text(encoding="utf-8"), str(path))
    }
    return sorted(found - {""})


def templates_of(source: str, where: str) -> Iterator[str]:
    """The templates in one file."""
    tree = ast.parse(source)
    own_words = {id(call): words for call, words in _enumerations(tree)}
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING):
            continue
        template = node.args[0] if node.args else None
        if isinstance(template, ast.Constant) and isinstance(template.value, str):
            yield template.value
        elif id(node) in own_words:
            yield from own_words[id(node)]
        else:
            raise ValueError(f"{where}:{node.lineno}: the template of said() is not written out")


def _enumerations(tree: ast.Module) -> Iterator[tuple[ast.Call, list[str]]]:
    """Calls of `said(self.value)` with the values of the class they stand in."""
    for owner in ast.walk(tree):
        if isinstance(owner, ast.ClassDef):
            values = [
                one.value.value
                for one in owner.body
                if isinstance(one, ast.Assign) and isinstance(one.value, ast.Constant)
                if isinstance(one.value.value, str)
            ]
            for node in ast.walk(owner):
                if isinstance(node, ast.Call) and ast.unparse(node) == "said(self.value)":
                    yield node, values


def main() -> None:
    """Print the file."""
    lines = [
        f"QCoreApplication.translate({json.dumps(CONTEXT)}, {json.dumps(template, ensure_ascii=False)})"
        for template in templates()
    ]
    sys.stdout.write("\n".join(["from PySide6.QtCore import QCoreApplication", *lines, ""]))


if __name__ == "__main__":
    main()

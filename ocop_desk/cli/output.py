"""Writing to the terminal: lines, tables, problems."""

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence

from ocop_desk.domain.problems import Problem

_MARKS = {"Mn", "Me", "Cf"}


def say(line: str = "") -> None:
    """One line for the reader."""
    sys.stdout.write(line + "\n")


def warn(line: str) -> None:
    """One line on the error stream."""
    sys.stderr.write(line + "\n")


def say_json(value: object) -> None:
    """A value as JSON, letters as they are."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def say_problems(problems: Iterable[Problem], *, to_errors: bool = True) -> None:
    """Every problem on a line of its own: place, what, what to do."""
    for problem in problems:
        (warn if to_errors else say)(f"  • {problem.sentence()}")


def say_table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table with aligned columns."""
    lines = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(heads, *lines, strict=True)]
    for line in [list(heads), ["─" * width for width in widths], *lines]:
        say("  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)).rstrip())


def _width(text: str) -> int:
    return sum(
        2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if unicodedata.category(c) not in _MARKS
    )

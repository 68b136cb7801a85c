"""Run every `benchmarks/bench_*.py` and print one table; the exit code is 1 where a limit is passed.

`python -m benchmarks.run [WORD …]` runs only the modules whose name contains one of the words.
"""

import importlib
import platform
import sys
from pathlib import Path

from benchmarks.harness import Case, Measurement

HERE = Path(__file__).resolve().parent
MEBIBYTE = 1024 * 1024
COLUMNS = ("case", "ours", "against", "ratio", "limit", "memory")


def main(words: list[str]) -> int:
    """Measure, showing each line as soon as it is known, and end with the table."""
    rows = []
    passed = True
    for name in module_names(words):
        for case in importlib.import_module(f"benchmarks.{name}").cases():
            print(f"… {case.name}", file=sys.stderr, flush=True)
            measured = case.measure()
            rows.append(row_of(case, measured))
            passed = passed and keeps(case, measured)
    print(f"Python {platform.python_version()}, {platform.machine()}; medians of runs taken in turns\n")
    print(table(rows))
    return 0 if passed else 1


def module_names(words: list[str]) -> list[str]:
    """The modules to run, by name."""
    names = sorted(path.stem for path in HERE.glob("bench_*.py"))
    return [name for name in names if not words or any(word in name for word in words)]


def keeps(case: Case, measured: Measurement) -> bool:
    """Whether the ratio is within the limit, if there is one."""
    return case.limit is None or (measured.ratio is not None and measured.ratio <= case.limit)


def row_of(case: Case, measured: Measurement) -> tuple[str, ...]:
    """A line of the table as text."""
    limit = "" if case.limit is None else f"≤ {case.limit:g}"
    return (
        case.name,
        f"{measured.seconds:.3f} s",
        case.against if measured.against is None else f"{measured.against:.3f} s  {case.against}",
        "" if measured.ratio is None else f"{measured.ratio:.2f}",
        limit if keeps(case, measured) else f"{limit}  PASSED OVER",
        "" if measured.memory is None else f"{measured.memory / MEBIBYTE:.0f} MiB",
    )


def table(rows: list[tuple[str, ...]]) -> str:
    """The rows under their heads, in columns as wide as they need."""
    widths = [max(len(row[place]) for row in (COLUMNS, *rows)) for place in range(len(COLUMNS))]
    rule = tuple("-" * width for width in widths)
    lines = (zip(row, widths, strict=True) for row in (COLUMNS, rule, *rows))
    return "\n".join("  ".join(cell.ljust(width) for cell, width in line).rstrip() for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

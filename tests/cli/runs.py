"""Running the command line inside the test, as a person would type it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ocop_desk.cli.app import main


@dataclass(frozen=True)
class Run:
    """What one command gave."""

    code: int
    out: str
    err: str


Type = Callable[..., Run]


def typing(capsys: pytest.CaptureFixture[str], file: Path) -> Type:
    """A function that runs a command on one council file."""

    def typed(*words: object) -> Run:
        capsys.readouterr()
        try:
            code = main(["--file", str(file), *map(str, words)])
        except SystemExit as left:
            code = int(left.code or 0)
        captured = capsys.readouterr()
        assert "Traceback" not in captured.out + captured.err
        return Run(code, captured.out, captured.err)

    return typed

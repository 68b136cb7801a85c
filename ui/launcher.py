"""The program's entry: with a command the command line, without one (or with a council file) the window."""

import sys
from collections.abc import Sequence
from pathlib import Path

from ocop_desk.domain.file_endings import COUNCIL_SUFFIX


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for and return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words:
        return _window(None)
    if len(words) == 1 and words[0].casefold().endswith(COUNCIL_SUFFIX):
        return _window(Path(words[0]))
    from ocop_desk.cli.app import main as command_line

    return command_line(words)


def _window(path: Path | None) -> int:
    from ui.app import main as window

    return window(path)


if __name__ == "__main__":
    from multiprocessing import freeze_support

    freeze_support()  # papers are made in a process beside the window, in the frozen program too
    sys.exit(main())

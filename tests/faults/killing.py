"""Programs that are to be killed: each works on council files in copies of itself, so that a kill costs no start."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def serve(work: Callable[[Path], None]) -> None:
    """Do the work on the files named on standard input, each in a copy of this process.

    The number of the copy is said first, and "ended" when it is over; the libraries are loaded once.
    """
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                say(f"pid {os.getpid()}")
                work(Path(line.strip()))
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        say("ended")


def say(words: str) -> None:
    """One line, at once and whole."""
    os.write(1, f"{words}\n".encode())


@contextmanager
def serving(module: str, *words: object) -> Iterator["subprocess.Popen[str]"]:
    """Such a program, run until the end of the block."""
    program = subprocess.Popen(
        [sys.executable, "-m", module, *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    try:
        yield program
    finally:
        assert program.stdin is not None
        program.stdin.close()
        program.wait(timeout=60)
        assert program.stdout is not None
        program.stdout.close()


def start_on(program: "subprocess.Popen[str]", path: Path) -> int:
    """Let the program begin with a file and give the number of the process to be killed."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(f"{path}\n")
    program.stdin.flush()
    word, pid = program.stdout.readline().split()
    assert word == "pid"
    return int(pid)

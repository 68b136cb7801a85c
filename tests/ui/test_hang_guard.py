"""A step that hangs ends its process and says where it stood; one that ends is left alone."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

PROGRAM = """
import sys
from threading import Event
from tests.ui.hang_guard import HangGuard

def wait_for_ever():
    Event().wait()

guard = HangGuard(float(sys.argv[1]), sys.stderr)
with guard.one_step():
    pass
print("first step ended", flush=True)
with guard.one_step():
    wait_for_ever() if sys.argv[2] == "hang" else None
print("second step ended", flush=True)
"""


def run(seconds: float, how: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", PROGRAM, str(seconds), how]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


def test_a_hang_prints_its_stack_and_ends_the_process() -> None:
    done = run(0.5, "hang")
    assert done.returncode == 1
    assert done.stdout == "first step ended\n"
    assert "Timeout" in done.stderr
    assert "wait_for_ever" in done.stderr


def test_steps_that_end_are_left_alone() -> None:
    done = run(60, "end")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "first step ended\nsecond step ended\n"

"""A program that gives a council file one key after another, and none in between; it is to be killed."""

from itertools import count
from pathlib import Path

from ocop_desk.domain.clock import system_clock
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.file_key import MARK, FileKey
from tests.faults.killing import say, serve

KEYS = (None, FileKey(bytes(range(32)), MARK + b"eleven byte"), FileKey(bytes(range(1, 33)), MARK + b"other salts"))
"""What opens the file after so many times modulo three; at first it is not encrypted."""


def rewrite(path: Path) -> None:
    """Write anew until killed."""
    file = open_council_file(path, system_clock)
    say("ready")
    for number in count(1):
        file.rewrite(KEYS[number % 3], "Thư ký", "file.encrypted", {"number": number}, lambda _done, _of: None)
        say(f"rewrote {number}")


if __name__ == "__main__":
    serve(rewrite)

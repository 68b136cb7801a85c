"""`score`: JSON Lines in, JSON Lines out; needs no council file."""

import argparse
import sys

from ocop_desk.cli.opening import rules_of
from ocop_desk.cli.parsing import Commands, command


def add_commands(commands: Commands) -> None:
    """Add `score`."""
    command(commands, "score", "tính kết quả: mỗi dòng JSON vào là một sản phẩm, mỗi dòng ra là kết quả", _score)


def _score(args: argparse.Namespace) -> int:
    from ocop_desk.services.score_lines import score_lines

    for line in score_lines(sys.stdin.buffer, rules_of(args)):
        sys.stdout.write(line + "\n")
    return 0

"""A program that adds evidence to the first dossier of a file, saying each document when it is added; to be killed."""

from pathlib import Path
from random import Random

from ocop_desk.domain.clock import system_clock
from ocop_desk.services.desk import Desk
from ocop_desk.services.evidence_adding import add_evidence
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.store.council_file import open_council_file
from tests.faults.killing import say, serve
from tests.services.dossier_desks import a_pdf, incoming

DOSSIER = 1
LARGEST = 30_000_000


def a_file(number: int) -> tuple[str, bytes]:
    """Name and bytes of the file added as that number from 0: small ones and ones of several pieces."""
    dice = Random(number)
    return f"{number}.pdf", a_pdf(1 + number % 3) + b"\n%" + dice.randbytes(dice.choice((500, 3_000_000, LARGEST)))


def add(path: Path) -> None:
    """Add until killed."""
    desk = Desk(open_council_file(path, system_clock), RuleLibrary(), system_clock, "Thư ký")
    say("ready")
    number = 0
    while True:
        name, data = a_file(number)

        def told(done: int, _of: int, _name: str, number: int = number) -> None:
            say(f"adding {number} {done}")

        report = add_evidence(desk, DOSSIER, [incoming(name, data)], told)
        assert len(report.added) == 1
        say(f"added {number}")
        number += 1


if __name__ == "__main__":
    serve(add)

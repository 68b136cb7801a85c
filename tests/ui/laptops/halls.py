"""Several laptops on the desk of a test: the questions answered, slow work waited for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.services.bundle_opening import open_bundle
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import open_round
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.session_laptops import make_member_keys
from ocop_desk.services.sessions import open_session
from ocop_desk.store.council_file import open_council_file
from tests.services.laptops import QUICK_LOCK
from tests.ui.scoring_desks import RULES, a_planned_desk
from ui.laptops.asking import LaptopAsking
from ui.office import Office

LONG = 20_000
"""Milliseconds: argon2 on a machine where others work."""


class Answers:
    """Answers instead of the system: what is set here is chosen."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.files: tuple[Path, ...] = ()
        self.target: Path | None = None
        self.printed: list[str] = []
        self.asked: list[str] = []

    def asking(self) -> LaptopAsking:
        return LaptopAsking(self._folder, self._files, self._target, self._print)

    def _folder(self, _over: QWidget, title: str, _start: str) -> Path | None:
        self.asked.append(title)
        return self.folder

    def _files(self, _over: QWidget, title: str, _kinds: str) -> tuple[Path, ...]:
        self.asked.append(title)
        return self.files

    def _target(self, _over: QWidget, title: str, _proposed: str, _kinds: str) -> Path | None:
        self.asked.append(title)
        return self.target

    def _print(self, document: QTextDocument, _over: QWidget) -> bool:
        self.printed.append(document.toPlainText())
        return True


def settled(qtbot: QtBot, office: Office, also: Callable[[], bool] = lambda: True) -> None:
    """Wait until nothing is on its way, and for something else where asked."""
    qtbot.waitUntil(lambda: not office.tasks.busy and also(), timeout=LONG)


@dataclass
class SampleHall:
    """The sample council in an open session with keys, and a stick with a bundle for each member."""

    desk: Desk
    session_id: int
    entries: tuple[int, ...]
    members: tuple[int, ...]
    pins: Mapping[int, str]
    stick: Path
    bundles: Mapping[int, Path]


def a_sample_hall(folder: Path, *, rounds: int = 2, bundles: int = 2) -> SampleHall:
    """Five members score the sample products; the first `rounds` are being scored."""
    folder.mkdir(exist_ok=True)
    desk, session_id = a_planned_desk(folder, members=6)
    pins = make_member_keys(desk, session_id, lock=QUICK_LOCK)
    record = open_session(desk, session_id)
    entries = tuple(one.entry_id for one in record.products)
    for entry_id in entries[:rounds]:
        open_round(desk, entry_id)
    members = tuple(one.member_id for one in record.scoring_members)
    stick = folder / "stick"
    stick.mkdir()
    written = {
        one: write_bundle(desk, session_id, stick, [one], evidence=WithEvidence.NONE) for one in members[:bundles]
    }
    return SampleHall(desk, session_id, entries, members, pins, stick, written)


def a_members_file(hall: SampleHall, member_id: int, folder: Path) -> Path:
    """The file of a member's laptop, made from the member's bundle."""
    target = folder / f"may-{member_id}.ocop"
    clock = hall.desk.clock
    open_bundle(hall.bundles[member_id], target, member_id, rules=RULES, clock=clock, actor="Thành viên")
    return target


def a_members_desk(hall: SampleHall, member_id: int, folder: Path) -> Desk:
    """The desk of a member's laptop; its clock goes with the secretary's."""
    path = a_members_file(hall, member_id, folder)
    return Desk(open_council_file(path, hall.desk.clock), RULES, hall.desk.clock, "Thành viên")

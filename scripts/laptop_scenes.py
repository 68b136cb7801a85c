"""Several laptops for the pictures: keys and bundles at the secretary's, sheets on a stick, a member's own file."""

import random
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from scenes import Looks, Pictures, Settle, each_look, opened, over

from ocop_desk.bootstrap import build, rule_library
from ocop_desk.demo.aimed_sheets import Aim, aimed_sheet
from ocop_desk.services.bundle_opening import open_bundle
from ocop_desk.services.collecting import collect_folder
from ocop_desk.services.desk import Desk
from ocop_desk.services.laptop_carrying import carry_sheets
from ocop_desk.services.scoring import open_round, own_sheet, set_level, submit_sheet
from ocop_desk.services.sealing import unlock_signer
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.sessions import session_record
from ui.laptops.collect_dialog import CollectDialog
from ui.laptops.laptops_dialog import LaptopsDialog
from ui.main_window import MainWindow

PLACE_SCORED = 2
"""Of the product, from 0, whose sheets come from laptops."""
_FAR_OFF = timedelta(days=730)


@dataclass(frozen=True)
class LaptopScenes:
    """What lies on the stick, what was brought before, and the file of the first member's laptop."""

    stick: Path
    members_file: Path
    member_id: int
    pin: str


def make_laptops(desk: Desk, session_id: int, pins: dict[int, str], folder: Path) -> LaptopScenes:
    """Sheets of five members of an open session: brought before, new, in conflict, with a clock far off, damaged."""
    stick = folder / "USB"
    stick.mkdir()
    record = session_record(desk, session_id)
    entry_id = record.products[PLACE_SCORED].entry_id
    open_round(desk, entry_id)
    first, second, third, fourth, *_ = (one.member_id for one in record.scoring_members)
    dice = random.Random(7)

    def score(member_id: int, name: str, total: int, to: Path, *, off: timedelta = timedelta()) -> Path:
        path = folder / f"{name}.ocop"
        bundle = write_bundle(desk, session_id, folder, [member_id], evidence=WithEvidence.NONE)
        clock = lambda: desk.clock() - off  # noqa: E731
        open_bundle(bundle, path, member_id, rules=rule_library(), clock=clock, actor="Thành viên")
        bundle.unlink()
        with build(path=path, clock=clock) as laptop:
            sheet = own_sheet(laptop, entry_id, member_id)
            for criterion, level in aimed_sheet(sheet.scorecard, sheet.cases, Aim(total), dice).items():
                set_level(laptop, entry_id, member_id, criterion, level)
            submit_sheet(laptop, entry_id, member_id, signer=unlock_signer(laptop, pins[member_id]))
            to.mkdir(exist_ok=True)
            carry_sheets(laptop, to)
        return path

    score(second, "truoc", 70, stick)
    collect_folder(desk, session_id, stick)
    score(third, "moi", 72, stick)
    mine = score(first, "cham-diem", 74, stick)
    score(first, "cham-lai", 66, stick / "may 2")
    score(fourth, "dong-ho", 68, stick, off=_FAR_OFF)
    (stick / "003-luot-1-ban-chep-hong.phieu").write_bytes(b"{")
    return LaptopScenes(stick, mine, first, pins[first])


def pictures_of_collecting(
    window: MainWindow, scenes: LaptopScenes, session_id: int, looks: Looks, settle: Settle
) -> Pictures:
    """What came of the files on the stick."""
    office = window.office
    office.use_session(session_id)
    record = office.record()
    assert record is not None
    window.go("board")
    window.page.show_product(record.products[PLACE_SCORED].entry_id)  # type: ignore[attr-defined]
    office.laptops.collector.take_folder(scenes.stick)
    settle()
    with opened(CollectDialog(office, window)) as dialog:
        for name in looks():
            settle()
            yield f"collecting-{name}", over(window, dialog)


def pictures_of_a_conflict(window: MainWindow, looks: Looks, settle: Settle) -> Pictures:
    """Which of two sheets counts, asked over what was collected before."""
    with opened(CollectDialog(window.office, window)) as dialog:
        for name in looks():
            question = dialog.ask_settling()
            assert question is not None
            with opened(question):
                settle()
                yield f"conflict-{name}", over(window, question)


def pictures_of_the_secretarys(window: MainWindow, looks: Looks, settle: Settle) -> Pictures:
    """Keys and bundles, at the session."""
    window.go("session")
    yield from each_look(window, "laptops", lambda: LaptopsDialog(window.office, window), looks, settle)


def pictures_of_a_members(window: MainWindow, scenes: LaptopScenes, looks: Looks, settle: Settle) -> Pictures:
    """The scoring page on a member's laptop; the member's file stays open."""
    office = window.office
    office.use_desk(build(path=scenes.members_file))
    office.signer = unlock_signer(office.desk, scenes.pin)
    office.member_id = scenes.member_id
    store = office.preferences
    store.change(replace(store.current, places=((str(scenes.members_file.absolute()), str(scenes.stick)),)))
    window.go("scoring")
    for name in looks():
        office.file_changed.emit()
        office.member_id = scenes.member_id
        window.go("scoring")
        settle()
        window.notice.clear()
        yield f"members-laptop-{name}", window.grab()

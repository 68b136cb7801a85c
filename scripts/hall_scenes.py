"""What a hall may need beside its laptops, for the pictures: paper, the spare, opinions in writing, practice."""

import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from scenes import Looks, Pictures, Settle, each_look, opened, over

from ocop_desk.demo.aimed_sheets import Aim, aimed_sheet
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.permissions import Role
from ocop_desk.domain.records import SessionKind
from ocop_desk.domain.sheets import counted_levels, scoring_grid
from ocop_desk.services.blank_sheets import write_blank_sheets
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.paper_scans import ScanTarget, attach_scan
from ocop_desk.services.paper_sheets import paper_standing, type_paper
from ocop_desk.services.people import add_person
from ocop_desk.services.scoring import open_round, own_sheet, reveal, take_in_sheet
from ocop_desk.services.sessions import mark_attendance, open_session, plan_session, planned, session_record, set_agenda
from ocop_desk.services.signing_in import sign_in
from ocop_desk.services.taking_over import Spare, spares_in, take_over
from ocop_desk.services.written_opinions import set_deadline
from ui.dialogs.audit_log import AuditDialog
from ui.dialogs.desk_standing import DeskStandingDialog
from ui.dialogs.sign_in import SignInQuestion
from ui.dialogs.take_over import TakeOverQuestion
from ui.dialogs.written_opinions import OpinionsDialog
from ui.main_window import MainWindow
from ui.pages.start.making import make_calibration
from ui.paper.dialog import PaperDialog
from ui.spare_care import SpareCare

TYPISTS = ("Vũ Thị Lan", "Đào Văn Hòa")
SECRET = "mật khẩu đủ dài"
ANSWERED = 5
"""Members whose opinion in writing came."""


def pictures_of_paper(window: MainWindow, session_id: int, entry_id: int, looks: Looks, settle: Settle) -> Pictures:
    """A paper with its scan whose second entry differs from the first, while somebody looks at the differences."""
    office = window.office
    desk, member_id = office.desk, session_record(office.desk, session_id).scoring_members[5].member_id
    folder = desk.file.path.with_name("phieu-giay")
    folder.mkdir()
    write_blank_sheets(desk, session_id, folder, lambda _name: None, entry_id, member_id)
    (blank,) = folder.rglob("*.pdf")
    attach_scan(desk, blank, [ScanTarget(entry_id, member_id, 1)])
    sheet = own_sheet(desk, entry_id, member_id)
    first = aimed_sheet(sheet.scorecard, sheet.cases, Aim(71), random.Random(3))
    second = {code: level if place % 9 else max(0, level - 1) for place, (code, level) in enumerate(first.items())}
    for name, levels in zip(TYPISTS, (first, second), strict=True):
        type_paper(desk, entry_id, member_id, name, levels)
    for look in looks():
        with opened(PaperDialog(office, entry_id, paper_standing(desk, entry_id, member_id), window)) as dialog:
            settle()
            yield f"paper-{look}", over(window, dialog)


def pictures_of_opinions(window: MainWindow, looks: Looks, settle: Settle) -> Pictures:
    """Opinions in writing: who is missing, and until when."""
    office = window.office
    desk = office.desk
    session_id = _begin_written_session(desk)
    office.use_session(session_id)
    record = session_record(desk, session_id)
    yield from each_look(window, "opinions", lambda: OpinionsDialog(office, record, window), looks, settle)


def pictures_of_the_log(window: MainWindow, looks: Looks, settle: Settle) -> Pictures:
    """Every act in words."""
    yield from each_look(window, "audit-log", lambda: AuditDialog(window.office, window), looks, settle)


def pictures_of_the_spare(window: MainWindow, care: SpareCare, looks: Looks, settle: Settle) -> Pictures:
    """The continuous copy, the question at the spare laptop, and what the replaced desk says when it wakes.

    The open file can only be looked at afterwards.
    """
    stick = window.office.desk.file.path.with_name("USB-THU-KY")
    stick.mkdir()
    care.choose(stick)
    settle()
    for look in looks():
        dialog = care.explain()
        assert dialog is not None
        with opened(dialog):
            settle()
            window.notice.clear()
            settle()
            yield f"spare-{look}", over(window, dialog)
    found = spares_in(stick)
    (spare,) = found
    assert isinstance(spare, Spare)
    yield from each_look(window, "take-over", lambda: TakeOverQuestion(found, window), looks, settle)
    take_over(spare, stick.with_name("may-du-phong.ocop"), window.office.clock, "Phó thư ký")
    care.choose(stick)
    settle()
    for look in looks():
        told = care.explain()
        assert isinstance(told, DeskStandingDialog)
        with opened(told):
            settle()
            window.notice.clear()
            settle()
            yield f"replaced-{look}", over(window, told)


def pictures_of_practice(window: MainWindow, folder: Path, looks: Looks, settle: Settle) -> Pictures:
    """Members' marks of a sample beside each other, and signing in to a file that has people."""
    office = window.office
    assert make_calibration(office, folder / "hieu-chinh.ocop")
    _score_calibration(office.desk)
    office.use_session(1)
    for look in looks():
        window.go("results")
        settle()
        window.notice.clear()
        settle()
        yield f"calibration-{look}", window.grab()
    secretary = add_person(office.desk, TYPISTS[0], Role.SECRETARY, SECRET)
    desk = sign_in(office.desk, secretary.person_id, SECRET)
    add_person(desk, TYPISTS[1], Role.ADVISER, SECRET)
    add_person(desk, "Lê Minh Châu", Role.VIEWER, SECRET)
    yield from each_look(window, "sign-in", lambda: SignInQuestion(office, desk, window), looks, settle)


def _begin_written_session(desk: Desk) -> int:
    """Opinions on three products, some members' there and some not."""
    day = in_viet_nam(desk.clock()).date()
    plan = planned(3, day, kind=SessionKind.WRITTEN, dossiers_sent=day - timedelta(days=7))
    session_id = plan_session(desk, plan)
    set_agenda(desk, session_id, [9, 10, 11])
    admit_agenda(desk, session_id, "Hồ sơ giấy đã được Tổ tư vấn kiểm tra đủ")
    record = open_session(desk, session_id)
    set_deadline(desk, session_id, desk.clock() + timedelta(days=3))
    dice = random.Random(11)
    for number, product in enumerate(record.products):
        open_round(desk, product.entry_id)
        for member in record.scoring_members[number:ANSWERED]:
            sheet = own_sheet(desk, product.entry_id, member.member_id)
            levels = aimed_sheet(sheet.scorecard, sheet.cases, Aim(70), dice)
            take_in_sheet(desk, product.entry_id, member.member_id, levels)
    return session_id


def _score_calibration(desk: Desk) -> None:
    """Everybody's sheets of every sample: one member is generous, one is strict."""
    record = session_record(desk, 1)
    mark_attendance(desk, 1, [replace(entry, present=True) for entry in record.roster])
    record = open_session(desk, 1)
    dice = random.Random(13)
    for product in record.products:
        open_round(desk, product.entry_id)
        for place, member in enumerate(record.scoring_members):
            sheet = own_sheet(desk, product.entry_id, member.member_id)
            grid = scoring_grid(sheet.scorecard, sheet.cases)
            levels = {}
            for row in grid.rows:
                best = len(row.points) - 1
                levels[row.code] = best if place == 1 else 1 if place == 4 else dice.randint(max(1, best - 2), best)
            take_in_sheet(desk, product.entry_id, member.member_id, counted_levels(grid, levels))
        reveal(desk, product.entry_id)

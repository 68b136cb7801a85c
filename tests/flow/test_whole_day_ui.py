"""A council's whole day in the window, by clicks and keys, from an empty folder to a package that verifies."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.demo.sample import write_sample_list
from ocop_desk.domain.records import ProductState, SessionState
from ocop_desk.services.result_packages import verify_result_package
from tests.flow.hands import Hands
from tests.services.desks import SteppingClock
from tests.ui.board_desks import sheet_of
from ui.app import make_window, show_window
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.choose_products import ProductsQuestion
from ui.dialogs.import_list import ImportDialog
from ui.dialogs.make_key import KeyQuestion
from ui.dialogs.member import MemberDialog
from ui.dialogs.new_council import NewCouncil, NewCouncilDialog
from ui.dialogs.plan_session import PlanQuestion
from ui.dialogs.question import Question
from ui.dialogs.seat import SeatDialog
from ui.dialogs.set_pins import SetPinsDialog
from ui.dialogs.sign import SignQuestion
from ui.office import Office
from ui.pages.board.offers import Act
from ui.pages.board.page import BoardPage
from ui.pages.products.page import ProductsPage
from ui.pages.publish.page import PublishPage
from ui.pages.scoring.page import ScoringPage
from ui.pages.session.page import SessionPage
from ui.pages.start.page import StartPage
from ui.preferences import Preferences, PreferenceStore

SLOW = 30_000
"""Milliseconds that hashing, importing, signing may take on a busy machine."""

COUNCIL = ("Hội đồng OCOP tỉnh Thử", "UBND tỉnh Thử")
MEMBERS = (("Nguyễn Văn Ơn", 0), ("Trần Thị Bé", 2), ("Lê Ích", 2), ("Vũ Thị Thư", 3))
"""Name and row of the post: chair, member, member, secretary."""

PASSPHRASE = "mật khẩu đủ dài"

MOST_CLICKS, MOST_KEYS = 24, 240
"""For one product of 32 criteria with three members, a finding among them: 7 clicks and 76 keys for a sheet."""

WANTED = ("mat ong", "ca phe chon")
"""What the secretary types to find the two products of the day."""


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    store = PreferenceStore(tmp_path / "preferences.json")
    window = make_window(qapp, store)
    window.office.clock = SteppingClock()
    show_window(window)
    qtbot.waitUntil(lambda: window.pages.made("start") is not None)
    window.activateWindow()
    yield Hands(window, qtbot)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    store.change(Preferences())


def page(hands: Hands, kind: type[QWidget]) -> QWidget:
    shown = hands.window.page
    assert isinstance(shown, kind), hands.window.notice.text
    return shown


def question(over: QWidget, kind: type[QWidget]) -> QWidget:
    asked = [one for one in over.window().findChildren(kind) if one.isVisible()]
    assert len(asked) == 1
    return asked[0]


def set_up(hands: Hands, path: Path) -> None:
    """Three steps of a new council, typed; then where it is kept."""

    def ask(over: QWidget) -> NewCouncil:
        dialog = NewCouncilDialog(over)
        dialog.open()
        for text, field in zip(COUNCIL, ("name", "agency"), strict=True):
            hands.type(text, dialog.form._fields[field])
        hands.click(dialog.forward)
        for name, post in MEMBERS:
            member = MemberDialog(None, dialog)
            member.open()
            hands.type(name, member.name)
            member.post.setFocus()
            hands.press(Qt.Key.Key_Home)
            hands.press(Qt.Key.Key_Down, times=post)
            hands.click(next(b for b in member.buttons.buttons() if _accepts(member, b)))
            dialog.add(member.answer())
        hands.click(dialog.forward)
        hands.click(dialog.forward)
        return dialog.answer(path)

    start = page(hands, StartPage)
    start._ask_new = ask
    hands.click(start.new)
    assert hands.window.office.has_file, hands.window.notice.text


def _accepts(member: MemberDialog, button: QWidget) -> bool:
    return member.buttons.buttonRole(button) is QDialogButtonBox.ButtonRole.AcceptRole


def take_in_products(hands: Hands, listed: Path) -> None:
    write_sample_list(listed)
    products = page(hands, ProductsPage)
    products.ask_open = lambda *_about: listed
    hands.click(products.main)
    dialog = question(products, ImportDialog)
    hands.bot.waitUntil(lambda: dialog.main.isEnabled(), timeout=SLOW)
    hands.click(dialog.main)
    hands.bot.waitUntil(lambda: len(products.products.rows) == 12, timeout=SLOW)
    hands.click(products.main)


def plan(hands: Hands) -> None:
    """Plan the session, dossiers sent a week ago; two products, everybody there."""
    session = page(hands, SessionPage)
    hands.click(session.main)
    asked = question(session, PlanQuestion)
    asked.sent.setFocus()
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Down, times=7)
    hands.click(asked.ok)
    hands.click(session.agenda.choose)
    choice = question(session, ProductsQuestion)
    tick = next(b for b in choice.findChildren(type(choice.ok)) if b.text().startswith("Chọn tất cả"))
    for text in WANTED:
        hands.type(text, choice.search)
        hands.click(tick)
    assert len(choice.answer() or ()) == len(WANTED), choice.search.text()
    hands.click(choice.ok)
    hands.click(session.attendance.all_here)
    hands.click(session.admit)
    decision = question(session, ReasonQuestion)
    hands.type("Chủ tịch đồng ý, hồ sơ giấy đã đủ", decision.field)
    hands.click(decision.ok)


def draw_pins(hands: Hands) -> dict[int, str]:
    """Draw the PINs of the day; who they are told to."""
    session = page(hands, SessionPage)
    hands.click(session.attendance.pins)
    dialog = question(session, SetPinsDialog)
    hands.click(dialog.draw)
    hands.bot.waitUntil(lambda: bool(dialog.told), timeout=SLOW)
    told = dict(dialog.told)
    hands.click(dialog.close_button)
    return told


def place_of(people: QListWidget, wanted: Callable[[Any], bool]) -> int:
    return next(n for n in range(people.count()) if wanted(people.item(n).data(Qt.ItemDataRole.UserRole)))


def sit_down(hands: Hands, member: int, pins: dict[int, str]) -> None:
    """Find oneself in the list, then name and PIN."""

    def ask(office: Office) -> int | None:
        dialog = SeatDialog(office, hands.window)
        dialog.open()
        row = next(
            n
            for n in range(dialog.members.count())
            if dialog._choice(dialog.members.item(n)).member.member_id == member
        )
        hands.click_row(dialog.members, row)
        dialog.pad.setFocus()
        for digit in pins[member]:
            hands.digit(int(digit))
        hands.press(Qt.Key.Key_Return)
        hands.bot.waitUntil(lambda: dialog.seat is not None, timeout=SLOW)
        dialog.deleteLater()
        return office.member_id

    scoring = page(hands, ScoringPage)
    scoring._ask_seat = ask
    hands.click_row(scoring.seat.list, place_of(scoring.seat.list, lambda one: one == member))
    hands.click(scoring.seat.go)
    assert hands.window.office.member_id == member


def score(hands: Hands, levels: dict[str, int]) -> None:
    """Mark every criterion by its digit and Enter, read back, hand in, pass the laptop on."""
    scoring = page(hands, ScoringPage)
    while scoring.at_hand.standing is not None and scoring.at_hand.standing.unscored:
        hands.digit(levels[scoring.work.scorecard.active])
        hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert scoring._views.currentWidget() is scoring.read_back
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert scoring.at_hand.locked, hands.window.notice.text
    hands.click(scoring.work.scorecard.summary.main)
    assert hands.window.office.member_id is None


def decide(hands: Hands) -> None:
    """Open the sheets, settle every minimum requirement they differ on as proposed, conclude."""
    board = page(hands, BoardPage)
    hands.click(board.actions.buttons[Act.REVEAL])
    while wanted := [card for card in board.gates.cards if card.isVisible() and card.gate.met is None]:
        hands.click(wanted[0].met if wanted[0].gate.proposed else wanted[0].not_met)
        hands.click(question(board, Question).ok)
    hands.click(board.actions.buttons[Act.CONCLUDE])
    assert board.facts is not None
    assert board.facts.state is ProductState.CONCLUDED, hands.window.notice.text


def one_product(hands: Hands, pins: dict[int, str], gates_differ: bool) -> None:
    office = hands.window.office
    board = page(hands, BoardPage)
    hands.click(board.actions.buttons[Act.OPEN])
    entry_id = board.facts.entry_id
    for place, member in enumerate(pins):
        star = 3 if gates_differ and place == 0 else 4
        levels = sheet_of(office.desk, office.session_id, entry_id, 78, star=star, seed=1)
        with hands.counting("chấm"):
            hands.go("scoring")
            sit_down(hands, member, pins)
            score(hands, levels)
    hands.go("board")
    decide(hands)


def publish(hands: Hands, folder: Path) -> Path:
    """Close, look at a paper, make keys, sign as secretary and as chair, build the package and see it checked."""
    public = page(hands, PublishPage)
    public.asking.folder = lambda *_about: folder
    hands.bot.waitUntil(lambda: public.main.isVisible() and public.main.isEnabled(), timeout=SLOW)
    hands.click(public.main)
    hands.bot.waitUntil(lambda: bool(public.state and public.state.papers), timeout=SLOW)
    hands.bot.waitUntil(lambda: not public.busy, timeout=SLOW)
    hands.click(public.main)
    for place in range(3):
        make_key(hands, public, place)
    for signed, key in enumerate(("thu-ky", "chu-toa"), start=1):
        hands.click(public.main)
        asked = question(public, SignQuestion)
        asked.keys.setFocus()
        hands.press(Qt.Key.Key_Home)
        hands.press(Qt.Key.Key_Down, times=asked.keys.findData(key))
        hands.type(PASSPHRASE, asked.passphrase.line)
        hands.click(asked.ok)
        hands.bot.waitUntil(lambda: signatures(public) == signed, timeout=SLOW)  # noqa: B023 - waited for here
    hands.click(public.main)
    hands.click(public.package.choose)
    hands.type(PASSPHRASE, public.package.passphrase.line)
    hands.click(public.main)
    hands.bot.waitUntil(lambda: public.package.built is not None, timeout=SLOW)
    assert public.package.built.report.ok
    assert public.package.verdict.isVisible()
    return public.package.built.path


def make_key(hands: Hands, public: PublishPage, place: int) -> None:
    """The next key that is proposed: the council's, the secretary's, the chair's."""
    hands.click(public.sign.make)
    asked = question(public, KeyQuestion)
    for field in (asked.first, asked.again):
        hands.type(PASSPHRASE, field.line)
    hands.click(asked.ok)
    hands.bot.waitUntil(lambda: len(public.state.keys) == place + 1 and not public.busy, timeout=SLOW)


def signatures(public: PublishPage) -> int:
    return 0 if public.busy else sum(line.signed_at is not None for line in public.state.signatures)


@pytest.mark.no_cover
def test_a_day_from_an_empty_folder_to_a_verified_package(hands: Hands, tmp_path: Path) -> None:
    office = hands.window.office
    with hands.counting("lập Hội đồng"):
        set_up(hands, tmp_path / "hoi-dong.ocop")
    with hands.counting("nhận sản phẩm"):
        take_in_products(hands, tmp_path / "danh-sach.xlsx")
    with hands.counting("chuẩn bị phiên"):
        plan(hands)
        pins = draw_pins(hands)
        session = page(hands, SessionPage)
        hands.click(session.main)
        assert office.record().state is SessionState.OPEN, hands.window.notice.text
        hands.click(session.main)
    assert len(pins) == 3
    with hands.counting("một sản phẩm"):
        one_product(hands, pins, gates_differ=True)
    hands.click(page(hands, BoardPage).actions.buttons[Act.NEXT])
    one_product(hands, pins, gates_differ=False)
    assert {one.state for one in office.record().products} == {ProductState.CONCLUDED}
    assert [len(one.rounds[0].findings) > 0 for one in office.record().products] == [True, False]
    hands.go("results")
    with hands.counting("công bố"):
        hands.go("publish")
        package = publish(hands, tmp_path)
    report = verify_result_package(package, None, office.clock())
    assert report.ok, report.findings
    assert Counter(one.name for one in report.signers) == {"Vũ Thị Thư": 2, "Nguyễn Văn Ơn": 2, COUNCIL[0]: 1}
    clicks, keys = hands.spent["một sản phẩm"]
    assert clicks <= MOST_CLICKS, hands.spent
    assert keys <= MOST_KEYS, hands.spent

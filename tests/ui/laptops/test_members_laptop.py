"""A member's laptop in the window: which steps there are, the seat, sheets that go out, notices that come in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ocop_desk.services.collecting import Outcome, collect_folder
from ocop_desk.services.members_laptop import members_laptop
from ocop_desk.services.round_notices import write_notice
from ocop_desk.services.scoring import open_round
from tests.ui.laptops.halls import LONG, Answers, SampleHall, a_members_desk, a_sample_hall, settled
from tests.ui.people_hands import PASSPHRASE
from tests.ui.scoring_desks import fill
from ui.dialogs.file_lock import FileLockDialog
from ui.dialogs.file_passphrase import PassphraseQuestion, RecoveryCode
from ui.help import help_page
from ui.laptops.member_bar import MemberBar
from ui.laptops.own_seat import OwnSeatQuestion
from ui.main_window import MainWindow
from ui.pages.scoring.page import ScoringPage

NEVER = 3_600_000


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[SampleHall]:
    made = a_sample_hall(tmp_path / "thư ký", bundles=1)
    yield made
    made.desk.close()


@pytest.fixture
def page(window: MainWindow, hall: SampleHall, tmp_path: Path, answers: Answers) -> ScoringPage:
    window.office.use_desk(a_members_desk(hall, hall.members[0], tmp_path))
    window.go("scoring")
    window.show()
    one = window.page
    assert isinstance(one, ScoringPage)
    bar_of(one).asking = answers.asking()
    return one


def bar_of(page: ScoringPage) -> MemberBar:
    assert page.laptop is not None
    return page.laptop


def sit_down(qtbot: QtBot, page: ScoringPage, hall: SampleHall) -> None:
    member = page.office.members_laptop
    assert member is not None
    question = OwnSeatQuestion(page.office, member, page)
    question.secret.line.setText(hall.pins[member.member_id])
    with qtbot.waitSignal(question.answered, timeout=LONG):
        question.ok.click()
    page.office.signer = question.signer
    page.take_seat(member.member_id)


def hand_in(page: ScoringPage, hall: SampleHall) -> None:
    product = page.at_hand.product
    assert product is not None
    fill(page.office.desk, product.entry_id, hall.members[0])
    page.refresh()
    page.work.finish()
    page._submit()


def test_only_scoring_is_offered_and_every_screen_says_whose_laptop_it_is(
    window: MainWindow, page: ScoringPage
) -> None:
    shown = [key for key, button in window._buttons.items() if button.isVisibleTo(window)]
    assert shown == ["start", "scoring"]
    assert window.office.members_laptop is not None
    chip = f"Máy của {window.office.members_laptop.name}"
    for step in ("start", "scoring"):
        assert window.go(step)
        texts = [window._chips.itemAt(place).widget().text() for place in range(window._chips.count())]
        assert chip in texts
    for step in ("council", "session", "board", "publish"):
        assert not window.go(step)
        assert "máy thư ký" in window.notice.text
    assert window.office.first_step == "scoring"


def test_its_help_is_of_its_own(window: MainWindow, page: ScoringPage) -> None:
    dialog = window.show_help()
    assert "Máy chấm của thành viên" in dialog.text.toPlainText()
    for topic in ("laptops", "members-laptop"):
        assert help_page(topic, "vi") != help_page(topic, "en")


def test_the_one_member_sits_down_with_the_pin_and_a_wrong_one_is_told(
    qtbot: QtBot, page: ScoringPage, hall: SampleHall
) -> None:
    assert page.seat.list.count() == 1
    assert page.seat.member_id == hall.members[0]
    member = page.office.members_laptop
    assert member is not None
    question = OwnSeatQuestion(page.office, member, page)
    question.open()
    question.secret.line.setText("000000")
    question.ok.click()
    settled(qtbot, page.office, lambda: bool(question.message.text()))
    assert "không đúng" in question.message.text()
    assert page.office.signer is None
    question.reject()
    sit_down(qtbot, page, hall)
    assert page.office.member_id == hall.members[0]
    assert page.work.isVisible()
    page.give_up_seat()
    assert page.office.signer is None


def test_wrong_pins_cost_a_wait_that_counts_down(qtbot: QtBot, page: ScoringPage) -> None:
    now = [0.0]
    member = page.office.members_laptop
    assert member is not None
    question = OwnSeatQuestion(page.office, member, page, monotonic=lambda: now[0])
    question.open()
    for wrong in range(5):
        question.secret.line.setText(f"00000{wrong}")
        question.ok.click()
        settled(qtbot, page.office)
    assert not question.ok.isEnabled()
    assert "Thử lại sau" in question.message.text()
    now[0] += timedelta(hours=1).total_seconds()
    question._tick()
    assert question.ok.isEnabled()
    question.reject()


def test_a_sheet_cannot_be_handed_in_without_the_key(window: MainWindow, page: ScoringPage, hall: SampleHall) -> None:
    page.take_seat(hall.members[0])
    hand_in(page, hall)
    assert "mã PIN" in window.notice.text
    assert bar_of(page).post.laptop is not None
    assert bar_of(page).post.laptop.sealed == 0  # type: ignore[union-attr]


def test_a_submitted_sheet_is_on_the_stick_at_once(
    qtbot: QtBot, page: ScoringPage, hall: SampleHall, answers: Answers, tmp_path: Path
) -> None:
    bar = bar_of(page)
    answers.folder = tmp_path / "usb"
    answers.folder.mkdir()
    sit_down(qtbot, page, hall)
    bar.place.click()
    settled(qtbot, page.office)
    assert "ghi ngay" in bar.state.text()
    hand_in(page, hall)
    settled(qtbot, page.office, lambda: bar.post.carried is not None and bar.post.carried.there == 1)
    assert "Cả 1 phiếu" in bar.state.text()
    found = collect_folder(hall.desk, hall.session_id, answers.folder)
    assert [one.outcome for one in found] == [Outcome.NEW]
    path = page.office.path
    assert path is not None
    assert page.office.preferences.current.place_of(path) == answers.folder


def test_a_stick_that_is_not_there_is_told_calmly_and_caught_up_with(
    qtbot: QtBot, window: MainWindow, page: ScoringPage, hall: SampleHall, tmp_path: Path
) -> None:
    bar, usb = bar_of(page), tmp_path / "usb"
    sit_down(qtbot, page, hall)
    bar.post.use_place(usb)
    hand_in(page, hall)
    settled(qtbot, page.office)
    assert "0/1" in bar.state.text()
    assert "vẫn còn trong máy" in bar.state.text()
    assert window.notice.text == ""
    usb.mkdir()
    bar.post.watched.look()
    settled(qtbot, page.office, lambda: len(list(usb.glob("*.phieu"))) == 1)
    settled(qtbot, page.office, lambda: "Cả 1 phiếu" in bar.state.text())
    usb.rename(tmp_path / "away")
    bar.post.watched.look()
    qtbot.waitUntil(lambda: "ổ đĩa đã rút" in bar.state.text(), timeout=LONG)


def test_all_sheets_are_sent_again_any_time(
    qtbot: QtBot, window: MainWindow, page: ScoringPage, hall: SampleHall, answers: Answers, tmp_path: Path
) -> None:
    bar = bar_of(page)
    first, second = tmp_path / "một", tmp_path / "hai"
    for folder in (first, second):
        folder.mkdir()
    answers.folder = first
    bar.send.click()
    settled(qtbot, page.office)
    assert "Chưa có phiếu" in window.notice.text
    sit_down(qtbot, page, hall)
    hand_in(page, hall)
    settled(qtbot, page.office, lambda: len(list(first.glob("*.phieu"))) == 1)
    answers.folder = second
    bar.send.click()
    settled(qtbot, page.office, lambda: len(list(second.glob("*.phieu"))) == 1)
    assert "rút ổ đĩa an toàn" in window.notice.text
    assert bar.post.place == first
    answers.folder = tmp_path / "mất"
    bar.send.click()
    settled(qtbot, page.office)
    assert "không còn trả lời" in window.notice.text


def test_notices_are_heard_from_a_file_by_dropping_and_by_themselves(
    qtbot: QtBot, window: MainWindow, page: ScoringPage, hall: SampleHall, answers: Answers, tmp_path: Path
) -> None:
    bar = bar_of(page)
    sit_down(qtbot, page, hall)
    waiting = hall.entries[2]
    page.work.open(waiting)
    assert "chưa được báo" in page.work.message._text.text()
    open_round(hall.desk, waiting)
    answers.files = (write_notice(hall.desk, hall.session_id, tmp_path),)
    bar.hear.click()
    settled(qtbot, page.office, lambda: "3 sản phẩm" in window.notice.text)
    assert page.at_hand.product is not None
    assert page.at_hand.product.open_to_score
    open_round(hall.desk, hall.entries[3])
    notice = write_notice(hall.desk, hall.session_id, tmp_path)
    assert window.steps["scoring"].accepts_file(notice)
    page.take_files([notice, answers.files[0]])
    settled(qtbot, page.office, lambda: "4 sản phẩm" in window.notice.text)
    usb = tmp_path / "usb"
    usb.mkdir()
    bar.post.use_place(usb)
    settled(qtbot, page.office)
    window.notice.clear()
    (usb / "lạ.luot").write_bytes(b"x")
    open_round(hall.desk, hall.entries[4])
    write_notice(hall.desk, hall.session_id, usb)
    bar.post.watched.look()
    settled(qtbot, page.office, lambda: "5 sản phẩm" in window.notice.text)


def test_a_notice_of_another_session_is_told_where_somebody_chose_it(
    qtbot: QtBot, window: MainWindow, page: ScoringPage, answers: Answers, tmp_path: Path
) -> None:
    other = a_sample_hall(tmp_path / "khác", bundles=0)
    answers.files = (write_notice(other.desk, other.session_id, tmp_path),)
    other.desk.close()
    bar_of(page).hear.click()
    settled(qtbot, page.office)
    assert "phiên khác" in window.notice.text


def test_the_last_sheet_leaves_a_way_out_and_the_keys_of_the_seat(
    qtbot: QtBot, page: ScoringPage, hall: SampleHall, answers: Answers
) -> None:
    assert page.key_hints() == [("Enter", "vào chấm")]
    sit_down(qtbot, page, hall)
    assert page.work.products.other.text() == "Rời chỗ chấm"
    hand_in(page, hall)
    page.work.finish()
    hand_in(page, hall)
    page.work.open(hall.entries[5])
    page.work.message.main.click()
    assert answers.asked == ["Chọn thông báo lượt chấm"]
    page.work.open(hall.entries[0])
    page.work.finish()
    assert page.office.member_id is None


@pytest.mark.usefixtures("cheap_hashes")
def test_a_passphrase_is_set_from_the_menu_and_scoring_goes_on(
    qtbot: QtBot, window: MainWindow, page: ScoringPage, hall: SampleHall
) -> None:
    sit_down(qtbot, page, hall)
    window._enable_menu()
    assert window.menu.lock.isEnabled()
    assert not window.menu.spare.isEnabled(), "the continuous copy is the secretary's"
    dialog = window.show_lock()
    assert isinstance(dialog, FileLockDialog)
    assert "chưa có mật khẩu" in dialog.pane.about.text()
    dialog.pane.lock.click()
    question = dialog.pane.dialog
    assert isinstance(question, PassphraseQuestion)
    assert question.new is not None
    for line in (question.new.first, question.new.again):
        line.line.setText(PASSPHRASE)
    question.ok.click()
    settled(qtbot, page.office)
    shown = dialog.pane.dialog
    assert isinstance(shown, RecoveryCode)
    shown.kept.setChecked(True)
    shown.ok.click()
    dialog.close_button.click()
    assert page.office.desk.file.key is not None
    hand_in(page, hall)
    laptop = members_laptop(page.office.desk)
    assert laptop is not None
    assert laptop.sealed == 1


def test_on_the_secretarys_file_nothing_of_it_shows(
    window: MainWindow, page: ScoringPage, hall: SampleHall, tmp_path: Path
) -> None:
    other = a_sample_hall(tmp_path / "khác", bundles=0)
    window.office.use_desk(other.desk)
    assert window.office.members_laptop is None
    assert not bar_of(page).isVisibleTo(page)
    assert window._buttons["board"].isVisibleTo(window)
    assert window.office.first_step == "council"


def test_places_are_kept_for_each_file_and_what_is_broken_costs_nothing(window: MainWindow, tmp_path: Path) -> None:
    store = window.office.preferences
    store.change(store.current.with_place(tmp_path / "a.ocop", tmp_path / "usb"))
    assert type(store)(store._path).current.place_of(tmp_path / "a.ocop") == tmp_path / "usb"
    assert store.current.place_of(tmp_path / "b.ocop") is None
    store._path.write_text('{"places": [["a"], 3, ["a", 1], "x"]}', encoding="utf-8")
    assert type(store)(store._path).current.places == ()
    assert replace(store.current, places=()).place_of(tmp_path / "a.ocop") is None

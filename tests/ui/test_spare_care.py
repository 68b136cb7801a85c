import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.domain.continuous_copy import Standing
from ocop_desk.services.desk import Desk
from ocop_desk.services.encryption import encrypt_file
from ocop_desk.services.spare import EVENTS_FILE, standing_of_desk
from ocop_desk.store.council_file import open_council_file
from tests.services.desks import a_council_desk, an_open_session
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.services.spares import a_stick, act, copying, states_on, taken_over
from ui.app import keep_spare
from ui.dialogs.desk_standing import DeskStandingDialog
from ui.dialogs.spare_folder import SpareDialog
from ui.main_window import MainWindow
from ui.pages.start.opening import open_path
from ui.pages.start.taking_over import ask_take_over
from ui.preferences import Preferences, PreferenceStore
from ui.spare_care import SpareCare


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_council_desk(tmp_path)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return a_stick(tmp_path)


@pytest.fixture
def care(window: MainWindow) -> SpareCare:
    care = keep_spare(window)
    care._soon.setInterval(0)
    care._again.setInterval(0)
    return care


@pytest.fixture
def told(window: MainWindow) -> list[str]:
    found: list[str] = []
    window.office.told.connect(lambda words, _tone: found.append(words))
    return found


def wait_for_copy(qtbot: QtBot, care: SpareCare) -> None:
    qtbot.waitUntil(lambda: not care.busy and not care._soon.isActive())


def begin(qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, stick: Path) -> None:
    window.office.use_desk(desk)
    care.choose(stick)
    wait_for_copy(qtbot, care)


def save(window: MainWindow, desk: Desk, name: str) -> None:
    act(desk, name)
    window.office.sheet_saved.emit(desk.clock())


def number_of_states(stick: Path, desk: Desk) -> int:
    return len(states_on(stick, desk).look())


def dialogs(window: MainWindow, kind: type) -> list:  # type: ignore[type-arg]
    return [one for one in window.findChildren(kind) if one.isVisible()]


def test_without_a_folder_nothing_is_said_and_nothing_written(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk
) -> None:
    assert care.explain() is None, "no file is open"
    window.office.use_desk(desk)
    save(window, desk, "Ai đó")
    assert not care.busy
    assert window.spare.isHidden()
    dialog = care.explain()
    assert isinstance(dialog, SpareDialog)
    assert not dialog.forget.isVisible()
    assert not dialog.evidence.isVisible()
    dialog.close()


def test_after_every_act_the_state_is_copied_and_the_footer_says_when(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, stick: Path, told: list[str]
) -> None:
    begin(qtbot, window, care, desk, stick)
    assert "chép ngay ra" in told[-1]
    assert "cùng ổ" in told[-1], "the stick of the test lies on the disk of the file"
    assert window.spare.text().startswith("● Bản chép ")
    assert window.spare.text().endswith(" · usb")
    save(window, desk, "Một")
    save(window, desk, "Hai")
    wait_for_copy(qtbot, care)
    with desk.read() as work:
        council, head = work.exchange.identity().council_uid, work.audit.head()
    assert head is not None
    assert states_on(stick, desk).look()[-1].line.head == head.hash
    assert window.office.preferences.current.spares == {council: str(stick)}
    assert number_of_states(stick, desk) <= 3, "what is saved in one go is copied in one go"


def test_the_footer_says_it_in_the_language_that_is_chosen(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, stick: Path
) -> None:
    begin(qtbot, window, care, desk, stick)
    store = window.office.preferences
    try:
        store.change(replace(store.current, language="en"))
        qtbot.waitUntil(lambda: window.spare.text().startswith("● Copied "))
    finally:
        store.change(replace(store.current, language="vi"))
    qtbot.waitUntil(lambda: window.spare.text().startswith("● Bản chép "))


def test_a_folder_chosen_once_goes_on_when_the_file_is_opened_again(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, stick: Path
) -> None:
    begin(qtbot, window, care, desk, stick)
    window.office.use_desk(None)
    assert window.spare.isHidden()
    desk = replace(desk, file=open_council_file(desk.file.path, desk.clock))
    act(desk, "Trước khi mở")
    window.office.use_desk(desk)
    qtbot.waitUntil(lambda: number_of_states(stick, desk) == 2)
    wait_for_copy(qtbot, care)


def test_closing_writes_what_was_saved_last(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, stick: Path
) -> None:
    begin(qtbot, window, care, desk, stick)
    care._soon.setInterval(60_000)
    save(window, desk, "Sau cùng")
    with desk.read() as work:
        head = work.audit.head()
    path = desk.file.path
    window.office.close()
    with open_council_file(path, desk.clock) as file:
        again = replace(desk, file=file)
        assert states_on(stick, again).look()[-1].line.head == head.hash  # type: ignore[union-attr]


def test_drafts_are_copied_too_after_a_while(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, stick: Path
) -> None:
    begin(qtbot, window, care, desk, stick)
    window.office.sheet_saved.emit(desk.clock())
    wait_for_copy(qtbot, care)
    assert number_of_states(stick, desk) == 1, "nothing was recorded"
    assert care._later.isActive()
    care._later.timeout.emit()
    qtbot.waitUntil(lambda: number_of_states(stick, desk) == 2)


def test_a_stick_pulled_out_is_waited_for_calmly_and_caught_up_with(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, stick: Path, told: list[str]
) -> None:
    begin(qtbot, window, care, desk, stick)
    told.clear()
    care._again.setInterval(60_000)
    away = stick.rename(stick.with_name("away"))
    save(window, desk, "Khi không có USB")
    wait_for_copy(qtbot, care)
    assert window.spare.text() == "○ Cắm lại usb để chép tiếp"
    assert window.spare.property("tone") == "warn"
    assert "Cắm lại USB dự phòng" in window.spare.toolTip()
    assert told == []
    qtbot.mouseClick(window.spare, Qt.MouseButton.LeftButton)
    (dialog,) = dialogs(window, SpareDialog)
    dialog.close()
    away.rename(stick)
    care._again.timeout.emit()
    qtbot.waitUntil(lambda: number_of_states(stick, desk) == 2)
    wait_for_copy(qtbot, care)
    assert window.spare.text().startswith("● Bản chép ")


def test_a_folder_that_cannot_be_written_is_not_taken(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, tmp_path: Path
) -> None:
    window.office.use_desk(desk)
    with qtbot.waitSignal(window.office.trouble):
        care.choose(tmp_path / "khong-co")
    assert window.office.preferences.current.spares == {}
    assert window.spare.isHidden()


def test_a_folder_is_forgotten(qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, stick: Path) -> None:
    begin(qtbot, window, care, desk, stick)
    dialog = care.explain()
    assert isinstance(dialog, SpareDialog)
    dialog.forget.click()
    assert window.office.preferences.current.spares == {}
    assert window.spare.isHidden()
    save(window, desk, "Ai đó")
    assert not care.busy
    assert number_of_states(stick, desk) == 1


def test_a_tampered_journal_is_told_at_the_bottom(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, stick: Path
) -> None:
    begin(qtbot, window, care, desk, stick)
    care._again.setInterval(60_000)
    next(states_on(stick, desk).folder.glob("so-cai/*")).write_bytes(b"x")
    save(window, desk, "Ai đó")
    wait_for_copy(qtbot, care)
    assert window.spare.text() == "■ Bản chép ở usb không dùng được"


def test_the_woken_old_laptop_says_who_took_over_and_exports_what_it_alone_has(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, tmp_path: Path, stick: Path
) -> None:
    begin(qtbot, window, care, desk, stick)
    taken_over(stick, tmp_path / "moi.ocop").close()
    save(window, desk, "Chỉ máy cũ có")
    qtbot.waitUntil(lambda: bool(dialogs(window, DeskStandingDialog)))
    (dialog,) = dialogs(window, DeskStandingDialog)
    assert window.spare.text() == "■ Chỉ xem: máy khác đã thay"
    assert [dialog.events.item(row).text().rpartition(" · ")[2] for row in range(dialog.events.count())] == [
        "Thêm thành viên Chỉ máy cũ có"
    ]
    assert not dialog.go_on.isVisible()
    dialog.write_out(tmp_path / "xuat")
    assert (tmp_path / "xuat" / EVENTS_FILE).exists()
    assert "1 việc" in dialog.result.text()
    dialog.close()
    wait_for_copy(qtbot, care)
    with qtbot.waitSignal(window.office.trouble):
        window.office.act(lambda: act(desk, "Thêm nữa"))
    care._write()
    wait_for_copy(qtbot, care)
    assert dialogs(window, DeskStandingDialog) == [], "it is told once"
    again = care.explain()
    assert isinstance(again, DeskStandingDialog)
    again.close()


def test_the_old_laptops_file_says_so_as_soon_as_it_is_opened(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, tmp_path: Path, stick: Path
) -> None:
    copying(desk, stick).write()
    taken_over(stick, tmp_path / "moi.ocop").close()
    assert copying(desk, stick, begun=True).look().standing is Standing.TAKEN_OVER
    desk.close()
    assert open_path(window.office, desk.file.path)
    qtbot.waitUntil(lambda: bool(dialogs(window, DeskStandingDialog)))
    (dialog,) = dialogs(window, DeskStandingDialog)
    assert not dialog.take_over.isVisible(), "nobody knows of a folder here"
    assert not dialog.export.isVisible(), "it has nothing of its own"
    dialog.close()


@pytest.mark.parametrize("standing", [Standing.RIVAL, Standing.BEHIND, Standing.FORKED])
def test_desks_that_went_apart_are_told_and_what_can_be_done(
    qtbot: QtBot,
    window: MainWindow,
    care: SpareCare,
    desk: Desk,
    tmp_path: Path,
    stick: Path,
    standing: Standing,
) -> None:
    copying(desk, stick).write()
    other = tmp_path / "usb-2"
    shutil.copytree(stick, other)
    if standing is Standing.BEHIND:
        desk.file.back_up(tmp_path / "cu.ocop")
        act(desk)
        copying(desk, stick).write()
        ours = replace(desk, file=open_council_file(tmp_path / "cu.ocop", desk.clock))
    else:
        ours = taken_over(other, tmp_path / "moi.ocop")
        if standing is Standing.RIVAL:
            taken_over(stick, tmp_path / "moi-2.ocop").close()
        else:
            act(desk)
            copying(desk, stick).write()
    states = number_of_states(stick, ours)
    begin(qtbot, window, care, ours, stick)
    (dialog,) = dialogs(window, DeskStandingDialog)
    assert dialog.windowTitle()
    assert window.spare.text() == "■ Bản chép dừng, cần quyết định"
    assert dialog.go_on.isVisible() == (standing is not Standing.RIVAL)
    assert dialog.take_over.isVisible() == (standing is not Standing.FORKED)
    assert number_of_states(stick, ours) == states, "nothing was written"
    if standing is Standing.RIVAL:
        dialog.close()
        return
    dialog._go_on("Đã thống nhất")
    qtbot.waitUntil(lambda: number_of_states(stick, ours) == states + 1)
    wait_for_copy(qtbot, care)
    assert window.spare.text().startswith("● Bản chép ")


def test_this_laptop_takes_over_from_the_start_page(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, tmp_path: Path, stick: Path, told: list[str]
) -> None:
    an_open_session(desk)
    add(desk, 1, incoming("giay.pdf", a_pdf()))
    copying(desk, stick).write()
    desk.close()
    question = ask_take_over(window.office, window, ask_folder=lambda _over: stick)
    assert question is not None
    assert question.spares.count() == 1
    assert "Hội đồng thử" in question.spares.item(0).text()
    assert not question.secret.isVisible()
    target = tmp_path / "moi.ocop"
    question.field.setText("")
    assert not question.ok.isEnabled()
    question.field.setText(str(target))
    question.ok.click()
    qtbot.waitUntil(lambda: window.office.path == target)
    qtbot.waitUntil(lambda: window.spare.text().startswith("● Bản chép "))
    assert standing_of_desk(window.office.desk).epoch == 2
    assert "1 tài liệu chưa có nội dung quét" in told[-1]
    assert window.spare.text().endswith(" · usb"), "it goes on with the same stick"
    dialog = care.explain()
    assert isinstance(dialog, SpareDialog)
    assert dialog.evidence.isVisible()
    dialog.close()
    assert care.ask_evidence(desk.file.path) is None
    qtbot.waitUntil(lambda: "lấy lại 1 tệp quét" in told[-1])
    wait_for_copy(qtbot, care)


def test_an_encrypted_copy_asks_for_its_passphrase(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, tmp_path: Path, stick: Path
) -> None:
    encrypt_file(desk, "một mật khẩu dài")
    copying(desk, stick).write()
    desk.close()
    question = ask_take_over(window.office, window, stick)
    assert question is not None
    question.field.setText(str(tmp_path / "moi.ocop"))
    assert question.secret.isVisible()
    assert not question.ok.isEnabled()
    question.secret.line.setText("một mật khẩu dài")
    question.ok.click()
    qtbot.waitUntil(lambda: window.spare.text().startswith("● Bản chép "))
    assert window.office.desk.file.key is not None
    old = replace(desk, file=open_council_file(desk.file.path, desk.clock, window.office.desk.file.key))
    old.close()
    asked = care.ask_evidence(desk.file.path)
    assert asked is None, "the same passphrase opens it"


def test_evidence_from_a_file_with_another_passphrase_asks_for_it(
    qtbot: QtBot, window: MainWindow, care: SpareCare, desk: Desk, tmp_path: Path, told: list[str]
) -> None:
    window.office.use_desk(desk)
    (tmp_path / "khac").mkdir()
    other = a_council_desk(tmp_path / "khac")
    encrypt_file(other, "một mật khẩu khác")
    other.close()
    question = care.ask_evidence(other.file.path)
    assert question is not None
    assert not question.ok.isEnabled()
    question.field.line.setText("một mật khẩu khác")
    question.ok.click()
    qtbot.waitUntil(lambda: bool(told))
    assert "lấy lại 0 tệp quét" in told[-1]


def test_a_stick_without_copies_is_told_and_nothing_asked(
    qtbot: QtBot, window: MainWindow, care: SpareCare, stick: Path
) -> None:
    with qtbot.waitSignal(window.office.trouble):
        assert ask_take_over(window.office, window, stick) is None
    assert ask_take_over(window.office, window, ask_folder=lambda _over: None) is None


def test_unusable_copies_are_shown_with_why(window: MainWindow, care: SpareCare, desk: Desk, stick: Path) -> None:
    copying(desk, stick).write()
    next(states_on(stick, desk).folder.glob("so-cai/*")).write_bytes(b"x")
    question = ask_take_over(window.office, window, stick)
    assert question is not None
    assert question.unusable.isVisible()
    assert "bị hỏng" in question.unusable.text()
    assert not question.ok.isEnabled()
    question.reject()


def test_folders_are_remembered_on_this_computer(tmp_path: Path, qapp: QApplication) -> None:
    store = PreferenceStore(tmp_path / "p.json")
    store.change(store.current.with_spare("a" * 32, tmp_path / "usb").with_spare("b" * 32, tmp_path / "khac"))
    again = PreferenceStore(tmp_path / "p.json").current
    assert dict(again.spares) == {"a" * 32: str(tmp_path / "usb"), "b" * 32: str(tmp_path / "khac")}
    assert dict(again.with_spare("a" * 32, None).spares) == {"b" * 32: str(tmp_path / "khac")}
    many = Preferences()
    for number in range(40):
        many = many.with_spare(f"{number:032x}", tmp_path)
    assert len(many.spares) == 32
    (tmp_path / "p.json").write_text('{"spares": {"a": 1, "b": "/x"}}', encoding="utf-8")
    assert dict(PreferenceStore(tmp_path / "p.json").current.spares) == {"b": "/x"}

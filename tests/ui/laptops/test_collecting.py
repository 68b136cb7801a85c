"""Taking in sealed sheets in the window: what became of each, clocks, conflicts, the watched folder, the board."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from ocop_desk.services.collecting import Brought, Outcome
from ocop_desk.services.desk import Desk
from ocop_desk.services.round_notices import hear_notice
from ocop_desk.services.scoring import excuse_member, progress
from ocop_desk.store.council_file import open_council_file
from tests.services.desks import FULL, a_test_product, small_rules
from tests.services.laptops import MEMBERS, Hall, a_hall
from tests.ui.laptops.halls import LONG, Answers, settled
from ui.laptops.collect_dialog import CollectDialog
from ui.laptops.collector import SheetCollector
from ui.main_window import MainWindow
from ui.models.collected_table import FILE, OUTCOME, outcome_word
from ui.pages.board.page import BoardPage

LOW = FULL | {"1.1": 1, "6": 0}


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def hall(window: MainWindow, tmp_path: Path, answers: Answers) -> Iterator[Hall]:
    made = a_hall(tmp_path, [a_test_product(1), a_test_product(2)])
    window.office.use_desk(made.secretary)
    window.office.laptops.asking = answers.asking()
    yield made
    window.office.use_desk(None)
    for desk in made.laptops.values():
        desk.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def a_dialog(qtbot: QtBot, window: MainWindow, answers: Answers) -> CollectDialog:
    one = CollectDialog(window.office, asking=answers.asking())
    one.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(one)
    one.show()
    return one


def is_notice_due(window: MainWindow) -> bool:
    window.office.laptops.look_again()
    return window.office.laptops.notice_due


def put(folder: Path, *files: Brought) -> list[Path]:
    paths = [folder / one.name for one in files]
    for path, one in zip(paths, files, strict=True):
        path.write_bytes(one.data)
    return paths


def another_sheet(hall: Hall, member_id: int, entry_id: int) -> Brought:
    """What the member scores after the file was lost and the bundle opened again."""
    hall.laptops.pop(member_id).close()
    hall.signers.pop(member_id)
    (hall.folder / f"thanh-vien-{member_id}.ocop").unlink()
    sheet = hall.sheet(member_id, entry_id, LOW)
    return replace(sheet, name=f"lại-{sheet.name}")


def collector_of(window: MainWindow) -> SheetCollector:
    return window.office.laptops.collector


def outcomes(window: MainWindow) -> dict[str, Outcome]:
    return {row.name: row.outcome for row in collector_of(window).rows}


def test_a_stick_is_taken_in_and_every_file_says_what_became_of_it(
    qtbot: QtBot, window: MainWindow, hall: Hall, answers: Answers, stick: Path
) -> None:
    entry = hall.entries[0]
    first, second = hall.sheet(1, entry), hall.sheet(2, entry)
    put(stick, first, second, another_sheet(hall, 1, entry), Brought("ảnh.phieu", b"\xff"))
    dialog = a_dialog(qtbot, window, answers)
    answers.folder = stick
    with qtbot.waitSignal(window.office.sheet_saved, timeout=LONG):
        qtbot.mouseClick(dialog.folder, Qt.MouseButton.LeftButton)
    settled(qtbot, window.office)
    assert sorted(outcomes(window).values()) == ["conflict", "new", "new", "refused"]
    assert "Mới 2" in dialog.counts.text()
    assert "1 xung đột chờ quyết định" in dialog.counts.text()
    dialog.take([stick / first.name])
    settled(qtbot, window.office, lambda: outcomes(window)[first.name] is Outcome.ALREADY_HERE)
    model = dialog.table.frozen
    shown = {model.index(row, FILE).data(): model.index(row, OUTCOME).data() for row in range(4)}
    assert shown == {name: outcome_word(outcome) for name, outcome in outcomes(window).items()}


def test_files_are_chosen_or_dropped_together_with_folders(
    qtbot: QtBot, window: MainWindow, hall: Hall, answers: Answers, stick: Path, tmp_path: Path
) -> None:
    entry = hall.entries[0]
    put(stick, hall.sheet(1, entry))
    answers.files = tuple(put(tmp_path, hall.sheet(2, entry)))
    dialog = a_dialog(qtbot, window, answers)
    qtbot.mouseClick(dialog.files, Qt.MouseButton.LeftButton)
    settled(qtbot, window.office, lambda: len(outcomes(window)) == 1)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in (stick, tmp_path / "mất.phieu")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    settled(qtbot, window.office, lambda: len(outcomes(window)) == 3)
    assert outcomes(window)["mất.phieu"] is Outcome.REFUSED
    assert progress(hall.secretary, entry).received == (1, 2)


def test_a_sheet_dropped_on_the_window_goes_to_the_board(
    qtbot: QtBot, window: MainWindow, hall: Hall, stick: Path
) -> None:
    (path,) = put(stick, hall.sheet(1, hall.entries[0]))
    window.go("board")
    assert window.steps["board"].accepts_file(path)
    assert not window.steps["board"].accepts_file(stick / "a.txt")
    window.page.take_files([path])
    settled(qtbot, window.office, lambda: len(outcomes(window)) == 1)
    dialog = window.office.laptops.show_collecting(window)
    assert dialog.isVisible()
    assert window.office.laptops.show_collecting(window) is dialog
    dialog.close()


def test_a_clock_far_off_is_taken_in_with_a_reason(
    qtbot: QtBot, window: MainWindow, hall: Hall, answers: Answers, stick: Path
) -> None:
    entry = hall.entries[0]
    laptop, clock = hall.laptop(1), hall.secretary.clock
    hall.signer(1)
    hall.laptops[1] = replace(laptop, clock=lambda: clock() - timedelta(days=730))
    dialog = a_dialog(qtbot, window, answers)
    dialog.take(put(stick, hall.sheet(1, entry)))
    settled(qtbot, window.office, lambda: len(outcomes(window)) == 1)
    assert dialog.despite.isVisible()
    assert "lệch xa" in dialog.detail.text()
    question = dialog.ask_despite()
    assert question is not None
    assert not question.ok.isEnabled()
    question.suggestions[0].click()
    question.ok.click()
    settled(qtbot, window.office, lambda: set(outcomes(window).values()) == {Outcome.NEW})
    assert not dialog.despite.isVisible()
    assert progress(hall.secretary, entry).received == (1,)


def test_a_conflict_is_settled_by_choosing_with_a_reason(
    qtbot: QtBot, window: MainWindow, hall: Hall, answers: Answers, stick: Path
) -> None:
    entry = hall.entries[0]
    first = hall.sheet(1, entry)
    dialog = a_dialog(qtbot, window, answers)
    assert dialog.ask_settling() is None
    dialog.take(put(stick, first, another_sheet(hall, 1, entry)))
    settled(qtbot, window.office, lambda: len(outcomes(window)) == 2)
    assert progress(hall.secretary, entry).conflicting == (1,)
    question = dialog.ask_settling()
    assert question is not None
    assert [one.isChecked() for one in question.choices] == [False] * 3
    question.reason.setText("Máy hỏng, chấm lại")
    assert not question.ok.isEnabled()
    question.choices[1].setChecked(True)
    question.ok.click()
    assert progress(hall.secretary, entry).received == (1,)
    assert not dialog.settle.isVisible()
    with hall.secretary.read() as work:
        assert len(work.exchange.known_hashes()) == 2


def test_a_folder_is_watched_remembered_and_taken_up_again(
    qtbot: QtBot, window: MainWindow, hall: Hall, answers: Answers, stick: Path
) -> None:
    put(stick, hall.sheet(1, hall.entries[0]))
    dialog = a_dialog(qtbot, window, answers)
    answers.folder = stick
    qtbot.mouseClick(dialog.watch.choose, Qt.MouseButton.LeftButton)
    settled(qtbot, window.office, lambda: len(outcomes(window)) == 1)
    put(stick, hall.sheet(2, hall.entries[0]))
    collector_of(window).watched.look()
    settled(qtbot, window.office, lambda: len(outcomes(window)) == 2)
    assert "theo dõi stick" in dialog.watch.words.text()
    path = hall.secretary.file.path
    assert window.office.preferences.current.place_of(path) == stick
    stick.rename(stick.with_name("away"))
    with qtbot.waitSignal(collector_of(window).watched.changed, timeout=LONG):
        collector_of(window).watched.look()
    assert "Chưa thấy" in dialog.watch.words.text()
    qtbot.mouseClick(dialog.watch.stop, Qt.MouseButton.LeftButton)
    assert collector_of(window).watched.folder is None


def test_nothing_is_taken_in_where_no_session_is_open(
    qtbot: QtBot, window: MainWindow, hall: Hall, answers: Answers, stick: Path
) -> None:
    paths = put(stick, hall.sheet(1, hall.entries[0]))
    window.office.use_session(None)
    dialog = a_dialog(qtbot, window, answers)
    assert not dialog.files.isEnabled()
    assert "không thu phiếu" in dialog.counts.text()
    dialog.take(paths)
    assert not window.office.tasks.busy


def test_the_board_counts_sealed_sheets_and_offers_a_notice_after_each_round(
    qtbot: QtBot, window: MainWindow, hall: Hall, answers: Answers, stick: Path
) -> None:
    entry = hall.entries[0]
    window.go("board")
    window.show()
    page = window.page
    assert isinstance(page, BoardPage)
    assert page.laptops.isVisible()
    collector_of(window).take_files(put(stick, *(hall.sheet(member, entry) for member in MEMBERS)))
    settled(qtbot, window.office, lambda: len(outcomes(window)) == 4)
    assert [row.standing.text() for row in page.before.rows[:4]] == ["phiếu niêm phong đã về"] * 4
    assert "4 phiếu niêm phong" in page.laptops.words.text()
    page.do_main()
    assert window.office.laptops.notice_due
    assert "chưa biết" in page.laptops.words.text()
    answers.folder = stick
    qtbot.mouseClick(page.laptops.notice, Qt.MouseButton.LeftButton)
    settled(qtbot, window.office, lambda: not window.office.laptops.notice_due)
    (notice,) = stick.glob("*.luot")
    assert hear_notice(hall.laptop(1), notice).rounds[0].revealed_at is not None


def test_a_notice_that_is_due_is_known_after_the_program_was_closed(window: MainWindow, hall: Hall) -> None:
    hall.laptop(1)
    excuse_member(hall.secretary, hall.entries[0], 2, "Bị ốm")
    window.office.use_desk(None)
    assert not window.office.laptops.notice_due
    window.office.use_desk(
        Desk(
            open_council_file(hall.secretary.file.path, hall.secretary.clock),
            small_rules(),
            hall.secretary.clock,
            "Thư ký",
        )
    )
    window.go("board")
    window.show()
    page = window.page
    assert isinstance(page, BoardPage)
    assert "chưa biết" in page.laptops.words.text()


def test_a_conflict_shows_on_the_board_and_keeps_the_sheets_shut(
    qtbot: QtBot, window: MainWindow, hall: Hall, stick: Path
) -> None:
    entry = hall.entries[0]
    window.go("board")
    first = hall.sheet(1, entry)
    collector_of(window).take_files(put(stick, first, another_sheet(hall, 1, entry), hall.sheet(2, entry)))
    settled(qtbot, window.office, lambda: len(outcomes(window)) == 3)
    page = window.page
    assert isinstance(page, BoardPage)
    assert "hai phiếu" in page.before.rows[0].standing.text()
    assert "An" in page.actions.offers.main.why_not  # type: ignore[union-attr]


def test_a_stick_that_cannot_be_written_leaves_the_notice_due(
    qtbot: QtBot, window: MainWindow, hall: Hall, answers: Answers, stick: Path
) -> None:
    office = window.office
    for member in MEMBERS:
        hall.laptop(member)
    assert not is_notice_due(window)
    excuse_member(hall.secretary, hall.entries[0], 2, "Bị ốm")
    assert is_notice_due(window)
    answers.folder = stick / "mất"
    office.laptops.write_notice(window)
    with qtbot.waitSignal(office.told, timeout=LONG) as told:
        settled(qtbot, office)
    assert told.args is not None
    assert told.args[1] == "warn"
    assert office.laptops.notice_due
    answers.folder = None
    office.laptops.write_notice(window)
    assert not office.tasks.busy


def test_a_session_on_one_laptop_shows_nothing_of_laptops(window: MainWindow, tmp_path: Path) -> None:
    from tests.ui.board_desks import a_board_desk

    desk, session_id, _entries = a_board_desk(tmp_path)
    window.office.use_desk(desk)
    window.go("board")
    page = window.page
    assert isinstance(page, BoardPage)
    assert page.laptops.isHidden()
    assert not is_notice_due(window)
    assert session_id == window.office.session_id

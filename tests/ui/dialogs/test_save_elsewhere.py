"""Working on elsewhere where the open file cannot be written any more."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.errors import CouncilFileGone, EnvironmentTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import open_round, own_sheet, set_level
from tests.services.desks import a_council_desk, an_open_session
from ui.dialogs.save_elsewhere import SaveElsewhere, ask_save_elsewhere, proposed_target
from ui.office import Office

AN = 1


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Desk:
    folder = tmp_path / "usb"
    folder.mkdir()
    desk = a_council_desk(folder)
    _, (entry_id,) = an_open_session(desk)
    open_round(desk, entry_id)
    set_level(desk, entry_id, AN, "1.1", 2)
    office.use_desk(desk)
    office.member_id, office.entry_id = AN, entry_id
    return desk


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "tiếp.ocop"


@pytest.fixture
def dialog(qtbot: QtBot, office: Office, desk: Desk, target: Path) -> SaveElsewhere:
    one = SaveElsewhere(office, _lost(desk), target=target)
    one.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(one)
    one.show()
    return one


def test_work_goes_on_in_the_copy_where_it_was(
    qtbot: QtBot, dialog: SaveElsewhere, office: Office, target: Path
) -> None:
    entry_id = office.entry_id
    with qtbot.waitSignals([dialog.answered, office.file_changed, office.told]):
        qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert office.path == target
    assert (office.session_id, office.member_id, office.entry_id) == (1, AN, entry_id)
    assert entry_id is not None
    assert own_sheet(office.desk, entry_id, AN).levels == {"1.1": 2}
    set_level(office.desk, entry_id, AN, "1.2", 1)
    assert not dialog.isVisible()


def test_a_name_that_is_taken_is_told_and_another_can_be_given(
    qtbot: QtBot, dialog: SaveElsewhere, office: Office, target: Path
) -> None:
    target.write_bytes(b"x")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Đã có tệp" in dialog.message.text())
    assert dialog.ok.isEnabled()
    assert dialog.field.isEnabled()
    other = target.with_name("khác.ocop")
    dialog.field.setText(str(other))
    with qtbot.waitSignal(dialog.answered):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert office.path == other


def test_a_place_is_chosen_through_the_system(qtbot: QtBot, office: Office, desk: Desk, target: Path) -> None:
    asked: list[Path] = []

    def choose(_parent: QWidget, proposal: Path) -> Path | None:
        asked.append(proposal)
        return target.with_name("chọn.ocop") if len(asked) == 1 else None

    dialog = SaveElsewhere(office, _lost(desk), target=target, choose_path=choose)
    qtbot.addWidget(dialog)
    for _ in range(2):
        qtbot.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
    assert asked == [target, target.with_name("chọn.ocop")]
    assert dialog.answer() == target.with_name("chọn.ocop")


def test_without_a_name_nothing_can_be_saved(dialog: SaveElsewhere) -> None:
    dialog.field.setText("  ")
    assert not dialog.ok.isEnabled()


def test_calling_it_off_changes_nothing(qtbot: QtBot, dialog: SaveElsewhere, office: Office, desk: Desk) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert office.desk is desk
    assert not dialog.isVisible()


def test_the_proposal_is_a_free_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.dialogs import save_elsewhere

    monkeypatch.setattr(save_elsewhere.QStandardPaths, "writableLocation", lambda _where: str(tmp_path))
    first = proposed_target(Path("/usb/hoi-dong.ocop"))
    assert first == tmp_path / "hoi-dong-tiếp.ocop"
    first.touch()
    assert proposed_target(Path("/usb/hoi-dong.ocop")) == tmp_path / "hoi-dong-tiếp-2.ocop"


def test_the_question_opens_over_the_window(qtbot: QtBot, office: Office, desk: Desk) -> None:
    dialog = ask_save_elsewhere(office, _lost(desk))
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    assert dialog.isVisible()
    assert dialog.ok.text() == "Lưu và làm tiếp"
    dialog.close()


def _lost(desk: Desk) -> EnvironmentTrouble:
    """The file is taken away and a mark is refused."""
    desk.file.path.unlink()
    with pytest.raises(CouncilFileGone) as caught:
        set_level(desk, 1, AN, "1.2", 1)
    return caught.value

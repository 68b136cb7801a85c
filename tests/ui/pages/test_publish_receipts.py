"""Receipts on the publish page: chosen or dropped, the receiver's key confirmed once, shown with the package."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from ocop_desk.packages.keys import SigningKey, fingerprint_words, make_council_certificate
from ocop_desk.services.desk import Desk
from ocop_desk.services.package_receipts import receive_package
from tests.services.sent_packages import OFFICE, a_sent_package
from tests.ui.publishing_hands import click, done, show
from ui.dialogs.receiver import ReceiverQuestion
from ui.main_window import MainWindow
from ui.pages.publish.page import PublishPage
from ui.pages.publish.steps import PACKAGE
from ui.widgets.marks import Mark


@dataclass
class Sent:
    """The page of a session whose package went out, and the office that got it."""

    page: PublishPage
    desk: Desk
    package: Path
    office: SigningKey
    folder: Path

    def receipt(self, *, key: SigningKey | None = None, trusted: bool = True) -> Path:
        trust = None if trusted else [self.office.certificate]
        given = receive_package(
            self.package, self.folder, key or self.office, self.desk.clock, trust=trust, by="Lê Thị Hoa"
        )
        return given.path

    @property
    def first_row(self) -> str:
        return self.page.package.earlier.rows[0].lines.text()


@pytest.fixture
def sent(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Iterator[Sent]:
    one = a_sent_package(tmp_path)
    page = show(qtbot, window, one.desk)
    page.choose(PACKAGE)
    done(qtbot, page)
    yield Sent(page, one.desk, one.package, one.office, tmp_path / "giay")
    done(qtbot, page)


def bring(qtbot: QtBot, sent: Sent, path: Path) -> None:
    """Choose a receipt by the button."""
    sent.page.asking.receipt = lambda *_: path
    click(sent.page.package.receipt)
    done(qtbot, sent.page)


def confirm(qtbot: QtBot, sent: Sent) -> ReceiverQuestion:
    question = sent.page.receiving.question
    assert isinstance(question, ReceiverQuestion)
    assert not question.ok.isEnabled()
    question.agree.setChecked(True)
    click(question.ok)
    done(qtbot, sent.page)
    return question


def test_a_package_waits_for_its_receipt_and_is_delivered_by_it(qtbot: QtBot, window: MainWindow, sent: Sent) -> None:
    assert "Chưa có giấy báo nhận." in sent.first_row
    assert sent.page.package.earlier.rows[0].sign.mark is Mark.WAITING
    bring(qtbot, sent, sent.receipt())
    question = sent.page.receiving.question
    assert isinstance(question, ReceiverQuestion)
    assert question.words.text() == fingerprint_words(sent.office.certificate)
    assert OFFICE in question.who.text()
    assert "đã nhận goi-ket-qua-01-2026.asice" in question.says.text()
    confirm(qtbot, sent)
    assert "Đã giao:" in window.notice.text
    qtbot.waitUntil(lambda: "Đã giao:" in sent.first_row, timeout=20_000)
    assert "Lê Thị Hoa" in sent.first_row
    assert fingerprint_words(sent.office.certificate) in sent.first_row
    assert sent.page.package.earlier.rows[0].sign.mark is Mark.DONE
    assert sent.page.steps.states[PACKAGE].text() == "đã lập 1 gói, nơi nhận đã nhận"


def test_without_confirming_nothing_is_kept(qtbot: QtBot, sent: Sent) -> None:
    bring(qtbot, sent, sent.receipt())
    question = sent.page.receiving.question
    assert question is not None
    click(question.cancel)
    assert sent.page.receiving.question is None
    with sent.desk.read() as work:
        assert work.receipts.of_session(1) == {}


def test_a_known_receiver_is_not_asked_about_again_and_a_refusal_is_shown(
    qtbot: QtBot, window: MainWindow, sent: Sent
) -> None:
    first = sent.receipt()
    bring(qtbot, sent, first)
    confirm(qtbot, sent)
    bring(qtbot, sent, first)
    assert "đã có trong tệp từ trước" in window.notice.text
    bring(qtbot, sent, sent.receipt(trusted=False))
    assert sent.page.receiving.question is None
    assert "Bị từ chối:" in window.notice.text
    qtbot.waitUntil(lambda: "Bị từ chối:" in sent.first_row, timeout=20_000)
    assert "signer-not-trusted" in sent.first_row
    assert sent.page.package.earlier.rows[0].sign.mark is Mark.MISSED
    assert sent.page.steps.marks[PACKAGE] is Mark.MISSED


def test_another_key_in_the_same_name_is_warned_of(qtbot: QtBot, sent: Sent) -> None:
    bring(qtbot, sent, sent.receipt())
    confirm(qtbot, sent)
    other = make_council_certificate(OFFICE, "Sở Nông nghiệp", sent.desk.clock())
    bring(qtbot, sent, sent.receipt(key=other))
    question = sent.page.receiving.question
    assert question is not None
    assert question.windowTitle() == "Khóa của nơi nhận khác với lần trước"
    click(question.cancel)


def test_receipts_dropped_on_the_window_are_taken_one_after_another(
    qtbot: QtBot, window: MainWindow, sent: Sent
) -> None:
    bring(qtbot, sent, sent.receipt())
    confirm(qtbot, sent)
    paths = [sent.receipt(), sent.receipt()]
    assert window.go("results")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys, action = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPointF(5, 5).toPoint(), action, mime, buttons, keys)
    window.dragEnterEvent(entered)
    assert entered.isAccepted()
    window.dropEvent(QDropEvent(QPointF(5, 5), action, mime, buttons, keys))
    assert window.page is sent.page

    def kept() -> int:
        with sent.desk.read() as work:
            return sum(map(len, work.receipts.of_session(1).values()))

    qtbot.waitUntil(lambda: kept() == 3, timeout=60_000)
    done(qtbot, sent.page)
    assert sent.page.at == PACKAGE


def test_what_is_no_receipt_is_told(qtbot: QtBot, window: MainWindow, sent: Sent, tmp_path: Path) -> None:
    other = tmp_path / "x.giaynhan"
    other.write_bytes(b"khong phai")
    bring(qtbot, sent, other)
    assert "không phải là giấy báo nhận" in window.notice.text

"""Asking who scores on this laptop: the name, the PIN of the day, and what to do where somebody sits there already."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.councils import POST_NAMES
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.pins import PinRefused, pin_wait
from ocop_desk.services.seats import Place, Seat, SeatChoice, SeatTaken, seat_choices, take_seat, this_place
from ui.core_words import core_words, problem_words, trouble_words
from ui.delegates.seat_choices import DONE, FACTS, NAME, SeatChoiceDelegate
from ui.dialogs.pin_pad import PinPad
from ui.dialogs.set_pins import set_pins
from ui.office import Office
from ui.widgets.name_list import NameList
from ui.widgets.notice import label, main_button, restyle

__all__ = ["SeatDialog", "ask_seat", "pass_on", "set_pins"]

_TICK_MS = 250
_LIST_WIDTH, _PAD_WIDTH = 430, 240


class SeatDialog(QDialog):
    """Who scores here. `seat` is the seat taken; None while there is none."""

    def __init__(
        self,
        office: Office,
        parent: QWidget | None = None,
        *,
        member_id: int | None = None,
        place: Place | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.seat: Seat | None = None
        self._office = office
        self._place = place or this_place()
        self._monotonic = monotonic
        self._busy = False
        self._wait_ends: float | None = None
        self._taken: SeatTaken | None = None
        self.setModal(True)
        self.members = NameList(self)
        self.pad = PinPad(self)
        self.message = label(wrap=True, tone="bad")
        self.go = main_button()
        self.go.setAutoDefault(False)
        self.cancel = QPushButton(self)
        self.cancel.setAutoDefault(False)
        self._title = label(role="title", wrap=True)
        self._sentence = label(soft=True, wrap=True)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._build()
        self._listen()
        self._fill(member_id)

    def choose(self, member_id: int) -> bool:
        """Mark a member in the list; whether there is such a member."""
        for row in range(self.members.count()):
            if self._choice(self.members.item(row)).member.member_id == member_id:
                self.members.setCurrentRow(row)
                return True
        return False

    def sit_down(self) -> None:
        """Try to take the seat of the member chosen; where a question stands, this is the yes to it."""
        choice = self._chosen()
        if choice is None or self._busy or self._waiting():
            return
        pin = self.pad.pin if choice.pin else None
        if choice.pin and not pin:
            self.pad.setFocus()
            return
        desk, session_id, place = self._office.desk, self._office.session_id, self._place
        instead = self._taken is not None
        assert session_id is not None
        self._busy = True
        self._paint()
        # Hashing a PIN is slow on purpose, too slow for the thread that paints.
        self._office.tasks.start(
            lambda _progress: take_seat(desk, session_id, choice.member.member_id, pin, place, instead=instead),
            done=self._answered,
            failed=self._failed,
        )

    def reject(self) -> None:
        """Close without a seat; not while one is being asked for."""
        if not self._busy:
            super().reject()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Người chấm"))
        self._title.setText(self.tr("Ai chấm trên máy này?"))
        self.members.setAccessibleName(self.tr("Thành viên chấm điểm"))
        self.cancel.setText(self.tr("Thôi"))
        self.members.setMinimumWidth(_LIST_WIDTH)
        self.members.setItemDelegate(SeatChoiceDelegate(self.members))
        self.pad.setFixedWidth(_PAD_WIDTH)
        side = QVBoxLayout()
        side.addWidget(self.pad)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.members, 1)
        middle.addLayout(side)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addLayout(middle, 1)
        column.addWidget(self.message)
        column.addLayout(foot)
        self.resize(760, 520)

    def _listen(self) -> None:
        self.members.itemSelectionChanged.connect(self._other_member)
        self.members.itemActivated.connect(self._activated)
        self.pad.entered.connect(self.sit_down)
        self.pad.changed.connect(self._pin_typed)
        self.go.clicked.connect(self.sit_down)
        self.cancel.clicked.connect(self.reject)
        self._timer.timeout.connect(self._tick)

    def _fill(self, member_id: int | None) -> None:
        desk, session_id = self._office.desk, self._office.session_id
        choices = None
        if session_id is not None:
            choices = self._office.attempt(lambda: seat_choices(desk, session_id))
        for choice in choices or ():
            _add_item(self.members, choice)
        self.pad.setVisible(any(choice.pin for choice in choices or ()))
        self.members.setFocus()
        if member_id is not None and self.choose(member_id):
            self.pad.setFocus()
        self._paint()

    def _choice(self, item: QListWidgetItem) -> SeatChoice:
        choice: SeatChoice = item.data(Qt.ItemDataRole.UserRole)
        return choice

    def _chosen(self) -> SeatChoice | None:
        item = self.members.chosen_item()
        return self._choice(item) if item is not None else None

    def _activated(self, item: QListWidgetItem) -> None:
        if self._choice(item).pin and not self.pad.pin:
            self.pad.setFocus()
        else:
            self.sit_down()

    def _other_member(self) -> None:
        self._taken = None
        self._tell("")
        self.pad.clear()
        self._stop_waiting()
        choice, session_id = self._chosen(), self._office.session_id
        if choice is not None and choice.pin and session_id is not None:
            wait = self._office.attempt(lambda: pin_wait(self._office.desk, session_id, choice.member.member_id))
            self._wait_for(wait or timedelta(0))
        self._paint()

    def _pin_typed(self) -> None:
        if self._taken is not None:
            self._taken = None
            self._tell("")
        self._paint()

    def _answered(self, answer: Seat | SeatTaken) -> None:
        self._busy = False
        if isinstance(answer, SeatTaken):
            self._taken = answer
            self._tell(taken_words(answer), "warn")
            self._paint()
            self.go.setFocus()
            return
        self.seat = answer
        self._office.member_id = answer.member.member_id
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._taken = None
        self.pad.clear()
        if isinstance(error, InputRefused):
            self._tell("\n".join(problem_words(problem) for problem in error.problems))
            if isinstance(error, PinRefused):
                self._wait_for(error.wait)
        elif isinstance(error, EnvironmentTrouble):
            self._tell(trouble_words(error))
            self._office.tell_failure(error)
        self._paint()
        self.pad.setFocus()
        if not isinstance(error, InputRefused | EnvironmentTrouble):
            raise error

    def _waiting(self) -> bool:
        return self._wait_ends is not None

    def _wait_for(self, wait: timedelta) -> None:
        if wait > timedelta(0):
            self._wait_ends = self._monotonic() + wait.total_seconds()
            self._timer.start()
            self._tick()

    def _stop_waiting(self) -> None:
        self._wait_ends = None
        self._timer.stop()

    def _tick(self) -> None:
        if self._wait_ends is None:
            return
        left = self._wait_ends - self._monotonic()
        if left <= 0:
            self._stop_waiting()
            self._tell("")
            self._paint()
            self.pad.setFocus()
            return
        seconds = int(-(-left // 1))
        said = self.tr("Nhập sai mã PIN nhiều lần. Thử lại sau {time}, hoặc nhờ thư ký đặt mã mới.")
        self._tell(said.format(time=f"{seconds // 60}:{seconds % 60:02d}"))

    def _tell(self, words: str, tone: str = "bad") -> None:
        self.message.setText(words)
        restyle(self.message, "tone", tone)
        self.message.setVisible(bool(words))

    def _paint(self) -> None:
        choice = self._chosen()
        pins = self.pad.isVisibleTo(self)
        self._sentence.setText(
            self.tr("Chọn tên mình rồi nhập mã PIN thư ký đã đưa.") if pins else self.tr("Chọn đúng tên mình.")
        )
        open_to_type = choice is not None and choice.pin and not self._busy and not self._waiting()
        self.pad.setEnabled(open_to_type)
        ready = choice is not None and not self._busy and not self._waiting() and (not choice.pin or bool(self.pad.pin))
        self.go.setEnabled(ready)
        if self._busy:
            self.go.setText(self.tr("Đang kiểm tra…"))
        elif self._taken is not None:
            self.go.setText(self.tr("Đúng là tôi, chấm tiếp"))
        else:
            self.go.setText(self.tr("Vào chấm"))


def ask_seat(office: Office, parent: QWidget | None = None, member_id: int | None = None) -> int | None:
    """Ask who scores on this laptop; the member who sits there now, or None where nobody took the seat.

    Where the member is known and nothing is to be asked, no PIN and nobody there, no dialog comes up.
    """
    if not office.has_file or office.session_id is None:
        return None
    dialog = SeatDialog(office, parent, member_id=member_id)
    try:
        if member_id is not None and not dialog.pad.isVisibleTo(dialog):
            desk, session_id = office.desk, office.session_id
            answer = office.attempt(lambda: take_seat(desk, session_id, member_id, None, this_place()))
            if answer is None:
                return None
            dialog._answered(answer)
        if dialog.seat is None:
            dialog.exec()
        return dialog.seat.member.member_id if dialog.seat is not None else None
    finally:
        dialog.deleteLater()


def pass_on(office: Office) -> None:
    """Đổi người: the laptop goes to somebody else; nobody scores on it until that one sits down."""
    office.give_up_seat()
    office.session_changed.emit()


def taken_words(taken: SeatTaken) -> str:
    """What the second to choose a member is told, and asked."""
    name, since = taken.member.name, _clock(taken.since)
    if taken.sitting and taken.here:
        said = QCoreApplication.translate(
            "SeatDialog", "{name} đang chấm từ {since} trên máy này, và chưa trao máy cho ai."
        )
    elif taken.sitting:
        said = QCoreApplication.translate("SeatDialog", "{name} đang chấm từ {since} trên máy khác ({laptop}).")
    else:
        said = QCoreApplication.translate("SeatDialog", "{name} đã chấm trên máy {laptop} từ {since}.")
    words = [said.format(name=name, since=since, laptop=taken.laptop)]
    if taken.begun:
        begun = QCoreApplication.translate("SeatDialog", "Có {n} phiếu đang chấm dở, chưa nộp.")
        words.append(begun.format(n=taken.begun))
    words.append(
        QCoreApplication.translate(
            "SeatDialog", "Anh/chị có đúng là {name} không? Nếu không, hãy chọn lại tên."
        ).format(name=name)
    )
    return " ".join(words)


def _add_item(members: QListWidget, choice: SeatChoice) -> None:
    member = choice.member
    facts = [core_words(POST_NAMES[member.post])]
    if member.agency:
        facts.append(member.agency)
    if choice.since is not None:
        since = QCoreApplication.translate("SeatDialog", "đang chấm từ {since}")
        facts.insert(0, since.format(since=_clock(choice.since)))
    done = QCoreApplication.translate("SeatDialog", "đã nộp {n} / {of} phiếu")
    texts = (member.name, " · ".join(facts), done.format(n=choice.submitted, of=choice.wanted))
    item = QListWidgetItem(", ".join(texts), members)
    item.setToolTip(texts[1])
    for role, value in zip((Qt.ItemDataRole.UserRole, NAME, FACTS, DONE), (choice, *texts), strict=True):
        item.setData(role, value)


def _clock(moment: datetime) -> str:
    return in_viet_nam(moment).strftime("%H:%M")

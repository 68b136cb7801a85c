"""The page of the step "scoring": one member marks product after product, and sees own figures only."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ocop_desk.domain.problems import Problem
from ocop_desk.services.member_day import MemberProduct, SheetStanding
from ui.office import Office
from ui.pages.page import Page
from ui.pages.scoring.keys import Wish, asked_by
from ui.pages.scoring.read_back_pane import ReadBackPane
from ui.pages.scoring.seat_pane import SeatPane
from ui.pages.scoring.sheet_at_hand import SheetAtHand
from ui.pages.scoring.step import ScoringStep
from ui.pages.scoring.workplace import Workplace

if TYPE_CHECKING:
    from ui.laptops.member_bar import MemberBar

AskSeat = Callable[[Office], int | None]
"""Asks who scores on this laptop and checks the PIN of the day; None where nobody took the seat."""


class ScoringPage(Page):
    """Chấm điểm: choose who scores, mark, read back, hand in."""

    def __init__(self, office: Office, parent: QWidget | None = None, ask_seat: AskSeat | None = None) -> None:
        super().__init__(ScoringStep(office), parent)
        self._ask_seat = ask_seat or self._ask_by_dialog
        self.at_hand = SheetAtHand(office)
        self.seat = SeatPane(self)
        self.work = Workplace(office, self.at_hand, self)
        self.read_back = ReadBackPane(self)
        self._views = QStackedWidget(self)
        self._seated: tuple[int | None, int | None] = (None, None)
        self.laptop: MemberBar | None = None
        """What a member's laptop has above the sheet; made when such a file is open."""
        self._came_up = False
        self._warned = False
        for view in (self.seat, self.work, self.read_back):
            self._views.addWidget(view)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._views)
        self._listen()
        self.retranslate()

    def crumb(self) -> str:
        """The session."""
        day = self.at_hand.day
        if day is None:
            return self.step.name()
        head = self.tr("Phiên {n}/{year}").format(n=day.number, year=day.year)
        return head + (" · " + self.tr("tập chấm") if day.practice else "")

    def chips(self) -> "list[tuple[str, str]]":
        """Who scores here."""
        day = self.at_hand.day
        if day is None or self.office.member_id is None or self.office.members_laptop is not None:
            return []
        return [(day.member.name, "")]

    def help_topic(self) -> str:
        """A member's laptop has a help page of its own."""
        return "members-laptop" if self.office.members_laptop is not None else super().help_topic()

    def key_hints(self) -> "list[tuple[str, str]]":
        """The keys of the marks, or of the choice who marks."""
        if self._views.currentWidget() is self.seat and self.office.members_laptop is not None:
            return [("Enter", self.tr("vào chấm"))]
        if self._views.currentWidget() is self.seat:
            return [("↑↓", self.tr("tìm tên mình")), ("Enter", self.tr("vào chấm"))]
        return [
            ("1–6", self.tr("chọn mức")),
            ("0", self.tr("không đạt")),
            ("Enter", self.tr("chưa chấm kế tiếp")),
            ("⌫", self.tr("bỏ chọn")),
            ("F2", self.tr("sản phẩm kế")),
        ]

    def refresh(self) -> None:
        """Read the member's day again; the sheet that was open stays open."""
        office = self.office
        if not office.has_file or office.session_id is None:
            self._forget()
            return
        if office.members_laptop is not None and self.laptop is None:
            self._add_bar()
        if office.member_id is None:
            self._forget()
            self._show_seats()
            return
        self._settle()
        if not self.at_hand.read_day():
            self._show_seats()
            return
        self.work.show_day()
        self._open_something()
        if self._views.currentWidget() is not self.read_back or self.at_hand.locked:
            self._show(self.work)
            self.work.take_keyboard()

    def retranslate(self) -> None:
        """Set every word."""
        for view in (self.seat, self.work, self.read_back):
            view.retranslate()
        if self.laptop is not None:
            self.laptop.retranslate()
        if self._views.currentWidget() is self.read_back:
            self._read_back()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Hear round notices that were dropped."""
        if self.laptop is not None:
            self.laptop.post.hear(paths)

    def leave(self) -> bool:
        """Keep the remark being typed; where that fails the page stays once, so that somebody is told."""
        if self.work.keep_note() or self._warned:
            self._warned = False
            self.at_hand.forget_typed_notes()
            return True
        self._warned = True
        return False

    def take_seat(self, member_id: int) -> None:
        """This member scores on this laptop from now on."""
        self.office.member_id = member_id
        self.office.entry_id = None
        self._came_up = True
        self.office.session_changed.emit()
        self.refresh()

    def give_up_seat(self) -> None:
        """Nobody scores here until somebody takes the seat."""
        if not self.work.keep_note():
            return
        self.office.give_up_seat()
        self._forget()
        self.office.session_changed.emit()
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Coming up offers what was begun."""
        super().showEvent(event)
        self._came_up = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Marks and moves; whatever has the keyboard inside the page takes its own keys first."""
        asked = asked_by(event)
        view = self._views.currentWidget()
        if asked is not None and view is self.work:
            self.work.answer(asked)
        elif asked is not None and view is self.read_back and asked.wish in (Wish.CLOSE, Wish.READ_BACK):
            self._back() if asked.wish is Wish.CLOSE else self._submit()
        elif asked is not None and view is self.read_back and asked.wish is Wish.NEXT_UNSCORED:
            self._confirm()
        else:
            super().keyPressEvent(event)

    def _listen(self) -> None:
        self.office.file_changed.connect(self._forget)
        self.seat.chosen.connect(self._seat_chosen)
        self.work.read_back_wanted.connect(self._read_back)
        self.work.seat_wanted.connect(self.give_up_seat)
        self.work.board_wanted.connect(self._ask_for_round)
        self.read_back.back_wanted.connect(self._back)
        self.read_back.submit_wanted.connect(self._submit)
        self.read_back.criterion_wanted.connect(self._back_to)

    def _show(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        self.setFocusProxy(view)

    def _forget(self) -> None:
        """Another file, another session, another member: nothing of the one before stays on the screen."""
        self.at_hand.forget()
        self.work.resume.hide()
        self._seated = (None, None)

    def _settle(self) -> None:
        seated = (self.office.session_id, self.office.member_id)
        if seated != self._seated:
            self._forget()
            self._seated = seated
        else:
            self.work.keep_note()

    def _open_something(self) -> None:
        day, product = self.at_hand.day, self.at_hand.product
        assert day is not None
        by_entry = {one.entry_id: one for one in day.products}
        begun = next((one for one in day.products if one.open_to_score and _begun(one)), None)
        wanted = by_entry.get(self.office.entry_id or 0)
        if wanted is None or (product is None and not wanted.open_to_score):
            ready = (one for one in day.products if one.open_to_score)
            wanted = begun or next(ready, None) or wanted or next(iter(day.products), None)
        if wanted is None:
            return
        same = product is not None and product.entry_id == wanted.entry_id
        self.work.open(wanted.entry_id, self.work.scorecard.active if same else "")
        if self._came_up and begun is not None:
            self.work.offer_resume(begun)
        self._came_up = False

    def _show_seats(self) -> None:
        if self.office.members_laptop is not None:
            self.seat.show_own(self.office.members_laptop)
        else:
            record = self.office.attempt(self.office.record)
            self.seat.show_members(record.scoring_members if record is not None else ())
        self._show(self.seat)

    def _seat_chosen(self) -> None:
        member_id = self._ask_seat(self.office)
        if member_id is not None:
            self.take_seat(member_id)

    def _ask_by_dialog(self, office: Office) -> int | None:
        """Ask the member marked in the list for the PIN; nothing is asked where there are no PINs."""
        from ui.dialogs.seat import ask_seat
        from ui.laptops.own_seat import ask_own_seat

        if office.members_laptop is not None:
            return ask_own_seat(office, self.window())
        return ask_seat(office, self.window(), self.seat.member_id)

    def _add_bar(self) -> None:
        from ui.laptops.member_bar import MemberBar

        self.laptop = MemberBar(self.office, self)
        self._column.insertWidget(0, self.laptop)

    def _ask_for_round(self) -> None:
        """A product that waits for its round: the secretary opens it here, or a notice tells of it."""
        if self.laptop is not None and self.office.members_laptop is not None:
            self.laptop.ask_notice()
        else:
            self.office.went.emit("board")

    def _read_back(self) -> None:
        hand = self.at_hand
        if hand.sheet is None or hand.standing is None or hand.product is None or hand.day is None or hand.locked:
            return
        self.work.look_again()
        self._show(self.read_back)
        name = hand.day.member.name
        self.read_back.show_sheet(hand.product, name, hand.sheet.scorecard, hand.facts, hand.standing)

    def _back(self) -> None:
        self._show(self.work)
        self.work.take_keyboard()

    def _back_to(self, criterion: str) -> None:
        self._show(self.work)
        self.work.work_on(criterion)
        self.work.take_keyboard()

    def _confirm(self) -> None:
        """Enter does what the button with the keyboard does."""
        if self.read_back.back.hasFocus():
            self._back()
        elif self.read_back.submit.hasFocus():
            self._submit()

    def _submit(self) -> None:
        if self.at_hand.standing is not None and self.at_hand.standing.unscored:
            left = self.tr("Còn {n} tiêu chí chưa chấm.").format(n=len(self.at_hand.standing.unscored))
            self.office.refuse(Problem("unscored", "", left, self.tr("Bấm vào dòng chữ đỏ để chấm nốt.")))
            return
        if self.at_hand.submit():
            if self.laptop is not None:
                self.laptop.post.send()
            self._show(self.work)
            self.office.session_changed.emit()
            self.refresh()


def _begun(product: MemberProduct) -> bool:
    return product.standing is SheetStanding.IN_PROGRESS

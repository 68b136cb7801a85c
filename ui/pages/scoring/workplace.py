"""Where a member marks: products at the left, evidence in the middle, the scorecard at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ocop_desk.services.member_day import MemberProduct, SheetStanding
from ui.office import Office, moment_text
from ui.pages.scoring.details_pane import DetailsPane
from ui.pages.scoring.evidence_pane import EvidencePane
from ui.pages.scoring.history import Change
from ui.pages.scoring.keys import Asked, Wish
from ui.pages.scoring.message_pane import MessagePane, ResumeBar
from ui.pages.scoring.products_pane import ProductsPane
from ui.pages.scoring.scorecard_pane import ScorecardPane
from ui.pages.scoring.sheet_at_hand import SheetAtHand

_LEFT, _MIDDLE, _RIGHT = 4, 10, 9
"""Shares of the width: a page has to be read beside the levels."""
_WIDEST_LEFT = 300


class Workplace(QWidget):
    """Turns wishes into acts on the sheet at hand and shows what became of them, touching only what changed."""

    read_back_wanted = Signal()
    seat_wanted = Signal()
    board_wanted = Signal()

    def __init__(self, office: Office, at_hand: SheetAtHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.at_hand = at_hand
        self.resume = ResumeBar(self)
        self.products = ProductsPane(self)
        self.evidence = EvidencePane(office, at_hand.evidence, self)
        self.details = DetailsPane(self)
        self.scorecard = ScorecardPane(self)
        self.message = MessagePane(self)
        self.resume.hide()
        self._middle = QStackedWidget(self)
        self._right = QStackedWidget(self)
        self._note_of = ""
        self._begun = 0
        self._build()
        self._listen()

    @property
    def details_open(self) -> bool:
        """Whether the decision's text shows beside the scorecard."""
        return self._middle.currentWidget() is self.details

    def retranslate(self) -> None:
        """Set the words of every part."""
        for one in (self.products, self.evidence, self.details, self.scorecard):
            one.retranslate()
        if self.at_hand.day is not None:
            self.keep_note()
            self._note_of = ""
            self.show_day()
            self._show_product(self.scorecard.active)

    def show_day(self) -> None:
        """Show the member's products as they stand."""
        assert self.at_hand.day is not None
        self.products.show_day(self.at_hand.day, own_laptop=self._office.members_laptop is not None)

    def open(self, entry_id: int, criterion: str = "") -> None:
        """Open the member's sheet of a product, at a criterion or at the first one that is unscored."""
        self.keep_note()
        self._note_of = ""  # what stands in the field belongs to the sheet that is put away
        if not self.at_hand.open(entry_id):
            return
        self._office.entry_id = entry_id
        self.products.point_at(entry_id)
        self._show_product(criterion)

    def work_on(self, criterion: str) -> None:
        """Make this the criterion at work."""
        self.keep_note()
        if criterion in self.at_hand.facts:
            self._note_of = ""
            self.scorecard.work_on(criterion)
            self._note_of = criterion
            self._show_beside()

    def answer(self, asked: Asked) -> None:
        """Do what a key asks for."""
        if self.at_hand.sheet is None and asked.wish not in (Wish.NEXT_PRODUCT, Wish.EVIDENCE, Wish.CLOSE):
            return
        active = self.scorecard.active
        match asked.wish:
            case Wish.LEVEL:
                self.choose(asked.level)
            case Wish.TAKE_BACK:
                self.choose(None)
            case Wish.NEXT_UNSCORED:
                self.next_unscored()
            case Wish.UP:
                self.work_on(self.at_hand.neighbour(active, -1))
            case Wish.DOWN:
                self.work_on(self.at_hand.neighbour(active, 1))
            case Wish.EVIDENCE:
                self.show_evidence()
            case Wish.NOTE:
                self.write_note()
            case Wish.NEXT_PRODUCT:
                self.next_product()
            case Wish.DETAILS:
                self.toggle_details()
            case Wish.UNDO:
                self.undo()
            case Wish.REDO:
                self.redo()
            case Wish.READ_BACK:
                self.finish()
            case Wish.CLOSE:
                self.close_details()
            case Wish.LARGER | Wish.SMALLER:
                self.evidence.zoom_by(1 if asked.wish is Wish.LARGER else -1)

    def choose(self, level: int | None) -> None:
        """Put a mark on the criterion at work; it shows when it is durable."""
        if self.at_hand.mark(self.scorecard.active, level):
            self._show_mark()

    def undo(self) -> None:
        """Take the last change back, and go where it was."""
        self._show_change(self.at_hand.undo())

    def redo(self) -> None:
        """Make the change again that was taken back, and go where it is."""
        self._show_change(self.at_hand.redo())

    def look_again(self) -> None:
        """Read the dossier again, and show what it asks of the sheet now."""
        self.at_hand.look_again()
        if self.at_hand.standing is not None:
            self.scorecard.show_mark(self.at_hand.facts, self.at_hand.standing)
            self._show_beside()

    def next_unscored(self) -> None:
        """Go to the next criterion without a mark; where none is left, to the main action."""
        self.resume.hide()
        code = self.at_hand.next_unscored(self.scorecard.active)
        if code is None:
            self.scorecard.summary.main.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.work_on(code)
            self.take_keyboard()

    def next_product(self) -> None:
        """Open the next product that waits for this member's sheet."""
        product = self.at_hand.next_product()
        if product is None:
            said = self.tr("Không còn sản phẩm nào khác đang chờ phiếu của anh/chị. Chờ thư ký mở lượt chấm tiếp theo.")
            self._office.told.emit(said, "info")
            return
        self.resume.hide()
        self.open(product.entry_id)
        self.take_keyboard()

    def finish(self) -> None:
        """The main action: read the sheet back, or go on where it is locked."""
        self.keep_note()
        if not self.at_hand.locked:
            self.read_back_wanted.emit()
        elif self.at_hand.next_product() is not None:
            self.next_product()
        else:
            self.seat_wanted.emit()

    def write_note(self) -> None:
        """Type a remark on the criterion at work."""
        if self.at_hand.locked and not self.scorecard.panel.note_open:
            return
        self.scorecard.panel.open_note()

    def keep_note(self) -> bool:
        """Keep the remark that is being typed; False where that failed, and then the text stays in the field."""
        panel = self.scorecard.panel
        code, text = self._note_of, panel.note.toPlainText()
        facts = self.at_hand.facts.get(code)
        if facts is None or not panel.note_open:
            return not self.at_hand.has_unkept_notes or self.at_hand.keep_typed_notes()
        before = facts.note
        kept = self.at_hand.keep_note(code, text)
        if kept and self.at_hand.facts[code].note != before and self.at_hand.standing is not None:
            self.scorecard.show_mark(self.at_hand.facts, self.at_hand.standing)
        return kept

    def show_evidence(self) -> None:
        """Show the evidence, each time the next page of the criterion, and go there with the keyboard."""
        self._middle.setCurrentWidget(self.evidence)
        self.evidence.next_page()
        self.evidence.area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_details(self) -> None:
        """Show or close what the decision says about the criterion at work."""
        if self.details_open:
            self.close_details()
        else:
            self._middle.setCurrentWidget(self.details)
            self._show_beside()

    def close_details(self) -> None:
        """Show the evidence again, the keyboard on the marks."""
        self._middle.setCurrentWidget(self.evidence)
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard where marks are given."""
        there = self._right.currentWidget()
        target = self.message.main if there is self.message else self.scorecard
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_resume(self, product: MemberProduct) -> None:
        """Offer a sheet that was begun and not handed in."""
        said = self.tr("Đang chấm dở: {name}, {n} / {of} tiêu chí. Mọi mức đã chọn vẫn còn.")
        self.resume.tell(
            said.format(name=product.product.name, n=product.scored, of=product.asked), self.tr("Tiếp tục")
        )
        self.resume.show()
        self._begun = product.entry_id

    def _build(self) -> None:
        for one in (self.evidence, self.details):
            self._middle.addWidget(one)
        for one in (self.scorecard, self.message):
            self._right.addWidget(one)
        for one, name in ((self.products, "side"), (self._middle, "middle"), (self._right, "side")):
            one.setProperty("pane", name)
        self.products.setMaximumWidth(_WIDEST_LEFT)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for one, share in ((self.products, _LEFT), (self._middle, _MIDDLE), (self._right, _RIGHT)):
            if row.count():
                row.addWidget(_line())
            row.addWidget(one, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.resume)
        column.addLayout(row, 1)

    def _listen(self) -> None:
        self.products.chosen.connect(self._product_clicked)
        self.products.seat_wanted.connect(self.seat_wanted)
        pane = self.scorecard
        pane.level_chosen.connect(self._level_clicked)
        pane.criterion_clicked.connect(self._criterion_clicked)
        pane.tabs.chosen.connect(self._part_clicked)
        pane.panel.details_wanted.connect(self.toggle_details)
        pane.panel.note_wanted.connect(self.write_note)
        pane.panel.note.kept_wanted.connect(self.keep_note)
        pane.panel.note.left.connect(self._note_left)
        pane.summary.undo_wanted.connect(self.undo)
        pane.summary.redo_wanted.connect(self.redo)
        pane.summary.main_wanted.connect(self.finish)
        self.details.closed.connect(self.close_details)
        self.resume.wanted.connect(self._resume)
        self.message.wanted.connect(self._message_action)

    def _show_product(self, criterion: str) -> None:
        product, sheet, standing = self.at_hand.product, self.at_hand.sheet, self.at_hand.standing
        if sheet is None or standing is None:
            self._note_of = ""
            self._tell_why_not(product)
            self.evidence.show_criterion(product, None)
            self._middle.setCurrentWidget(self.evidence)
            self._right.setCurrentWidget(self.message)
            return
        first = standing.unscored[0] if standing.unscored else next(iter(self.at_hand.facts))
        active = criterion if criterion in self.at_hand.facts else first
        locked = self.at_hand.locked
        self.evidence.name_criteria({code: facts.criterion.title for code, facts in self.at_hand.facts.items()})
        self._right.setCurrentWidget(self.scorecard)
        self.scorecard.show_sheet(
            sheet.scorecard, self.at_hand.facts, standing, active, locked=locked, typed=self.at_hand.typed
        )
        self._note_of = active
        self._show_history()
        if locked:
            self.scorecard.summary.status.tell(self._locked_words(), "info")
        self.scorecard.summary.main.set_words(self._main_words())
        self._show_beside()

    def _show_mark(self) -> None:
        assert self.at_hand.standing is not None
        self.resume.hide()
        self.scorecard.show_mark(self.at_hand.facts, self.at_hand.standing)
        if self.at_hand.product is not None:
            self.products.show_product(self.at_hand.product)
        self._show_history()

    def _show_change(self, change: Change | None) -> None:
        if change is not None:
            self.work_on(change.criterion)
            self._show_mark()
            self.take_keyboard()

    def _show_history(self) -> None:
        self.scorecard.summary.show_history(self.at_hand.history, locked=self.at_hand.locked)

    def _show_beside(self) -> None:
        facts = self.at_hand.facts.get(self.scorecard.active)
        self.evidence.show_criterion(self.at_hand.product, facts.criterion if facts else None)
        if self.details_open and facts is not None and self.at_hand.sheet is not None:
            self.details.show_criterion(self.at_hand.sheet.scorecard, facts, self.at_hand.wording())

    def _locked_words(self) -> str:
        product = self.at_hand.product
        assert product is not None
        if product.submitted_at is None:
            return self.tr("Lượt chấm này đã xong; phiếu chỉ để xem.")
        said = self.tr("Đã nộp lúc {time}. Cảm ơn anh/chị. Phiếu đã niêm phong, không sửa được nữa.")
        return said.format(time=moment_text(product.submitted_at))

    def _main_words(self) -> str:
        if not self.at_hand.locked:
            return self.tr("Xem lại và nộp phiếu")
        following = self.at_hand.next_product()
        if following is None and self._office.members_laptop is not None:
            return self.tr("Rời chỗ chấm")
        if following is None:
            return self.tr("Trao máy cho người khác")
        return self.tr("Chấm tiếp: {name}").format(name=following.product.name)

    def _tell_why_not(self, product: MemberProduct | None) -> None:
        following = self.at_hand.next_product()
        action = self._main_words() if following is not None else ""
        if product is None:
            self.message.tell(self.tr("Chương trình họp chưa có sản phẩm"), "", "")
            return
        title = product.product.name
        if product.standing is SheetStanding.RECUSED:
            said = self.tr("Anh/chị không chấm sản phẩm này vì đã khai lợi ích liên quan: {reason}.")
            self.message.tell(title, said.format(reason=product.reason.rstrip(".")), action)
        elif product.standing is SheetStanding.EXCUSED:
            said = self.tr("Anh/chị không chấm lượt này: {reason}.")
            self.message.tell(title, said.format(reason=product.reason.rstrip(".")), action)
        elif product.standing is SheetStanding.NOT_ENTITLED:
            said = self.tr("Khi mở lượt chấm này anh/chị chưa có mặt, nên lượt này không có phiếu của anh/chị.")
            self.message.tell(title, said, action)
        elif product.standing is SheetStanding.NOT_OPEN and self._office.members_laptop is not None:
            said = self.tr("Máy này chưa được báo lượt chấm của sản phẩm. Nhận thông báo từ thư ký rồi chấm được ngay.")
            self.message.tell(title, said, action or self.tr("Nhận thông báo lượt chấm…"))
        elif product.standing is SheetStanding.NOT_OPEN:
            said = self.tr("Chưa mở lượt chấm cho sản phẩm này. Thư ký mở lượt ở bước Điều hành, rồi chấm được ngay.")
            self.message.tell(title, said, action or self.tr("Sang bước Điều hành"))
        else:
            said = self.tr("Lượt chấm đã xong và anh/chị không có phiếu nào ở đây.")
            self.message.tell(title, said, action)

    def _message_action(self) -> None:
        if self.at_hand.next_product() is not None:
            self.next_product()
        else:
            self.board_wanted.emit()

    def _product_clicked(self, entry_id: int) -> None:
        self.resume.hide()
        self.open(entry_id)
        self.take_keyboard()

    def _resume(self) -> None:
        self._product_clicked(self._begun)

    def _criterion_clicked(self, code: str) -> None:
        self.work_on(code)
        self.take_keyboard()

    def _part_clicked(self, letter: str) -> None:
        there = [code for code, facts in self.at_hand.facts.items() if facts.part == letter and facts.asked]
        standing = self.at_hand.standing
        open_ones = [code for code in there if standing and code in standing.unscored]
        for code in (open_ones or there)[:1]:
            self.work_on(code)
        self.take_keyboard()

    def _level_clicked(self, level: int) -> None:
        self.choose(level)
        self.take_keyboard()

    def _note_left(self) -> None:
        self.keep_note()
        self.take_keyboard()


def _line() -> QFrame:
    line = QFrame()
    line.setFixedWidth(1)
    line.setProperty("line", True)
    return line

"""The head of the screen: whose dossier it is, how it stands, and the one main action: checked complete."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import date_text, in_viet_nam
from ocop_desk.domain.products import REGISTRATION_KIND_NAMES, RegistrationKind
from ocop_desk.services.dossier_history import ADDED, DESCRIBED, HEAD_CHANGED, KEPT, REMOVED, DossierEvent
from ocop_desk.services.dossier_standing import DossierStanding, Readiness
from ocop_desk.services.dossiers import DossierView
from ui.core_words import core_words
from ui.models.dossier_words import STATE_SIGNS, state_words
from ui.pages.dossier.at_hand import DossierAtHand
from ui.theme import color
from ui.widgets.notice import label, main_button, restyle
from ui.widgets.short_label import ShortLabel
from ui.widgets.signs import sign_icon

_MOST_CHANGES = 3
_TONES = {"bad": "bad", "warn": "warn", "good": "good"}


class HeadCard(QFrame):
    """Name, standing, check, decision, application."""

    admit_wanted = Signal()
    kind_wanted = Signal(object)
    """A RegistrationKind: begin an application of this kind."""

    def __init__(self, at_hand: DossierAtHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_hand = at_hand
        self.setProperty("card", True)
        self.name, self.about, self.changes = ShortLabel(), ShortLabel(), ShortLabel()
        self.name.setProperty("role", "title")
        self.about.setProperty("soft", True)
        self.changes.setProperty("soft", True)
        self.sign, self.state = label(), ShortLabel()
        self.list = QPushButton("☰")
        self.list.setCheckable(True)
        self.list.setProperty("choice", True)
        self.main = main_button()
        self.admit, self.applications, self.papers, self.keep = (QPushButton() for _ in range(4))
        self.menu, self.papers_menu = QMenu(self), QMenu(self)
        self._build()
        at_hand.changed.connect(self.show_dossier)

    def show_dossier(self) -> None:
        """Say how the dossier at hand stands."""
        view, line = self.at_hand.view, self.at_hand.line
        if view is None or line is None:
            self.name.setText(self.tr("Chưa chọn hồ sơ"))
            for one in (self.about, self.state, self.changes):
                one.setText("")
            self.sign.clear()
            for button in (self.main, self.admit, self.applications, self.papers, self.keep):
                button.setEnabled(False)
            self.keep.setVisible(False)
            return
        self.name.setText(view.product.name)
        self.about.setText(self._about(view, line))
        self._tell_state(view, line)
        self.changes.setText(self._since_check(view))
        self.changes.setVisible(bool(self.changes.text()))
        self._allow(view, line)

    def retranslate(self) -> None:
        """Set every word."""
        self.main.setText(self.tr("Đã kiểm tra đủ"))
        self.admit.setText(self.tr("Theo quyết định…"))
        self.applications.setText(self.tr("Lần đăng ký"))
        self.papers.setText(self.tr("In, xuất"))
        self.papers.setToolTip(self.tr("In giấy tờ của hồ sơ; xuất bản đọc hoặc bản gốc (Ctrl+E)"))
        self.keep.setText(self.tr("Giữ tài liệu cũ"))
        self.keep.setToolTip(self.tr("Lấy sang các tài liệu của hồ sơ trước"))
        self.list.setAccessibleName(self.tr("Hiện danh sách hồ sơ"))
        self.list.setToolTip(self.tr("Hiện danh sách hồ sơ") + " (Ctrl+L)")
        for button in (self.main, self.admit, self.applications, self.papers, self.keep):
            button.setAccessibleName(button.text())
        self.show_dossier()

    def _about(self, view: DossierView, line: DossierStanding) -> str:
        dossier = view.content.dossier
        kind = core_words(REGISTRATION_KIND_NAMES[dossier.kind])
        day = self.tr("xét cho ngày {day}").format(day=date_text(line.day))
        card = self.tr("bộ {n}").format(n=view.card.number)
        pages = self.tr("{n} trang").format(n=sum(one.pages for one in view.content.documents))
        return " · ".join((view.product.producer.name, card, kind, day, pages))

    def _tell_state(self, view: DossierView, line: DossierStanding) -> None:
        sign, tone = STATE_SIGNS[line.state]
        side = self.fontMetrics().height()
        self.sign.setPixmap(sign_icon(sign, color(tone), side).pixmap(side, side))
        told = [state_words(line)]
        check = view.last_check
        if check is not None:
            when = date_text(in_viet_nam(check.checked_at).date())
            words = self.tr("{who} kiểm tra ngày {day}")
            told.append(words.format(who=check.checked_by, day=when))
        if line.state is Readiness.ADMITTED and check is not None:
            told.append(check.decision)
        if view.is_used:
            told.append(self.tr("đã đưa vào phiên họp nên không sửa nữa"))
        self.state.setText(" · ".join(told))
        restyle(self.state, "tone", _TONES.get(tone, ""))

    def _since_check(self, view: DossierView) -> str:
        if view.is_checked or not self.at_hand.since_check:
            return ""
        told = [self._event(one) for one in self.at_hand.since_check]
        kept = list(dict.fromkeys(told))
        more = self.tr(" và {n} thay đổi nữa").format(n=len(kept) - _MOST_CHANGES) if len(kept) > _MOST_CHANGES else ""
        words = self.tr("Từ lần kiểm tra đó: {changes}{more}")
        return words.format(changes="; ".join(kept[:_MOST_CHANGES]), more=more)

    def _event(self, event: DossierEvent) -> str:
        words = {
            ADDED: self.tr("thêm {name}"),
            DESCRIBED: self.tr("sửa thông tin {name}"),
            REMOVED: self.tr("rút {name}"),
            HEAD_CHANGED: self.tr("sửa mẫu, công văn"),
            KEPT: self.tr("giữ tài liệu của hồ sơ trước"),
        }
        return words[event.kind].format(name=event.subject)

    def _allow(self, view: DossierView, line: DossierStanding) -> None:
        changeable = self.at_hand.may_change
        ready = view.completeness.is_complete
        self.main.setEnabled(changeable and ready and line.state is not Readiness.COMPLETE)
        why = "" if ready else self.tr("Còn thiếu hoặc hết hạn giấy tờ ở mục “Cần có”.")
        self.main.setToolTip(why or self.main.text())
        self.admit.setEnabled(changeable and not ready)
        self.admit.setVisible(not ready or not self.main.isEnabled())
        self.applications.setEnabled(True)
        self.papers.setEnabled(True)
        before = view.content.dossier.previous_id is not None
        self.keep.setVisible(before)
        self.keep.setEnabled(changeable and before)

    def _fill_applications(self) -> None:
        self.menu.clear()
        view = self.at_hand.view
        for kind in RegistrationKind:
            words = self.tr("Mở hồ sơ mới: {kind}").format(kind=core_words(REGISTRATION_KIND_NAMES[kind]))
            action = self.menu.addAction(words)
            action.setEnabled(view is not None and (view.is_used or kind is not view.content.dossier.kind))
            action.triggered.connect(lambda _checked=False, kind=kind: self.kind_wanted.emit(kind))

    def _build(self) -> None:
        state = QHBoxLayout()
        state.setSpacing(6)
        state.addWidget(self.sign)
        state.addWidget(self.state, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.list)
        row.addWidget(self.name, 1)
        for button in (self.keep, self.applications, self.papers, self.admit, self.main):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.about)
        column.addLayout(state)
        column.addWidget(self.changes)
        self.applications.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill_applications)
        self._fill_applications()
        self.papers.setMenu(self.papers_menu)
        self.main.clicked.connect(self.at_hand.check)
        self.admit.clicked.connect(self.admit_wanted)
        self.keep.clicked.connect(self.at_hand.keep_documents)

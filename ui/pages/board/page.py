"""The page of the step "board": one product after another, from opening its round to its conclusion."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ocop_desk.domain.councils import Presence, quorum_standing
from ocop_desk.domain.file_endings import SHEET_SUFFIX
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductState, SessionKind, SessionRecord
from ocop_desk.services.paper_sheets import paper_seats
from ocop_desk.services.scoring import progress
from ocop_desk.services.sessions import product_record
from ui.office import Office
from ui.pages.board.actions_card import ActionsCard
from ui.pages.board.acts import BoardActs
from ui.pages.board.before_opening import BeforeOpening
from ui.pages.board.facts import BoardFacts, board_facts
from ui.pages.board.figures import Head
from ui.pages.board.gaps_card import GapsCard
from ui.pages.board.gates_card import GatesCard
from ui.pages.board.laptop_strip import LaptopStrip
from ui.pages.board.offers import Act, offers
from ui.pages.board.outcome_card import OutcomeCard
from ui.pages.board.papers import BoardPapers
from ui.pages.board.projector import Projector
from ui.pages.board.step import BoardStep
from ui.pages.board.steps_card import StepsCard
from ui.pages.board.totals_card import TotalsCard
from ui.pages.page import Page

_RIGHT, _LEAST_RIGHT = 21, 17
"""Width of the right column in heights of a line, where there is room and where there is little."""
_RIGHT_SHARE = 0.3
_ASKS_NOTHING = {Act.OPEN, Act.REVEAL, Act.NEXT}


class BoardPage(Page):
    """Điều hành: who has finished, open the sheets, look at gaps, settle gates, conclude."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(BoardStep(office), parent)
        self.facts: BoardFacts | None = None
        self.projector: Projector | None = None
        self._record: SessionRecord | None = None
        self._fresh: SessionRecord | None = None
        self._look_at: int | None = None
        self._stale = False
        self.acts = BoardActs(office, self, self._happened)
        self.papers = BoardPapers(office, self, lambda: self._happened(None))
        self.head = Head(self)
        self.laptops = LaptopStrip(office, self)
        self.before = BeforeOpening(self)
        self.totals = TotalsCard(self)
        self.gaps = GapsCard(self)
        self.steps = StepsCard(self)
        self.outcome = OutcomeCard(self)
        self.gates = GatesCard(self)
        self.actions = ActionsCard(self)
        self._right = QWidget(self)
        self._build()
        for part in (self.laptops, self.before, self.totals, self.gaps, self.steps, self.outcome, self.gates):
            part.hide()
        self._listen()
        self.retranslate()

    def crumb(self) -> str:
        """The session."""
        if self.facts is None:
            return self.step.name()
        return self.tr("Phiên {number}/{year}").format(number=self.facts.number, year=self.facts.year)

    def chips(self) -> "list[tuple[str, str]]":
        """Practice, and the quorum of those in the room."""
        if self.facts is None or self._record is None:
            return []
        told = [(self.tr("Tập huấn"), "warn")] if self.facts.practice else []
        if self.facts.calibration:
            told.append((self.tr("Hiệu chỉnh"), "warn"))
        elif self.facts.kind is SessionKind.MEETING:
            told.append(self._quorum(self._record))
        return told

    def key_hints(self) -> "list[tuple[str, str]]":
        """Main act, products, projector."""
        return [
            ("Ctrl+Enter", self.tr("việc chính")),
            ("Alt+←→", self.tr("sản phẩm")),
            ("F11", self.tr("màn chiếu")),
        ]

    def refresh(self) -> None:
        """Read the product at work again and paint it."""
        self._stale = False
        self._show(self.office.entry_id)

    def retranslate(self) -> None:
        """Set every word."""
        for part in (self.head, self.laptops, self.totals, self.gaps, self.outcome, self.actions):
            part.retranslate()
        if self.facts is not None:
            self._paint()

    def show_product(self, entry_id: int) -> None:
        """Put another product on the board; the other pages follow only while the board is in front."""
        self._look_at = None
        if self._in_front():
            self.office.entry_id = entry_id
            self._tell_others()
        else:
            self._show(entry_id)

    def step_product(self, by: int) -> None:
        """The product before (-1) or after (1) this one."""
        if self.facts is not None and 0 < self.facts.position + by <= len(self.facts.agenda):
            self.show_product(self.facts.agenda[self.facts.position - 1 + by].entry_id)

    def do_main(self) -> None:
        """The main act; where it cannot be done, why."""
        told = self.actions.offers
        if told is None or self.facts is None:
            return
        if told.main.why_not:
            self.office.refuse(Problem("cannot_now", "", told.main.why_not))
        else:
            self._do(told.main.act)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take in sealed sheets; attach scans of paper scorecards to the sheets that the codes on them name."""
        sheets = [path for path in paths if path.suffix.casefold() == SHEET_SUFFIX]
        if sheets:
            self.office.laptops.show_collecting(self).take(sheets)
        scans = [path for path in paths if path not in sheets]
        if scans:
            self.papers.take(scans)

    def toggle_projector(self) -> None:
        """Open the projector's view, or close it."""
        if self.projector is not None and self.projector.isVisible():
            self.close_projector()
            return
        if self.facts is None:
            return
        if self.projector is None:
            self.projector = Projector()
            self.projector.moved.connect(self.step_product)
            self.projector.main_asked.connect(self._main_from_projector)
            self.projector.closed.connect(self._projector_closed)
        self.projector.show_facts(self.facts)
        self.projector.open_beside(self.window())

    def close_projector(self) -> None:
        """Close the projector's view where it is open."""
        if self.projector is not None:
            projector, self.projector = self.projector, None
            projector.hide()
            projector.deleteLater()

    def hideEvent(self, event: QHideEvent) -> None:
        """The projector goes with the window, but stays when only another step shows."""
        super().hideEvent(event)
        if not self.window().isVisible():
            self.close_projector()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit_columns()

    def _build(self) -> None:
        left = QWidget(self)
        left.setObjectName("page")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.laptops)
        for part, stretch in ((self.before, 1), (self.totals, 0), (self.gaps, 1)):
            column.addWidget(part, stretch)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(left)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.steps, 1)
        right.addWidget(self.outcome)
        right.addWidget(self.gates, 1)
        right.addStretch(0)
        right.addWidget(self.actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        row.addWidget(scroll, 1)
        row.addWidget(self._right)

    def _listen(self) -> None:
        self.head.product_chosen.connect(self.show_product)
        self.head.before.clicked.connect(lambda: self.step_product(-1))
        self.head.after.clicked.connect(lambda: self.step_product(1))
        self.head.round_chosen.connect(self._look_at_round)
        self.before.let_off.connect(lambda member_id: self.facts and self.acts.let_off(self.facts, member_id))
        self.before.paper_wanted.connect(lambda member_id: self.facts and self.papers.open(self.facts, member_id))
        self.head.paper_chosen.connect(lambda member_id: self.facts and self.papers.open(self.facts, member_id))
        self.gates.answered.connect(lambda gate, met: self.facts and self.acts.find(self.facts, gate, met))
        self.actions.chosen.connect(self._do)
        self.actions.reject_asked.connect(self._reject)
        self.actions.project_asked.connect(self.toggle_projector)
        self.office.session_changed.connect(self._follow)
        self.office.file_changed.connect(self._another_file)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.do_main).setAutoRepeat(False)
        QShortcut(QKeySequence("Alt+Left"), self, lambda: self.step_product(-1))
        QShortcut(QKeySequence("Alt+Right"), self, lambda: self.step_product(1))
        QShortcut(QKeySequence("F11"), self, self.toggle_projector)

    def _show(self, entry_id: int | None) -> None:
        if not self.office.has_file or self.office.session_id is None or self.step.why_not():
            self._record = self.facts = None
            self.close_projector()
            return
        session_id = self.office.session_id
        if self.office.attempt(lambda: self._read(session_id, entry_id)):
            self._paint()

    def _read(self, session_id: int, entry_id: int | None) -> bool:
        """Read this product's rounds, and who has finished; whether there is a product at all."""
        desk = self.office.desk
        fresh, self._fresh = self._fresh, None
        record = fresh or product_record(desk, session_id, entry_id or 0)
        entries = [one.entry_id for one in record.products]
        if not entries:
            self._record = self.facts = None
            return False
        if entry_id is None or entry_id not in entries:
            unfinished = (one.entry_id for one in record.products if one.state is not ProductState.CONCLUDED)
            entry_id = self.office.entry_id = next(unfinished, entries[0])
            record = product_record(desk, session_id, entry_id)
        if self.facts is not None and self.facts.entry_id != entry_id:
            self._look_at = None
        scoring = record.products[entries.index(entry_id)].state is ProductState.SCORING
        self._record = record
        standing = progress(desk, entry_id) if scoring else None
        papers = paper_seats(desk, entry_id) if scoring else {}
        self.facts = board_facts(record, entry_id, standing, self._look_at, papers)
        return True

    def _paint(self) -> None:
        facts = self.facts
        if facts is None:
            return
        opened = facts.shown is not None
        concluded = facts.state is ProductState.CONCLUDED
        self._fit_columns()
        self.head.show_facts(facts)
        self.laptops.show_facts(facts)
        self.before.show_facts(facts)
        self.totals.show_facts(facts)
        self.gaps.show_round(facts.shown)
        self.gates.show_facts(facts, facts.is_open and not concluded and not facts.looks_back and opened)
        self.outcome.show_facts(facts, facts.shown)
        for part in (self.totals, self.gaps):
            part.setVisible(opened)
        self.gates.setVisible(opened and not facts.calibration)
        if not opened and facts.state is ProductState.SCORING:
            self.gates.make_ready()
        self.before.setVisible(not opened)
        self.steps.setVisible(not opened and not concluded)
        self.steps.show_facts(facts)
        self.outcome.setVisible(concluded and not facts.looks_back)
        self.actions.show_offers(offers(facts))
        self._order_keys()
        if self.projector is not None:
            self.projector.show_facts(facts)

    def _fit_columns(self) -> None:
        """Leave large type its table: the right column takes no more than its share."""
        line = self.fontMetrics().height()
        share = round(max(self.width() * _RIGHT_SHARE, line * _LEAST_RIGHT))
        self._right.setFixedWidth(min(line * _RIGHT, share))

    def _order_keys(self) -> None:
        """Let the keyboard go as people read, past cards and rows that were made later than others."""
        head = [self.head.before, self.head.products, self.head.after, self.head.rounds, self.head.papers]
        rows = (button for row in self.before.rows for button in (row.paper, row.excuse))
        middle = [self.laptops.notice, self.laptops.collect, *rows, self.gaps.table]
        cards = [button for card in self.gates.cards for button in (card.met, card.not_met)]
        for before, after in pairwise([*head, *middle, *cards, *self.actions.in_order()]):
            QWidget.setTabOrder(before, after)

    def _do(self, act: Act) -> None:
        self._look_at_now()
        facts = self.facts
        if facts is None:
            return
        if act is Act.NEXT:
            if facts.next_entry is not None:
                self.show_product(facts.next_entry)
        elif act is Act.TO_PUBLISH:
            self.office.went.emit("publish")
        elif act is Act.TO_RESULTS:
            self.office.went.emit("results")
        else:
            self._act(facts, act)

    def _act(self, facts: BoardFacts, act: Act) -> None:
        work = {
            Act.OPEN: self.acts.open_round,
            Act.REVEAL: self.acts.reveal,
            Act.AGAIN: self.acts.score_again,
            Act.CONCLUDE: self.acts.conclude,
        }[act]
        work(facts)

    def _reject(self) -> None:
        if self.facts is not None and self._record is not None:
            self.acts.reject(self.facts, self._record)

    def _look_at_round(self, number: int | None) -> None:
        self._look_at = number
        self._show(self.facts.entry_id if self.facts else None)

    def _look_at_now(self) -> None:
        """Acts rest on how things stand now, whatever round was looked at."""
        if self.facts is not None and self.facts.looks_back:
            self._look_at_round(None)

    def _main_from_projector(self) -> None:
        """Only acts that ask nothing: a question would open behind the projector's view."""
        told = self.actions.offers
        if told is not None and told.main.act in _ASKS_NOTHING and not told.main.why_not:
            self._do(told.main.act)

    def _happened(self, record: SessionRecord | None) -> None:
        """After an act: show what came of it; `record` saves reading it again."""
        self._fresh = record
        self._look_at = None
        self._tell_others()

    def _tell_others(self) -> None:
        """Let the window read this page again, and do it here where no window listens."""
        self._stale = True
        self.office.session_changed.emit()
        if self._stale:
            self.refresh()

    def _follow(self) -> None:
        """Keep the projector true while another page is at work."""
        if self.projector is not None and self.facts is not None and not self._in_front():
            self._show(self.facts.entry_id)

    def _in_front(self) -> bool:
        return self.isVisibleTo(self.window())

    def _another_file(self) -> None:
        self._record = self.facts = self._look_at = None
        self.close_projector()

    def _projector_closed(self) -> None:
        self.close_projector()
        self.window().activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quorum(self, record: SessionRecord) -> tuple[str, str]:
        roster = [replace(entry, present=entry.in_the_room) for entry in record.roster]
        seats = (Presence(entry.member.post, entry.present, entry.presiding) for entry in roster)
        standing = quorum_standing(seats, record.profile)
        if standing.reached:
            words, tone = self.tr("Có mặt {n} / {of}"), ""
        else:
            words, tone = self.tr("Có mặt {n} / {of} · chưa đủ họp"), "bad"
        return words.format(n=standing.present, of=standing.of), tone

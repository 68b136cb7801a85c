"""What the buttons of the board do: each asks what has to be asked, then calls one service."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.results import Finding
from ocop_desk.services.conclusions import conclude_product, grounds_for, record_finding, reject_product
from ocop_desk.services.scoring import excuse_member, open_round, reveal
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.ask_rejection import RejectionAnswer, RejectionQuestion
from ui.dialogs.question import Question
from ui.office import Office
from ui.pages.board import proposals
from ui.pages.board.facts import BoardFacts
from ui.pages.board.shown_round import GateView
from ui.pages.board.words import gate_standing, gate_title


class BoardActs:
    """Acts on one product at a time; `happened` is called after each, with the session's record where one came back.

    Questions open over the window and stop nothing; `question` is the one that is open.
    """

    def __init__(self, office: Office, window: QWidget, happened: Callable[[SessionRecord | None], None]) -> None:
        self._office = office
        self._window = window
        self._happened = happened
        self.question: Question | None = None

    def open_round(self, facts: BoardFacts) -> None:
        """Open the first round."""
        self._do(lambda: open_round(self._office.desk, facts.entry_id))

    def reveal(self, facts: BoardFacts) -> None:
        """Open all sheets at once."""
        record = self._office.act(lambda: reveal(self._office.desk, facts.entry_id))
        if record is not None:
            self._happened(record)

    def score_again(self, facts: BoardFacts) -> None:
        """Open another round, with its reason."""
        translate = QCoreApplication.translate
        number = facts.last_round + 1
        title = translate("BoardActs", "Chấm lại: lượt {number}").format(number=number)
        sentence = translate(
            "BoardActs", "Phiếu của lượt {number} được giữ nguyên và in vào biên bản; mọi thành viên chấm lại."
        )
        question = ReasonQuestion(
            title,
            sentence.format(number=facts.last_round),
            translate("BoardActs", "Mở lượt {number}").format(number=number),
            proposal=proposals.again_reason(facts),
            suggestions=proposals.AGAIN,
            parent=self._window,
        )
        self._ask(question, lambda reason: open_round(self._office.desk, facts.entry_id, str(reason)))

    def find(self, facts: BoardFacts, gate: GateView, met: bool) -> None:
        """Record the council's finding on a gate, with its reason."""
        translate = QCoreApplication.translate
        verdict = translate("BoardActs", "đạt") if met else translate("BoardActs", "chưa đạt")
        title = translate("BoardActs", "{criterion}: Hội đồng kết luận {verdict}")
        demand = translate("BoardActs", "Điều kiện {star} sao, từ mức {level}: “{wording}”. {standing}.")
        if met is not gate.proposed:
            demand += " " + translate("BoardActs", "Kết luận này khác đề xuất theo phiếu: ghi rõ căn cứ.")
        question = ReasonQuestion(
            title.format(criterion=gate_title(gate).split(" · ")[0], verdict=verdict),
            demand.format(star=gate.star, level=gate.level, wording=gate.level_words, standing=gate_standing(gate)),
            translate("BoardActs", "Ghi kết luận {verdict}").format(verdict=verdict),
            proposal=gate.reason if gate.met is met else proposals.finding_reason(gate, met),
            parent=self._window,
        )
        self._ask(
            question,
            lambda reason: record_finding(
                self._office.desk, facts.entry_id, Finding(gate.criterion, gate.star, met, str(reason))
            ),
        )

    def conclude(self, facts: BoardFacts) -> None:
        """Conclude; where the rounds are used up, with the chair's statement."""
        entry_id = facts.entry_id
        if not any(problem.code == "statement_wanted" for problem in facts.problems):
            self._do(lambda: conclude_product(self._office.desk, entry_id))
            return
        translate = QCoreApplication.translate
        question = ReasonQuestion(
            translate("BoardActs", "Kết luận của Chủ tịch Hội đồng"),
            translate("BoardActs", "Chênh lệch vẫn vượt mức sau lượt chấm lại cuối cùng mà Quy chế cho phép."),
            translate("BoardActs", "Kết luận sản phẩm"),
            proposal=proposals.chair_statement(facts),
            parent=self._window,
        )
        self._ask(question, lambda statement: conclude_product(self._office.desk, entry_id, str(statement)))

    def reject(self, facts: BoardFacts, record: SessionRecord) -> None:
        """Reject or stop the product on one of the grounds of its set."""
        product = next(one for one in record.products if one.entry_id == facts.entry_id)
        grounds = [record.grounds[code] for code in grounds_for(record, product) if code in record.grounds]
        question = RejectionQuestion(facts.product.name, grounds, self._window)

        def act(answer: object) -> None:
            assert isinstance(answer, RejectionAnswer)
            reject_product(self._office.desk, facts.entry_id, answer.ground, answer.detail)

        self._ask(question, act)

    def let_off(self, facts: BoardFacts, member_id: int) -> None:
        """Let a member off the round, with the reason."""
        translate = QCoreApplication.translate
        name = next(seat.name for seat in facts.seats if seat.member_id == member_id)
        question = ReasonQuestion(
            translate("BoardActs", "{name} không chấm lượt này").format(name=name),
            translate(
                "BoardActs", "Lượt chấm không chờ phiếu này nữa và thành viên không được tính vào điểm trung bình."
            ),
            translate("BoardActs", "Ghi không chấm"),
            suggestions=proposals.EXCUSES,
            parent=self._window,
        )
        self._ask(question, lambda reason: excuse_member(self._office.desk, facts.entry_id, member_id, str(reason)))

    def _ask(self, question: Question, act: Callable[[object], object]) -> None:
        self.question = question
        question.answered.connect(lambda answer: self._do(lambda: act(answer)))
        question.finished.connect(self._forget)
        question.open()

    def _forget(self) -> None:
        self.question = None

    def _do(self, act: Callable[[], object]) -> None:
        if self._office.did(act):
            self._happened(None)

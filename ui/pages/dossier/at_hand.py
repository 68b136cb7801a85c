"""The dossier that somebody works on: read afresh after every act, and every act of the screen on it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ocop_desk.domain.dossier_completeness import Change
from ocop_desk.domain.dossiers import (
    Assessment,
    AssessmentLine,
    AssessmentSource,
    Dossier,
    Evidence,
    EvidenceFacts,
    EvidenceLink,
)
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.services.assessments import assessments_of, save_assessment
from ocop_desk.services.dossier_history import DossierEvent, changes_since_check
from ocop_desk.services.dossier_standing import DossierStanding, dossier_standing
from ocop_desk.services.dossiers import (
    DossierView,
    admit_dossier,
    change_dossier,
    changes_of,
    check_dossier,
    dossier_of,
    keep_documents,
    new_application,
    view_of_product,
)
from ocop_desk.services.evidence import describe_document, link_pages, remove_document, unlink_pages
from ocop_desk.services.producer_questions import ProducerQuestion, producer_questions
from ui.office import Office


class DossierAtHand(QObject):
    """One product's dossier. `changed` comes after every reading, whatever made it necessary."""

    changed = Signal()
    line_changed = Signal(object)
    """The DossierStanding after an act."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.product_id: int | None = None
        self.line: DossierStanding | None = None
        self.view: DossierView | None = None
        self.changes: Sequence[tuple[Change, Evidence]] = ()
        """Documents against the last dossier's."""
        self.since_check: tuple[DossierEvent, ...] = ()
        self.said: dict[AssessmentSource, Assessment] = {}

    @property
    def may_change(self) -> bool:
        """Whether there is a dossier that no session uses yet."""
        return self.view is not None and not self.view.is_used

    def take(self, product_id: int | None) -> None:
        """Work on another product's dossier."""
        self.product_id = product_id
        self.read()

    def read(self) -> None:
        """Read the dossier again."""
        read = None if self.product_id is None or not self._office.has_file else self._office.attempt(self._read)
        if read is None:
            self.line, self.view, self.changes, self.since_check, self.said = None, None, (), (), {}
        self.changed.emit()

    def dossier_id(self) -> int | None:
        """The dossier's number; begun now where there was none, None where that was refused."""
        product_id = self.product_id
        if self.view is not None and self.view.content.dossier.dossier_id:
            return self.view.content.dossier.dossier_id
        if product_id is None:
            return None
        return self._office.act(lambda: dossier_of(self._office.desk, product_id))

    def describe(self, documents: Sequence[Evidence], facts: Callable[[Evidence], EvidenceFacts]) -> bool:
        """Say of documents what they are."""
        desk = self._office.desk

        def work() -> None:
            for one in documents:
                describe_document(desk, one.document_id, facts(one))

        return self.did(work)

    def remove(self, documents: Sequence[Evidence], reason: str) -> bool:
        """Take documents out."""
        desk = self._office.desk

        def work() -> None:
            for one in documents:
                remove_document(desk, one.document_id, reason)

        return self.did(work)

    def link(self, links: Sequence[EvidenceLink]) -> bool:
        """Tie pages to criteria."""
        number = self.dossier_id()
        return number is not None and self.did(lambda: link_pages(self._office.desk, number, links))

    def unlink(self, links: Sequence[EvidenceLink]) -> bool:
        """Untie pages."""
        desk = self._office.desk

        def work() -> None:
            for one in links:
                unlink_pages(desk, one.link_id)

        return self.did(work)

    def check(self) -> bool:
        """Hold the dossier to what it needs, and record what came of it."""
        return self._did_to_dossier(lambda number, day: check_dossier(self._office.desk, number, day))

    def admit(self, decision: str) -> bool:
        """Let it go on by a decision."""
        return self._did_to_dossier(lambda number, day: admit_dossier(self._office.desk, number, decision, day))

    def change_head(self, head: Dossier) -> bool:
        """Keep samples, letter and day of receipt."""
        number = self.dossier_id()
        return number is not None and self.did(
            lambda: change_dossier(self._office.desk, replace(head, dossier_id=number))
        )

    def keep_documents(self) -> bool:
        """Take over the last dossier's documents."""
        return self._did_to_dossier(lambda number, _day: keep_documents(self._office.desk, number))

    def begin(self, kind: RegistrationKind) -> bool:
        """Begin another application of the product."""
        product_id = self.product_id
        return product_id is not None and self.did(lambda: new_application(self._office.desk, product_id, kind))

    def say_line(self, source: AssessmentSource, line: AssessmentLine) -> bool:
        """Put one line of an assessment in place of what it said before."""
        said = self.said.get(source, Assessment(source))
        return self.say(replace(said, lines={**said.lines, line.criterion: line}))

    def say(self, said: Assessment) -> bool:
        """Put an assessment in place of the one before."""
        return self._did_to_dossier(lambda number, _day: save_assessment(self._office.desk, number, said))

    def questions(self) -> list[ProducerQuestion]:
        """What the producer is asked."""
        if self.view is None:
            return []
        return producer_questions(self.said, self.view.content, self.view.card, self.view.product.cases)

    def _did_to_dossier(self, act: Callable[[int, object], object]) -> bool:
        number, line = self.dossier_id(), self.line
        return number is not None and line is not None and self.did(lambda: act(number, line.day))

    def did(self, work: Callable[[], object]) -> bool:
        """Whether an act happened; what stands on the screen is read again in any case."""
        happened = self._office.did(work)
        self.after_act()
        return happened

    def after_act(self) -> None:
        """Something in the dossier changed: read it again and tell its line."""
        self.read()
        if self.line is not None:
            self.line_changed.emit(self.line)

    def _read(self) -> bool:
        desk, product_id = self._office.desk, self.product_id
        assert product_id is not None
        self.line = dossier_standing(desk, product_id)
        self.view = view_of_product(desk, product_id, self.line.day)
        number = self.view.content.dossier.dossier_id
        self.changes = changes_of(desk, number, self.line.day) if number else ()
        self.since_check = changes_since_check(desk, number) if number else ()
        self.said = assessments_of(desk, number) if number else {}
        return True

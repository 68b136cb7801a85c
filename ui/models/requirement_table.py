"""What a dossier needs, and how each of it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from ocop_desk.domain.dossier_completeness import Change, Completeness, Standing
from ocop_desk.domain.dossiers import DossierContent, Evidence
from ocop_desk.domain.numbers import date_text
from ui.models.evidence_table import CHANGE_SIGNS, STANDING_SIGNS, change_name, standing_name
from ui.models.frozen_table import FrozenTable, Sign

WANTED, STANDING, ANSWER = range(3)


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """One thing that is wanted. `document` is the best answer, None where there is none."""

    title: str
    standing: Standing | None
    answer: str
    remedy: str = ""
    document: Evidence | None = None
    change: Change | None = None
    """Instead of a standing: a paper of the last dossier that was not handed in again."""


class RequirementTable(FrozenTable[RequirementRow]):
    """Required papers, then the samples, then what the last dossier had and this one has not."""

    def show(
        self, content: DossierContent, held: Completeness, changes: Sequence[tuple[Change, Evidence]] = ()
    ) -> None:
        """Show how a dossier stands."""
        rows = []
        for one in held.requirements:
            document = content.document(one.documents[0]) if one.documents else None
            rows.append(
                RequirementRow(
                    one.requirement.title,
                    one.standing,
                    _answer(document, one.documents),
                    one.requirement.remedy,
                    document,
                )
            )
        if held.samples_wanted:
            enough = Standing.THERE if held.samples >= held.samples_wanted else Standing.MISSING
            words = self.tr("{n} trong {of} mẫu").format(n=held.samples, of=held.samples_wanted)
            remedy = self.tr("Nhận đủ mẫu rồi ghi số mẫu ở “Mẫu, công văn…”.")
            rows.append(RequirementRow(self.tr("Sản phẩm mẫu"), enough, words, remedy))
        rows += [
            RequirementRow(one.name, None, self.tr("có trong hồ sơ trước"), change=change)
            for change, one in changes
            if change is Change.LEFT_OUT
        ]
        self.set_rows(rows)

    def names(self) -> Sequence[str]:
        """The columns."""
        return self.tr("Cần có"), self.tr("Tình trạng"), self.tr("Tài liệu")

    def text(self, row: RequirementRow, column: int) -> str:
        """What a cell says."""
        if column == WANTED:
            return row.title
        if column == ANSWER:
            return row.answer
        if row.change is not None:
            return change_name(row.change)
        return standing_name(row.standing) if row.standing is not None else ""

    def tip(self, row: RequirementRow, column: int) -> str:
        """The cell in full, and what can be done."""
        wanting = row.standing not in (None, Standing.THERE)
        return "\n".join(filter(None, (self.text(row, column), row.remedy if wanting else "")))

    def sign(self, row: RequirementRow, column: int) -> Sign | None:
        """The sign of the standing."""
        if column != STANDING:
            return None
        if row.change is not None:
            return CHANGE_SIGNS[row.change]
        return STANDING_SIGNS[row.standing] if row.standing is not None else None


def _answer(document: Evidence | None, documents: Sequence[int]) -> str:
    if document is None:
        return ""
    until = document.facts.valid_until
    more = f" (+{len(documents) - 1})" if len(documents) > 1 else ""
    return document.name + more + (f" · {date_text(until)}" if until else "")

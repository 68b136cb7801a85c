"""What producer, commune, advisory team and site visit say of a dossier."""

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, insert, select

from ocop_desk.domain.clock import Clock
from ocop_desk.domain.dossiers import Assessment, AssessmentLine, AssessmentSource
from ocop_desk.store.dossier_tables import assessment, assessment_line
from ocop_desk.store.writing import put_row

_HEAD = ("number", "made_on", "place", "summary", "conclusion")


class Assessments:
    """The assessments of the file, at most one of a source for a dossier."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def save(self, dossier_id: int, said: Assessment) -> None:
        """Keep an assessment in place of what the same source said before."""
        key = {"dossier_id": dossier_id, "source": said.source}
        values = {name: getattr(said, name) for name in _HEAD}
        put_row(self._connection, assessment, key, {**values, "people": said.people, "saved_at": self._clock()})
        self._connection.execute(delete(assessment_line).where(_of(assessment_line, dossier_id, said.source)))
        rows = [
            {**key, "criterion": criterion, "level": line.level, "text": line.text}
            for criterion, line in said.lines.items()
        ]
        if rows:
            self._connection.execute(insert(assessment_line), rows)

    def remove(self, dossier_id: int, source: AssessmentSource) -> None:
        """Take back what a source said."""
        for table in (assessment_line, assessment):
            self._connection.execute(delete(table).where(_of(table, dossier_id, source)))

    def of_dossier(self, dossier_id: int) -> dict[AssessmentSource, Assessment]:
        """What was said of a dossier, by source, in the order of the work."""
        lines: dict[AssessmentSource, dict[str, AssessmentLine]] = {source: {} for source in AssessmentSource}
        for row in self._connection.execute(select(assessment_line).where(assessment_line.c.dossier_id == dossier_id)):
            lines[row.source][row.criterion] = AssessmentLine(row.criterion, row.level, row.text)
        heads = self._connection.execute(select(assessment).where(assessment.c.dossier_id == dossier_id)).all()
        found = {
            row.source: Assessment(
                row.source,
                people=tuple(row.people),
                lines=lines[row.source],
                **{name: row._mapping[name] for name in _HEAD},
            )
            for row in heads
        }
        return {source: found[source] for source in AssessmentSource if source in found}


def _of(table: Table, dossier_id: int, source: AssessmentSource) -> ColumnElement[bool]:
    return and_(table.c.dossier_id == dossier_id, table.c.source == source)

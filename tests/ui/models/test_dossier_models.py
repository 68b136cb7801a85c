"""The models of the dossier screen: sound for Qt at every step, and wording what they hold."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ocop_desk.domain.dossiers import AssessmentSource
from ocop_desk.services.assessments import assessments_of
from ocop_desk.services.dossier_standing import dossier_standing, dossier_standings
from ocop_desk.services.dossiers import DossierView, dossier_view
from ocop_desk.services.evidence_intake import plan_intake
from tests.services.dossier_desks import a_pdf
from tests.ui.dossier_desks import a_filled_desk, say
from ui.models.assessment_table import AssessmentTable
from ui.models.criterion_pages import CriterionPages
from ui.models.dossier_rows import DossierFilter, counts, dossier_rows
from ui.models.dossier_table import DossierTable
from ui.models.evidence_table import NAME, UNTIL, EvidenceTable, evidence_rows
from ui.models.frozen_table import SIGN_ROLE
from ui.models.intake_table import IntakeTable
from ui.models.requirement_table import RequirementTable
from ui.short_sizes import size_text
from ui.widgets.date_field import parse_day


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.fixture
def view(qapp: object, tmp_path: Path) -> DossierView:
    desk, dossier_id = a_filled_desk(tmp_path)
    return dossier_view(desk, dossier_id)


def test_documents_come_and_go_under_the_tester(view: DossierView) -> None:
    model = EvidenceTable()
    tester = watched(model)
    rows = evidence_rows(view.content.documents, view.completeness, (), view.content.documents[:1])
    model.set_rows(rows)
    assert [model.index(row, NAME).data() for row in range(4)] == [
        "mau-01.pdf",
        "gcn-attp.pdf",
        "kiem-nghiem.pdf",
        "mau-01.pdf",
    ]
    assert model.index(1, UNTIL).data() == "01/03/2027"
    signs = {model.index(row, UNTIL).data(SIGN_ROLE) for row in (1, 2)}
    assert len({sign[1] for sign in signs}) == 2
    model.set_rows(rows[:3])
    model.reword()
    model.set_rows(())
    assert model.rowCount() == 0
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.headerData(99, Qt.Orientation.Horizontal) is None
    assert QModelIndex().data() is None
    del tester


def test_requirements_criteria_and_sources_hold_under_the_tester(view: DossierView) -> None:
    wanted, criteria, sources = RequirementTable(), CriterionPages(), AssessmentTable()
    testers = [watched(one) for one in (wanted, criteria, sources)]
    wanted.show(view.content, view.completeness)
    criteria.show(view.card, view.content)
    sources.show({}, view.card, view.product.cases)
    assert wanted.rowCount() == len(view.completeness.requirements) + (view.completeness.samples_wanted > 0)
    assert criteria.rowCount() == sources.rowCount() == len(view.card.criteria)
    assert criteria.place_of(view.card.criteria[3].code) == 3
    for model in (wanted, criteria, sources):
        model.set_rows(model.rows[:2])
        model.reword()
        model.set_rows(())
    del testers


def test_a_reader_of_the_screen_hears_whose_word_a_cell_is(qapp: object, tmp_path: Path) -> None:
    desk, dossier_id = a_filled_desk(tmp_path)
    code = say(desk, dossier_id, AssessmentSource.SELF, 2)
    view = dossier_view(desk, dossier_id)
    model = AssessmentTable()
    model.show(assessments_of(desk, dossier_id), view.card, view.product.cases)
    place = next(n for n, row in enumerate(model.rows) if row.code == code)
    said = model.index(place, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(f"{code}, Chủ thể tự đánh giá: ")
    assert "mức 2" in said
    assert "chưa có" in model.index(place, 2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_list_keeps_a_row_in_sight_that_the_filter_would_no_longer_let_through(
    qapp: object, tmp_path: Path
) -> None:
    desk, _ = a_filled_desk(tmp_path)
    model = DossierTable()
    tester = watched(model)
    rows = dossier_rows(dossier_standings(desk))
    model.set_rows(rows)
    assert counts(rows)[DossierFilter.ALL] == 5
    model.narrow("", DossierFilter.EXPIRED)
    assert [row.product_id for row in model.shown] == [1]
    model.set_line(dossier_standing(desk, 1))
    model.narrow("khong co", DossierFilter.ALL)
    assert model.shown == ()
    assert model.row_of(1) is not None
    model.narrow("", DossierFilter.ALL)
    assert model.place_of(99) is None
    del tester


def test_files_on_their_way_hold_under_the_tester(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "Giay chung nhan ATTP.pdf").write_bytes(a_pdf())
    model = IntakeTable()
    tester = watched(model)
    model.set_rows(plan_intake([tmp_path]).files)
    assert model.rowCount() == 1
    model.set_rows(())
    del tester


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("05/02/2026", date(2026, 2, 5)),
        ("5/2/2026", date(2026, 2, 5)),
        ("5.2.2026", date(2026, 2, 5)),
        ("05-02-2026", date(2026, 2, 5)),
        ("05022026", date(2026, 2, 5)),
        ("31/02/2026", None),
        ("2026-02-05", None),
        ("5/2/26", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, day: date | None) -> None:
    assert parse_day(typed) == day


@pytest.mark.parametrize(
    ("size", "told"),
    [(0, "0 kB"), (10, "1 kB"), (860_160, "840 kB"), (12 << 20, "12 MB"), (1_503_238_554, "1,4 GB"), (1 << 31, "2 GB")],
)
def test_sizes_are_said_shortly(qapp: object, size: int, told: str) -> None:
    assert size_text(size) == told

"""The dossier page: pages tied to criteria, sources side by side, papers, further applications."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ocop_desk.domain.dossier_completeness import Change
from ocop_desk.domain.dossiers import AssessmentLine, AssessmentSource, Region
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.services.assessments import assessments_of
from ocop_desk.services.dossier_papers import DOSSIER_PAPER_NAMES, DossierPaper
from ocop_desk.services.dossiers import admit_dossier, dossier_of, dossier_view
from tests.services.dossier_desks import a_pdf
from tests.ui.dossier_desks import a_filled_desk, say
from tests.ui.pages.test_dossier import WAIT, opened, question
from ui.dialogs.assessment_head import AssessmentHeadQuestion
from ui.dialogs.assessment_line import AssessmentLineQuestion
from ui.dialogs.confirm import ConfirmQuestion
from ui.dialogs.link_lines import LinkLinesQuestion
from ui.dialogs.suggestions import SuggestionsQuestion
from ui.models.assessment_table import DIFFERENCE
from ui.office import Office
from ui.pages.dossier.marks import PageMarks
from ui.pages.dossier.page import DossierPage


@pytest.fixture
def page(qtbot: QtBot, office: Office, tmp_path: Path) -> DossierPage:
    one = opened(qtbot, office, a_filled_desk(tmp_path)[0])
    one.tabs.setCurrentWidget(one.pages)
    return one


def places(page: DossierPage, row: int) -> str:
    return page.pages.criteria.model.rows[row].places


def compare(page: DossierPage, row: int, source: AssessmentSource) -> None:
    """Put the cursor on what a source says of a criterion."""
    page.tabs.setCurrentWidget(page.compare)
    page.compare.view.setCurrentIndex(page.compare.model.index(row, 1 + list(AssessmentSource).index(source)))


def test_criteria_say_where_they_are_proved_and_which_are_not(page: DossierPage) -> None:
    assert places(page, 0) == "#1 tr. 2-3; #2 tr. 1"
    assert page.pages.criteria.model.index(2, 1).data() == "chưa có trang"
    assert "chưa có trang" in page.pages.criteria.count.text()
    page.pages.criteria.only_open.click()
    assert page.pages.criteria.view.isRowHidden(0)
    assert not page.pages.criteria.view.isRowHidden(2)


def test_e_opens_the_first_page_of_a_criterion_and_again_the_next(page: DossierPage, qtbot: QtBot) -> None:
    first, second, _ = dossier_view(page.office.desk, 1).content.documents
    page.pages.criteria.view.choose(0)
    page.pages.criteria.view.setFocus()
    qtbot.keyClick(page.pages.criteria.view, Qt.Key.Key_E)
    assert (page.pages.viewer.document_id, page.pages.viewer.page) == (first.document_id, 2)
    qtbot.keyClick(page.pages.criteria.view, Qt.Key.Key_E)
    assert page.pages.viewer.document_id == second.document_id
    qtbot.keyClick(page.pages.criteria.view, Qt.Key.Key_E)
    assert page.pages.viewer.document_id == first.document_id


def test_the_page_in_sight_a_range_and_a_part_are_tied_and_untied(page: DossierPage, qtbot: QtBot) -> None:
    document = dossier_view(page.office.desk, 1).content.documents[2]
    page.pages.show_document(document.document_id, 2)
    page.pages.criteria.view.choose(3)
    page.pages.criteria.view.setFocus()
    qtbot.keyClick(page.pages.criteria.view, Qt.Key.Key_G)
    assert places(page, 3) == "#3 tr. 2"
    qtbot.mouseClick(page.pages.begin, Qt.MouseButton.LeftButton)
    page.pages.viewer.page_changed.emit(document.document_id, 4)
    assert "2-4" in page.pages.criteria.marked.text()
    qtbot.mouseClick(page.pages.criteria.tie, Qt.MouseButton.LeftButton)
    assert places(page, 3) == "#3 tr. 2; #3 tr. 2-4"
    page.pages.viewer.region_marked.emit(document.document_id, 5, Region(100, 100, 200, 50))
    page.pages.criteria.view.choose(4)
    qtbot.mouseClick(page.pages.criteria.tie, Qt.MouseButton.LeftButton)
    links = page.pages.criteria.model.rows[4].links
    assert links[0].region == Region(100, 100, 200, 50)
    qtbot.mouseClick(page.pages.criteria.untie, Qt.MouseButton.LeftButton)
    assert places(page, 4) == ""
    page.pages.criteria.view.choose(3)
    page.pages.criteria.places.setCurrentRow(1)
    qtbot.mouseClick(page.pages.criteria.untie, Qt.MouseButton.LeftButton)
    assert places(page, 3) == "#3 tr. 2"


def test_lines_are_typed_one_or_many_and_wrong_ones_keep_nothing(page: DossierPage, qtbot: QtBot) -> None:
    code = page.pages.criteria.model.rows[5].code
    refused: list[object] = []
    page.office.refused.connect(refused.append)
    page.pages.criteria.line.setText(f"{code}: #1 99")
    qtbot.keyClick(page.pages.criteria.line, Qt.Key.Key_Return)
    assert len(refused) == 1
    assert page.pages.criteria.line.text(), "what was typed stays to be mended"
    page.pages.criteria.line.setText(f"{code}: #1 2-3")
    qtbot.keyClick(page.pages.criteria.line, Qt.Key.Key_Return)
    assert places(page, 5) == "#1 tr. 2-3"
    assert page.pages.criteria.line.text() == ""
    page.pages.tying.actions[0].trigger()
    asked = question(page, LinkLinesQuestion)
    assert isinstance(asked, LinkLinesQuestion)
    assert not asked.ok.isEnabled()
    asked.text.setPlainText("99.9: 1")
    assert asked.wrong.text()
    assert not asked.ok.isEnabled()
    other = page.pages.criteria.model.rows[6].code
    asked.text.setPlainText(f"{code}: #2 1\n{other}: #2 2-3")
    assert "2" in asked.found.text()
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert places(page, 6) == "#2 tr. 2-3"


def test_marks_of_one_document_end_with_it() -> None:
    marks = PageMarks().at(7, 3).begun().at(7, 5)
    link = marks.link("1.1")
    assert link is not None
    assert (link.first_page, link.last_page) == (3, 5)
    assert marks.begun().at(7, 2).link("1.1").first_page == 2  # type: ignore[union-attr]
    other = marks.at(8, 1)
    assert other.start is None
    assert PageMarks().link("1.1") is None


def test_digits_give_levels_and_delete_takes_them_back(page: DossierPage, qtbot: QtBot) -> None:
    compare(page, 0, AssessmentSource.ADVISORY)
    qtbot.keyClick(page.compare.view, Qt.Key.Key_2)
    given = assessments_of(page.office.desk, 1)[AssessmentSource.ADVISORY]
    code = page.compare.model.rows[0].code
    assert given.lines[code].level == 2
    assert page.compare.view.currentIndex().row() == 1
    qtbot.keyClick(page.compare.view, Qt.Key.Key_9)
    assert set(assessments_of(page.office.desk, 1)[AssessmentSource.ADVISORY].lines) == {code}
    compare(page, 0, AssessmentSource.ADVISORY)
    qtbot.keyClick(page.compare.view, Qt.Key.Key_Delete)
    assert code not in assessments_of(page.office.desk, 1)[AssessmentSource.ADVISORY].lines


def test_a_remark_is_written_beside_its_level(page: DossierPage, qtbot: QtBot) -> None:
    compare(page, 1, AssessmentSource.VISIT)
    qtbot.keyClick(page.compare.view, Qt.Key.Key_Return)
    asked = question(page, AssessmentLineQuestion)
    assert isinstance(asked, AssessmentLineQuestion)
    asked.level.setCurrentIndex(2)
    asked.text.setPlainText("Có vùng trồng 3 ha")
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    index = page.compare.view.currentIndex()
    assert "Có vùng trồng 3 ha" in index.data()
    assert "mức 1" in index.data()


def test_number_day_and_people_of_an_assessment_are_kept(page: DossierPage, qtbot: QtBot) -> None:
    page.compare.ask_head(AssessmentSource.VISIT)
    asked = question(page, AssessmentHeadQuestion)
    assert isinstance(asked, AssessmentHeadQuestion)
    asked.made_on.setText("hôm qua")
    assert not asked.ok.isEnabled()
    asked.made_on.setText("12/10/2026")
    asked.people.setPlainText("Nguyễn Văn A\nTrần Thị B")
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert assessments_of(page.office.desk, 1)[AssessmentSource.VISIT].people == ("Nguyễn Văn A", "Trần Thị B")


def test_large_differences_stand_out_and_become_questions(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    desk, dossier_id = a_filled_desk(tmp_path)
    code = say(desk, dossier_id, AssessmentSource.SELF, 2)
    say(desk, dossier_id, AssessmentSource.ADVISORY, 0)
    page = opened(qtbot, office, desk)
    page.tabs.setCurrentWidget(page.compare)
    (place,) = [n for n, row in enumerate(page.compare.model.rows) if row.gap is not None]
    row = page.compare.model.rows[place]
    assert row.code == code
    assert page.compare.model.sign(row, DIFFERENCE) is not None
    page.compare.only_gaps.click()
    assert page.compare.view.isRowHidden(place + 1)
    assert page.compare.questions.count() >= 1
    qtbot.mouseClick(page.compare.copy, Qt.MouseButton.LeftButton)
    assert code in QGuiApplication.clipboard().text()


def test_the_excel_form_goes_out_and_comes_back(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    desk, dossier_id = a_filled_desk(tmp_path)
    code = say(desk, dossier_id, AssessmentSource.SELF, 2)
    page = opened(qtbot, office, desk)
    path = tmp_path / "doi-chieu.xlsx"
    page.forms.ask_save = page.forms.ask_open = lambda *_about: path
    page.tabs.setCurrentWidget(page.compare)
    qtbot.mouseClick(page.compare.write_form, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: path.is_file() and not page.work.busy, timeout=WAIT)
    page.at_hand.say_line(AssessmentSource.SELF, AssessmentLine(code, 0))
    qtbot.mouseClick(page.compare.read_form, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.at_hand.said[AssessmentSource.SELF].lines[code].level == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: not office.tasks.busy, timeout=WAIT)


def test_another_application_keeps_the_old_papers_and_says_what_became_of_them(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    desk, dossier_id = a_filled_desk(tmp_path)
    admit_dossier(desk, dossier_id, "Được")
    page = opened(qtbot, office, desk)
    office.products_changed.connect(page.refresh)
    page.ask_application(RegistrationKind.RERATING)
    qtbot.mouseClick(question(page, ConfirmQuestion).ok, Qt.MouseButton.LeftButton)
    assert page.documents.documents.rows == ()
    left_out = [row for row in page.documents.wanted.rows if row.change is Change.LEFT_OUT]
    assert len(left_out) == 3
    qtbot.mouseClick(page.head.keep, Qt.MouseButton.LeftButton)
    became = {row.document.name: row.change for row in page.documents.documents.rows}
    assert became == {"mau-01.pdf": Change.KEPT, "gcn-attp.pdf": Change.KEPT, "kiem-nghiem.pdf": Change.EXPIRED}
    assert places(page, 0) == "#1 tr. 2-3; #2 tr. 1"
    assert dossier_of(desk, 1) != dossier_id
    qtbot.waitUntil(lambda: not office.tasks.busy, timeout=WAIT)


def test_papers_are_written_where_somebody_wants_them(page: DossierPage, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "bang-ke.pdf"
    page.papers.ask_target = lambda *_about: target
    page.papers.ask_folder = lambda *_about: tmp_path
    page.papers.fill()
    inventory = DOSSIER_PAPER_NAMES[DossierPaper.INVENTORY]
    offered = [action for action in page.papers.menu.actions() if action.text().startswith(inventory)]
    offered[0].trigger()
    qtbot.waitUntil(lambda: target.is_file() and not page.office.tasks.busy, timeout=WAIT)
    assert target.read_bytes().startswith(b"%PDF")
    blank = [action for action in page.papers.menu.actions() if "để trống" in action.text()]
    assert len(blank) == 2
    target.unlink()
    blank[0].trigger()
    qtbot.waitUntil(lambda: target.is_file() and not page.office.tasks.busy, timeout=WAIT)
    page.papers.write_all()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("ho-so-*/*.pdf"))) >= 3, timeout=WAIT)
    qtbot.waitUntil(lambda: not page.office.tasks.busy, timeout=WAIT)


def test_suggestions_are_taken_one_by_one_or_all_and_nothing_by_itself(
    page: DossierPage, qtbot: QtBot, tmp_path: Path
) -> None:
    code = page.pages.criteria.model.rows[7].code
    (tmp_path / f"Tieu chi {code}.pdf").write_bytes(a_pdf(2, "said"))
    page.take_files([tmp_path / f"Tieu chi {code}.pdf"])
    qtbot.waitUntil(lambda: not page.work.busy and not page.office.tasks.busy, timeout=WAIT)
    assert places(page, 7) == ""
    page.pages.tying.actions[1].trigger()
    qtbot.waitUntil(lambda: bool(page.findChildren(SuggestionsQuestion)), timeout=WAIT)
    asked = question(page, SuggestionsQuestion)
    assert isinstance(asked, SuggestionsQuestion)
    asked.view.clearSelection()
    assert not asked.ok.isEnabled()
    asked.view.choose(next(n for n, row in enumerate(asked.model.rows) if row.suggestion.link.criterion == code))
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert places(page, 7) == "#4 tr. 1-2"


def test_a_list_goes_out_to_excel_and_comes_back(page: DossierPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "trang.xlsx"
    page.pages.tying.ask_save = lambda *_about: path
    page.pages.tying.ask_open = lambda *_about: path
    page.pages.tying.actions[3].trigger()
    qtbot.waitUntil(lambda: path.is_file() and not page.work.busy, timeout=WAIT)
    page.pages.criteria.view.choose(0)
    before = places(page, 0)
    page.at_hand.unlink(page.pages.criteria.model.rows[0].links)
    assert places(page, 0) == ""
    page.pages.tying.actions[2].trigger()
    assert places(page, 0) == before


def test_separator_sheets_are_printed_and_divide_a_bundle(page: DossierPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "to-ngan.pdf"
    page.pages.tying.ask_save = lambda *_about: path
    page.pages.tying.ask_open = lambda *_about: path
    page.pages.tying.actions[4].trigger()
    qtbot.waitUntil(lambda: path.is_file() and not page.work.busy, timeout=WAIT)
    (tmp_path / "kieu.pdf").write_bytes(a_pdf(2))
    page.pages.tying.ask_open = lambda *_about: tmp_path / "kieu.pdf"
    refused: list[object] = []
    page.office.refused.connect(refused.append)
    page.pages.tying.actions[5].trigger()
    qtbot.waitUntil(lambda: bool(refused), timeout=WAIT)
    assert not page.work.busy

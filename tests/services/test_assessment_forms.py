"""A form goes out, is filled in and comes back: kept whole or not at all, shown as differences, printed."""

import openpyxl
import pytest
from pypdf import PdfReader

from ocop_desk.domain.dossiers import AssessmentSource, EvidenceKind, LinkSource
from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.assessment_forms import read_assessment_form, write_assessment_form
from ocop_desk.services.assessments import assessments_of
from ocop_desk.services.dossier_papers import dossier_facts, write_dossier_papers
from ocop_desk.services.dossiers import dossier_content, dossier_of
from ocop_desk.services.sessions import open_session
from tests.services.desks import a_planned_session, a_test_product
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming


@pytest.fixture
def desk_and_form(tmp_path):
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("Hop dong.pdf", a_pdf(6), EvidenceKind.MATERIAL_SOURCE))
    path = tmp_path / "ra" / "bieu.xlsx"
    write_assessment_form(desk, dossier_id, path)
    return desk, dossier_id, path


def fill(path, page, code, **columns):
    """Type into the row of a criterion: column letter to value."""
    book = openpyxl.load_workbook(path)
    row = next(row[0].row for row in book[page].iter_rows() if row[0].value == code)
    for column, value in columns.items():
        book[page][f"{column}{row}"] = value
    book.save(path)


def test_a_form_comes_back_as_differences_questions_pages_and_papers(desk_and_form, tmp_path):
    desk, dossier_id, path = desk_and_form
    fill(path, "Tự đánh giá", "1.1", D="3", F="Vùng trồng của xã", G="2-3\nHop dong 5")
    fill(path, "Tổ tư vấn", "1.1", D=1, F="Hợp đồng hết hạn")
    report = read_assessment_form(desk, path)
    assert (report.dossier_id, report.kept, report.links, report.problems) == (
        dossier_id,
        (AssessmentSource.SELF, AssessmentSource.ADVISORY),
        2,
        (),
    )
    links = dossier_content(desk, dossier_id).links
    assert [(link.first_page, link.last_page, link.source) for link in links] == [
        (2, 3, LinkSource.EXCEL),
        (5, 5, LinkSource.EXCEL),
    ]
    (question,) = dossier_facts(desk, dossier_id).questions
    assert question.startswith("Tiêu chí 1.1 (")
    assert "Tổ tư vấn" in question
    printed = {one: PdfReader(one) for one in write_dossier_papers(desk, dossier_id, tmp_path / "giay")}
    text = " ".join(" ".join(page.extract_text().split()) for pdf in printed.values() for page in pdf.pages)
    assert "Vùng trồng của xã Nguồn nguyên liệu, hợp đồng liên kết: trang 2-3, 5" in text
    assert "Hợp đồng hết hạn" in text


def test_reading_the_form_again_changes_nothing(desk_and_form, tmp_path):
    desk, dossier_id, path = desk_and_form
    fill(path, "Tự đánh giá", "1.1", D="3", G="2-3")
    read_assessment_form(desk, path)
    before = assessments_of(desk, dossier_id), dossier_content(desk, dossier_id).links
    again = tmp_path / "lai.xlsx"
    write_assessment_form(desk, dossier_id, again)
    report = read_assessment_form(desk, again)
    assert (report.links, report.problems) == (0, ())
    assert (assessments_of(desk, dossier_id), dossier_content(desk, dossier_id).links) == before


def test_one_problem_anywhere_keeps_everything_out(desk_and_form):
    desk, dossier_id, path = desk_and_form
    fill(path, "Tự đánh giá", "1.1", D="3", G="99")
    fill(path, "Tổ tư vấn", "1.1", D="x")
    report = read_assessment_form(desk, path)
    assert {problem.code for problem in report.problems} == {"unknown_level", "no_such_page"}
    assert {problem.place.split("!")[0] for problem in report.problems} == {"Tự đánh giá", "Tổ tư vấn"}
    assert assessments_of(desk, dossier_id) == {}
    assert dossier_content(desk, dossier_id).links == ()


def test_a_page_left_empty_leaves_what_was_said_before(desk_and_form, tmp_path):
    desk, dossier_id, path = desk_and_form
    empty = tmp_path / "to-tu-van.xlsx"
    empty.write_bytes(path.read_bytes())
    fill(path, "Tự đánh giá", "1.1", D="3")
    read_assessment_form(desk, path)
    fill(empty, "Tổ tư vấn", "1.1", D="2")
    read_assessment_form(desk, empty)
    assert set(assessments_of(desk, dossier_id)) == {AssessmentSource.SELF, AssessmentSource.ADVISORY}


def test_a_file_that_is_no_form_is_refused(desk_and_form, tmp_path):
    desk, _, _ = desk_and_form
    other = tmp_path / "khac.xlsx"
    openpyxl.Workbook().save(other)
    report = read_assessment_form(desk, other)
    assert report.dossier_id is None
    assert [problem.code for problem in report.problems] == ["not_an_assessment_form"]


def test_after_a_session_opened_with_it_a_dossier_takes_no_form(desk_and_form):
    desk, _, path = desk_and_form
    session_id = a_planned_session(desk, [a_test_product(2)])
    open_session(desk, session_id)
    used = dossier_of(desk, 2)
    write_assessment_form(desk, used, path)
    fill(path, "Tự đánh giá", "1.1", D="3")
    with pytest.raises(InputRefused) as refused:
        read_assessment_form(desk, path)
    assert refused.value.problems[0].code == "dossier_used"

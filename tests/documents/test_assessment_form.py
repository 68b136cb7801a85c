"""The Excel form of assessments: whatever is written into it comes back, and whatever is wrong comes back at once."""

import io
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desk.documents.assessment_form import assessment_form
from ocop_desk.documents.assessment_form_layout import COLUMNS, HEAD_FIELDS, PAGES, AssessmentForm
from ocop_desk.documents.assessment_form_reader import FilledForm, dossier_of_form, read_assessment_form
from ocop_desk.domain.dossiers import Assessment, AssessmentLine, AssessmentSource, Dossier
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.domain.results import own_total
from ocop_desk.domain.text import clean_line, clean_text
from tests.builders import a_council, a_product, a_scorecard, a_scorecard_with_cases
from tests.documents.dossier_samples import an_assessment
from tests.documents.libreoffice import needs_libreoffice, recalculated

SELF = AssessmentSource.SELF
CARD = a_scorecard()
CODES = [criterion.code for criterion in CARD.criteria]
WORDS = st.text(max_size=60) | st.text(alphabet="ẶỄộ=+-@#'\"<>&\n\t_x0041", max_size=40)


def a_form(**changes):
    dossier = Dossier(7, 3, RegistrationKind.FIRST, 2026)
    return replace(AssessmentForm(a_council(), dossier, a_product(), CARD), **changes)


def written(form, folder):
    path = folder / "bieu.xlsx"
    path.write_bytes(assessment_form(form))
    return path


def change(path, page, cell, value):
    book = openpyxl.load_workbook(path)
    book[page][cell] = value
    book.save(path)


def cell_of(path, code, column="D", page=PAGES[SELF]):
    """Where something of a criterion is filled in."""
    book = openpyxl.load_workbook(path)
    return next(f"{column}{row[0].row}" for row in book[page].iter_rows() if row[0].value == code)


def field_of(path, label, page=PAGES[SELF]):
    """Where a field above the table is filled in."""
    book = openpyxl.load_workbook(path)
    return next(f"D{row[0].row}" for row in book[page].iter_rows() if row[1].value == label)


def codes(problems):
    return [problem.code for problem in problems]


@pytest.fixture
def path(tmp_path):
    return written(a_form(), tmp_path)


@st.composite
def assessments(draw, source, asked):
    lines = {}
    for code in asked:
        most = len(CARD.by_code[code].levels)
        level, text = draw(st.none() | st.integers(0, most)), clean_text(draw(WORDS))
        if level is not None or text:
            lines[code] = AssessmentLine(code, level, text)
    return Assessment(
        source,
        number=clean_line(draw(WORDS)),
        made_on=draw(st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))),
        place=clean_line(draw(WORDS)),
        people=tuple(filter(None, map(clean_line, draw(st.lists(WORDS, max_size=3))))),
        summary=clean_text(draw(WORDS)),
        conclusion=clean_text(draw(WORDS)),
        lines=lines,
    )


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_is_written_comes_back(tmp_path_factory, data):
    form = a_form()
    given = {source: data.draw(assessments(source, form.codes(source))) for source in AssessmentSource}
    said = {source: one for source, one in given.items() if one != Assessment(source)}
    path = written(a_form(given=given), tmp_path_factory.mktemp("form"))
    filled, problems = read_assessment_form(path, form)
    if said:
        assert problems == []
        assert dict(filled.given) == said
    else:
        assert codes(problems) == ["empty_form"]


def test_the_same_dossier_gives_the_same_bytes():
    assert assessment_form(a_form()) == assessment_form(a_form())


def test_every_source_has_a_page_and_only_the_producer_names_pages(path):
    book = openpyxl.load_workbook(path)
    assert [sheet.title for sheet in book if sheet.sheet_state == "visible"] == ["Hướng dẫn", *PAGES.values()]
    heads = {
        page: [cell.value for cell in row] for page in PAGES.values() for row in book[page] if row[0].value == "Mã"
    }
    assert heads["Tự đánh giá"][6] == "Minh chứng (trang)"
    assert all(tuple(head[:6]) == COLUMNS for head in heads.values())
    assert len(heads["Tổ tư vấn"]) == 6


def test_the_commune_is_asked_its_own_contents_only(path):
    book = openpyxl.load_workbook(path)
    asked = [row[0].value for row in book["Báo cáo cấp xã"].iter_rows() if row[0].value in CODES]
    assert asked == ["1.1"]
    silent = a_form(card=replace(CARD, commune_criteria={}))
    assert "Báo cáo cấp xã" not in openpyxl.load_workbook(io.BytesIO(assessment_form(silent))).sheetnames


def test_a_form_filled_by_hand_is_read(path):
    change(path, "Tự đánh giá", cell_of(path, "1.1"), "3 – Nguồn nguyên liệu: mức 3")
    change(path, "Tự đánh giá", cell_of(path, "1.1", "F"), "Vùng trồng 20 ha")
    change(path, "Tự đánh giá", cell_of(path, "1.1", "G"), "giay-phep 2-3\n41, 43")
    change(path, "Tự đánh giá", cell_of(path, "2.1"), 0)
    change(path, "Tổ tư vấn", cell_of(path, "1.1", page="Tổ tư vấn"), "2")
    change(path, "Tổ tư vấn", field_of(path, HEAD_FIELDS["made_on"], "Tổ tư vấn"), datetime(2026, 11, 10))
    change(path, "Tổ tư vấn", field_of(path, HEAD_FIELDS["people"], "Tổ tư vấn"), "Đỗ Thị Ện\n\nTrần Ặng")
    filled, problems = read_assessment_form(path, a_form())
    assert problems == []
    own, team = filled.given[SELF], filled.given[AssessmentSource.ADVISORY]
    assert own.lines == {
        "1.1": AssessmentLine("1.1", 3, "Vùng trồng 20 ha"),
        "2.1": AssessmentLine("2.1", 0),
    }
    assert (team.made_on, team.people) == (date(2026, 11, 10), ("Đỗ Thị Ện", "Trần Ặng"))
    assert [line[1:] for line in filled.evidence] == [("1.1", "giay-phep 2-3"), ("1.1", "41, 43")]
    assert set(filled.given) == {SELF, AssessmentSource.ADVISORY}


@pytest.mark.parametrize("typed", ["21/11/2026", "2026-11-21", "21.11.2026", "21-11-2026"])
def test_days_are_read_as_people_write_them(path, typed):
    change(path, "Kiểm tra thực tế", field_of(path, HEAD_FIELDS["made_on"], "Kiểm tra thực tế"), typed)
    filled, problems = read_assessment_form(path, a_form())
    assert problems == []
    assert filled.given[AssessmentSource.VISIT].made_on == date(2026, 11, 21)


def test_everything_that_is_wrong_comes_back_at_once_with_its_cell(path):
    level, words = cell_of(path, "1.2"), cell_of(path, "1.1", "F")
    day = field_of(path, HEAD_FIELDS["made_on"])
    change(path, "Tự đánh giá", level, "9")
    change(path, "Tự đánh giá", words, "=1+1")
    change(path, "Tự đánh giá", day, "31/02/2026")
    change(path, "Tổ tư vấn", cell_of(path, "5", page="Tổ tư vấn"), "mức hai")
    filled, problems = read_assessment_form(path, a_form())
    assert {(problem.code, problem.place) for problem in problems} == {
        ("unknown_level", f"Tự đánh giá!{level}"),
        ("formula", f"Tự đánh giá!{words}"),
        ("bad_date", f"Tự đánh giá!{day}"),
        ("unknown_level", f"Tổ tư vấn!{cell_of(path, '5', page='Tổ tư vấn')}"),
    }
    assert all(problem.remedy for problem in problems)
    assert filled.given or filled == FilledForm()


@pytest.mark.parametrize(
    ("now", "code"),
    [
        ({"dossier": Dossier(8, 3, RegistrationKind.FIRST, 2026)}, "other_dossier"),
        ({"dossier": Dossier(7, 4, RegistrationKind.FIRST, 2026)}, "other_dossier"),
        ({"council": a_council(name="Hội đồng khác")}, "other_dossier"),
        ({"card": replace(CARD, sha256="1" * 64)}, "other_scorecard"),
        ({"card": a_scorecard_with_cases(), "product": a_product(cases={"5": 2})}, "other_scorecard"),
        ({"product": a_product(cases={"5": 2})}, "other_cases"),
    ],
)
def test_a_form_of_something_else_is_refused(path, now, code):
    filled, problems = read_assessment_form(path, a_form(**now))
    assert filled == FilledForm()
    assert code in codes(problems)
    assert codes(problems).count(code) == 1


def test_a_form_says_which_dossier_it_is_for(path, tmp_path):
    assert dossier_of_form(path) == (7, [])
    other = tmp_path / "khac.xlsx"
    openpyxl.Workbook().save(other)
    number, problems = dossier_of_form(other)
    assert number is None
    assert codes(problems) == ["not_an_assessment_form"]
    assert codes(read_assessment_form(other, a_form())[1]) == ["not_an_assessment_form"]
    other.write_bytes(b"no workbook")
    assert dossier_of_form(other)[1]
    change(path, "Nhận dạng", "B4", "bảy")
    assert codes(dossier_of_form(path)[1]) == ["not_an_assessment_form"]


def test_pages_that_were_changed_are_refused(path):
    book = openpyxl.load_workbook(path)
    del book["Tổ tư vấn"]
    book.create_sheet("Khác")["A1"] = "x"
    book["Tự đánh giá"][cell_of(path, "1.1", "A")] = "1.9"
    row = field_of(path, HEAD_FIELDS["place"], "Kiểm tra thực tế")[1:]
    book["Kiểm tra thực tế"][f"B{row}"] = "Nơi khác"
    book.save(path)
    assert set(codes(read_assessment_form(path, a_form())[1])) == {"missing_page", "unknown_page", "changed_codes"}


def test_a_form_of_an_older_program_is_refused(path):
    change(path, "Nhận dạng", "B2", "0")
    assert codes(read_assessment_form(path, a_form())[1]) == ["other_version"]


def test_words_beyond_measure_are_refused(path):
    change(path, "Tự đánh giá", cell_of(path, "1.1", "F"), "x" * 4_001)
    assert codes(read_assessment_form(path, a_form())[1]) == ["note_too_long"]


def test_what_is_decomposed_comes_back_composed(path):
    change(path, "Tự đánh giá", cell_of(path, "1.1", "F"), "Đà La\u0323t")
    filled, _ = read_assessment_form(path, a_form())
    assert filled.given[SELF].lines["1.1"].text == "Đà Lạt"


def test_a_practice_council_is_named_so_on_every_page(tmp_path):
    book = openpyxl.load_workbook(written(a_form(council=a_council(practice=True)), tmp_path))
    for sheet in book:
        if sheet.sheet_state == "visible":
            assert "BUỔI TẬP" in sheet["A1"].value


def test_answers_are_those_of_the_products_case(tmp_path):
    card, product = a_scorecard_with_cases(), a_product(scorecard="TEST-26", cases={"5": 2})
    form = a_form(card=card, product=product, given={SELF: an_assessment(SELF, {"5": 3})})
    path = written(form, tmp_path)
    assert openpyxl.load_workbook(path)["Tự đánh giá"][cell_of(path, "5")].value == "3 – Do tổ chức quản lý: mức 3"
    change(path, "Tự đánh giá", cell_of(path, "5"), "4")
    assert codes(read_assessment_form(path, form)[1]) == ["unknown_level"]


@needs_libreoffice
def test_the_totals_of_the_form_are_those_of_the_program(tmp_path: Path):
    levels = {"1.1": 4, "1.2": 3, "2.1": 2, "3.1": 0, "3.2": 2, "5": 1}
    path = written(a_form(given={SELF: an_assessment(SELF, levels)}), tmp_path)
    sheet = openpyxl.load_workbook(recalculated(path, tmp_path), data_only=True)["Tự đánh giá"]
    total = next(row[4].value for row in sheet.iter_rows() if row[3].value == "Tổng điểm:")
    assert total == own_total(CARD, {}, levels).total
    missing = next(row[4].value for row in sheet.iter_rows() if row[3].value == "Còn chưa chọn mức:")
    assert missing == 2

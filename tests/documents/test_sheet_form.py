import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desk.documents.excel_cells import PRACTICE_MARK
from ocop_desk.documents.sheet_form import entries_to_score, write_member_forms, write_sheet_form
from ocop_desk.documents.sheet_form_reader import LONGEST_NOTE, SheetFormEntry, read_sheet_form
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import (
    ConflictRecord,
    ExcusedRecord,
    ProductState,
    RejectionRecord,
    SessionState,
)
from ocop_desk.domain.results import own_total
from tests.builders import (
    OPENED,
    a_council,
    a_product,
    a_product_record,
    a_round,
    a_scorecard,
    a_session_record,
    a_sheet,
    levels_for,
)
from tests.documents.libreoffice import needs_libreoffice, recalculated

CODES = [criterion.code for criterion in a_scorecard().criteria]


def waiting(position, **changes):
    return a_product_record(position, **{"rounds": (), "state": ProductState.WAITING, "conclusion": None, **changes})


def scoring(position, entitled=(1, 2, 3), excused=(), sheets=(), number=1, **changes):
    one = a_round(number, sheets, revealed_at=None, entitled=entitled, excused=excused)
    return waiting(position, rounds=(one,), state=ProductState.SCORING, **changes)


def an_open_session(*products, **changes):
    return a_session_record(products or (waiting(1),), state=SessionState.OPEN, closed_at=None, **changes)


def fill(path, levels, page="SP 01", notes=None):
    """Type levels and notes into a form as a member would."""
    book = openpyxl.load_workbook(path)
    for row in book[page].iter_rows():
        code = row[0].value
        if code in CODES:
            row[3].value = levels.get(code, row[3].value)
            row[5].value = (notes or {}).get(code)
    book.save(path)


def change(path, page, cell, value):
    book = openpyxl.load_workbook(path)
    book[page][cell] = value
    book.save(path)


def cell_of(path, code, page="SP 01"):
    """Where the mark of a criterion goes."""
    book = openpyxl.load_workbook(path)
    return next(f"D{row[0].row}" for row in book[page].iter_rows() if row[0].value == code)


def codes_and_places(problems):
    return [(problem.code, problem.place) for problem in problems]


@pytest.fixture
def form(tmp_path):
    """A form of product 1 for member 2, every criterion filled in."""
    path = tmp_path / "phieu.xlsx"
    write_sheet_form(an_open_session(), 1, 2, 1, path)
    fill(path, levels_for(73))
    return path


def test_a_filled_form_is_read_back(form):
    entries, problems = read_sheet_form(form, an_open_session())
    assert problems == []
    assert entries == [SheetFormEntry(1, 2, 1, levels_for(73), {})]


@settings(max_examples=12, deadline=None)
@given(total=st.integers(0, 100), data=st.data())
def test_any_sheet_survives_being_typed_and_read(tmp_path_factory, total, data):
    path = tmp_path_factory.mktemp("form") / "phieu.xlsx"
    write_sheet_form(an_open_session(), 1, 2, 1, path)
    levels = levels_for(total)
    ways = (int, str, "{}.0".format, " {} ".format, "{} – mức nào đó".format, "{}-x".format, "{}. a\nb".format)
    fill(path, {code: data.draw(st.sampled_from(ways))(level) for code, level in levels.items()})
    entries, problems = read_sheet_form(path, an_open_session())
    assert problems == []
    assert entries[0].levels == levels


def test_the_answers_of_the_list_are_understood(form):
    book = openpyxl.load_workbook(form)
    lists = [row[0].value for row in book["Danh mục"].iter_rows()]
    assert lists[:3] == ["0 – Không đạt mức nào", "1 – Nguồn nguyên liệu: mức 1", "2 – Nguồn nguyên liệu: mức 2"]
    fill(form, {"1.1": lists[2]})
    entries, problems = read_sheet_form(form, an_open_session())
    assert (entries[0].levels["1.1"], problems) == (2, [])


def test_a_criterion_that_is_not_asked_is_left_out_whatever_stands_there(form):
    fill(form, {"3.1": 0, "3.2": 2})
    entries, problems = read_sheet_form(form, an_open_session())
    assert problems == []
    assert "3.2" not in entries[0].levels
    fill(form, {"3.2": None})
    assert read_sheet_form(form, an_open_session())[1] == []


def test_notes_come_back_cleaned(form):
    fill(form, levels_for(73), notes={"1.1": "  Hợp đồng\tcòn\nhiệu lực  ", "2.1": 12})
    entries, _ = read_sheet_form(form, an_open_session())
    assert entries[0].notes == {"1.1": "Hợp đồng còn\nhiệu lực", "2.1": "12"}


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("9", "unknown_level"),
        (-1, "unknown_level"),
        (2.5, "unknown_level"),
        ("2,5", "unknown_level"),
        ("2-3", "unknown_level"),
        ("hai", "unknown_level"),
        (True, "unknown_level"),
        ("2" * 40, "unknown_level"),
        ("=1+1", "formula"),
        ("#N/A", "error_cell"),
        (None, "missing_criterion"),
    ],
)
def test_a_mark_that_is_none_is_reported_with_its_cell(form, value, code):
    cell = cell_of(form, "1.2")
    change(form, "SP 01", cell, value)
    entries, problems = read_sheet_form(form, an_open_session())
    assert entries == []
    assert codes_and_places(problems) == [(code, f"SP 01!{cell}")]
    assert problems[0].remedy


def test_all_problems_of_a_page_come_together(form):
    fill(form, {"1.1": 9, "1.2": "=A1", "2.1": None})
    book = openpyxl.load_workbook(form)
    book["SP 01"][cell_of(form, "2.1")] = None
    book.save(form)
    assert {p.code for p in read_sheet_form(form, an_open_session())[1]} == {
        "unknown_level",
        "formula",
        "missing_criterion",
    }


def test_a_note_may_not_be_a_formula_or_endless(form):
    fill(form, levels_for(73), notes={"1.1": "=1", "1.2": "a" * (LONGEST_NOTE + 1)})
    assert [p.code for p in read_sheet_form(form, an_open_session())[1]] == ["formula", "note_too_long"]


def test_an_untouched_page_is_one_problem_and_the_filled_ones_are_read(tmp_path):
    session = an_open_session(waiting(1), waiting(2))
    write_member_forms(session, 2, tmp_path / "phieu.xlsx")
    fill(tmp_path / "phieu.xlsx", levels_for(60), page="SP 02")
    entries, problems = read_sheet_form(tmp_path / "phieu.xlsx", session)
    assert [entry.entry_id for entry in entries] == [2]
    assert codes_and_places(problems) == [("empty_page", "SP 01")]


def test_a_form_of_another_session_is_refused(form):
    for other in (
        {"session_id": 2},
        {"number": 9},
        {"year": 2027},
        {"council": a_council(name="Hội đồng tỉnh khác")},
    ):
        entries, problems = read_sheet_form(form, replace(an_open_session(), **other))
        assert (entries, [p.code for p in problems]) == ([], ["other_session"])


def test_a_form_of_another_scorecard_or_case_is_refused(form):
    changed = {"TEST-01": a_scorecard(sha256="1" * 64)}
    assert [p.code for p in read_sheet_form(form, an_open_session(scorecards=changed))[1]] == ["other_scorecard"]
    moved = an_open_session(waiting(1, product=a_product(scorecard="TEST-26", cases={"5": 1})))
    assert [p.code for p in read_sheet_form(form, moved)[1]] == ["other_scorecard", "other_cases"]


def test_a_form_of_another_round_is_refused(form):
    again = an_open_session(scoring(1, number=2))
    assert [p.code for p in read_sheet_form(form, again)[1]] == ["other_round"]
    over = an_open_session(a_product_record(1))
    assert [p.code for p in read_sheet_form(form, over)[1]] == ["round_closed"]
    assert read_sheet_form(form, an_open_session(scoring(1)))[1] == []


def test_an_entry_or_member_the_session_does_not_have_is_refused(form):
    assert [p.code for p in read_sheet_form(form, an_open_session(waiting(7)))[1]] == ["unknown_entry"]
    alone = an_open_session(roster=an_open_session().roster[:1])
    assert [p.code for p in read_sheet_form(form, alone)[1]] == ["unknown_member"]


@pytest.mark.parametrize("cell", ["A12", "F2"])
def test_a_code_that_was_changed_is_noticed(form, cell):
    book = openpyxl.load_workbook(form)
    target = next(row[0] for row in book["SP 01"].iter_rows() if row[0].value == "1.1") if cell == "A12" else None
    change(form, "SP 01", target.coordinate if target else cell, "1.9")
    entries, problems = read_sheet_form(form, an_open_session())
    assert (entries, [p.code for p in problems]) == ([], ["changed_codes"])
    assert problems[0].place == (f"SP 01!{target.coordinate}" if target else "SP 01")


def test_a_row_that_was_taken_out_is_noticed(form):
    book = openpyxl.load_workbook(form)
    row = next(row[0].row for row in book["SP 01"].iter_rows() if row[0].value == "2.1")
    book["SP 01"].delete_rows(row)
    book.save(form)
    assert [p.code for p in read_sheet_form(form, an_open_session())[1]] == ["changed_codes"]


def test_a_page_renamed_or_copied_is_noticed(form):
    book = openpyxl.load_workbook(form)
    book["SP 01"].title = "SP 09"
    book.save(form)
    assert codes_and_places(read_sheet_form(form, an_open_session())[1]) == [
        ("unknown_page", "SP 09"),
        ("missing_page", "SP 01"),
    ]


def test_pages_swapped_by_name_are_noticed(tmp_path):
    session = an_open_session(waiting(1), waiting(2))
    path = tmp_path / "phieu.xlsx"
    write_member_forms(session, 2, path)
    fill(path, levels_for(60))
    fill(path, levels_for(90), page="SP 02")
    book = openpyxl.load_workbook(path)
    book["SP 01"].title, book["SP 02"].title = "tạm", "SP 01"
    book["tạm"].title = "SP 02"
    book.save(path)
    assert [p.code for p in read_sheet_form(path, session)[1]] == ["changed_codes", "changed_codes"]


def test_a_product_listed_twice_is_reported(form):
    book = openpyxl.load_workbook(form)
    identity = book["Nhận dạng"]
    identity.append([cell.value for cell in identity[identity.max_row]])
    book.save(form)
    entries, problems = read_sheet_form(form, an_open_session())
    assert [p.code for p in problems] == ["duplicate_product"]
    assert len(entries) == 1


@pytest.mark.parametrize("value", ["x", "=1", -1, 10**20])
def test_an_identity_that_was_changed_is_reported(form, value):
    change(form, "Nhận dạng", "B8", value)
    assert [p.code for p in read_sheet_form(form, an_open_session())[1]] == ["changed_codes", "unknown_page"]


def test_a_form_of_another_version_or_none_at_all_is_refused(form, tmp_path):
    change(form, "Nhận dạng", "B2", "2")
    assert [p.code for p in read_sheet_form(form, an_open_session())[1]] == ["other_version"]
    change(form, "Nhận dạng", "B1", "something else")
    assert [p.code for p in read_sheet_form(form, an_open_session())[1]] == ["not_a_sheet_form"]
    openpyxl.Workbook().save(tmp_path / "khac.xlsx")
    assert [p.code for p in read_sheet_form(tmp_path / "khac.xlsx", an_open_session())[1]] == ["not_a_sheet_form"]


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7", b"PK\x03\x04 cut short"])
def test_what_is_no_excel_file_is_refused_without_a_traceback(tmp_path, content):
    (tmp_path / "phieu.xlsx").write_bytes(content)
    entries, problems = read_sheet_form(tmp_path / "phieu.xlsx", an_open_session())
    assert entries == []
    assert len(problems) == 1


def test_a_form_names_session_product_and_member(form):
    page = openpyxl.load_workbook(form)["SP 01"]
    shown = {str(cell.value) for row in page.iter_rows(max_row=9) for cell in row if cell.value}
    assert {"Sản phẩm: Cà phê bột Arabica Cầu Đất", "Thành viên: Trần Văn Bình", "Mã phiếu: 1-1-2"} <= shown


def test_only_the_answers_and_notes_can_be_typed_and_no_password_is_needed(form):
    book = openpyxl.load_workbook(form)
    page = book["SP 01"]
    assert page.protection.sheet
    assert page.protection.password is None
    open_cells = {cell.coordinate for row in page.iter_rows() for cell in row if not cell.protection.locked}
    rows = [row[0].row for row in page.iter_rows() if row[0].value in CODES]
    assert open_cells == {f"{column}{row}" for row in rows for column in "DF"}
    assert book.security.lockStructure
    assert [book[name].sheet_state for name in ("Danh mục", "Nhận dạng")] == ["hidden", "hidden"]
    guide = " ".join(str(row[0].value) for row in book["Hướng dẫn"].iter_rows())
    assert "«Danh mục»" in guide
    assert "«Nhận dạng»" in guide


def test_every_criterion_has_its_drop_down(form):
    page = openpyxl.load_workbook(form)["SP 01"]
    rules = {str(rule.sqref): rule.formula1 for rule in page.data_validations.dataValidation}
    assert set(rules) == {cell_of(form, code) for code in CODES}
    assert rules[cell_of(form, "1.1")] == "'Danh mục'!$A$1:$A$5"


def test_official_wording_stands_in_the_form_where_the_office_loaded_it(tmp_path):
    session = an_open_session(official_wording={("TEST-01", "1.1", None, 2): "Lời của quyết định"})
    write_sheet_form(session, 1, 2, 1, tmp_path / "phieu.xlsx")
    book = openpyxl.load_workbook(tmp_path / "phieu.xlsx")
    assert book["Danh mục"]["A3"].value == "2 – Lời của quyết định"
    assert "2 – Lời của quyết định (yêu cầu 3 sao)" in [row[1].value for row in book["SP 01"].iter_rows()]


def test_a_practice_form_says_so(tmp_path):
    write_sheet_form(an_open_session(council=a_council(practice=True)), 1, 2, 1, tmp_path / "phieu.xlsx")
    book = openpyxl.load_workbook(tmp_path / "phieu.xlsx")
    assert PRACTICE_MARK in book["SP 01"]["A1"].value
    assert book["Hướng dẫn"]["A2"].value == PRACTICE_MARK


def test_a_member_gets_a_page_for_every_product_still_to_be_scored(tmp_path):
    session = an_open_session(
        waiting(1),
        waiting(2, conflicts=(ConflictRecord(2, "Góp vốn"),)),
        waiting(3, rejection=RejectionRecord("forged_dossier", "", OPENED), state=ProductState.CONCLUDED),
        a_product_record(4),
        scoring(5, number=2),
        scoring(6, entitled=(1, 3)),
        scoring(7, excused=(ExcusedRecord(2, "Bận", OPENED),)),
        scoring(8, sheets=(a_sheet(2, 70),)),
    )
    path = tmp_path / "phieu.xlsx"
    assert entries_to_score(session, 2) == (1, 5)
    assert write_member_forms(session, 2, path) == (1, 5)
    assert openpyxl.load_workbook(path).sheetnames == ["Hướng dẫn", "SP 01", "SP 05", "Danh mục", "Nhận dạng"]
    fill(path, levels_for(50), page="SP 05")
    entries, _ = read_sheet_form(path, session)
    assert [(entry.entry_id, entry.round_number) for entry in entries] == [(5, 2)]
    assert write_member_forms(session, 2, path, entry_ids=[5]) == (5,)


def test_a_form_nobody_can_fill_is_refused(tmp_path):
    session = an_open_session()
    path = tmp_path / "phieu.xlsx"
    for code, write in {
        "unknown_entry": lambda: write_sheet_form(session, 9, 2, 1, path),
        "unknown_member": lambda: write_sheet_form(session, 1, 99, 1, path),
        "not_a_scoring_member": lambda: write_member_forms(session, 6, path),
        "nothing_to_score": lambda: write_member_forms(a_session_record(), 2, path),
    }.items():
        with pytest.raises(InputRefused) as refusal:
            write()
        assert [problem.code for problem in refusal.value.problems] == [code]
    assert not path.exists()


def test_the_same_form_has_the_same_bytes(tmp_path):
    for name in ("mot.xlsx", "hai.xlsx"):
        write_sheet_form(an_open_session(), 1, 2, 1, tmp_path / name)
    first = (tmp_path / "mot.xlsx").read_bytes()
    assert first == (tmp_path / "hai.xlsx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 21, 1, 5, 0)}


@pytest.mark.no_cover
def test_a_form_of_a_whole_round_can_be_read(tmp_path):
    session = an_open_session(*(waiting(number) for number in range(1, 151)))
    path = tmp_path / "phieu.xlsx"
    assert len(write_member_forms(session, 2, path)) == 150
    entries, problems = read_sheet_form(path, session)
    assert entries == []
    assert [problem.code for problem in problems] == ["empty_page"] * 150


@needs_libreoffice
def test_libreoffice_adds_up_the_members_own_total_and_keeps_the_form_readable(tmp_path):
    session = an_open_session(waiting(1), waiting(2, product=a_product(scorecard="TEST-26", cases={"5": 2})))
    path = tmp_path / "phieu.xlsx"
    write_member_forms(session, 2, path)
    levels = levels_for(66) | {"1.1": 3}
    fill(path, levels | {"2.1": f"{levels['2.1']} – tự gõ"})
    fill(path, {"1.1": 7, "3.1": 0, "3.2": 1, "5": 3}, page="SP 02")
    saved = recalculated(path, tmp_path)
    book = openpyxl.load_workbook(saved, data_only=True)
    scored = own_total(a_scorecard(), {}, levels)
    assert (book["SP 01"]["E8"].value, book["SP 01"]["E9"].value) == (scored.total, 0)
    assert [row[2].value for row in book["Hướng dẫn"].iter_rows() if row[0].value == "SP 01"] == [scored.total]
    scores = {row[0].value: row[4].value for row in book["SP 02"].iter_rows() if row[0].value in CODES}
    assert (scores["1.1"], scores["3.1"], scores["3.2"], scores["5"]) == ("Sai mức", 0, "Không chấm", 15)
    assert (book["SP 02"]["E8"].value, book["SP 02"]["E9"].value) == (15, 4)
    entries, problems = read_sheet_form(saved, session)
    assert [(entry.entry_id, entry.levels) for entry in entries] == [(1, levels)]
    assert {problem.place.partition("!")[0] for problem in problems} == {"SP 02"}

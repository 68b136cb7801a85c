import os
import time
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from ocop_desk.documents import excel_opening
from ocop_desk.documents.excel_reading import MOST_SHEETS, read_workbook
from ocop_desk.documents.excel_sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from ocop_desk.documents.workbook_rows import Cell, CellKind, SheetRows
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import FileTrouble
from tests.product_lists import edited, ole_file, with_part, write_list, write_sheet_xml, write_zip

SHEET = "xl/worksheets/sheet1.xml"


def only_sheet(path: Path) -> SheetRows:
    (sheet,) = read_workbook(path).sheets
    return sheet


def cells(path: Path) -> dict[tuple[int, int], Cell]:
    return {(row.number, column): cell for row in only_sheet(path).rows for column, cell in row.cells.items()}


def texts(path: Path) -> dict[tuple[int, int], str]:
    return {place: cell.text for place, cell in cells(path).items()}


def refusal(path: Path) -> str:
    with pytest.raises(InputRefused) as caught:
        read_workbook(path)
    (problem,) = caught.value.problems
    assert problem.place == path.name
    assert problem.message
    assert problem.remedy
    return problem.code


def read_or_refused(path: Path) -> bool:
    try:
        return len(read_workbook(path).sheets) > 0
    except (InputRefused, FileTrouble) as refused:
        return str(refused) != ""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "danh-sach.xlsx"


def test_texts_and_numbers_come_as_text_with_their_kind(file: Path) -> None:
    write_list(file, ["Mật ong", 24985, 3.5, True, "22945", "  "], head=None)
    found = cells(file)
    assert [(cell.text, cell.kind) for cell in found.values()] == [
        ("Mật ong", CellKind.TEXT),
        ("24985", CellKind.NUMBER),
        ("3.5", CellKind.NUMBER),
        ("TRUE", CellKind.BOOLEAN),
        ("22945", CellKind.TEXT),
    ]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        *[("24985", "24985"), ("24985.0", "24985"), ("2.4985E4", "24985"), ("-7", "-7"), ("0", "0")],
        *[("3.4000000000000004", "3.4"), ("123456789012345678", "123456789012345678"), ("1E-3", "0.001")],
        *[("1E+300", "1E+300"), ("1E999999999", "1E999999999"), ("NaN", "NaN"), ("abc", "abc")],
    ],
)
def test_numbers_stand_in_plain_notation_where_they_can(file: Path, raw: str, text: str) -> None:
    write_sheet_xml(file, f'<sheetData><row r="1"><c r="A1"><v>{raw}</v></c></row></sheetData>')
    assert texts(file) == {(1, 1): text}


def test_dates_come_as_people_write_them(file: Path) -> None:
    write_list(file, [date(2026, 5, 22), datetime(2026, 11, 21, 8, 5)], head=None)
    assert [(c.text, c.kind) for c in cells(file).values()] == [
        ("22/05/2026", CellKind.DATE),
        ("21/11/2026", CellKind.DATE),
    ]


def test_dates_counted_from_1904_are_right_too(file: Path) -> None:
    write_list(file, [date(2026, 5, 22)], head=None)

    def from_1904(workbook: openpyxl.Workbook) -> None:
        workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        workbook.active["A1"] = date(2026, 5, 22)

    assert texts(edited(file, from_1904)) == {(1, 1): "22/05/2026"}


def test_a_number_format_of_its_own_makes_a_date_and_a_colour_does_not(file: Path) -> None:
    write_list(file, [46164, 46164, 46164], head=None)

    def formats(workbook: openpyxl.Workbook) -> None:
        workbook.active["A1"].number_format = 'dd" tháng "mm" năm "yyyy'
        workbook.active["B1"].number_format = '[Red]#,##0" đồng"'
        workbook.active["C1"].number_format = "@"

    assert texts(edited(file, formats)) == {(1, 1): "22/05/2026", (1, 2): "46164", (1, 3): "46164"}


def test_a_date_beyond_the_calendar_stays_a_number(file: Path) -> None:
    write_list(file, [10**9], head=None)

    def as_date(workbook: openpyxl.Workbook) -> None:
        workbook.active["A1"].number_format = "dd/mm/yyyy"

    assert cells(edited(file, as_date))[1, 1] == Cell("1000000000", CellKind.NUMBER)


def test_a_formula_gives_its_saved_result_and_says_it_is_one(file: Path) -> None:
    row = '<row r="2"><c r="A2"><f>A1+1</f><v>7</v></c><c r="B2" t="str"><f>B1</f><v>Chè</v></c></row>'
    write_sheet_xml(file, f"<sheetData>{row}</sheetData>")
    assert cells(file) == {
        (2, 1): Cell("7", CellKind.NUMBER, is_formula=True),
        (2, 2): Cell("Chè", CellKind.TEXT, is_formula=True),
    }


def test_a_formula_without_a_result_is_told_apart_from_a_blank(file: Path) -> None:
    write_list(file, ["=1+1", None], head=None)
    assert cells(file) == {(1, 1): Cell("", CellKind.UNCALCULATED, is_formula=True)}


def test_a_formula_with_an_empty_text_as_result_is_blank(file: Path) -> None:
    write_sheet_xml(file, '<sheetData><row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row></sheetData>')
    assert cells(file) == {}


def test_error_values_are_named(file: Path) -> None:
    write_sheet_xml(file, '<sheetData><row r="1"><c r="A1" t="e"><f>X</f><v>#REF!</v></c></row></sheetData>')
    assert cells(file)[1, 1].kind is CellKind.ERROR
    assert cells(file)[1, 1].text == "#REF!"


def test_rich_text_is_joined_and_phonetic_hints_left_out(file: Path) -> None:
    strings = (
        "<si><r><t>Mật </t></r><r><rPr><rFont val='.VnTime'/></rPr><t>ong</t></r><rPh><t>x</t></rPh></si><si><t/></si>"
    )
    row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    write_sheet_xml(file, f"<sheetData>{row}</sheetData>", strings)
    assert cells(file) == {(1, 1): Cell("Mật ong", CellKind.TEXT, ".VnTime")}


def test_text_in_the_cell_itself_is_read(file: Path) -> None:
    row = '<row><c t="inlineStr"><is><t>Chè</t></is></c><c><v>5</v></c></row>'
    write_sheet_xml(file, f"<sheetData>{row}{row}</sheetData>")
    assert texts(file) == {(1, 1): "Chè", (1, 2): "5", (2, 1): "Chè", (2, 2): "5"}


def test_escaped_characters_are_unescaped(file: Path) -> None:
    strings = "<si><t>a_x000D_\nb_x005F_c_xD83D__xDC1D_ _xD800_</t></si>"
    write_sheet_xml(file, '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', strings)
    assert texts(file)[1, 1] == "a\r\nb_c🐝 \ufffd"


def test_names_with_a_prefix_and_the_strict_namespace_are_understood(file: Path) -> None:
    write_list(file, ["Chè"], head=None)
    space = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    data = f'<x:worksheet xmlns:x="{space}"><x:sheetData><x:row r="3"><x:c r="B3"><x:v>1</x:v></x:c></x:row>'
    with_part(file, SHEET, lambda _: f"{data}</x:sheetData></x:worksheet>".encode())
    assert texts(file) == {(3, 2): "1"}


def test_sheets_in_utf_16_are_read(file: Path) -> None:
    write_list(file, ["Chè", 5], head=None)
    with_part(file, SHEET, lambda data: data.decode().replace("<?xml version='1.0'?>", "").encode("utf-16"))
    assert texts(file) == {(1, 1): "Chè", (1, 2): "5"}


def test_the_font_of_a_cell_is_told(file: Path) -> None:
    write_list(file, ["Cµ phª"], head=None)

    def font(workbook: openpyxl.Workbook) -> None:
        workbook.active["A1"].font = Font(name=".VnTime")

    assert cells(edited(file, font))[1, 1].font == ".VnTime"


def test_merged_cells_repeat_the_first_one_and_say_so(file: Path) -> None:
    write_list(file, ["a", "b", None], [None, "c", "d"], head=None)

    def merge(workbook: openpyxl.Workbook) -> None:
        workbook.active.merge_cells("A1:A9")
        workbook.active.merge_cells("B1:C1")

    found = cells(edited(file, merge))
    assert found[2, 1] == Cell("a", CellKind.TEXT, "Calibri", merged_from=(1, 1))
    assert found[1, 3].merged_from == (1, 2)
    assert max(row for row, _ in found) == 2


def test_merged_ranges_without_sense_are_left_alone(file: Path) -> None:
    merges = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("", "A1", "B1:A1", "Z9:A1", "A0:B0", "1:2", "$A$1:$B$1"))
    data = f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>{merges}</mergeCells>'
    write_sheet_xml(file, data)
    assert texts(file) == {(1, 1): "1", (1, 2): "1"}


def test_huge_merged_ranges_fill_only_what_is_there(file: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 500))
    merges = "<mergeCell ref='A1:XFD1048576'/>" * 3000
    write_sheet_xml(file, f"<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>")
    started = time.perf_counter()
    assert max(column for _, column in cells(file)) == MOST_COLUMNS
    assert time.perf_counter() - started < 10


def test_hidden_sheets_and_rows_are_read_and_marked(file: Path) -> None:
    write_list(file, ["a"], ["b"], head=None)

    def hide(workbook: openpyxl.Workbook) -> None:
        workbook.create_sheet("Ẩn").sheet_state = "veryHidden"
        workbook.active.row_dimensions[2].hidden = True

    first, second = read_workbook(edited(file, hide)).sheets
    assert [(row.number, row.hidden) for row in first.rows] == [(1, False), (2, True)]
    assert (first.hidden, second.hidden, second.name) == (False, True, "Ẩn")


def test_charts_are_no_sheets(file: Path) -> None:
    write_list(file, ["a"], head=None)

    def add_chart(workbook: openpyxl.Workbook) -> None:
        workbook.create_chartsheet("Biểu đồ")

    assert [sheet.name for sheet in read_workbook(edited(file, add_chart)).sheets] == ["Danh sách"]


def test_fifty_megabytes_of_empty_rows_take_no_time(file: Path) -> None:
    write_list(file, ["a"], head=None)
    empty = "".join(f'<row r="{n}" s="1"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>' for n in range(2, 800_000))
    with_part(file, SHEET, lambda data: data.replace(b"</sheetData>", empty.encode() + b"</sheetData>"))
    with zipfile.ZipFile(file) as archive:
        assert archive.getinfo(SHEET).file_size > 40_000_000
    started = time.perf_counter()
    assert texts(file) == {(1, 1): "a"}
    assert time.perf_counter() - started < 10


def test_what_stands_below_many_empty_rows_is_found(file: Path) -> None:
    empty = "".join(f'<row r="{n}"><c r="A{n}"/></row>' for n in range(2, 5_000))
    last = '<row r="9000"><c r="B9000"><v>5</v></c></row>'
    data = f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row>{empty}{last}</sheetData>'
    write_sheet_xml(file, data + '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')
    assert texts(file) == {(1, 1): "1", (1, 2): "1", (9000, 2): "5"}


def test_a_sheet_without_any_value_has_no_rows(file: Path) -> None:
    write_sheet_xml(file, '<sheetData><row r="1"><c r="A1" s="0"/></row></sheetData>')
    assert only_sheet(file).rows == ()


def test_reading_stops_after_many_rows_and_says_where(file: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, MOST_ROWS + 50))
    write_sheet_xml(file, f"<sheetData>{rows}</sheetData>")
    sheet = only_sheet(file)
    assert len(sheet.rows) == MOST_ROWS
    assert sheet.cut_after == MOST_ROWS + 1


def test_columns_far_to_the_right_are_left_out_and_told(file: Path) -> None:
    write_sheet_xml(file, '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></sheetData>')
    assert only_sheet(file).too_wide
    assert texts(file) == {(1, 1): "1"}
    assert MOST_CELLS > MOST_ROWS


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"%PDF-1.7 ...", "pdf-file"),
        (b"TT,Ten san pham\r\n1,Che", "text-file"),
        ("TT;Tên sản phẩm\n1;Chè".encode("utf-16"), "text-file"),
        (b"\xef\xbb\xbf<html><table><tr><td>", "web-page"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "web-page"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not-excel"),
        (b"PK\x03\x04" + bytes(50), "damaged-excel"),
        (b"PK\x05\x06" + bytes(18), "not-excel"),
        (ole_file("Workbook"), "old-excel"),
        (ole_file("Book"), "old-excel"),
        (ole_file("EncryptionInfo", "EncryptedPackage"), "encrypted-excel"),
        (ole_file("WordDocument"), "word-file"),
        (ole_file("Something"), "not-excel"),
        (ole_file("Workbook")[:700], "not-excel"),
    ],
)
def test_another_kind_of_file_is_named(file: Path, data: bytes, code: str) -> None:
    file.write_bytes(data)
    assert refusal(file) == code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (("mimetype", "content.xml"), "open-document"),
        (("_rels/.rels", "word/document.xml"), "word-file"),
        (("_rels/.rels", "xl/workbook.bin"), "binary-excel"),
        (("readme.txt",), "not-excel"),
        (("_rels/.rels",), "damaged-excel"),
    ],
)
def test_another_kind_of_archive_is_named(file: Path, parts: tuple[str, ...], code: str) -> None:
    write_zip(file, dict.fromkeys(parts, b"<x/>"))
    assert refusal(file) == code


def test_the_temporary_file_beside_an_open_list_is_named(tmp_path: Path) -> None:
    file = tmp_path / "~$danh-sach.xlsx"
    file.write_bytes(b"\x05Nguyen" + bytes(160))
    assert refusal(file) == "not-excel"


def test_a_file_that_is_not_there_is_a_trouble(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path, tmp_path / "a\0b.xlsx"):
        with pytest.raises(FileTrouble) as caught:
            read_workbook(path)
        assert caught.value.message


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    with pytest.raises(FileTrouble):
        read_workbook(tmp_path / "pipe.xlsx")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_trouble(file: Path) -> None:
    write_list(file, ["a"])
    file.chmod(0)
    with pytest.raises(FileTrouble):
        read_workbook(file)


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"])
def test_a_document_type_is_refused(file: Path, part: str) -> None:
    write_sheet_xml(file, "<sheetData><row><c><v>1</v></c></row></sheetData>")
    trap = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    with_part(file, part, lambda data: trap + data)
    assert refusal(file) == "unsafe-excel"


def test_a_part_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(file: Path) -> None:
    write_list(file, ["a"])
    with_part(file, SHEET, lambda data: data + b" " * (excel_opening.LARGEST_PART + 1))
    started = time.perf_counter()
    assert refusal(file) == "too-big"
    assert time.perf_counter() - started < 5


def test_parts_that_unpack_to_too_much_together_are_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_opening, "LARGEST_IN_ALL", 3_000)
    assert refusal(write_list(file, ["a"])) == "too-big"


def test_a_file_of_hundreds_of_megabytes_is_refused(file: Path) -> None:
    write_list(file, ["a"])
    with file.open("r+b") as stream:
        stream.truncate(excel_opening.LARGEST_FILE + 1)
    assert refusal(file) == "too-big"


def test_too_many_sheets_are_refused(file: Path) -> None:
    write_list(file, ["a"])

    def add_sheets(workbook: openpyxl.Workbook) -> None:
        for number in range(MOST_SHEETS):
            workbook.create_sheet(f"T{number}")

    assert refusal(edited(file, add_sheets)) == "too-big"


def test_a_workbook_without_sheets_is_refused(file: Path) -> None:
    write_list(file, ["a"])
    with_part(file, "xl/workbook.xml", lambda _: b"<workbook/>")
    assert refusal(file) == "no-sheets"


@pytest.mark.parametrize(
    "sheet",
    [
        '<sheetData><row r="x"><c r="A1"><v>1</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1" t="s"><v>x</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1" s="x"><v>1</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>',
        "<sheetData><row><c><v>&unknown;</v></c></row></sheetData>",
    ],
)
def test_a_sheet_that_makes_no_sense_is_damaged(file: Path, sheet: str) -> None:
    write_sheet_xml(file, sheet)
    assert refusal(file) == "damaged-excel"


def test_a_file_cut_short_is_damaged(file: Path) -> None:
    write_list(file, ["a"])
    file.write_bytes(file.read_bytes()[:-300])
    assert refusal(file) == "damaged-excel"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_list(tmp_path_factory.mktemp("sound") / "a.xlsx", ["Mật ong", 5, None, "=1+1"]).read_bytes()


@settings(max_examples=100, deadline=None)
@given(flips=st.lists(st.tuples(st.floats(0, 0.999999), st.integers(0, 255)), min_size=1, max_size=5))
def test_flipped_bytes_never_raise_anything_else(
    tmp_path_factory: pytest.TempPathFactory, sound: bytes, flips: list[tuple[float, int]]
) -> None:
    file = tmp_path_factory.mktemp("flip") / "a.xlsx"
    content = bytearray(sound)
    for where, byte in flips:
        content[int(where * len(content))] = byte
    file.write_bytes(content)
    assert read_or_refused(file)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='<>/ ="rcvtfs159AZsibnle&;', max_size=80))
def test_any_sheet_xml_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, xml: str) -> None:
    file = tmp_path_factory.mktemp("xml") / "a.xlsx"
    write_sheet_xml(file, f"<sheetData><row><c><v>1</v></c>{xml}</row></sheetData>")
    assert read_or_refused(file)

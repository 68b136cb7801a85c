from datetime import UTC, datetime

from ocop_desk.documents.paper.recovery_sheet import recovery_sheet_pdf
from ocop_desk.domain.recovery_codes import code_groups, key_of_code, recovery_code
from tests.documents.paper_reading import fonts_of, pages_of

KEY = bytes(range(32))
MADE = datetime(2026, 11, 21, 2, 41, 7, tzinfo=UTC)


def a_sheet(council="Hội đồng OCOP tỉnh Lâm Đồng", file_name="hoi-dong.ocop"):
    return recovery_sheet_pdf(council, file_name, code_groups(KEY), MADE)


def test_the_sheet_is_one_page_with_the_code_the_file_and_the_moment():
    (text,) = pages_of(a_sheet())
    assert "hoi-dong.ocop" in text
    assert "Hội đồng OCOP tỉnh Lâm Đồng" in text
    assert "9 giờ 41 phút, ngày 21/11/2026" in text
    for number, group in enumerate(code_groups(KEY), start=1):
        assert f"{number} {group[:4]} {group[4:]}" in " ".join(text.split())


def test_the_code_is_typed_from_the_sheet_as_it_stands_there():
    (text,) = pages_of(a_sheet())
    letters = text.split("USB. ")[1].split("Khi quên")[0]
    typed = " ".join(word for word in letters.split() if len(word) == 4)
    assert key_of_code(typed) == KEY == key_of_code(recovery_code(KEY))


def test_the_same_bytes_twice_and_every_font_in_it():
    assert a_sheet().data == a_sheet().data
    assert all(fonts_of(a_sheet()).values())


def test_long_names_and_no_council_stay_on_the_page():
    assert len(pages_of(a_sheet("Hội đồng " * 40, "tep-" * 50 + ".ocop"))) == 1
    assert "Hội đồng:" not in pages_of(a_sheet(""))[0]

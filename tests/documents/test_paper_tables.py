"""Long tables: pages, heads, closings; and the text in their cells."""

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Paragraph, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import balanced, para, wrapped
from ocop_desk.documents.paper.fonts import REGULAR, paper_text, text_width
from ocop_desk.documents.paper.paged import with_closing
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.tables import Column, fitted_row, laid_table, long_table
from tests.documents.paper_reading import pages_of

COLUMNS = (Column("TT", 40), Column("Tên gọi", 200, "LEFT"), Column("Điểm", 60, bold=True))
WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=200)


def pages_with(*story):
    return pages_of(press("bang.pdf", "Bảng", "Hội đồng", list(story)))


def rows(count, text="Cà phê bột"):
    return [(str(place), f"{text} {place}", "72,5") for place in range(1, count + 1)]


def test_every_page_has_the_head_and_no_row_is_lost():
    pages = pages_with(long_table(COLUMNS, rows(200)))
    assert len(pages) > 3
    assert all("TT Tên gọi Điểm" in page for page in pages)
    assert all(f"Cà phê bột {place} 72,5" in " ".join(pages) for place in range(1, 201))


def test_the_last_page_of_a_table_holds_two_rows_or_more():
    for count in range(30, 80):
        pages = pages_with(long_table(COLUMNS, rows(count)))
        assert pages[-1].count("Cà phê bột") >= 2, count


def test_a_heading_is_never_parted_from_the_first_rows():
    for gap in range(0, 700, 25):
        heading = para("Phần mở đầu", styles.SUBHEADING)
        pages = pages_with(Spacer(1, gap), long_table(COLUMNS, rows(40)).under(heading))
        page = next(page for page in pages if "Phần mở đầu" in page)
        assert "Cà phê bột 1 " in page


def test_a_closing_has_the_last_rows_on_its_page():
    for count in range(1, 70):
        pages = pages_with(*with_closing([long_table(COLUMNS, rows(count))], [Spacer(1, 90), para("Hết.")]))
        assert "Hết." in pages[-1]
        assert pages[-1].count("Cà phê bột") >= min(count, 2), count


def test_a_closing_after_plain_text_keeps_the_last_paragraph():
    for gap in range(0, 700, 25):
        pages = pages_with(*with_closing([Spacer(1, gap), para("Câu cuối.")], [Spacer(1, 120), para("Ký tên")]))
        page = next(page for page in pages if "Ký tên" in page)
        assert "Câu cuối." in page


def test_rows_that_belong_together_are_not_parted():
    fitted = [fitted_row(row, COLUMNS, 11) for row in rows(120)]
    groups = [(first, first + 3) for first in range(0, 120, 4)]
    for page in pages_with(laid_table(COLUMNS, fitted, size=11, kept=groups)):
        assert page.count("Cà phê bột") % 4 == 0


def test_a_group_higher_than_a_page_is_parted_all_the_same():
    fitted = [fitted_row(row, COLUMNS, 11) for row in rows(120)]
    pages = pages_with(laid_table(COLUMNS, fitted, size=11, kept=[(0, 119)]))
    assert all(f"Cà phê bột {place} " in " ".join(pages) for place in range(1, 121))


def test_a_row_higher_than_a_page_goes_on_in_a_further_row():
    text = " ".join(f"từ{place}" for place in range(3000))
    pages = pages_with(long_table(COLUMNS, [("1", text, "5")]))
    assert len(pages) > 2
    assert " ".join(pages).count("từ2999") == 1


def test_text_is_wrapped_in_the_font_it_is_printed_in():
    column = (Column("", 90, "LEFT", bold=True),)
    cells, _ = fitted_row(["Đại diện pháp luật của chủ thể"], column, 11)
    widths = [text_width(line, "Tinos-Bold", 11) for line in cells[0].split("\n")]
    assert len(widths) > 1
    assert max(widths) <= 84


@settings(max_examples=200)
@given(text=WORDS, width=st.integers(15, 300))
def test_wrapped_lines_fit_and_lose_no_letter(text, width):
    plain = paper_text(text)
    lines = wrapped(plain, REGULAR, 11, width)
    assert all(len(line) <= 1 or text_width(line, REGULAR, 11) <= width + 0.001 for line in lines)
    assert "".join("".join(lines).split()) == "".join(plain.split())


@given(text=WORDS)
def test_balanced_lines_are_as_many_as_plain_ones(text):
    plain = paper_text(text)
    assert len(balanced(plain, REGULAR, 14, 300)) == len(wrapped(plain, REGULAR, 14, 300))


@given(text=WORDS)
def test_any_text_is_safe_in_a_paragraph(text):
    assert isinstance(para(text), Paragraph)


@given(text=st.text())
def test_printable_text_is_composed_and_visible(text):
    shown = paper_text(text)
    assert all(c == "\n" or c.isprintable() or c.isspace() for c in shown)
    assert paper_text(shown) == shown

import io
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ocop_desk.documents.paper.fonts import REGULAR, register_fonts
from ocop_desk.domain.dossiers import EvidenceKind, LinkSource
from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.link_lines import apply_link_lines
from ocop_desk.services.link_suggestions import (
    CODE_FIRST,
    CODE_SAID,
    OF_KIND,
    OF_PAGE,
    Suggestion,
    accept_suggestions,
    suggest_links,
)
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming


def a_told_pdf(*pages: str, bookmarks: tuple[tuple[str, int, int], ...] = ()) -> bytes:
    """A PDF with these first lines; bookmarks are title, page, level."""
    register_fonts()
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(400, 500), invariant=1)
    for number, text in enumerate(pages, start=1):
        canvas.bookmarkPage(f"p{number}")
        for title, page, level in bookmarks:
            if page == number:
                canvas.addOutlineEntry(title, f"p{number}", level)
        canvas.setFont(REGULAR, 12)
        for row, line in enumerate(text.split("\n")):
            canvas.drawString(30, 460 - 20 * row, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def told(found: tuple[Suggestion, ...]) -> list[tuple[str, int, int, int]]:
    return [(one.link.criterion, one.link.first_page, one.link.last_page, one.score) for one in found]


def suggested(
    tmp_path: Path, name: str, data: bytes, kind: EvidenceKind = EvidenceKind.OTHER
) -> tuple[Suggestion, ...]:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming(name, data, kind))
    return suggest_links(desk, dossier_id)


def test_a_bookmark_with_a_code_stands_for_the_pages_up_to_the_next(tmp_path: Path) -> None:
    marks = (("Tiêu chí 1.1", 1, 0), ("phụ lục", 2, 1), ("5.1 Nội dung", 3, 0))
    found = suggested(tmp_path, "bo-ho-so.pdf", a_told_pdf("a", "b", "c", "d", bookmarks=marks))

    assert told(found) == [("1.1", 1, 2, CODE_SAID), ("5.1", 3, 4, CODE_FIRST)]
    assert "Dấu trang «Tiêu chí 1.1»" in found[0].reason
    assert {one.link.source for one in found} == {LinkSource.SUGGESTED}


def test_a_file_name_tells_of_the_whole_document(tmp_path: Path) -> None:
    assert told(suggested(tmp_path, "TC1.2 danh sach.pdf", a_pdf(3))) == [("1.2", 1, 3, CODE_SAID)]


def test_the_first_lines_of_a_page_tell_of_it_and_pages_in_a_row_are_one(tmp_path: Path) -> None:
    found = suggested(tmp_path, "quet.pdf", a_told_pdf("tờ bìa", "Tiêu chí 1.1", "Tiêu chí 1.1 (tiếp)", "khác"))

    assert told(found) == [("1.1", 2, 3, CODE_SAID - OF_PAGE)]


def test_numbers_and_dates_at_the_head_of_a_page_are_no_codes(tmp_path: Path) -> None:
    assert suggested(tmp_path, "quet.pdf", a_told_pdf("Số 6", "1.1.2026", "8", "5.10 x", "1.1/QĐ-UBND")) == ()


def test_a_code_of_another_scorecard_suggests_nothing(tmp_path: Path) -> None:
    assert suggested(tmp_path, "Tiêu chí 3.5.pdf", a_pdf(2)) == ()


def test_what_is_tied_already_is_not_suggested_again_and_what_is_taken_is_tied(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("quet.pdf", a_told_pdf("Tiêu chí 1.1", "Tiêu chí 1.2")))
    apply_link_lines(desk, dossier_id, "1.1: 1")

    found = suggest_links(desk, dossier_id)
    assert told(found) == [("1.2", 2, 2, CODE_SAID - OF_PAGE)]

    assert accept_suggestions(desk, dossier_id, found) == 1
    assert {link.source for link in dossier_content(desk, dossier_id).links} == {LinkSource.TYPED, LinkSource.SUGGESTED}
    assert suggest_links(desk, dossier_id) == ()


def test_it_can_be_stopped_between_two_pages(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("a.pdf", a_pdf(9)))
    seen: list[int] = []

    def stop(done: int, of: int, _name: str) -> None:
        seen.append(done)
        assert of == 9
        if done == 4:
            raise Cancelled(said("Đã dừng."))

    with pytest.raises(Cancelled):
        suggest_links(desk, dossier_id, stop)
    assert seen == [0, 1, 2, 3, 4]


@pytest.fixture
def real_desk(tmp_path: Path) -> tuple[Desk, int]:
    """A desk with the rules of the decision, whose titles and kinds are real."""
    from dataclasses import replace

    from ocop_desk.services.dossiers import dossier_of
    from ocop_desk.services.rules import RuleLibrary
    from tests.services.desks import a_council_desk, a_test_product, add_products

    desk = replace(a_council_desk(tmp_path), rules=RuleLibrary())
    (product_id,) = add_products(desk, [replace(a_test_product(), scorecard="QD26-01")])
    return desk, dossier_of(desk, product_id)


def test_a_kind_suggests_the_criteria_it_usually_proves_below_everything_else(real_desk: tuple[Desk, int]) -> None:
    desk, dossier_id = real_desk
    add(
        desk,
        dossier_id,
        incoming("nhan-hieu.pdf", a_pdf(2), EvidenceKind.INTELLECTUAL_PROPERTY),
        incoming("bao cao.pdf", a_told_pdf("x", "SỞ HỮU TRÍ TUỆ")),
    )

    found = [one for one in suggest_links(desk, dossier_id) if one.link.criterion == "3.5"]

    assert [(one.link.document_id, one.link.first_page, one.link.last_page) for one in found] == [(2, 2, 2), (1, 1, 2)]
    assert found[0].score > found[1].score == OF_KIND
    assert "Sở hữu trí tuệ" in found[1].reason


def test_words_of_a_title_are_found_in_any_case_and_without_marks(real_desk: tuple[Desk, int]) -> None:
    desk, dossier_id = real_desk
    add(desk, dossier_id, incoming("su dung lao dong dia phuong.pdf", a_pdf(2)))

    assert ("3.3", 1, 2) in [one[:3] for one in told(suggest_links(desk, dossier_id))]

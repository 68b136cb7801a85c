from dataclasses import replace
from pathlib import Path

import pytest

from ocop_desk.documents.pdf_reader import PdfReader
from ocop_desk.documents.pdf_text import page_texts
from ocop_desk.domain.dossiers import EvidenceKind, LinkSource
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled
from ocop_desk.services.bundle_splitting import BundleUse, plan_bundle, take_bundle
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_content, dossier_of
from ocop_desk.services.separator_sheets import print_separators
from tests.separator_scans import (
    Spoil,
    a_blank_scan,
    a_scan,
    an_evidence_scan,
    noisy,
    scanned_sheet,
    smeared,
    turned,
)
from tests.services.desks import a_test_product, add_products
from tests.services.dossier_desks import a_dossier_desk, a_pdf


@pytest.fixture
def opened(tmp_path: Path) -> tuple[Desk, int]:
    return a_dossier_desk(tmp_path)


def bundle(tmp_path: Path, *pictures: object, name: str = "quet.pdf") -> Path:
    path = tmp_path / name
    path.write_bytes(a_scan(pictures))  # type: ignore[arg-type]
    return path


def sheets(desk: Desk, dossier_id: int, *criteria: str, kinds: tuple[EvidenceKind, ...] = ()) -> list[object]:
    paper = print_separators(desk, dossier_id, criteria, kinds)
    return [scanned_sheet(paper.data, page) for page in range(1, len(kinds) + len(criteria) + 1)]


def test_sheets_say_in_large_words_what_they_stand_for(opened: tuple[Desk, int]) -> None:
    desk, dossier_id = opened
    paper = print_separators(desk, dossier_id)
    texts = page_texts(paper.data)

    assert any("TIÊU CHÍ 1.1" in text for text in texts)
    kinds = page_texts(print_separators(desk, dossier_id, kinds=[EvidenceKind.REGISTRATION_FORM]).data)
    assert "TÀI LIỆU Phiếu đăng ký (mẫu 01)" in kinds[0]
    assert paper.data == print_separators(desk, dossier_id).data
    with pytest.raises(InputRefused, match="7\\.7"):
        print_separators(desk, dossier_id, ["7.7"])


def test_a_bundle_with_criteria_alone_stays_whole_and_its_pages_are_tied(
    opened: tuple[Desk, int], tmp_path: Path
) -> None:
    desk, dossier_id = opened
    one, two = sheets(desk, dossier_id, "1.1", "5.1")
    path = bundle(tmp_path, one, a_blank_scan(), an_evidence_scan(1), an_evidence_scan(2), two, an_evidence_scan(3))

    plan = plan_bundle(desk, dossier_id, path)
    report = take_bundle(desk, dossier_id, plan)

    content = dossier_content(desk, dossier_id)
    (document,) = content.documents
    assert (plan.use, plan.sheets, report.documents) == (BundleUse.WHOLE, (1, 2, 5), (document.document_id,))
    assert document.size == path.stat().st_size
    assert [(link.criterion, link.first_page, link.last_page, link.source) for link in content.links] == [
        ("1.1", 3, 4, LinkSource.SEPARATOR),
        ("5.1", 6, 6, LinkSource.SEPARATOR),
    ]
    assert take_bundle(desk, dossier_id, plan).links == 0
    assert len(dossier_content(desk, dossier_id).documents) == 1


def test_a_bundle_with_kinds_becomes_a_document_for_each(opened: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = opened
    kind, other, one = sheets(desk, dossier_id, "1.1", kinds=(EvidenceKind.FOOD_SAFETY, EvidenceKind.STORY))
    evidence = [an_evidence_scan(number) for number in range(4)]
    path = bundle(tmp_path, kind, evidence[0], one, evidence[1], evidence[2], other, evidence[3])

    plan = plan_bundle(desk, dossier_id, path)
    take_bundle(desk, dossier_id, plan)
    take_bundle(desk, dossier_id, plan_bundle(desk, dossier_id, path))

    content = dossier_content(desk, dossier_id)
    assert [(found.facts.kind, found.pages) for found in content.documents] == [
        (EvidenceKind.FOOD_SAFETY, 3),
        (EvidenceKind.STORY, 1),
    ]
    assert content.documents[0].name == "quet - 01 Giấy chứng nhận an toàn thực phẩm.pdf"
    assert "trang 2-5" in content.documents[0].facts.note
    assert [(link.criterion, link.first_page, link.last_page) for link in content.links] == [("1.1", 2, 3)]
    with desk.file.evidence_reader() as reader:
        found = content.documents[0]
        with PdfReader(reader.open(found.content_id, found.size)) as pdf:  # type: ignore[arg-type]
            assert pdf.picture(2, 30).tobytes() == pdf_page(path, 4)


def pdf_page(path: Path, page: int) -> bytes:
    with path.open("rb") as file, PdfReader(file) as pdf:
        return pdf.picture(page, 30).tobytes()


@pytest.mark.parametrize(
    "spoil",
    [turned(180), turned(90), turned(270), turned(4), turned(-7), noisy, lambda picture: noisy(turned(185)(picture))],
    ids=["upside down", "lying", "lying the other way", "askew", "more askew", "poor", "poor, upside down, askew"],
)
def test_a_sheet_is_read_however_it_was_scanned(opened: tuple[Desk, int], tmp_path: Path, spoil: Spoil) -> None:
    desk, dossier_id = opened
    (one,) = sheets(desk, dossier_id, "1.1")
    path = bundle(tmp_path, spoil(one), an_evidence_scan(1))  # type: ignore[arg-type]

    plan = plan_bundle(desk, dossier_id, path)

    assert not plan.notices
    assert plan.documents[0].links == (("1.1", 2, 2),)


@pytest.mark.parametrize("spoil", [smeared, lambda picture: turned(180)(smeared(picture))])
def test_a_sheet_that_cannot_be_read_is_told_by_page_and_ties_nothing(
    opened: tuple[Desk, int], tmp_path: Path, spoil: Spoil
) -> None:
    desk, dossier_id = opened
    one, two = sheets(desk, dossier_id, "1.1", "5.1")
    path = bundle(tmp_path, one, an_evidence_scan(1), spoil(two), an_evidence_scan(2))  # type: ignore[arg-type]

    plan = plan_bundle(desk, dossier_id, path)

    assert [(str(notice.place), notice.code) for notice in plan.notices] == [("Trang 3", "unread_separator")]
    assert plan.documents[0].links == (("1.1", 2, 2),)


def test_sheets_of_another_dossier_are_refused_with_what_to_do(opened: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = opened
    (other_product,) = add_products(desk, [replace(a_test_product(), name="Sản phẩm khác")])
    (foreign,) = sheets(desk, dossier_of(desk, other_product), "1.1")
    path = bundle(tmp_path, foreign, an_evidence_scan(1))

    plan = plan_bundle(desk, dossier_id, path)

    (problem,) = plan.problems
    assert (problem.code, str(problem.place)) == ("foreign_separator", "Trang 1")
    assert problem.remedy
    with pytest.raises(InputRefused):
        take_bundle(desk, dossier_id, plan)
    assert dossier_content(desk, dossier_id).documents == ()


def test_a_sheet_of_the_same_number_from_another_file_is_foreign_too(opened: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = opened
    (tmp_path / "other").mkdir()
    other, same_number = a_dossier_desk(tmp_path / "other")
    other.clock.now = desk.clock.now  # type: ignore[attr-defined]
    (foreign,) = sheets(other, dossier_of(other, add_products(other, [replace(a_test_product(), name="X")])[0]), "1.1")
    assert same_number == dossier_id

    assert plan_bundle(desk, dossier_id, bundle(tmp_path, foreign, an_evidence_scan(1))).problems


def test_a_file_without_any_sheet_or_that_is_no_pdf_is_refused(opened: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = opened
    with pytest.raises(InputRefused, match="tờ ngăn"):
        plan_bundle(desk, dossier_id, bundle(tmp_path, an_evidence_scan(1)))
    picture = tmp_path / "anh.jpg"
    an_evidence_scan(1).save(picture)
    with pytest.raises(InputRefused, match="PDF"):
        plan_bundle(desk, dossier_id, picture)


def test_reading_and_cutting_can_be_stopped(opened: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = opened
    (kind,) = sheets(desk, dossier_id, kinds=(EvidenceKind.STORY,))
    path = bundle(tmp_path, kind, an_evidence_scan(1), an_evidence_scan(2))
    plan = plan_bundle(desk, dossier_id, path)

    def stop(done: int, _of: int, _name: str) -> None:
        if done == 1:
            raise Cancelled(said("Đã dừng."))

    with pytest.raises(Cancelled):
        plan_bundle(desk, dossier_id, path, tell=stop)
    with pytest.raises(Cancelled):
        take_bundle(desk, dossier_id, plan, stop)
    assert dossier_content(desk, dossier_id).documents == ()


def test_a_bundle_with_text_pages_and_no_codes_of_ours_is_not_taken_for_sheets(
    opened: tuple[Desk, int], tmp_path: Path
) -> None:
    desk, dossier_id = opened
    path = tmp_path / "van-ban.pdf"
    path.write_bytes(a_pdf(3))

    with pytest.raises(InputRefused, match="3 trang"):
        plan_bundle(desk, dossier_id, path)

"""Papers of a dossier straight from a council file: what is in it is printed, into one folder, the same twice."""

from datetime import date

import pytest
from pypdf import PdfReader

from ocop_desk.domain.dossiers import Assessment, AssessmentLine, AssessmentSource, EvidenceKind, EvidenceLink
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.services.assessments import save_assessment
from ocop_desk.services.dossier_papers import (
    DossierPaper,
    blank_form,
    dossier_paper,
    paper_name,
    papers_of_dossier,
    write_blank_forms,
    write_dossier_papers,
)
from ocop_desk.services.dossiers import keep_documents, new_application
from ocop_desk.services.evidence import link_pages, remove_document
from tests.services.desks import DAY
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming

CERTIFICATE_DAY = date(2026, 12, 1)


@pytest.fixture
def desk_and_dossier(tmp_path):
    """A dossier with two documents, one of them tied to a criterion, and a producer far from the team."""
    desk, dossier_id = a_dossier_desk(tmp_path)
    report = add(
        desk,
        dossier_id,
        incoming("Giấy phép.pdf", a_pdf(4), EvidenceKind.BUSINESS_LICENCE),
        incoming("Quét nhầm.pdf", a_pdf(2)),
    )
    licence, wrong = report.added
    link_pages(desk, dossier_id, [EvidenceLink(0, licence, "1.1", 2, 3)])
    remove_document(desk, wrong, "Quét nhầm hồ sơ khác")
    for source, level in ((AssessmentSource.SELF, 3), (AssessmentSource.ADVISORY, 1)):
        line = AssessmentLine("1.1", level, "Có hợp đồng liên kết")
        save_assessment(desk, dossier_id, Assessment(source, lines={"1.1": line}))
    return desk, dossier_id


def text_of(data, folder):
    path = folder / "paper.pdf"
    path.write_bytes(data)
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_papers_say_what_the_file_holds(desk_and_dossier, tmp_path):
    desk, dossier_id = desk_and_dossier
    claimed = text_of(dossier_paper(desk, dossier_id, DossierPaper.FORM_02_III), tmp_path)
    assert "Giấy đăng ký kinh doanh: trang 2-3" in claimed
    inventory = text_of(dossier_paper(desk, dossier_id, DossierPaper.INVENTORY), tmp_path)
    assert "Quét nhầm hồ sơ khác" in inventory
    request = text_of(
        dossier_paper(desk, dossier_id, DossierPaper.SUPPLEMENTS, day=DAY, answer_by=CERTIFICATE_DAY), tmp_path
    )
    assert "Tiêu chí 1.1" in request
    assert "chậm nhất ngày 01/12/2026" in request
    assert "Vũ Thị Thư" in request


def test_the_same_day_gives_the_same_bytes(desk_and_dossier):
    desk, dossier_id = desk_and_dossier
    for which in DossierPaper:
        assert dossier_paper(desk, dossier_id, which, day=DAY) == dossier_paper(desk, dossier_id, which, day=DAY)


def test_all_papers_go_into_one_folder_under_their_names(desk_and_dossier, tmp_path):
    desk, dossier_id = desk_and_dossier
    written = list(write_dossier_papers(desk, dossier_id, tmp_path / "out"))
    assert papers_of_dossier(desk, dossier_id) == (
        DossierPaper.FORM_01,
        DossierPaper.FORM_02_III,
        DossierPaper.FORM_03,
        DossierPaper.ADVISORY,
        DossierPaper.SUPPLEMENTS,
        DossierPaper.INVENTORY,
    )
    wanted = [tmp_path / "out" / paper_name(desk, dossier_id, one) for one in papers_of_dossier(desk, dossier_id)]
    assert written == wanted
    assert all(path.read_bytes().startswith(b"%PDF") for path in written)
    (only,) = write_dossier_papers(desk, dossier_id, tmp_path / "one", [DossierPaper.VISIT])
    assert only.name == "bien-ban-kiem-tra-thuc-te.pdf"


def test_a_new_application_shows_what_it_kept(desk_and_dossier, tmp_path):
    desk, _ = desk_and_dossier
    again = new_application(desk, 1, RegistrationKind.UPGRADE)
    keep_documents(desk, again)
    found = text_of(dossier_paper(desk, again, DossierPaper.INVENTORY), tmp_path)
    assert "So với hồ sơ trước của sản phẩm" in found
    assert "Giữ nguyên" in found


def test_blank_forms_are_written_and_others_refused(desk_and_dossier, tmp_path):
    desk, _ = desk_and_dossier
    assert len(list(write_blank_forms(desk, tmp_path / "blank"))) == 2
    assert "Tên chủ thể: ……" in text_of(blank_form(desk, DossierPaper.FORM_01), tmp_path)
    with pytest.raises(InputRefused) as refused:
        blank_form(desk, DossierPaper.ADVISORY)
    assert refused.value.problems[0].code == "no_blank_form"


def test_a_dossier_that_is_not_there_is_refused(desk_and_dossier):
    desk, _ = desk_and_dossier
    with pytest.raises(InputRefused):
        dossier_paper(desk, 99, DossierPaper.FORM_01)

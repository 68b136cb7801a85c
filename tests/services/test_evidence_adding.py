from pathlib import Path

import pytest

from ocop_desk.domain.dossiers import EvidenceKind, Media
from ocop_desk.errors import Cancelled
from ocop_desk.services.dossiers import dossier_content, dossier_of
from ocop_desk.services.evidence import remove_document
from ocop_desk.services.evidence_adding import add_evidence
from ocop_desk.store.check import check_council_file
from tests.services.desks import a_test_product, add_products, reopened
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, an_image, incoming


def test_a_document_is_kept_byte_for_byte_and_read_at_any_place(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    large = a_pdf() + b"\n%" + bytes(range(256)) * 3000
    report = add(
        desk, dossier_id, incoming("giay.pdf", large, EvidenceKind.FOOD_SAFETY), incoming("anh.jpg", an_image())
    )
    assert report.problems == ()
    pdf, image = dossier_content(desk, dossier_id).documents
    assert (pdf.media, pdf.pages, pdf.facts.kind, pdf.size) == (Media.PDF, 3, EvidenceKind.FOOD_SAFETY, len(large))
    assert (image.media, image.pages) == (Media.JPEG, 1)
    with desk.file.evidence_reader() as reader:
        assert reader.read(pdf.content_id, pdf.size) == large
        stream = reader.open(pdf.content_id, pdf.size)
        stream.seek(600_000)
        assert stream.read(1000) == large[600_000:601_000]
        stream.seek(-10, 2)
        assert stream.read() == large[-10:]
        assert stream.read() == b""
    assert check_council_file(desk.file) == []
    desk.close()


def test_the_same_bytes_are_stored_once_and_enter_a_dossier_once(tmp_path: Path) -> None:
    desk, first = a_dossier_desk(tmp_path)
    (product_id,) = add_products(desk, [a_test_product(2)])
    second = dossier_of(desk, product_id)
    one = incoming("giay.pdf", a_pdf())
    add(desk, first, one)
    assert add(desk, first, incoming("ban-sao.pdf", a_pdf())).already_there == ("ban-sao.pdf",)
    add(desk, second, one)
    contents = {
        document.content_id for dossier in (first, second) for document in dossier_content(desk, dossier).documents
    }
    assert len(contents) == 1
    with desk.read() as work:
        assert work.evidence.total_size() == len(a_pdf())
    desk.close()


def test_a_file_that_cannot_be_used_is_told_and_the_next_one_goes_on(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    bad = {
        "rong.pdf": b"",
        "cut.pdf": a_pdf()[:200],
        "chu.txt": b"hello",
        "anh.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
    }
    report = add(desk, dossier_id, *(incoming(name, data) for name, data in bad.items()), incoming("du.pdf", a_pdf()))
    assert [problem.place for problem in report.problems] == list(bad)
    assert [problem.code for problem in report.problems] == [
        "empty_file",
        "damaged_pdf",
        "unknown_media",
        "damaged_image",
    ]
    assert [one.name for one in dossier_content(desk, dossier_id).documents] == ["du.pdf"]
    desk.close()


def test_stopping_half_way_leaves_nothing_of_the_file_at_work(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    large = a_pdf() + b"\n%" + b"x" * 20_000_000

    def tell(done: int, of: int, name: str) -> None:
        if done > 9_000_000:
            raise Cancelled("dừng")

    with pytest.raises(Cancelled):
        add_evidence(desk, dossier_id, [incoming("a.pdf", a_pdf(2)), incoming("b.pdf", large)], tell)
    assert [one.name for one in dossier_content(desk, dossier_id).documents] == ["a.pdf"]
    with desk.read() as work:
        assert work.evidence.drop_arriving() == 0
        assert work.connection.exec_driver_sql("SELECT count(*) FROM evidence_chunk").scalar() == 1
    desk.close()


def test_what_was_arriving_when_the_program_died_is_swept_away_on_opening(tmp_path: Path) -> None:
    desk, _ = a_dossier_desk(tmp_path)
    with desk.write() as work:
        number = work.evidence.begin(Media.PDF)
        work.evidence.append(number, 0, [b"half"])
        work.commit()
    desk = reopened(desk)
    with desk.read() as work:
        assert work.connection.exec_driver_sql("SELECT count(*) FROM evidence_chunk").scalar() == 0
    assert check_council_file(desk.file) == []
    desk.close()


def test_a_removed_document_leaves_its_record_and_can_come_back(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    (number,) = add(desk, dossier_id, incoming("giay.pdf", a_pdf())).added
    remove_document(desk, number, "Nộp nhầm")
    with desk.read() as work:
        (gone,) = work.dossiers.removed(dossier_id)
        assert (gone.removed_reason, gone.here) == ("Nộp nhầm", False)
        assert work.evidence.total_size() == 0
    add(desk, dossier_id, incoming("giay-lai.pdf", a_pdf()))
    (back,) = dossier_content(desk, dossier_id).documents
    assert (back.content_id, back.here) == (gone.content_id, True)
    with desk.file.evidence_reader() as reader:
        assert reader.read(back.content_id, back.size) == a_pdf()
    assert check_council_file(desk.file) == []
    desk.close()


def test_a_copy_of_the_scores_knows_evidence_by_its_hash_alone(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("giay.pdf", a_pdf() + b"\n%" + b"x" * 3_000_000))
    desk.file.back_up_scores(tmp_path / "diem.ocop")
    (document,) = dossier_content(desk, dossier_id).documents
    desk.close()
    assert (tmp_path / "diem.ocop").stat().st_size < 1_000_000
    assert check_council_file(tmp_path / "diem.ocop") == []
    from ocop_desk.store.council_file import open_council_file

    with open_council_file(tmp_path / "diem.ocop", desk.clock) as copy, copy.read() as work:
        (away,) = work.dossiers.content(dossier_id).documents
        assert (away.sha256, away.here) == (document.sha256, False)

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PIL import Image
from pypdf import PdfReader as Independent

from ocop_desk.documents.pdf_reader import PdfReader
from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled, CouncilFileTrouble, FileTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_export import INDEX_JSON, INDEX_WORKBOOK, READING_COPY, export_light
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.evidence import turn_document
from ocop_desk.services.link_lines import apply_link_lines
from tests.separator_scans import a_scan, an_evidence_scan, grainy
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming

A_DOCX = "hop-dong.docx"


def a_photo(orientation: int) -> bytes:
    """A picture lying on its side as a phone stores it: black on the left, to be turned by its EXIF entry."""
    picture = Image.new("RGB", (600, 400), "white")
    picture.paste("black", (0, 0, 300, 400))
    exif = Image.Exif()
    exif[0x0112] = orientation
    made = io.BytesIO()
    picture.save(made, "JPEG", exif=exif)
    return made.getvalue()


def a_docx() -> bytes:
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo("word/document.xml"), "<w/>")
    return made.getvalue()


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Desk, int]:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(
        desk,
        dossier_id,
        incoming("giay-phep.pdf", a_pdf(2)),
        incoming("anh.jpg", a_photo(6)),
        incoming(A_DOCX, a_docx()),
        incoming("mat.pdf", a_pdf(1, "secret"), EvidenceKind.OTHER, confidential=True),
    )
    apply_link_lines(desk, dossier_id, "1.1: giay-phep 2\n5.1: anh\n1.2: mat 1")
    return desk, dossier_id


def index_of(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / INDEX_JSON).read_text("utf-8"))
    return found


def test_a_reading_copy_keeps_pages_criteria_and_the_originals_hashes(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    report = export_light(desk, [dossier_id], tmp_path / "ban-doc")

    (dossier,) = index_of(tmp_path / "ban-doc")["dossiers"]
    originals = dossier_content(desk, dossier_id).documents
    assert [one["sha256"] for one in dossier["documents"]] == [one.sha256 for one in originals]
    assert [(one["file"].rpartition("/")[2], one["first_page"], one["left_out"]) for one in dossier["documents"]] == [
        (READING_COPY, 1, ""),
        (READING_COPY, 3, ""),
        (f"3-{A_DOCX}", 0, ""),
        ("", 0, "confidential"),
    ]
    pdf = Independent(tmp_path / "ban-doc" / dossier["documents"][0]["file"], strict=True)
    assert pdf.page_labels == ["1-1", "1-2", "2-1"]
    by_criterion, criteria, by_document, documents = pdf.outline
    assert by_criterion["/Title"] == "Theo tiêu chí"  # type: ignore[call-overload, index]
    assert [str(one["/Title"])[:3] for one in criteria if not isinstance(one, list)] == ["1.1", "5.1"]  # type: ignore[union-attr]
    assert by_document["/Title"] == "Theo tài liệu"  # type: ignore[call-overload, index]
    assert len(documents) == 2
    assert (report.documents, report.pages, report.left_out) == (3, 3, ("mat.pdf",))


def test_word_files_are_copied_as_they_are_and_the_index_can_be_read_by_people(
    filled: tuple[Desk, int], tmp_path: Path
) -> None:
    desk, dossier_id = filled
    export_light(desk, [dossier_id], tmp_path / "ban-doc")

    (copied,) = (tmp_path / "ban-doc").rglob("*.docx")
    assert copied.read_bytes() == a_docx()
    book = openpyxl.load_workbook(tmp_path / "ban-doc" / INDEX_WORKBOOK)
    documents, pages = book["Tài liệu"], book["Theo tiêu chí"]
    assert documents.cell(5, 9).value == "không công khai, không kèm"
    assert [(pages.cell(row, 2).value, pages.cell(row, 7).value) for row in (2, 3, 4)] == [
        ("1.1", 2),
        ("1.2", None),
        ("5.1", 3),
    ]


def test_a_photo_stands_upright_as_the_camera_and_people_turned_it(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    export_light(desk, [dossier_id], tmp_path / "a")
    turn_document(desk, 2, 180)
    export_light(desk, [dossier_id], tmp_path / "b")

    def ends(folder: str) -> tuple[int, int]:
        (path,) = (tmp_path / folder).rglob(READING_COPY)
        with path.open("rb") as file, PdfReader(file) as pdf:
            picture = pdf.picture(3, 72)
        width, height = picture.size
        assert width < height
        return picture.getpixel((width // 2, height // 4)), picture.getpixel((width // 2, height * 3 // 4))  # type: ignore[return-value]

    assert ends("a")[0] < 60 < 200 < ends("a")[1]
    assert ends("b")[1] < 60 < 200 < ends("b")[0]


def test_confidential_documents_go_along_only_when_asked_for(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    report = export_light(desk, [dossier_id], tmp_path / "ban-doc", confidential=True)

    assert report.left_out == ()
    assert report.pages == 4


def test_a_scan_becomes_several_times_smaller(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    scans = [grainy(an_evidence_scan(number).resize((2480, 3508))).convert("RGB") for number in range(2)]
    add(desk, dossier_id, incoming("quet.pdf", a_scan(scans, quality=85)))

    report = export_light(desk, [dossier_id], tmp_path / "ban-doc")

    assert report.original_size > 3 * report.light_size
    assert float(report.shrink_text.replace(",", ".")) > 3


def test_a_folder_that_is_there_is_refused_and_a_stop_leaves_nothing(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    (tmp_path / "ban-doc").mkdir()
    with pytest.raises(FileTrouble, match="Đã có"):
        export_light(desk, [dossier_id], tmp_path / "ban-doc")

    def stop(done: int, of: int, _name: str) -> None:
        assert of == 4
        if done == 2:
            raise Cancelled(said("Đã dừng."))

    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        export_light(desk, [dossier_id], tmp_path / "khac", tell=stop)
    assert sorted(tmp_path.iterdir()) == before


def test_a_dossier_without_documents_is_refused(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    with pytest.raises(InputRefused, match="Không có tài liệu"):
        export_light(desk, [dossier_id], tmp_path / "ban-doc")


def test_bytes_that_are_not_what_came_in_stop_the_export(filled: tuple[Desk, int], tmp_path: Path) -> None:
    import sqlalchemy as sa

    desk, dossier_id = filled
    desk.close()
    from tests.services.desks import reopened

    engine = sa.create_engine(f"sqlite:///{desk.file.path}")
    with engine.begin() as connection:
        content = connection.execute(
            sa.text("SELECT content_id FROM evidence_document WHERE name = :name"), {"name": A_DOCX}
        ).scalar_one()
        connection.execute(sa.text("DROP TRIGGER IF EXISTS evidence_chunk_sealed"))
        for name in (
            connection.execute(
                sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'evidence_chunk'")
            )
            .scalars()
            .all()
        ):
            connection.execute(sa.text(f"DROP TRIGGER {name}"))
        connection.execute(
            sa.text("UPDATE evidence_chunk SET data = zeroblob(length(data)) WHERE content_id = :content"),
            {"content": content},
        )
    engine.dispose()

    with reopened(desk) as again, pytest.raises(CouncilFileTrouble, match="không còn như khi thêm"):
        export_light(again, [dossier_id], tmp_path / "ban-doc")
    assert not (tmp_path / "ban-doc").exists()

import io
import os
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desk.domain.dossiers import EvidenceKind, Media
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import Cancelled, DiskFull, FileTrouble
from ocop_desk.services import evidence_intake
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.evidence_intake import IntakePlan, add_planned, plan_intake
from ocop_desk.store.check import check_council_file
from tests.documents.archives import a_zip, a_zip_file, patched, with_raw_names
from tests.services.dossier_desks import a_dossier_desk, a_pdf, an_image


def names(plan: IntakePlan) -> list[str]:
    return [file.name for file in plan.files]


def problems(plan: IntakePlan) -> dict[str, str]:
    return {problem.place: problem.code for problem in plan.problems}


def a_docx() -> bytes:
    return a_zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"})


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    """A folder as a producer hands it in on a stick."""
    folder = tmp_path / "Hồ sơ mật ong"
    for name, data in {
        "10 Câu chuyện.docx": a_docx(),
        "2 GCN ATTP số 12-2025-ATTP 15.03.2025-15.03.2028.pdf": a_pdf(2),
        "5 Kiểm nghiệm/scan.pdf": a_pdf(4),
        "6 Công bố/scan.pdf": a_pdf(5),
        "6 Công bố/Thumbs.db": b"\0",
        "6 Công bố/~$nháp.docx": b"\0",
        "ghi chú.txt": b"hello",
        "rỗng.pdf": b"",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    a_zip_file(folder / "ảnh.zip", {"1.jpg": an_image(), "__MACOSX/._1.jpg": b"x", "cam/2.png": an_image("PNG")})
    return folder


def test_a_folder_becomes_documents_with_kinds_numbers_and_dates(dropped: Path, tmp_path: Path) -> None:
    plan = plan_intake([dropped])
    assert names(plan) == [
        "2 GCN ATTP số 12-2025-ATTP 15.03.2025-15.03.2028.pdf",
        "scan.pdf",
        "6 Công bố - scan.pdf",
        "10 Câu chuyện.docx",
        "1.jpg",
        "2.png",
    ]
    assert problems(plan) == {
        "Hồ sơ mật ong/ghi chú.txt": "unknown_media",
        "Hồ sơ mật ong/rỗng.pdf": "empty_file",
    }
    assert plan.passed_over == 3
    assert plan.size == sum(len(data) for data in (a_pdf(2), a_pdf(4), a_pdf(5), a_docx(), an_image(), an_image("PNG")))
    desk, dossier_id = a_dossier_desk(tmp_path)
    report = add_planned(desk, dossier_id, plan)
    assert [problem.code for problem in report.problems] == ["unknown_media", "empty_file"]
    found = {one.name: (one.media, one.pages, one.facts.kind) for one in dossier_content(desk, dossier_id).documents}
    assert list(found.values()) == [
        (Media.PDF, 2, EvidenceKind.FOOD_SAFETY),
        (Media.PDF, 4, EvidenceKind.TEST_RESULTS),
        (Media.PDF, 5, EvidenceKind.QUALITY_DECLARATION),
        (Media.DOCX, 0, EvidenceKind.STORY),
        (Media.JPEG, 1, EvidenceKind.OTHER),
        (Media.PNG, 1, EvidenceKind.OTHER),
    ]
    safety = dossier_content(desk, dossier_id).documents[0].facts
    assert (safety.number, str(safety.issued), str(safety.valid_until)) == ("12-2025-ATTP", "2025-03-15", "2028-03-15")
    with desk.file.evidence_reader() as reader:
        kept = {one.name: reader.read(one.content_id, one.size) for one in dossier_content(desk, dossier_id).documents}
    assert (kept["scan.pdf"], kept["1.jpg"]) == (a_pdf(4), an_image())
    assert check_council_file(desk.file) == []
    desk.close()


def test_the_same_file_named_twice_or_in_a_folder_and_alone_is_planned_once(tmp_path: Path) -> None:
    path = tmp_path / "a" / "giấy.pdf"
    path.parent.mkdir()
    path.write_bytes(a_pdf())
    assert names(plan_intake([path, tmp_path / "a", path])) == ["giấy.pdf"]


def test_the_same_bytes_twice_enter_once_and_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "h").mkdir()
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / "h" / name).write_bytes(a_pdf())
    desk, dossier_id = a_dossier_desk(tmp_path)
    report = add_planned(desk, dossier_id, plan_intake([tmp_path / "h"]))
    assert (len(report.added), report.already_there) == (1, ("b.pdf",))
    desk.close()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        (unicodedata.normalize("NFD", "Giấy chứng nhận.pdf"), "Giấy chứng nhận.pdf"),
        ("con.pdf", "_con.pdf"),
        ("ế" * 83 + "ab.pdf", "ế" * 65 + ".pdf"),
        ("dòng\nhai.pdf", "dòng hai.pdf"),
        ("Quy\udcd5t \udcae\udcdenh.pdf", "Quyết định.pdf"),
    ],
)
def test_names_of_files_are_made_fit_for_every_system(tmp_path: Path, name: str, kept: str) -> None:
    (tmp_path / name).write_bytes(a_pdf())
    assert names(plan_intake([tmp_path / name])) == [kept]


def test_a_document_of_a_name_that_the_dossier_has_already_is_numbered(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    for pages in (1, 2):
        (tmp_path / "scan.pdf").write_bytes(a_pdf(pages))
        add_planned(desk, dossier_id, plan_intake([tmp_path / "scan.pdf"]))
    assert [one.name for one in dossier_content(desk, dossier_id).documents] == ["scan.pdf", "scan (2).pdf"]
    desk.close()


def test_links_and_things_that_are_no_files_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "h"
    folder.mkdir()
    (folder / "passwd.pdf").symlink_to("/etc/passwd")
    (folder / "lên").symlink_to(folder)
    os.mkfifo(folder / "ống.pdf")
    plan = plan_intake([folder, tmp_path / "không có.pdf"])
    assert plan.files == ()
    assert problems(plan) == {
        "h/lên": "link",
        "h/passwd.pdf": "link",
        "h/ống.pdf": "no_regular_file",
        str(tmp_path / "không có.pdf"): "no_file",
    }


def test_everything_wrong_in_an_archive_is_told_at_once_and_the_rest_is_taken(tmp_path: Path) -> None:
    whole = a_zip(
        {
            "../ra ngoài.pdf": a_pdf(),
            "/etc/passwd.pdf": a_pdf(),
            "trong.zip": a_zip({"a.pdf": a_pdf()}),
            "ngụy trang.pdf": a_zip({"a.pdf": a_pdf()}),
            "bom.pdf": bytes(30_000_000),
            "rỗng.pdf": b"",
            "chữ.txt": b"hello",
            "đúng.pdf": a_pdf(),
        }
    )
    (tmp_path / "hồ sơ.zip").write_bytes(whole)
    plan = plan_intake([tmp_path / "hồ sơ.zip"])
    assert names(plan) == ["đúng.pdf"]
    assert problems(plan) == {
        "hồ sơ.zip/../ra ngoài.pdf": "path_leaves",
        "hồ sơ.zip//etc/passwd.pdf": "path_leaves",
        "hồ sơ.zip/trong.zip": "archive_in_archive",
        "hồ sơ.zip/ngụy trang.pdf": "archive_in_archive",
        "hồ sơ.zip/bom.pdf": "zip_bomb",
        "hồ sơ.zip/rỗng.pdf": "empty_file",
        "hồ sơ.zip/chữ.txt": "unknown_media",
    }


def test_an_archive_that_is_damaged_is_told_and_the_next_file_goes_on(tmp_path: Path) -> None:
    (tmp_path / "cụt.zip").write_bytes(a_zip({"a.pdf": a_pdf()})[:-30])
    (tmp_path / "đủ.pdf").write_bytes(a_pdf())
    plan = plan_intake([tmp_path / "cụt.zip", tmp_path / "đủ.pdf"])
    assert (problems(plan), names(plan)) == ({"cụt.zip": "damaged_archive"}, ["đủ.pdf"])


def test_an_entry_with_a_wrong_checksum_is_refused_when_it_is_added_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "h.zip").write_bytes(patched(a_zip({"a.pdf": a_pdf(), "b.pdf": a_pdf(2)}), "crc", 1))
    desk, dossier_id = a_dossier_desk(tmp_path)
    report = add_planned(desk, dossier_id, plan_intake([tmp_path / "h.zip"]))
    assert [(one.code, one.place) for one in report.problems] == [("damaged_entry", "h.zip/a.pdf")]
    assert [one.name for one in dossier_content(desk, dossier_id).documents] == ["b.pdf"]
    desk.close()


def test_two_entries_of_one_name_are_both_kept_so_that_neither_hides(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("giấy.pdf", a_pdf(1))
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("giấy.pdf", a_pdf(2))
    (tmp_path / "h.zip").write_bytes(made.getvalue())
    assert names(plan_intake([tmp_path / "h.zip"])) == ["giấy.pdf", "h - giấy.pdf"]


def test_archives_of_old_vietnamese_windows_keep_their_names(tmp_path: Path) -> None:
    raw = {"QuyÕt ®Þnh.pdf".encode("cp1252"): a_pdf(1), "Phiếu kiểm nghiệm.pdf".encode(): a_pdf(2)}
    for place, (name, data) in enumerate(raw.items()):
        (tmp_path / f"{place}.zip").write_bytes(with_raw_names({name: data}))
    plan = plan_intake([tmp_path / "0.zip", tmp_path / "1.zip"])
    assert names(plan) == ["Quyết định.pdf", "Phiếu kiểm nghiệm.pdf"]
    assert plan.files[1].facts.kind is EvidenceKind.TEST_RESULTS


def test_a_whole_drive_dropped_by_mistake_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_intake, "MOST_FILES", 20)
    for number in range(30):
        (tmp_path / f"{number}.pdf").write_bytes(a_pdf())
    with pytest.raises(InputRefused) as refused:
        plan_intake([tmp_path])
    assert [problem.code for problem in refused.value.problems] == ["too_many_files"]


def test_folders_without_end_are_left(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a"] * 60)
    deep.mkdir(parents=True)
    (deep / "b.pdf").write_bytes(a_pdf())
    assert list(problems(plan_intake([tmp_path / "a"])).values()) == ["too_deep"]


def test_planning_can_be_stopped_at_every_file(dropped: Path) -> None:
    looked: list[str] = []
    plan_intake([dropped], lambda _found, place: looked.append(place))
    for stop in range(len(looked)):
        with pytest.raises(Cancelled):
            plan_intake([dropped], _stopping_after(stop))


def test_adding_can_be_stopped_at_every_step_and_leaves_only_whole_documents(dropped: Path, tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    plan = plan_intake([dropped])
    with pytest.raises(Cancelled):
        add_planned(desk, dossier_id, plan, _stopping_after(0))
    steps = 1
    while True:
        try:
            add_planned(desk, dossier_id, plan, _stopping_after(steps))
        except Cancelled:
            with desk.read() as work:
                assert work.evidence.drop_arriving() == 0
            assert check_council_file(desk.file) == []
            steps += 1
        else:
            break
    assert [one.name for one in dossier_content(desk, dossier_id).documents] == names(plan)
    assert steps > len(plan.files)
    desk.close()


def test_unpacking_a_large_entry_can_be_stopped(tmp_path: Path) -> None:
    large = a_pdf() + b"\n%" + os.urandom(3_000_000)
    a_zip_file(tmp_path / "h.zip", {"a.pdf": large}, zipfile.ZIP_STORED)
    desk, dossier_id = a_dossier_desk(tmp_path)
    plan = plan_intake([tmp_path / "h.zip"])
    told: list[tuple[int, int, str]] = []
    add_planned(desk, dossier_id, plan, lambda done, of, name: told.append((done, of, name)))
    assert len([one for one in told if one == (0, len(large), "a.pdf")]) > 10
    assert max(done for done, _, _ in told) == len(large)
    desk.close()


def test_no_room_for_unpacking_is_said_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocop_desk.services.evidence_sources._IN_MEMORY", 1000)
    a_zip_file(tmp_path / "h.zip", {"a.pdf": a_pdf() + b"%" * 500_000}, zipfile.ZIP_STORED)
    desk, dossier_id = a_dossier_desk(tmp_path)
    plan = plan_intake([tmp_path / "h.zip"])
    from tests.disks import a_disk

    with a_disk(200_000) as disk:
        monkeypatch.setattr("tempfile.tempdir", str(disk))
        with pytest.raises(DiskFull, match=r"h\.zip/a\.pdf"):
            add_planned(desk, dossier_id, plan)
        assert list(disk.iterdir()) == []
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert len(add_planned(desk, dossier_id, plan).added) == 1
    desk.close()


def test_an_archive_taken_away_after_planning_is_said_with_its_place(tmp_path: Path) -> None:
    a_zip_file(tmp_path / "h.zip", {"a.pdf": a_pdf()})
    desk, dossier_id = a_dossier_desk(tmp_path)
    plan = plan_intake([tmp_path / "h.zip"])
    (tmp_path / "h.zip").unlink()
    with pytest.raises(FileTrouble, match=r"h\.zip/a\.pdf"):
        add_planned(desk, dossier_id, plan)
    assert dossier_content(desk, dossier_id).documents == ()
    desk.close()


def _stopping_after(steps: int) -> Callable[..., None]:
    left = [steps]

    def told(*_what: object) -> None:
        if left[0] == 0:
            raise Cancelled("dừng")
        left[0] -= 1

    return told

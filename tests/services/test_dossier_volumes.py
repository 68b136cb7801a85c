import hashlib
import json
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled, DiskFull, FileTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_volumes import LEAST, MANIFEST_NAME, READ_ME, export_originals
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.volume_checking import verify_volumes
from tests.separator_scans import a_scan, an_evidence_scan
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming


def a_heavy_pdf(size: int) -> bytes:
    """A PDF with a stream of random bytes after its end, so that nothing makes it smaller."""
    whole = a_scan([an_evidence_scan(1).resize((100, 140))])
    filler = random.Random(size).randbytes(size - len(whole) - 2)
    return whole + b"\n%" + filler.replace(b"\r", b" ").replace(b"\n", b" ")


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Desk, int]:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(
        desk,
        dossier_id,
        incoming("Giấy phép.pdf", a_heavy_pdf(400_000)),
        incoming("quet lon.pdf", a_heavy_pdf(2_500_000)),
        incoming("hop-dong.pdf", a_heavy_pdf(700_000)),
        incoming("mat.pdf", a_pdf(1, "secret"), EvidenceKind.OTHER, confidential=True),
    )
    return desk, dossier_id


def originals(desk: Desk, dossier_id: int) -> dict[str, str]:
    return {one.name: one.sha256 for one in dossier_content(desk, dossier_id).documents}


def manifest_of(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / MANIFEST_NAME).read_text("utf-8"))
    return found


def test_no_volume_is_larger_than_asked_and_each_opens_on_its_own(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    report = export_originals(desk, [dossier_id], tmp_path / "tap", LEAST)

    assert len(report.volumes) == 5
    assert (report.documents, report.in_parts, report.left_out) == (3, 1, ("mat.pdf",))
    for name, size in report.volumes:
        assert size == (tmp_path / "tap" / name).stat().st_size <= LEAST
        with zipfile.ZipFile(tmp_path / "tap" / name) as archive:
            assert archive.testzip() is None
            assert "copy /b" in archive.read(READ_ME).decode("utf-8-sig")


def test_parts_written_one_after_the_other_are_the_original(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    export_originals(desk, [dossier_id], tmp_path / "tap", LEAST)
    parts: dict[str, bytes] = {}
    for path in sorted((tmp_path / "tap").glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            parts |= {name: archive.read(name) for name in archive.namelist() if name != READ_ME}

    large = [parts[name] for name in sorted(parts) if "quet lon" in name]

    assert len(large) == 3
    assert hashlib.sha256(b"".join(large)).hexdigest() == originals(desk, dossier_id)["quet lon.pdf"]
    assert {name.rpartition("/")[2] for name in parts if "lon" not in name} == {"1-Giấy phép.pdf", "3-hop-dong.pdf"}


def test_the_manifest_knows_every_original_and_volume_by_hash(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    export_originals(desk, [dossier_id], tmp_path / "tap", LEAST)
    manifest = manifest_of(tmp_path / "tap")

    assert {one["name"]: one["sha256"] for one in manifest["documents"]} == originals(desk, dossier_id)
    for one in manifest["volumes"]:
        assert one["sha256"] == hashlib.sha256((tmp_path / "tap" / one["name"]).read_bytes()).hexdigest()


def test_volumes_read_back_are_sound_and_are_joined_to_the_originals(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    export_originals(desk, [dossier_id], tmp_path / "tap", LEAST, confidential=True)

    check = verify_volumes(tmp_path / "tap", join_into=tmp_path / "goc")

    assert (check.problems, check.sound, check.volumes, check.left_out) == ((), 4, 5, ())
    joined = {
        path.name[2:]: hashlib.sha256(path.read_bytes()).hexdigest() for path in (tmp_path / "goc").rglob("*.pdf")
    }
    assert joined == originals(desk, dossier_id)


def test_everything_fits_into_one_volume_where_that_is_large_enough(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    assert len(export_originals(desk, [dossier_id], tmp_path / "tap").volumes) == 1
    assert verify_volumes(tmp_path / "tap").problems == ()


def test_damage_is_told_by_volume_and_document_and_nothing_wrong_is_joined(
    filled: tuple[Desk, int], tmp_path: Path
) -> None:
    desk, dossier_id = filled
    export_originals(desk, [dossier_id], tmp_path / "tap", LEAST)
    path = tmp_path / "tap" / "tap-02.zip"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    (tmp_path / "tap" / "tap-05.zip").unlink()
    (tmp_path / "tap" / "la.zip").write_bytes(b"PK")

    check = verify_volumes(tmp_path / "tap", join_into=tmp_path / "goc")

    assert {(one.code, one.place) for one in check.problems} == {
        ("volume_changed", "tap-02.zip"),
        ("volume_missing", "tap-05.zip"),
        ("volume_unlisted", "la.zip"),
        ("document_unreadable", "quet lon.pdf"),
        ("document_unreadable", "hop-dong.pdf"),
    }
    assert [one.name for one in (tmp_path / "goc").rglob("*.pdf")] == ["1-Giấy phép.pdf"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda data: data.update(kind="other"), "bad_manifest"),
        (lambda data: data.update(version=2), "newer_manifest"),
        (lambda data: data["documents"][0].update(path="../../etc/x.pdf"), "bad_manifest"),
        (lambda data: data["documents"][0].update(path="/x.pdf"), "bad_manifest"),
        (lambda data: data["documents"][0].update(path="a/../../x.pdf"), "bad_manifest"),
        (lambda data: data["documents"][0]["parts"][0].update(volume="../tap-01.zip"), "bad_manifest"),
        (lambda data: data["documents"][0]["parts"][0].update(size=-1), "bad_manifest"),
        (lambda data: data["documents"][0].update(size=1), "bad_manifest"),
        (lambda data: data["documents"].append(data["documents"][0]), "bad_manifest"),
        (lambda data: data.update(volumes=[[]]), "bad_manifest"),
        (lambda data: data.pop("documents"), "bad_manifest"),
    ],
)
def test_a_manifest_that_leads_astray_is_refused(
    filled: tuple[Desk, int], tmp_path: Path, change: Any, code: str
) -> None:
    desk, dossier_id = filled
    export_originals(desk, [dossier_id], tmp_path / "tap")
    manifest = manifest_of(tmp_path / "tap")
    change(manifest)
    (tmp_path / "tap" / MANIFEST_NAME).write_text(json.dumps(manifest), "utf-8")

    with pytest.raises(InputRefused) as refused:
        verify_volumes(tmp_path / "tap", join_into=tmp_path / "goc")

    assert [one.code for one in refused.value.problems] == [code]
    assert not (tmp_path / "goc").exists()


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '"x"', "[" * 100_000])
def test_garbage_for_a_manifest_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST_NAME).write_text(text)
    with pytest.raises(InputRefused):
        verify_volumes(tmp_path)


def test_a_folder_without_a_manifest_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        verify_volumes(tmp_path)


def test_a_target_that_is_there_a_tiny_volume_and_a_stop_leave_nothing(
    filled: tuple[Desk, int], tmp_path: Path
) -> None:
    desk, dossier_id = filled
    (tmp_path / "tap").mkdir()
    with pytest.raises(FileTrouble):
        export_originals(desk, [dossier_id], tmp_path / "tap", LEAST)
    with pytest.raises(InputRefused, match="quá nhỏ"):
        export_originals(desk, [dossier_id], tmp_path / "khac", LEAST - 1)

    def stop(done: int, of: int, _name: str) -> None:
        assert of == 3_600_000
        if done > 1_000_000:
            raise Cancelled(said("Đã dừng."))

    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        export_originals(desk, [dossier_id], tmp_path / "khac", LEAST, tell=stop)
    assert sorted(tmp_path.iterdir()) == before


def test_a_full_disk_is_told_and_leaves_nothing(
    filled: tuple[Desk, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    desk, dossier_id = filled

    def full(_stream: object, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("zipfile._ZipWriteFile.write", full)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(DiskFull):
        export_originals(desk, [dossier_id], tmp_path / "tap", LEAST)
    assert sorted(tmp_path.iterdir()) == before

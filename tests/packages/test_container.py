import errno
import json
import os
import resource
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import DiskFull, FileTrouble
from ocop_desk.packages import limits
from ocop_desk.packages.container import Entry, append_signature, build
from tests.packages.makers import (
    KIND,
    NOW,
    RESULT,
    build_sample,
    chair_key,
    codes,
    council_key,
    issued_key,
    sample_entries,
    trusted,
    verify,
)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "kết quả.asice"


def _left_behind(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir())


def test_entries_stand_in_the_order_of_the_standard(target: Path):
    build_sample(target)

    with zipfile.ZipFile(target) as package:
        assert package.testzip() is None
        assert package.namelist() == [
            "mimetype",
            "data/package.json",
            "papers/minutes.pdf",
            "papers/phiếu trắng.pdf",
            "data/result.json",
            "META-INF/ASiCManifest001.xml",
            "META-INF/signature001.p7s",
        ]
        assert json.loads(package.read("data/package.json")) == {"kind": KIND, "version": 1}
        assert package.read("data/result.json") == RESULT


def test_the_type_of_the_file_can_be_read_at_its_fixed_place(target: Path):
    build_sample(target)

    head = target.read_bytes()[:80]
    assert head[30:38] == b"mimetype"
    assert head[38:69] == b"application/vnd.etsi.asic-e+zip"


def test_pdfs_are_stored_and_data_is_deflated(target: Path):
    build_sample(target)

    with zipfile.ZipFile(target) as package:
        methods = {info.filename: info.compress_type for info in package.infolist()}
    assert methods["papers/minutes.pdf"] == zipfile.ZIP_STORED
    assert methods["data/result.json"] == zipfile.ZIP_DEFLATED
    assert methods["mimetype"] == zipfile.ZIP_STORED


def test_the_same_input_gives_the_same_bytes_up_to_the_signature(tmp_path: Path):
    first = build_sample(tmp_path / "a").read_bytes()
    second = build_sample(tmp_path / "b").read_bytes()

    signature = first.index(b"META-INF/signature001.p7s")
    assert first[: signature - 30] == second[: signature - 30]


def test_an_rsa_signature_makes_the_whole_file_the_same(tmp_path: Path):
    first = build_sample(tmp_path / "a", [issued_key()])
    second = build_sample(tmp_path / "b", [issued_key()])

    assert first.read_bytes() == second.read_bytes()


def test_entries_come_from_files_without_being_loaded(target: Path, tmp_path: Path):
    source = tmp_path / "scan.pdf"
    source.write_bytes(bytes(range(256)) * 5000)

    (_, written) = build(
        target,
        [Entry("papers/scan.pdf", "application/pdf", source)],
        [council_key()],
        kind=KIND,
        version=1,
        when=NOW,
    )

    assert written.size == 1_280_000
    with zipfile.ZipFile(target) as package:
        assert package.read("papers/scan.pdf") == source.read_bytes()


def test_a_package_replaces_the_one_before_it(target: Path):
    build_sample(target, entries=[])
    before = target.read_bytes()
    build_sample(target)

    assert target.read_bytes() != before
    assert _left_behind(target) == [target.name]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_a_stop_in_the_middle_leaves_nothing(target: Path, stop: type[BaseException]):
    def entries() -> Iterator[Entry]:
        yield sample_entries()[0]
        raise stop

    with pytest.raises(stop):
        build_sample(target, entries=entries())

    assert _left_behind(target) == []


def test_a_stop_in_the_middle_leaves_the_package_before_it(target: Path):
    def entries() -> Iterator[Entry]:
        yield sample_entries()[0]
        raise KeyboardInterrupt

    before = build_sample(target).read_bytes()
    with pytest.raises(KeyboardInterrupt):
        build_sample(target, entries=entries())

    assert target.read_bytes() == before
    assert _left_behind(target) == [target.name]


def test_no_room_is_told_and_leaves_nothing(target: Path):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        with pytest.raises(DiskFull, match="Không đủ chỗ trống"):
            build_sample(target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert _left_behind(target) == []


def test_a_disk_that_is_full_only_at_the_end_is_told_too(target: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        build_sample(target)

    assert _left_behind(target) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(FileTrouble, match="Không tìm thấy"):
        build_sample(tmp_path / "none" / "package.asice")


def test_a_source_that_is_not_there_is_named_and_leaves_nothing(target: Path, tmp_path: Path):
    with pytest.raises(FileTrouble, match=r"scan\.pdf"):
        build_sample(target, entries=[Entry("scan.pdf", "application/pdf", tmp_path / "scan.pdf")])

    assert _left_behind(target) == []


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/etc/passwd",
        "../up",
        "a/../b",
        "a\\b",
        "C:x",
        "a//b",
        "con.txt",
        "a/",
        "dot.",
        "mimetype",
        "META-INF/x",
        "meta-inf/x",
        "e\u0301",
        "x" * 201,
    ],
)
def test_a_name_no_package_may_have_is_a_mistake_of_the_caller(target: Path, name: str):
    with pytest.raises(ValueError, match="named"):
        build_sample(target, entries=[Entry(name, "text/plain", b"")])

    assert _left_behind(target) == []


@pytest.mark.parametrize("names", [("a/A.pdf", "a/a.PDF"), ("a", "a/b"), ("Đ", "đ"), ("Meta-inf",), ("data",)])
def test_two_entries_on_one_file_are_a_mistake_of_the_caller(target: Path, names: tuple[str, ...]):
    with pytest.raises(ValueError, match="same file"):
        build_sample(target, entries=[Entry(name, "text/plain", b"") for name in names])


def test_an_expired_key_builds_nothing(target: Path):
    with pytest.raises(InputRefused) as refused:
        build_sample(target, when=NOW + timedelta(days=3000))

    assert refused.value.problems[0].code == "certificate-expired"
    assert _left_behind(target) == []


def test_a_package_needs_a_key(target: Path):
    with pytest.raises(ValueError, match="key"):
        build_sample(target, keys=[])


def test_a_package_beyond_the_limits_is_not_built(target: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "MAX_ENTRY_SIZE", 1000)
    with pytest.raises(InputRefused) as refused:
        build_sample(target)

    assert refused.value.problems[0].code == "package-too-large"
    assert _left_behind(target) == []


def test_too_many_entries_are_not_built(target: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "MAX_ENTRIES", 4)

    with pytest.raises(InputRefused):
        build_sample(target)


def test_data_that_deflates_like_a_bomb_is_stored(target: Path):
    build_sample(target, entries=[Entry("data/zeros.json", "application/json", b"0" * (17 << 20))])

    with zipfile.ZipFile(target) as package:
        assert package.getinfo("data/zeros.json").compress_type == zipfile.ZIP_STORED
    assert verify(target, trusted()).ok


def test_several_keys_sign_one_after_another(target: Path):
    build_sample(target, [council_key(), issued_key()])

    report = verify(target)
    assert [signer.name for signer in report.signers[:2]] == ["Hội đồng OCOP xã Đạ Huoai 2", "Văn phòng UBND xã"]
    assert report.ok


def test_a_further_signature_leaves_every_entry_as_it_was(target: Path, tmp_path: Path):
    before = build_sample(target).read_bytes()
    more = tmp_path / "more.asice"

    append_signature(target, more, chair_key(), NOW + timedelta(minutes=9))

    report = verify(more, trusted())
    assert report.ok
    assert [s.name for s in report.signers[:2]] == ["Hội đồng OCOP xã Đạ Huoai 2", "Trần Văn Chủ"]
    directory = before.index(b"PK\x01\x02")
    assert more.read_bytes()[:directory] == before[:directory]


def test_a_signature_may_be_added_in_place(target: Path):
    build_sample(target)

    append_signature(target, target, chair_key(), NOW)
    append_signature(target, target, issued_key(), NOW)

    assert len([s for s in verify(target).signers if s.place.startswith("META-INF")]) == 3
    assert _left_behind(target) == [target.name]


def test_nobody_signs_a_package_that_is_damaged(target: Path):
    data = bytearray(build_sample(target).read_bytes())
    data[data.index(b"%PDF") + 20] ^= 1
    target.write_bytes(data)

    with pytest.raises(InputRefused) as refused:
        append_signature(target, target, chair_key(), NOW)

    assert {problem.code for problem in refused.value.problems} == {"entry-damaged"}
    assert codes(verify(target)) >= {"entry-damaged"}

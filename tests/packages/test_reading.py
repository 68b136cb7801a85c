"""Packages made to do harm: each has one thing wrong, and that thing is what the report names."""

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from ocop_desk.errors import FileTrouble
from ocop_desk.packages import limits
from ocop_desk.packages.findings import Refused
from ocop_desk.packages.manifest import MIMETYPE, manifest_name, signature_name
from ocop_desk.packages.reading import open_package, parse_json
from tests.packages.makers import (
    build_sample,
    codes,
    council_key,
    deflated,
    forged,
    package_json,
    trusted,
    verify,
    zipped,
)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "package.asice"


def _found(target: Path, data: bytes) -> set[str]:
    target.write_bytes(data)
    return codes(verify(target, trusted()))


def _forged_names(*names: str | bytes) -> bytes:
    return forged([package_json(), *((name, b"x") for name in names)])


def test_the_forger_of_these_tests_makes_a_good_package_when_honest(target: Path):
    assert _found(target, _forged_names("papers/a.txt")) == set()


@pytest.mark.parametrize("data", [b"", b"x", b"PK\x05\x06" + bytes(18), b"%PDF-1.7 " * 500, bytes(100_000)])
def test_what_is_no_package_is_told_as_such(target: Path, data: bytes):
    assert _found(target, data) == {"not-a-package"}


def test_an_ordinary_zip_is_no_package(target: Path):
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", MIMETYPE)

    assert codes(verify(target)) == {"not-a-package"}


def test_a_package_packed_anew_by_another_program_is_refused(target: Path, tmp_path: Path):
    build_sample(target)
    again = tmp_path / "again.zip"
    with zipfile.ZipFile(target) as source, zipfile.ZipFile(again, "w") as copy:
        copy.comment = source.comment
        for info in source.infolist():
            copy.writestr(info.filename, source.read(info))

    assert codes(verify(again)) == {"foreign-header"}


@pytest.mark.parametrize("cut", [1, 20, 500, 5000])
def test_a_package_cut_short_is_refused(target: Path, cut: int):
    data = build_sample(target).read_bytes()

    assert _found(target, data[:-cut]) & {"not-a-package", "data-after-end"}


def test_data_before_the_package_are_found(target: Path):
    data = build_sample(target).read_bytes()

    assert _found(target, b"#!/bin/sh\n" + data) == {"data-outside-entries"}


def test_data_after_the_package_are_found(target: Path):
    data = build_sample(target).read_bytes()

    assert _found(target, data + b"\n") == {"data-after-end"}
    assert _found(target, data + data) == {"data-outside-entries"}


@pytest.mark.parametrize(
    "name",
    ["../evil", "a/../../evil", "/etc/passwd", "a\\..\\evil", "C:/evil", "c:evil", "./a", "a/./b", "\\\\host\\share"],
)
def test_a_path_that_leaves_is_refused(target: Path, name: str):
    assert _found(target, _forged_names(name)) == {"path-leaves"}


@pytest.mark.parametrize(
    "name",
    ["a/", "a//b", "NUL", "aux.pdf", "ab:c", "x.", " x", "bell\x07", "zero\x00", "e\u0301", "a\u202etxt", "y" * 250],
)
def test_a_name_that_some_system_cannot_have_is_refused(target: Path, name: str):
    assert "bad-name" in _found(target, _forged_names(name))


def test_a_name_that_is_not_utf8_is_refused(target: Path):
    assert _found(target, _forged_names(b"\xff\xfe")) == {"bad-name"}


@pytest.mark.parametrize(
    "names", [("a.pdf", "a.pdf"), ("a.pdf", "A.PDF"), ("đ", "Đ"), ("a", "a/b"), ("a/b", "A"), ("straße", "STRASSE")]
)
def test_two_entries_on_one_file_are_refused(target: Path, names: Sequence[str]):
    assert _found(target, _forged_names(*names)) == {"duplicate-name"}


def test_a_second_mimetype_is_refused(target: Path):
    assert _found(target, _forged_names("mimetype")) == {"duplicate-name"}


def test_a_name_cannot_write_to_the_terminal(target: Path):
    target.write_bytes(_forged_names("\x1b[31mred"))

    (finding,) = verify(target).findings
    assert finding.place == "�[31mred"


def _directory_patch(data: bytes, offset: int, form: str, value: int) -> bytes:
    """One field of the second entry's record in the central directory set to another value."""
    first = data.index(b"PK\x01\x02")
    position = data.index(b"PK\x01\x02", first + 4) + offset
    return data[:position] + struct.pack(form, value) + data[position + struct.calcsize(form) :]


@pytest.mark.parametrize(
    ("offset", "form", "value", "code"),
    [
        (8, "<H", 0x1, "encrypted-entry"),
        (8, "<H", 0x8, "foreign-header"),
        (10, "<H", 12, "foreign-header"),
        (10, "<H", 0, "foreign-header"),
        (12, "<H", 0x5555, "foreign-header"),
        (16, "<I", 0x1234, "foreign-header"),
        (20, "<I", 0xFFFFFFFF, "zip64"),
        (24, "<I", 0xFFFFFFFF, "zip64"),
        (42, "<I", 0xFFFFFFFF, "zip64"),
        (38, "<I", 0o120777 << 16, "link-entry"),
        (38, "<I", 0o040755 << 16, "foreign-header"),
        (38, "<I", 0o104755 << 16, "foreign-header"),
        (42, "<I", 0, "overlapping-entries"),
        (42, "<I", 5000, "data-outside-entries"),
        (32, "<H", 3, "foreign-header"),
        (28, "<H", 5000, "damaged-directory"),
    ],
)
def test_a_record_of_the_directory_that_lies_is_refused(target: Path, offset: int, form: str, value: int, code: str):
    data = build_sample(target).read_bytes()

    assert _found(target, _directory_patch(data, offset, form, value)) == {code}


def test_sizes_that_reach_into_the_next_entry_are_refused(target: Path):
    data = build_sample(target, entries=[]).read_bytes()
    size = 5000

    grown = _directory_patch(_directory_patch(data, 20, "<I", size), 24, "<I", size)

    assert _found(target, grown) == {"overlapping-entries"}


@pytest.mark.parametrize(
    ("offset", "form", "value"), [(8, "<H", 0xFFFF), (12, "<I", 0xFFFFFFFF), (16, "<I", 0xFFFFFFFF)]
)
def test_an_end_record_of_zip64_is_refused(target: Path, offset: int, form: str, value: int):
    data = build_sample(target).read_bytes()
    position = data.rindex(b"PK\x05\x06") + offset

    assert _found(target, data[:position] + struct.pack(form, value) + data[position + struct.calcsize(form) :]) == {
        "zip64"
    }


def test_a_zip64_locator_is_refused(target: Path):
    data = build_sample(target).read_bytes()
    end = data.rindex(b"PK\x05\x06")

    assert _found(target, data[:end] + b"PK\x06\x07" + bytes(16) + data[end:]) == {"zip64"}


@pytest.mark.parametrize("count", [1, 3, 1000])
def test_a_wrong_count_of_entries_is_refused(target: Path, count: int):
    data = build_sample(target).read_bytes()
    position = data.rindex(b"PK\x05\x06") + 8

    assert _found(target, data[:position] + struct.pack("<HH", count, count) + data[position + 4 :]) == {
        "damaged-directory"
    }


def test_a_missing_entry_is_named(target: Path):
    listed = [package_json(), ("papers/a.pdf", b"x")]
    target.write_bytes(forged([package_json()], listed=listed))

    (finding,) = verify(target).findings
    assert (finding.code, finding.place) == ("missing-entry", "papers/a.pdf")


def test_an_extra_entry_is_named(target: Path):
    target.write_bytes(forged([package_json(), ("papers/run.exe", b"MZ")], listed=[package_json()]))

    (finding,) = verify(target).findings
    assert (finding.code, finding.place) == ("unlisted-entry", "papers/run.exe")


def test_an_extra_file_beside_the_signatures_is_named(target: Path):
    target.write_bytes(_forged_names("META-INF/container.xml"))

    assert {(f.code, f.place) for f in verify(target).findings} >= {("unlisted-entry", "META-INF/container.xml")}


def test_an_entry_listed_twice_is_refused(target: Path):
    listed = [package_json(), package_json()]

    assert _found(target, forged([package_json()], listed=listed)) == {"manifest-unreadable"}


def test_the_mimetype_comes_first_and_is_ours(target: Path):
    wrong = [("mimetype", b"application/zip"), package_json()]
    late = [package_json(), ("mimetype", MIMETYPE)]

    assert _found(target, zipped(wrong)) == {"mimetype-wrong"}
    assert _found(target, zipped(late)) == {"mimetype-wrong"}
    assert _found(target, zipped([])) == {"mimetype-wrong"}


def test_a_package_without_signatures_is_refused(target: Path):
    assert _found(target, zipped([("mimetype", MIMETYPE), package_json()])) == {"no-signature"}


def test_a_manifest_without_its_signature_is_refused(target: Path):
    build_sample(target)
    with zipfile.ZipFile(target) as package:
        entries = [(name, package.read(name)) for name in package.namelist() if name != signature_name(1)]

    assert _found(target, zipped(entries)) == {"missing-entry"}


def test_more_signatures_than_anybody_needs_are_refused(target: Path):
    many = [(name(number), b"") for number in range(1, 30) for name in (manifest_name, signature_name)]

    assert _found(target, zipped([("mimetype", MIMETYPE), package_json(), *many])) == {"too-many-signatures"}


def test_an_entry_larger_than_it_says_is_refused(target: Path):
    data = b"a" * 100_000
    bad = forged([package_json(), ("big", data)], packed={"big": deflated(data)}, sizes={"big": 10})

    assert _found(target, bad) == {"entry-larger-than-declared"}


def test_an_entry_smaller_than_it_says_is_refused(target: Path):
    data = b"a" * 1000
    bad = forged([package_json(), ("big", data)], packed={"big": deflated(data)}, sizes={"big": 1001})

    assert _found(target, bad) == {"entry-damaged"}


@pytest.mark.parametrize("packed", [b"", b"\xff\xff", deflated(b"a" * 1000)[:-2], deflated(b"a" * 1000) + b"junk"])
def test_packed_data_that_end_wrongly_are_refused(target: Path, packed: bytes):
    bad = forged([package_json(), ("big", b"a" * 1000)], packed={"big": packed})

    assert _found(target, bad) == {"entry-damaged"}


def test_a_bomb_is_refused_before_it_is_unpacked(target: Path):
    bomb = b"\0" * (limits.RATIO_FLOOR + 1)
    bad = forged([package_json(), ("bomb", bomb)], packed={"bomb": deflated(bomb)})

    assert len(bad) < 40_000
    assert _found(target, bad) == {"zip-bomb"}


def test_an_entry_is_unpacked_in_pieces_of_bounded_size(target: Path):
    data = b"\0" * (4 << 20)
    target.write_bytes(forged([package_json(), ("zeros", data)], packed={"zeros": deflated(data)}))

    with open_package(target) as package:
        pieces = [len(piece) for piece in package.chunks("zeros")]
    assert sum(pieces) == len(data)
    assert max(pieces) <= limits.CHUNK


def test_a_bomb_that_hides_its_size_is_stopped_at_the_size_it_declares(target: Path):
    bomb = b"\0" * (limits.RATIO_FLOOR + 1)
    bad = forged([package_json(), ("bomb", bomb)], packed={"bomb": deflated(bomb)}, sizes={"bomb": 1000})
    target.write_bytes(bad)

    with open_package(target) as package, pytest.raises(Refused) as refused:
        list(package.chunks("bomb"))
    assert refused.value.findings[0].code == "entry-larger-than-declared"


def test_entries_that_are_too_large_together_are_refused(target: Path):
    sizes: dict[str | bytes, int] = {f"part{n}": limits.MAX_ENTRY_SIZE for n in range(5)}
    parts = [(str(name), b"x") for name in sizes]
    packed = dict.fromkeys(sizes, b"\x03\x00")

    assert _found(target, forged([package_json(), *parts], packed=packed, sizes=sizes)) == {"too-large"}


def test_one_entry_that_is_too_large_is_refused(target: Path):
    bad = forged([package_json(), ("x", b"x")], packed={"x": b"\x03\x00"}, sizes={"x": limits.MAX_ENTRY_SIZE + 1})

    assert _found(target, bad) == {"too-large"}


def test_too_many_entries_are_refused(target: Path, monkeypatch: pytest.MonkeyPatch):
    build_sample(target)
    monkeypatch.setattr(limits, "MAX_ENTRIES", 5)

    assert codes(verify(target)) == {"too-many-entries"}


def test_a_manifest_that_is_too_large_is_not_read(target: Path, monkeypatch: pytest.MonkeyPatch):
    build_sample(target)
    monkeypatch.setattr(limits, "MAX_META_SIZE", 100)

    assert codes(verify(target)) == {"too-large"}


def test_a_file_that_is_too_large_is_not_read(target: Path, monkeypatch: pytest.MonkeyPatch):
    build_sample(target)
    monkeypatch.setattr(limits, "MAX_FILE_SIZE", 100)

    assert codes(verify(target)) == {"too-large"}


def test_a_file_that_is_not_there_or_no_file_is_a_trouble(tmp_path: Path):
    with pytest.raises(FileTrouble, match="Không tìm thấy"):
        verify(tmp_path / "none.asice")
    with pytest.raises(FileTrouble, match="không phải là tệp"):
        verify(tmp_path)


def test_reading_an_entry_stops_at_its_limit(target: Path):
    build_sample(target)

    with open_package(target) as package, pytest.raises(Refused) as refused:
        package.read("data/result.json", 10)
    assert refused.value.findings[0].code == "entry-too-large"


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b'{"a":1,"a":2}', b"[NaN]", b"[Infinity]", b"\xff", b"[" * 200_000, b"1" * 5000, b"[1e9999999999]"],
)
def test_json_with_traps_is_refused(text: bytes):
    with pytest.raises(Refused):
        parse_json(text, "data/result.json")


def test_fractions_in_json_stay_exact():
    assert str(parse_json(b'{"mean": 69.10}', "x")["mean"]) == "69.10"


def test_another_key_is_as_good_as_any_for_reading(target: Path):
    target.write_bytes(forged([package_json()], key=council_key("Hội đồng khác")))

    with open_package(target) as package:
        assert [reference.name for reference in package.payload] == ["data/package.json"]

import io
import stat
import struct
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.documents.archive import MOST_ENTRIES, Archive, read_directory, unpacked
from ocop_desk.domain.problems import InputRefused
from tests.documents.archives import a_zip, patched, with_attribute, with_raw_names

MEBIBYTE = 1 << 20


def directory(whole: bytes) -> Archive:
    return read_directory("goi.zip", io.BytesIO(whole))


def contents(whole: bytes) -> dict[str, bytes]:
    return {
        "/".join(entry.path): b"".join(unpacked("goi.zip", io.BytesIO(whole), entry))
        for entry in directory(whole).entries
    }


def codes(whole: bytes) -> list[str]:
    archive = directory(whole)
    return [problem.code for problem in archive.problems] + ["taken"] * len(archive.entries)


def refusal(whole: bytes) -> str:
    """Why an archive as a whole, or its only entry, is refused."""
    with pytest.raises(InputRefused) as refused:
        contents(whole)
    (problem,) = refused.value.problems
    return problem.code


@given(st.dictionaries(st.sampled_from(["a.pdf", "b/ế.pdf", "b/c/d.jpg", "e"]), st.binary(max_size=700_000)))
def test_what_was_packed_comes_out(files: dict[str, bytes]) -> None:
    for packing in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        assert contents(a_zip(files, packing)) == files


def test_much_that_packs_well_comes_out_in_small_pieces() -> None:
    whole = a_zip({"a.pdf": bytes(10 * MEBIBYTE)})
    (entry,) = directory(whole).entries
    pieces = [len(piece) for piece in unpacked("goi.zip", io.BytesIO(whole), entry)]
    assert sum(pieces) == 10 * MEBIBYTE
    assert max(pieces) <= 256 * 1024


def test_folders_are_no_files() -> None:
    assert contents(a_zip({"a/": b"", "a/b.pdf": b"x"})) == {"a/b.pdf": b"x"}


@pytest.mark.parametrize("name", ["../a.pdf", "/etc/passwd", "a/../../b.pdf", "C:\\a.pdf", "\\\\may\\a.pdf"])
def test_paths_that_leave_are_refused_and_the_others_go_on(name: str) -> None:
    assert codes(a_zip({name: b"x", "b.pdf": b"y"})) == ["path_leaves", "taken"]


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFBLK, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_are_refused(kind: int) -> None:
    assert codes(with_attribute("a.pdf", b"/etc/passwd", kind | 0o777)) == ["link"]


def test_encrypted_entries_are_refused() -> None:
    assert codes(patched(a_zip({"a.pdf": b"x"}), "flags", 0x1)) == ["encrypted_entry"]
    assert codes(patched(a_zip({"a.pdf": b"x"}), "flags", 0x41)) == ["encrypted_entry"]


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packings_that_cannot_be_bounded_are_refused(packing: int) -> None:
    assert codes(a_zip({"a.pdf": b"x" * 1000}, packing)) == ["unknown_packing"]


def test_an_archive_in_an_archive_is_refused_by_its_name() -> None:
    assert codes(a_zip({"b.ZIP": a_zip({"a": b"x"}), "c.rar": b"Rar!"})) == ["archive_in_archive"] * 2


def test_a_bomb_is_refused_by_what_it_declares() -> None:
    assert codes(a_zip({"a.pdf": bytes(17 * MEBIBYTE)})) == ["zip_bomb"]
    assert codes(a_zip({"a.pdf": bytes(15 * MEBIBYTE)})) == ["taken"]
    assert codes(patched(a_zip({"a.pdf": b"x" * 90}), "size", 0xFFFF_FFF0)) == ["zip_bomb"]


def test_a_bomb_that_declares_little_is_stopped_where_it_passes_that() -> None:
    whole = patched(a_zip({"a.pdf": bytes(100 * MEBIBYTE)}), "size", 1000)
    (entry,) = directory(whole).entries
    with pytest.raises(InputRefused) as refused:
        next(unpacked("goi.zip", io.BytesIO(whole), entry))
    assert [problem.code for problem in refused.value.problems] == ["damaged_entry"]


def test_entries_that_lie_in_one_another_are_refused() -> None:
    whole = a_zip({"a.pdf": b"x" * 500, "b.pdf": b"y" * 500}, zipfile.ZIP_STORED)
    assert codes(patched(whole, "offset", 0, entry=1)) == ["overlapping_entries", "taken"]


@pytest.mark.parametrize(
    ("field", "value"), [("crc", 1), ("size", 40), ("packed", 20), ("packed", 20_000), ("offset", 7)]
)
def test_an_entry_that_is_not_as_declared_is_refused(field: str, value: int) -> None:
    whole = a_zip({"a.pdf": b"so many words"}, zipfile.ZIP_DEFLATED)
    assert refusal(patched(whole, field, value)) == "damaged_entry"


@pytest.mark.parametrize("cut", [10, 30, 100])
def test_an_archive_that_is_cut_short_is_refused(cut: int) -> None:
    assert refusal(a_zip({"a.pdf": b"x" * 500}, zipfile.ZIP_STORED)[:-cut]) == "damaged_archive"


def test_too_many_entries_are_refused_without_being_listed() -> None:
    assert refusal(a_zip(dict.fromkeys(map(str, range(MOST_ENTRIES + 1)), b""))) == "too_many_entries"


def test_a_directory_that_says_it_is_vast_is_not_read() -> None:
    """A reader that believed the end record would ask for 64 MiB at once."""

    class Watched(io.BytesIO):
        most = 0

        def read(self, size: int | None = -1) -> bytes:
            self.most = max(self.most, size or 0)
            return super().read(size)

    whole = bytes(64 * MEBIBYTE) + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 9, 9, 64 * MEBIBYTE, 0, 0)
    file = Watched(whole)
    with pytest.raises(InputRefused) as refused:
        read_directory("goi.zip", file)
    assert [problem.code for problem in refused.value.problems] == ["too_many_entries"]
    assert file.most < MEBIBYTE


def test_a_zip_behind_other_bytes_is_read() -> None:
    assert contents(b"junk" * 100 + a_zip({"a.pdf": b"x"})) == {"a.pdf": b"x"}


def test_names_without_the_mark_of_utf8_are_read_as_they_were_meant() -> None:
    names = ["Giấy chứng nhận.pdf", "Hợp đồng.pdf"]
    assert list(contents(with_raw_names({name.encode(): b"x" for name in names}))) == names
    western = ["QuyÕt ®Þnh.pdf".encode("cp1252"), b"Ho so.pdf"]
    assert list(contents(with_raw_names(dict.fromkeys(western, b"x")))) == ["QuyÕt ®Þnh.pdf", "Ho so.pdf"]


def test_the_name_that_winrar_adds_goes_before_the_plain_one() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for plain, crc in (("Gi_y.pdf", zlib.crc32(b"Gi_y.pdf")), ("kh_c.pdf", 5)):
            info = zipfile.ZipInfo(plain)
            name = "Giấy.pdf".encode()
            info.extra = struct.pack("<2HBL", 0x7075, 5 + len(name), 1, crc) + name
            archive.writestr(info, b"x")
    assert [entry.path for entry in directory(made.getvalue()).entries] == [("Giấy.pdf",), ("kh_c.pdf",)]


@given(st.data())
def test_bytes_changed_anywhere_never_give_other_contents(data: st.DataObject) -> None:
    files = {"a.pdf": b"some words " * 30, "b/c.pdf": b"others"}
    whole = bytearray(a_zip(files))
    for _ in range(data.draw(st.integers(1, 3))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = contents(bytes(whole))
    except InputRefused:
        return
    assert set(found.values()) <= set(files.values())

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.file_names import (
    MOST_BYTES,
    apart,
    clean_file_name,
    folded_name,
    leaves_folder,
    names_in_archive,
    natural_key,
)


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Giấy chứng nhận.pdf", "Giấy chứng nhận.pdf"),
        (unicodedata.normalize("NFD", "Giấy chứng nhận.pdf"), "Giấy chứng nhận.pdf"),
        ("hồ sơ/../giấy.pdf", "giấy.pdf"),
        ("C:\\Users\\An\\giấy.pdf", "giấy.pdf"),
        ('a<b>c:d"e|f?g*h.pdf', "a_b_c_d_e_f_g_h.pdf"),
        ("a\x00b\x07c\u200bd\u202e.pdf", "a b cd.pdf"),
        ("con.pdf", "_con.pdf"),
        ("LPT1.tar.pdf", "_LPT1.tar.pdf"),
        ("COM¹.pdf", "_COM¹.pdf"),
        ("nul", "_nul"),
        ("console.pdf", "console.pdf"),
        ("  ..giấy.pdf.. ", "giấy.pdf"),
        ("...", "tai-lieu"),
        ("", "tai-lieu"),
        (".pdf", "pdf"),
        ("QuyÕt ®Þnh.pdf", "Quyết định.pdf"),
        ("Caø pheâ.pdf", "Cà phê.pdf"),
        ("Giấy.pdf".encode().decode("ascii", "surrogateescape"), "Giấy.pdf"),
    ],
)
def test_a_name_is_made_fit_for_every_system(given_name: str, kept: str) -> None:
    assert clean_file_name(given_name) == kept


def test_a_name_of_255_bytes_keeps_its_ending_and_whole_letters() -> None:
    name = clean_file_name("ế" * 83 + "ab.pdf")
    assert len(("ế" * 83 + "ab.pdf").encode()) == 255
    assert name == "ế" * 65 + ".pdf"
    assert len(name.encode()) <= MOST_BYTES


@given(st.text(max_size=300))
def test_whatever_the_name_is_what_is_kept_can_be_written_anywhere(name: str) -> None:
    kept = clean_file_name(name)
    assert 0 < len(kept.encode()) <= MOST_BYTES
    assert not set(kept) & set('<>:"/\\|?*\0\n')
    assert kept == kept.strip(" ") == unicodedata.normalize("NFC", kept)
    assert not kept.endswith(".")
    assert clean_file_name(kept) == kept


def test_a_second_file_of_the_same_name_is_numbered() -> None:
    taken = {folded_name("Giấy.pdf"), folded_name("giấy (2).PDF")}
    assert apart("GIẤY.pdf", taken) == "GIẤY (3).pdf"
    assert apart("khác.pdf", taken) == "khác.pdf"
    long = clean_file_name("x" * 255 + ".pdf")
    numbered = apart(long, {long})
    assert numbered.endswith("xx (2).pdf")
    assert len(numbered.encode()) <= MOST_BYTES


def test_files_stand_as_people_number_them() -> None:
    names = ["10 Đăng ký.pdf", "2 Ảnh.pdf", "Ảnh.pdf", "1.pdf", "An.pdf", "Đất.pdf", "Dừa.pdf"]
    assert sorted(names, key=lambda name: natural_key([name])) == [
        "1.pdf",
        "2 Ảnh.pdf",
        "10 Đăng ký.pdf",
        "An.pdf",
        "Ảnh.pdf",
        "Dừa.pdf",
        "Đất.pdf",
    ]


@pytest.mark.parametrize("path", ["/etc/passwd", "\\\\may\\chia", "C:/a.pdf", "a/../../b.pdf", "..\\b.pdf"])
def test_a_path_that_leaves_its_folder_is_seen(path: str) -> None:
    assert leaves_folder(path)


@pytest.mark.parametrize("path", ["a/b.pdf", "a..b/c.pdf", "Hồ sơ 1/..a.pdf"])
def test_a_path_inside_is_not_suspected(path: str) -> None:
    assert not leaves_folder(path)


def cp1258(text: str) -> bytes:
    """As Windows writes it: base letters composed with their first mark, tones behind them."""
    written = bytearray()
    for letter in text:
        try:
            written += letter.encode("cp1258")
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            written += unicodedata.normalize("NFC", marks.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
    return bytes(written)


@pytest.mark.parametrize("encode", [cp1258, str.encode])
def test_names_of_vietnamese_windows_are_read(encode: object) -> None:
    names = ["Giấy chứng nhận.pdf", "Hợp đồng liên kết.pdf", "Phiếu kiểm nghiệm.pdf", "scan 1.pdf"]
    assert names_in_archive([encode(name) for name in names]) == names  # type: ignore[operator]


def test_names_typed_in_old_fonts_are_read() -> None:
    raw = ["QuyÕt ®Þnh.pdf".encode("cp1252"), "Cµ phª rang xay.pdf".encode("cp1252")]
    assert [clean_file_name(name) for name in names_in_archive(raw)] == ["Quyết định.pdf", "Cà phê rang xay.pdf"]


def test_names_that_nothing_explains_are_kept_somehow() -> None:
    assert len(names_in_archive([b"\x81\x8d.pdf", b"a.pdf"])) == 2

from datetime import UTC, datetime
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from ocop_desk.packages.stamp import StampText, draw_stamp, fitted

WHEN = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
NAMES = st.text(st.sampled_from("Nguyễn Thị ỳẩếộ  wWiI.-"), max_size=400)


def _monospaced(text: str, _font: str, size: float) -> float:
    return len(text) * size / 2


def _text(pdf: bytes) -> str:
    return PdfReader(BytesIO(pdf)).pages[0].extract_text()


@settings(deadline=None)
@given(NAMES, NAMES, st.integers(60, 260), st.integers(24, 120))
def test_every_text_stays_inside_its_box(name: str, post: str, width: int, height: int):
    size, lines = fitted(StampText(name, post, WHEN).lines(), width, height, _monospaced)

    assert len(lines) * size * 1.2 <= height
    assert all(_monospaced(text, font, size) <= width for font, text in lines)
    assert lines


@settings(deadline=None)
@given(st.text(st.sampled_from("Nguyễn Thị "), max_size=60))
def test_nothing_is_cut_from_names_of_ordinary_length(name: str):
    wanted = StampText(name, "Chủ tịch Hội đồng", WHEN).lines()

    _, lines = fitted(wanted, 174, 64, _monospaced)

    shown = "".join(text for _, text in lines).replace(" ", "")
    assert shown == "".join(text for _, text in wanted).replace(" ", "")


def test_what_does_not_fit_is_cut_with_an_ellipsis_and_the_time_stays():
    _, lines = fitted(StampText("Nguyễn " * 200, "Ủy viên " * 200, WHEN).lines(), 100, 40, _monospaced)

    texts = [text for _, text in lines]
    assert sum(text.endswith("…") for text in texts) == 2
    assert "2026-11-22T06:30:00+07:00" in " ".join(texts)


def test_the_stamp_says_who_as_what_and_when_in_viet_nam():
    text = _text(draw_stamp(StampText("Nguyễn Thị Thuỳ Dương", "Chủ tịch Hội đồng", WHEN), 180, 70))

    assert "Nguyễn Thị Thuỳ Dương" in text
    assert "Chủ tịch Hội đồng" in text
    assert "2026-11-22T06:30:00+07:00" in text


def test_the_same_stamp_is_drawn_with_the_same_bytes():
    text = StampText("Lê Thị Thư", "Thư ký", WHEN)

    assert draw_stamp(text, 180, 70) == draw_stamp(text, 180, 70)


def test_the_stamp_brings_its_letters_along():
    page = PdfReader(BytesIO(draw_stamp(StampText("Lê Thị Thư", "Thư ký", WHEN), 180, 70))).pages[0]

    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all("Tinos" in font["/BaseFont"] and "/FontFile2" in font["/FontDescriptor"] for font in fonts)

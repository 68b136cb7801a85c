from fractions import Fraction

import pytest
from PySide6.QtGui import QFont, QImage
from pytestqt.qtbot import QtBot

from ui.office import Office
from ui.theme import color
from ui.widgets.painted_text import wrapped
from ui.widgets.part_bars import PartBar, PartBars
from ui.widgets.short_button import ShortButton
from ui.widgets.short_label import ShortLabel
from ui.widgets.stars import StarRow


def pixels_of(image: QImage, name: str) -> int:
    wanted = color(name).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_a_row_of_stars_fills_as_many_as_are_reached(office: Office, qtbot: QtBot) -> None:
    row = StarRow(0)
    qtbot.addWidget(row)
    row.resize(row.sizeHint())
    filled = []
    for count in range(6):
        row.set_stars(count)
        filled.append(pixels_of(row.grab().toImage(), "star"))
    assert filled[0] == 0
    assert filled == sorted(set(filled))


def test_a_row_of_stars_says_its_number(office: Office, qtbot: QtBot) -> None:
    row = StarRow(3)
    qtbot.addWidget(row)
    assert row.accessibleName() == "3 trên 5 sao"
    row.set_stars(4, of=4)
    assert row.accessibleName() == "4 trên 4 sao"


def test_a_bar_is_as_long_as_the_share_of_the_points(office: Office, qtbot: QtBot) -> None:
    bar = PartBar("A", 0, 40)
    qtbot.addWidget(bar)
    bar.resize(200, bar.sizeHint().height())
    assert pixels_of(bar.grab().toImage(), "accent") == 0
    bar.set_points(20)
    half = pixels_of(bar.grab().toImage(), "accent")
    bar.set_points(40)
    assert half == pytest.approx(pixels_of(bar.grab().toImage(), "accent") / 2, rel=0.1)


def test_a_bar_says_its_points_exactly(office: Office, qtbot: QtBot) -> None:
    mean = PartBar("B", Fraction(50, 3), 25, decimals=2)
    qtbot.addWidget(mean)
    assert mean.accessibleName() == "Phần B: 16,67 trên 25 điểm"


def test_bars_are_used_again_for_other_parts(office: Office, qtbot: QtBot) -> None:
    bars = PartBars()
    qtbot.addWidget(bars)
    bars.set_parts([("A", 1, 40), ("B", 2, 25), ("C", 3, 35)])
    first = list(bars.bars)
    bars.set_parts([("A", 10, 35)])
    assert bars.bars == first
    assert [bar.isVisibleTo(bars) for bar in bars.bars] == [True, False, False]
    assert (bars.bars[0].points, bars.bars[0].most) == (10, 35)


def test_wrapped_text_loses_no_word_and_ends_in_an_ellipsis_where_cut(office: Office) -> None:
    text = "Đã lập bộ phận điều phối, quản lý, điều hành dịch vụ; có kế hoạch và triển khai kế hoạch đó"
    font = QFont()
    lines = wrapped(text, font, 160)
    assert len(lines) > 2
    assert " ".join(lines) == text
    short = wrapped(text, font, 160, 2)
    assert len(short) == 2
    assert short[-1].endswith("…")


def test_a_button_without_room_shortens_its_words_and_keeps_its_name(office: Office, qtbot: QtBot) -> None:
    button = ShortButton()
    qtbot.addWidget(button)
    button.set_words("Hoàn tác: 3.5 chưa chấm → không đạt")
    button.show()
    button.resize(button.sizeHint())
    assert button.text() == "Hoàn tác: 3.5 chưa chấm → không đạt"
    button.resize(120, button.height())
    assert button.text().endswith("…")
    assert button.accessibleName() == button.toolTip() == "Hoàn tác: 3.5 chưa chấm → không đạt"


def test_a_label_without_room_keeps_its_words_in_the_tooltip(office: Office, qtbot: QtBot) -> None:
    one = ShortLabel("Phiên 2/2026 · tập chấm")
    qtbot.addWidget(one)
    one.resize(one.sizeHint())
    one.grab()
    assert one.toolTip() == ""
    one.resize(40, one.height())
    one.grab()
    assert one.toolTip() == "Phiên 2/2026 · tập chấm"

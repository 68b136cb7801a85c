"""Dots stand at their totals, none hides another, and every name has its place."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from ocop_desk.domain.rules import Band
from ui.theme import TEXT_SIZES, apply_theme, color
from ui.widgets.dot_layout import Dot, Scale, limits_within, scale_for, swarm
from ui.widgets.dot_plot import DotPlot, PlotData, end_text

BANDS = (Band(5, 90), Band(4, 70), Band(3, 50), Band(2, 30), Band(1, 0))
totals = st.lists(st.integers(0, 100), min_size=1, max_size=15)


def dots(*values: int) -> tuple[Dot, ...]:
    return tuple(Dot(value, f"Người {place}") for place, value in enumerate(values, start=1))


def data(*values: int, alarm: bool = False) -> PlotData:
    mean = Fraction(sum(values), len(values))
    return PlotData(dots(*values), mean, f"{float(mean):.2f}".replace(".", ","), BANDS, alarm)


@pytest.fixture
def plot(qapp: QApplication, qtbot: QtBot) -> DotPlot:
    apply_theme(qapp, dark=False, text_size=TEXT_SIZES[1])
    one = DotPlot()
    qtbot.addWidget(one)
    one.resize(700, 160)
    one.show()
    return one


@given(totals)
def test_every_total_stands_inside_the_axis_with_room_for_two_tens(values: list[int]) -> None:
    scale = scale_for(values, 10, 500)
    assert 0 <= scale.low <= min(values)
    assert max(values) <= scale.high <= 100
    assert scale.high - scale.low >= 20
    assert scale.low % 10 == scale.high % 10 == 0
    assert all(10 <= scale.x(value) <= 510 for value in values)


@given(totals, st.sampled_from([60.0, 90.0, 300.0]))
def test_dots_keep_their_totals_and_stay_in_their_strip(values: list[int], height: float) -> None:
    scale = scale_for(values, 10, 500)
    cloud = swarm(dots(*values), scale, 9, height)
    assert sorted(one.dot.total for one in cloud.placed) == sorted(values)
    for one in cloud.placed:
        assert one.x == scale.x(one.dot.total)
        assert abs(one.y) + cloud.radius <= height / 2 + 0.001


@given(totals)
def test_no_dot_hides_another_where_there_is_room(values: list[int]) -> None:
    cloud = swarm(dots(*values), scale_for(values, 10, 900), 9, 1000)
    for place, one in enumerate(cloud.placed):
        for other in cloud.placed[place + 1 :]:
            apart = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
            assert apart >= 2 * cloud.radius * 0.97


def test_equal_totals_are_stacked_around_the_bar_and_can_be_counted() -> None:
    cloud = swarm(dots(*[72] * 11), Scale(60, 80, 0, 600), 9, 80)
    heights = sorted(one.y for one in cloud.placed)
    assert len(set(heights)) == 11
    assert heights[0] == pytest.approx(-heights[-1])
    steps = [after - before for before, after in pairwise(heights)]
    assert steps == pytest.approx([steps[0]] * 10)


def test_limits_on_the_axis_are_those_of_the_bands_but_the_lowest() -> None:
    assert [band.star for band in limits_within(BANDS, Scale(0, 100, 0, 1))] == [2, 3, 4, 5]
    assert [band.star for band in limits_within(BANDS, Scale(60, 80, 0, 1))] == [4]


def test_ends_name_one_or_two_members_and_count_more() -> None:
    assert end_text(66, (Dot(66, "Ánh"), Dot(70, "Đạt"))) == "66 · Ánh"
    assert end_text(66, (Dot(66, "Ánh"), Dot(66, "Đạt"))) == "66 · Ánh, Đạt"
    assert end_text(66, tuple(Dot(66, name) for name in "abc")) == "66 · 3 phiếu"


def test_it_says_every_total_and_the_mean_to_who_does_not_see_it(plot: DotPlot) -> None:
    plot.set_data(data(70, 66, 74))
    assert plot.accessibleDescription() == "Người 2 66, Người 1 70, Người 3 74; trung bình 70,00."
    plot.set_data(None)
    assert plot.accessibleDescription() == ""
    assert plot.placed() == ()


def test_dots_are_drawn_where_their_totals_are(plot: DotPlot) -> None:
    plot.set_data(data(66, 70, 78, alarm=True))
    picture = plot.grab().toImage()
    for one in plot.placed():
        wanted = color("accent") if one.dot.total == 70 else color("bad")
        assert picture.pixelColor(round(one.x), round(one.y)).name() == wanted.name()


def test_nothing_is_drawn_without_data(plot: DotPlot) -> None:
    empty = plot.grab().toImage()
    plot.set_data(data(66, 70))
    assert plot.grab().toImage() != empty
    plot.set_data(None)
    assert plot.grab().toImage() == empty


@pytest.mark.parametrize(
    "values", [(72,), (72,) * 11, (20, 35, 52, 61, 66, 70, 71, 72, 73, 74, 80), (0, 100), (99, 100)]
)
@pytest.mark.parametrize("width", [300, 700, 1800])
def test_names_at_the_ends_never_overlap_nor_leave_the_widget(
    plot: DotPlot, values: tuple[int, ...], width: int
) -> None:
    plot.resize(width, 160)
    plot.set_data(data(*values))
    plot.grab()
    places = plot._end_places(plot._scale())
    assert all(left >= 0 for left, _, _ in places)
    assert all(left + wide <= width + 1 for left, wide, _ in places)
    for (left, wide, _), (after, _, _) in pairwise(places):
        assert left + wide < after


def test_the_mouse_is_told_whose_dot_it_is(plot: DotPlot) -> None:
    plot.set_data(data(66, 78))
    first = plot.placed()[0]
    at = QPoint(round(first.x), round(first.y))
    QApplication.sendEvent(plot, QHelpEvent(QHelpEvent.Type.ToolTip, at, plot.mapToGlobal(at)))
    assert QToolTip.text() == "Người 1: 66"
    QToolTip.hideText()

"""The meter of gaps: what the program does to the window is found, what others do to the machine is not."""

from collections.abc import Callable
from threading import Event
from time import process_time, sleep

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from tests.ui.gaps import LIMIT, PLAYS, GapMeter, own_gap
from ui.tasks import Progress, TaskRunner

TOO_LONG = 2 * LIMIT / 1000
"""Seconds."""


def compute(seconds: float) -> None:
    end = process_time() + seconds
    while process_time() < end:
        pass


def handled(qtbot: QtBot, act: Callable[[], None]) -> None:
    """Have the event loop handle an act, with other events before and after it."""
    ended: list[bool] = []
    qtbot.wait(10)
    QTimer.singleShot(0, lambda: (act(), ended.append(True)))
    qtbot.waitUntil(lambda: bool(ended))
    qtbot.wait(10)


def test_an_act_that_computes_holds_the_window_by_clock_and_by_its_own_doing(qtbot: QtBot) -> None:
    with GapMeter() as meter:
        handled(qtbot, lambda: compute(TOO_LONG))
    assert meter.longest > LIMIT
    assert meter.longest_own > LIMIT


def test_time_that_the_program_is_not_given_is_not_its_own(qtbot: QtBot) -> None:
    with GapMeter() as meter:
        handled(qtbot, lambda: sleep(TOO_LONG))
    assert meter.longest > LIMIT
    assert meter.longest_own < LIMIT


def test_a_gap_in_every_play_is_the_programs(qtbot: QtBot) -> None:
    plays: list[int] = []

    def set_up(number: int) -> Callable[[], None]:
        plays.append(number)
        return lambda: handled(qtbot, lambda: compute(TOO_LONG))

    assert own_gap(set_up) > LIMIT
    assert plays == list(range(PLAYS))


@pytest.mark.parametrize("calm", range(PLAYS))
def test_a_gap_that_does_not_come_again_is_chance_and_play_ends_at_the_first_calm_one(qtbot: QtBot, calm: int) -> None:
    plays: list[int] = []

    def set_up(number: int) -> Callable[[], None]:
        plays.append(number)
        return lambda: handled(qtbot, lambda: compute(0 if number == calm else TOO_LONG))

    assert own_gap(set_up) <= LIMIT
    assert plays == list(range(calm + 1))


def test_what_happens_while_a_play_is_set_up_is_not_measured(qtbot: QtBot) -> None:
    def set_up(_number: int) -> Callable[[], None]:
        compute(TOO_LONG)
        return lambda: qtbot.wait(10)

    assert own_gap(set_up) <= LIMIT


def test_an_act_that_lets_others_go_first_at_every_call_gets_its_turn_beside_slow_work(qtbot: QtBot) -> None:
    """As a dialog does that is opened: each of its calls into Qt lets slow work go first, and waits for its turn."""
    runner = TaskRunner()
    begun = Event()

    def work(progress: Progress) -> None:
        begun.set()
        while not progress.stopping:
            pass

    def many_calls() -> None:
        for _ in range(60):
            sleep(0)

    runner.start(work)
    begun.wait()
    assert own_gap(lambda _number: lambda: handled(qtbot, many_calls)) <= LIMIT
    runner.close()
    qtbot.waitUntil(lambda: not runner.busy)
    QCoreApplication.processEvents()

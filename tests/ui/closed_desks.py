"""Desks of the small rule set with a day behind them, for tests of results and publishing."""

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import Any

from ocop_desk.domain.results import Finding
from ocop_desk.services.conclusions import conclude_product, record_finding, reject_product
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import open_round, take_in_sheet
from ocop_desk.services.sessions import close_session
from tests.kept_files import made_once
from tests.services.desks import FULL, a_council_desk, a_test_product, an_open_session, score

LOW_STORY = {**FULL, "5.1": 1, "5.2": 0}
"""In the band of four stars, without the mark that four stars demand of 5.1."""
HALF = {**LOW_STORY, "1.1": 2}
"""Half the local material: 55,5 points, three stars by points and marks."""
POOR = {"1.1": 1, "1.2": 1, "5.1": 1, "5.2": 0, "6": 1, "8": 1}

BEST, SHORT, SPLIT, REJECTED, LOW, LAST = range(6)
"""Places of the products on the agenda."""


@made_once
def a_finished_desk(folder: Path, *, close: bool = True, last: str = "concluded", **council: object) -> Desk:
    """Six products: the best, one short of a mark, one with a finding after two rounds, one rejected, one too low,
    and a last one that is "concluded", "waiting", "scoring" (with one sheet handed in) or "revealed".
    """
    desk = a_council_desk(folder, **council)
    session_id, entries = an_open_session(desk, [a_test_product(n) for n in range(1, 7)])
    members = (1, 2, 3, 4)
    score(desk, entries[BEST], dict.fromkeys(members, FULL))
    score(desk, entries[SHORT], dict.fromkeys(members, LOW_STORY))
    score(desk, entries[SPLIT], {1: FULL, 2: FULL, 3: FULL, 4: POOR})
    score(desk, entries[SPLIT], {1: FULL, 2: FULL, 3: FULL, 4: {**FULL, "8": 1}}, "Chênh lệch lớn")
    record_finding(desk, entries[SPLIT], Finding("8", 4, False, "Chưa đủ giấy phép"))
    for place in (BEST, SHORT, SPLIT):
        conclude_product(desk, entries[place])
    reject_product(desk, entries[REJECTED], "forged-dossier", "Giấy chứng nhận sửa ngày")
    score(desk, entries[LOW], dict.fromkeys(members, POOR))
    conclude_product(desk, entries[LOW])
    if last == "scoring":
        open_round(desk, entries[LAST])
        take_in_sheet(desk, entries[LAST], 1, HALF)
    elif last != "waiting":
        score(desk, entries[LAST], dict.fromkeys(members, HALF))
        if last == "concluded":
            conclude_product(desk, entries[LAST])
    if close:
        close_session(desk, session_id, leave_waiting=last == "waiting")
    return desk


@made_once
def a_long_day(folder: Path, products: int, *, scored: bool = False) -> Desk:
    """A closed session of many products: rejected on sight, which is quick, or each scored by four members."""
    desk = a_council_desk(folder)
    session_id, entries = an_open_session(desk, [a_test_product(n) for n in range(1, products + 1)])
    for entry in entries:
        if scored:
            score(desk, entry, dict.fromkeys((1, 2, 3, 4), HALF))
            conclude_product(desk, entry)
        else:
            reject_product(desk, entry, "forged-dossier", "Giấy chứng nhận sửa ngày")
    close_session(desk, session_id)
    return desk


class SameProcess:
    """Runs in the calling thread what a process beside would, one thing after another as there."""

    def __init__(self) -> None:
        self._turn = RLock()

    def run(self, stopping: Callable[[], bool], work: Callable[..., Any], *args: Any, **named: Any) -> Any:
        with self._turn:
            return work(*args, **named)

    def close(self) -> None:
        """Nothing to end."""

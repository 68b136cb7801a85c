"""The results of a large session, read from its council file: 150 products, 11 members, 32 criteria."""

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2

from benchmarks.filled_file import fill
from benchmarks.harness import Case, Measurement, in_turns, peak_memory
from benchmarks.sample import a_large_session, a_wide_scorecard, points_by_level
from ocop_desk.domain.rules import Points
from ocop_desk.store.council_file import CouncilFile, open_council_file
from tests.builders import OPENED

PRODUCTS, MEMBERS = 150, 11

Sheet = tuple[int, int]
"""(agenda entry, member)."""

MARKS = """
    SELECT entry_id, member_id, criterion, level
    FROM scoring_round JOIN score_sheet USING (round_id) JOIN score_mark USING (sheet_id)
    ORDER BY entry_id, member_id
"""


def cases() -> list[Case]:
    """Against a bare driver that fetches the same marks and adds the points up."""
    size = f"{PRODUCTS} products × {MEMBERS} members"
    return [Case(f"results of {size} from the store", "bare SELECT and sums", _read)]


def _read() -> Measurement:
    points = points_by_level(a_wide_scorecard())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.ocop")
        session_id = fill(path, a_large_session(PRODUCTS, MEMBERS))
        bare = dbapi2.connect(str(path))
        with open_council_file(path, lambda: OPENED, read_only=True) as file:
            measured = in_turns(lambda: read_results(file, session_id), lambda: add_up(bare, points))
        bare.close()
        return replace(measured, memory=peak_memory(partial(open_and_read, path, session_id)))


def read_results(file: CouncilFile, session_id: int) -> int:
    """Everything the papers need: the whole record, and from it a result for each product."""
    with file.read() as work:
        session = work.session_record(session_id)
    return sum(result.stars or 0 for result in session.results.values())


def open_and_read(path: Path, session_id: int) -> None:
    """The same from the opening of the file on."""
    with open_council_file(path, lambda: OPENED, read_only=True) as file:
        read_results(file, session_id)


def add_up(connection: dbapi2.Connection, points: dict[str, tuple[Points, ...]]) -> dict[Sheet, Points]:
    """Totals of all sheets with nothing around them: no checks, no gates, no record."""
    totals: dict[Sheet, Points] = {}
    for entry, member, criterion, level in connection.execute(MARKS):
        totals[entry, member] = totals.get((entry, member), 0) + points[criterion][level]
    return totals

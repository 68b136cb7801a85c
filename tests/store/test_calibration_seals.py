"""Raw SQL against the seals of calibrations, on a plain connection with none of the program's settings."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from ocop_desk.services.scoring import open_round
from ocop_desk.services.sessions import plan_session, planned
from tests.services.desks import DAY, a_council_desk, score
from tests.services.test_calibration import BEST, a_calibration

RESULTS = {
    "no finding": (
        "INSERT INTO finding (round_id, criterion, star, met, reason, level, recorded_at) "
        "VALUES (1, '5.1', 4, 1, 'x', 2, '2026-11-20T02:00:00Z')"
    ),
    "no rejection": "INSERT INTO rejection VALUES (1, 'forged-dossier', 'x', '2026-11-20T02:00:00Z')",
    "no conclusion": "INSERT INTO conclusion VALUES (1, '', '2026-11-20T02:00:00Z')",
    "no result": "INSERT INTO product_result VALUES (1, 1, '{}', '2026-11-20T02:00:00Z')",
    "no signed paper": "INSERT INTO signed_paper VALUES (1, 'x.pdf', 0, x'00', '', '2026-11-20T02:00:00Z')",
    "no package": (
        f"INSERT INTO result_package (session_id, file_name, sha256, built_at) "
        f"VALUES (1, 'x', '{'f' * 64}', '2026-11-20T02:00:00Z')"
    ),
}


@pytest.fixture
def calibrating(tmp_path: Path) -> Iterator[Any]:
    """One sample revealed, one being scored."""
    desk, _, (first, second) = a_calibration(tmp_path, samples=2)
    score(desk, first, dict.fromkeys((1, 2, 3, 4), BEST))
    open_round(desk, second)
    desk.close()
    yield from plain(desk.file.path)


def plain(path: Path) -> Iterator[Any]:
    connection = dbapi2.connect(str(path), isolation_level=None)
    yield connection
    connection.close()


def refused(connection: Any, statement: str, why: str) -> None:
    with pytest.raises(dbapi2.IntegrityError, match=f"sealed: .*{why}"):
        connection.execute(statement)


@pytest.mark.parametrize("statement", RESULTS.values(), ids=RESULTS.keys())
def test_a_calibration_holds(calibrating: Any, statement: str) -> None:
    refused(calibrating, statement, "calibration_has_no_result")


def test_a_calibration_is_not_made_a_session_with_results_nor_the_other_way(calibrating: Any) -> None:
    refused(calibrating, "UPDATE council_session SET calibration = 0", "calibration_kept")
    calibrating.execute("UPDATE council_session SET calibration = 1")  # nothing changed


def test_it_does_not_close_while_a_sample_is_scored(calibrating: Any) -> None:
    closing = "UPDATE council_session SET state = 'closed', closed_at = '2026-11-20T03:00:00Z'"
    refused(calibrating, closing, "closed_when_nothing_runs")
    calibrating.execute("UPDATE scoring_round SET revealed_at = '2026-11-20T02:30:00Z' WHERE revealed_at IS NULL")
    calibrating.execute("UPDATE agenda_entry SET state = 'revealed' WHERE state = 'scoring'")
    calibrating.execute(closing)


def test_a_real_council_has_no_calibration(tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    plan_session(desk, planned(1, DAY))
    desk.close()
    for connection in plain(desk.file.path):
        statement = (
            "INSERT INTO council_session (number, year, kind, title, place, planned_for, state, calibration) "
            "VALUES (2, 2026, 'meeting', '', '', '2026-11-20', 'planned', 1)"
        )
        refused(connection, statement, "calibration_is_practice")
        connection.execute(statement.replace(", 1)", ", 0)"))

"""Raw SQL against the seals, on a plain connection with none of the program's settings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from ocop_desk.domain.records import (
    ConflictRecord,
    ProductState,
    RejectionRecord,
    Remark,
    RemarkKind,
    SessionState,
)
from ocop_desk.domain.results import Finding
from ocop_desk.store.troubles import SealBroken
from ocop_desk.store.values import SignedPaper
from tests.builders import OPENED, a_product_record, a_round, a_sheet
from tests.kept_files import an_empty_file
from tests.store.helpers import NOW, a_record, clock, write_record

HASH = "f" * 64

SEALED_WHILE_OPEN = {
    "a submitted sheet is not taken back": "UPDATE score_sheet SET submitted_at = NULL, sha256 = NULL",
    "a submitted sheet is not given to another member": "UPDATE score_sheet SET member_id = 3 WHERE sheet_id = 3",
    "a submitted sheet is not deleted": "DELETE FROM score_sheet WHERE sheet_id = 3",
    "a submitted sheet is not replaced": (
        "REPLACE INTO score_sheet (sheet_id, round_id, member_id, source) VALUES (3, 2, 1, 'typed')"
    ),
    "a submitted sheet is not replaced by its place": (
        "REPLACE INTO score_sheet (round_id, member_id, source) VALUES (2, 1, 'typed')"
    ),
    "a sheet does not start submitted": (
        f"INSERT INTO score_sheet (round_id, member_id, source, submitted_at, sha256) "
        f"VALUES (2, 3, 'typed', '2026-11-21T02:00:00Z', '{HASH}')"
    ),
    "a draft does not take a sealed number": "UPDATE OR REPLACE score_sheet SET sheet_id = 3 WHERE sheet_id = 4",
    "a mark of a submitted sheet is not changed": "UPDATE score_mark SET level = 0 WHERE sheet_id = 3",
    "a mark of a submitted sheet is not deleted": "DELETE FROM score_mark WHERE sheet_id = 3",
    "no mark is added to a submitted sheet": "INSERT INTO score_mark VALUES (3, '9.9', 1)",
    "a mark of a submitted sheet is not replaced": "REPLACE INTO score_mark VALUES (3, '1.1', 0)",
    "a mark of a draft is not moved to a submitted sheet": "UPDATE score_mark SET sheet_id = 3 WHERE sheet_id = 4",
    "a note of a submitted sheet is not changed": "UPDATE score_note SET text = '' WHERE sheet_id = 2",
    "no note is added to a submitted sheet": "INSERT INTO score_note VALUES (3, '1.1', 'x')",
    "a note of a submitted sheet is not deleted": "DELETE FROM score_note WHERE sheet_id = 2",
    "no sheet joins a revealed round": "INSERT INTO score_sheet (round_id, member_id, source) VALUES (1, 3, 'typed')",
    "a revealed round is not hidden again": "UPDATE scoring_round SET revealed_at = NULL WHERE round_id = 1",
    "a revealed round is not revealed at another time": (
        "UPDATE scoring_round SET revealed_at = '2026-11-21T09:00:00Z' WHERE round_id = 1"
    ),
    "the reason of a round is not changed": "UPDATE scoring_round SET reason = 'x' WHERE round_id = 2",
    "a round is not deleted": "DELETE FROM scoring_round WHERE round_id = 2",
    "a round is not replaced": ("REPLACE INTO scoring_round VALUES (2, 1, 3, '', '2026-11-21T09:00:00Z', NULL)"),
    "a round is not opened beside a running one": (
        "INSERT INTO scoring_round (entry_id, number, reason, opened_at) VALUES (1, 3, '', '2026-11-21T09:00:00Z')"
    ),
    "a round number is not left out": (
        "INSERT INTO scoring_round (entry_id, number, reason, opened_at) VALUES (3, 2, '', '2026-11-21T09:00:00Z')"
    ),
    "nobody joins a revealed round": "INSERT INTO round_member VALUES (1, 5)",
    "nobody is struck from a round": "DELETE FROM round_member WHERE round_id = 2",
    "a member who submitted is not excused": ("INSERT INTO round_excuse VALUES (2, 1, 'x', '2026-11-21T09:00:00Z')"),
    "an excuse is not changed": "UPDATE round_excuse SET reason = 'x'",
    "an excuse is not deleted": "DELETE FROM round_excuse",
    "an excused member does not submit": (
        f"UPDATE score_sheet SET submitted_at = '2026-11-21T02:00:00Z', sha256 = '{HASH}' WHERE sheet_id = 5"
    ),
    "a finding is not changed": "UPDATE finding SET met = 0",
    "a finding is not deleted": "DELETE FROM finding",
    "a finding is not replaced": "REPLACE INTO finding SELECT * FROM finding",
    "a finding wants a revealed round": (
        "INSERT INTO finding (round_id, criterion, star, met, reason, level, recorded_at) "
        "VALUES (2, '1.1', 4, 1, '', 1, '2026-11-21T09:00:00Z')"
    ),
    "a finding is not put on a round that was scored again": (
        "INSERT INTO finding (round_id, criterion, star, met, reason, level, recorded_at) "
        "VALUES (1, '1.1', 4, 1, '', 1, '2026-11-21T09:00:00Z')"
    ),
    "a rejection is not changed": "UPDATE rejection SET ground = 'x'",
    "a rejection is not deleted": "DELETE FROM rejection",
    "a rejection is not replaced": "REPLACE INTO rejection SELECT * FROM rejection",
    "a concluded product is not rejected": "INSERT INTO rejection VALUES (2, 'x', '', '2026-11-21T09:00:00Z')",
    "a conclusion is not changed": "UPDATE conclusion SET statement = 'x'",
    "a conclusion is not deleted": "DELETE FROM conclusion",
    "a product is not concluded while it is scored": "INSERT INTO conclusion VALUES (1, '', '2026-11-21T09:00:00Z')",
    "a product that nobody scored is not concluded": "INSERT INTO conclusion VALUES (3, '', '2026-11-21T09:00:00Z')",
    "a concluded product is not scored again": (
        "INSERT INTO scoring_round (entry_id, number, reason, opened_at) VALUES (2, 1, '', '2026-11-21T09:00:00Z')"
    ),
    "a concluded product does not wait again": "UPDATE agenda_entry SET state = 'waiting' WHERE entry_id = 2",
    "a product is not called concluded without a conclusion": (
        "UPDATE agenda_entry SET state = 'concluded' WHERE entry_id = 3"
    ),
    "a scored product does not leave the agenda": "DELETE FROM agenda_entry WHERE entry_id = 1",
    "an agenda entry does not change its product": "UPDATE agenda_entry SET product_id = 9 WHERE entry_id = 3",
    "an agenda entry does not start scored": (
        "INSERT INTO agenda_entry (session_id, product_id, position, state) VALUES (1, 9, 9, 'revealed')"
    ),
    "no conflict is added after the conclusion": "INSERT INTO conflict_of_interest VALUES (2, 3, 'x')",
    "no conflict is moved to a concluded product": ("UPDATE conflict_of_interest SET entry_id = 2 WHERE entry_id = 1"),
    "frozen rules are not changed": "UPDATE session_rules SET profile = '{}'",
    "frozen rules are not deleted": "DELETE FROM session_rules",
    "frozen rules are not replaced": "REPLACE INTO session_rules SELECT * FROM session_rules",
    "a frozen scorecard is not changed": "UPDATE frozen_scorecard SET content = '{}'",
    "a frozen scorecard is not deleted": "DELETE FROM frozen_scorecard",
    "the scorecard of a session is not changed": "UPDATE session_scorecard SET scorecard = 'x'",
    "the scorecard of a session is not deleted": "DELETE FROM session_scorecard",
    "a frozen member is not changed": "UPDATE session_member SET name = 'x'",
    "a frozen member is not deleted": "DELETE FROM session_member",
    "nobody joins the roster after the opening": (
        "INSERT INTO session_member VALUES (1, 99, 9, 'x', 'member', '', '', 1)"
    ),
    "a frozen product is not changed": "UPDATE frozen_product SET product = '{}' WHERE entry_id = 3",
    "a frozen product is not replaced": "REPLACE INTO frozen_product SELECT * FROM frozen_product",
    "the frozen product of a scored entry is not deleted": "DELETE FROM frozen_product WHERE entry_id = 1",
    "the plan of an open session is not changed": "UPDATE council_session SET planned_for = '2026-01-01'",
    "an open session is not planned again": "UPDATE council_session SET state = 'planned', opened_at = NULL",
    "an open session is not signed before it is closed": (
        "UPDATE council_session SET state = 'signed', closed_at = '2026-11-21T09:00:00Z', "
        "signed_at = '2026-11-21T09:00:00Z'"
    ),
    "a session with a product in scoring is not closed": (
        "UPDATE council_session SET state = 'closed', closed_at = '2026-11-21T09:00:00Z'"
    ),
    "an open session is not deleted": "DELETE FROM council_session",
    "an open session is not replaced": (
        "REPLACE INTO council_session (session_id, number, year, kind, title, place, planned_for, state) "
        "VALUES (1, 2, 2026, 'meeting', '', '', '2026-11-21', 'planned')"
    ),
    "a session does not start open": (
        "INSERT INTO council_session (number, year, kind, title, place, planned_for, state, opened_at) "
        "VALUES (9, 2026, 'meeting', '', '', '2026-11-21', 'open', '2026-11-21T09:00:00Z')"
    ),
    "an audit event is not changed": "UPDATE audit_event SET actor = 'x' WHERE seq = 1",
    "an audit event is not deleted": "DELETE FROM audit_event WHERE seq = 2",
    "an audit event is not replaced": "REPLACE INTO audit_event SELECT * FROM audit_event WHERE seq = 1",
    "an audit event does not leave out a number": (
        f"INSERT INTO audit_event SELECT 9, at, actor, kind, subject, details, hash, '{HASH}' "
        "FROM audit_event WHERE seq = 2"
    ),
    "an audit event carries the hash of the one before": (
        f"INSERT INTO audit_event SELECT 3, at, actor, kind, subject, details, previous_hash, '{HASH}' "
        "FROM audit_event WHERE seq = 2"
    ),
    "a signed paper is not changed": "UPDATE signed_paper SET data = x'00'",
    "a signed paper is not deleted": "DELETE FROM signed_paper",
    "a signed paper is not replaced": "REPLACE INTO signed_paper SELECT * FROM signed_paper",
    "a signed paper does not leave out a version": (
        "INSERT INTO signed_paper VALUES (1, 'bien-ban', 2, x'00', 'x', '2026-11-21T09:00:00Z')"
    ),
    "a package is not changed": "UPDATE result_package SET file_name = 'x'",
    "a package is not deleted": "DELETE FROM result_package",
}

SEALED_AFTER_CLOSING = {
    "attendance is not changed": "UPDATE attendance SET present = 1",
    "attendance is not added": "INSERT INTO attendance VALUES (1, 99, 1, '', 0, 0, NULL)",
    "attendance is not deleted": "DELETE FROM attendance",
    "attendance is not moved": "UPDATE attendance SET session_id = 2",
    "a conflict is not added": "INSERT INTO conflict_of_interest VALUES (3, 2, 'x')",
    "a conflict is not changed": "UPDATE conflict_of_interest SET reason = 'x'",
    "a conflict is not deleted": "DELETE FROM conflict_of_interest",
    "a remark is not added": (
        "INSERT INTO remark (session_id, kind, text, recorded_at) VALUES (1, 'vote', '', '2026-11-21T09:00:00Z')"
    ),
    "a remark is not changed": "UPDATE remark SET text = 'x'",
    "a remark is not deleted": "DELETE FROM remark",
    "the agenda is not longer": (
        "INSERT INTO agenda_entry (session_id, product_id, position, state) VALUES (1, 9, 9, 'waiting')"
    ),
    "the agenda is not shorter": "DELETE FROM agenda_entry WHERE entry_id = 3",
    "the agenda is not in another order": "UPDATE agenda_entry SET position = 9 WHERE entry_id = 3",
    "a waiting product is not scored": "UPDATE agenda_entry SET state = 'scoring' WHERE entry_id = 3",
    "a waiting product gets no round": (
        "INSERT INTO scoring_round (entry_id, number, reason, opened_at) VALUES (3, 1, '', '2026-11-21T09:00:00Z')"
    ),
    "a waiting product is not rejected": "INSERT INTO rejection VALUES (3, 'x', '', '2026-11-21T09:00:00Z')",
    "the product of a waiting entry stays": "DELETE FROM frozen_product WHERE entry_id = 3",
    "no scorecard is added": "INSERT INTO session_scorecard SELECT session_id, 'x', sha256 FROM session_scorecard",
    "no finding is added": (
        "INSERT INTO finding (round_id, criterion, star, met, reason, level, recorded_at) "
        "VALUES (1, '1.1', 4, 1, '', 1, '2026-11-21T09:00:00Z')"
    ),
    "the session is not opened again": "UPDATE council_session SET state = 'open', closed_at = NULL",
    "the moment of closing is not changed": "UPDATE council_session SET closed_at = '2026-11-22T09:00:00Z'",
    "the moment of opening is not changed": "UPDATE council_session SET opened_at = '2026-11-20T09:00:00Z'",
}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    path = tmp_path_factory.mktemp("running") / "x.ocop"
    twice = a_product_record(
        1,
        rounds=(
            a_round(1, (a_sheet(1, 60), a_sheet(2, 90, notes={"5": "Ngon"})), (Finding("1.1", 4, True, "Có"),)),
            replace(a_round(2, (a_sheet(1, 70),)), entitled=(1, 2, 3), revealed_at=None),
        ),
        state=ProductState.SCORING,
        conclusion=None,
        conflicts=(ConflictRecord(4, "Người nhà"),),
    )
    record = a_record([twice, a_rejected(2), a_waiting(3)], closed_at=None, state=SessionState.OPEN)
    with an_empty_file(path, clock) as file, file.begin("thư ký") as work:
        write_record(work, record)
        second = work.rounds.last(1)
        assert second is not None
        work.sheets.set_level(second.round_id, 2, "1.1", 1)
        work.sheets.set_level(second.round_id, 3, "1.1", 1)
        work.rounds.excuse(second.round_id, 3, "Về sớm", NOW)
        work.papers.add(SignedPaper(1, "bien-ban", 0, b"%PDF", "", NOW))
        work.packages.add(1, "ket-qua.asice", HASH, NOW)
        work.record("first", "", {})
        work.record("second", "", {})
        work.commit()
    yield from _plain(path)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    path = tmp_path_factory.mktemp("closed") / "x.ocop"
    scored = a_product_record(1, conflicts=(ConflictRecord(4, "Người nhà"),))
    remarks = (Remark(RemarkKind.OPINION, "Đẹp", 1, OPENED),)
    with an_empty_file(path, clock) as file, file.begin("thư ký") as work:
        write_record(work, a_record([scored, a_rejected(2), a_waiting(3)], remarks=remarks))
        work.commit()
    yield from _plain(path)


@pytest.mark.parametrize("statement", SEALED_WHILE_OPEN.values(), ids=SEALED_WHILE_OPEN.keys())
def test_while_the_session_is_open(running: Any, statement: str) -> None:
    _refused(running, statement)


@pytest.mark.parametrize("statement", SEALED_AFTER_CLOSING.values(), ids=SEALED_AFTER_CLOSING.keys())
def test_after_closing(closed: Any, statement: str) -> None:
    _refused(closed, statement)


def test_a_session_does_not_open_before_its_rules_are_frozen(running: Any) -> None:
    running.execute("BEGIN")
    running.execute(
        "INSERT INTO council_session (number, year, kind, title, place, planned_for, state) "
        "VALUES (9, 2026, 'meeting', '', '', '2026-11-21', 'planned')"
    )
    with pytest.raises(dbapi2.IntegrityError, match="opened_frozen"):
        running.execute(
            "UPDATE council_session SET state = 'open', opened_at = '2026-11-21T09:00:00Z' WHERE number = 9"
        )
    running.execute("ROLLBACK")


def test_what_may_still_change_is_not_sealed(running: Any) -> None:
    running.execute("BEGIN")
    for statement in (
        "UPDATE score_mark SET level = 2 WHERE sheet_id = 4",
        "DELETE FROM score_mark WHERE sheet_id = 4",
        "INSERT INTO score_note VALUES (4, '1.1', 'x')",
        "UPDATE attendance SET reason = 'x'",
        "DELETE FROM conflict_of_interest",
        "UPDATE agenda_entry SET position = 9 WHERE entry_id = 3",
        "DELETE FROM frozen_product WHERE entry_id = 3",
        "DELETE FROM agenda_entry WHERE entry_id = 3",
        "INSERT INTO remark (session_id, kind, text, recorded_at) VALUES (1, 'vote', '', '2026-11-21T09:00:00Z')",
        "UPDATE remark SET text = 'y'",
        "UPDATE council_member SET name = 'x'",
        "UPDATE product SET name = 'x'",
    ):
        running.execute(statement)
    running.execute("ROLLBACK")


def test_the_store_says_that_a_seal_was_touched(tmp_path: Path) -> None:
    with an_empty_file(tmp_path / "x.ocop", clock) as file, file.begin("thư ký") as work:
        write_record(work, a_record())
        with pytest.raises(SealBroken, match="score_mark"):
            work.sheets.set_level(1, 1, "1.1", 0)


def a_rejected(entry_id: int) -> Any:
    ground = RejectionRecord("forged_dossier", "Giấy kiểm nghiệm giả", OPENED + timedelta(hours=1))
    return a_product_record(entry_id, rounds=(), rejection=ground)


def a_waiting(entry_id: int) -> Any:
    return a_product_record(entry_id, rounds=(), conclusion=None, state=ProductState.WAITING)


def _plain(path: Path) -> Iterator[Any]:
    connection = dbapi2.connect(str(path), isolation_level=None)
    yield connection
    connection.close()


def _refused(connection: Any, statement: str) -> None:
    connection.execute("BEGIN")
    try:
        with pytest.raises(dbapi2.IntegrityError, match=r"^sealed: "):
            connection.execute(statement)
    finally:
        connection.execute("ROLLBACK")

"""Paper scorecards in the file: kept as typed, in turn, and sealed against any change."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.records import ProductState, SessionState
from ocop_desk.store.paper_sheets import FIRST, SECOND, PaperEntry, PaperSettlement, TakenBack
from tests.builders import a_product_record, a_round, a_sheet
from tests.kept_files import an_empty_file
from tests.store.helpers import NOW, a_record, clock, write_record

HASH = "f" * 64
AGAIN = "Nhập nhầm phiếu"
ENTRY = (
    "INSERT INTO paper_entry (round_id, member_id, attempt, place, typist, reason, levels, notes, typed_at, sha256) "
    f"VALUES ({{}}, '{{{{}}}}', '{{{{}}}}', '2026-11-21T02:00:00Z', '{HASH}')"
)
SETTLEMENT = (
    "INSERT INTO paper_settlement (round_id, member_id, attempt, criterion, level, settled_by, settled_at, sha256) "
    f"VALUES ({{}}, 'Chủ tịch', '2026-11-21T02:00:00Z', '{HASH}')"
)
SCAN = (
    "INSERT INTO paper_scan (round_id, member_id, content_id, name, pages, added_by, added_at) "
    "VALUES ({}, 'phieu.pdf', '[]', '', '2026-11-21T02:00:00Z')"
)

SEALED = {
    "an entry is not changed": "UPDATE paper_entry SET levels = '{}'",
    "an entry is not deleted": "DELETE FROM paper_entry",
    "an entry is not replaced": "REPLACE INTO paper_entry SELECT * FROM paper_entry WHERE paper_entry_id = 1",
    "an entry is not typed over": ENTRY.format("1, 2, 1, 1, 'Ai đó', ''"),
    "the second entry is another person's": ENTRY.format("1, 3, 1, 2, 'Lan', ''"),
    "there is no second entry without a first": ENTRY.format("1, 4, 1, 2, 'Lan', ''"),
    "a submitted sheet is not typed in": ENTRY.format("1, 1, 1, 1, 'Lan', ''"),
    "a settlement is not changed": "UPDATE paper_settlement SET level = 0",
    "a settlement is not deleted": "DELETE FROM paper_settlement",
    "a difference is not settled twice": SETTLEMENT.format("1, 2, 1, '1.1', 2"),
    "nothing is settled before both have typed": SETTLEMENT.format("1, 3, 1, '1.1', 2"),
    "a scan is not changed": "UPDATE paper_scan SET pages = '[1]'",
    "a scan is not deleted": "DELETE FROM paper_scan",
    "a scan is not tied twice": SCAN.format("1, 2, 1"),
    "a scan is not taken back twice": "INSERT INTO paper_scan_taken_back "
    "VALUES (2, 'nhầm', '', '2026-11-21T02:00:00Z')",
    "what is said of a scan taken back stays": "UPDATE paper_scan_taken_back SET reason = 'khác'",
    "a scan taken back is not brought back in secret": "DELETE FROM paper_scan_taken_back",
    "a scan that has not arrived is not tied": SCAN.format("1, 3, 2"),
    "the bytes of a scan do not go": "UPDATE evidence_content SET state = 'away' WHERE content_id = 1",
}
CHECKED = {
    "typing anew has a reason": ENTRY.format("1, 2, 2, 1, 'Mai', ''"),
    "a first entry has none": ENTRY.format("1, 4, 1, 1, 'Lan', 'vì sao'"),
}


def an_entry(place: int = FIRST, typist: str = "Lan", *, attempt: int = 1, **levels: int) -> PaperEntry:
    reason = AGAIN if attempt > 1 and place == FIRST else ""
    return PaperEntry(attempt, place, typist, reason, levels, {"1.1": "Có hợp đồng"}, NOW)


def a_running_record() -> Any:
    """One product in its first round; member 1 has submitted, the others have not."""
    running = replace(a_round(1, (a_sheet(1, 60),)), entitled=(1, 2, 3, 4), revealed_at=None)
    product = a_product_record(1, rounds=(running,), state=ProductState.SCORING, conclusion=None)
    return a_record([product], closed_at=None, state=SessionState.OPEN)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("paper") / "x.ocop"
    with an_empty_file(path, clock) as file, file.begin("thư ký") as work:
        write_record(work, a_running_record())
        papers = work.paper_sheets
        papers.add_entry(1, 2, an_entry(a=3))
        papers.add_entry(1, 2, an_entry(SECOND, "Hòa", a=2))
        papers.settle(1, 2, PaperSettlement(1, "1.1", 3, "Chủ tịch", NOW))
        papers.add_entry(1, 3, an_entry())
        content = work.evidence.begin(Media.PDF)
        work.evidence.append(content, 0, [b"%PDF-1.7"])
        work.evidence.finish(content, HASH, 8, 3)
        work.evidence.begin(Media.PDF)
        papers.add_scan(1, 2, content, "phieu.pdf", (1, 3), "thư ký", NOW)
        papers.take_back(papers.add_scan(1, 4, content, "phieu.pdf", (), "thư ký", NOW), TakenBack("nhầm", "Lan", NOW))
        work.commit()
    return path


@pytest.fixture
def plain(kept: Path) -> Iterator[Any]:
    connection = dbapi2.connect(str(kept), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN")
    yield connection
    connection.execute("ROLLBACK")
    connection.close()


@pytest.mark.parametrize("statement", SEALED.values(), ids=SEALED.keys())
def test_what_was_typed_settled_and_scanned_is_sealed(plain: Any, statement: str) -> None:
    with pytest.raises(dbapi2.IntegrityError, match=r"^sealed: "):
        plain.execute(statement)


@pytest.mark.parametrize("statement", CHECKED.values(), ids=CHECKED.keys())
def test_a_reason_stands_where_typing_begins_anew_and_nowhere_else(plain: Any, statement: str) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="again_for_a_reason"):
        plain.execute(statement)


def test_what_is_still_wanted_is_taken(plain: Any) -> None:
    plain.execute(ENTRY.format("1, 3, 1, 2, 'Hòa', ''"))
    plain.execute(SETTLEMENT.format("1, 3, 1, '1.1', 2"))
    plain.execute(ENTRY.format("1, 2, 2, 1, 'Mai', 'nhầm'"))
    plain.execute(SCAN.format("1, 3, 1"))
    plain.execute(SCAN.format("1, 4, 1"))  # tied once before, and taken back


def test_after_the_round_nothing_is_typed_settled_or_after_closing_scanned(plain: Any) -> None:
    plain.execute("UPDATE scoring_round SET revealed_at = '2026-11-21T03:00:00Z' WHERE round_id = 1")
    for statement in (ENTRY.format("1, 3, 1, 2, 'Hòa', ''"), SETTLEMENT.format("1, 2, 1, '1.2', 2")):
        with pytest.raises(dbapi2.IntegrityError, match="while_wanted"):
            plain.execute(statement)
    plain.execute(SCAN.format("1, 3, 1"))
    plain.execute("INSERT INTO conclusion VALUES (1, '', '2026-11-21T04:00:00Z')")
    plain.execute("UPDATE agenda_entry SET state = 'revealed' WHERE entry_id = 1")
    plain.execute("UPDATE agenda_entry SET state = 'concluded' WHERE entry_id = 1")
    plain.execute("UPDATE council_session SET state = 'closed', closed_at = '2026-11-21T05:00:00Z'")
    for statement in (
        SCAN.format("1, 4, 1"),
        "INSERT INTO paper_scan_taken_back VALUES (1, 'nhầm', '', '2026-11-21T06:00:00Z')",
    ):
        with pytest.raises(dbapi2.IntegrityError, match="before_closing"):
            plain.execute(statement)


def test_entries_of_the_last_attempt_are_given_back_as_typed(kept: Path, tmp_path: Path) -> None:
    with an_empty_file(tmp_path / "x.ocop", clock) as file, file.begin("thư ký") as work:
        write_record(work, a_running_record())
        papers = work.paper_sheets
        assert papers.entries(1, 2) == ()
        papers.add_entry(1, 2, an_entry(a=3))
        papers.add_entry(1, 2, an_entry(SECOND, "Hòa", a=2))
        assert papers.entries(1, 2) == (an_entry(a=3), an_entry(SECOND, "Hòa", a=2))
        assert papers.typed_members(1) == {2: 2}
        papers.add_entry(1, 2, an_entry(attempt=2, b=1))
        assert papers.entries(1, 2) == (an_entry(attempt=2, b=1),)
        assert papers.typed_members(1) == {2: 1}


def test_scans_come_with_what_they_are_and_where_their_bytes_lie(kept: Path) -> None:
    with an_empty_file(kept.with_name("y.ocop"), clock) as file, file.begin("thư ký") as work:
        write_record(work, a_running_record())
        content = work.evidence.begin(Media.JPEG)
        work.evidence.append(content, 0, [b"x"])
        work.evidence.finish(content, HASH, 1, 1)
        number = work.paper_sheets.add_scan(1, 2, content, "phieu.jpg", (), "thư ký", NOW)
        (scan,) = work.paper_sheets.scans(1, 2)
        assert (scan.scan_id, scan.content_id, scan.name, scan.pages) == (number, content, "phieu.jpg", ())
        assert (scan.media, scan.page_count, scan.size, scan.sha256) == (Media.JPEG, 1, 1, HASH)
        assert work.paper_sheets.scans(1, 3) == ()
        assert not work.evidence.send_away(content)

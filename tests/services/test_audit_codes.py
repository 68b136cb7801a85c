"""Paper and council file vouch for each other by the codes that papers print."""

from dataclasses import replace
from pathlib import Path

import pytest

from ocop_desk.documents.papers import minutes_pdf, scorecard_pdf
from ocop_desk.documents.session_json import recheck, session_as_json, session_from_json
from ocop_desk.domain.audit_codes import number_of
from ocop_desk.domain.records import SessionRecord, SheetRecord
from ocop_desk.services.audit_codes import CodeStanding
from ocop_desk.services.audit_log import audit_log
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.desk import Desk
from ocop_desk.services.sessions import close_session, session_record
from ocop_desk.store.check import check_council_file
from tests.documents.paper_reading import text_of
from tests.services.desks import DAY, FULL, a_council_desk, an_open_session, score

MEMBERS = (1, 2, 3, 4)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A session with one product, closed."""
    desk = a_council_desk(tmp_path)
    session_id, (entry,) = an_open_session(desk)
    score(desk, entry, dict.fromkeys(MEMBERS, FULL))
    assert session_record(desk, session_id).audit_code == ""
    conclude_product(desk, entry)
    close_session(desk, session_id)
    return desk


def sheets(record: SessionRecord) -> tuple[SheetRecord, ...]:
    return record.products[0].rounds[0].sheets


def tamper(desk: Desk, seq: int) -> None:
    with desk.write() as work:
        work.connection.exec_driver_sql("DROP TRIGGER seal_audit_event_update_added_only")
        work.connection.exec_driver_sql(f"UPDATE audit_event SET actor = 'ai đó' WHERE seq = {seq}")
        work.commit()


def test_the_minutes_have_the_code_of_the_closing_and_each_sheet_that_of_its_submission(desk: Desk) -> None:
    record = session_record(desk, 1)
    closing = audit_log(desk, kinds=["session.closed"]).lines[0]
    submitted = [line.seq for line in audit_log(desk, kinds=["sheet.submitted"]).lines]
    assert number_of(record.audit_code) == closing.seq
    assert [number_of(sheet.audit_code) for sheet in sheets(record)] == submitted
    assert f"Mã nhật ký khi kết thúc phiên: {record.audit_code}" in text_of(minutes_pdf(record))
    one = sheets(record)[2]
    assert f"Mã nhật ký khi nhận phiếu: {one.audit_code}." in text_of(scorecard_pdf(record, 1, one.member_id, 1))


def test_what_happens_later_changes_no_paper(desk: Desk) -> None:
    before = session_record(desk, 1)
    with desk.write() as work:
        work.record("file.restored", "x", {"from": "y"})
        work.commit()
    after = session_record(desk, 1)
    assert after == before
    assert minutes_pdf(after).data == minutes_pdf(before).data


def test_one_product_alone_has_the_same_codes(desk: Desk) -> None:
    with desk.read() as work:
        alone = work.session_record(1, rounds_of=1)
    assert alone == session_record(desk, 1)


def test_the_codes_travel_in_the_data_and_papers_printed_from_it_say_the_same(desk: Desk) -> None:
    record = session_record(desk, 1)
    data = session_as_json(record)
    read, problems = session_from_json(data)
    assert problems == []
    assert recheck(data) == []
    assert read is not None
    assert text_of(minutes_pdf(read)) == text_of(minutes_pdf(record))
    forged = session_as_json(replace(record, audit_code="7-ký tại đây"))
    assert [problem.code for problem in session_from_json(forged)[1]] == ["wrong_audit_code"]


def test_a_code_from_paper_finds_its_event_whatever_else_was_asked_for(desk: Desk) -> None:
    code = sheets(session_record(desk, 1))[0].audit_code
    log = audit_log(desk, code.lower().replace("-", " - ", 1), since=DAY.replace(year=2030), kinds=["session"])
    assert log.sought is not None
    assert log.sought.holds
    assert [line.seq for line in log.lines] == [number_of(code)]
    assert str(log.lines[0].sentence).endswith("nộp phiếu lượt 1 cho «Sản phẩm 1»")
    assert code in log.sought.sentence()


@pytest.mark.parametrize(("changed", "standing", "found"), [(5, CodeStanding.BROKEN, 1), (-1, CodeStanding.HOLDS, 1)])
def test_what_was_changed_up_to_the_event_shows_and_what_came_after_does_not_matter(
    desk: Desk, changed: int, standing: CodeStanding, found: int
) -> None:
    code = sheets(session_record(desk, 1))[0].audit_code
    tamper(desk, changed % (audit_log(desk).events + 1))
    log = audit_log(desk, code)
    assert log.sought is not None
    assert log.sought.standing is standing
    assert len(log.lines) == found


def test_paper_of_another_file_or_of_a_newer_one_is_told(desk: Desk) -> None:
    seq = number_of(session_record(desk, 1).audit_code)
    other = audit_log(desk, f"{seq}-0000-0000-0000-0000")
    assert other.sought is not None
    assert other.sought.standing is CodeStanding.OTHER
    assert "không khớp" in other.sought.sentence()
    beyond = audit_log(desk, f"{seq + 1}-0000-0000-0000-0000")
    assert beyond.sought is not None
    assert (beyond.sought.standing, beyond.lines) == (CodeStanding.BEYOND, ())
    assert f"mới có {seq} sự kiện" in beyond.sought.sentence()


def test_a_chain_written_anew_from_a_change_on_is_sound_in_itself_and_the_paper_tells(desk: Desk) -> None:
    """Somebody who knows the rules of the chain can write one anew; paper printed before then does not fit."""
    code = session_record(desk, 1).audit_code
    with desk.write() as work:
        events = work.audit.events()
        for name in ("update", "delete"):
            work.connection.exec_driver_sql(f"DROP TRIGGER seal_audit_event_{name}_added_only")
        work.connection.exec_driver_sql("DELETE FROM audit_event")
        for event in events:
            actor = "ai đó" if event.seq == 3 else event.actor
            work.audit.append(event.at, actor, event.kind, event.subject, event.details)
        work.commit()
    assert "broken_chain" not in {problem.code for problem in check_council_file(desk.file)}
    log = audit_log(desk, code)
    assert log.sought is not None
    assert log.sought.standing is CodeStanding.OTHER


def test_an_event_that_cannot_be_read_gives_no_code_and_the_record_is_there_all_the_same(desk: Desk) -> None:
    whole = session_record(desk, 1)
    with desk.write() as work:
        work.connection.exec_driver_sql("DROP TRIGGER seal_audit_event_update_added_only")
        work.connection.exec_driver_sql("UPDATE audit_event SET details = '{' WHERE kind = 'sheet.submitted'")
        work.commit()
    record = session_record(desk, 1)
    assert {sheet.audit_code for sheet in sheets(record)} == {""}
    assert record.audit_code == whole.audit_code

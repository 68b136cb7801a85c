import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.canonical import canonical_json
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import SheetSource
from ocop_desk.services.checking import check_everything
from ocop_desk.services.collecting import (
    Brought,
    Outcome,
    collect,
    collect_folder,
    sheets_in,
)
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.laptop_carrying import carry_sheets
from ocop_desk.services.round_notices import hear_notice, write_notice
from ocop_desk.services.scoring import excuse_member, open_round, own_sheet, progress, reveal, take_in_sheet
from ocop_desk.services.sealing import outgoing_sheets
from ocop_desk.services.sessions import declare_conflict, session_record
from ocop_desk.services.sheet_conflicts import conflicts, settle_conflict
from ocop_desk.services.spare import standing_of_desk
from tests.services.desks import FULL, a_test_product
from tests.services.laptops import MEMBERS, Hall, a_hall

LOW = FULL | {"1.1": 1, "6": 0}


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = a_hall(tmp_path, [a_test_product(1), a_test_product(2)])
    yield made
    made.close()


def outcomes(hall: Hall, *files: Brought, despite: str = "") -> list[Outcome]:
    return [one.outcome for one in collect(hall.secretary, hall.session_id, files, despite=despite)]


def refusal(hall: Hall, file: Brought) -> str:
    (one,) = collect(hall.secretary, hall.session_id, [file])
    assert one.outcome is Outcome.REFUSED
    assert one.problem is not None
    assert one.problem.message
    assert one.problem.remedy
    return one.problem.code


def test_sheets_scored_elsewhere_give_the_result_they_would_have_given_here(hall: Hall) -> None:
    entry = hall.entries[0]
    files = [hall.sheet(member, entry, LOW if member == 2 else FULL, "Tốt") for member in MEMBERS]
    assert outcomes(hall, *files) == [Outcome.NEW] * 4
    record = reveal(hall.secretary, entry)
    sheets = record.products[0].rounds[0].sheets
    assert {one.member_id: dict(one.levels) for one in sheets} == {1: FULL, 2: LOW, 3: FULL, 4: FULL}
    assert {one.source for one in sheets} == {SheetSource.SEALED}
    assert [one.notes for one in sheets] == [{"1.1": "Tốt"}] * 4
    assert check_everything(hall.secretary).problems == ()


def test_until_the_reveal_sheets_are_counted_and_not_read(hall: Hall) -> None:
    entry = hall.entries[0]
    outcomes(hall, hall.sheet(1, entry), hall.sheet(3, entry))
    standing = progress(hall.secretary, entry)
    assert standing.submitted == standing.received == (1, 3)
    assert standing.waiting == (2, 4)
    assert session_record(hall.secretary, hall.session_id).products[0].rounds[0].sheets == ()
    with pytest.raises(InputRefused, match="đã nộp"):
        take_in_sheet(hall.secretary, entry, 1, FULL)
    with hall.secretary.read() as work:
        assert work.sheets.submitted_members(work.rounds.last(entry).round_id) == ()  # type: ignore[union-attr]


def test_a_file_is_taken_in_once_however_often_and_in_whatever_order_it_comes(hall: Hall) -> None:
    first, second = (hall.sheet(1, entry) for entry in hall.entries)
    assert outcomes(hall, second, first, second) == [Outcome.NEW, Outcome.NEW, Outcome.ALREADY_HERE]
    assert outcomes(hall, first, second) == [Outcome.ALREADY_HERE] * 2
    with hall.secretary.read() as work:
        assert len(work.exchange.known_hashes()) == 2


def test_a_folder_is_searched_to_its_depth_and_other_files_are_left_alone(hall: Hall, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    (stick / "nhóm 1").mkdir(parents=True)
    (stick / "ảnh.jpg").write_bytes(b"x")
    hall.sheet(1, hall.entries[0])
    hall.sheet(2, hall.entries[0])
    for member, folder in ((1, stick), (2, stick / "nhóm 1")):
        assert carry_sheets(hall.laptop(member), folder).trouble is None
    assert len(list(sheets_in(stick))) == 2
    assert [one.outcome for one in collect_folder(hall.secretary, hall.session_id, stick)] == [Outcome.NEW] * 2


def test_two_different_sheets_of_one_member_are_for_people_to_decide(hall: Hall, tmp_path: Path) -> None:
    entry = hall.entries[0]
    first = hall.sheet(1, entry)
    hall.laptops.pop(1).close()
    hall.signers.clear()
    (tmp_path / "thanh-vien-1.ocop").unlink()
    second = hall.sheet(1, entry, LOW)
    assert outcomes(hall, first, second) == [Outcome.NEW, Outcome.CONFLICT]
    (conflict,) = conflicts(hall.secretary, hall.session_id)
    assert [one.data for one in conflict.sheets] == [first.data, second.data]
    assert progress(hall.secretary, entry).conflicting == (1,)
    outcomes(hall, *(hall.sheet(member, entry) for member in (2, 3, 4)))
    with pytest.raises(InputRefused, match="hai phiếu"):
        reveal(hall.secretary, entry)
    with pytest.raises(InputRefused, match="lý do"):
        settle_conflict(hall.secretary, entry, 1, conflict.sheets[1].sha256, " ")
    settle_conflict(hall.secretary, entry, 1, conflict.sheets[1].sha256, "Máy hỏng, chấm lại")
    record = reveal(hall.secretary, entry)
    assert dict(record.products[0].rounds[0].sheets[0].levels) == LOW
    assert len(check_everything(hall.secretary).problems) == 0
    with hall.secretary.read() as work:
        assert len(work.exchange.known_hashes()) == 5


def test_a_decision_is_asked_for_anew_when_a_third_sheet_comes(hall: Hall, tmp_path: Path) -> None:
    entry = hall.entries[0]
    files = []
    for levels in (FULL, LOW, FULL | {"1.2": 1}):
        files.append(hall.sheet(1, entry, levels))
        hall.laptops.pop(1).close()
        hall.signers.clear()
        (tmp_path / "thanh-vien-1.ocop").unlink()
    outcomes(hall, *files[:2])
    settle_conflict(hall.secretary, entry, 1, "", "Chờ hỏi lại thành viên")
    assert progress(hall.secretary, entry).conflicting == ()
    assert 1 in progress(hall.secretary, entry).waiting
    assert outcomes(hall, files[2]) == [Outcome.CONFLICT]
    assert progress(hall.secretary, entry).conflicting == (1,)


def test_a_sheet_entered_at_the_secretarys_stands_against_one_that_is_brought(hall: Hall) -> None:
    entry = hall.entries[0]
    file = hall.sheet(1, entry, LOW)
    take_in_sheet(hall.secretary, entry, 1, FULL)
    assert outcomes(hall, file) == [Outcome.CONFLICT]
    (conflict,) = conflicts(hall.secretary, hall.session_id)
    assert conflict.entered_here
    with pytest.raises(InputRefused, match="máy thư ký"):
        settle_conflict(hall.secretary, entry, 1, conflict.sheets[0].sha256, "Lấy phiếu trên máy")
    settle_conflict(hall.secretary, entry, 1, "", "Thành viên đã chấm trên máy thư ký")
    outcomes(hall, *(hall.sheet(member, entry) for member in (2, 3, 4)))
    record = reveal(hall.secretary, entry)
    assert dict(record.products[0].rounds[0].sheets[0].levels) == FULL


def test_a_sheet_of_another_session_council_or_hand_is_refused(hall: Hall, tmp_path: Path) -> None:
    entry = hall.entries[0]
    file = hall.sheet(1, entry)
    (tmp_path / "khác").mkdir()
    other = a_hall(tmp_path / "khác")
    assert refusal(other, file) == "other_session"
    other.close()
    content = json.loads(file.data)
    foreign = canonical_json(content | {"head": content["head"] | {"council": "0" * 32}}).encode()
    assert refusal(hall, replace(file, data=foreign)) == "other_council"
    changed = canonical_json(content | {"head": content["head"] | {"member_id": 2}}).encode()
    assert refusal(hall, replace(file, data=changed)) == "unknown_key"
    later = canonical_json(content | {"head": content["head"] | {"round_number": 2}}).encode()
    assert refusal(hall, replace(file, data=later)) == "not-genuine"
    practice = canonical_json(content | {"head": content["head"] | {"practice": True}}).encode()
    assert refusal(hall, replace(file, data=practice)) == "practice_mixed"
    assert refusal(hall, Brought("ảnh.phieu", b"\xff\xd8\xff")) == "unreadable"
    assert refusal(hall, Brought("cũ.phieu", canonical_json(content | {"version": 9}).encode())) == "other-version"


def test_a_sheet_after_the_reveal_or_of_a_member_let_off_is_refused(hall: Hall) -> None:
    entry, other = hall.entries
    late = hall.sheet(1, entry)
    recused = hall.sheet(2, other)
    let_off = hall.sheet(3, other)
    excuse_member(hall.secretary, entry, 1, "Về sớm")
    declare_conflict(hall.secretary, other, 2, "Người nhà")
    excuse_member(hall.secretary, other, 3, "Về sớm")
    assert refusal(hall, late) == refusal(hall, recused) == refusal(hall, let_off) == "not_entitled"
    outcomes(hall, *(hall.sheet(member, entry) for member in (2, 3, 4)))
    reveal(hall.secretary, entry)
    assert refusal(hall, late) == "round_over"


def test_a_member_recused_after_the_sheet_came_does_not_count(hall: Hall) -> None:
    entry = hall.entries[0]
    outcomes(hall, *(hall.sheet(member, entry) for member in MEMBERS))
    declare_conflict(hall.secretary, entry, 2, "Người nhà")
    record = reveal(hall.secretary, entry)
    assert [one.member_id for one in record.products[0].rounds[0].sheets] == [1, 3, 4]


def test_a_laptop_whose_clock_is_years_off_is_taken_in_by_a_recorded_decision(hall: Hall) -> None:
    entry = hall.entries[0]
    laptop, clock = hall.laptop(1), hall.secretary.clock
    signer = hall.signer(1)
    hall.laptops[1] = replace(laptop, clock=lambda: clock() - timedelta(days=730))
    hall.signers[1] = signer
    file = hall.sheet(1, entry)
    (one,) = collect(hall.secretary, hall.session_id, [file])
    assert one.wants_decision
    assert refusal(hall, file) == "clock_is_off"
    assert outcomes(hall, file, despite="Máy hết pin đồng hồ") == [Outcome.NEW]
    outcomes(hall, *(hall.sheet(member, entry) for member in (2, 3, 4)))
    record = reveal(hall.secretary, entry)
    (first, *_others) = record.products[0].rounds[0].sheets
    assert first.submitted_at > record.opened_at  # type: ignore[operator]
    assert check_everything(hall.secretary).problems == ()


def test_the_next_round_travels_and_its_sheets_come_back(hall: Hall, tmp_path: Path) -> None:
    entry = hall.entries[0]
    outcomes(hall, *(hall.sheet(member, entry, LOW if member == 1 else FULL) for member in MEMBERS))
    reveal(hall.secretary, entry)
    open_round(hall.secretary, entry, "Chênh lệch quá lớn")
    notice = write_notice(hall.secretary, hall.session_id, tmp_path)
    for member in MEMBERS:
        heard = hear_notice(hall.laptop(member), notice)
        assert hear_notice(hall.laptop(member), notice) == heard
        assert own_sheet(hall.laptop(member), entry, member).round_number == 2
    again = [hall.sheet(member, entry) for member in MEMBERS]
    assert outcomes(hall, *again) == [Outcome.NEW] * 4
    record = reveal(hall.secretary, entry)
    assert len(record.products[0].rounds) == 2
    conclude_product(hall.secretary, entry)
    assert len(outgoing_sheets(hall.laptop(1))) == 2


def test_a_member_who_never_heard_of_the_new_round_sends_a_sheet_of_the_old_one_and_is_told(
    hall: Hall, tmp_path: Path
) -> None:
    entry = hall.entries[0]
    late = hall.sheet(1, entry, LOW)
    excuse_member(hall.secretary, entry, 1, "Máy treo")
    outcomes(hall, *(hall.sheet(member, entry) for member in (2, 3, 4)))
    reveal(hall.secretary, entry)
    open_round(hall.secretary, entry, "Có thành viên chấm lại")
    assert refusal(hall, late) == "round_over"
    hear_notice(hall.laptop(1), write_notice(hall.secretary, hall.session_id, tmp_path))
    assert outcomes(hall, hall.sheet(1, entry)) == [Outcome.NEW]


def test_a_sheet_that_names_a_later_desk_is_told_and_stops_nobody(hall: Hall) -> None:
    entry = hall.entries[0]
    with hall.laptop(1).write() as work:
        work.exchange.hear_notice(7, 2, hall.secretary.clock())
        work.commit()
    sheet = hall.sheet(1, entry)
    assert refusal(hall, sheet) == "later_desk"
    assert standing_of_desk(hall.secretary).superseded is None, "any member could say so"
    take_in_sheet(hall.secretary, entry, 2, FULL)
    (one,) = collect(hall.secretary, hall.session_id, [sheet], despite="Không có máy nào khác, máy thành viên nhầm")
    assert one.outcome is Outcome.NEW

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desk.domain.paper_entries import PaperDifference, SettledMark
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import SheetSource
from ocop_desk.domain.sheets import counted_levels, scoring_grid
from ocop_desk.services.audit_log import audit_log
from ocop_desk.services.collecting import collect
from ocop_desk.services.desk import Desk
from ocop_desk.services.paper_sheets import (
    PaperSeat,
    PaperStanding,
    Typing,
    paper_seats,
    paper_standing,
    settle_paper,
    type_paper,
)
from ocop_desk.services.scoring import excuse_member, open_round, progress, reveal, set_level, set_note, take_in_sheet
from ocop_desk.services.sessions import session_record
from ocop_desk.services.sheet_conflicts import settle_conflict
from ocop_desk.store.check import check_council_file
from tests.services.desks import FULL, a_council_desk, an_open_session, reopened
from tests.services.laptops import a_hall

LAN, HOA, CHAIR = "Vũ Thị Lan", "Đào Văn Hòa", "Nguyễn Văn An"
OTHER = {**FULL, "1.1": 2, "8": 1}


def a_running_round(folder: Path) -> tuple[Desk, int, int]:
    """Desk, session, and the agenda entry whose first round runs."""
    desk = a_council_desk(folder)
    session_id, (entry,) = an_open_session(desk)
    open_round(desk, entry)
    return desk, session_id, entry


def twice(desk: Desk, entry: int, first: dict[str, int], second: dict[str, int], member: int = 2) -> PaperStanding:
    type_paper(desk, entry, member, LAN, first)
    return type_paper(desk, entry, member, HOA, second)


def codes(refused: pytest.ExceptionInfo[InputRefused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def refused_codes(desk: Desk, entry: int, typist: str, **options: object) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        type_paper(desk, entry, 2, typist, FULL, **options)  # type: ignore[arg-type]
    assert all(problem.remedy for problem in refused.value.problems)
    return codes(refused)


def test_two_entries_that_agree_seal_the_sheet_from_paper(tmp_path: Path) -> None:
    desk, session_id, entry = a_running_round(tmp_path)
    with desk:
        first = type_paper(desk, entry, 2, LAN, FULL, {"1.1": " Có  hợp đồng "})
        assert (first.submitted, [one.typist for one in first.typings]) == (False, [LAN])
        assert 2 in progress(desk, entry).waiting
        done = type_paper(desk, entry, 2, HOA, FULL)
        assert (done.submitted, done.source, done.differed) == (True, SheetSource.PAPER, ())
        assert progress(desk, entry).submitted == (2,)
        assert paper_seats(desk, entry) == {2: PaperSeat(2, sealed=True)}
        for member in (1, 3, 4):
            take_in_sheet(desk, entry, member, FULL)
        reveal(desk, entry)
        sheet = session_record(desk, session_id).products[0].rounds[0].sheets[1]
        assert (sheet.member_id, sheet.source, sheet.levels) == (2, SheetSource.PAPER, FULL)
        assert sheet.notes == {"1.1": "Có hợp đồng"}
        assert sheet.paper is not None
        assert (sheet.paper.typists, sheet.paper.settled) == ((LAN, HOA), ())
        assert check_council_file(desk.file) == []


def test_the_second_typist_learns_nothing_of_the_first_entry(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        told = type_paper(desk, entry, 2, LAN, OTHER)
        assert (told.differed, told.to_settle) == ((), ())
        assert {one.name for one in fields(Typing)} == {"typist", "typed_at"}
        with desk.read() as work:
            details = [event.details for event in work.audit.events() if event.kind.startswith("paper.")]
        assert all({"levels", "level", "first", "second"}.isdisjoint(one) for one in details)


def test_one_person_does_not_type_twice_under_any_spelling(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        type_paper(desk, entry, 2, LAN, FULL)
        for name in (LAN, "vu thi lan", "VŨ THỊ  LAN"):
            assert refused_codes(desk, entry, name) == ["same_typist"]
        assert not paper_standing(desk, entry, 2).submitted
        assert type_paper(desk, entry, 2, f"{LAN} (UBND xã)", FULL).submitted


def test_differences_are_listed_then_settled_one_by_one_and_sealed(tmp_path: Path) -> None:
    desk, session_id, entry = a_running_round(tmp_path)
    with desk:
        differ = twice(desk, entry, FULL, OTHER)
        assert differ.to_settle == (PaperDifference("1.1", 3, 2), PaperDifference("8", 2, 1))
        assert not differ.submitted
        assert 2 in progress(desk, entry).waiting
        half = settle_paper(desk, entry, 2, "1.1", 1, CHAIR)
        assert [one.criterion for one in half.to_settle] == ["8"]
        assert [one.criterion for one in half.differed] == ["1.1", "8"]
        done = settle_paper(desk, entry, 2, "8", 2, HOA)
        assert done.submitted
        assert done.to_settle == ()
        for member in (1, 3, 4):
            take_in_sheet(desk, entry, member, FULL)
        reveal(desk, entry)
        sheet = session_record(desk, session_id).products[0].rounds[0].sheets[1]
        assert sheet.levels == {**FULL, "1.1": 1, "8": 2}
        assert sheet.paper is not None
        one, two = sheet.paper.settled
        assert one == SettledMark("1.1", 3, 2, 1, CHAIR, one.settled_at)
        assert two == SettledMark("8", 2, 1, 2, HOA, two.settled_at)
        assert check_council_file(desk.file) == []


def test_the_log_tells_who_typed_what_differed_and_who_settled(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        twice(desk, entry, FULL, OTHER)
        settle_paper(desk, entry, 2, "1.1", 1, CHAIR)
        settle_paper(desk, entry, 2, "8", 1, CHAIR)
        sentences = [str(line.sentence) for line in audit_log(desk, kinds=["paper", "sheet"]).lines]
    assert sentences == [
        "Vũ Thị Lan nhập phiếu giấy của Trần Thị Bình cho «Sản phẩm 1», lượt 1, lần 1",
        "Đào Văn Hòa nhập phiếu giấy của Trần Thị Bình cho «Sản phẩm 1», lượt 1, lần 2",
        "Hai lần nhập phiếu giấy của Trần Thị Bình cho «Sản phẩm 1» khác nhau ở tiêu chí 1.1, 8",
        "Nguyễn Văn An xem phiếu giấy của Trần Thị Bình cho «Sản phẩm 1» và chốt tiêu chí 1.1",
        "Nguyễn Văn An xem phiếu giấy của Trần Thị Bình cho «Sản phẩm 1» và chốt tiêu chí 8",
        "Trần Thị Bình nộp phiếu lượt 1 cho «Sản phẩm 1»",
    ]


def test_entries_survive_the_end_of_the_program(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    type_paper(desk, entry, 2, LAN, FULL)
    with reopened(desk) as again:
        assert paper_seats(again, entry) == {2: PaperSeat(1, sealed=False)}
        assert [one.typist for one in paper_standing(again, entry, 2).typings] == [LAN]
        type_paper(again, entry, 2, HOA, OTHER)
    with reopened(again) as once_more:
        assert [one.criterion for one in paper_standing(once_more, entry, 2).to_settle] == ["1.1", "8"]
        assert paper_seats(once_more, entry) == {2: PaperSeat(2, sealed=False)}


def test_typing_begins_anew_for_a_reason_and_the_entries_before_are_kept(tmp_path: Path) -> None:
    desk, session_id, entry = a_running_round(tmp_path)
    with desk:
        twice(desk, entry, OTHER, FULL)
        assert refused_codes(desk, entry, "Bùi Thị Mai") == ["typed_twice"]
        again = type_paper(desk, entry, 2, HOA, FULL, over_again="Nhập nhầm phiếu của người khác")
        assert [one.typist for one in again.typings] == [HOA]
        assert again.to_settle == ()
        assert type_paper(desk, entry, 2, LAN, FULL).submitted
        with desk.read() as work:
            kept = work.connection.exec_driver_sql("SELECT count(*) FROM paper_entry").scalar()
        assert kept == 4
        for member in (1, 3, 4):
            take_in_sheet(desk, entry, member, FULL)
        reveal(desk, entry)
        sheet = session_record(desk, session_id).products[0].rounds[0].sheets[1]
        assert sheet.paper is not None
        assert sheet.paper.typists == (HOA, LAN)


def test_typing_does_not_begin_anew_before_anybody_typed(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        assert refused_codes(desk, entry, LAN, over_again="Thử") == ["nothing_typed"]


def test_an_incomplete_or_wrong_entry_is_refused_with_every_problem_and_kept_nowhere(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    levels = {code: level for code, level in FULL.items() if code != "1.2"} | {"8": 9}
    with desk:
        with pytest.raises(InputRefused) as refused:
            type_paper(desk, entry, 2, " ", levels, {"9.9": "x"})
        assert codes(refused) == ["name_wanted", "missing_criterion", "unknown_level", "unknown_criterion"]
        assert paper_standing(desk, entry, 2).typings == ()


def test_a_name_that_no_paper_has_room_for_is_refused(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        assert refused_codes(desk, entry, "x" * 101) == ["long_name"]


def test_nothing_is_settled_before_both_have_typed_or_where_they_agree(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        type_paper(desk, entry, 2, LAN, FULL)
        with pytest.raises(InputRefused) as early:
            settle_paper(desk, entry, 2, "1.1", 1, CHAIR)
        type_paper(desk, entry, 2, HOA, OTHER)
        with pytest.raises(InputRefused) as agreed:
            settle_paper(desk, entry, 2, "1.2", 1, "")
        with pytest.raises(InputRefused) as no_level:
            settle_paper(desk, entry, 2, "1.1", 7, CHAIR)
        settle_paper(desk, entry, 2, "1.1", 1, CHAIR)
        with pytest.raises(InputRefused) as settled_twice:
            settle_paper(desk, entry, 2, "1.1", 2, CHAIR)
    assert codes(early) == ["not_typed_twice"]
    assert codes(agreed) == ["name_wanted", "nothing_to_settle"]
    assert codes(no_level) == ["unknown_level"]
    assert codes(settled_twice) == ["nothing_to_settle"]


def test_a_member_who_submitted_meanwhile_is_not_typed_in_as_well(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        type_paper(desk, entry, 2, LAN, OTHER)
        take_in_sheet(desk, entry, 2, FULL)
        assert refused_codes(desk, entry, HOA) == ["already_submitted"]
        assert paper_standing(desk, entry, 2).source is SheetSource.EXCEL
        assert paper_seats(desk, entry) == {}


def test_a_member_let_off_meanwhile_is_not_typed_in(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        excuse_member(desk, entry, 2, "Về sớm")
        assert refused_codes(desk, entry, LAN) == ["excused"]


def test_a_round_revealed_meanwhile_takes_no_paper_nor_does_the_next_one_take_the_old_paper(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        twice(desk, entry, FULL, OTHER)
        excuse_member(desk, entry, 2, "Phiếu giấy thất lạc")
        for member in (1, 3, 4):
            take_in_sheet(desk, entry, member, OTHER if member == 1 else FULL)
        reveal(desk, entry)
        assert refused_codes(desk, entry, LAN) == ["round_over"]
        with pytest.raises(InputRefused) as late:
            settle_paper(desk, entry, 2, "1.1", 1, CHAIR)
        assert codes(late) == ["round_over"]
        open_round(desk, entry, "Chênh lệch lớn")
        assert refused_codes(desk, entry, LAN, round_number=1) == ["round_over"]
        assert type_paper(desk, entry, 2, LAN, FULL, round_number=2).round_number == 2


def test_a_paper_takes_the_place_of_what_was_begun_on_a_laptop(tmp_path: Path) -> None:
    desk, session_id, entry = a_running_round(tmp_path)
    with desk:
        set_level(desk, entry, 2, "1.1", 0)
        set_note(desk, entry, 2, "1.2", "Viết dở trên máy")
        type_paper(desk, entry, 2, LAN, FULL, {"1.1": "Theo phiếu giấy"})
        assert type_paper(desk, entry, 2, HOA, FULL, {"1.1": "theo phieu giay", "8": "Đẹp"}).submitted
        for member in (1, 3, 4):
            take_in_sheet(desk, entry, member, FULL)
        reveal(desk, entry)
        sheet = session_record(desk, session_id).products[0].rounds[0].sheets[1]
    assert sheet.levels == FULL
    assert sheet.notes == {"1.1": "Theo phiếu giấy", "8": "Đẹp"}


def test_a_sheet_that_was_brought_and_set_aside_makes_room_for_the_paper(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    entry = hall.entries[0]
    collect(hall.secretary, hall.session_id, [hall.sheet(2, entry)])
    assert refused_codes(hall.secretary, entry, LAN) == ["already_submitted"]
    settle_conflict(hall.secretary, entry, 2, "", "Tệp hỏng, thành viên chấm trên giấy")
    assert twice(hall.secretary, entry, FULL, FULL).source is SheetSource.PAPER
    assert 2 in progress(hall.secretary, entry).submitted
    hall.close()


def test_paper_is_typed_in_at_the_secretarys_alone(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    with hall.laptop(2) as theirs:
        assert refused_codes(theirs, hall.entries[0], LAN) == ["members_file"]
    hall.close()


def test_somebody_who_does_not_score_the_product_has_no_paper(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk, pytest.raises(InputRefused) as refused:
        paper_standing(desk, entry, 5)
    assert codes(refused) == ["not_entitled"]


def test_an_entry_that_was_changed_in_the_file_is_found(tmp_path: Path) -> None:
    desk, _, entry = a_running_round(tmp_path)
    with desk:
        twice(desk, entry, FULL, OTHER)
        settle_paper(desk, entry, 2, "1.1", 1, CHAIR)
        with desk.write() as work:
            for table in ("paper_entry", "paper_settlement"):
                work.connection.exec_driver_sql(f"DROP TRIGGER seal_{table}_update_added_only")
            work.connection.exec_driver_sql("UPDATE paper_entry SET typist = 'ai đó' WHERE place = 2")
            work.connection.exec_driver_sql("UPDATE paper_settlement SET level = 0")
            work.commit()
        assert [problem.code for problem in check_council_file(desk.file)].count("paper_changed") == 2


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_what_is_sealed_is_what_was_agreed_and_settled(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    desk, session_id, entry = a_running_round(tmp_path_factory.mktemp("paper"))
    with desk:
        start = paper_standing(desk, entry, 2)
        grid = scoring_grid(start.scorecard, start.cases)
        entries = st.fixed_dictionaries({row.code: st.integers(0, len(row.points) - 1) for row in grid.rows})
        first = data.draw(entries)
        second = {**first, **data.draw(st.dictionaries(st.sampled_from(grid.codes), st.just(0), max_size=3))}
        standing = twice(desk, entry, first, second)
        settled: dict[str, int] = {}
        while not standing.submitted:
            one = standing.to_settle[0]
            row = grid.row(one.criterion)
            assert row is not None
            settled[one.criterion] = data.draw(st.integers(0, len(row.points) - 1))
            standing = settle_paper(desk, entry, 2, one.criterion, settled[one.criterion], CHAIR)
        for member in (1, 3, 4):
            take_in_sheet(desk, entry, member, FULL)
        reveal(desk, entry)
        sealed = session_record(desk, session_id).products[0].rounds[0].sheets[1].levels
    agreed = {code: level for code, level in first.items() if second[code] == level}
    assert sealed == counted_levels(grid, {**agreed, **settled})

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from ocop_desk.domain.records import SheetSource
from ocop_desk.store.council_file import CouncilFile
from ocop_desk.store.sheets import sheet_hash
from ocop_desk.store.troubles import SealBroken
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import DraftSheet
from tests.builders import OPENED
from tests.store.helpers import NOW, a_record, open_record

LEVELS = {"1.1": 3, "1.2": 0, "3.1": 1}


def test_a_round_keeps_who_has_to_score(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        round_id = _round(work)
        assert work.rounds.last(99) is None
        work.rounds.excuse(round_id, 2, "Về sớm", NOW)
        last = work.rounds.last(1)
        assert last is not None
        assert (last.round_id, last.number, last.entitled) == (round_id, 1, (1, 2, 3))
        assert (last.opened_at, last.revealed_at) == (OPENED, None)
        assert [(one.member_id, one.reason, one.recorded_at) for one in last.excused] == [(2, "Về sớm", NOW)]


def test_the_last_round_is_the_one_with_the_highest_number(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        first = _round(work)
        work.rounds.reveal(first, NOW)
        second = work.rounds.open(1, 2, "Chênh lệch lớn", [1], NOW + timedelta(hours=1))
        last = work.rounds.last(1)
        assert [one.revealed_at for one in work.rounds.all(1)] == [NOW, None]
    assert last is not None
    assert (last.round_id, last.number, last.reason, last.entitled) == (second, 2, "Chênh lệch lớn", (1,))


def test_a_draft_is_kept_mark_by_mark(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        round_id = _round(work)
        assert work.sheets.draft(round_id, 1) == DraftSheet({}, {}, None)
        work.sheets.set_level(round_id, 1, "1.1", 3)
        work.sheets.set_level(round_id, 1, "1.1", 0)
        work.sheets.set_level(round_id, 1, "1.2", 2)
        work.sheets.set_note(round_id, 1, "1.2", "Ít")
        work.sheets.set_note(round_id, 1, "1.2", "Quy mô nhỏ")
        assert work.sheets.draft(round_id, 1) == DraftSheet({"1.1": 0, "1.2": 2}, {"1.2": "Quy mô nhỏ"}, None)
        work.sheets.set_level(round_id, 1, "1.2", None)
        work.sheets.set_note(round_id, 1, "1.2", "")
        assert work.sheets.draft(round_id, 1) == DraftSheet({"1.1": 0}, {}, None)
        assert work.sheets.draft(round_id, 2) == DraftSheet({}, {}, None)


def test_submitting_puts_the_final_levels_in_place_of_the_draft(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        round_id = _round(work)
        work.sheets.set_level(round_id, 1, "3.2", 2)
        work.sheets.set_note(round_id, 1, "1.1", "Có hợp đồng")
        seal = work.sheets.submit(round_id, 1, LEVELS, SheetSource.TYPED, NOW)
        assert work.sheets.draft(round_id, 1) == DraftSheet(LEVELS, {"1.1": "Có hợp đồng"}, NOW)
        assert work.sheets.submitted_members(round_id) == (1,)
    assert seal == sheet_hash(round_id, 1, SheetSource.TYPED, NOW, LEVELS, {"1.1": "Có hợp đồng"})


def test_only_those_who_finished_are_named(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        round_id = _round(work)
        work.sheets.set_level(round_id, 1, "1.1", 3)
        work.sheets.submit(round_id, 3, LEVELS, SheetSource.EXCEL, NOW)
        work.sheets.submit(round_id, 2, {}, SheetSource.EXCEL, NOW)
        assert work.sheets.submitted_members(round_id) == (2, 3)


def test_a_submitted_sheet_is_sealed(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        round_id = _round(work)
        work.sheets.submit(round_id, 1, LEVELS, SheetSource.TYPED, NOW)
        for change in (
            lambda: work.sheets.set_level(round_id, 1, "1.1", 1),
            lambda: work.sheets.set_level(round_id, 1, "1.1", None),
            lambda: work.sheets.set_note(round_id, 1, "1.1", "x"),
            lambda: work.sheets.submit(round_id, 1, LEVELS, SheetSource.TYPED, NOW),
        ):
            with pytest.raises(SealBroken):
                change()
        assert work.sheets.draft(round_id, 1).levels == LEVELS


def test_an_empty_sheet_is_not_submitted_twice_either(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        round_id = _round(work)
        work.sheets.submit(round_id, 1, {}, SheetSource.TYPED, NOW)
        with pytest.raises(SealBroken):
            work.sheets.submit(round_id, 1, {}, SheetSource.TYPED, NOW)


def test_who_is_not_entitled_has_no_sheet(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        round_id = _round(work)
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            work.sheets.set_level(round_id, 5, "1.1", 1)


def test_a_level_below_none_is_met_is_refused(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        round_id = _round(work)
        with pytest.raises(IntegrityError, match="ck_score_mark_level_bound"):
            work.sheets.set_level(round_id, 1, "1.1", -1)


LEVEL_MAPS = st.dictionaries(st.text(min_size=1, max_size=5), st.integers(0, 6), max_size=5)


@given(levels=LEVEL_MAPS, other=LEVEL_MAPS, notes=st.dictionaries(st.text(max_size=3), st.text(max_size=5), max_size=3))
def test_the_hash_of_a_sheet_is_the_same_for_the_same_content_only(
    levels: dict[str, int], other: dict[str, int], notes: dict[str, str]
) -> None:
    first = sheet_hash(1, 1, SheetSource.TYPED, NOW, levels, notes)
    backwards = dict(reversed(levels.items()))
    assert first == sheet_hash(1, 1, SheetSource.TYPED, NOW, backwards, notes)
    assert (first == sheet_hash(1, 1, SheetSource.TYPED, NOW, other, notes)) == (levels == other)
    assert first != sheet_hash(1, 2, SheetSource.TYPED, NOW, levels, notes)
    assert first != sheet_hash(2, 1, SheetSource.TYPED, NOW, levels, notes)
    assert first != sheet_hash(1, 1, SheetSource.EXCEL, NOW, levels, notes)
    assert first != sheet_hash(1, 1, SheetSource.TYPED, OPENED, levels, notes)


def _round(work: UnitOfWork) -> int:
    open_record(work, a_record())
    return work.rounds.open(1, 1, "", [3, 1, 2], OPENED)

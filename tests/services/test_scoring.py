from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.councils import RuleProfile
from ocop_desk.domain.dossiers import EvidenceLink
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import ProductState
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda, dossier_of
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.scoring import (
    excuse_member,
    open_round,
    own_sheet,
    progress,
    reveal,
    set_level,
    set_note,
    submit_sheet,
    take_in_sheet,
)
from ocop_desk.services.sessions import (
    declare_conflict,
    member_leaves,
    open_session,
    plan_session,
    planned,
    product_record,
    session_record,
    set_agenda,
)
from tests.services.desks import (
    DAY,
    FULL,
    a_council_desk,
    a_test_product,
    add_products,
    an_open_session,
    everybody_comes,
    score,
)
from tests.services.dossier_desks import a_pdf, add, incoming

LOW = {**FULL, "1.1": 2, "8": 1}


def codes(refused: pytest.ExceptionInfo[InputRefused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_a_mark_is_kept_at_once_and_seen_by_its_member_only(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        set_level(desk, entry, 1, "1.1", 2)
        set_note(desk, entry, 1, "1.1", "Đã xem hồ sơ")
        mine, other = own_sheet(desk, entry, 1), own_sheet(desk, entry, 2)
        assert mine.levels == {"1.1": 2}
        assert mine.notes == {"1.1": "Đã xem hồ sơ"}
        assert str(mine.total) == "21/2"
        assert "1.2" in mine.unscored
        assert other.levels == {}
        assert session_record(desk, session_id).products[0].rounds[0].sheets == ()


def test_nobody_sees_marks_before_the_reveal_and_everybody_after_it(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        for member in (1, 2, 3):
            take_in_sheet(desk, entry, member, FULL)
        hidden = session_record(desk, session_id)
        assert hidden.products[0].rounds[0].sheets == ()
        assert hidden.results[entry].mean is None
        assert progress(desk, entry).waiting == (4,)
        take_in_sheet(desk, entry, 4, FULL)
        record = reveal(desk, entry)
        assert record.results[entry].mean == 100
        assert record.products[0].state is ProductState.REVEALED


def test_the_record_of_one_product_holds_its_own_rounds_only_and_no_hidden_mark(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (first, second) = an_open_session(desk, [a_test_product(1), a_test_product(2)])
        score(desk, first, dict.fromkeys((1, 2, 3, 4), FULL))
        open_round(desk, second)
        take_in_sheet(desk, second, 1, FULL)
        record = product_record(desk, session_id, first)
        assert [len(product.rounds) for product in record.products] == [1, 0]
        assert [product.state for product in record.products] == [ProductState.REVEALED, ProductState.SCORING]
        assert record.results[first] == session_record(desk, session_id).results[first]
        hidden = product_record(desk, session_id, second).products[1]
        assert hidden.rounds[0].entitled == (1, 2, 3, 4)
        assert hidden.rounds[0].sheets == ()


def test_a_round_is_not_revealed_while_a_sheet_is_wanted(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        _, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        take_in_sheet(desk, entry, 1, FULL)
        with pytest.raises(InputRefused) as refused:
            reveal(desk, entry)
        assert codes(refused) == ["sheet_wanted"] * 3


def test_a_submitted_sheet_is_sealed(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        _, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        take_in_sheet(desk, entry, 1, FULL)
        for act in (
            lambda: set_level(desk, entry, 1, "1.1", 0),
            lambda: set_note(desk, entry, 1, "1.1", "sửa"),
            lambda: submit_sheet(desk, entry, 1),
            lambda: take_in_sheet(desk, entry, 1, LOW),
        ):
            with pytest.raises(InputRefused) as refused:
                act()
            assert codes(refused) == ["already_submitted"]


def test_an_unfinished_sheet_is_refused_with_all_that_is_missing(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        _, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        set_level(desk, entry, 1, "5.1", 1)
        with pytest.raises(InputRefused) as refused:
            submit_sheet(desk, entry, 1)
        assert codes(refused) == ["missing_criterion"] * 4, "5.2 is not asked where 5.1 gives nothing"


def test_levels_and_criteria_that_do_not_exist_are_refused(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        _, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        for criterion, level, code in (("9.9", 1, "unknown_criterion"), ("1.1", 4, "unknown_level")):
            with pytest.raises(InputRefused) as refused:
                set_level(desk, entry, 1, criterion, level)
            assert codes(refused) == [code]


def test_a_recused_member_neither_scores_nor_counts(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        declare_conflict(desk, entry, 4, "Anh em với chủ thể")
        open_round(desk, entry)
        with pytest.raises(InputRefused) as refused:
            take_in_sheet(desk, entry, 4, FULL)
        assert codes(refused) == ["recused"]
        for member in (1, 2, 3):
            take_in_sheet(desk, entry, member, FULL)
        reveal(desk, entry)
        assert set(session_record(desk, session_id).results[entry].totals) == {"m1", "m2", "m3"}


def test_a_conflict_declared_after_submitting_takes_the_sheet_out_of_every_figure(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        score(desk, entry, {1: FULL, 2: FULL, 3: FULL, 4: {**FULL, "1.1": 0}})
        declare_conflict(desk, entry, 4, "Vừa biết chủ thể là người thân")
        record = session_record(desk, session_id)
        assert record.results[entry].mean == 100
        assert len(record.products[0].rounds[0].sheets) == 4, "the sheet itself is kept"


def test_a_member_who_left_is_not_waited_for_in_later_rounds(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        member_leaves(desk, session_id, 4, "Việc gia đình")
        open_round(desk, entry)
        assert progress(desk, entry).entitled == (1, 2, 3)


def test_a_member_who_leaves_in_the_middle_is_let_off_with_a_reason(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        for member in (1, 2, 3):
            take_in_sheet(desk, entry, member, FULL)
        with pytest.raises(InputRefused):
            excuse_member(desk, entry, 4, "  ")
        excuse_member(desk, entry, 4, "Bị ốm giữa buổi")
        reveal(desk, entry)
        scoring = session_record(desk, session_id).products[0].rounds[0]
        assert [excuse.member_id for excuse in scoring.excused] == [4]


def test_scoring_again_wants_a_reason_and_has_an_end(tmp_path: Path) -> None:
    with a_council_desk(tmp_path, profile=RuleProfile(max_new_rounds=1)) as desk:
        session_id, (entry,) = an_open_session(desk)
        everybody = dict.fromkeys((1, 2, 3, 4), FULL)
        score(desk, entry, everybody)
        with pytest.raises(InputRefused) as refused:
            open_round(desk, entry)
        assert codes(refused) == ["reason_wanted"]
        score(desk, entry, everybody, "Chấm lại theo đề nghị của Chủ tịch")
        with pytest.raises(InputRefused) as refused:
            open_round(desk, entry, "Lần nữa")
        assert codes(refused) == ["no_more_rounds"]
        assert [one.number for one in session_record(desk, session_id).products[0].rounds] == [1, 2]


def test_what_bears_on_the_stars_wants_a_page_or_a_reason_where_the_dossier_has_documents(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        numbers = add_products(desk, [a_test_product()])
        dossier_id = dossier_of(desk, numbers[0])
        (document,) = add(desk, dossier_id, incoming("giay.pdf", a_pdf())).added
        entry = an_open_agenda(desk, numbers)
        open_round(desk, entry)
        for code, level in FULL.items():
            set_level(desk, entry, 1, code, level)
        with pytest.raises(InputRefused) as refused:
            submit_sheet(desk, entry, 1)
        assert set(codes(refused)) == {"gate_without_page"}
        first, *rest = [problem.place for problem in refused.value.problems]
        link_pages(desk, dossier_id, [EvidenceLink(0, document, first, 1, 1)])
        for code in rest:
            set_note(desk, entry, 1, code, "Xem bản gốc tại chỗ")
        submit_sheet(desk, entry, 1)
        take_in_sheet(desk, entry, 2, FULL)  # a form filled in without the dossier at hand is not held to it
        assert progress(desk, entry).submitted == (1, 2)


def test_a_product_without_documents_wants_no_reasons(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        _, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        for code, level in FULL.items():
            set_level(desk, entry, 1, code, level)
        submit_sheet(desk, entry, 1)
        assert progress(desk, entry).submitted == (1,)


def an_open_agenda(desk: Desk, numbers: list[int]) -> int:
    """An open session on products that are in the file already; the first entry of its agenda."""
    session_id = plan_session(desk, planned(1, DAY, dossiers_sent=DAY - timedelta(days=7)))
    set_agenda(desk, session_id, numbers)
    everybody_comes(desk, session_id)
    admit_agenda(desk, session_id, "Hồ sơ giấy đã đủ")
    return open_session(desk, session_id).products[0].entry_id

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from ocop_desk.domain.councils import CouncilMember, Post
from ocop_desk.domain.exchange import KeyOrigin
from ocop_desk.domain.problems import Problem
from ocop_desk.services.collecting import Brought, Outcome
from ocop_desk.services.session_laptops import LaptopMember
from ui.laptops.collected import CollectedRow, with_newest
from ui.models.collected_table import FILE, OUTCOME, WHY, CollectedTable
from ui.models.frozen_table import SIGN_ROLE
from ui.models.laptop_members import CODE, NAME, ORIGIN, PIN, LaptopMembersTable

AN = CouncilMember(1, "Nguyễn Văn An", Post.CHAIR)
CODE_TEXT = "7QF2-M0XA-93RD-KT5V"


def row(outcome: Outcome, name: str = "a.phieu", sha: str = "1", member: str = "An") -> CollectedRow:
    return CollectedRow(name, outcome, member, "Trà" if member else "", None, sha)


def test_members_their_codes_and_pins(qtmodeltester: ModelTester) -> None:
    table = LaptopMembersTable()
    members = [
        LaptopMember(AN, CODE_TEXT, KeyOrigin.MADE),
        LaptopMember(CouncilMember(2, "Trần Thị Bình", Post.MEMBER), CODE_TEXT, KeyOrigin.ENROLLED),
        LaptopMember(CouncilMember(3, "Lê Văn Cường", Post.MEMBER), "", None),
    ]
    table.set_rows(members)
    table.pins = {1: "123456"}
    qtmodeltester.check(table)
    said = [[str(table.index(row, column).data()) for column in range(4)] for row in range(3)]
    assert said[0] == ["Nguyễn Văn An · Chủ tịch Hội đồng", CODE_TEXT, "máy thư ký, đi theo gói phiên", "123456"]
    assert said[1][ORIGIN] == "máy riêng của thành viên"
    assert (said[2][CODE], said[2][PIN]) == ("chưa có khóa", "")
    assert table.index(0, CODE).data(SIGN_ROLE) != table.index(2, CODE).data(SIGN_ROLE)
    assert table.index(0, NAME).data(SIGN_ROLE) is None


def test_every_outcome_has_a_sign_and_words_of_its_own(qtmodeltester: ModelTester) -> None:
    table = CollectedTable()
    refused = CollectedRow("b.phieu", Outcome.REFUSED, "", "", Problem("x", "b.phieu", "Hỏng.", "Chép lại."), "2")
    table.set_rows([row(one) for one in Outcome if one is not Outcome.REFUSED] + [refused])
    qtmodeltester.check(table)
    words = [table.index(place, OUTCOME).data() for place in range(4)]
    assert words == ["mới", "đã có", "xung đột", "không nhận"]
    assert len({table.index(place, OUTCOME).data(SIGN_ROLE) for place in range(4)}) == 4
    assert table.index(3, WHY).data() == "Hỏng."
    assert table.index(3, WHY).data(Qt.ItemDataRole.ToolTipRole) == "Hỏng. Chép lại."
    assert table.index(3, FILE).data() == "b.phieu"


def test_a_file_that_comes_again_stands_once_at_the_top() -> None:
    first, second = row(Outcome.NEW, "a.phieu", "1"), row(Outcome.NEW, "b.phieu", "2")
    again = row(Outcome.ALREADY_HERE, "a.phieu", "1")
    assert with_newest((second, first), (again,)) == (again, second)
    assert with_newest((second, first), (again,), by_itself=True) == (second, first)


def test_a_conflict_stays_to_be_seen_when_its_file_comes_again() -> None:
    conflict = row(Outcome.CONFLICT)
    assert with_newest((conflict,), (row(Outcome.ALREADY_HERE),)) == (conflict,)


def test_a_file_that_was_half_copied_gives_way_to_the_whole_one() -> None:
    half = row(Outcome.REFUSED, "a.phieu", "0", member="")
    whole = row(Outcome.NEW, "a.phieu", "1")
    assert with_newest((half,), (whole,)) == (whole,)
    late = CollectedRow("a.phieu", Outcome.REFUSED, "An", "Trà", None, "3", brought=Brought("a.phieu", b""))
    assert late.wants_decision
    assert with_newest((late,), (whole,)) == (whole, late)

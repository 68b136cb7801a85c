"""A session on two laptops, typed command by command: the secretary's and one member's."""

import json
from pathlib import Path

import pytest

from ocop_desk.bootstrap import build
from ocop_desk.domain.councils import Council, CouncilMember, Post
from ocop_desk.services.councils import add_member, set_up_council
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.services.scoring import open_round
from ocop_desk.services.sessions import open_session
from tests.cli.runs import Run, Type, typing
from tests.services.desks import a_planned_session, a_test_product

CARD = RuleLibrary().load("qd26-2026").by_code["QD26-01"]
CASES = {criterion.code: 1 for criterion in CARD.case_criteria}


@pytest.fixture
def secretary(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    path = tmp_path / "hoi-dong.ocop"
    with build(path=path, create=True) as desk:
        set_up_council(desk, Council(name="Hội đồng thử", level="province", agency="UBND tỉnh Thử"))
        for number, name in enumerate(("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường")):
            add_member(desk, CouncilMember(0, name, Post.CHAIR if number == 0 else Post.MEMBER))
        add_member(desk, CouncilMember(0, "Vũ Thị Thư", Post.SECRETARY, scoring=False))
        a_planned_session(desk, [a_test_product(scorecard=CARD.code, cases=CASES)])
    return typing(capsys, path)


def done(run: Run) -> str:
    assert run.code == 0, run.err or run.out
    return run.out


def open_with_rounds(path: Path) -> int:
    with build(path=path) as desk:
        record = open_session(desk, 1)
        entry = record.products[0].entry_id
        open_round(desk, entry)
    return entry


def test_a_sheet_goes_from_a_members_laptop_to_the_secretarys(
    secretary: Type, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = typing(capsys, tmp_path / "may-cua-binh.ocop")
    monkeypatch.setenv("OCOP_DESK_PIN", "482193")
    code = done(own("member", "key", "Trần Thị Bình", "--out", tmp_path)).split()[-1]
    assert "Khóa của phiên" in done(secretary("laptops", "prepare", 1))
    enrolment = next(tmp_path.glob("*.ghidanh"))
    assert code in done(secretary("laptops", "enrol", 1, 2, enrolment))
    assert "đã có khóa" in done(secretary("laptops", "keys", 1))
    assert code in done(secretary("laptops", "show", 1))
    entry = open_with_rounds(tmp_path / "hoi-dong.ocop")
    done(secretary("laptops", "bundle", 1, "--member", 2, "--out", tmp_path, "--evidence", "none"))
    bundle = next(tmp_path.glob("*.goiphien"))
    assert "khóa trên máy riêng" in done(own("member", "look", bundle))
    cut = tmp_path / "cut.goiphien"
    cut.write_bytes(bundle.read_bytes()[:5_000])
    refused = own("member", "look", cut).err
    assert "gói kết quả" not in refused
    assert "Chép lại tệp" in refused
    assert own("member", "open", bundle, "--member", 1).code == 1
    done(own("member", "open", bundle, "--member", 2, "--key", next(tmp_path.glob("*.khoa"))))
    assert "số 2" in done(own("member", "hear", notice_of(secretary, tmp_path)))
    done(own("sheet", "set", entry, 2, *(f"{one.code}=1" for one in CARD.criteria)))
    monkeypatch.setenv("OCOP_DESK_PIN", "000000")
    refused = own("sheet", "submit", entry, 2)
    assert refused.code == 1
    assert "PIN" in refused.err
    monkeypatch.setenv("OCOP_DESK_PIN", "482193")
    done(own("sheet", "submit", entry, 2))
    stick = tmp_path / "usb"
    stick.mkdir()
    assert "1 phiếu mới" in done(own("member", "send", stick))
    assert "0 phiếu mới" in done(own("member", "send", stick))
    (stick / "hỏng.phieu").write_bytes(b"x")
    collected = secretary("laptops", "collect", 1, stick, "--json")
    assert collected.code == 1
    assert sorted(one["outcome"] for one in json.loads(collected.out)) == ["new", "refused"]
    (stick / "hỏng.phieu").unlink()
    assert "đã có: 1" in done(secretary("laptops", "collect", 1, stick))
    assert "đã nộp 1/3" in done(secretary("round", "progress", entry))
    assert "Không có phiếu trùng" in done(secretary("laptops", "conflicts", 1))


def notice_of(secretary: Type, folder: Path) -> Path:
    done(secretary("laptops", "notice", 1, "--out", folder))
    return next(folder.glob("*.luot"))


def test_a_conflict_is_shown_and_settled(secretary: Type, tmp_path: Path) -> None:
    refused = secretary("laptops", "settle", 1, 1, "--reason", "Máy hỏng")
    assert refused.code == 1
    assert "chờ quyết định" in refused.err

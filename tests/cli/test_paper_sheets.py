"""Paper scorecards by commands: printed, typed in by two people, compared, settled, scans attached."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desk.services.scoring import open_round
from tests.cli.runs import Run, Type, typing
from tests.separator_scans import a_scan, an_evidence_scan, scanned_sheet
from tests.services.desks import FULL, a_council_desk, an_open_session

MARKS = [f"{code}={level}" for code, level in FULL.items()]
OTHER = ["1.1=2", *MARKS[1:]]


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    desk = a_council_desk(tmp_path)
    an_open_session(desk)
    open_round(desk, 1)
    desk.close()
    return typing(capsys, desk.file.path)


@pytest.fixture
def done(typed: Type) -> Callable[..., Run]:
    def done(*words: object) -> Run:
        run = typed("paper", *words)
        assert run.code == 0, run.err or run.out
        return run

    return done


def test_a_paper_goes_from_the_printer_to_the_sealed_sheet(
    typed: Type, done: Callable[..., Run], tmp_path: Path
) -> None:
    printed = done("blank", 1, "--out", tmp_path / "in", "--member", 2).out
    assert printed.count("Đã ghi ") == 1
    (blank,) = (tmp_path / "in").rglob("*.pdf")
    first = done("type", 1, 2, "--round", 1, "--typist", "Vũ Thị Lan", "--note", "1.1=Đã xem hợp đồng", *MARKS).out
    assert "lần 1: Vũ Thị Lan" in first
    assert "Chờ người khác nhập lần hai." in first
    assert "100" not in first
    second = done("type", 1, 2, "--typist", "Đào Văn Hòa", *OTHER).out
    assert "1.1" in second
    compared = done("compare", 1, 2).out
    assert "Hai lần nhập khác nhau" in compared
    assert compared.split("Lần 2")[1].split()[-2:] == ["3", "2"]
    assert "Phiếu đã niêm phong." in done("settle", 1, 2, "--by", "Nguyễn Văn An", "1.1=3").out
    scan = tmp_path / "quet.pdf"
    scan.write_bytes(a_scan([scanned_sheet(blank.read_bytes())]))
    assert "quet.pdf: đính vào 1 phiếu; 0 phiếu đã có." in done("attach", scan).out
    assert "quet.pdf: đính vào 0 phiếu; 1 phiếu đã có." in done("attach", scan, "--entry", 1, "--member", 2).out
    listed = done("scans", 1, 2, "--out", tmp_path / "ra").out
    assert "quet.pdf" in listed
    assert (tmp_path / "ra" / "001-quet.pdf").read_bytes() == scan.read_bytes()
    assert "Vũ Thị Lan nhập phiếu giấy" in typed("audit").out


def test_nobody_has_typed_yet(done: Callable[..., Run]) -> None:
    assert "chưa ai nhập" in done("compare", 1, 2).out


def test_one_person_does_not_type_twice(typed: Type, done: Callable[..., Run]) -> None:
    done("type", 1, 2, "--typist", "Vũ Thị Lan", *MARKS)
    run = typed("paper", "type", 1, 2, "--typist", "vũ thị lan", *MARKS)
    assert run.code == 1
    assert "Người khác nhập lần thứ hai" in run.err


def test_typing_begins_anew_with_a_reason(done: Callable[..., Run]) -> None:
    done("type", 1, 2, "--typist", "Vũ Thị Lan", *MARKS)
    done("type", 1, 2, "--typist", "Đào Văn Hòa", *OTHER)
    again = done("type", 1, 2, "--typist", "Đào Văn Hòa", "--again", "Nhầm phiếu", *MARKS).out
    assert "lần 1: Đào Văn Hòa" in again
    assert "Lan" not in again


def test_a_scan_that_belongs_to_nobody_is_told(typed: Type, tmp_path: Path) -> None:
    (tmp_path / "khac.pdf").write_bytes(a_scan([an_evidence_scan(1)]))
    run = typed("paper", "attach", tmp_path / "khac.pdf")
    assert run.code == 1
    assert "Không đọc được mã phiếu nào trong 1 trang" in run.err


def test_a_remark_has_a_criterion(typed: Type) -> None:
    run = typed("paper", "type", 1, 2, "--typist", "Lan", "--note", "hay", *MARKS)
    assert run.code == 2
    assert "tiêu chí=lời" in run.err

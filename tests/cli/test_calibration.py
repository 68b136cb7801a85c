"""Calibration typed command by command, from the practice council to the paper."""

import json
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from tests.cli.runs import Type, typing
from tests.services.desks import a_council_desk, a_test_product, add_products, an_open_session, score
from tests.services.test_calibration import BEST, WORST, a_calibration


@pytest.fixture
def calibrated(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    """A calibration with one sample revealed."""
    desk, _, (entry,) = a_calibration(tmp_path)
    score(desk, entry, {1: BEST, 2: BEST, 3: WORST, 4: {**BEST, "5.2": 1}})
    desk.close()
    return typing(capsys, desk.file.path)


def test_a_calibration_is_planned_and_its_sheets_ask_for_a_part_of_the_criteria(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    typed = typing(capsys, tmp_path / "tap.ocop")
    assert typed("council", "create", "--name", "Hội đồng tập", "--agency", "UBND", "--practice").code == 0
    for name, post in (("An", "chair"), ("Bình", "member")):
        assert typed("members", "add", name, "--post", post).code == 0
    from ocop_desk.bootstrap import build

    with build(path=tmp_path / "tap.ocop") as desk:
        add_products(desk, [a_test_product(scorecard="QD26-13", cases={})])
    assert "số phiên trong tệp: 1" in typed("calibration", "plan", 1, "--place", "Hội trường").out
    assert typed("session", "attend", 1).code == 0
    assert typed("session", "open", 1).code == 0
    assert typed("round", "open", 1).code == 0
    shown = typed("sheet", "show", 1, 1).out
    assert "6.2.2" in shown
    assert "1.1" not in [line.split()[0] for line in shown.splitlines() if line.strip()]
    assert typed("sheet", "forms", 1, "--out", tmp_path / "phieu").code == 0
    (form, *_) = sorted((tmp_path / "phieu").rglob("*.xlsx"))
    pages = openpyxl.load_workbook(form).worksheets
    cells = {str(cell.value) for page in pages for row in page.iter_rows() for cell in row}
    assert {"6.2.2", "5.1"} <= cells
    assert "1.1" not in cells
    early = typed("calibration", "show", 1)
    assert (early.code, "Chưa mở phiếu của mẫu nào" in early.err) == (1, True)


def test_the_table_the_tendencies_and_the_topics_are_told(calibrated: Type) -> None:
    run = calibrated("calibration", "show", 1)
    assert run.code == 0
    assert "BUỔI TẬP · Buổi hiệu chỉnh cách chấm số 1 năm 2026" in run.out
    lines = [line.split() for line in run.out.splitlines()]
    assert ["5.1", "Câu", "chuyện", "+5", "+5", "−15", "+5", "15,00", "20"] in lines
    assert ["5.2", "Cấu", "trúc", "câu", "chuyện", "+2,25", "+2,25", "−2,75", "−1,75", "2,75", "5"] in lines
    assert "Hay cho thấp hơn nhóm: −29 điểm mỗi mẫu." in run.out
    assert "• 5.1 Câu chuyện, mẫu Sản phẩm 1: cách nhau 20 điểm." in run.out


def test_programs_read_it_as_json(calibrated: Type) -> None:
    data = json.loads(calibrated("calibration", "show", 1, "--json").out)
    assert data["practice"] is True
    assert {one["name"]: one["deviation"] for one in data["members"]}["Lê Văn Cường"] == "-29"


def test_it_is_written_for_excel_and_on_paper(calibrated: Type, tmp_path: Path) -> None:
    assert calibrated("calibration", "show", 1, "--csv", tmp_path / "chenh.csv").code == 0
    assert (tmp_path / "chenh.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert calibrated("calibration", "show", 1, "--pdf", tmp_path / "in" / "chenh.pdf").code == 0
    (text,) = {page.extract_text()[:8] for page in PdfReader(tmp_path / "in" / "chenh.pdf").pages}
    assert text == "BUỔI TẬP"


def test_a_real_council_is_told_how_to_practise(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    an_open_session(desk)
    desk.close()
    typed = typing(capsys, desk.file.path)
    for words in (("plan", 1), ("show", 1), ("show", 1, "--pdf", tmp_path / "x.pdf")):
        run = typed("calibration", *words)
        assert run.code == 1
        assert "council create --practice" in run.err
    assert not (tmp_path / "x.pdf").exists()

import io
import json
from pathlib import Path

import openpyxl
import pytest

from ocop_desk.cli import app, scoring
from tests.cli.runs import Type, typing


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    return typing(capsys, tmp_path / "hoi-dong.ocop")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    return tmp_path


def test_help_names_every_command(typed: Type) -> None:
    run = typed("--help")
    assert run.code == 0
    for command in app._MODULES:
        assert command in run.out


def test_help_has_no_english_frame(typed: Type) -> None:
    for words in ((), ("member",), ("laptops", "collect")):
        run = typed(*words, "--help")
        assert run.code == 0
        assert run.out.startswith("cách dùng: ocop-desk")
        for english in ("usage:", "positional", "options:", "show this help"):
            assert english not in run.out


def test_a_council_is_shown_in_vietnamese_alone(typed: Type) -> None:
    wanted = ("--name", "Hội đồng", "--agency", "UBND", "--level", "province", "--decision", "1/QĐ")
    assert typed("council", "create", *wanted, "--decision-date", "05/08/2026").code == 0
    shown = typed("council", "show").out
    assert "cấp tỉnh" in shown
    assert "quá nửa số phiếu" in shown
    assert "province" not in shown
    assert "majority" not in shown


def test_a_wrong_command_is_explained_in_vietnamese(typed: Type) -> None:
    for words, said in (
        (("session", "plan"), "thiếu --number"),
        (("members", "add", "An", "--post", "king"), "không nhận"),
        (("session", "plan", "--number", "một", "--date", "1/1/2026"), "phải là số nguyên"),
        (("session", "plan", "--number", "1", "--date", "31/02/2026"), "không phải là ngày"),
        (("sheet", "set", "1", "1", "1.1:2"), "1.1=2"),
        (("council", "profile", "--quorum", "hai phần ba"), "không phải là số"),
        (("no-such-thing",), "không nhận"),
    ):
        run = typed(*words)
        assert run.code == 2, words
        assert run.err.startswith("Lệnh chưa đúng: "), words
        assert said in run.err, words


def test_a_missing_council_file_is_a_message_and_not_a_traceback(typed: Type) -> None:
    run = typed("check")
    assert run.code == 1
    assert "Không thực hiện được" in run.err


def test_a_bug_goes_to_the_log_and_people_are_told_calmly(
    typed: Type, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_args: object) -> int:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(scoring, "_score", broken)
    run = typed("score")
    assert run.code == 70
    assert "ngoài dự kiến" in run.err
    (written,) = log.rglob("ocop-desk.log")
    assert "ZeroDivisionError: a bug" in written.read_text(encoding="utf-8")


def test_ctrl_c_ends_with_130_and_a_sentence(typed: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_args: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(scoring, "_score", stopped)
    run = typed("score")
    assert run.code == 130
    assert "Đã dừng" in run.err


def test_score_answers_line_by_line(typed: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = b'{"id":"a","rule_set":"qd26-2026","scorecard":"QD26-01","sheets":[],"rejected":"forged"}\nnot json\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines), encoding="utf-8"))
    run = typed("score")
    first, second = map(json.loads, run.out.splitlines())
    assert run.code == 0
    assert (first["id"], first["rejected"], first["stars"]) == ("a", "forged", None)
    assert second["problems"][0]["code"] == "not_json"


def test_rules_can_be_listed_shown_and_checked(typed: Type, tmp_path: Path) -> None:
    assert "qd26-2026" in typed("rules", "list").out
    shown = json.loads(typed("rules", "show", "qd26-2026", "--json").out)
    assert len(shown["scorecards"]) == 26
    assert "Câu chuyện" in typed("rules", "show", "qd26-2026", "--scorecard", "QD26-26").out
    assert "QD26-26" in typed("rules", "show", "qd26-2026").out
    assert typed("rules", "show", "qd26-2026", "--scorecard", "QD26-99").code == 1
    assert typed("rules", "show", "qd99-1999").code == 1
    assert typed("rules", "check", tmp_path / "nothing-here").code == 1


def test_official_wording_goes_out_and_comes_back_into_the_file(typed: Type, tmp_path: Path) -> None:
    book = tmp_path / "loi-van.xlsx"
    assert typed("rules", "export-wording", book).code == 0
    assert typed("rules", "import-wording", book).code == 1, "an empty template says nothing"
    workbook = openpyxl.load_workbook(book)
    sheet = workbook.worksheets[0]
    column = next(cell.column for row in sheet.iter_rows() for cell in row if "điền vào đây" in str(cell.value))
    sheet.cell(sheet.max_row, column, "Lời văn thử của văn phòng")
    workbook.save(book)
    run = typed("rules", "import-wording", book)
    assert run.code == 0, run.err
    assert "Đã nhận lời văn của 1 mức" in run.out

"""Papers and forms of dossiers typed command by command: written, filled in, read, shown, printed."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from ocop_desk.demo.sample import write_sample_list
from tests.cli.runs import Run, Type, typing
from tests.services.dossier_desks import a_pdf


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    typed = typing(capsys, tmp_path / "hoi-dong.ocop")
    write_sample_list(tmp_path / "ds.xlsx")
    typed("products", "import", tmp_path / "ds.xlsx")
    return typed


@pytest.fixture
def done(typed: Type) -> Callable[..., Run]:
    def done(*words: object) -> Run:
        run = typed(*words)
        assert run.code == 0, run.err or run.out
        return run

    return done


def fill(path: Path, page: str, code: str, **columns: object) -> None:
    """Type into the row of a criterion: column letter to value."""
    book = openpyxl.load_workbook(path)
    row = next(row[0].row for row in book[page].iter_rows() if row[0].value == code)
    for column, value in columns.items():
        book[page][f"{column}{row}"] = value
    book.save(path)


def test_a_form_goes_out_and_comes_back_as_papers(done: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "hop-dong.pdf").write_bytes(a_pdf(4))
    done("dossier", "add", "1", tmp_path / "hop-dong.pdf")
    form = tmp_path / "bieu.xlsx"
    assert f"Đã ghi {form}" in done("dossier", "assess", "form", "1", "--out", form).out
    fill(form, "Tự đánh giá", "1.1", D="3", F="Vùng trồng của xã", G="hop-dong 2-3")
    fill(form, "Tổ tư vấn", "1.1", D="0")
    read = done("dossier", "assess", "read", form).out
    assert "đã ghi Chủ thể tự đánh giá, Tổ tư vấn; thêm 1 liên kết trang" in read
    shown = done("dossier", "assess", "show", "1").out
    assert "Câu hỏi cho chủ thể:" in shown
    assert "  - Tiêu chí 1.1 (" in shown
    written = done("dossier", "papers", "1", "--out", tmp_path / "giay", "--answer-by", "30/11/2026").out
    assert written.count("Đã ghi ") == 6
    only = done("dossier", "papers", "1", "--out", tmp_path / "mot", "--only", "inventory", "--date", "20/11/2026").out
    assert only.count("Đã ghi ") == 1
    assert len(list((tmp_path / "mot").rglob("*.pdf"))) == 1


def test_blank_forms_are_written(done: Callable[..., Run], tmp_path: Path) -> None:
    assert done("dossier", "blank", "--out", tmp_path / "mau").out.count("Đã ghi ") == 2
    done("dossier", "blank", "--out", tmp_path / "mot", "--only", "form_03")
    assert [path.name for path in (tmp_path / "mot").iterdir()] == ["mau-03-bao-cao-cap-xa-de-trong.pdf"]


def test_a_form_with_problems_keeps_nothing_and_says_where(
    typed: Type, done: Callable[..., Run], tmp_path: Path
) -> None:
    form = tmp_path / "bieu.xlsx"
    done("dossier", "assess", "form", "1", "--out", form)
    fill(form, "Tự đánh giá", "1.1", D="77")
    fill(form, "Tổ tư vấn", "1.2", D="1")
    run = typed("dossier", "assess", "read", form)
    assert run.code == 1
    assert "không ghi gì" in run.out
    assert "Tự đánh giá!D" in run.out + run.err
    assert "Tổ tư vấn" not in done("dossier", "assess", "show", "1").out

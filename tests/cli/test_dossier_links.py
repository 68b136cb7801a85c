"""Pages tied to criteria on the command line: lines, files, Excel, suggestions, separator sheets, bundles."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desk.demo.sample import write_sample_list
from tests.cli.runs import Type, typing
from tests.separator_scans import a_scan, an_evidence_scan, scanned_sheet
from tests.services.dossier_desks import a_pdf


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    return typing(capsys, tmp_path / "hoi-dong.ocop")


@pytest.fixture
def done(typed: Type) -> Callable[..., str]:
    def done(*words: object) -> str:
        run = typed(*words)
        assert run.code == 0, run.err or run.out
        return run.out

    return done


@pytest.fixture
def filled(tmp_path: Path, done: Callable[..., str]) -> Path:
    """A file with the sample products; the first has two documents."""
    write_sample_list(tmp_path / "ds.xlsx")
    done("products", "import", tmp_path / "ds.xlsx")
    for name, pages in (("nhan-hieu.pdf", 4), ("TC3.3 lao dong.pdf", 2)):
        (tmp_path / name).write_bytes(a_pdf(pages, name))
        done("dossier", "add", 1, tmp_path / name)
    return tmp_path


def test_lines_are_typed_previewed_applied_and_shown_again(filled: Path, done: Callable[..., str], typed: Type) -> None:
    assert "Mỗi dòng một tiêu chí" in done("dossier", "link", 1)
    assert "nhan-hieu.pdf" in done("dossier", "link", 1, "3.5: nhan-hieu 2-3", "--dry-run")
    assert "Đã gắn thêm 2 nơi" in done("dossier", "link", 1, "3.5: nhan-hieu 2-3", "3.3: lao dong 1")
    assert done("dossier", "link", 1).splitlines() == ["3.5: nhan-hieu 2-3", "3.3: TC3.3 lao dong 1"]

    run = typed("dossier", "link", 1, "3.5: 99", "xin chào")
    assert run.code == 1
    assert "99" in run.err
    assert "xin chào" in run.err


def test_lines_come_from_a_file_or_the_keyboard(
    filled: Path, done: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (filled / "dong.txt").write_text("\ufeff3.5: 1\n\n3.3: 5\n", "utf-8")
    assert "2 nơi" in done("dossier", "link", 1, "--from", filled / "dong.txt")
    monkeypatch.setattr("sys.stdin", io.StringIO("1.1: #1 4\n"))
    assert "1 nơi" in done("dossier", "link", 1, "--from", "-")


def test_the_excel_list_is_written_and_read(filled: Path, done: Callable[..., str]) -> None:
    import openpyxl

    done("dossier", "link", 1, "--template", filled / "trang.xlsx")
    book = openpyxl.load_workbook(filled / "trang.xlsx")
    sheet = book.worksheets[0]
    for column, value in ((3, "nhan-hieu"), (4, 1), (5, 2)):
        sheet.cell(4, column, value)  # type: ignore[union-attr]
    book.save(filled / "trang.xlsx")

    assert "1-2" in done("dossier", "link", 1, "--excel", filled / "trang.xlsx", "--dry-run")
    assert "1 nơi" in done("dossier", "link", 1, "--excel", filled / "trang.xlsx")


def test_suggestions_are_shown_and_only_those_accepted_are_tied(
    filled: Path, done: Callable[..., str], typed: Type
) -> None:
    shown = done("dossier", "suggest", 1)
    assert "TC3.3 lao dong.pdf" in shown
    assert "Chưa gắn gì" in shown
    assert "Chưa gắn trang nào" in done("dossier", "link", 1)
    assert typed("dossier", "suggest", 1, "--accept", 99).code == 1

    assert "1 nơi" in done("dossier", "suggest", 1, "--accept", 1)
    assert done("dossier", "link", 1).splitlines() == ["3.3: TC3.3 lao dong 1-2"]
    assert "0 nơi" in done("dossier", "suggest", 1, "--accept-from", 101)


def test_sheets_are_printed_and_a_bundle_is_taken_in(filled: Path, done: Callable[..., str], typed: Type) -> None:
    done("dossier", "separators", 1, filled / "to-ngan.pdf", "--kinds", "story", "--criteria", "5.1")
    assert typed("dossier", "separators", 1, filled / "to-ngan.pdf").code == 1
    paper = (filled / "to-ngan.pdf").read_bytes()
    pages = [scanned_sheet(paper, 1), scanned_sheet(paper, 2), an_evidence_scan(1), an_evidence_scan(2)]
    (filled / "quet.pdf").write_bytes(a_scan(pages))

    assert "5.1: 1-2" in done("dossier", "bundle", 1, filled / "quet.pdf", "--dry-run")
    assert "Đã nhận 1 tài liệu, gắn thêm 1 nơi" in done("dossier", "bundle", 1, filled / "quet.pdf")
    assert "Câu chuyện sản phẩm" in done("dossier", "link", 1)

    other = typed("dossier", "bundle", 2, filled / "quet.pdf")
    assert other.code == 1
    assert "hồ sơ khác" in other.err + other.out

"""Dossiers typed command by command: what goes in, what is missing, what comes back a round later."""

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desk.demo.sample import write_sample_list
from ocop_desk.store.check import check_council_file
from tests.cli.runs import Run, Type, typing
from tests.services.dossier_desks import a_pdf, an_image

ROOT = Path(__file__).resolve().parents[2]


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
def folder(tmp_path: Path, done: Callable[..., str]) -> Path:
    """A file with the sample products, and a folder with what one of them hands in."""
    write_sample_list(tmp_path / "ds.xlsx")
    done("products", "import", tmp_path / "ds.xlsx")
    folder = tmp_path / "hồ sơ 1"
    folder.mkdir()
    (folder / "1 Phiếu đăng ký.pdf").write_bytes(a_pdf(2))
    (folder / "2 GCN ATTP số 12-2025-ATTP 15.03.2025-15.03.2031.pdf").write_bytes(a_pdf(3))
    (folder / "3 ảnh.jpg").write_bytes(an_image())
    (folder / "ghi chú.txt").write_text("hello", "utf-8")
    return folder


def test_a_folder_goes_in_and_is_listed_with_what_is_missing(
    typed: Type, done: Callable[..., str], folder: Path
) -> None:
    planned = typed("dossier", "add", "1", folder, "--dry-run")
    assert "Sẽ thêm 3 tài liệu" in planned.out
    assert "15/03/2031" in planned.out
    assert "ghi chú.txt" in planned.out
    assert "chưa có hồ sơ" in done("dossier", "list")
    added = typed("dossier", "add", "1", folder)
    assert (added.code, "Đã thêm 3 tài liệu" in added.out, "ghi chú.txt" in added.out) == (1, True, True)
    (folder / "ghi chú.txt").unlink()
    assert "3 tệp đã có trong hồ sơ" in done("dossier", "add", "1", folder)
    listed = done("dossier", "list", "1")
    for words in ("12-2025-ATTP", "Giấy chứng nhận an toàn thực phẩm", "thiếu", "Tiêu chí có trang minh chứng: 0/"):
        assert words in listed
    whole = done("dossier", "list")
    assert "chưa kiểm tra" in whole
    assert "chưa có hồ sơ" in whole


def test_a_document_is_described_and_withdrawn(typed: Type, done: Callable[..., str], folder: Path) -> None:
    typed("dossier", "add", "1", folder)
    done(
        "dossier", "describe", "3", "--kind", "prizes", "--number", "05/BK", "--issued", "02/09/2025", "--confidential"
    )
    done("dossier", "describe", "3", "--issuer", "UBND tỉnh")
    listed = done("dossier", "list", "1")
    line = next(line for line in listed.splitlines() if "3 ảnh.jpg" in line)
    for words in ("Giải thưởng", "05/BK", "02/09/2025", "mật"):
        assert words in line
    done("dossier", "describe", "3", "--open")
    assert "mật" not in next(line for line in done("dossier", "list", "1").splitlines() if "3 ảnh.jpg" in line)
    assert "Ngày hết hạn trước ngày cấp" in typed("dossier", "describe", "3", "--until", "01/01/2020").err
    assert "Không có tài liệu số 99" in typed("dossier", "describe", "99", "--kind", "other").err
    done("dossier", "remove", "3", "--reason", "Ảnh mờ")
    assert "Đã rút: 3 ảnh.jpg (Ảnh mờ)" in done("dossier", "list", "1")


def test_a_dossier_is_checked_let_through_and_kept_for_the_next_round(
    typed: Type, done: Callable[..., str], folder: Path
) -> None:
    typed("dossier", "add", "1", folder)
    done("dossier", "head", "1", "--samples", "50", "--letter", "12/UBND", "--letter-date", "01/10/2026")
    done("dossier", "head", "1", "--received", "02/10/2026")
    checked = typed("dossier", "check", "1", "--date", "20/11/2026")
    assert (checked.code, "CHƯA đủ" in checked.out) == (1, True)
    assert "12/UBND 01/10/2026 · nhận ngày: 02/10/2026" in done("dossier", "list", "1")
    done("dossier", "admit", "1", "--decision", "Chủ tịch đồng ý", "--date", "20/11/2026")
    assert "vào phiên theo quyết định" in done("dossier", "list")
    done("dossier", "new", "1", "upgrade")
    assert "Đã dùng lại 3 tài liệu" in done("dossier", "keep", "1")
    assert "dùng lại" in done("dossier", "list", "1")
    assert "Sản phẩm chưa có hồ sơ" in typed("dossier", "list", "2").err
    assert "Không có sản phẩm số 99" in typed("dossier", "add", "99", folder).err


def test_every_kind_can_be_named_for_all_files(done: Callable[..., str], folder: Path) -> None:
    done("dossier", "add", "1", folder / "3 ảnh.jpg", "--kind", "story")
    assert "Câu chuyện sản phẩm" in done("dossier", "list", "1")


def test_a_terminal_shows_how_far_it_is_and_ctrl_c_leaves_nothing_half_done(
    typed: Type, folder: Path, tmp_path: Path
) -> None:
    large = folder / "4 lớn.pdf"
    with large.open("wb") as file:
        file.write(a_pdf() + b"\n%")
        for _ in range(200):
            file.write(os.urandom(1_000_000))
    shown, code = _stopped_at(tmp_path / "hoi-dong.ocop", folder, b"MB \xc2\xb7 4 l")
    assert code == 130, shown
    assert "Đã dừng theo yêu cầu" in shown
    listed: Run = typed("dossier", "list", "1")
    assert "3 ảnh.jpg" in listed.out
    assert "4 lớn.pdf" not in listed.out
    assert check_council_file(tmp_path / "hoi-dong.ocop") == []


def _stopped_at(file: Path, folder: Path, words: bytes) -> tuple[str, int]:
    """Add a folder on a terminal and press Ctrl-C as soon as the words are shown."""
    near, far = pty.openpty()
    command = [sys.executable, "-m", "ocop_desk", "--file", str(file), "dossier", "add", "1", str(folder)]
    child = subprocess.Popen(command, stdin=far, stdout=far, stderr=far, cwd=ROOT, start_new_session=True)
    os.close(far)
    shown = b""
    pressed = False
    while True:
        try:
            data = os.read(near, 4096)
        except OSError:
            # The terminal is gone once the program ended.
            break
        if not data:
            break
        shown += data
        if not pressed and words in shown:
            pressed = True
            child.send_signal(signal.SIGINT)
    os.close(near)
    return shown.decode(errors="replace"), child.wait(timeout=60)


def test_a_backup_leaves_evidence_out_only_where_that_is_asked_for(
    done: Callable[..., str], folder: Path, tmp_path: Path
) -> None:
    (folder / "ghi chú.txt").unlink()
    (folder / "4 lớn.pdf").write_bytes(a_pdf() + b"\n%" + os.urandom(2_000_000))
    done("dossier", "add", "1", folder)
    done("backup", tmp_path / "all.ocop")
    done("backup", tmp_path / "scores.ocop", "--without-evidence")
    assert (tmp_path / "all.ocop").stat().st_size - (tmp_path / "scores.ocop").stat().st_size > 2_000_000
    assert check_council_file(tmp_path / "scores.ocop") == []

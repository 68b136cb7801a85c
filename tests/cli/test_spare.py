import shutil
from pathlib import Path

import pytest

from ocop_desk.services.spare import EVENTS_FILE
from tests.cli.runs import Type, typing
from tests.services.desks import a_council_desk


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb"


@pytest.fixture
def old(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    desk = a_council_desk(tmp_path)
    desk.close()
    return typing(capsys, desk.file.path)


@pytest.fixture
def new(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    return typing(capsys, tmp_path / "moi.ocop")


def add(typed: Type, name: str) -> None:
    assert typed("members", "add", name, "--post", "member").code == 0


def test_a_laptop_takes_over_and_the_old_one_is_told(old: Type, new: Type, tmp_path: Path, stick: Path) -> None:
    assert "trạng thái số 1" in old("spare", "copy", stick).out
    assert "có đủ mọi việc" in old("spare", "copy", stick).out
    listed = old("spare", "list", stick)
    assert "Hội đồng thử" in listed.out
    assert old("spare", "standing").out.startswith("Máy thư ký thứ 1")
    add(old, "Người sau cùng")
    took = old("spare", "take-over", stick, "--to", tmp_path / "moi.ocop")
    assert took.code == 0, took.err
    assert "Máy này là máy thư ký từ nay" in took.out
    assert new("check").code == 0
    add(new, "Người của máy mới")
    assert "số 3" in new("spare", "copy", stick).out
    woken = old("spare", "copy", stick)
    assert (woken.code, "chỉ còn để xem" in woken.out) == (1, True)
    refused = old("members", "add", "Thêm nữa", "--post", "member")
    assert (refused.code, "thay máy thư ký" in refused.err) == (1, True)
    assert "đã thay máy thư ký lúc" in old("spare", "standing").out
    out = tmp_path / "xuat"
    assert "1 việc và 0 phiếu" in old("spare", "export", out).out
    assert "Người sau cùng" in (out / EVENTS_FILE).read_text("utf-8")
    assert new("spare", "standing", stick).code == 0


def test_an_old_laptop_that_went_on_is_told_and_gone_past_by_a_reason(
    old: Type, new: Type, tmp_path: Path, stick: Path
) -> None:
    old("spare", "copy", stick)
    other = tmp_path / "usb-2"
    shutil.copytree(stick, other)
    old("spare", "take-over", other, "--to", tmp_path / "moi.ocop")
    add(old, "Người sau")
    old("spare", "copy", stick)
    told = new("spare", "copy", stick)
    assert (told.code, "Máy cũ đã làm tiếp" in told.out) == (1, True)
    assert "1 việc" not in new("spare", "export", tmp_path / "x", "--beside", stick).out
    went = new("spare", "go-on", stick, "--reason", "Đã ghi lại bằng giấy")
    assert (went.code, "số 2" in went.out) == (0, True)
    assert "Đã ghi lại bằng giấy" in new("audit").out
    assert new("spare", "go-on", stick, "--reason", "x").code == 0, "there is nothing to go past any more"


def test_what_cannot_be_used_is_said(old: Type, tmp_path: Path, stick: Path) -> None:
    nothing = old("spare", "take-over", stick, "--to", tmp_path / "moi.ocop")
    assert (nothing.code, "không có bản chép" in nothing.err) == (1, True)
    old("spare", "copy", stick)
    (folder,) = stick.iterdir()
    shutil.copytree(folder, stick / "ocop-du-phong-ffffffffffff")
    several = old("spare", "take-over", stick, "--to", tmp_path / "moi.ocop")
    assert (several.code, "nhiều Hội đồng" in several.err) == (1, True)
    assert old("spare", "take-over", folder, "--to", tmp_path / "moi.ocop").code == 0
    shutil.rmtree(stick / "ocop-du-phong-ffffffffffff")
    for line in (folder / "so-cai").iterdir():
        line.write_bytes(b"x")
    assert "bị hỏng" in old("spare", "list", stick).out
    assert old("spare", "take-over", stick, "--to", tmp_path / "hai.ocop").code == 1


def test_evidence_comes_back_from_the_old_file(old: Type, new: Type, tmp_path: Path, stick: Path) -> None:
    old("spare", "copy", stick)
    old("spare", "take-over", stick, "--to", tmp_path / "moi.ocop")
    done = new("spare", "evidence", tmp_path / "hoi-dong.ocop")
    assert (done.code, "lấy lại nội dung 0 tài liệu" in done.out) == (0, True)


def test_a_copy_of_an_encrypted_file_opens_with_its_passphrase(
    old: Type, new: Type, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old("spare", "copy", stick)
    monkeypatch.setenv("OCOP_DESK_PASSPHRASE", "một mật khẩu dài")
    assert old("council", "encrypt").code == 0
    monkeypatch.setenv("OCOP_DESK_FILE_PASSPHRASE", "một mật khẩu dài")
    assert old("spare", "copy", stick).code == 0
    (copy,) = next(stick.iterdir()).joinpath("ban-chep").iterdir()
    assert copy.read_bytes()[:4] == b"OCOP", "no copy is left that opens without it"
    assert "(có mật khẩu)" in old("spare", "list", stick).out
    monkeypatch.setenv("OCOP_DESK_FILE_PASSPHRASE", "sai mật khẩu")
    assert old("spare", "take-over", stick, "--to", tmp_path / "moi.ocop").code == 1
    monkeypatch.setenv("OCOP_DESK_FILE_PASSPHRASE", "một mật khẩu dài")
    assert old("spare", "take-over", stick, "--to", tmp_path / "moi.ocop").code == 0
    assert new("check").code == 0
    assert (tmp_path / "moi.ocop").read_bytes()[:4] == b"OCOP"

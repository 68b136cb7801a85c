"""A council file with people on the command line."""

from pathlib import Path

import pytest

from ocop_desk.domain.recovery_codes import recovery_code
from ocop_desk.store.file_key import MARK, FileKey
from tests.cli.runs import Type, typing
from tests.services.desks import a_council_desk

KEY = FileKey(bytes(range(32)), MARK + b"eleven byte")


pytestmark = pytest.mark.usefixtures("cheap_hashes")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with a_council_desk(tmp_path) as desk:
        return desk.file.path


@pytest.fixture
def typed(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Type:
    monkeypatch.setenv("OCOP_DESK_PASSWORD", "482913")
    return typing(capsys, path)


@pytest.fixture
def password(tmp_path: Path) -> Path:
    kept = tmp_path / "mat-khau.txt"
    kept.write_text("482913\n", encoding="utf-8")
    return kept


def test_people_are_added_listed_changed_and_removed(typed: Type, password: Path) -> None:
    first = typed("council", "people", "add", "Vũ Thị Thư", "--role", "secretary", "--member", 5)
    assert (first.code, "người dùng số 1" in first.out) == (0, True)
    refused = typed("council", "people", "add", "Trần Thị Bình", "--role", "member", "--member", 2)
    assert (refused.code, "chưa ai đăng nhập" in refused.err, "--as" in refused.err) == (1, True, True)

    as_secretary = ("--as", "vu thi thu", "--person-password", password)
    assert typed(*as_secretary, "council", "people", "add", "Bình", "--role", "viewer").code == 0
    changed = typed(*as_secretary, "council", "people", "change", 2, "--role", "member", "--member", 2)
    assert (changed.code, "Bình, thành viên chấm điểm" in changed.out) == (0, True)
    listed = typed("council", "people", "list")
    assert listed.code == 0
    assert [line.split()[0] for line in listed.out.splitlines()[2:]] == ["2", "1"]
    assert "Trần Thị Bình" in listed.out
    assert typed(*as_secretary, "council", "people", "remove", 2).code == 0
    kept = typed(*as_secretary, "council", "people", "remove", 1)
    assert (kept.code, "thư ký duy nhất" in kept.err) == (1, True)


def test_whoever_signs_in_does_what_the_role_may(typed: Type, password: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed("council", "people", "add", "Thư", "--role", "secretary")
    as_secretary = ("--as", "Thư", "--person-password", password)
    typed(*as_secretary, "council", "people", "add", "Xem", "--role", "viewer")
    assert typed("members", "list").code == 0, "reading takes no signing in"
    assert typed("members", "add", "Người Mới").code == 1
    viewer = typed("--as", "Xem", "--person-password", password, "members", "add", "Người Mới")
    assert (viewer.code, "Xem là người xem" in viewer.err) == (1, True)
    monkeypatch.setenv("OCOP_DESK_PERSON", "Thư")
    monkeypatch.setenv("OCOP_DESK_PERSON_PASSWORD", "482913")
    assert typed("members", "add", "Người Mới").code == 0
    assert "Thư  Thêm thành viên Người Mới" in typed("audit").out
    monkeypatch.setenv("OCOP_DESK_PERSON_PASSWORD", "000001")
    wrong = typed("members", "add", "Người Khác")
    assert (wrong.code, "Mật khẩu không đúng" in wrong.err) == (1, True)
    unknown = typed("--as", "Ai", "members", "add", "Người Khác")
    assert (unknown.code, "không có người dùng “Ai”" in unknown.err) == (1, True)


def test_a_password_is_asked_for_where_none_is_given(typed: Type, password: Path) -> None:
    typed("council", "people", "add", "Thư", "--role", "secretary")
    run = typed("--as", "Thư", "members", "add", "Người Mới")
    assert (run.code, "Cần mật khẩu của Thư" in run.err, "--person-password" in run.err) == (1, True, True)
    again = typed("--as", "Thư", "--person-password", password, "council", "people", "password", 1)
    assert (again.code, "mật khẩu mới" in again.out) == (0, True)


def test_everybody_is_reset_by_whoever_has_the_file(typed: Type) -> None:
    typed("council", "people", "add", "Thư", "--role", "secretary")
    run = typed("council", "people", "reset")
    assert (run.code, "Đã bỏ 1 người dùng" in run.out) == (0, True)
    assert typed("members", "add", "Người Mới").code == 0
    assert "BỎ TẤT CẢ NGƯỜI DÙNG" in typed("audit").out


def test_in_an_encrypted_file_the_recovery_code_is_wanted(
    typed: Type, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ocop_desk.domain.clock import system_clock
    from ocop_desk.store.council_file import open_council_file

    typed("council", "people", "add", "Thư", "--role", "secretary")
    with open_council_file(path, system_clock) as file:
        file.rewrite(KEY, "", "file.encrypted", {}, lambda _done, _in_all: None)
    code, other = tmp_path / "ma.txt", tmp_path / "khac.txt"
    code.write_text(recovery_code(KEY.raw), encoding="utf-8")
    other.write_text(recovery_code(bytes(32)), encoding="utf-8")
    monkeypatch.setenv("OCOP_DESK_FILE_PASSPHRASE", recovery_code(KEY.raw))
    assert typed("council", "people", "reset").code == 1
    assert typed("council", "people", "reset", "--code-file", other).code == 1
    changed = typed("council", "people", "password", 1, "--code-file", code)
    assert (changed.code, "mật khẩu mới" in changed.out) == (0, True)
    assert typed("council", "people", "reset", "--code-file", code).code == 0

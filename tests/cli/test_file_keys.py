"""A council file with a passphrase on the command line."""

from pathlib import Path

import pytest

from ocop_desk.store.file_key import salt_of
from tests.cli.runs import Type, typing
from tests.services.desks import a_council_desk

PASSPHRASE, NEXT = "cà phê chồn Lâm Hà", "mắc ca Tây Nguyên"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with a_council_desk(tmp_path) as desk:
        return desk.file.path


@pytest.fixture
def typed(path: Path, capsys: pytest.CaptureFixture[str]) -> Type:
    return typing(capsys, path)


@pytest.fixture
def words(tmp_path: Path) -> "Words":
    return Words(tmp_path)


class Words:
    """Files with passphrases, as a script keeps them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, words: str) -> Path:
        path = self._folder / f"{abs(hash(words))}.txt"
        path.write_text(f"{words}\n", encoding="utf-8")
        return path


def test_from_encrypted_to_another_passphrase_to_none(typed: Type, path: Path, words: Words, tmp_path: Path) -> None:
    sheet = tmp_path / "giay.pdf"
    made = typed("council", "encrypt", "--passphrase-file", words(PASSPHRASE), "--sheet", sheet)
    assert made.code == 0, made.err
    assert "đã có mật khẩu" in made.out
    assert sheet.read_bytes().startswith(b"%PDF")
    first = _code_in(made.out)

    told = typed("members", "list")
    assert told.code == 1
    assert "Cần mật khẩu tệp Hội đồng" in told.err
    assert "--file-passphrase" in told.err
    wrong = typed("--file-passphrase", words("không phải mật khẩu"), "members", "list")
    assert wrong.code == 1
    assert "Mật khẩu không mở được tệp" in wrong.err
    for secret in (PASSPHRASE, first):
        listed = typed("--file-passphrase", words(secret), "members", "list")
        assert (listed.code, "Nguyễn Văn An" in listed.out) == (0, True)

    asked = typed("--file-passphrase", words(PASSPHRASE), "council", "recovery-code")
    assert _code_in(asked.out) == first
    changed = typed("--file-passphrase", words(first), "council", "passphrase", "--passphrase-file", words(NEXT))
    assert changed.code == 0, changed.err
    assert _code_in(changed.out) != first
    assert typed("--file-passphrase", words(PASSPHRASE), "check").code == 1
    assert typed("--file-passphrase", words(NEXT), "check").code == 0

    plain = typed("--file-passphrase", words(NEXT), "council", "decrypt")
    assert plain.code == 0, plain.err
    assert salt_of(path) is None
    assert typed("check").code == 0


def test_the_environment_can_have_both_passphrases(
    typed: Type, path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OCOP_DESK_PASSPHRASE", PASSPHRASE)
    assert typed("backups", "now").code == 0
    made = typed("council", "encrypt")
    assert made.code == 0, made.err
    assert "1 bản sao bên cạnh" in made.out
    monkeypatch.setenv("OCOP_DESK_FILE_PASSPHRASE", PASSPHRASE)
    listed = typed("backups", "list")
    copy = next(line for line in listed.out.splitlines() if ".ocop" in line).split()[-1]
    target = tmp_path / "lai.ocop"
    assert typed("backups", "restore", copy, target).code == 0
    assert salt_of(target) == salt_of(path)
    assert typed("backup", tmp_path / "chep.ocop").code == 0
    assert salt_of(tmp_path / "chep.ocop") == salt_of(path)


def test_a_file_without_passphrase_has_none_to_change(typed: Type, words: Words) -> None:
    for verb in (["decrypt"], ["recovery-code"], ["passphrase", "--passphrase-file", words(NEXT)]):
        run = typed("council", *verb)
        assert (run.code, "Tệp chưa có mật khẩu" in run.err) == (1, True)


def test_a_short_passphrase_is_refused(typed: Type, path: Path, words: Words) -> None:
    run = typed("council", "encrypt", "--passphrase-file", words("ngắn"))
    assert (run.code, "ít nhất 10 ký tự" in run.err) == (1, True)
    assert salt_of(path) is None


def _code_in(out: str) -> str:
    return next(line.strip() for line in out.splitlines() if line.count("-") == 7)

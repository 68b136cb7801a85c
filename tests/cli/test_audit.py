"""`audit` on the command line: a code from paper finds its event, a broken chain is told wherever a file is opened."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from ocop_desk.services.audit_log import audit_log
from tests.cli.runs import Type, typing
from tests.services.desks import a_council_desk, an_open_session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    desk = a_council_desk(tmp_path)
    an_open_session(desk)
    desk.close()
    return desk.file.path


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], file: Path) -> Type:
    return typing(capsys, file)


@pytest.fixture
def code(tmp_path: Path, file: Path) -> str:
    from ocop_desk.bootstrap import build

    with build(path=file, read_only=True) as desk:
        return audit_log(desk).head


def test_a_code_from_paper_finds_its_event(typed: Type, code: str) -> None:
    run = typed("audit", "--code", code.lower().replace("-", " - ", 1))
    assert run.code == 0
    assert "Khai mạc phiên 1/2026" in run.out
    assert f"Mã {code} khớp" in run.out
    assert "Đầu chuỗi" not in run.out


def test_a_code_that_is_not_of_this_file_ends_with_an_error(typed: Type, code: str) -> None:
    run = typed("audit", "--code", f"{code[:-4]}{'0000' if code[-4:] != '0000' else '1111'}")
    assert run.code == 1
    assert "không khớp" in run.out


def test_what_is_no_code_is_refused_in_words(typed: Type) -> None:
    run = typed("audit", "--code", "12-34")
    assert run.code == 2
    assert "“12-34” không phải mã nhật ký như 214-" in run.err


def test_a_broken_chain_is_told_where_the_file_is_looked_at_and_refused_where_it_is_to_be_written(
    typed: Type, file: Path, code: str
) -> None:
    plain = dbapi2.connect(str(file))
    plain.execute("DROP TRIGGER seal_audit_event_update_added_only")
    plain.execute("UPDATE audit_event SET actor = 'ai đó' WHERE seq = 3")
    plain.commit()
    plain.close()
    told = "không còn như lúc ghi, từ sự kiện số 3"
    looked = typed("audit")
    assert (looked.code, told in looked.err, "✗ " in looked.out) == (1, True, True)
    assert "nhật ký đến đó không còn như lúc ghi" in typed("audit", "--code", code).out
    checked = typed("check")
    assert checked.code == 1
    assert "Nhật ký · 3" in checked.err
    written = typed("round", "open", 1)
    assert (written.code != 0, told in written.err) == (True, True)

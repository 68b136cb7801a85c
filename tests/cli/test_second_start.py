"""A second start on a file that is open says who has it, and changes nothing."""

import os
import socket
from pathlib import Path

import pytest

from tests.cli.runs import typing
from tests.services.desks import a_council_desk


def test_a_command_that_writes_is_told_who_has_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with a_council_desk(tmp_path) as desk:
        before = desk.file.path.read_bytes()
        run = typing(capsys, desk.file.path)("members", "add", "Người Mới", "--post", "member")
        assert run.code == 1
        assert f"trên máy {socket.gethostname()} (tiến trình {os.getpid()})" in run.err
        assert "chỉ xem" in run.err
        assert desk.file.path.read_bytes() == before


def test_a_command_that_only_reads_works_beside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with a_council_desk(tmp_path) as desk:
        run = typing(capsys, desk.file.path)("members", "list")
        assert run.code == 0
        assert "Nguyễn Văn An" in run.out

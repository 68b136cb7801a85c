import errno
import os
from pathlib import Path

import pytest

from ocop_desk.errors import DiskFull
from ocop_desk.packages.files import written_whole
from ocop_desk.packages.steady_writing import SteadyWriting

pytestmark = pytest.mark.skipif(not hasattr(os, "fdatasync"), reason="the system cannot sync content alone")


def test_what_was_written_goes_to_the_disk_on_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    monkeypatch.setattr(os, "fdatasync", lambda handle: sizes.append(os.fstat(handle).st_size))
    with (tmp_path / "tệp").open("wb") as stream, SteadyWriting(stream, at_once=10) as steady:
        for _ in range(4):
            stream.write(b"12345")
            steady.wrote(5)
    assert sizes
    assert sizes[0] == 10, "what the stream still held back was let go first"


def test_a_short_file_is_left_to_whoever_syncs_it_at_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fdatasync", lambda _handle: pytest.fail("synced"))
    with (tmp_path / "tệp").open("wb") as stream, SteadyWriting(stream) as steady:
        stream.write(b"12345")
        steady.wrote(5)


def test_an_error_that_the_disk_tells_only_once_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fdatasync", full)
    target = tmp_path / "gói"

    def write() -> None:
        with written_whole(target) as stream, SteadyWriting(stream, at_once=5) as steady:
            stream.write(b"12345")
            steady.wrote(5)

    with pytest.raises(DiskFull):
        write()
    assert list(tmp_path.iterdir()) == []

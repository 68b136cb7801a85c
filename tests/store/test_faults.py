"""What is left when a program is killed, stopped or runs out of room in the middle of a change."""

import contextlib
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from ocop_desk.errors import CouncilFileTrouble, DiskFull, EnvironmentTrouble
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import CouncilFile, create_council_file, open_council_file
from tests.store.helpers import a_named_product, clock

CHANGE_AND_WAIT = """
import sys, time
from pathlib import Path
from ocop_desk.domain.clock import system_clock
from ocop_desk.store.council_file import open_council_file
from tests.store.helpers import a_named_product

with open_council_file(Path(sys.argv[1]), system_clock) as file, file.begin("thư ký") as work:
    # So small a cache writes half of the change into the file long before the end.
    work.connection.exec_driver_sql("PRAGMA cache_size = 5")
    work.products.add_all(a_named_product(f"Mật ong {n}") for n in range(2000))
    work.record("products.added", "", {"count": 2000})
    print("changed", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def filled(path: Path) -> Path:
    with create_council_file(path, clock) as file, file.begin("thư ký") as work:
        work.products.add_all(a_named_product(f"Trà {n}") for n in range(50))
        work.record("products.added", "", {"count": 50})
        work.commit()
    return path


def test_a_killed_program_leaves_nothing_of_its_change_and_no_lock(filled: Path) -> None:
    with _changing(filled) as child:
        assert _journal(filled).stat().st_size > 0
        with pytest.raises(CouncilFileTrouble, match=rf"đang mở bởi .*tiến trình {child.pid}\)"):
            open_council_file(filled, clock)
        child.kill()
        child.wait()
    with pytest.raises(CouncilFileTrouble, match="bị ngắt giữa chừng"):
        open_council_file(filled, clock, read_only=True)
    assert ["bị ngắt giữa chừng" in problem.message for problem in check_council_file(filled)] == [True]
    _assert_as_before(filled)
    assert not _journal(filled).exists()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_program_leaves_nothing_of_its_change(filled: Path, stop: signal.Signals) -> None:
    with _changing(filled) as child:
        child.send_signal(stop)
        child.wait(timeout=20)
    assert child.returncode != 0
    _assert_as_before(filled)


def test_ctrl_c_in_a_change_takes_it_back_and_the_file_goes_on(file: CouncilFile) -> None:
    with pytest.raises(KeyboardInterrupt), file.begin("thư ký") as work:
        _add_and_stop(work.products.add)
    with file.begin("thư ký") as work:
        work.products.add(a_named_product("Trà"))
        work.commit()
    with file.read() as work:
        assert [one.product.name for one in work.products.all()] == ["Trà"]


def test_a_full_disk_takes_the_change_back(filled: Path) -> None:
    with open_council_file(filled, clock) as file:
        with file.begin("thư ký") as work:
            work.connection.exec_driver_sql("PRAGMA max_page_count = 1")
            with pytest.raises(DiskFull, match="Hết chỗ"):
                work.products.add_all(a_named_product(f"Mật ong {n}") for n in range(3000))
        with file.read() as work:
            assert len(work.products.all()) == 50
    _assert_as_before(filled)


def test_a_file_that_may_not_grow_takes_the_change_back(filled: Path) -> None:
    with open_council_file(filled, clock) as file:
        with pytest.raises(EnvironmentTrouble), _files_up_to(filled.stat().st_size):
            _add(file, (f"Mật ong {n}" for n in range(3000)))
        with file.read() as work:
            assert len(work.products.all()) == 50
    _assert_as_before(filled)


def test_a_backup_that_does_not_fit_leaves_no_file(filled: Path) -> None:
    copy = filled.with_name("copy.ocop")
    with open_council_file(filled, clock) as file, pytest.raises(EnvironmentTrouble), _files_up_to(200_000):
        file.back_up(copy)
    assert [one.name for one in filled.parent.iterdir()] == [filled.name]


def test_a_new_file_that_does_not_fit_leaves_no_file(path: Path) -> None:
    with pytest.raises(EnvironmentTrouble), _files_up_to(200_000):
        create_council_file(path, clock)
    assert list(path.parent.iterdir()) == []


def test_on_a_small_disk_that_fills_up_the_last_commit_stands() -> None:
    with _disk_of(6 * 1024 * 1024) as disk, create_council_file(disk / "x.ocop", clock) as file:
        kept = 0
        while not _is_full(file, kept):
            kept += 100
        with file.read() as work:
            assert len(work.products.all()) == kept > 0
        assert check_council_file(file) == []


def _add(file: CouncilFile, names: Iterable[str]) -> None:
    with file.begin("thư ký") as work:
        work.products.add_all(a_named_product(name) for name in names)
        work.commit()


def _is_full(file: CouncilFile, kept: int) -> bool:
    try:
        _add(file, (f"Trà {kept + n}" for n in range(100)))
    except DiskFull:
        return True
    return False


def _add_and_stop(add: object) -> None:
    add(a_named_product("Mật ong"))  # type: ignore[operator]
    raise KeyboardInterrupt


@contextlib.contextmanager
def _changing(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A program in the middle of a change of the file."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHANGE_AND_WAIT, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "changed\n"
        yield child
    finally:
        child.kill()
        child.communicate()


@contextlib.contextmanager
def _files_up_to(size: int) -> Iterator[None]:
    """No file of this process grows beyond the size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextlib.contextmanager
def _disk_of(size: int) -> Iterator[Path]:
    """A disk of its own; only the superuser may mount one."""
    with tempfile.TemporaryDirectory() as name:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", name], capture_output=True, check=False
        )
        if mounted.returncode != 0:
            pytest.skip("a small disk can only be mounted by the superuser")
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", name], check=True)


def _assert_as_before(path: Path) -> None:
    with open_council_file(path, clock) as file:
        with file.read() as work:
            assert len(work.products.all()) == 50
            assert [event.kind for event in work.audit.events()] == ["products.added"]
        assert check_council_file(file) == []
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")

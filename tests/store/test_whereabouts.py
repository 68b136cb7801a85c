"""What is written into a file that was taken away is not called saved."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desk.errors import CouncilFileGone, CouncilFileTrouble, EnvironmentTrouble
from ocop_desk.store.council_file import CouncilFile, create_council_file, open_council_file
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.whereabouts import Whereabouts
from tests.disks import a_disk, unmount
from tests.kept_files import an_empty_file
from tests.store.helpers import a_named_product, clock

TAKEN_AWAY: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "renamed": lambda path: path.rename(path.with_name("khác.ocop")),
    "replaced by a copy of itself": lambda path: shutil.copy(path, f"{path}.x") and Path(f"{path}.x").replace(path),
    "replaced by something else": lambda path: path.unlink() or path.write_bytes(b"x" * 4096),
    "its folder renamed": lambda path: path.parent.rename(path.parent.with_name("thư mục khác")),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder / "hội đồng.ocop"


@pytest.fixture
def open_file(path: Path) -> CouncilFile:
    file = an_empty_file(path, clock)
    _add(file, "Trà")
    return file


@pytest.mark.parametrize("take_away", TAKEN_AWAY.values(), ids=TAKEN_AWAY.keys())
def test_nothing_is_saved_into_a_file_that_was_taken_away(
    path: Path, open_file: CouncilFile, take_away: Callable[[Path], object]
) -> None:
    take_away(path)
    with pytest.raises(CouncilFileGone, match="chưa được lưu") as caught:
        _add(open_file, "Mật ong")
    assert "Lưu dữ liệu đang mở sang chỗ khác" in caught.value.remedy
    with open_file.read() as work:
        assert _names(work) == ["Trà"]
    open_file.close()


@pytest.mark.parametrize("take_away", TAKEN_AWAY.values(), ids=TAKEN_AWAY.keys())
def test_a_change_on_its_way_is_taken_back(
    path: Path, open_file: CouncilFile, take_away: Callable[[Path], object]
) -> None:
    with open_file.begin("thư ký") as work:
        work.products.add(a_named_product("Mật ong"))
        take_away(path)
        with pytest.raises(CouncilFileGone):
            work.commit()
    with open_file.read() as work:
        assert _names(work) == ["Trà"]
    open_file.close()


def test_a_file_taken_away_while_it_is_written_is_not_called_saved(
    path: Path, open_file: CouncilFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    look = Whereabouts.demand_unmoved

    def then_take_away(whereabouts: Whereabouts) -> None:
        look(whereabouts)
        looks.append(1)
        if len(looks) == 2:
            path.unlink()

    monkeypatch.setattr(Whereabouts, "demand_unmoved", then_take_away)
    with pytest.raises(CouncilFileGone):
        _add(open_file, "Mật ong")
    assert len(looks) == 2


def test_a_file_put_back_goes_on(path: Path, open_file: CouncilFile) -> None:
    away = path.with_name("đi vắng.ocop")
    path.rename(away)
    with pytest.raises(CouncilFileGone):
        _add(open_file, "Mật ong")
    away.rename(path)
    _add(open_file, "Mật ong")
    open_file.close()
    with open_council_file(path, clock) as again, again.read() as work:
        assert _names(work) == ["Trà", "Mật ong"]


def test_an_emptied_file_is_a_trouble_and_no_bug(path: Path, open_file: CouncilFile) -> None:
    os.truncate(path, 0)
    for act in (lambda: _add(open_file, "Mật ong"), lambda: _read(open_file)):
        with pytest.raises(CouncilFileTrouble, match="làm rỗng"):
            act()


def test_a_file_written_over_is_a_trouble_and_no_bug(path: Path, open_file: CouncilFile) -> None:
    path.write_bytes(b"x" * path.stat().st_size)
    for act in (lambda: _add(open_file, "Mật ong"), lambda: _read(open_file)):
        with pytest.raises(EnvironmentTrouble):
            act()


def test_a_link_pointed_elsewhere_leaves_the_file_where_it_is(path: Path, open_file: CouncilFile) -> None:
    open_file.close()
    link = path.with_name("lối tắt.ocop")
    link.symlink_to(path)
    with open_council_file(link, clock) as file:
        link.unlink()
        _add(file, "Mật ong")
    with open_council_file(path, clock) as file, file.read() as work:
        assert _names(work) == ["Trà", "Mật ong"]


def test_a_disk_that_was_taken_off_is_noticed() -> None:
    with a_disk(4 * 1024 * 1024) as disk, create_council_file(disk / "x.ocop", clock) as file:
        _add(file, "Trà")
        unmount(disk)
        with pytest.raises(CouncilFileGone):
            _add(file, "Mật ong")
        assert _read(file) == ["Trà"]


def _add(file: CouncilFile, name: str) -> None:
    with file.begin("thư ký") as work:
        work.products.add(a_named_product(name))
        work.commit()


def _read(file: CouncilFile) -> list[str]:
    with file.read() as work:
        return _names(work)


def _names(work: UnitOfWork) -> list[str]:
    return [one.product.name for one in work.products.all()]

"""FAT sticks inside the kernel: made, plugged in as desktops do it, taken out with care or pulled out."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ocop_desk.packages.drives import RealDrive

MIB = 1 << 20
VIETNAMESE_NAME = "USB HUYỆN Ô MÔN"
_DESKTOP = "utf8,codepage=437,iocharset=ascii,shortname=mixed,flush,errors=remount-ro"
"""How udisks mounts FAT for whoever sits at the desk, rights apart."""
_LEFT_OF_A_GONE_DEVICE = 4096
"""Bytes: the kernel takes a device of none for one of unknown size."""


@dataclass
class FatStick:
    """An image with a FAT on it, and where it is mounted while it is plugged in."""

    image: Path
    folder: Path
    device: str = ""
    gone: bool = False
    """Whether it was pulled out at some time: its FAT may have loose ends."""

    def plug_in(self, *options: str) -> None:
        """Mount it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.device = _run("losetup", "--find", "--show", str(self.image)).strip()
        _run("mount", "-t", "vfat", "-o", ",".join((_DESKTOP, *options)), self.device, str(self.folder))

    def take_out(self) -> None:
        """Unmount it; a stick taken out like this has a sound FAT."""
        if not self.device:
            return
        # Of a stick that is gone files may still be open, as they are when people pull one out.
        _run("umount", *(["--lazy"] if self.gone else []), str(self.folder))
        _run("losetup", "--detach", self.device)  # by the kernel, once nothing of it is open
        self.device = ""
        if not self.gone:
            _run("fsck.vfat", "-n", str(self.image))

    def take_out_and_plug_in_again(self) -> None:
        """What is read afterwards comes from the stick and from no memory of the system."""
        self.take_out()
        self.plug_in()

    def pull_out(self) -> "FatStick":
        """Take it away in this instant: the device answers no more. What lay on it by now is given as another stick."""
        left = self.image.with_name(f"{self.image.name} pulled out")
        shutil.copyfile(self.image, left)
        os.truncate(self.image, _LEFT_OF_A_GONE_DEVICE)
        _run("losetup", "--set-capacity", self.device)
        self.gone = True
        return FatStick(left, self.folder.with_name(f"{self.folder.name} again"), gone=True)

    def fill(self, name: str = "ảnh.bin", leave: int = 0) -> None:
        """Let somebody else's file grow until so many bytes are left."""
        with (self.folder / name).open("ab") as stream:
            while (free := shutil.disk_usage(self.folder).free - leave) > 0:
                stream.write(bytes(min(free, MIB)))
                stream.flush()

    def names(self) -> list[str]:
        """What lies on it, sorted."""
        return sorted(path.name for path in self.folder.iterdir())

    def copy(self, name: str) -> "FatStick":
        """Another stick with what lies on this one, which was taken out."""
        assert not self.device, "what is plugged in is not all on the stick"
        image = self.image.with_name(f"{name}.img")
        shutil.copyfile(self.image, image)
        return FatStick(image, self.folder.with_name(name))


class PulledOut:
    """A real drive that is pulled out before the step `at` of those done on it, from 1; `left` is what lay on it."""

    def __init__(self, stick: FatStick, at: int) -> None:
        self.left: FatStick | None = None
        self._stick, self._at, self._steps, self._drive = stick, at, 0, RealDrive()

    def __getattr__(self, name: str) -> Callable[..., object]:
        step: Callable[..., object] = getattr(self._drive, name)

        def counted(*arguments: object) -> object:
            self._steps += 1
            if self._steps == self._at:
                self.left = self._stick.pull_out()
            return step(*arguments)

        return counted


@contextlib.contextmanager
def a_small_stick(place: Path) -> Iterator[FatStick]:
    """A new stick with FAT16, quick to copy."""
    with a_fat_stick(place, 16, fat=16) as stick:
        yield stick


@contextlib.contextmanager
def a_fat_stick(
    place: Path, mib: int = 48, *, fat: int = 32, name: str = VIETNAMESE_NAME, options: tuple[str, ...] = ()
) -> Iterator[FatStick]:
    """A new stick, plugged in; at the end it is taken out and looked over."""
    image = place / f"{name}.img"
    with image.open("xb") as file:
        file.truncate(mib * MIB)
    _run("mkfs.vfat", "-F", str(fat), "-n", "OCOP", str(image))
    with plugged_in(FatStick(image, place / "media" / name), *options) as stick:
        yield stick


@contextlib.contextmanager
def plugged_in(stick: FatStick, *options: str) -> Iterator[FatStick]:
    """A stick, plugged in; at the end it is taken out and looked over, unless it was pulled out; then it goes."""
    stick.plug_in(*options)
    try:
        yield stick
    finally:
        stick.take_out()
        stick.image.unlink()  # images lie in memory


def _run(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout

"""FAT sticks inside the kernel: made, plugged in as desktops do it, taken out with care or pulled out."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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
        _run("umount", str(self.folder))
        _run("losetup", "--detach", self.device)
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
    """A stick, plugged in; at the end it is taken out. One that had been pulled out is not looked over."""
    stick.plug_in(*options)
    try:
        yield stick
    finally:
        stick.take_out()


def _run(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout

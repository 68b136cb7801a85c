"""Disks of their own for tests of what disks do; only the superuser may make them, else the test is skipped."""

import contextlib
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@contextlib.contextmanager
def a_disk(size: int) -> Iterator[Path]:
    """A disk in memory of so many bytes."""
    with tempfile.TemporaryDirectory() as name:
        _demand("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", name)
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "--lazy", name], check=False, capture_output=True)


@contextlib.contextmanager
def a_stick() -> Iterator[tuple[Path, Path]]:
    """A disk whose content lies in an image file: emptying the image is pulling the stick out. (disk, image)"""
    with tempfile.TemporaryDirectory() as name:
        image, disk = Path(name, "image"), Path(name, "stick")
        disk.mkdir()
        with image.open("wb") as file:
            file.truncate(16 * 1024 * 1024)
        _demand("mkfs.ext4", "-q", str(image))
        _demand("mount", "-o", "loop", str(image), str(disk))
        try:
            yield disk, image
        finally:
            subprocess.run(["umount", "--lazy", str(disk)], check=False, capture_output=True)


@contextlib.contextmanager
def immutable(path: Path) -> Iterator[None]:
    """A file or folder that nobody may change, whatever the rights."""
    _demand("chattr", "+i", str(path))
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", str(path)], check=True)


def unmount(disk: Path) -> None:
    """Take the disk away while files on it are open."""
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def pull_out(image: Path) -> None:
    """Take the stick away: nothing of it can be read or written any more."""
    with image.open("r+b") as file:
        file.truncate(0)
    Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")


def _demand(*command: str) -> None:
    try:
        done = subprocess.run(command, check=False, capture_output=True)
    except FileNotFoundError:
        pytest.skip(f"{command[0]} is not there")
    if done.returncode != 0:
        pytest.skip(f"{command[0]} may be used by the superuser only")

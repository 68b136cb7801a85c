"""A Linux kernel that runs as an ordinary process, and tests inside it: it mounts real FAT sticks for whoever runs it.

The kernel is User Mode Linux. It sees this machine's files, with the rights of whoever started it; whatever is mounted
in it is mounted nowhere else.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.faults.fat.first_process import PROGRAMS, RESULT

KERNEL = "linux.uml"
MEMORY = "768M"
LAST_LINES = 120
REPOSITORY = Path(__file__).parents[3]
FIRST_PROCESS = Path(__file__).with_name("first_process.py")


@dataclass(frozen=True)
class Inside:
    """How a file of tests ended inside the kernel: how many of them, and for each that did not pass, why."""

    ran: int
    troubles: Mapping[str, str]
    console: str
    """The last lines of what the kernel and the tests wrote."""


def missing_programs() -> list[str]:
    """What has to be installed before the kernel can run."""
    return [name for name in (KERNEL, "insmod", "mkfs.vfat", "fsck.vfat") if _where(name) is None]


def run_inside(tests: Path, folder: Path, seconds: float) -> Inside:
    """Start the kernel, run a file of tests in it, and wait for it to halt; a kernel that hangs is ended.

    `folder` is an empty one for what the kernel needs and leaves behind.
    """
    console = folder / "console.txt"
    command = [
        str(_where(KERNEL)),
        f"mem={MEMORY}",
        *(
            "root=/dev/root",
            "rootfstype=hostfs",
            "rootflags=/",
            "rw",
            "devtmpfs.mount=1",
            "loglevel=1",
        ),
        *("con=null", "con0=fd:0,fd:1", f"uml_dir={folder}"),
        *(f"init={sys.executable}", "--", str(FIRST_PROCESS), str(REPOSITORY), str(tests), str(folder)),
    ]
    with console.open("wb") as out:
        kernel = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={"PATH": PROGRAMS, "HOME": str(folder), "TMPDIR": str(folder)},
            start_new_session=True,
        )
        ended = _ended(kernel, seconds)
    last = "\n".join(console.read_text("utf-8", errors="replace").splitlines()[-LAST_LINES:])
    result = folder / RESULT
    if not ended:
        return Inside(0, {"the kernel": f"no halt in {seconds:.0f} s"}, last)
    if not result.is_file():
        return Inside(0, {"the kernel": f"no result; its exit status is {kernel.returncode}"}, last)
    return _read(result, last)


def _ended(kernel: "subprocess.Popen[bytes]", seconds: float) -> bool:
    try:
        kernel.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        if kernel.poll() is None:
            os.killpg(kernel.pid, signal.SIGKILL)  # with the processes that run inside
            kernel.wait()
    return True


def _read(result: Path, console: str) -> Inside:
    cases = list(ElementTree.parse(result).iter("testcase"))
    troubles = {case.get("name", ""): (case[0].text or "") for case in cases if len(case)}
    return Inside(len(cases), troubles, console)


def _where(program: str) -> str | None:
    return shutil.which(program, path=PROGRAMS)

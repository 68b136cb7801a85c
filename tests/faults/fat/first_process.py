"""The first process of the kernel in `kernel`: loads what FAT needs, runs the tests, halts. It imports nothing of ours.

Arguments: the repository, the file of tests, the folder of this run.
"""

import ctypes
import os
import subprocess
import sys
import traceback
from pathlib import Path

PROGRAMS = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
RESULT = "result.xml"
MODULES = (
    "drivers/block/loop",
    "fs/fat/fat",
    "fs/fat/vfat",
    "fs/nls/nls_cp437",
    "fs/nls/nls_iso8859-1",
    "fs/nls/nls_ascii",
)
_POWER_OFF = 0x4321FEDC
"""LINUX_REBOOT_CMD_POWER_OFF"""


def main() -> None:
    repository, tests, folder = map(Path, sys.argv[1:4])
    os.environ.clear()
    os.environ["PATH"] = PROGRAMS
    for kind, place in (("proc", "/proc"), ("sysfs", "/sys")):
        run("mount", "-t", kind, kind, place)
    modules = Path("/usr/lib/uml/modules", os.uname().release, "kernel")
    for module in MODULES:
        run("insmod", str(modules / f"{module}.ko"))
    scratch = folder / "scratch"
    scratch.mkdir()
    run("mount", "-t", "tmpfs", "-o", "size=85%", "scratch", str(scratch))
    os.chdir(repository)
    os.environ |= {
        "PYTHONPATH": str(repository),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # the plugins of the window and of several processes take seconds
        "LANG": "C.UTF-8",
        "HOME": str(scratch),
        "TMPDIR": str(scratch),
    }
    # The project's own settings speak of plugins that are not loaded here.
    options = ["-c", "/dev/null", "--rootdir", str(repository), "-p", "no:cacheprovider", "-W", "error", "-q"]
    options += ["--color=no", "-o", "tmp_path_retention_policy=failed", "--basetemp", str(scratch / "tests")]
    made = folder / f"{RESULT}.part"
    subprocess.run([sys.executable, "-m", "pytest", *options, f"--junit-xml={made}", str(tests)], check=False)
    made.replace(folder / RESULT)


def run(*command: str) -> None:
    """Run a program that has to succeed."""
    subprocess.run(command, check=True)


if __name__ == "__main__":
    try:
        main()
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os.sync()
        ctypes.CDLL(None).reboot(_POWER_OFF)

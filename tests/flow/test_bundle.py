"""The program as people get it who have no Python: built, started from an empty environment, whole. `make soak`."""

import os
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

pytestmark = pytest.mark.soak

ROOT = Path(__file__).parents[2]
TO_OPEN = 60
"""Seconds within which the window has the file open."""
TO_PAINT = 3


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work")]
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places]
    subprocess.run([*build, str(ROOT / "build_installer.spec")], cwd=ROOT, check=True)
    name = "ocop-desk.exe" if sys.platform == "win32" else "ocop-desk"
    return folder / "dist" / "ocop-desk" / name


@pytest.fixture
def bare(tmp_path: Path) -> Mapping[str, str]:
    """An environment that knows nothing of this repository or its Python."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    return {**kept, "HOME": str(tmp_path), "PATH": os.defpath, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def run(program: Path, bare: Mapping[str, str], *words: str | Path) -> str:
    done = subprocess.run(
        [program, *words], env=bare, cwd=bare["HOME"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def missing_resources(program: Path) -> list[Path]:
    inside = program.parent / "_internal"
    ours = [path for path in (ROOT / "resources").rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"}]
    return [path for path in ours if not (inside / path.relative_to(ROOT)).is_file()]


def libraries_without_version(program: Path) -> list[str]:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = [re.split(r"[<>=]", one)[0].strip() for one in wanted]
    there = {path.name.rsplit("-", 2)[0].casefold() for path in (program.parent / "_internal").glob("*.dist-info")}
    return [name for name in names if name.replace("-", "_").casefold() not in there]


def test_the_built_program_is_whole(program: Path, bare: Mapping[str, str], tmp_path: Path) -> None:
    """One test, so that workers do not build the program several times over."""
    assert run(program, bare, "--version").startswith("ocop-desk ")
    assert re.search(r"qd26-2026 .* 26 ", run(program, bare, "rules", "list"))
    assert missing_resources(program) == []
    assert libraries_without_version(program) == []
    council_file = hold_a_day(program, bare, tmp_path / "demo")
    assert open_the_window(program, bare, council_file) == []
    run(program, bare, "--file", council_file, "check")


def hold_a_day(program: Path, bare: Mapping[str, str], out: Path) -> Path:
    told = run(program, bare, "demo", "--out", out)
    assert "KIỂM TRA GÓI: HỢP LỆ" in told
    (council_file,) = out.glob("*.ocop")
    return council_file


def open_the_window(program: Path, bare: Mapping[str, str], council_file: Path) -> list[str]:
    """What the window complains of while it has the file open."""
    lock = council_file.with_name(f".{council_file.name}.lock")
    said = council_file.with_name("said.txt")
    with said.open("wb") as stream:
        window = subprocess.Popen([program, council_file], env=bare, cwd=bare["HOME"], stdout=stream, stderr=stream)
    try:
        until = time.monotonic() + TO_OPEN
        while not lock.exists() and window.poll() is None and time.monotonic() < until:
            time.sleep(0.1)
        assert lock.exists(), said.read_text("utf-8")
        with pytest.raises(subprocess.TimeoutExpired):
            window.wait(TO_PAINT)  # it goes on running
    finally:
        window.kill()
        window.wait()
    return [line for line in said.read_text("utf-8").splitlines() if not line.startswith("This plugin does not")]

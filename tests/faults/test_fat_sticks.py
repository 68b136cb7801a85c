"""Sticks with a real FAT, as they come from the shop: in a kernel of their own, where anybody may mount them."""

from pathlib import Path

import pytest

from tests.faults.fat.kernel import Inside, missing_programs, run_inside

pytestmark = pytest.mark.soak
HERE = Path(__file__).parent / "fat"
MOST_SECONDS = 500


@pytest.fixture(autouse=True)
def _programs() -> None:
    if missing := missing_programs():
        pytest.skip(f"not installed: {', '.join(missing)}")


def told(inside: Inside) -> str:
    return "\n\n".join((inside.console, *map(": ".join, inside.troubles.items())))


@pytest.mark.parametrize("tests", ["deliveries", "halls", "states", "council_files"])
def test_what_is_true_of_sticks_is_true_of_fat(tests: str, tmp_path: Path) -> None:
    inside = run_inside(HERE / f"{tests}.py", tmp_path, MOST_SECONDS)
    assert not inside.troubles, told(inside)
    assert inside.ran, told(inside)


def test_what_goes_wrong_inside_comes_out(tmp_path: Path) -> None:
    failing = tmp_path / "failing.py"
    failing.write_text("def test_fails(): assert 'this' == 'that'\n\n\ndef test_passes(): pass\n", "utf-8")
    inside = run_inside(failing, tmp_path, MOST_SECONDS)
    assert inside.ran == 2, told(inside)
    assert list(inside.troubles) == ["test_fails"]
    assert "'this' == 'that'" in inside.troubles["test_fails"]


def test_a_kernel_that_stops_or_does_not_halt_is_a_trouble_and_no_hang(tmp_path: Path) -> None:
    stopping, waiting = tmp_path / "stopping.py", tmp_path / "waiting.py"
    stopping.write_text("from pathlib import Path\nPath('/proc/sysrq-trigger').write_text('c')\n", "utf-8")
    waiting.write_text("import signal\nsignal.pause()\n", "utf-8")
    for number, tests in enumerate((stopping, waiting)):
        folder = tmp_path / str(number)
        folder.mkdir()
        inside = run_inside(tests, folder, 15)
        assert inside.ran == 0, told(inside)
        assert list(inside.troubles) == ["the kernel"]
        assert inside.console

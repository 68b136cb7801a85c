"""What tests of every layer may ask for, and what the whole run does for all of them."""

import gc
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from coverage import Coverage

from tests.kept_files import copy_empty_file, the_empty_file

_LONGEST_FIRST = ("flow", "faults")
"""Folders whose tests take longest: begun last, one of them would keep a process busy after all others are done."""

_UNMEASURED = ("ui", "faults")
"""Folders whose tests go through ocop_desk on their way to something else.

What they reach has tests of its own, which are measured; measuring costs these as much time again. So it is with
random tests, which go through the same lines by the hundred, and with long ones that say `no_cover`.
"""


_START_FROM_FILES = ("cli", "faults", "flow", "services", "ui")
"""Folders whose tests want a council file to begin with; those of `store` see how one is made."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _folder(item) not in _LONGEST_FIRST)


def pytest_collection_finish() -> None:
    # What was imported stays until the end: the collector need not look through it again and again.
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    coverage = Coverage.current()
    if coverage is None or not _is_unmeasured(item):
        return (yield)
    coverage.stop()
    try:
        return (yield)
    finally:
        coverage.start()


def _is_unmeasured(item: pytest.Item) -> bool:
    random = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    return random or _folder(item) in _UNMEASURED or item.get_closest_marker("no_cover") is not None


def _folder(item: pytest.Item) -> str:
    return item.path.relative_to(Path(__file__).parent).parts[0]


@pytest.fixture(autouse=True)
def _new_files_are_copied(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new council file is a copy of the first one of this process, but where making it is what is tested."""
    if _folder(request.node) in _START_FROM_FILES:
        the_empty_file()
        monkeypatch.setattr("ocop_desk.store.council_file._make", copy_empty_file)


@pytest.fixture
def cheap_hashes() -> Iterator[None]:
    """Secrets hashed without the cost that guards them."""
    from tests.services.people_desks import quick_hashes

    with quick_hashes():
        yield

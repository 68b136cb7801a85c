from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desk.store.council_file import CouncilFile
from tests.kept_files import an_empty_file
from tests.store.helpers import clock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Hội đồng #1 100%.ocop"


@pytest.fixture
def file(path: Path) -> Iterator[CouncilFile]:
    with an_empty_file(path, clock) as made:
        yield made

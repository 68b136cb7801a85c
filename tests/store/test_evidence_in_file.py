"""Gigabytes of evidence in a council file: opening, copies of the scores and migrations do not read them."""

import os
import shutil
from pathlib import Path

import pytest

from ocop_desk.domain.dossiers import Media
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.services.dossiers import dossier_of
from ocop_desk.store import migrating, soundness
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import create_council_file, open_council_file
from ocop_desk.store.engine import PAGE_SIZE
from tests.services.desks import a_test_product, add_products, an_empty_desk
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.store.helpers import clock

SIZE = 3_000_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a product, its dossier and some evidence."""
    desk = an_empty_desk(tmp_path)
    (product_id,) = add_products(desk, [a_test_product()])
    assert add(desk, dossier_of(desk, product_id), incoming("a.pdf", a_pdf() + b"\n%" + os.urandom(SIZE))).added
    desk.close()
    return desk.file.path


def spoil(path: Path, page: int) -> None:
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE_SIZE : page * PAGE_SIZE] = b"\xff" * PAGE_SIZE
    path.write_bytes(data)


def root_page(path: Path, name: str) -> int:
    with open_council_file(path, clock, read_only=True) as file, file.read() as work:
        found = work.connection.exec_driver_sql("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).scalar()
    return int(found)


def test_a_file_large_only_by_its_evidence_is_looked_through_at_opening(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = path.stat().st_size - SIZE
    monkeypatch.setattr(soundness, "QUICK_CHECK_UP_TO", scores + SIZE // 2)
    spoil(path, root_page(path, "product"))
    with pytest.raises(CouncilFileTrouble, match="bị hỏng"):
        open_council_file(path, clock)


def test_evidence_itself_is_looked_through_by_a_check_alone(path: Path) -> None:
    """So that opening costs the same whatever lies in the file."""
    data = bytearray(path.read_bytes())
    with open_council_file(path, clock, read_only=True) as file, file.read() as work:
        chunk = work.connection.exec_driver_sql("SELECT data FROM evidence_chunk ORDER BY chunk_id DESC").scalar()
    assert isinstance(chunk, bytes)
    place = data.index(chunk[-PAGE_SIZE // 2 : -PAGE_SIZE // 2 + 100])
    data[place : place + 10] = bytes(10)
    path.write_bytes(data)
    with open_council_file(path, clock) as file:
        assert [problem.code for problem in check_council_file(file)] == ["changed_evidence"]


def test_a_copy_of_the_scores_has_the_size_of_the_scores(path: Path, tmp_path: Path) -> None:
    with create_council_file(tmp_path / "empty.ocop", clock):
        pass
    with open_council_file(path, clock) as file:
        file.back_up_scores(tmp_path / "scores.ocop")
        file.back_up(tmp_path / "all.ocop")
    assert (tmp_path / "scores.ocop").stat().st_size < 1.1 * (tmp_path / "empty.ocop").stat().st_size
    assert (tmp_path / "all.ocop").stat().st_size > SIZE
    for name, here in (("scores.ocop", False), ("all.ocop", True)):
        assert check_council_file(tmp_path / name) == []
        with open_council_file(tmp_path / name, clock) as copy, copy.read() as work:
            assert [one.here for one in work.dossiers.content(1).documents] == [here]


def test_a_copy_made_while_evidence_arrives_knows_nothing_of_it(path: Path, tmp_path: Path) -> None:
    with open_council_file(path, clock) as file:
        with file.begin("thư ký") as work:
            work.evidence.append(work.evidence.begin(Media.PDF), 0, [b"half"])
            work.commit()
        file.back_up_scores(tmp_path / "scores.ocop")
    with open_council_file(tmp_path / "scores.ocop", clock) as copy:
        assert check_council_file(copy) == []
        with copy.read() as work:
            assert work.connection.exec_driver_sql("SELECT count(*) FROM evidence_content").scalar() == 1


@pytest.mark.parametrize("touched", [False, True])
def test_before_a_migration_evidence_is_copied_only_where_the_migration_touches_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, touched: bool
) -> None:
    monkeypatch.setattr(migrating, "HEAD", "9999")
    monkeypatch.setattr(migrating, "touches_evidence", lambda _revision: touched)
    open_council_file(path, clock).close()
    (copy,) = path.parent.glob("*.before-9999.ocop")
    monkeypatch.undo()
    assert (copy.stat().st_size > SIZE) == touched
    assert check_council_file(copy) == []


def test_a_migration_says_itself_that_it_touches_evidence(tmp_path: Path) -> None:
    scripts = tmp_path / "scripts"
    shutil.copytree(migrating.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    step = f'revision = "8888"\ndown_revision = "{migrating.HEAD}"\n'
    (scripts / "versions" / "8888_step.py").write_text(step)
    assert not migrating.touches_evidence("0001", scripts)
    (scripts / "versions" / "8888_step.py").write_text(f"{step}TOUCHES_EVIDENCE = True\n")
    assert migrating.touches_evidence("0001", scripts)
    assert migrating.touches_evidence(migrating.HEAD, scripts)
    assert not migrating.touches_evidence("8888", scripts)

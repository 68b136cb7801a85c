from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from ocop_desk.domain.dossiers import Evidence
from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled, CouncilFileTrouble, FileTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.evidence_copying import save_evidence
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming

DATA = a_pdf() + Random(1).randbytes(3_000_000)


@pytest.fixture
def stored(tmp_path: Path) -> tuple[Desk, Evidence]:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("giay.pdf", DATA))
    (document,) = dossier_content(desk, dossier_id).documents
    return desk, document


def test_a_copy_has_the_bytes_that_came_in(stored: tuple[Desk, Evidence], tmp_path: Path) -> None:
    target = tmp_path / "ra.pdf"
    target.write_bytes(b"before")
    told: list[int] = []
    save_evidence(*stored, target, lambda done, of, _name: told.append(of - done))
    assert target.read_bytes() == DATA
    assert told == sorted(told, reverse=True)
    stored[0].close()


def test_a_copy_that_is_stopped_or_cannot_be_written_leaves_nothing(
    stored: tuple[Desk, Evidence], tmp_path: Path
) -> None:
    folder = tmp_path / "ra"
    folder.mkdir()

    def stop(done: int, _of: int, _name: str) -> None:
        if done:
            raise Cancelled(said("Đã dừng"))

    with pytest.raises(Cancelled):
        save_evidence(*stored, folder / "ra.pdf", stop)
    assert list(folder.iterdir()) == []
    with pytest.raises(FileTrouble):
        save_evidence(*stored, folder / "no" / "ra.pdf")
    stored[0].close()


def test_bytes_that_are_not_those_that_came_in_are_not_given_out(stored: tuple[Desk, Evidence], tmp_path: Path) -> None:
    desk, document = stored
    target = tmp_path / "ra.pdf"
    with pytest.raises(CouncilFileTrouble):
        save_evidence(desk, replace(document, sha256="0" * 64), target)
    assert not target.exists()
    desk.close()

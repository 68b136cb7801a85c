"""Evidence and bad moments: a stick pulled out, no room, others who write meanwhile; nothing half added is left."""

import errno
import io
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from ocop_desk.domain.dossiers import EvidenceFacts
from ocop_desk.domain.said import said
from ocop_desk.errors import DiskFull, EnvironmentTrouble, FileTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import change_dossier, dossier_content
from ocop_desk.services.evidence import remove_document
from ocop_desk.services.evidence_adding import Incoming, add_evidence
from ocop_desk.services.evidence_intake import add_planned, plan_intake
from ocop_desk.store.check import check_council_file
from tests.disks import a_disk, a_stick, pull_out
from tests.documents.odd_pdfs import a_large_pdf
from tests.services.desks import reopened
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming

LARGE = a_large_pdf(os.urandom(20_000_000))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[tuple[Desk, int]]:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("trước.pdf", a_pdf(1)))
    yield desk, dossier_id
    desk.close()


class Failing(io.BytesIO):
    """A file on a drive that fails once so many bytes were read."""

    def __init__(self, data: bytes, good: int) -> None:
        super().__init__(data)
        self.good = good

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        self.good -= len(data)
        if self.good < 0:
            raise OSError(errno.ENODEV, "No such device")
        return data

    def readinto(self, buffer: object) -> int:
        raise AssertionError("PDFium must not meet the error itself")


@pytest.mark.parametrize("good", [0, 500, 5_000_000, 14_000_000, 21_500_000])
def test_a_drive_that_fails_while_a_file_is_read_is_named_and_nothing_of_the_file_is_left(
    place: tuple[Desk, int], good: int
) -> None:
    desk, dossier_id = place
    files = [
        incoming("hai.pdf", a_pdf(2)),
        Incoming("lớn.pdf", len(LARGE), lambda: Failing(LARGE, good), EvidenceFacts()),
        incoming("ba.pdf", a_pdf(3)),
    ]
    with pytest.raises(FileTrouble, match=r"lớn\.pdf.*No such device"):
        add_evidence(desk, dossier_id, files)
    _assert_sound(desk, dossier_id, ["trước.pdf", "hai.pdf"])


def test_a_stick_pulled_out_while_a_file_is_read(place: tuple[Desk, int]) -> None:
    desk, dossier_id = place
    with a_stick() as (stick, image):
        (stick / "lớn.pdf").write_bytes(a_large_pdf(os.urandom(9_000_000)))
        os.sync()
        plan = plan_intake([stick / "lớn.pdf"])

        def tell(done: int, _of: int, _name: str) -> None:
            pull_out(image)

        with pytest.raises(FileTrouble, match=r"lớn\.pdf"):
            add_planned(desk, dossier_id, plan, tell)
    _assert_sound(desk, dossier_id, ["trước.pdf"])


def test_a_full_disk_takes_the_file_back_and_the_council_file_goes_on() -> None:
    with a_disk(12_000_000) as disk:
        desk, dossier_id = a_dossier_desk(disk)
        with pytest.raises(DiskFull):
            add(desk, dossier_id, incoming("hai.pdf", a_pdf(2)), incoming("lớn.pdf", LARGE))
        desk = reopened(desk)
        _assert_sound(desk, dossier_id, ["hai.pdf"])
        assert add(desk, dossier_id, incoming("vừa.pdf", a_large_pdf(os.urandom(3_000_000)))).problems == ()
        _assert_sound(desk, dossier_id, ["hai.pdf", "vừa.pdf"])
        desk.close()


def test_bytes_that_did_not_come_to_their_document_are_taken_back(
    place: tuple[Desk, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, dossier_id = place
    monkeypatch.setattr("ocop_desk.store.dossiers.Dossiers.add_document", _fails)
    with pytest.raises(EnvironmentTrouble):
        add(desk, dossier_id, incoming("hai.pdf", a_pdf(2)))
    _assert_sound(desk, dossier_id, ["trước.pdf"])


def test_a_large_file_is_taken_back_in_pieces_too(place: tuple[Desk, int], monkeypatch: pytest.MonkeyPatch) -> None:
    desk, dossier_id = place
    monkeypatch.setattr("ocop_desk.store.evidence.DROPPED_AT_ONCE", 50)
    units = []
    begin = type(desk.file).begin

    def counted(file: object, actor: str, person_id: int | None) -> object:
        units.append(actor)
        return begin(file, actor, person_id)  # type: ignore[arg-type]

    monkeypatch.setattr(type(desk.file), "begin", counted)
    files = [Incoming("lớn.pdf", len(LARGE), lambda: Failing(LARGE, 21_500_000), EvidenceFacts())]
    with pytest.raises(FileTrouble):
        add_evidence(desk, dossier_id, files)
    # One to begin, a piece of 16 MiB written, and 256 chunks taken back 50 at a time.
    assert len(units) == 1 + 1 + 6
    _assert_sound(desk, dossier_id, ["trước.pdf"])


def test_a_document_that_comes_back_changed_while_it_is_read_is_refused(place: tuple[Desk, int]) -> None:
    desk, dossier_id = place
    (number,) = add(desk, dossier_id, incoming("hai.pdf", LARGE)).added
    remove_document(desk, number, "Nộp nhầm")

    class Changing(io.BytesIO):
        """A file that somebody writes over once it was read to its end."""

        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size)
            if not data and size:
                self.getbuffer()[-1:] = b"!"
            return data

    files = [Incoming("hai.pdf", len(LARGE), lambda: Changing(LARGE), EvidenceFacts())]
    assert [problem.code for problem in add_evidence(desk, dossier_id, files).problems] == ["changed_meanwhile"]
    _assert_sound(desk, dossier_id, ["trước.pdf"])


def test_others_write_between_the_pieces_of_a_large_file(
    place: tuple[Desk, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, dossier_id = place
    monkeypatch.setattr("ocop_desk.services.evidence_adding.CHUNKS_AT_ONCE", 128)
    large = a_large_pdf(os.urandom(100_000_000))
    seen: list[int] = []
    written: list[int] = []
    over = Event()

    def mark() -> None:
        head = dossier_content(desk, dossier_id).dossier
        samples = 0
        while not over.is_set():
            samples += 1
            change_dossier(desk, replace(head, samples=samples % 900))
            written.append(samples)

    def tell(done: int, _of: int, _name: str) -> None:
        seen.append(len(written))

    thread = Thread(target=mark)
    thread.start()
    try:
        add_evidence(desk, dossier_id, [incoming("lớn.pdf", large)], tell)
    finally:
        over.set()
        thread.join(60)
    # However slow the machine, between most pieces the other thread had its turn.
    pieces = len(seen)
    assert pieces > 10
    assert len(set(seen)) > pieces // 2
    _assert_sound(desk, dossier_id, ["trước.pdf", "lớn.pdf"])


def _assert_sound(desk: Desk, dossier_id: int, names: list[str]) -> None:
    """The documents are these, every byte belongs to one of them, and the file is whole."""
    documents = dossier_content(desk, dossier_id).documents
    assert [one.name for one in documents] == names
    with desk.read() as work:
        kept = work.connection.exec_driver_sql("SELECT coalesce(sum(length(data)), 0) FROM evidence_chunk").scalar()
    assert kept == sum(one.size for one in documents)
    assert check_council_file(desk.file) == []


def _fails(*_what: object) -> int:
    raise FileTrouble(said("ổ đĩa hỏng"))

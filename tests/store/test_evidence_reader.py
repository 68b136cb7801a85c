import io
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.store.evidence import CHUNK_SIZE
from ocop_desk.store.evidence_reader import EvidenceReader
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming

SIZE = 3 * CHUNK_SIZE + 700


class Stored:
    """A content in a file, its bytes, and a reader of it."""

    def __init__(self, folder: Path) -> None:
        self.desk, dossier_id = a_dossier_desk(folder)
        self.data = a_pdf() + Random(1).randbytes(SIZE - len(a_pdf()))
        add(self.desk, dossier_id, incoming("a.pdf", self.data))
        (document,) = dossier_content(self.desk, dossier_id).documents
        self.content_id = document.content_id
        self.reader: EvidenceReader = self.desk.file.evidence_reader()


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Stored:
    return Stored(tmp_path_factory.mktemp("file"))


reads = st.lists(st.tuples(st.integers(0, SIZE + 10), st.integers(1, SIZE + 10)), max_size=8)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reads)
def test_reads_anywhere_give_the_bytes_that_lie_there(stored: Stored, wanted: list[tuple[int, int]]) -> None:
    stream, plain = stored.reader.open(stored.content_id, SIZE), io.BytesIO(stored.data)
    for place, size in wanted:
        into = bytearray(size)
        stream.seek(place)
        plain.seek(place)
        assert into[: stream.readinto(memoryview(into))] == plain.read(size)
        assert stream.tell() == place + min(size, max(0, SIZE - place))


def test_a_read_is_never_short_before_the_end(stored: Stored) -> None:
    stream = stored.reader.open(stored.content_id, SIZE)
    stream.seek(CHUNK_SIZE - 10)
    assert stream.readinto(memoryview(bytearray(20))) == 20, "readers of PDFs take a short read for a damaged file"


def test_a_missing_chunk_is_a_trouble_of_the_file(stored: Stored) -> None:
    with pytest.raises(CouncilFileTrouble):
        stored.reader.open(stored.content_id, SIZE + CHUNK_SIZE).read()


def test_a_reader_that_has_read_keeps_nobody_from_writing(stored: Stored) -> None:
    stored.reader.open(stored.content_id, SIZE).read()
    add(stored.desk, 1, incoming("b.pdf", a_pdf(2)))
    assert stored.reader.read(stored.content_id, SIZE) == stored.data, "and goes on reading"

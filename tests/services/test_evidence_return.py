from pathlib import Path

import pytest

from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_of
from ocop_desk.services.evidence import remove_document
from ocop_desk.services.evidence_return import Returned, contents_away, return_evidence
from ocop_desk.store.check import check_council_file
from tests.services.desks import a_council_desk, a_test_product, add_products
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.services.spares import a_stick, copying, taken_over


@pytest.fixture
def old(tmp_path: Path) -> Desk:
    """The old laptop's desk with three documents of which two have the same bytes."""
    desk = a_council_desk(tmp_path)
    one, other = (dossier_of(desk, number) for number in add_products(desk, [a_test_product(1), a_test_product(2)]))
    add(desk, one, incoming("a.pdf", a_pdf(2)), incoming("b.pdf", a_pdf(3) + b"\n%" + b"x" * 200_000))
    add(desk, other, incoming("c.pdf", a_pdf(2)))
    return desk


@pytest.fixture
def new(old: Desk, tmp_path: Path) -> Desk:
    stick = a_stick(tmp_path)
    copying(old, stick).write()
    return taken_over(stick, tmp_path / "moi.ocop")


def content(desk: Desk) -> dict[str, bytes]:
    with desk.read() as work:
        return {one.sha256: b"".join(work.evidence.chunks(one.content_id)) for one in work.evidence.here()}


def test_evidence_comes_back_from_the_old_laptops_file(old: Desk, new: Desk) -> None:
    assert (len(contents_away(new)), content(new)) == (2, {})
    told: list[tuple[int, int]] = []
    done = return_evidence(new, old.file.path, tell=lambda at, of, _what: told.append((at, of)))
    assert done == Returned(2, 0)
    assert content(new) == content(old)
    assert contents_away(new) == ()
    assert told[-1][0] == told[-1][1] > 200_000
    assert check_council_file(new.file) == []
    with new.read() as work:
        assert work.audit.events()[-1].kind == "evidence.returned"
    assert return_evidence(new, old.file.path) == Returned(0, 0)


def test_what_the_other_file_does_not_have_stays_away(old: Desk, new: Desk, tmp_path: Path) -> None:
    (tmp_path / "khac").mkdir()
    other = a_council_desk(tmp_path / "khac")
    (product,) = add_products(other, [a_test_product()])
    add(other, dossier_of(other, product), incoming("x.pdf", a_pdf(2)), incoming("y.pdf", a_pdf(9)))
    assert return_evidence(new, other.file.path) == Returned(1, 1)
    assert return_evidence(new, old.file.path) == Returned(1, 0)


def test_evidence_that_nobody_needs_any_more_is_not_brought_back(old: Desk, tmp_path: Path) -> None:
    with old.read() as work:
        documents = [one for dossier in (1, 2) for one in work.dossiers.content(dossier).documents]
    for one in documents:
        if one.name == "b.pdf":
            remove_document(old, one.document_id, "Nhầm")
    stick = a_stick(tmp_path)
    copying(old, stick).write()
    with taken_over(stick, tmp_path / "moi.ocop") as new:
        assert len(contents_away(new)) == 1


def test_stopped_half_way_what_came_stays_and_the_rest_is_away(old: Desk, new: Desk) -> None:
    def stop(done: int, of: int, _what: str) -> None:
        if done > of // 2:
            raise Cancelled(said("Dừng."))

    with pytest.raises(Cancelled):
        return_evidence(new, old.file.path, tell=stop)
    assert check_council_file(new.file) == []
    here = len(content(new))
    assert here + len(contents_away(new)) == 2
    return_evidence(new, old.file.path)
    assert content(new) == content(old)

from dataclasses import replace
from pathlib import Path

import pytest

from ocop_desk.domain.dossiers import EvidenceFacts, EvidenceKind
from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.dossier_history import ADDED, DESCRIBED, HEAD_CHANGED, REMOVED, changes_since_check
from ocop_desk.services.dossiers import change_dossier, check_dossier, dossier_of, dossier_view
from ocop_desk.services.evidence import describe_document, remove_document
from tests.services.desks import a_test_product, add_products
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming


def test_only_what_came_after_the_last_check_is_told_in_its_order(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    (old,) = add(desk, dossier_id, incoming("cu.pdf", a_pdf(1))).added
    assert changes_since_check(desk, dossier_id) == ()
    check_dossier(desk, dossier_id)
    assert changes_since_check(desk, dossier_id) == ()
    add(desk, dossier_id, incoming("moi.pdf", a_pdf(2)))
    describe_document(desk, old, EvidenceFacts(EvidenceKind.STORY))
    change_dossier(desk, replace(dossier_view(desk, dossier_id).content.dossier, samples=2))
    remove_document(desk, old, "Nhầm")
    told = changes_since_check(desk, dossier_id)
    assert [(one.kind, one.subject) for one in told] == [
        (ADDED, "moi.pdf"),
        (DESCRIBED, "cu.pdf"),
        (HEAD_CHANGED, ""),
        (REMOVED, "cu.pdf"),
    ]
    check_dossier(desk, dossier_id)
    assert changes_since_check(desk, dossier_id) == ()


def test_another_dossier_is_left_out(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    check_dossier(desk, dossier_id)
    (other,) = add_products(desk, [a_test_product(2)])
    add(desk, dossier_of(desk, other), incoming("khac.pdf", a_pdf(1)))
    assert changes_since_check(desk, dossier_id) == ()


def test_an_unknown_dossier_is_refused(tmp_path: Path) -> None:
    desk, _ = a_dossier_desk(tmp_path)
    with pytest.raises(InputRefused):
        changes_since_check(desk, 99)

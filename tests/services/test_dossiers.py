import hashlib
from datetime import date, timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.dossier_completeness import Change
from ocop_desk.domain.dossiers import EvidenceKind, EvidenceLink, LinkSource
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.services.dossiers import (
    admit_dossier,
    changes_of,
    check_dossier,
    dossier_content,
    dossier_view,
    keep_documents,
    new_application,
)
from ocop_desk.services.evidence import link_pages, remove_document
from ocop_desk.services.sessions import (
    open_session,
    plan_session,
    planned,
    session_record,
    set_agenda,
    what_keeps_from_opening,
)
from ocop_desk.store.check import check_council_file
from tests.services.desks import DAY, everybody_comes
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming


def codes(refused: pytest.ExceptionInfo[InputRefused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_a_product_enters_a_session_only_on_a_checked_dossier(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    session_id = plan_session(desk, planned(1, DAY, dossiers_sent=DAY - timedelta(days=7)))
    set_agenda(desk, session_id, [1])
    everybody_comes(desk, session_id)
    assert [one.code for one in what_keeps_from_opening(desk, session_id)] == ["dossier_not_checked"]
    with pytest.raises(InputRefused) as refused:
        open_session(desk, session_id)
    assert codes(refused) == ["dossier_not_checked"]
    check_dossier(desk, dossier_id, DAY)
    admit_dossier(desk, dossier_id, "Chủ tịch đồng ý", DAY)
    add(desk, dossier_id, incoming("them.pdf", a_pdf()))
    assert what_keeps_from_opening(desk, session_id), "something changed after the check"
    admit_dossier(desk, dossier_id, "Chủ tịch đồng ý", DAY)
    open_session(desk, session_id)
    assert dossier_view(desk, dossier_id).is_used
    assert check_council_file(desk.file) == []
    desk.close()


def test_what_a_session_used_is_not_taken_away(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    (number,) = add(desk, dossier_id, incoming("giay.pdf", a_pdf())).added
    session_id = plan_session(desk, planned(1, DAY, dossiers_sent=DAY - timedelta(days=7)))
    set_agenda(desk, session_id, [1])
    everybody_comes(desk, session_id)
    admit_dossier(desk, dossier_id, "Chủ tịch đồng ý", DAY)
    open_session(desk, session_id)
    with pytest.raises(InputRefused) as refused:
        remove_document(desk, number, "Nộp nhầm")
    assert codes(refused) == ["dossier_used"]
    desk.close()


def test_pages_are_tied_only_to_criteria_and_pages_that_are_there(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    (number,) = add(desk, dossier_id, incoming("giay.pdf", a_pdf(5))).added
    good = EvidenceLink(0, number, "1.1", 2, 4, LinkSource.TYPED)
    assert link_pages(desk, dossier_id, [good, EvidenceLink(0, number, "6", 1, 1)]) == 2
    assert link_pages(desk, dossier_id, [good]) == 0, "it is there already"
    content = dossier_content(desk, dossier_id)
    assert [(one.first_page, one.last_page) for one in content.pages_of("1.1")] == [(2, 4)]
    with pytest.raises(InputRefused) as refused:
        link_pages(
            desk,
            dossier_id,
            [
                EvidenceLink(0, number, "9.9", 1, 1),
                EvidenceLink(0, number, "1.1", 3, 9),
                EvidenceLink(0, 77, "1.1", 1, 1),
            ],
        )
    assert codes(refused) == ["unknown_criterion", "no_such_page", "unknown_document"]
    assert dossier_view(desk, dossier_id).completeness.without_pages == ("1.2", "5.1", "5.2", "8")
    desk.close()


def test_an_upgrade_takes_over_the_last_dossier_by_hash(tmp_path: Path) -> None:
    desk, first = a_dossier_desk(tmp_path)
    kept, _old = add(
        desk,
        first,
        incoming("giay.pdf", a_pdf(1), EvidenceKind.BUSINESS_LICENCE),
        incoming("cu.pdf", a_pdf(2), EvidenceKind.TEST_RESULTS, valid_until=date(2026, 1, 1)),
    ).added
    link_pages(desk, first, [EvidenceLink(0, kept, "1.1", 1, 1)])
    second = new_application(desk, 1, RegistrationKind.UPGRADE)
    assert second != first
    assert keep_documents(desk, second) == 2
    assert keep_documents(desk, second) == 0
    add(desk, second, incoming("moi.pdf", a_pdf(4), EvidenceKind.PRIZES))
    assert {one.name: change for change, one in changes_of(desk, second, DAY)} == {
        "giay.pdf": Change.KEPT,
        "cu.pdf": Change.EXPIRED,
        "moi.pdf": Change.NEW,
    }
    content = dossier_content(desk, second)
    assert [link.source for link in content.links] == [LinkSource.KEPT]
    with desk.read() as work:
        assert work.evidence.total_size() == len(a_pdf(1)) + len(a_pdf(2)) + len(a_pdf(4))
    desk.close()


def test_a_session_carries_the_dossiers_it_opened_with(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("Giấy phép.pdf", a_pdf(2), EvidenceKind.BUSINESS_LICENCE))
    session_id = plan_session(desk, planned(1, DAY, dossiers_sent=DAY - timedelta(days=7)))
    set_agenda(desk, session_id, [1])
    everybody_comes(desk, session_id)
    admit_dossier(desk, dossier_id, "Chủ tịch đồng ý", DAY)
    assert session_record(desk, session_id).products[0].dossier is None
    used = open_session(desk, session_id).products[0].dossier
    assert used is not None
    assert (used.dossier_id, used.kind, used.complete) == (dossier_id, RegistrationKind.FIRST, False)
    assert used.decision == "Chủ tịch đồng ý"
    assert used.wanting == ("samples:0/5",)
    (document,) = used.documents
    assert (document.name, document.kind, document.size) == (
        "Giấy phép.pdf",
        EvidenceKind.BUSINESS_LICENCE,
        len(a_pdf(2)),
    )
    assert document.sha256 == hashlib.sha256(a_pdf(2)).hexdigest()
    desk.close()

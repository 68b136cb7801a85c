"""Documents of a dossier and the pages tied to criteria: described, turned, removed, linked."""

from collections.abc import Sequence
from dataclasses import replace

from ocop_desk.domain.dossiers import DossierContent, Evidence, EvidenceFacts, EvidenceLink
from ocop_desk.domain.permissions import DOCUMENT_TURNED
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line, clean_text
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import product_and_card
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.store.unit_of_work import UnitOfWork

TURNS = (0, 90, 180, 270)


def describe_document(desk: Desk, document_id: int, facts: EvidenceFacts) -> None:
    """Keep what somebody says of a document. Raises InputRefused with every problem."""
    facts = replace(
        facts, number=clean_line(facts.number), issuer=clean_line(facts.issuer), note=clean_text(facts.note)
    )
    with desk.write() as work:
        document = _demand_document(work, document_id)
        refuse_if(_facts_problems(document.name, facts))
        work.dossiers.describe(document_id, facts)
        details = {
            "document": document_id,
            "kind": facts.kind,
            "number": facts.number,
            "valid_until": facts.valid_until,
        }
        work.record("evidence.described", document.name, details)
        work.commit()


def find_document(desk: Desk, document_id: int) -> Evidence:
    """A document that is in its dossier. Raises InputRefused."""
    with desk.read() as work:
        return _demand_document(work, document_id)


def turn_document(desk: Desk, document_id: int, degrees: int) -> None:
    """Keep how a document is turned for reading: 0, 90, 180 or 270 degrees clockwise. Raises InputRefused."""
    with desk.write() as work:
        work.permit(DOCUMENT_TURNED)
        _demand_document(work, document_id)
        if degrees not in TURNS:
            raise refuse("bad_turn", said("Chỉ xoay từng góc vuông."), said("Chọn 0, 90, 180 hoặc 270 độ."))
        work.dossiers.turn(document_id, degrees)
        work.commit()


def remove_document(desk: Desk, document_id: int, reason: str) -> None:
    """Take a document out of its dossier; its record stays, its bytes go where nothing needs them. Raises InputRefused.

    A document of a dossier that a session used stays.
    """
    reason = clean_line(reason)
    with desk.write() as work:
        document = _demand_document(work, document_id)
        problems = []
        if work.dossiers.is_used(document.dossier_id):
            problems.append(
                Problem("dossier_used", document.name, said("Hồ sơ đã đưa vào phiên họp nên không rút tài liệu được."))
            )
        if not reason:
            problems.append(
                Problem("reason_wanted", document.name, said("Chưa ghi lý do rút tài liệu."), said("Ghi lý do."))
            )
        refuse_if(problems)
        work.dossiers.remove_document(document_id, reason)
        work.evidence.send_away(document.content_id)
        details = {"document": document_id, "sha256": document.sha256, "reason": reason}
        work.record("evidence.removed", document.name, details)
        work.commit()


def link_pages(desk: Desk, dossier_id: int, links: Sequence[EvidenceLink]) -> int:
    """Tie pages of a dossier's documents to criteria; ties that are there already are left. Raises InputRefused.

    All are checked before any is kept; says how many are new.
    """
    with desk.write() as work:
        _, card = product_and_card(desk, work, dossier_id)
        content = work.dossiers.content(dossier_id)
        refuse_if(problem for link in links for problem in link_problems(link, content, card))
        there = {_place(link) for link in content.links}
        new = [link for link in links if _place(link) not in there]
        for link in new:
            work.dossiers.add_link(link, desk.actor)
        if new:
            criteria = sorted({link.criterion for link in new})
            work.record(
                "evidence.linked", str(dossier_id), {"dossier": dossier_id, "criteria": criteria, "links": len(new)}
            )
            work.commit()
    return len(new)


def unlink_pages(desk: Desk, link_id: int) -> None:
    """Untie pages from a criterion. Raises InputRefused."""
    with desk.write() as work:
        link = work.dossiers.link(link_id)
        if link is None:
            raise refuse(
                "unknown_link", said("Không có liên kết số {link_id}.", link_id=link_id), said("Xem `dossier list`.")
            )
        document = _demand_document(work, link.document_id)
        work.dossiers.remove_link(link_id)
        details = {
            "document": link.document_id,
            "criterion": link.criterion,
            "pages": [link.first_page, link.last_page],
        }
        work.record("evidence.unlinked", document.name, details)
        work.commit()


def link_problems(link: EvidenceLink, content: DossierContent, card: Scorecard) -> list[Problem]:
    """What is wrong with one tie: no such criterion, no such document, pages it does not have."""
    place = f"{link.criterion}: {link.first_page}-{link.last_page}"
    document = content.document(link.document_id)
    if document is None:
        return [
            Problem(
                "unknown_document",
                place,
                said("Hồ sơ không có tài liệu số {document_id}.", document_id=link.document_id),
                said("Chọn tài liệu."),
            )
        ]
    problems = []
    if link.criterion not in card.by_code:
        problems.append(
            Problem(
                "unknown_criterion",
                place,
                said("Bộ sản phẩm không có tiêu chí {criterion}.", criterion=link.criterion),
                said("Sửa mã tiêu chí."),
            )
        )
    if not 1 <= link.first_page <= link.last_page:
        problems.append(
            Problem("bad_pages", place, said("Trang đầu phải từ 1 và không sau trang cuối."), said("Sửa số trang."))
        )
    elif document.pages and link.last_page > document.pages:
        problems.append(
            Problem(
                "no_such_page",
                place,
                said("{name} chỉ có {pages} trang.", name=document.name, pages=document.pages),
                said("Sửa số trang."),
            )
        )
    return problems


def _place(link: EvidenceLink) -> tuple[object, ...]:
    return link.document_id, link.criterion, link.first_page, link.last_page, link.region


def _facts_problems(name: str, facts: EvidenceFacts) -> list[Problem]:
    if facts.issued and facts.valid_until and facts.valid_until < facts.issued:
        return [Problem("bad_validity", name, said("Ngày hết hạn trước ngày cấp."), said("Kiểm tra lại hai ngày."))]
    return []


def _demand_document(work: UnitOfWork, document_id: int) -> Evidence:
    found = work.dossiers.document(document_id)
    if found is None or found.removed_at is not None:
        raise refuse(
            "unknown_document",
            said("Không có tài liệu số {document_id}.", document_id=document_id),
            said("Xem `dossier list`."),
        )
    return found

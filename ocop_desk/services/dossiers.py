"""Dossiers: made for a product's application, held to what they need, and taken into a session (Annex III)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ocop_desk.domain.dossier_completeness import Change, Completeness, changes_since, completeness
from ocop_desk.domain.dossiers import Dossier, DossierContent, Evidence, LinkSource
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.products import Product, RegistrationKind
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import card_of, demand_dossier, product_and_card
from ocop_desk.services.refusals import refuse
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import StoredCheck, StoredProduct


@dataclass(frozen=True)
class DossierView:
    """A dossier with everything a screen or a paper says of it."""

    product: Product
    content: DossierContent
    card: Scorecard
    completeness: Completeness
    last_check: StoredCheck | None
    is_checked: bool
    """Whether the last check found it complete, or a decision let it go on, and nothing changed since."""
    is_used: bool
    """Whether a session opened with it: nothing in it is taken away any more."""
    removed: tuple[Evidence, ...]


def dossier_of(desk: Desk, product_id: int) -> int:
    """The dossier of a product's application as registered now, made where there is none. Raises InputRefused.

    An upgrade or a re-rating is an application of its own: it gets a new dossier that knows the last one.
    """
    with desk.read() as work:
        _, found = _current(work, product_id)
    if found is not None:
        return found.dossier_id
    with desk.write() as work:
        stored, found = _current(work, product_id)
        if found is not None:
            return found.dossier_id
        dossier_id = _make(desk, work, stored)
        work.commit()
    return dossier_id


def existing_dossier(desk: Desk, product_id: int) -> int:
    """As `dossier_of`, for looking only: raises InputRefused where there is none yet."""
    with desk.read() as work:
        stored, found = _current(work, product_id)
    if found is None:
        raise refuse(
            "no_dossier", said("Sản phẩm chưa có hồ sơ."), said("Thêm tài liệu vào hồ sơ trước."), stored.product.name
        )
    return found.dossier_id


def new_application(desk: Desk, product_id: int, kind: RegistrationKind) -> int:
    """Begin an application of another kind, or of the same kind again after a session. Raises InputRefused."""
    with desk.write() as work:
        stored, found = _current(work, product_id)
        if found is not None and found.kind is kind and not work.dossiers.is_used(found.dossier_id):
            raise refuse(
                "dossier_there",
                said("Sản phẩm đã có hồ sơ loại này, chưa đưa vào phiên nào."),
                said("Dùng tiếp hồ sơ đó."),
            )
        product = replace(stored.product, registration=kind)
        work.products.change(product_id, product)
        dossier_id = _make(desk, work, replace(stored, product=product))
        work.commit()
    return dossier_id


def change_dossier(desk: Desk, changed: Dossier) -> None:
    """Keep samples, letter and day of receipt of a dossier. Raises InputRefused."""
    with desk.write() as work:
        demand_dossier(work, changed.dossier_id)
        if not 0 <= changed.samples <= 999:
            raise refuse("bad_samples", said("Số mẫu phải từ 0 đến 999."), said("Ghi số mẫu đã nhận."), said("Mẫu"))
        head = replace(changed, letter_number=clean_line(changed.letter_number))
        work.dossiers.change_head(head)
        details = {"dossier": head.dossier_id, "samples": head.samples, "letter": head.letter_number}
        work.record("dossier.changed", str(head.dossier_id), details)
        work.commit()


def dossier_view(desk: Desk, dossier_id: int, day: date | None = None) -> DossierView:
    """A dossier as it stands, held to what it needs on a day (today where none is given). Raises InputRefused."""
    with desk.read() as work:
        return _view(desk, work, dossier_id, day or today(desk))


def view_of_product(desk: Desk, product_id: int, day: date | None = None) -> DossierView:
    """The dossier of a product's application as registered now; an empty one, number 0, where none was begun.

    Nothing is written. Raises InputRefused.
    """
    with desk.read() as work:
        stored, found = _current(work, product_id)
        if found is not None:
            return _view(desk, work, found.dossier_id, day or today(desk))
    card = card_of(desk, stored.product)
    content = DossierContent(Dossier(0, product_id, stored.product.registration, today(desk).year))
    rules = desk.rules.dossier_rules(desk.rules.default_code())
    held = completeness(content, card, rules, day or today(desk))
    return DossierView(stored.product, content, card, held, None, is_checked=False, is_used=False, removed=())


def dossier_content(desk: Desk, dossier_id: int) -> DossierContent:
    """A dossier's documents and pages alone. Raises InputRefused."""
    with desk.read() as work:
        demand_dossier(work, dossier_id)
        return work.dossiers.content(dossier_id)


def evidence_of_entry(desk: Desk, entry_id: int) -> DossierContent | None:
    """The dossier a product on an agenda is scored on, None where it has none: what a member sees beside the card."""
    with desk.read() as work:
        return evidence_in(work, entry_id)


def evidence_in(work: UnitOfWork, entry_id: int) -> DossierContent | None:
    """As `evidence_of_entry`, within a unit of work."""
    dossier_id = work.dossiers.used_by(entry_id)
    if dossier_id is None:
        entry = work.sessions.entry(entry_id)
        found = work.dossiers.of_product(entry.product_id) if entry else ()
        dossier_id = found[-1].dossier_id if found else None
    return None if dossier_id is None else work.dossiers.content(dossier_id)


def check_dossier(desk: Desk, dossier_id: int, day: date | None = None) -> Completeness:
    """Hold a dossier to what it needs for a session on that day and record what came of it. Raises InputRefused."""
    with desk.write() as work:
        view = _view(desk, work, dossier_id, day or today(desk))
        _record_check(desk, work, view, "")
        work.commit()
    return view.completeness


def admit_dossier(desk: Desk, dossier_id: int, decision: str, day: date | None = None) -> Completeness:
    """Let a dossier that is not complete go on by a decision, recorded with its words. Raises InputRefused."""
    decision = clean_line(decision)
    if not decision:
        raise refuse(
            "reason_wanted", said("Chưa ghi căn cứ cho hồ sơ chưa đủ vào phiên."), said("Ghi ai quyết định và vì sao.")
        )
    with desk.write() as work:
        view = _view(desk, work, dossier_id, day or today(desk))
        _record_check(desk, work, view, decision)
        work.commit()
    return view.completeness


def admit_agenda(desk: Desk, session_id: int, decision: str) -> int:
    """Let every product on an agenda go on that has no dossier checked complete; says how many. Raises InputRefused."""
    with desk.read() as work:
        session = work.sessions.get(session_id)
        if session is None:
            raise refuse(
                "unknown_session",
                said("Không có phiên số {session_id}.", session_id=session_id),
                said("Xem `session list`."),
            )
        products = [entry.product_id for entry in work.sessions.agenda(session_id)]
    waiting = [
        dossier_id for dossier_id in (dossier_of(desk, one) for one in products) if not is_checked(desk, dossier_id)
    ]
    for dossier_id in waiting:
        admit_dossier(desk, dossier_id, decision, session.planned_for)
    return len(waiting)


def is_checked(desk: Desk, dossier_id: int) -> bool:
    """Whether a dossier may go into a session as it stands. Raises InputRefused."""
    with desk.read() as work:
        demand_dossier(work, dossier_id)
        return checked(work, dossier_id)


def checked(work: UnitOfWork, dossier_id: int) -> bool:
    """Whether the last check found a dossier complete, or a decision let it go on, and nothing changed since."""
    last = work.dossiers.last_check(dossier_id)
    return last is not None and _stands(last) and work.dossiers.changed_at(dossier_id) <= last.checked_at


def admission_problems(work: UnitOfWork, session_id: int) -> list[Problem]:
    """Products of an agenda whose dossier was neither checked complete nor let through by a decision."""
    problems = []
    for entry in work.sessions.agenda(session_id):
        found = work.dossiers.of_product(entry.product_id)
        stored = work.products.get(entry.product_id)
        if stored is None or (found and checked(work, found[-1].dossier_id)):
            continue
        problems.append(
            Problem(
                "dossier_not_checked",
                stored.product.name,
                said("Hồ sơ chưa được kiểm tra đủ, hoặc đã thay đổi sau lần kiểm tra."),
                said("Kiểm tra hồ sơ, hoặc ghi quyết định cho vào phiên."),
            )
        )
    return problems


def use_dossiers(work: UnitOfWork, session_id: int) -> None:
    """Keep, at the opening, which dossier every product of the agenda is scored on."""
    for entry in work.sessions.agenda(session_id):
        found = work.dossiers.of_product(entry.product_id)
        if found and work.dossiers.used_by(entry.entry_id) is None:
            dossier_id = found[-1].dossier_id
            last = work.dossiers.last_check(dossier_id)
            work.dossiers.use(entry.entry_id, work.dossiers.content(dossier_id), last.check_id if last else None)


def changes_of(desk: Desk, dossier_id: int, day: date | None = None) -> list[tuple[Change, Evidence]]:
    """What became of the last dossier's documents in this one; empty where there was none. Raises InputRefused."""
    with desk.read() as work:
        here = demand_dossier(work, dossier_id)
        if here.previous_id is None:
            return []
        before = work.dossiers.content(here.previous_id)
        return list(changes_since(work.dossiers.content(dossier_id), before, day or today(desk)))


def keep_documents(desk: Desk, dossier_id: int) -> int:
    """Take over the last dossier's documents with their pages, those that are there already left alone; says how many.

    Nothing is stored again: a document is known by its hash. Raises InputRefused.
    """
    with desk.write() as work:
        here = demand_dossier(work, dossier_id)
        if here.previous_id is None:
            raise refuse(
                "no_last_dossier", said("Sản phẩm chưa có hồ sơ nào trước hồ sơ này."), said("Thêm tài liệu từ tệp.")
            )
        before = work.dossiers.content(here.previous_id)
        there = {one.content_id for one in work.dossiers.content(dossier_id).documents}
        kept = [one for one in before.documents if one.content_id not in there]
        for one in kept:
            _keep(desk, work, dossier_id, before, one)
        if kept:
            work.record("dossier.kept", str(dossier_id), {"dossier": dossier_id, "documents": len(kept)})
            work.commit()
    return len(kept)


def today(desk: Desk) -> date:
    """The day it is in Viet Nam."""
    return in_viet_nam(desk.clock()).date()


def _keep(desk: Desk, work: UnitOfWork, dossier_id: int, before: DossierContent, one: Evidence) -> None:
    new = work.dossiers.add_document(dossier_id, one.content_id, one.name, one.facts, desk.actor, one.document_id)
    if one.turned:
        work.dossiers.turn(new, one.turned)
    for link in before.links:
        if link.document_id == one.document_id:
            work.dossiers.add_link(replace(link, document_id=new, source=LinkSource.KEPT), desk.actor)


def _current(work: UnitOfWork, product_id: int) -> tuple[StoredProduct, Dossier | None]:
    """The product, and its latest dossier where that is of the kind it is registered for now."""
    stored = work.products.get(product_id)
    if stored is None:
        raise refuse(
            "unknown_product",
            said("Không có sản phẩm số {product_id}.", product_id=product_id),
            said("Xem `products list`."),
        )
    dossiers = work.dossiers.of_product(product_id)
    latest = dossiers[-1] if dossiers else None
    return stored, latest if latest and latest.kind is stored.product.registration else None


def _make(desk: Desk, work: UnitOfWork, stored: StoredProduct) -> int:
    before = work.dossiers.of_product(stored.product_id)
    new = Dossier(
        0,
        stored.product_id,
        stored.product.registration,
        today(desk).year,
        before[-1].dossier_id if before else None,
    )
    dossier_id = work.dossiers.add(new)
    details = {"dossier": dossier_id, "product": stored.product_id, "kind": new.kind, "previous": new.previous_id}
    work.record("dossier.made", stored.product.name, details)
    return dossier_id


def _view(desk: Desk, work: UnitOfWork, dossier_id: int, day: date) -> DossierView:
    product, card = product_and_card(desk, work, dossier_id)
    content = work.dossiers.content(dossier_id)
    rules = desk.rules.dossier_rules(desk.rules.default_code())
    return DossierView(
        product=product,
        content=content,
        card=card,
        completeness=completeness(content, card, rules, day),
        last_check=work.dossiers.last_check(dossier_id),
        is_checked=checked(work, dossier_id),
        is_used=work.dossiers.is_used(dossier_id),
        removed=work.dossiers.removed(dossier_id),
    )


def _record_check(desk: Desk, work: UnitOfWork, view: DossierView, decision: str) -> None:
    dossier_id = view.content.dossier.dossier_id
    wanting = tuple(_wanting(view.completeness))
    check = StoredCheck(0, dossier_id, view.completeness.day, not wanting, wanting, decision, desk.actor, desk.clock())
    work.dossiers.add_check(check)
    details: dict[str, object] = {
        "dossier": dossier_id,
        "complete": check.complete,
        "wanting": list(wanting),
        "decision": decision,
    }
    work.record("dossier.admitted" if decision else "dossier.checked", str(dossier_id), details)


def _wanting(found: Completeness) -> Iterator[str]:
    yield from (f"{one.requirement.code}:{one.standing}" for one in found.wanting())
    if found.samples < found.samples_wanted:
        yield f"samples:{found.samples}/{found.samples_wanted}"


def _stands(check: StoredCheck) -> bool:
    return check.complete or bool(check.decision)

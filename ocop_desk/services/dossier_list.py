"""All products with their dossiers, a line each: what is there, what is missing, whether they may enter a session."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import DossierView, dossier_view


class DossierState(StrEnum):
    """How far a product's dossier has come."""

    NONE = "none"
    """No dossier of the kind that the product is registered for."""
    OPEN = "open"
    """Being gathered: not checked since it changed last."""
    CHECKED = "checked"
    ADMITTED = "admitted"
    """Not complete, let through by a decision."""
    USED = "used"
    """A session was opened with it."""


DOSSIER_STATE_NAMES = {
    DossierState.NONE: said("chưa có hồ sơ"),
    DossierState.OPEN: said("chưa kiểm tra"),
    DossierState.CHECKED: said("đủ"),
    DossierState.ADMITTED: said("vào phiên theo quyết định"),
    DossierState.USED: said("đã đưa vào phiên"),
}


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One product and its latest dossier; the counts are 0 where it has none."""

    product_id: int
    product: str
    registration: RegistrationKind
    state: DossierState
    dossier_id: int | None = None
    documents: int = 0
    pages: int = 0
    wanting: int = 0
    """Papers and samples that keep it from being complete."""


def list_dossiers(desk: Desk, day: date | None = None) -> list[DossierLine]:
    """Every product in the order of the file, held to what its dossier needs on a day (today where none is given)."""
    with desk.read() as work:
        products = work.products.all()
        latest = {one.product_id: one for one in work.dossiers.all()}
    lines = []
    for stored in products:
        found = latest.get(stored.product_id)
        line = DossierLine(stored.product_id, stored.product.name, stored.product.registration, DossierState.NONE)
        if found is not None and found.kind is stored.product.registration:
            line = _line(desk, line, found.dossier_id, day)
        lines.append(line)
    return lines


def state_of(view: DossierView) -> DossierState:
    """How far a dossier has come."""
    if view.is_used:
        return DossierState.USED
    if view.is_checked:
        admitted = view.last_check is not None and not view.last_check.complete
        return DossierState.ADMITTED if admitted else DossierState.CHECKED
    return DossierState.OPEN


def _line(desk: Desk, line: DossierLine, dossier_id: int, day: date | None) -> DossierLine:
    try:
        view = dossier_view(desk, dossier_id, day)
    except InputRefused:
        # A product of a scorecard that the rules in force do not have: its dossier cannot be held to anything.
        return DossierLine(line.product_id, line.product, line.registration, DossierState.OPEN, dossier_id)
    needs = view.completeness
    return DossierLine(
        line.product_id,
        line.product,
        line.registration,
        state_of(view),
        dossier_id,
        len(view.content.documents),
        sum(one.pages for one in view.content.documents),
        len(needs.wanting()) + (needs.samples < needs.samples_wanted),
    )

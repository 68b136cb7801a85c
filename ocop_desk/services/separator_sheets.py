"""Separator sheets of a dossier: which there are, as a paper to print, and whose a sheet is that was scanned."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said
from ocop_desk.domain.separators import Separator, dossier_tag
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import product_and_card
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from ocop_desk.documents.paper.values import Paper


def print_separators(
    desk: Desk, dossier_id: int, criteria: Sequence[str] | None = None, kinds: Sequence[EvidenceKind] | None = None
) -> "Paper":
    """Sheets for kinds, then for criteria: all that the dossier needs where neither is named. Raises InputRefused."""
    from ocop_desk.documents.paper.separators import separator_sheets

    with desk.read() as work:
        product, card = product_and_card(desk, work, dossier_id)
        kind = work.dossiers.content(dossier_id).dossier.kind
        tag = tag_of(work, dossier_id)
    if criteria is None and kinds is None:
        wanted = desk.rules.dossier_rules(desk.rules.default_code()).requirements
        kinds = list(dict.fromkeys(one.kinds[0] for one in wanted if one.concerns(kind, card)))
        criteria = [one.code for one in card.criteria]
    refuse_if(
        Problem(
            "unknown_criterion",
            code,
            said("Bộ sản phẩm không có tiêu chí {criterion}.", criterion=code),
            said("Sửa mã tiêu chí."),
        )
        for code in criteria or ()
        if code not in card.by_code
    )
    sheets = [Separator(dossier_id, tag, kind=one) for one in kinds or ()]
    sheets += [Separator(dossier_id, tag, criterion=code) for code in criteria or ()]
    if not sheets:
        raise refuse("no_sheets", said("Chưa chọn tờ ngăn nào."), said("Chọn tiêu chí hoặc loại tài liệu."))
    return separator_sheets(sheets, card, product.name, product.producer.name)


def tag_of(work: UnitOfWork, dossier_id: int) -> str:
    """The tag that the sheets of a dossier carry."""
    return dossier_tag(dossier_id, work.dossiers.made_at(dossier_id))

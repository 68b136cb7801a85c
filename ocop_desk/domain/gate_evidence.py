"""Levels that bear on the stars and that nothing in the dossier proves: each wants a page, or the member's reason."""

from collections.abc import Collection, Mapping

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import JudgedBy, Scorecard, gates_of
from ocop_desk.domain.said import said
from ocop_desk.domain.sheets import Cases


def unproved_gates(
    card: Scorecard, cases: Cases, levels: Mapping[str, int], linked: Collection[str]
) -> tuple[str, ...]:
    """Criteria on which a level is chosen that carries a star mark, or lies above one, and that no page is tied to.

    Only what is judged on paper: taste and story have their proof on the table.
    """
    return tuple(
        criterion.code
        for criterion in card.criteria
        if criterion.judged_by is JudgedBy.DOCUMENT
        and criterion.code not in linked
        and any(
            gate.case in (None, cases.get(criterion.code)) and levels.get(criterion.code, 0) >= gate.level
            for gate in gates_of(criterion)
        )
    )


def reason_problems(
    card: Scorecard, cases: Cases, levels: Mapping[str, int], notes: Mapping[str, str], linked: Collection[str]
) -> list[Problem]:
    """What keeps a sheet from being handed in: levels that nothing proves and that have no remark beside them."""
    return [
        Problem(
            "gate_without_page",
            code,
            said("Mức đã chọn ở tiêu chí {code} tính cho điều kiện sao nhưng hồ sơ chưa chỉ ra trang nào.", code=code),
            said("Ghi lý do vào nhận xét của tiêu chí, hoặc gắn trang minh chứng trong hồ sơ."),
        )
        for code in unproved_gates(card, cases, levels, linked)
        if not notes.get(code, "").strip()
    ]

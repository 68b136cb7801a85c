"""What a criterion's card shows, as a frozen value made from the member's own sheet."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from ocop_desk.domain.rules import Criterion, Erratum, Group, Level, Note, Part, Points
from ocop_desk.domain.sheets import asks, scoring_grid
from ocop_desk.services.scoring import OwnSheet


@dataclass(frozen=True, slots=True)
class CardFacts:
    """One criterion with the mark on it."""

    criterion: Criterion
    part: str
    case: int | None
    case_title: str
    levels: tuple[Level, ...]
    level: int | None
    asked: bool
    note: str
    errata: tuple[str, ...]
    wants_reason: bool = False
    """Whether the level bears on the stars, no page of the dossier proves it, and no remark says why."""
    said: str = ""
    """What producer, commune and advisory team said of it, where members may see that."""

    @property
    def code(self) -> str:
        """The criterion's code."""
        return self.criterion.code

    @property
    def chosen(self) -> Level | None:
        """The level chosen; None where nothing is, or where none is met."""
        return self.levels[self.level - 1] if self.level else None

    @property
    def points(self) -> Points | None:
        """Points of the choice; None where nothing is chosen."""
        if self.level is None:
            return None
        return self.chosen.points if self.chosen else 0


def wanting_reasons(facts: Mapping[str, CardFacts]) -> tuple[str, ...]:
    """Criteria that want a page or a reason before the sheet can be handed in."""
    return tuple(code for code, one in facts.items() if one.wants_reason)


@dataclass(frozen=True, slots=True)
class Heading:
    """A group's title between the cards."""

    group: Group
    depth: int


def headings_and_criteria(part: Part) -> Iterator[Heading | Criterion]:
    """What stands in a part, from top to bottom."""
    yield from _walk(part.children, 0)


def card_facts(
    sheet: OwnSheet,
    errata: Mapping[str, tuple[Erratum, ...]],
    before: Mapping[str, CardFacts],
    unproved: Collection[str] = (),
    said_of: Callable[[str], str] = lambda _code: "",
) -> dict[str, CardFacts]:
    """Every criterion of the sheet by its code, in the order of the scorecard.

    `before` are the facts of the same sheet a mark ago; those that still hold are used again. `unproved` are criteria
    whose level bears on the stars without a page of the dossier, `said_of` tells what others said of a criterion.
    """
    grid = scoring_grid(sheet.scorecard, sheet.cases)
    found = {}
    for criterion, row in zip(sheet.scorecard.criteria, grid.rows, strict=True):
        level, note = sheet.levels.get(criterion.code), sheet.notes.get(criterion.code, "")
        asked = asks(grid, row, sheet.levels)
        wants = criterion.code in unproved and not note
        known = before.get(criterion.code)
        if known is not None and (known.level, known.note, known.asked, known.wants_reason) == (
            level,
            note,
            asked,
            wants,
        ):
            found[criterion.code] = known
            continue
        case = sheet.cases.get(criterion.code) if criterion.cases else None
        found[criterion.code] = CardFacts(
            criterion=criterion,
            part=row.part,
            case=case,
            case_title=next((one.title for one in criterion.cases if one.number == case), ""),
            levels=criterion.levels_of(case),
            level=level,
            asked=asked,
            note=note,
            errata=tuple(one.text for one in errata.get(criterion.code, ())),
            wants_reason=wants,
            said=said_of(criterion.code),
        )
    return found


def notes_above(part: Part, code: str) -> tuple[Note, ...]:
    """Notes of the decision that bear on a criterion: those of its groups, then its own."""
    return _notes(part.children, code) or ()


def _walk(nodes: "tuple[Group | Criterion, ...]", depth: int) -> "Iterator[Heading | Criterion]":
    for node in nodes:
        if isinstance(node, Group):
            yield Heading(node, depth)
            yield from _walk(node.children, depth + 1)
        else:
            yield node


def _notes(nodes: "tuple[Group | Criterion, ...]", code: str) -> tuple[Note, ...] | None:
    for node in nodes:
        if isinstance(node, Group):
            below = _notes(node.children, code)
            if below is not None:
                return node.notes + below
        elif node.code == code:
            return node.notes
    return None

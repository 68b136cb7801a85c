"""What a criterion's card shows, as a frozen value made from the member's own sheet."""

from collections.abc import Iterator, Mapping
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


@dataclass(frozen=True, slots=True)
class Heading:
    """A group's title between the cards."""

    group: Group
    depth: int


def headings_and_criteria(part: Part) -> Iterator[Heading | Criterion]:
    """What stands in a part, from top to bottom."""
    yield from _walk(part.children, 0)


def card_facts(
    sheet: OwnSheet, errata: Mapping[str, tuple[Erratum, ...]], before: Mapping[str, CardFacts]
) -> dict[str, CardFacts]:
    """Every criterion of the sheet by its code, in the order of the scorecard.

    `before` are the facts of the same sheet a mark ago; those that still hold are used again.
    """
    grid = scoring_grid(sheet.scorecard, sheet.cases)
    found = {}
    for criterion, row in zip(sheet.scorecard.criteria, grid.rows, strict=True):
        level, note = sheet.levels.get(criterion.code), sheet.notes.get(criterion.code, "")
        asked = asks(grid, row, sheet.levels)
        known = before.get(criterion.code)
        if known is not None and (known.level, known.note, known.asked) == (level, note, asked):
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

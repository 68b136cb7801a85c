"""The decision's own wording of levels and notes, beside the project's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ocop_desk.domain.rules import Criterion, Group, Level, Note, Scorecard

LevelKey = tuple[str, str, int | None, int]
"""Scorecard, criterion, case (None where there are none), level."""
NoteKey = tuple[str, str, int]
"""Scorecard, criterion or group, number of the note there, from 1."""


@dataclass(frozen=True)
class OfficialWording:
    """What an office copied from the decision; levels and notes it left out are not in it."""

    rule_set: str
    levels: Mapping[LevelKey, str] = field(default_factory=dict)
    notes: Mapping[NoteKey, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LevelLine:
    """A level with where it stands."""

    key: LevelKey
    criterion: Criterion
    case: str
    level: Level


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note with where it stands."""

    key: NoteKey
    node: Group | Criterion
    note: Note


def lines_of(card: Scorecard) -> Iterator[LevelLine | NoteLine]:
    """Every note and level of a scorecard, in the order of the scorecard."""
    for part in card.parts:
        for node in part.children:
            yield from _lines(card.code, node)


def _lines(card: str, node: Group | Criterion) -> Iterator[LevelLine | NoteLine]:
    for number, note in enumerate(node.notes, start=1):
        yield NoteLine((card, node.code, number), node, note)
    if isinstance(node, Group):
        for child in node.children:
            yield from _lines(card, child)
        return
    for level in node.levels:
        yield LevelLine((card, node.code, None, level.number), node, "", level)
    for case in node.cases:
        for level in case.levels:
            yield LevelLine((card, node.code, case.number, level.number), node, case.title, level)

"""The part of a scorecard that a calibration asks: what is judged by the senses and on the story."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ocop_desk.domain.rule_writing import scorecard_content, sha256_of
from ocop_desk.domain.rules import Criterion, Group, JudgedBy, Part, Scorecard

_Node = Group | Criterion


def calibrated_criteria(card: Scorecard) -> tuple[Criterion, ...]:
    """Criteria judged by the senses or on the story, in the order of the scorecard, with those they depend on.

    Everything judged on papers is the same for every member who reads them; taste and story are not.
    """
    wanted = {one.code for one in card.criteria if one.judged_by is not JudgedBy.DOCUMENT}
    for one in reversed(card.criteria):
        if one.code in wanted and one.applies_if is not None:
            wanted.add(one.applies_if)
    return tuple(one for one in card.criteria if one.code in wanted)


def calibration_extract(card: Scorecard) -> Scorecard | None:
    """The scorecard with only its calibrated criteria, as an extract with a hash of its own; None where it has none.

    Groups and parts are worth what is left in them.
    """
    kept = frozenset(one.code for one in calibrated_criteria(card))
    if not kept:
        return None
    parts = tuple(_parts(card.parts, kept))
    commune = {content: code for content, code in card.commune_criteria.items() if code in kept}
    extract = replace(card, parts=parts, commune_criteria=commune, extract=True, sha256="")
    return replace(extract, sha256=sha256_of(scorecard_content(extract)))


def _parts(parts: Sequence[Part], kept: frozenset[str]) -> Iterator[Part]:
    for part in parts:
        children = tuple(_kept(part.children, kept))
        if children:
            yield replace(part, children=children, points=sum(child.points for child in children))


def _kept(nodes: Sequence[_Node], kept: frozenset[str]) -> Iterator[_Node]:
    for node in nodes:
        if isinstance(node, Criterion):
            if node.code in kept:
                yield node
            continue
        children = tuple(_kept(node.children, kept))
        if children:
            yield replace(node, children=children, points=sum(child.points for child in children))

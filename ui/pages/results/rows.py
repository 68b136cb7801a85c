"""The results of a session as rows of a list: facts only, no word of the window."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from ocop_desk.documents.paper.outcomes import least_star
from ocop_desk.documents.paper.wording import is_stop
from ocop_desk.domain.figures import gates_short_of_points
from ocop_desk.domain.records import ProductRecord, ProductState, SessionRecord
from ocop_desk.domain.text import fold


class Outcome(StrEnum):
    """How a product came out, as far as it has come."""

    STARS = "stars"
    NOT_REACHED = "not_reached"
    REJECTED = "rejected"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One product; figures are None where the last round is not revealed, stars where nothing is concluded."""

    entry_id: int
    position: int
    name: str
    producer: str
    folded: str
    outcome: Outcome
    state: ProductState
    round_number: int
    mean: Fraction | None
    mean_text: str
    band: int | None
    stars: int | None
    short_of: tuple[str, ...]
    """Criteria that hold the product below the star of its mean."""
    next_star: int | None
    next_points: Fraction
    next_gates: tuple[str, ...]
    ground: str
    stops: bool


def result_rows(record: SessionRecord) -> tuple[ResultRow, ...]:
    """One row for each product of the agenda, in its order."""
    least = least_star(record)
    return tuple(_row(record, product, place, least) for place, product in enumerate(record.products, start=1))


def _row(record: SessionRecord, product: ProductRecord, place: int, least: int) -> ResultRow:
    result = record.results[product.entry_id]
    concluded = product.state is ProductState.CONCLUDED
    stars = result.stars if concluded else None
    missing = result.missing_for_next if stars is not None else None
    rejection = product.rejection
    known = record.grounds.get(rejection.ground) if rejection else None
    return ResultRow(
        entry_id=product.entry_id,
        position=place,
        name=product.product.name,
        producer=product.product.producer.name,
        folded=fold(f"{product.product.name} {product.product.producer.name}"),
        outcome=_outcome(rejection is not None, stars, least),
        state=product.state,
        round_number=len(product.rounds),
        mean=result.mean,
        mean_text=result.mean_text or "",
        band=result.band,
        stars=stars,
        short_of=gates_short_of_points(result) if stars is not None else (),
        next_star=missing.star if missing else None,
        next_points=missing.points if missing else Fraction(0),
        next_gates=missing.gates if missing else (),
        ground=(known.text if known else rejection.ground) if rejection else "",
        stops=rejection is not None and is_stop(record, rejection.ground),
    )


def _outcome(rejected: bool, stars: int | None, least: int) -> Outcome:
    if rejected:
        return Outcome.REJECTED
    if stars is None:
        return Outcome.UNDECIDED
    return Outcome.STARS if stars >= least else Outcome.NOT_REACHED

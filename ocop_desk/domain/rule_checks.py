"""What must hold in a rule set beyond the types of its fields: sums, orders, marks, references."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from ocop_desk.domain.rule_fields import Place, Problems
from ocop_desk.domain.rules import (
    Band,
    Case,
    CouncilLevel,
    Erratum,
    Level,
    Note,
    NoteKind,
    Points,
    RejectionGround,
    Scorecard,
)
from ocop_desk.domain.said import said

ALL_POINTS = 100
GROUNDED_NOTES = {NoteKind.REJECTION, NoteKind.STOP}
LevelPlace = Callable[[int], Place]
CodePlace = Callable[[str], Place]


def check_levels(levels: Sequence[Level], points: Points, place_of: LevelPlace, problems: Problems) -> None:
    """Points never fall, the last level gives the criterion's points, marks rise with them."""
    for lower, higher in pairwise(levels):
        if higher.points < lower.points:
            problems.add(
                "levels-fall",
                place_of(higher.number),
                said(
                    "mức {number} có {points} điểm, ít hơn mức {lower} ({lower_points} điểm).",
                    number=higher.number,
                    points=higher.points,
                    lower=lower.number,
                    lower_points=lower.points,
                ),
                said("Xếp các mức theo điểm tăng dần."),
            )
    if levels and max(level.points for level in levels) != points:
        problems.add(
            "best-level",
            place_of(levels[-1].number),
            said(
                "mức cao nhất có {points} điểm, tiêu chí có {whole} điểm.",
                points=max(level.points for level in levels),
                whole=points,
            ),
            said("Mức cao nhất phải bằng điểm của tiêu chí."),
        )
    marked = [level for level in levels if level.min_star is not None]
    for lower, higher in pairwise(marked):
        if (higher.min_star or 0) <= (lower.min_star or 0):
            problems.add(
                "marks-fall",
                place_of(higher.number),
                said(
                    "yêu cầu {min_star} sao đứng sau yêu cầu {lower} sao.",
                    min_star=higher.min_star,
                    lower=lower.min_star,
                ),
                said("Số sao yêu cầu phải tăng theo mức."),
            )


def check_cases(cases: Sequence[Case], place: Place, problems: Problems) -> None:
    """Cases are numbered from 1 and there is a choice."""
    if len(cases) < 2:
        problems.add(
            "cases", place, said("cần ít nhất hai trường hợp để chọn."), said('Thêm trường hợp, hoặc dùng "levels".')
        )
    for expected, case in enumerate(cases, start=1):
        if case.number != expected:
            problems.add(
                "cases",
                place,
                said("trường hợp thứ {expected} ghi số {number}.", expected=expected, number=case.number),
                said("Đánh số các trường hợp 1, 2, 3…"),
            )


def check_sum(points: Iterable[Points], whole: Points, of_what: str, place: Place, problems: Problems) -> None:
    """What stands below adds up to what stands above."""
    total = sum(points)
    if total != whole:
        problems.add(
            "sum",
            place,
            said("{of_what} cộng lại được {total} điểm, phải là {whole}.", of_what=of_what, total=total, whole=whole),
            said("Sửa điểm để tổng khớp."),
        )


def check_unique(codes: Iterable[tuple[str, Place]], what: str, problems: Problems) -> None:
    """No code stands twice; the second one is reported."""
    seen: dict[str, Place] = {}
    for code, place in codes:
        if code in seen:
            message = said('mã {what} "{code}" đã dùng ở {place}.', what=what, code=code, place=seen[code])
            problems.add("repeated-code", place, message, said("Mỗi mã chỉ dùng một lần."))
        seen.setdefault(code, place)


def check_references(card: Scorecard, leaves: Sequence[str], place_of: CodePlace, problems: Problems) -> None:
    """Application and commune references lead to leaf criteria of the scorecard; `leaves` are all their codes."""
    for criterion in card.criteria:
        earlier = leaves[: leaves.index(criterion.code)]
        if criterion.applies_if is not None and criterion.applies_if not in earlier:
            problems.add(
                "unknown-criterion",
                place_of(criterion.code),
                said(
                    '"applies_if" nêu tiêu chí "{applies_if}", không có tiêu chí nào như thế đứng trước.',
                    applies_if=criterion.applies_if,
                ),
                said("Ghi mã của một tiêu chí đứng trước."),
            )
    for content, code in card.commune_criteria.items():
        if code not in leaves:
            problems.add(
                "unknown-criterion",
                place_of("").at("commune_criteria", content),
                said(
                    'nội dung "{content}" của cấp xã nêu tiêu chí "{code}" không có trong phiếu.',
                    content=content,
                    code=code,
                ),
                said("Ghi mã của một tiêu chí trong phiếu."),
            )


def check_note(note: Note, place: Place, problems: Problems) -> None:
    """Rejection and stop are recorded with a ground, so their notes name it."""
    if note.kind in GROUNDED_NOTES and note.ground is None:
        problems.add(
            "missing",
            place,
            said('ghi chú loại "{kind}" thiếu mục "ground".', kind=note.kind),
            said("Ghi mã căn cứ loại trong rule_set.yaml."),
        )


def check_grounds(
    card: Scorecard,
    notes: Sequence[tuple[Note, Place]],
    grounds: Mapping[str, RejectionGround],
    place: Place,
    problems: Problems,
) -> None:
    """Every ground that is named exists in the rule set; a stop is a stop there too."""
    for code in card.rejection_grounds:
        if code not in grounds:
            _unknown_ground(code, place.at("rejection_grounds"), problems)
    for note, note_place in notes:
        if note.ground is None:
            continue
        if note.ground not in grounds:
            _unknown_ground(note.ground, note_place, problems)
        elif (note.kind is NoteKind.STOP) != (grounds[note.ground].kind is NoteKind.STOP):
            problems.add(
                "ground-kind",
                note_place,
                said(
                    'ghi chú loại "{kind}" nêu căn cứ "{ground}" loại "{ground_kind}".',
                    kind=note.kind,
                    ground=note.ground,
                    ground_kind=grounds[note.ground].kind,
                ),
                said("Loại của ghi chú và của căn cứ phải khớp nhau."),
            )
        elif note.ground not in card.rejection_grounds:
            problems.add(
                "ground-not-listed",
                note_place,
                said('căn cứ "{ground}" của ghi chú không có trong "rejection_grounds" của phiếu.', ground=note.ground),
                said('Thêm mã này vào "rejection_grounds".'),
            )


def check_equal_points(card: Scorecard, kept: set[str], place_of: CodePlace, problems: Problems) -> None:
    """Two levels give the same only where an erratum says that the decision prints it so."""
    for criterion in card.criteria:
        lists = [case.levels for case in criterion.cases] or [criterion.levels]
        equal = any(a.points == b.points for levels in lists for a, b in pairwise(levels))
        if equal and criterion.code not in kept:
            problems.add(
                "equal-points",
                place_of(criterion.code),
                said("hai mức liền nhau cùng điểm."),
                said('Sửa điểm, hoặc ghi vào "errata" với kept: true nếu quyết định in như vậy.'),
            )


def check_bands(bands: Sequence[Band], place: Place, problems: Problems) -> None:
    """Bands go down star by star to a lower bound of 0."""
    stars = [band.star for band in bands]
    if stars != list(range(len(bands), 0, -1)):
        problems.add("bands", place, said("các hạng phải xếp từ sao cao nhất xuống 1 sao, không thiếu sao nào."))
    falling = all(higher.lower > lower.lower for higher, lower in pairwise(bands))
    if bands and (not falling or bands[-1].lower != 0 or bands[0].lower > ALL_POINTS):
        problems.add("bands", place, said("cận dưới của các hạng phải giảm dần, từ nhiều nhất 100 về đúng 0."))


def check_council_levels(levels: Mapping[str, CouncilLevel], stars: set[int], place: Place, problems: Problems) -> None:
    """A level decides and forwards stars that exist, each once, and forwards to a level that exists."""
    for code, level in levels.items():
        here = place.named(said("cấp {code}", code=code), code)
        if level.forwards_to is not None and (level.forwards_to not in levels or level.forwards_to == code):
            problems.add(
                "unknown-level",
                here.at("forwards_to"),
                said(
                    '"forwards_to" nêu cấp "{forwards_to}" không có trong bộ quy định.', forwards_to=level.forwards_to
                ),
                said("Chọn một trong: {known}.", known=", ".join(other for other in levels if other != code)),
            )
        if bool(level.forwards) != (level.forwards_to is not None):
            problems.add("forwards", here, said('"forwards" và "forwards_to" phải cùng có hoặc cùng không.'))
        if set(level.decides) & set(level.forwards):
            problems.add("forwards", here, said("một số sao vừa do cấp này quyết định vừa được chuyển lên."))
        if not {*level.decides, *level.forwards} <= stars:
            problems.add("forwards", here, said('có số sao không có trong "bands".'))


def check_errata(
    errata: Sequence[Erratum], codes: Mapping[str, set[str]], complete: bool, place: Place, problems: Problems
) -> None:
    """Every erratum leads to a criterion or group of a scorecard; one of an unread scorecard is let be."""
    for index, erratum in enumerate(errata):
        if erratum.scorecard not in codes and not complete:
            continue
        if erratum.criterion not in codes.get(erratum.scorecard, set()):
            problems.add(
                "unknown-criterion",
                place.at("errata", index),
                said(
                    "đính chính nêu {scorecard} tiêu chí {criterion}, không có trong bộ quy định.",
                    scorecard=erratum.scorecard,
                    criterion=erratum.criterion,
                ),
                said("Sửa mã phiếu hoặc mã tiêu chí."),
            )


def check_stars(card: Scorecard, stars: set[int], place_of: CodePlace, problems: Problems) -> None:
    """Marks ask for stars that the bands have."""
    for gate in card.gates:
        if gate.star not in stars:
            problems.add(
                "unknown-star",
                place_of(gate.criterion),
                said('yêu cầu {star} sao, "bands" không có hạng này.', star=gate.star),
                said('Sửa "min_star".'),
            )


def _unknown_ground(code: str, place: Place, problems: Problems) -> None:
    problems.add(
        "unknown-ground",
        place,
        said('căn cứ loại "{code}" không có trong rule_set.yaml.', code=code),
        said('Thêm căn cứ này vào "rejection_grounds" của rule_set.yaml, hoặc sửa mã.'),
    )

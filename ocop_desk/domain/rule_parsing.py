"""From the data of a rule set's files to a `RuleSet`, or to the list of everything wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ocop_desk.domain import rule_checks
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rule_fields import Fields, Keys, Place, Problems
from ocop_desk.domain.rule_head import read_head
from ocop_desk.domain.rule_writing import rule_set_content, scorecard_content, sha256_of
from ocop_desk.domain.rules import (
    Case,
    Classification,
    Criterion,
    Group,
    JudgedBy,
    Level,
    Note,
    NoteKind,
    Part,
    Points,
    RuleSet,
    Scorecard,
)
from ocop_desk.domain.said import said

COMMUNE_CONTENTS = ("material", "labour", "idea", "identity")
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class RuleDocument:
    """The data of one file, with the line on which each value stands where that is known."""

    file: str
    data: object
    lines: Mapping[Keys, int] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        """The file as a whole."""
        return Place(self.file, self.lines)


def parse_rule_set(
    head: RuleDocument | None, scorecards: Sequence[RuleDocument], complete: bool = True
) -> tuple[RuleSet | None, list[Problem]]:
    """The rule set of a head (`rule_set.yaml`) and its scorecards; None with the problems, where there are any.

    `complete` is false where a file could not even be read: then nothing is said about what it may have held.
    """
    problems = Problems()
    rule_set = read_head(head.data, head.place, problems) if head else None
    readers = [_ScorecardReader(document, problems) for document in scorecards]
    read = [(reader, reader.read()) for reader in readers]
    _check_numbers(read, problems)
    if head is not None and rule_set is not None:
        cards = sorted((card for _, card in read), key=lambda card: card.number)
        rule_set = replace(rule_set, scorecards=tuple(cards))
        _check_together(rule_set, read, head.place, complete, problems)
    if rule_set is None or problems.found or not complete:
        return None, problems.found
    return replace(rule_set, sha256=sha256_of(rule_set_content(rule_set))), []


def parse_scorecard(document: RuleDocument) -> tuple[Scorecard | None, list[Problem]]:
    """One scorecard by itself: everything is checked that does not need its rule set."""
    problems = Problems()
    card = _ScorecardReader(document, problems).read()
    return (None, problems.found) if problems.found else (card, [])


class _ScorecardReader:
    """Reads one scorecard and remembers where its criteria and notes stand."""

    def __init__(self, document: RuleDocument, problems: Problems) -> None:
        self._document = document
        self._problems = problems
        self.places: dict[str, Place] = {}
        self.notes: list[tuple[Note, Place]] = []
        self._codes: list[tuple[str, Place]] = []
        self._leaves: list[str] = []
        self._part = ""

    @property
    def place(self) -> Place:
        return self._document.place

    def place_of(self, code: str) -> Place:
        """Where the criterion or group of that code stands."""
        return self.places.get(code, self.place)

    def read(self) -> Scorecard:
        """The scorecard as far as it can be read; what could not be read is among the problems."""
        fields = Fields(self._document.data, self.place, self._problems)
        extract = fields.has("extract") and fields.flag("extract")
        card = Scorecard(
            rule_set=fields.code("rule_set"),
            code=fields.code("code"),
            number=fields.whole("number", 1, 999),
            title=fields.text("title"),
            classification=self._classification(fields),
            samples=fields.whole("samples", 0, 999),
            rejection_grounds=fields.codes("rejection_grounds"),
            commune_criteria=self._commune_criteria(fields),
            parts=tuple(self._parts(fields, extract)),
            sha256="",
            extract=extract,
        )
        fields.finish()
        rule_checks.check_unique(self._codes, said("tiêu chí"), self._problems)
        rule_checks.check_references(card, self._leaves, self.place_of, self._problems)
        return replace(card, sha256=sha256_of(scorecard_content(card)))

    def _classification(self, fields: Fields) -> Classification:
        inner = fields.inner("classification")
        classification = Classification(
            industry_code=inner.code("industry_code"),
            industry=inner.text("industry"),
            group=inner.text("group"),
            subgroup=inner.text("subgroup", default=""),
            ministries=inner.texts("ministries"),
        )
        self._close(inner, fields)
        return classification

    def _commune_criteria(self, fields: Fields) -> dict[str, str]:
        if not fields.has("commune_criteria"):
            return {}
        inner = fields.inner("commune_criteria")
        codes = {content: inner.optional_code(content) for content in COMMUNE_CONTENTS}
        self._close(inner, fields)
        return {content: code for content, code in codes.items() if code}

    def _parts(self, fields: Fields, extract: bool) -> list[Part]:
        items = fields.items("parts")
        parts = [
            self._read_part(value, place.named(said("phần thứ {n}", n=n))) for n, (place, value) in enumerate(items, 1)
        ]
        whole = [part for part in parts if part is not None]
        rule_checks.check_unique(
            [(part.code, fields.place.at("parts")) for part in whole], said("phần"), self._problems
        )
        if whole and len(whole) == len(items) and not extract:
            points = (part.points for part in whole)
            place = fields.place.at("parts")
            rule_checks.check_sum(points, rule_checks.ALL_POINTS, said("các phần"), place, self._problems)
        return whole

    def _read_part(self, value: object, place: Place) -> Part | None:
        self._part = _code_of(value)
        fields = Fields(
            value, place.named(said("phần {part}", part=self._part)) if self._part else place, self._problems
        )
        code, title, points = fields.code("code"), fields.text("title"), fields.points("points")
        children = self._children(fields, "criteria", points, 1)
        fields.finish()
        return None if fields.broken else Part(code, title, points, children)

    def _children(self, fields: Fields, key: str, points: Points, depth: int) -> tuple[Group | Criterion, ...]:
        items = fields.items(key)
        nodes = [self._node(value, place, depth) for place, value in items]
        children = tuple(node for node in nodes if node is not None)
        if len(children) < len(items):
            fields.broken = True
        elif children and not fields.broken:
            below = (child.points for child in children)
            rule_checks.check_sum(below, points, said("các mục bên dưới"), fields.place, self._problems)
        return children

    def _node(self, value: object, place: Place, depth: int) -> Group | Criterion | None:
        here = place.named(f"{self._part} {_code_of(value)}".strip() or place.words)
        fields = Fields(value, here, self._problems)
        code = fields.code("code")
        if code:
            self._codes.append((code, here))
            self.places.setdefault(code, here)
        if depth > _DEEPEST:
            fields.refuse("too-deep", here, said("các nhóm lồng nhau quá {deepest} tầng.", deepest=_DEEPEST))
            return None
        node = self._group(fields, code, depth) if fields.has("children") else self._criterion(fields, code)
        fields.finish()
        return None if fields.broken else node

    def _group(self, fields: Fields, code: str, depth: int) -> Group:
        title, points = fields.text("title"), fields.points("points")
        notes = self._notes(fields)
        return Group(code, title, points, self._children(fields, "children", points, depth + 1), notes)

    def _criterion(self, fields: Fields, code: str) -> Criterion:
        self._leaves.append(code)
        points = fields.points("points")
        by_cases = fields.has("cases")
        if by_cases and fields.has("levels"):
            fields.refuse("levels-and-cases", fields.place, said('có cả "levels" và "cases".'), said("Chỉ giữ một."))
        return Criterion(
            code=code,
            title=fields.text("title"),
            points=points,
            cases=self._cases(fields, points) if by_cases else (),
            levels=() if by_cases else self._levels(fields, points),
            notes=self._notes(fields),
            judged_by=fields.choice("judged_by", JudgedBy, JudgedBy.DOCUMENT),
            applies_if=fields.optional_code("applies_if"),
        )

    def _cases(self, fields: Fields, points: Points) -> tuple[Case, ...]:
        cases = []
        for index, (place, value) in enumerate(fields.items("cases"), start=1):
            inner = Fields(
                value,
                place.named(said("{words} trường hợp {index}", words=fields.place.words, index=index)),
                self._problems,
            )
            number, title = inner.whole("number", 1, 99), inner.text("title")
            cases.append(Case(number, title, self._levels(inner, points)))
            self._close(inner, fields)
        if not fields.broken:
            rule_checks.check_cases(cases, fields.place, self._problems)
        return tuple(cases)

    def _levels(self, fields: Fields, points: Points) -> tuple[Level, ...]:
        words = fields.place.words
        items = [
            (place.named(said("{words} mức {n}", words=words, n=n)), item)
            for n, (place, item) in enumerate(fields.items("levels"), 1)
        ]
        levels = []
        for number, (place, value) in enumerate(items, start=1):
            inner = Fields(value, place, self._problems)
            levels.append(
                Level(number, inner.points("points"), inner.text("label"), inner.optional_whole("min_star", 2, 9))
            )
            self._close(inner, fields)
        if not fields.broken and items:
            rule_checks.check_levels(levels, points, lambda number: items[number - 1][0], self._problems)
        return tuple(levels)

    def _notes(self, fields: Fields) -> tuple[Note, ...]:
        notes = []
        for place, value in fields.items("notes", required=False):
            inner = Fields(value, place, self._problems)
            note = Note(inner.choice("kind", NoteKind), inner.text("text"), inner.optional_code("ground"))
            self._close(inner, fields)
            if not inner.broken:
                rule_checks.check_note(note, place, self._problems)
                self.notes.append((note, place))
                notes.append(note)
        return tuple(notes)

    @staticmethod
    def _close(inner: Fields, outer: Fields) -> None:
        inner.finish()
        outer.broken = outer.broken or inner.broken


def _code_of(value: object) -> str:
    """The code for naming a place, before anything about it is known to be right."""
    code = value.get("code") if isinstance(value, Mapping) else None
    return code[:20] if isinstance(code, str) and code.isprintable() else ""


def _check_numbers(read: Sequence[tuple[_ScorecardReader, Scorecard]], problems: Problems) -> None:
    codes = [(card.code, reader.place.at("code")) for reader, card in read if card.code]
    rule_checks.check_unique(codes, said("phiếu"), problems)
    numbers = [(str(card.number), reader.place.at("number")) for reader, card in read if card.code]
    rule_checks.check_unique(numbers, said("số phiếu"), problems)


def _check_together(
    rule_set: RuleSet,
    read: Sequence[tuple[_ScorecardReader, Scorecard]],
    place: Place,
    complete: bool,
    problems: Problems,
) -> None:
    """What can only be seen with the head and the scorecards at hand."""
    if complete and not read:
        problems.add(
            "no-scorecards", place, said("bộ quy định không có phiếu đánh giá nào."), said("Thêm các tệp phiếu .yaml.")
        )
    stars = {band.star for band in rule_set.bands}
    for reader, card in read:
        kept = {erratum.criterion for erratum in rule_set.errata if erratum.kept and erratum.scorecard == card.code}
        rule_checks.check_equal_points(card, kept, reader.place_of, problems)
        rule_checks.check_stars(card, stars, reader.place_of, problems)
        rule_checks.check_grounds(card, reader.notes, rule_set.rejection_grounds, reader.place, problems)
        if card.extract:
            problems.add(
                "extract",
                reader.place.at("extract"),
                said("phiếu này chỉ là phần trích của một phiếu đánh giá."),
                said("Đưa phiếu đầy đủ vào bộ quy định."),
            )
        if card.rule_set and card.rule_set != rule_set.code:
            problems.add(
                "other-rule-set",
                reader.place.at("rule_set"),
                said(
                    'tệp thuộc bộ quy định "{rule_set}", thư mục này là "{code}".',
                    rule_set=card.rule_set,
                    code=rule_set.code,
                ),
                said("Chuyển tệp về đúng thư mục, hoặc sửa mã bộ quy định."),
            )
    codes = {card.code: set(reader.places) for reader, card in read}
    rule_checks.check_errata(rule_set.errata, codes, complete and "" not in codes, place, problems)

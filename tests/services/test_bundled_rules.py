"""The rule set of Decision 26/2026 as it is shipped: the figures that domain experts counted."""

from collections import Counter

import pytest

from ocop_desk.domain.rule_canonical import scorecard_as_dict, scorecard_from_dict
from ocop_desk.domain.rules import Case, Criterion, JudgedBy, Level, NoteKind, RuleSet, Scorecard
from ocop_desk.services.rules import RuleLibrary


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    library = RuleLibrary()
    return library.load(library.default_code())


def level_lists(criterion: Criterion) -> list[tuple[Level, ...]]:
    return [case.levels for case in criterion.cases] or [criterion.levels]


def all_criteria(rules: RuleSet) -> list[Criterion]:
    return [criterion for card in rules.scorecards for criterion in card.criteria]


def test_it_is_bundled_and_in_force(rules: RuleSet) -> None:
    assert rules.code == "qd26-2026"
    assert "qd26-2026" in RuleLibrary().codes()
    assert RuleLibrary().load("qd26-2026") is rules


def test_scorecards_criteria_levels_and_marks_are_all_there(rules: RuleSet) -> None:
    criteria = all_criteria(rules)
    levels = [level for criterion in criteria for levels in level_lists(criterion) for level in levels]
    marks = Counter(level.min_star for level in levels if level.min_star)

    assert [card.code for card in rules.scorecards] == [f"QD26-{number:02}" for number in range(1, 27)]
    assert len(criteria) == 787
    assert len(levels) == 2579
    assert marks == {3: 179, 4: 290, 5: 106}
    assert {len(levels) for criterion in criteria for levels in level_lists(criterion)} <= set(range(2, 7))
    assert sum(all(level.points > 0 for level in level_lists(criterion)[0]) for criterion in criteria) == 378


def test_every_scorecard_gives_forty_twenty_five_and_thirty_five(rules: RuleSet) -> None:
    for card in rules.scorecards:
        assert {part.code: part.points for part in card.parts} == {"A": 40, "B": 25, "C": 35}
        assert 25 <= len(card.criteria) <= 34


def test_the_bilingual_label_is_a_yes_or_no(rules: RuleSet) -> None:
    found = {
        card.number: criterion
        for card in rules.scorecards
        for criterion in card.criteria
        if "song ngữ" in criterion.title
    }

    assert {number: criterion.code for number, criterion in found.items()} == {
        number: "2.3" if number > 20 else "2.4" for number in range(1, 23)
    }
    for criterion in found.values():
        assert criterion.levels == (Level(1, 0, "Không"), Level(2, 1, "Có"))


def test_the_structure_of_the_story_applies_only_with_a_story(rules: RuleSet) -> None:
    applying = {card.number: [c.code for c in card.criteria if c.applies_if] for card in rules.scorecards}

    assert applying == {**{number: ["5.2"] for number in range(1, 26)}, 26: []}
    assert {c.applies_if for c in all_criteria(rules)} == {None, "5.1"}


def test_only_tourism_has_cases_and_needs_no_samples(rules: RuleSet) -> None:
    cases = {card.number: [c.code for c in card.case_criteria] for card in rules.scorecards if card.case_criteria}

    assert cases == {26: ["8", "9", "15"]}
    assert all(isinstance(case, Case) and case.number in (1, 2) for c in all_criteria(rules) for case in c.cases)
    assert {card.number: card.samples for card in rules.scorecards} == {**dict.fromkeys(range(1, 26), 5), 26: 0}


def test_the_commune_reports_on_the_criteria_of_its_four_contents(rules: RuleSet) -> None:
    food = {"material": "1.1", "labour": "3.3", "idea": "2.1", "identity": "5.3"}

    assert all(card.commune_criteria == food for card in rules.scorecards[:25])
    assert rules.scorecards[25].commune_criteria == {"labour": "3.3", "idea": "2.1", "identity": "5.1"}


def test_stories_and_senses_are_told_from_documents(rules: RuleSet) -> None:
    rice = rules.by_code["QD26-03"].by_code

    assert {code for code in rice if rice[code].judged_by is JudgedBy.STORY} == {"5.1", "5.2", "5.3"}
    assert {code for code in rice if rice[code].judged_by is JudgedBy.SENSORY} == {
        "2.2",
        "6.1",
        "6.2",
        "6.3",
        "6.4",
        "8",
    }


def test_stops_and_rejections_name_their_ground(rules: RuleSet) -> None:
    kinds = Counter(note.kind for criterion in all_criteria(rules) for note in criterion.notes)

    assert set(kinds) == set(NoteKind)
    assert rules.rejection_grounds["dangerous-impurity"].kind is NoteKind.STOP
    assert "copied-product" in rules.by_code["QD26-05"].rejection_grounds
    assert "forged-dossier" in rules.by_code["QD26-23"].rejection_grounds
    assert {code for card in rules.scorecards for code in card.rejection_grounds} == set(rules.rejection_grounds)


def test_misprints_are_told_and_two_are_kept(rules: RuleSet) -> None:
    kept = [(erratum.scorecard, erratum.criterion) for erratum in rules.errata if erratum.kept]

    assert len(rules.errata) == 9
    assert kept == [("QD26-07", "3.1"), ("QD26-23", "6.2")]
    assert [level.points for level in rules.by_code["QD26-07"].by_code["3.1"].levels] == [1, 1, 3]


def test_the_province_decides_three_and_four_stars_and_sends_five_on(rules: RuleSet) -> None:
    levels = rules.council_levels

    assert {code: level.decides for code, level in levels.items()} == {
        "commune": (),
        "district": (),
        "province": (3, 4),
        "central": (5,),
    }
    assert levels["province"].forwards == (5,)
    assert levels["province"].forwards_to == "central"
    assert levels["district"].forwards == (1, 2, 3, 4, 5)
    assert rules.notified_stars == (1, 2)


def test_dates_windows_and_bands_are_those_of_the_decision(rules: RuleSet) -> None:
    assert [(band.star, band.lower) for band in rules.bands] == [(5, 90), (4, 70), (3, 50), (2, 30), (1, 0)]
    assert rules.effective.isoformat() == rules.issued.isoformat() == "2026-05-22"
    assert rules.certificate_months == 36
    assert rules.windows == {
        "rerating_earliest": 180,
        "rerating_latest": 120,
        "decided_within": 45,
        "late_extension": 180,
        "revocation": 15,
        "commune_step_working_days": 15,
    }


def test_levels_are_short_and_differ_within_their_criterion(rules: RuleSet) -> None:
    labels = [level.label for criterion in all_criteria(rules) for levels in level_lists(criterion) for level in levels]

    assert max(map(len, labels)) <= 220
    assert sum(len(label) <= 90 for label in labels) / len(labels) > 0.85
    for criterion in all_criteria(rules):
        for levels in level_lists(criterion):
            assert len({level.label for level in levels}) == len(levels)


def test_every_scorecard_can_be_stored_and_read_back(rules: RuleSet) -> None:
    restored: list[Scorecard] = [scorecard_from_dict(scorecard_as_dict(card)) for card in rules.scorecards]

    assert restored == list(rules.scorecards)

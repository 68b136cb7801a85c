from ocop_desk.domain.wording import LevelLine, NoteLine, lines_of
from tests.rule_builders import small_rule_set


def test_every_level_and_note_of_a_scorecard_has_a_line_of_its_own() -> None:
    card = small_rule_set().scorecards[0]
    lines = list(lines_of(card))
    levels = [line.key for line in lines if isinstance(line, LevelLine)]
    notes = [line.key for line in lines if isinstance(line, NoteLine)]

    assert len(set(levels)) == len(levels) == 16
    assert ("TEST-01", "8", 2, 1) in levels
    assert ("TEST-01", "1.1", None, 3) in levels
    assert notes == [("TEST-01", "1.1", 1), ("TEST-01", "5.2", 1), ("TEST-01", "6", 1)]

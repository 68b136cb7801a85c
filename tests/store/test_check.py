from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import CouncilFile, open_council_file
from ocop_desk.store.engine import PAGE_SIZE
from tests.builders import a_product_record, a_round, a_sheet
from tests.kept_files import an_empty_file
from tests.store.helpers import a_record, clock, write_record


@pytest.fixture
def written(path: Path) -> Path:
    with an_empty_file(path, clock) as file, file.begin("thư ký") as work:
        product = a_product_record(rounds=(a_round(1, (a_sheet(1, 70, notes={"5": "Ngon"}), a_sheet(2, 75))),))
        write_record(work, a_record([product]))
        for kind in ("session.planned", "session.opened", "session.closed"):
            work.record(kind, "1/2026", {"session": 1})
        work.commit()
    return path


def test_a_whole_file_has_no_problems(written: Path) -> None:
    assert check_council_file(written) == []


def test_an_open_file_is_checked_through_its_own_connection(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        write_record(work, a_record())
        work.commit()
    assert check_council_file(file) == []


@pytest.mark.parametrize(
    ("trigger", "tampering", "code", "place"),
    [
        (
            "score_mark_update_submitted",
            "UPDATE score_mark SET level = 0",
            "sheet_changed",
            "Lượt chấm 1 · thành viên 1",
        ),
        ("score_mark_delete_submitted", "DELETE FROM score_mark", "sheet_changed", "Lượt chấm 1 · thành viên 2"),
        (
            "score_note_update_submitted",
            "UPDATE score_note SET text = 'x'",
            "sheet_changed",
            "Lượt chấm 1 · thành viên 1",
        ),
        (
            "score_sheet_update_submitted",
            "UPDATE score_sheet SET submitted_at = '2026-11-21T01:00:00Z'",
            "sheet_changed",
            "Lượt chấm 1 · thành viên 1",
        ),
        (
            "audit_event_update_added_only",
            "UPDATE audit_event SET actor = 'x' WHERE seq = 2",
            "broken_chain",
            "Nhật ký · 2",
        ),
        ("audit_event_delete_added_only", "DELETE FROM audit_event WHERE seq = 1", "broken_chain", "Nhật ký · 2"),
        (
            "frozen_scorecard_update_added_only",
            """UPDATE frozen_scorecard SET content = replace(content, '"points":20', '"points":19')""",
            "frozen_changed",
            "",
        ),
        (
            "frozen_scorecard_update_added_only",
            "UPDATE frozen_scorecard SET content = '[]'",
            "frozen_changed",
            "",
        ),
        (
            "session_rules_update_added_only",
            "UPDATE session_rules SET profile = replace(profile, '\"spread_limit\":10', '\"spread_limit\":99')",
            "frozen_changed",
            "session_rules · 1",
        ),
        (
            "session_rules_update_added_only",
            'UPDATE session_rules SET bands = \'[{"star":5,"lower":1}]\'',
            "frozen_changed",
            "session_rules · 1",
        ),
        (
            "session_member_update_added_only",
            "UPDATE session_member SET scoring = 0 WHERE member_id = 2",
            "frozen_changed",
            "session_rules · 1",
        ),
        (
            "frozen_product_update_frozen",
            "UPDATE frozen_product SET product = replace(product, 'Cà phê', 'Trà')",
            "frozen_changed",
            "frozen_product · 1",
        ),
        (
            "session_scorecard_update_added_only",
            "UPDATE session_scorecard SET scorecard = 'TEST-02' WHERE scorecard = 'TEST-01'",
            "frozen_changed",
            "session_scorecard · 1 · TEST-02",
        ),
        ("finding_delete_added_only", "SELECT 1", "schema_missing", "seal_finding_delete_added_only"),
    ],
)
def test_what_was_changed_behind_the_program_is_found(
    written: Path, trigger: str, tampering: str, code: str, place: str
) -> None:
    name = f"seal_{trigger}"
    definition = _sql(written, f"SELECT sql FROM sqlite_schema WHERE name = '{name}'")[0][0]
    _sql(written, f"DROP TRIGGER {name}", tampering)
    if code != "schema_missing":
        _sql(written, definition)
    problems = check_council_file(written)
    assert {problem.code for problem in problems} == {code}
    assert any(problem.place.startswith(place) for problem in problems)
    assert all(problem.remedy for problem in problems)


def test_a_trigger_that_was_weakened_is_found(written: Path) -> None:
    _sql(
        written,
        "DROP TRIGGER seal_finding_delete_added_only",
        "CREATE TRIGGER seal_finding_delete_added_only BEFORE DELETE ON finding WHEN 0 BEGIN SELECT 1; END",
    )
    assert [(p.code, p.place) for p in check_council_file(written)] == [
        ("schema_changed", "seal_finding_delete_added_only")
    ]


def test_tables_and_triggers_of_somebody_else_are_found(written: Path) -> None:
    _sql(
        written,
        "CREATE TABLE extra (a)",
        "CREATE TRIGGER wipe AFTER INSERT ON council_member BEGIN DELETE FROM product; END",
    )
    assert [(p.code, p.place) for p in check_council_file(written)] == [
        ("schema_foreign", "extra"),
        ("schema_foreign", "wipe"),
    ]


def test_a_reference_to_nothing_is_found(written: Path) -> None:
    _sql(written, "PRAGMA foreign_keys = OFF", "DELETE FROM product")
    assert {problem.code for problem in check_council_file(written)} == {"broken_reference"}


def test_a_moment_that_cannot_be_read_is_a_problem_and_not_a_failure(written: Path) -> None:
    name = "seal_score_sheet_update_submitted"
    definition = _sql(written, f"SELECT sql FROM sqlite_schema WHERE name = '{name}'")[0][0]
    _sql(written, f"DROP TRIGGER {name}", "UPDATE score_sheet SET submitted_at = '9999-99-99T99:99:99Z'", definition)
    assert {problem.code for problem in check_council_file(written)} == {"unreadable_value"}


@pytest.mark.parametrize(
    ("trigger", "tampering"),
    [
        ("session_rules_update_added_only", "UPDATE session_rules SET profile = '{}'"),
        ("session_rules_update_added_only", 'UPDATE session_rules SET bands = \'[{"star":1,"lower":"x"}]\''),
        ("session_rules_update_added_only", "UPDATE session_rules SET council = '[1]'"),
        ("session_rules_update_added_only", "UPDATE session_rules SET grounds = 'không phải JSON'"),
        ("frozen_scorecard_update_added_only", "UPDATE frozen_scorecard SET content = '{}'"),
        ("frozen_product_update_frozen", "UPDATE frozen_product SET product = '{}'"),
        ("scoring_round_update_only_revealed_once", "UPDATE scoring_round SET opened_at = '9999-99-99T99:99:99Z'"),
    ],
)
def test_a_record_that_cannot_be_read_is_a_trouble_for_people(written: Path, trigger: str, tampering: str) -> None:
    definition = _sql(written, f"SELECT sql FROM sqlite_schema WHERE name = 'seal_{trigger}'")[0][0]
    others = [row[0] for row in _sql(written, "SELECT name FROM sqlite_schema WHERE name LIKE 'seal_scoring_round_u%'")]
    _sql(written, *(f"DROP TRIGGER {name}" for name in {f"seal_{trigger}", *others}), tampering, definition)
    unreadable = pytest.raises(CouncilFileTrouble, match="không đọc được")
    with open_council_file(written, clock, read_only=True) as file, file.read() as work, unreadable:
        work.session_record(1)


def test_a_row_that_breaks_a_rule_of_its_table_is_found(written: Path) -> None:
    _sql(written, "PRAGMA ignore_check_constraints = ON", "UPDATE council_member SET name = '' WHERE member_id = 1")
    assert {problem.code for problem in check_council_file(written)} == {"damaged"}
    with pytest.raises(CouncilFileTrouble, match="bị hỏng"):
        open_council_file(written, clock)


def test_damaged_pages_are_found(written: Path) -> None:
    data = bytearray(written.read_bytes())
    for page in range(2, len(data) // PAGE_SIZE, 3):
        data[page * PAGE_SIZE : page * PAGE_SIZE + 50] = b"\xff" * 50
    written.write_bytes(data)
    assert {problem.code for problem in check_council_file(written)} == {"damaged"}


def test_a_damaged_schema_is_found(written: Path) -> None:
    data = bytearray(written.read_bytes())
    data[100:PAGE_SIZE] = bytes(PAGE_SIZE - 100)
    written.write_bytes(data)
    assert {problem.code for problem in check_council_file(written)} == {"damaged"}


def test_a_file_opened_to_be_read_is_checked_as_thoroughly(written: Path) -> None:
    with open_council_file(written, clock, read_only=True) as file:
        assert check_council_file(file) == []
        _sql(written, "PRAGMA ignore_check_constraints = ON", "UPDATE council_member SET name = ''")
        assert {problem.code for problem in check_council_file(file)} == {"damaged"}


def test_a_file_of_another_revision_is_only_said_to_be_one(written: Path) -> None:
    _sql(written, "UPDATE alembic_version SET version_num = '9999'")
    assert [problem.code for problem in check_council_file(written)] == ["other_revision"]


def test_what_is_no_council_file_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(CouncilFileTrouble, match="Không có tệp"):
        check_council_file(tmp_path / "x.ocop")


def test_a_check_changes_nothing(written: Path) -> None:
    before = written.read_bytes()
    check_council_file(written)
    assert written.read_bytes() == before
    assert [one.name for one in written.parent.iterdir()] == [written.name]


def _sql(path: Path, *statements: str) -> list[tuple[str]]:
    connection = dbapi2.connect(str(path), isolation_level=None)
    try:
        return [row for statement in statements for row in connection.execute(statement).fetchall()]
    finally:
        connection.close()

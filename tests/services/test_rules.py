from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import FileTrouble
from ocop_desk.services.rules import RuleLibrary, check
from tests.rule_builders import HEAD, card_data, head_data, small_rule_set, write_rule_set


def library(*directories: Path) -> RuleLibrary:
    return RuleLibrary(directories, bundled=False)


def refusals(rules: RuleLibrary, code: str) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        rules.load(code)
    return [problem.code for problem in refused.value.problems]


def test_a_folder_of_folders_and_a_folder_itself_are_both_found(tmp_path: Path) -> None:
    write_rule_set(tmp_path / "office" / "test-2026")
    other = write_rule_set(
        tmp_path / "qd-khac", {**head_data(), "code": "other"}, [card_data() | {"rule_set": "other"}]
    )
    (tmp_path / "office" / "empty").mkdir()

    rules = library(tmp_path / "office", other)

    assert rules.codes() == ["other", "test-2026"]
    assert rules.load("test-2026") == small_rule_set()
    assert rules.load("other").code == "other"


def test_a_rule_set_is_read_once(tmp_path: Path) -> None:
    folder = write_rule_set(tmp_path)
    rules = library(folder)
    first = rules.load("test-2026")
    (folder / HEAD).unlink()

    assert rules.load("test-2026") is first


def test_an_unknown_code_says_which_ones_there_are(tmp_path: Path) -> None:
    rules = library(write_rule_set(tmp_path))

    with pytest.raises(InputRefused, match="test-2026"):
        rules.load("qd99")


def test_two_folders_of_one_code_are_refused(tmp_path: Path) -> None:
    write_rule_set(tmp_path / "a")
    write_rule_set(tmp_path / "b")

    assert refusals(library(tmp_path), "test-2026") == ["repeated-rule-set"]


def test_a_folder_whose_head_cannot_be_read_goes_by_its_name(tmp_path: Path) -> None:
    folder = write_rule_set(tmp_path / "hong")
    (folder / HEAD).write_bytes(b"a: b: c")
    rules = library(tmp_path)

    assert rules.codes() == ["hong"]
    assert refusals(rules, "hong") == ["not-yaml"]


def test_the_default_is_what_took_effect_last_and_has_not_ended(tmp_path: Path) -> None:
    old = {**head_data(), "code": "old", "effective": "2020-01-01", "ends": "2025-12-31"}
    write_rule_set(tmp_path / "old", old, [{**card_data(), "rule_set": "old"}])
    write_rule_set(tmp_path / "new")
    rules = library(tmp_path)

    assert rules.default_code() == "test-2026"
    assert rules.default_code(date(2025, 12, 31)) == "old"
    assert rules.default_code(date(2026, 1, 2)) == "test-2026"
    with pytest.raises(InputRefused):
        rules.default_code(date(2026, 1, 1))


def test_without_any_rule_set_there_is_no_default(tmp_path: Path) -> None:
    with pytest.raises(InputRefused):
        library(tmp_path).default_code()


def test_problems_of_all_files_come_together(tmp_path: Path) -> None:
    broken = card_data(2)
    broken["parts"][0]["points"] = 41
    folder = write_rule_set(tmp_path, head_data(), [card_data(1), broken])
    (folder / "03-hong.yaml").write_bytes(b"a: [")
    (folder / "04-trong.yaml").write_bytes(b"")
    (folder / "README.md").write_text("ghi chú", encoding="utf-8")
    (folder / ".bo-qua.yaml").write_bytes(b"a: [")

    rule_set, problems = check(folder)

    assert rule_set is None
    assert {(problem.code, problem.place.split(",")[0]) for problem in problems} == {
        ("not-yaml", "03-hong.yaml"),
        ("wrong-type", "04-trong.yaml"),
        ("sum", "02-bo.yaml"),
    }
    assert any(problem.place.startswith("02-bo.yaml, dòng ") for problem in problems)


def test_without_a_head_the_scorecards_are_still_checked(tmp_path: Path) -> None:
    folder = write_rule_set(tmp_path, head_data(), [{**card_data(), "number": 0}])
    (folder / HEAD).unlink()

    _, problems = check(folder)

    assert {problem.code for problem in problems} == {"no-head", "wrong-type"}


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    _, problems = check(tmp_path / "none")

    assert [problem.code for problem in problems] == ["no-folder"]
    with pytest.raises(FileTrouble):
        library(tmp_path / "none").codes()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(cut=st.integers(0, 2500), put_in=st.binary(max_size=6), head=st.booleans())
def test_no_change_of_a_file_makes_the_check_fail(tmp_path: Path, cut: int, put_in: bytes, head: bool) -> None:
    folder = write_rule_set(tmp_path / "set")
    file = folder / (HEAD if head else "01-bo.yaml")
    raw = file.read_bytes()
    file.write_bytes(raw[:cut] + put_in + raw[cut + len(put_in) + 1 :])

    rule_set, problems = check(folder)

    assert (rule_set is None) == bool(problems)

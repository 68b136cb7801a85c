"""What is said is Vietnamese text to everybody, and remembers how it was made."""

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import NOTHING, Said, joined, said
from ocop_desk.errors import CouncilFileTrouble

SENTENCE = said("Không có sản phẩm số {number}.", number=7)


def test_it_is_the_text_to_whoever_reads_it() -> None:
    assert SENTENCE == "Không có sản phẩm số 7."
    assert isinstance(SENTENCE, str)
    assert json.dumps([SENTENCE], ensure_ascii=False) == '["Không có sản phẩm số 7."]'
    assert {SENTENCE: 1}["Không có sản phẩm số 7."] == 1


def test_it_remembers_template_and_values() -> None:
    assert (SENTENCE.template, dict(SENTENCE.values)) == ("Không có sản phẩm số {number}.", {"number": "7"})


def test_a_value_that_is_said_stays_said() -> None:
    outer = said("Dòng {why}.", why=SENTENCE)
    assert outer == "Dòng Không có sản phẩm số 7.."
    assert outer.values["why"] is SENTENCE


@given(st.text(), st.text())
def test_values_are_never_taken_for_places(one: str, other: str) -> None:
    assert said("{a} và {b}", a=one, b=other) == f"{one} và {other}"


def test_braces_that_hold_no_name_are_plain() -> None:
    assert said("Phải là {…}, [] hoặc {}") == "Phải là {…}, [] hoặc {}"


def test_a_name_without_a_value_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        said("Không có {what}.")


def test_small_letters_are_small_in_every_language() -> None:
    small = said("Tên sản phẩm").lower()
    assert (small, small.template, small.small) == ("tên sản phẩm", "Tên sản phẩm", True)


def test_parts_are_joined_without_losing_what_they_are() -> None:
    listed = joined(said(" hoặc "), (said("đang họp"), "x", said("đã bế mạc")))
    assert listed == "đang họp hoặc x hoặc đã bế mạc"
    assert [type(value) for value in listed.values.values()] == [Said, str, Said, Said]
    assert joined(", ", ()) == NOTHING == ""


def test_it_goes_to_another_process_with_what_it_was_made_of() -> None:
    there = pickle.loads(pickle.dumps(said("{a}: {b}", a=SENTENCE.lower(), b=2)))
    assert there == "không có sản phẩm số 7.: 2"
    assert there.values["a"].template == SENTENCE.template
    assert there.values["a"].small


def test_problems_and_troubles_arrive_whole_in_another_process() -> None:
    problem = Problem("code", said("Hồ sơ"), SENTENCE, said("Sửa."))
    refused = pickle.loads(pickle.dumps(InputRefused([problem]))).problems[0]
    assert refused == problem
    assert refused.message.template == SENTENCE.template
    trouble = pickle.loads(pickle.dumps(CouncilFileTrouble(SENTENCE, said("Sửa."))))
    assert (trouble.message.template, trouble.remedy.template) == (SENTENCE.template, "Sửa.")


def test_a_sentence_has_place_message_and_remedy_as_far_as_there_are_any() -> None:
    assert Problem("code", "A!3", said("sai."), said("Sửa.")).sentence() == "A!3: sai. Sửa."
    assert Problem("code", "", said("Sai.")).sentence() == "Sai."
    assert Problem("code", "A!3", said("sai.")).told() == "sai."
    assert CouncilFileTrouble(SENTENCE).sentence() == SENTENCE == str(CouncilFileTrouble(SENTENCE))

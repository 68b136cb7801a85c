import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.continuous_copy import DeskPass
from ocop_desk.packages.member_keys import new_member_key
from ocop_desk.packages.state_lines import LARGEST, LineRefused, desk_pass, line_hash, read_chain
from tests.packages.state_journals import COUNCIL, KEYS, journal_of, lines_of, passes, signed

epochs = st.lists(st.integers(1, 4), min_size=1, max_size=7).map(sorted)
"""Epochs of a journal's lines: they grow, and need not begin with the first desk's."""


def refused(files: list[bytes], council: str = "") -> str:
    with pytest.raises(LineRefused) as caught:
        read_chain(files, council)
    return caught.value.code


@given(epochs)
def test_a_journal_is_read_back_as_it_was_written(written: list[int]) -> None:
    files = journal_of(written)
    chain = read_chain(files, COUNCIL)
    assert [one.line for one in chain] == lines_of(written)
    assert [one.sha256 for one in chain] == list(map(line_hash, files))
    assert [one.public_key for one in chain] == [KEYS[epoch - 1].public_key for epoch in written]


@given(epochs, st.data())
def test_reading_on_from_a_line_is_reading_all(written: list[int], data: st.DataObject) -> None:
    files = journal_of(written)
    whole = read_chain(files)
    at = data.draw(st.integers(1, len(files)))
    assert (*whole[:at], *read_chain(files[at:], "", whole[at - 1])) == whole


@given(epochs, st.data())
def test_a_changed_byte_refuses_the_line_or_the_next(written: list[int], data: st.DataObject) -> None:
    files = journal_of(written)
    at = data.draw(st.integers(0, len(files) - 1))
    place = data.draw(st.integers(0, len(files[at]) - 1))
    changed = bytearray(files[at])
    changed[place] ^= 1 << data.draw(st.integers(0, 7))
    files[at] = bytes(changed)
    with pytest.raises(LineRefused) as caught:
        read_chain(files)
    assert caught.value.number == at + 1


@given(epochs.filter(lambda one: len(one) > 1), st.data())
def test_lines_swapped_or_left_out_are_refused(written: list[int], data: st.DataObject) -> None:
    files = journal_of(written)
    at = data.draw(st.integers(0, len(files) - 2))
    swapped = [*files[:at], files[at + 1], files[at], *files[at + 2 :]]
    with pytest.raises(LineRefused):
        read_chain(swapped)
    with pytest.raises(LineRefused):
        read_chain([*files[:at], *files[at + 1 :]])


@given(epochs)
def test_a_line_written_twice_is_refused(written: list[int]) -> None:
    files = journal_of(written)
    with pytest.raises(LineRefused):
        read_chain([*files, files[-1]])


@given(st.binary(max_size=300))
def test_other_bytes_are_no_line(data: bytes) -> None:
    assert refused([data]) == "unreadable"


def test_a_line_of_another_council_is_refused_whole_or_among_others() -> None:
    other = journal_of([1, 1, 1], council="1" * 32)
    assert refused(other, COUNCIL) == "other-council"
    assert refused([journal_of([1, 1])[0], other[1]]) == "other-council"


def test_a_journal_that_went_another_way_does_not_follow() -> None:
    ours = journal_of([1, 1, 1])
    third = replace(lines_of([1, 1, 1])[2], previous="d" * 64)
    assert refused([*ours[:2], signed(third)]) == "out-of-order"


def test_only_the_desk_that_wrote_before_goes_on_without_bringing_its_key() -> None:
    files, (_first, second) = journal_of([1, 1]), lines_of([1, 1])
    assert refused([files[0], signed(second, new_member_key())]) == "not-genuine"
    assert refused([files[0], signed(replace(second, epoch=2), KEYS[0])]) == "other-desk"
    assert refused([files[0], signed(replace(second, desk="e" * 64), KEYS[0])]) == "other-desk"


def test_a_desk_for_whose_key_the_one_before_does_not_vouch_is_refused() -> None:
    files, line = journal_of([1, 2]), lines_of([1, 2])[1]
    stranger = new_member_key()
    unvouched = replace(line, passes=(DeskPass(2, stranger.public_key),))
    assert refused([files[0], signed(unvouched, stranger)]) == "other-desk"
    by_itself = replace(line, passes=(desk_pass(COUNCIL, 2, stranger.public_key, stranger),))
    assert refused([files[0], signed(by_itself, stranger)]) == "other-desk"
    of_another_council = replace(line, passes=(desk_pass("1" * 32, 2, KEYS[1].public_key, KEYS[0]),))
    assert refused([files[0], signed(of_another_council)]) == "other-desk"
    of_another_epoch = replace(line, epoch=3, passes=(desk_pass(COUNCIL, 3, KEYS[1].public_key, KEYS[0]),))
    assert refused([files[0], signed(of_another_epoch, KEYS[1])]) == "other-desk"


def test_desks_that_wrote_elsewhere_are_passed_over_by_their_keys() -> None:
    files, line = journal_of([1, 1]), lines_of([1, 3])[1]
    assert read_chain([files[0], signed(line)])[-1].public_key == KEYS[2].public_key
    assert refused([files[0], signed(replace(line, passes=passes(3, 3)))]) == "other-desk"
    assert refused([files[0], signed(replace(line, epoch=2, desk="2" * 64), KEYS[2])]) == "other-desk"


def test_a_key_that_is_none_is_refused() -> None:
    (first,) = lines_of([1])
    assert refused([signed(replace(first, passes=(DeskPass(1, b"x"),)))]) == "unreadable"
    assert refused([signed(replace(first, passes=()))]) == "other-desk"


def test_a_later_version_is_told_apart_from_damage() -> None:
    content = json.loads(journal_of([1])[0])
    later = json.dumps({**content, "version": 2}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert refused([later.encode()]) == "other-version"


@pytest.mark.parametrize(
    "changes",
    [
        {"number": 0},
        {"events": True},
        {"head": "B" * 64},
        {"copy": "c" * 63},
        {"at": "2026-11-21T01:05:00+00:00"},
        {"at": "2026-13-21T01:05:00Z"},
        {"actor": 7},
        {"size": 2**60},
        {"passes": [{"epoch": 1}]},
        {"passes": {}},
        {"council": None},
    ],
)
def test_a_value_of_another_form_is_refused(changes: dict[str, object]) -> None:
    content = json.loads(journal_of([1])[0])
    text = json.dumps({**content, **changes}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert refused([text.encode()]) == "unreadable"


def test_only_the_one_form_is_read_and_no_endless_line() -> None:
    (data,) = journal_of([1])
    assert refused([data + b"\n"]) == "unreadable"
    assert refused([json.dumps(json.loads(data), sort_keys=True).encode()]) == "unreadable"
    assert refused([data + b" " * LARGEST]) == "unreadable"

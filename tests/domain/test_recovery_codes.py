from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.recovery_codes import KEY_SIZE, code_groups, key_of_code, looks_like_code, recovery_code

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEYS = st.binary(min_size=KEY_SIZE, max_size=KEY_SIZE)


@given(KEYS)
def test_a_code_is_eight_groups_of_eight_and_gives_its_key_back(key: bytes) -> None:
    code = recovery_code(key)
    assert [len(group) for group in code.split("-")] == [8] * 8
    assert not set("ILOU") & set(code)
    assert looks_like_code(code)
    assert key_of_code(code) == key


@given(KEYS)
def test_small_letters_blanks_and_look_alikes_are_understood(key: bytes) -> None:
    typed = recovery_code(key).lower().replace("0", "o").replace("1", "l").replace("-", "  –\n")
    assert key_of_code(typed) == key


@given(KEYS, st.integers(0, 7), st.integers(0, 7), st.sampled_from(LETTERS))
def test_a_wrong_letter_is_found_and_its_group_named(key: bytes, group: int, place: int, letter: str) -> None:
    groups = list(code_groups(key))
    if groups[group][place] == letter:
        return
    groups[group] = groups[group][:place] + letter + groups[group][place + 1 :]
    assert _wrong_places(" ".join(groups)) == [f"Mã khôi phục, nhóm {group + 1}"]


@given(KEYS)
def test_neighbours_that_changed_places_are_found(key: bytes) -> None:
    groups = code_groups(key)
    for number, group in enumerate(groups):
        for place, (one, other) in enumerate(pairwise(group)):
            if one == other:
                continue
            swapped = group[:place] + other + one + group[place + 2 :]
            assert _wrong_places("-".join([*groups[:number], swapped, *groups[number + 1 :]])) != []


@given(KEYS, st.permutations(range(8)))
def test_groups_in_another_order_are_found(key: bytes, order: list[int]) -> None:
    groups = code_groups(key)
    typed = [groups[place] for place in order]
    if typed == list(groups):
        return
    assert _wrong_places(" ".join(typed)) != []


@given(KEYS, KEYS)
def test_groups_of_two_codes_are_no_code(one: bytes, other: bytes) -> None:
    if one[-8:] == other[-8:] or one[:16] == other[:16]:
        return
    mixed = [*code_groups(one)[:4], *code_groups(other)[4:]]
    assert _wrong_places("-".join(mixed)) == ["Mã khôi phục"]


@pytest.mark.parametrize("typed", ["", "ABC", "A" * 63, "A" * 65, "mật khẩu của tôi"])
def test_another_number_of_letters_is_refused_with_the_count(typed: str) -> None:
    assert not looks_like_code(typed)
    with pytest.raises(InputRefused, match="8 nhóm"):
        key_of_code(typed)


def test_letters_that_no_code_has_are_refused() -> None:
    code = recovery_code(bytes(KEY_SIZE))
    with pytest.raises(InputRefused) as caught:
        key_of_code("U" + code[1:])
    assert [problem.place for problem in caught.value.problems] == ["Mã khôi phục, nhóm 1"]


def test_only_a_key_of_32_bytes_has_a_code() -> None:
    with pytest.raises(ValueError, match="32"):
        recovery_code(bytes(16))


def _wrong_places(typed: str) -> list[str]:
    with pytest.raises(InputRefused) as caught:
        key_of_code(typed)
    assert {problem.code for problem in caught.value.problems} == {"bad_recovery_code"}
    return [problem.place for problem in caught.value.problems]

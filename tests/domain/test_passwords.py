import pytest

from ocop_desk.domain.passwords import password_problems


@pytest.mark.parametrize("password", ["482913", "mưa rào", "x" * 99 + "y"])
def test_six_signs_are_a_password(password: str) -> None:
    assert password_problems(password) == []


@pytest.mark.parametrize("password", ["", "12345", "111111", "x" * 100 + "y"])
def test_what_is_short_endless_or_one_sign_is_not(password: str) -> None:
    assert [problem.code for problem in password_problems(password)] == ["bad_password"]

import pytest

from ocop_desk.domain.passphrases import passphrase_problems


@pytest.mark.parametrize("passphrase", ["cà phê chồn Lâm Hà", "1234567890", "mưa mưa mưa nắng"])
def test_a_sentence_is_a_passphrase(passphrase: str) -> None:
    assert passphrase_problems(passphrase) == []


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("", "short_passphrase"),
        ("ngắn quá", "short_passphrase"),
        ("1111111111", "weak_passphrase"),
        ("abababababab", "weak_passphrase"),
    ],
)
def test_what_is_short_or_repeats_itself_is_not(passphrase: str, code: str) -> None:
    assert [problem.code for problem in passphrase_problems(passphrase)] == [code]

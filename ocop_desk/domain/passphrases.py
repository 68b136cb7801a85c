"""Passphrases of council files: what one must look like."""

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said

SHORTEST_PASSPHRASE = 10
_FEWEST_DIFFERENT = 5
"""Different letters: "1111111111" is long and guessed at once."""


def passphrase_problems(passphrase: str) -> list[Problem]:
    """What keeps a text from being the passphrase of a council file."""
    remedy = said("Chọn một câu dễ nhớ với mình, khó đoán với người khác.")
    if len(passphrase) < SHORTEST_PASSPHRASE:
        message = said("Mật khẩu tệp phải có ít nhất {shortest} ký tự.", shortest=SHORTEST_PASSPHRASE)
        return [Problem("short_passphrase", said("Mật khẩu tệp"), message, remedy)]
    if len(set(passphrase)) < _FEWEST_DIFFERENT:
        message = said("Mật khẩu tệp lặp lại quá ít ký tự.")
        return [Problem("weak_passphrase", said("Mật khẩu tệp"), message, remedy)]
    return []

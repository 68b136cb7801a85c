"""The short code of an event of the audit chain, printed so that paper and council file vouch for each other.

An event's hash covers all events before it. Whoever finds the code of a paper in a file knows that everything up to
that event is as it was when the paper was made.
"""

import re

GROUP, GROUPS = 4, 4

CODE = re.compile(rf"[1-9][0-9]{{0,15}}(?:-[0-9A-F]{{{GROUP}}}){{{GROUPS}}}")
"""As it is printed: number of the event, beginning of its hash."""

_TYPED = re.compile(rf"([1-9][0-9]{{0,15}})-([0-9A-F]{{{GROUP * GROUPS}}})")
_LIKE_DIGITS = str.maketrans({"O": "0", "I": "1", "L": "1", "–": "-", "—": "-", "‐": "-", "−": "-"})


def audit_code(seq: int, digest: str) -> str:
    """The code of the event with this number and hash: 214-5A3F-09BC-11DE-77A0."""
    digits = digest[: GROUP * GROUPS].upper()
    return "-".join((str(seq), *(digits[at : at + GROUP] for at in range(0, len(digits), GROUP))))


def read_audit_code(text: str) -> str | None:
    """A code as somebody typed it from paper, written as it is printed; None where it is none.

    Spaces, small letters, letters that look like digits and hyphens left out between the groups do no harm; the
    hyphen behind the number is needed.
    """
    number, hyphen, rest = "".join(text.split()).upper().translate(_LIKE_DIGITS).partition("-")
    match = _TYPED.fullmatch(f"{number}{hyphen}{rest.replace('-', '')}")
    return audit_code(int(match[1]), match[2]) if match else None


def number_of(code: str) -> int:
    """The number of the event that a code belongs to."""
    return int(code.partition("-")[0])

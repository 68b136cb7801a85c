"""Refusing an act: every broken rule at once, before anything is changed."""

from collections.abc import Iterable

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import NOTHING, Said


def refuse_if(problems: Iterable[Problem]) -> None:
    """Raise InputRefused with all problems, if there are any."""
    found = tuple(problems)
    if found:
        raise InputRefused(found)


def refuse(code: str, message: Said, remedy: Said = NOTHING, place: str = "") -> InputRefused:
    """The refusal of one broken rule, to be raised."""
    return InputRefused([Problem(code, place, message, remedy)])

"""What the core says, in the language in use: the one place where its sentences are translated, by their templates."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.numbers import clock_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import Said, filled
from ocop_desk.errors import EnvironmentTrouble

CONTEXT = "core"
"""Where the sentences of the core stand in the catalogue; `make words` lists them."""


def core_words(text: str) -> str:
    """A sentence of the core as it is shown; names and other data stay as they are."""
    if not isinstance(text, Said):
        return text
    template = QCoreApplication.translate(CONTEXT, text.template) if text.template else ""
    shown = filled(template, {name: core_words(value) for name, value in text.values.items()})
    return shown.lower() if text.small else shown


def problem_words(problem: Problem) -> str:
    """Where something is wrong, what, and what to do."""
    return core_words(problem.sentence())


def trouble_words(trouble: EnvironmentTrouble) -> str:
    """What happened around the program and what to do."""
    return core_words(trouble.sentence())


def moment_words(moment: datetime) -> str:
    """A moment in Viet Nam's time, to the minute."""
    return core_words(clock_text(moment))

"""Problems of input: what people can put right, returned as a list and never raised one by one."""

from dataclasses import dataclass

from ocop_desk.domain.said import NOTHING, Said, joined


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with what somebody gave: code for programs, the rest in Vietnamese for people.

    `place` is a name from the data, or words that are said too.
    """

    code: str
    place: str
    message: Said
    remedy: Said = NOTHING

    def sentence(self) -> Said:
        """Place, message and remedy in one line, as a terminal or a log shows it."""
        return placed(self.place, self.told())

    def told(self) -> Said:
        """Message and remedy, for where the place is shown apart."""
        return joined(" ", filter(None, (self.message, self.remedy)))


def placed(place: str, message: Said) -> Said:
    """What is said of a place, behind its name where it has one."""
    return joined(": ", (place, message)) if place else message


class InputRefused(Exception):
    """Input that cannot be used, with every problem found in it."""

    def __init__(self, problems: "list[Problem] | tuple[Problem, ...]") -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.sentence() for problem in self.problems))

    def __reduce__(self) -> "tuple[type[InputRefused], tuple[tuple[Problem, ...]]]":
        """Across processes it goes with its problems, not with their text."""
        return type(self), (self.problems,)

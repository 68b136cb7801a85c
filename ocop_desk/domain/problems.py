"""Problems of input: what people can put right, returned as a list and never raised one by one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with what somebody gave: code for programs, the rest in Vietnamese for people."""

    code: str
    place: str
    message: str
    remedy: str = ""

    def sentence(self) -> str:
        """Place, message and remedy in one line, as a terminal or a log shows it."""
        text = f"{self.place}: {self.message}" if self.place else self.message
        return f"{text} {self.remedy}".rstrip()


class InputRefused(Exception):
    """Input that cannot be used, with every problem found in it."""

    def __init__(self, problems: "list[Problem] | tuple[Problem, ...]") -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.sentence() for problem in self.problems))

    def __reduce__(self) -> "tuple[type[InputRefused], tuple[tuple[Problem, ...]]]":
        """Across processes it goes with its problems, not with their text."""
        return type(self), (self.problems,)

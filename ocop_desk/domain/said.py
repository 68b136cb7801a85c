"""Sentences for people that remember how they were made, so that a window can say them in another language."""

import re
from collections.abc import Iterable, Mapping

_PLACE = re.compile(r"\{(\w+)\}")


class Said(str):
    """A Vietnamese text that knows its `template` and the `values` filled into it; the text to whoever only reads it.

    `small` tells that the whole was put into small letters after filling.
    """

    __slots__ = ("small", "template", "values")

    template: str
    values: Mapping[str, str]
    small: bool

    def __new__(cls, template: str, values: Mapping[str, str], small: bool = False) -> "Said":
        """The filled text; `values` are texts, some of them said too."""
        text = filled(template, values)
        made = super().__new__(cls, text.lower() if small else text)
        made.template, made.values, made.small = template, values, small
        return made

    def __reduce__(self) -> "tuple[type[Said], tuple[str, Mapping[str, str], bool]]":
        """Across processes it goes with what it was made of."""
        return Said, (self.template, self.values, self.small)

    def lower(self) -> "Said":
        """The same in small letters, in whatever language it is said."""
        return Said(self.template, self.values, small=True)


def said(template: str, /, **values: object) -> Said:
    """The template with every {name} filled; it is a literal where it is called, so that all of them can be listed."""
    return Said(template, {name: value if isinstance(value, Said) else str(value) for name, value in values.items()})


def to_say(template: str) -> str:
    """A template that is filled elsewhere, by `Said`; it is a literal where it is called, as with `said`."""
    return template


def joined(separator: str, parts: Iterable[str]) -> Said:
    """The parts one after another, each of them still to be said in another language, and so the separator."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    template = "{separator}".join(f"{{{name}}}" for name in values)
    return Said(template, {**values, "separator": separator})


def filled(template: str, values: Mapping[str, str]) -> str:
    """The template with its {names} replaced. Raises KeyError for a name without a value."""
    return _PLACE.sub(lambda found: values[found[1]], template)


NOTHING = said("")
"""No words at all: the remedy of what has none."""

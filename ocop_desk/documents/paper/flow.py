"""Text into flowables: escaped paragraphs, wrapped lines, dotted lines to write on."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.fonts import paper_text, text_width
from ocop_desk.documents.paper.plain_text import DOTS as DOTS
from ocop_desk.documents.paper.plain_text import joined as joined

_WIDEST = 1.1
"""No letter of Tinos is wider than this many ems: what fits by it needs no measuring."""


def markup(text: str) -> str:
    """The text for use inside paragraph markup: nothing in it is taken for a tag."""
    return escape(paper_text(text)).replace("\n", "<br/>")


def para(text: str, style: ParagraphStyle = styles.BODY) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph(markup(text), style)


def field(label: str, value: str, style: ParagraphStyle = styles.FIELD) -> Paragraph:
    """ "Label: value", the value in bold; dots to write on where there is none."""
    shown = f"<b>{markup(value)}</b>" if value.strip() else DOTS * 3
    return Paragraph(f"{markup(label)}: {shown}", style)


def entry(label: str, value: str) -> Paragraph:
    """A field of a form: "Label: value", or dots to the end of the line where there is none."""
    label = f"{label}: "
    shown = f"<b>{markup(value)}</b>" if value.strip() else _dots_after(label, styles.ENTRY)
    return Paragraph(f"{markup(label)}{shown}", styles.ENTRY)


def bullets(lines: Iterable[str]) -> list[Paragraph]:
    """Lines that begin with a hyphen."""
    return [para(f"- {line}") for line in lines]


def or_dots(text: str) -> str:
    """The text, or dots where an official would write it by hand."""
    return text if text.strip() else DOTS


def fits(text: str, font: str, size: float, width: float) -> bool:
    """Whether one line of printable text fits the width."""
    return len(text) * size * _WIDEST <= width or text_width(text, font, size) <= width


@lru_cache(maxsize=16384)
def wrapped(text: str, font: str, size: float, width: float) -> tuple[str, ...]:
    """The lines of printable text in a column; a word wider than the column is cut."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines.extend(_wrapped_line(line, font, size, width))
    return tuple(lines)


def balanced(text: str, font: str, size: float, width: float) -> tuple[str, ...]:
    """The lines of a title, about equally long: no lonely last word."""
    lines = wrapped(text, font, size, width)
    narrower = width
    while len(lines) > 1 and narrower > width / 2:
        narrower -= width / 40
        tighter = wrapped(text, font, size, narrower)
        if len(tighter) > len(lines):
            break
        lines = tighter
    return lines


def cut_short(lines: Sequence[str], most: int) -> tuple[str, ...]:
    """The lines, or the first of them and dots where there are more than `most`."""
    return tuple(lines) if len(lines) <= most else (*lines[: most - 1], "…")


def sentence(text: str) -> str:
    """The text with a full stop, where it does not end with a mark of its own."""
    plain = text.rstrip()
    return plain if plain.endswith((".", "!", "?", "…", ";", ":")) else f"{plain}."


def _wrapped_line(text: str, font: str, size: float, width: float) -> Iterator[str]:
    if fits(text, font, size, width):
        yield text
        return
    space = text_width(" ", font, size)
    current: list[str] = []
    used = 0.0
    for word in text.split():
        for piece in _pieces(word, font, size, width):
            wide = text_width(piece, font, size)
            if current and used + space + wide > width:
                yield " ".join(current)
                current, used = [], 0.0
            used += wide + (space if current else 0.0)
            current.append(piece)
    yield " ".join(current)


def _pieces(word: str, font: str, size: float, width: float) -> Iterator[str]:
    """The word, cut where it is wider than the column; at least one letter a piece."""
    if fits(word, font, size, width):
        yield word
        return
    start, used = 0, 0.0
    for place, letter in enumerate(word):
        wide = text_width(letter, font, size)
        if place > start and used + wide > width:
            yield word[start:place]
            start, used = place, 0.0
        used += wide
    yield word[start:]


def _dots_after(label: str, style: ParagraphStyle) -> str:
    width, _ = styles.text_area(styles.PORTRAIT)
    left = width - style.firstLineIndent - text_width(paper_text(label), style.fontName, style.fontSize)
    return "…" * max(int(left / text_width("…", style.fontName, style.fontSize)), 5)

"""Pages tied to criteria as people type them, a line each: «3.5: 41-43», «3.5: giay-chung-nhan 2, 4-5; #3 1».

A line is a criterion, a colon or an equals sign, and places parted by semicolons. A place is pages (numbers and ranges
parted by commas), or a document and pages in it, or a document alone, which means all of it. A document is named by its
name, its paper number or a part of these, in quotes where it would be misread, or as #3: the third of the dossier.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line, shortened

MOST_LINES = 2_000
LONGEST_LINE = 1_000
HOW_TO_WRITE = said("Mỗi dòng một tiêu chí: mã tiêu chí, dấu hai chấm, số trang. Ví dụ 3.5: 41, 43-45")

PageRange = tuple[int, int]
"""First and last page, both counted from 1."""

_NUMBER = r"[0-9]{1,6}"
_ITEM = rf"(?:(?:trang|tr|p)\b\.?\s*)?{_NUMBER}(?:\s*(?:[-\u2010-\u2015\u2212]|đến\b)\s*{_NUMBER})?"
_PAGES = rf"{_ITEM}(?:\s*(?:,|&|\+|và\b)\s*{_ITEM})*"
_LINE = re.compile(r"(?:tiêu chí\s+)?([0-9]{1,3}(?:[.,][0-9]{1,3}){0,4})\.?\s*[:=]\s*(.*)", re.IGNORECASE)
_ONLY_PAGES = re.compile(_PAGES, re.IGNORECASE)
_BY_PLACE = re.compile(rf"#\s*([0-9]{{1,5}})(?:[\s,:]+({_PAGES}))?", re.IGNORECASE)
_QUOTED = re.compile(rf"[\"“”«]([^\"“”«»]+)[\"“”»](?:[\s,:]*({_PAGES}))?", re.IGNORECASE)
_NAMED = re.compile(rf"(.+?)[\s,:]+({_PAGES})", re.IGNORECASE)
_RANGE = re.compile(rf"({_NUMBER})(?:[^0-9]+?({_NUMBER}))?")
_QUOTES = re.compile(r"([\"“”«][^\"“”«»]*[\"“”»])")


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where something is proved: `ranges` of the document named, all of it where there are none.

    Without `document` and `position` pages are counted through the whole dossier. `whole` is the place as typed: it may
    be a name that ends in a number.
    """

    document: str = ""
    position: int = 0
    """The document's place in the dossier from 1, where it is named by that; else 0."""
    ranges: tuple[PageRange, ...] = ()
    whole: str = ""

    @property
    def names_document(self) -> bool:
        """Whether it says which document is meant."""
        return bool(self.document or self.position)


@dataclass(frozen=True, slots=True)
class LinkLine:
    """One line understood: where it stands (for messages), its criterion as typed, and the places."""

    place: str
    criterion: str
    places: tuple[PagePlace, ...]


@dataclass(frozen=True, slots=True)
class ReadLines:
    """The lines that were understood, and what is wrong with the others."""

    lines: tuple[LinkLine, ...]
    problems: tuple[Problem, ...]


def read_lines(text: str) -> ReadLines:
    """All lines of a text, empty ones left out."""
    lines: list[LinkLine] = []
    problems: list[Problem] = []
    typed = text.splitlines()
    for number, raw in enumerate(typed[:MOST_LINES], start=1):
        line = clean_line(raw)
        if not line:
            continue
        place = said("Dòng {number} «{line}»", number=number, line=shortened(line))
        found = read_line(line, place)
        if isinstance(found, LinkLine):
            lines.append(found)
        else:
            problems.append(found)
    if len(typed) > MOST_LINES:
        message = said("Có hơn {lines} dòng; các dòng sau không được đọc.", lines=MOST_LINES)
        problems.append(Problem("too_many_lines", "", message, said("Nhập làm nhiều lần.")))
    return ReadLines(tuple(lines), tuple(problems))


def read_line(line: str, place: str) -> LinkLine | Problem:
    """One line, clean and not empty; `place` says where it stands."""
    if len(line) > LONGEST_LINE:
        message = said("Dòng dài hơn {letters} ký tự.", letters=LONGEST_LINE)
        return Problem("line_too_long", place, message, said("Chia thành nhiều dòng."))
    match = _LINE.fullmatch(line)
    if match is None:
        message = said("Không hiểu dòng này: trước dấu hai chấm phải là mã tiêu chí.")
        return Problem("line_not_understood", place, message, HOW_TO_WRITE)
    parts = [part.strip() for part in _parted(match[2])]
    if not all(parts):
        return Problem("no_pages", place, said("Sau dấu hai chấm chưa ghi trang nào."), HOW_TO_WRITE)
    places = tuple(read_place(part) for part in parts)
    if any(before.names_document > after.names_document for before, after in pairwise(places)):
        message = said("Sau dấu chấm phẩy không ghi tên tài liệu, nên không rõ trang của tài liệu nào.")
        remedy = said(
            "Cùng tài liệu thì dùng dấu phẩy; tài liệu khác thì ghi tên; trang đếm qua cả hồ sơ thì ghi dòng riêng."
        )
        return Problem("which_document", place, message, remedy)
    return LinkLine(place, match[1].replace(",", "."), places)


def read_place(text: str) -> PagePlace:
    """One place of a line, not empty: every text is some place, at the least the name of a document."""
    if _ONLY_PAGES.fullmatch(text):
        return PagePlace(ranges=read_pages(text), whole=text)
    if match := _BY_PLACE.fullmatch(text):
        return PagePlace(position=int(match[1]), ranges=read_pages(match[2] or ""), whole=text)
    if match := _QUOTED.fullmatch(text):
        return PagePlace(match[1].strip(), ranges=read_pages(match[2] or ""))
    if match := _NAMED.fullmatch(text):
        return PagePlace(match[1].strip(), ranges=read_pages(match[2]), whole=text)
    return PagePlace(text, whole=text)


def read_pages(text: str) -> tuple[PageRange, ...]:
    """The ranges of a list of pages such as "41, 43-45"; empty where there is no number."""
    return tuple((int(one[1]), int(one[2] or one[1])) for item in _items(text) if (one := _RANGE.search(item)))


def pages_text(ranges: tuple[PageRange, ...]) -> str:
    """Ranges as they are typed: "41, 43-45"."""
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def line_text(criterion: str, places: tuple[PagePlace, ...]) -> str:
    """A line as it is typed; reading it gives these places again where their names carry no quotes."""
    return f"{criterion}: {'; '.join(map(_place_text, places))}"


def _place_text(place: PagePlace) -> str:
    pages = pages_text(place.ranges)
    if place.position:
        return f"#{place.position} {pages}".rstrip()
    if not place.document:
        return pages
    plain = f"{place.document} {pages}".rstrip()
    found = read_place(plain) if len(_parted(plain)) == 1 else PagePlace()
    if (found.document, found.ranges, bool(place.ranges)) == (place.document, place.ranges, bool(found.ranges)):
        return plain
    return f'"{place.document}" {pages}'.rstrip()


def _parted(text: str) -> list[str]:
    """The places of a line: parted by semicolons, but not by those in a quoted name."""
    parts = [""]
    for number, piece in enumerate(_QUOTES.split(text)):
        if number % 2:
            parts[-1] += piece
        else:
            first, *more = piece.split(";")
            parts[-1] += first
            parts += more
    return parts


def _items(text: str) -> Iterator[str]:
    return (match[0] for match in re.finditer(_ITEM, text, re.IGNORECASE))

"""Typed places held to a dossier: which document and which of its pages each of them means.

Without a document's name pages are counted through the dossier as if its documents were one, in their order; documents
without pages of their own (Word, Excel) are not counted.
"""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, DossierContent, Evidence, EvidenceLink, LinkSource
from ocop_desk.domain.link_lines import LinkLine, PagePlace, PageRange, line_text, pages_text, read_place
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import Said, joined, said
from ocop_desk.domain.text import fold, shortened

_NAMED_IN_MESSAGE = 3
_RANGES_A_LINE = 20
_MEDIA_ENDINGS = (".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx")


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """Pages that a line ties to its criterion; `place` is where the line stands."""

    place: str
    link: EvidenceLink


@dataclass(frozen=True, slots=True)
class PlacedLines:
    """What lines mean in a dossier, and what is wrong with them."""

    links: tuple[PlacedLink, ...]
    problems: tuple[Problem, ...]


def place_lines(
    lines: Iterable[LinkLine], content: DossierContent, card: Scorecard, source: LinkSource = LinkSource.TYPED
) -> PlacedLines:
    """The links that lines ask for, each once, with every problem of every line."""
    links: dict[EvidenceLink, PlacedLink] = {}
    problems: list[Problem] = []
    names = DocumentNames(content.documents)
    for line in lines:
        if line.criterion not in card.by_code:
            problems.append(_unknown_criterion(line, card))
        for place in line.places:
            for found in _spans(line.place, place, names):
                if isinstance(found, Problem):
                    problems.append(found)
                else:
                    document, (first, last) = found
                    link = EvidenceLink(0, document.document_id, line.criterion, first, last, source)
                    links.setdefault(link, PlacedLink(line.place, link))
    return PlacedLines(tuple(links.values()), tuple(problems))


def lines_of(content: DossierContent) -> list[str]:
    """The links of a dossier as lines, for each criterion one a document or more; regions are not told."""
    names = DocumentNames(content.documents)
    lines = []
    for criterion in dict.fromkeys(link.criterion for link in content.links):
        for number, links in groupby(content.pages_of(criterion), attrgetter("document_id")):
            ranges = tuple(dict.fromkeys((link.first_page, link.last_page) for link in links))
            for start in range(0, len(ranges), _RANGES_A_LINE):
                place = names.place_of(number, ranges[start : start + _RANGES_A_LINE])
                lines.append(line_text(criterion, (place,)))
    return lines


class DocumentNames:
    """The documents of a dossier as people name them, and their pages counted through."""

    def __init__(self, documents: Sequence[Evidence]) -> None:
        self.documents = tuple(documents)
        self._names = [_bare(one.name) for one in documents]
        self._folded = [fold(name) for name in self._names]
        self._numbers = [fold(one.facts.number) for one in documents]
        self._kinds = [fold(EVIDENCE_KIND_NAMES[one.facts.kind]) for one in documents]
        self.pages = sum(one.pages for one in documents)
        """Pages of all documents together."""

    def named(self, text: str) -> list[Evidence]:
        """The documents that a name fits equally well: the whole name before a part of it, a name before a kind."""
        wanted = fold(_bare(text))
        if not wanted:
            return []
        for tier in (self._by_whole_name, self._by_words, self._by_part, self._by_kind):
            if found := [one for place, one in enumerate(self.documents) if tier(place, wanted)]:
                return found
        return []

    def is_whole_name(self, text: str) -> bool:
        """Whether a text is the name or paper number of one document, and not a part of it only."""
        wanted = fold(_bare(text))
        return bool(wanted) and sum(self._by_whole_name(place, wanted) for place in range(len(self.documents))) == 1

    def like(self, text: str) -> list[str]:
        """Names that somebody may have meant who wrote this."""
        near = difflib.get_close_matches(fold(_bare(text)), self._folded, _NAMED_IN_MESSAGE, 0.6)
        return [self.documents[self._folded.index(one)].name for one in near]

    def counted_through(self, first: int, last: int) -> Iterator[tuple[Evidence, PageRange]]:
        """The pages of documents that a range through the dossier covers; what lies beyond the end is left out."""
        before = 0
        for one in self.documents:
            here = max(first - before, 1), min(last - before, one.pages)
            if here[0] <= here[1]:
                yield one, here
            before += one.pages

    def through_page(self, document_id: int, page: int) -> int:
        """The number of a document's page counted through the dossier. Raises LookupError."""
        before = 0
        for one in self.documents:
            if one.document_id == document_id:
                return before + page
            before += one.pages
        raise LookupError(f"no document {document_id}")

    def place_of(self, document_id: int, ranges: tuple[PageRange, ...]) -> PagePlace:
        """How somebody would type pages of a document: by its name where that is enough, else by its position."""
        position, document = next(
            (place, one) for place, one in enumerate(self.documents, start=1) if one.document_id == document_id
        )
        if len(self.documents) == 1:
            return PagePlace(ranges=ranges)
        name = self._names[position - 1]
        is_plain = not set(name) & set('"“”«»') and name == name.strip() and not name.startswith("#")
        if is_plain and self.named(name) == [document] and not self._misread(name, ranges):
            return PagePlace(name, ranges=ranges)
        return PagePlace(position=position, ranges=ranges)

    def _misread(self, name: str, ranges: tuple[PageRange, ...]) -> bool:
        """Whether name and pages together would be taken for something else."""
        text = f"{name} {pages_text(ranges)}"
        return self.is_whole_name(text) or not read_place(text).document

    def _by_whole_name(self, place: int, wanted: str) -> bool:
        return wanted in (self._folded[place], self._numbers[place])

    def _by_words(self, place: int, wanted: str) -> bool:
        return any(f" {wanted} " in f" {text} " for text in (self._folded[place], self._numbers[place]))

    def _by_part(self, place: int, wanted: str) -> bool:
        return wanted in self._folded[place] or wanted in self._numbers[place]

    def _by_kind(self, place: int, wanted: str) -> bool:
        return f" {wanted} " in f" {self._kinds[place]} "


def _spans(where: str, place: PagePlace, names: DocumentNames) -> Iterator[tuple[Evidence, PageRange] | Problem]:
    found = _document(where, place, names)
    if isinstance(found, Problem):
        yield found
        return
    document, ranges = found
    for first, last in ranges:
        problem = _range_problem(where, (first, last), document, names)
        if problem is not None:
            yield problem
        elif document is not None:
            yield document, (first, last)
        else:
            yield from names.counted_through(first, last)


def _document(
    where: str, place: PagePlace, names: DocumentNames
) -> tuple[Evidence | None, tuple[PageRange, ...]] | Problem:
    """The document that a place names with the ranges in it, None for the whole dossier, or what is wrong."""
    if place.position:
        if place.position > len(names.documents):
            return _unknown_document(where, f"#{place.position}", names)
        document = names.documents[place.position - 1]
        return document, place.ranges or _whole(document)
    if not place.document:
        return None, place.ranges
    is_all_name = bool(place.ranges and place.whole) and names.is_whole_name(place.whole)
    name, ranges = (place.whole, ()) if is_all_name else (place.document, place.ranges)
    found = names.named(name)
    if not found:
        return _unknown_document(where, name, names)
    if len(found) > 1:
        return _ambiguous(where, name, found, names)
    return found[0], ranges or _whole(found[0])


def _range_problem(where: str, pages: PageRange, document: Evidence | None, names: DocumentNames) -> Problem | None:
    first, last = pages
    if not 1 <= first <= last:
        message = said("Trang {pages}: trang đầu phải từ 1 và không sau trang cuối.", pages=pages_text((pages,)))
        return Problem("bad_pages", where, message, said("Sửa số trang."))
    if document is not None:
        if document.pages and last > document.pages:
            message = said(
                "Không có trang {page}: {name} chỉ có {pages} trang.",
                page=last,
                name=document.name,
                pages=document.pages,
            )
            return Problem("no_such_page", where, message, said("Sửa số trang; trang đếm trong tài liệu đã ghi tên."))
        return None
    if last > names.pages:
        message = said("Không có trang {page}: cả hồ sơ chỉ có {pages} trang.", page=last, pages=names.pages)
        remedy = said("Sửa số trang: không ghi tên tài liệu thì trang đếm qua cả hồ sơ, theo thứ tự tài liệu.")
        return Problem("no_such_page", where, message, remedy)
    return None


def _unknown_criterion(line: LinkLine, card: Scorecard) -> Problem:
    below = [code for code in card.by_code if code.startswith(f"{line.criterion}.")]
    remedy = said("Sửa mã tiêu chí.")
    if below:
        remedy = said("Ghi một tiêu chí trong nhóm: {codes}.", codes=", ".join(below))
    message = said("Bộ sản phẩm không có tiêu chí {criterion}.", criterion=line.criterion)
    return Problem("unknown_criterion", line.place, message, remedy)


def _unknown_document(where: str, name: str, names: DocumentNames) -> Problem:
    like = names.like(name)
    remedy = said("Ghi tên tài liệu như trong danh sách, hoặc #1, #2… theo thứ tự.")
    if like:
        remedy = said("Có phải {names}?", names=_listed(like))
    message = said("Hồ sơ không có tài liệu «{name}».", name=shortened(name))
    return Problem("unknown_document", where, message, remedy)


def _ambiguous(where: str, name: str, found: Sequence[Evidence], names: DocumentNames) -> Problem:
    shown = [f"#{names.documents.index(one) + 1} {one.name}" for one in found[:_NAMED_IN_MESSAGE]]
    message = said(
        "«{name}» hợp với {count} tài liệu: {names}.", name=shortened(name), count=len(found), names=_listed(shown)
    )
    return Problem("ambiguous_document", where, message, said("Ghi tên dài hơn, hoặc số thứ tự của tài liệu."))


def _listed(names: Sequence[str]) -> Said:
    return joined(", ", [f"«{name}»" for name in names])


def _whole(document: Evidence) -> tuple[PageRange, ...]:
    return ((1, max(document.pages, 1)),)


def _bare(name: str) -> str:
    """A name without the ending of its file."""
    ending = next((one for one in _MEDIA_ENDINGS if name.casefold().endswith(one)), "")
    return name[: len(name) - len(ending)].strip() if ending else name.strip()

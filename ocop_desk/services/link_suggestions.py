"""Pages that may prove a criterion: told by bookmarks, file names, the words of a page, and the kind of a document.

Nothing is tied by itself: each suggestion has a score and a reason in words, and people take it or leave it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ocop_desk.documents.pdf_reader import Bookmark, DamagedPage, PdfReader
from ocop_desk.domain.dossier_completeness import DossierRules
from ocop_desk.domain.dossiers import (
    EVIDENCE_KIND_NAMES,
    DossierContent,
    Evidence,
    EvidenceKind,
    EvidenceLink,
    LinkSource,
    Media,
)
from ocop_desk.domain.rules import Criterion, JudgedBy, Scorecard
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import fold, shortened
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import product_and_card
from ocop_desk.services.evidence import link_pages

Tell = Callable[[int, int, str], None]
"""Takes pages looked at, pages in all and the document at work; raises Cancelled where somebody wants to stop."""

CODE_SAID = 95
"""The text says "tiêu chí 3.5"."""
CODE_FIRST = 90
"""It begins with a code that has a dot, such as "3.5 Sở hữu trí tuệ"."""
WORDS_FOUND = 80
"""It has the words of the criterion's title; fewer points the less alike they are."""
OF_PAGE = 5
"""Taken off where the words of a page tell, which may only mention a criterion."""
OF_KIND = 50
"""The kind of the document usually proves the criterion."""

_LIKE_ENOUGH = 92
"""Of 100: how alike a title and a text have to be (rapidfuzz, part of the text)."""
_LETTERS_OF_PAGE = 500
_LINES_OF_PAGE = 6
_SHORTEST_TITLE = 8
"""Letters: titles such as "Mùi, vị" are in too many texts."""
_MOST_PAGES = 3_000
_SAID = re.compile(r"\b(?:tieu chi|tc)\s*(?:so\s*)?([0-9]{1,2}(?:[. ][0-9]{1,2}){0,3})\b")
_FIRST = re.compile(r"\s*([0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?![0-9./])")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Pages that may prove a criterion; `score` of 100, the higher the surer."""

    link: EvidenceLink
    score: int
    reason: Said


def suggest_links(desk: Desk, dossier_id: int, tell: Tell | None = None) -> tuple[Suggestion, ...]:
    """Suggestions for a dossier, the surest first, without what is tied already; may run beside other work on the file.

    Raises InputRefused, Cancelled through `tell`.
    """
    with desk.read() as work:
        _, card = product_and_card(desk, work, dossier_id)
        content = work.dossiers.content(dossier_id)
    rules = desk.rules.dossier_rules(desk.rules.default_code())
    finder = _Finder(card, rules)
    found: list[Suggestion] = []
    for document in content.documents:
        found += finder.of_name(document)
        found += finder.of_kind(document)
    found += _of_pages(desk, content, finder, tell)
    return _ranked(found, content, card)


def accept_suggestions(desk: Desk, dossier_id: int, chosen: Iterable[Suggestion]) -> int:
    """Tie the pages of the suggestions that somebody chose; says how many ties are new. Raises InputRefused."""
    return link_pages(desk, dossier_id, [one.link for one in chosen])


def _of_pages(desk: Desk, content: DossierContent, finder: "_Finder", tell: Tell | None) -> list[Suggestion]:
    documents = [one for one in content.documents if one.media is Media.PDF and one.here]
    in_all, done = min(sum(one.pages for one in documents), _MOST_PAGES), 0
    found: list[Suggestion] = []
    with desk.file.evidence_reader() as reader:
        for document in documents:
            try:
                with PdfReader(reader.open(document.content_id, document.size)) as pdf:  # type: ignore[arg-type]
                    found += finder.of_bookmarks(document, pdf.bookmarks())
                    for page in range(1, min(document.pages, in_all - done) + 1):
                        if tell is not None:
                            tell(done + page - 1, in_all, document.name)
                        found += finder.of_page(document, page, _first_lines(pdf, page))
            except DamagedPage:
                # What cannot be shown suggests nothing; the viewer says what is wrong with it.
                pass
            done += document.pages
            if done >= in_all:
                break
    return found


def _first_lines(pdf: PdfReader, page: int) -> str:
    try:
        words = pdf.first_words(page, _LETTERS_OF_PAGE)
    except DamagedPage:
        return ""
    lines = [line for line in words.splitlines() if line.strip()]
    return "\n".join(lines[:_LINES_OF_PAGE])


class _Finder:
    """Finds the criteria of one scorecard that a text or a kind speaks of."""

    def __init__(self, card: Scorecard, rules: DossierRules) -> None:
        self._card = card
        self._titles = [
            (one, title)
            for one in card.criteria
            if one.judged_by is not JudgedBy.SENSORY and len(title := fold(one.title)) >= _SHORTEST_TITLE
        ]
        self._proofs = {kind: tuple(self._proved(words)) for kind, words in rules.proofs.items()}

    def of_name(self, document: Evidence) -> Iterator[Suggestion]:
        """What the name of a file tells of the whole document."""
        reason = said("Tên tệp «{text}»", text=shortened(document.name, 60))
        for criterion, score in self._in_text(document.name.rpartition(".")[0] or document.name):
            yield _suggestion(document, criterion, 1, max(document.pages, 1), score, reason)

    def of_kind(self, document: Evidence) -> Iterator[Suggestion]:
        """What the kind of a document tells of the whole of it."""
        if document.facts.kind is EvidenceKind.OTHER:
            return
        reason = said("Loại tài liệu: {kind}", kind=EVIDENCE_KIND_NAMES[document.facts.kind])
        for criterion in self._proofs.get(document.facts.kind, ()):
            yield _suggestion(document, criterion, 1, max(document.pages, 1), OF_KIND, reason)

    def of_bookmarks(self, document: Evidence, bookmarks: Sequence[Bookmark]) -> Iterator[Suggestion]:
        """What bookmarks tell: each stands for the pages up to the next one of its level or above."""
        for place, one in enumerate(bookmarks):
            after = next((later for later in bookmarks[place + 1 :] if later.level <= one.level), None)
            last = max(one.page, after.page - 1) if after else document.pages
            reason = said("Dấu trang «{text}»", text=shortened(one.title, 60))
            for criterion, score in self._in_text(one.title):
                yield _suggestion(document, criterion, one.page, min(last, document.pages), score, reason)

    def of_page(self, document: Evidence, page: int, text: str) -> Iterator[Suggestion]:
        """What the first lines of a page tell of it."""
        for line in text.splitlines():
            for criterion, score in self._in_text(line):
                reason = said("Đầu trang có «{text}»", text=shortened(" ".join(line.split()), 60))
                yield _suggestion(document, criterion, page, page, score - OF_PAGE, reason)

    def _in_text(self, text: str) -> Iterator[tuple[Criterion, int]]:
        from rapidfuzz import fuzz

        folded = fold(text)
        codes = {match[1].replace(" ", ".") for match in _SAID.finditer(folded)}
        first = _FIRST.match(text)
        by_code = dict.fromkeys(codes, CODE_SAID)
        if first is not None:
            by_code.setdefault(first[1], CODE_FIRST)
        for code, score in by_code.items():
            if (criterion := self._card.by_code.get(code)) is not None:
                yield criterion, score
        for criterion, title in self._titles:
            if criterion.code in by_code or len(folded) < len(title):
                continue
            alike = fuzz.partial_ratio(title, folded, score_cutoff=_LIKE_ENOUGH)
            if alike:
                yield criterion, int(WORDS_FOUND * alike / 100)

    def _proved(self, words: Iterable[str]) -> Iterator[Criterion]:
        words = tuple(words)
        return (one for one in self._card.criteria if any(word in fold(one.title) for word in words))


def _suggestion(
    document: Evidence, criterion: Criterion, first: int, last: int, score: int, reason: Said
) -> Suggestion:
    link = EvidenceLink(0, document.document_id, criterion.code, first, last, LinkSource.SUGGESTED)
    return Suggestion(link, score, reason)


def _ranked(found: Iterable[Suggestion], content: DossierContent, card: Scorecard) -> tuple[Suggestion, ...]:
    order = {one.code: place for place, one in enumerate(card.criteria)}
    places = {one.document_id: place for place, one in enumerate(content.documents)}
    best: dict[tuple[int, str], list[Suggestion]] = {}
    for one in sorted(found, key=lambda one: (one.link.first_page, one.link.last_page, -one.score)):
        best.setdefault((one.link.document_id, one.link.criterion), []).append(one)
    kept = [one for group in best.values() for one in _joined(_surest(group)) if not _is_tied(one.link, content)]
    return tuple(
        sorted(
            kept,
            key=lambda one: (
                -one.score,
                order[one.link.criterion],
                places[one.link.document_id],
                one.link.first_page,
            ),
        )
    )


def _surest(group: Sequence[Suggestion]) -> list[Suggestion]:
    """Of one document and criterion: what the kind tells only where nothing else does, each stretch of pages once."""
    told = [one for one in group if one.score > OF_KIND] or list(group)
    return list({(one.link.first_page, one.link.last_page): one for one in reversed(told)}.values())[::-1]


def _joined(group: Sequence[Suggestion]) -> list[Suggestion]:
    """Pages that follow one another as one stretch; what lies inside a stretch as sure is left out."""
    joined: list[Suggestion] = []
    for one in group:
        before = joined[-1] if joined else None
        if before is not None and before.score >= one.score and one.link.first_page <= before.link.last_page + 1:
            last = max(before.link.last_page, one.link.last_page)
            if before.score == one.score or one.link.last_page <= before.link.last_page:
                link = EvidenceLink(0, before.link.document_id, before.link.criterion, before.link.first_page, last,
                                    LinkSource.SUGGESTED)  # fmt: skip
                joined[-1] = Suggestion(link, before.score, before.reason)
                continue
        joined.append(one)
    return joined


def _is_tied(link: EvidenceLink, content: DossierContent) -> bool:
    """Whether every page of it is tied to the criterion already."""
    there = [one for one in content.links if (one.document_id, one.criterion) == (link.document_id, link.criterion)]
    pages = {page for one in there for page in range(one.first_page, one.last_page + 1)}
    return bool(there) and pages.issuperset(range(link.first_page, link.last_page + 1))

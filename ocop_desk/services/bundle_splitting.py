"""A bundle scanned in one go with separator sheets between its pages: read, shown as a plan, then taken in.

Where sheets name kinds, the bundle is parted into a document for each, its pages copied as they are and the sheets left
out; else it stays one document with its original bytes, and the links point into it. Its bytes are stored once.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from ocop_desk.documents.evidence_media import inspect
from ocop_desk.documents.pdf_cutting import cut_pages
from ocop_desk.documents.pdf_reader import DamagedPage, PdfReader
from ocop_desk.documents.separator_reading import DOTS_AGAIN, DOTS_AN_INCH, SeenPage, look_at
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, EvidenceFacts, EvidenceKind, EvidenceLink, LinkSource, Media
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import said
from ocop_desk.domain.separators import BundlePage, Division, Separator, divide
from ocop_desk.packages.files import open_regular
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import product_and_card
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.evidence_adding import Incoming, add_evidence
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.separator_sheets import tag_of

Tell = Callable[[int, int, str], None]
"""Takes pages done, pages in all and what is at work; raises Cancelled where somebody wants to stop."""

_PIECE = 1 << 20


class BundleUse(StrEnum):
    """What becomes of a bundle."""

    WHOLE = "whole"
    PARTED = "parted"


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """A document that the bundle holds: its pages in the bundle, and (criterion, first, last) counted in itself."""

    name: str
    kind: EvidenceKind
    pages: tuple[int, ...]
    links: tuple[tuple[str, int, int], ...]
    note: str = ""


@dataclass(frozen=True)
class BundlePlan:
    """What taking a bundle in would do. With `problems` it cannot be; `notices` are sheets that could not be read."""

    path: Path
    use: BundleUse
    pages: int
    sheets: tuple[int, ...]
    documents: tuple[PlannedDocument, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class BundleReport:
    """What came of a bundle: its documents in the dossier, and how many ties are new."""

    documents: tuple[int, ...]
    links: int


def plan_bundle(
    desk: Desk, dossier_id: int, path: Path, use: BundleUse | None = None, tell: Tell | None = None
) -> BundlePlan:
    """Read a bundle; without `use` it is parted where a sheet names a kind.

    Raises InputRefused where it is no PDF or has no sheet, Cancelled through `tell`, FileTrouble.
    """
    with desk.read() as work:
        _, card = product_and_card(desk, work, dossier_id)
        tag = tag_of(work, dossier_id)
    with open_regular(path) as file:
        facts = inspect(path.name, file)
        if facts.media is not Media.PDF:
            raise refuse(
                "bundle_not_pdf", said("Tập quét phải là một tệp PDF."), said("Quét lại thành PDF."), path.name
            )
        pages = _read_pages(path.name, file, facts.pages, tell)
    if not any(page.separators or page.unread for page in pages):
        raise refuse(
            "no_separators",
            said("Không thấy tờ ngăn nào trong {pages} trang.", pages=len(pages)),
            said("Thêm tệp như tài liệu thường, hoặc đặt tờ ngăn của hồ sơ này vào rồi quét lại."),
            path.name,
        )
    problems = [
        problem
        for page in pages
        for one in page.separators
        for problem in _problems(page.page, one, dossier_id, tag, card)
    ]
    division = divide(BundlePage(page.page, page.separators, page.unread, page.blank) for page in pages)
    names_kinds = any(one.kind is not None for page in pages for one in page.separators)
    use = use or (BundleUse.PARTED if names_kinds else BundleUse.WHOLE)
    documents = (
        _parts(path, _sha256(path), division) if use is BundleUse.PARTED else (_whole(path, division, len(pages)),)
    )
    notices = tuple(_unread(page.page) for page in pages if page.unread)
    return BundlePlan(path, use, len(pages), division.sheets, documents, tuple(problems), notices)


def take_bundle(desk: Desk, dossier_id: int, plan: BundlePlan, tell: Tell | None = None) -> BundleReport:
    """Add the documents of a plan and tie their pages. The same bundle taken in twice changes nothing the second time.

    Raises InputRefused with the problems of the plan, Cancelled through `tell`, DiskFull, FileTrouble.
    """
    refuse_if(plan.problems)
    links: list[EvidenceLink] = []
    numbers = []
    for number, planned in _taken(desk, dossier_id, plan, tell):
        numbers.append(number)
        links += [
            EvidenceLink(0, number, criterion, first, last, LinkSource.SEPARATOR)
            for criterion, first, last in planned.links
        ]
    return BundleReport(tuple(numbers), link_pages(desk, dossier_id, links) if links else 0)


def _taken(desk: Desk, dossier_id: int, plan: BundlePlan, tell: Tell | None) -> Iterator[tuple[int, PlannedDocument]]:
    """Every document of the plan with its number, added where the dossier does not have it."""
    if plan.use is BundleUse.WHOLE:
        yield _added(desk, dossier_id, plan.documents[0], plan.path), plan.documents[0]
        return
    done = 0
    with tempfile.TemporaryDirectory(prefix="ocop-desk-") as folder, open_regular(plan.path) as file:
        for planned in plan.documents:
            number = _there_already(desk, dossier_id, planned)
            if number is None:

                def step(page: int, so_far: int = done, name: str = planned.name) -> None:
                    if tell is not None:
                        tell(so_far + page, plan.pages, name)

                part = Path(folder) / "part.pdf"
                cut_pages(file, planned.pages, part, step)
                number = _added(desk, dossier_id, planned, part)
                part.unlink()
            done += len(planned.pages)
            yield number, planned


@dataclass(frozen=True, slots=True)
class _ReadPage:
    page: int
    separators: tuple[Separator, ...]
    unread: bool
    blank: bool


def _read_pages(name: str, file: BinaryIO, pages: int, tell: Tell | None) -> list[_ReadPage]:
    found = []
    with PdfReader(file) as pdf:
        for page in range(1, pages + 1):
            if tell is not None:
                tell(page - 1, pages, name)
            seen = _seen(pdf, page)
            found.append(_ReadPage(page, seen.separators, seen.unread, seen.blank))
    return found


def _seen(pdf: PdfReader, page: int) -> SeenPage:
    """What a page is; a sheet that is seen and not read is drawn again, finer."""
    try:
        seen = look_at(pdf.picture(page, DOTS_AN_INCH))
        return look_at(pdf.picture(page, DOTS_AGAIN)) if seen.unread else seen
    except DamagedPage:
        return SeenPage()


def _problems(page: int, one: Separator, dossier_id: int, tag: str, card: Scorecard) -> list[Problem]:
    place = said("Trang {page}", page=page)
    if (one.dossier_id, one.tag) != (dossier_id, tag):
        message = said("Tờ ngăn này in cho hồ sơ khác (số {dossier_id}).", dossier_id=one.dossier_id)
        return [
            Problem(
                "foreign_separator", place, message, said("Kiểm tra có quét nhầm tập không; in tờ ngăn của hồ sơ này.")
            )
        ]
    if one.kind is None and one.criterion not in card.by_code:
        message = said("Bộ sản phẩm không có tiêu chí {criterion}.", criterion=one.criterion)
        return [Problem("unknown_criterion", place, message, said("In lại tờ ngăn của hồ sơ này."))]
    return []


def _unread(page: int) -> Problem:
    return Problem(
        "unread_separator",
        said("Trang {page}", page=page),
        said("Giống tờ ngăn nhưng không đọc được mã; các trang sau nó chưa gắn với gì."),
        said("Gắn tay các trang sau đó, hoặc in lại tờ ấy rồi quét lại."),
    )


def _whole(path: Path, division: Division, pages: int) -> PlannedDocument:
    links = tuple(
        (criterion, stretch.first, stretch.last) for stretch in division.stretches for criterion in stretch.criteria
    )
    kinds = [
        f"{EVIDENCE_KIND_NAMES[kind]}: trang {stretches[0].first}-{stretches[-1].last}"
        for kind, stretches in division.documents()
        if kind is not None
    ]
    return PlannedDocument(path.name, EvidenceKind.OTHER, tuple(range(1, pages + 1)), links, "\n".join(kinds))


def _parts(path: Path, sha256: str, division: Division) -> tuple[PlannedDocument, ...]:
    parts = []
    for place, (kind, stretches) in enumerate(division.documents(), start=1):
        pages = [page for one in stretches for page in range(one.first, one.last + 1) if page not in division.sheets]
        links: list[tuple[str, int, int]] = []
        for one in stretches:
            own = [pages.index(page) + 1 for page in pages if one.first <= page <= one.last]
            links += [(criterion, own[0], own[-1]) for criterion in one.criteria]
        kind = kind or EvidenceKind.OTHER
        note = f"Tách từ {path.name}, trang {pages[0]}-{pages[-1]} (SHA-256 {sha256})"
        name = f"{path.stem} - {place:02d} {EVIDENCE_KIND_NAMES[kind]}.pdf"
        parts.append(PlannedDocument(name, kind, tuple(pages), tuple(links), note))
    return tuple(parts)


def _added(desk: Desk, dossier_id: int, planned: PlannedDocument, source: Path) -> int:
    """The number of a document. Raises InputRefused."""
    facts = EvidenceFacts(planned.kind, note=planned.note)
    incoming = Incoming(planned.name, source.stat().st_size, lambda: open_regular(source), facts)
    report = add_evidence(desk, dossier_id, [incoming])
    refuse_if(report.problems)
    if report.added:
        return report.added[0]
    digest = _sha256(source)
    return next(one.document_id for one in dossier_content(desk, dossier_id).documents if one.sha256 == digest)


def _there_already(desk: Desk, dossier_id: int, planned: PlannedDocument) -> int | None:
    """The part that was cut from the same pages of the same bundle before: its bytes are not the same twice."""
    found = dossier_content(desk, dossier_id).documents
    return next((one.document_id for one in found if planned.note and planned.note in one.facts.note), None)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with open_regular(path) as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()

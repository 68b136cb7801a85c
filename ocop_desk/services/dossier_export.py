"""Reading copies of dossiers for members' laptops: small, grey, with pages, criteria and the originals' hashes.

Each dossier becomes one PDF with an outline by criterion and by document; Word and Excel files lie beside it as they
are. An index for people (Excel) and one for programs (JSON) say what each page is and which original it was made from.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocop_desk.domain.numbers import decimal_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said
from ocop_desk.packages.folders import folder_appearing_whole
from ocop_desk.services.desk import Desk
from ocop_desk.services.exported_dossiers import (
    DOCUMENT_COLUMNS,
    LEFT_OUT_NAMES,
    ExportedDocument,
    ExportedDossier,
    Tell,
    document_facts,
    document_row,
    dossiers_to_export,
    pieces_of,
)
from ocop_desk.store.evidence_reader import EvidenceReader

if TYPE_CHECKING:
    from ocop_desk.documents.picture_pdf import OutlineItem

INDEX_KIND = "ocop-desk/light-copy"
INDEX_VERSION = 1
INDEX_JSON = "muc-luc.json"
INDEX_WORKBOOK = "muc-luc.xlsx"
READING_COPY = "ho-so.pdf"


@dataclass(frozen=True)
class LightReport:
    """What was written: documents and pages that went along, bytes before and after, what was left out."""

    documents: int
    pages: int
    original_size: int
    light_size: int
    left_out: tuple[str, ...]
    notices: tuple[Problem, ...]

    @property
    def shrink_text(self) -> str:
        """How many times smaller the copy is, to one decimal."""
        return decimal_text(Fraction(self.original_size, max(self.light_size, 1)), 1)


def export_light(
    desk: Desk, dossier_ids: Sequence[int], target: Path, *, confidential: bool = False, tell: Tell | None = None
) -> LightReport:
    """Write reading copies into a new folder, whole or not at all; may run beside other work on the file.

    Raises InputRefused, FileTrouble where the folder is there already, DiskFull, Cancelled through `tell` (pages).
    """
    dossiers = dossiers_to_export(desk, dossier_ids, confidential=confidential)
    in_all = sum(max(one.evidence.pages, 1) for dossier in dossiers for one in dossier.going())
    with folder_appearing_whole(target) as folder, desk.file.evidence_reader() as reader:
        copying = _Copying(reader, in_all, tell)
        copies = [copying.copy(dossier, folder) for dossier in dossiers]
        _write_indexes(desk, dossiers, copies, folder)
        light = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    going = [one for dossier in dossiers for one in dossier.going()]
    left_out = [one for dossier in dossiers for one in dossier.documents if one.left_out]
    return LightReport(
        len(going),
        sum(one.evidence.pages for one in going),
        sum(one.evidence.size for one in going),
        light,
        tuple(one.evidence.name for one in left_out),
        tuple(copying.notices),
    )


@dataclass(frozen=True)
class _Copy:
    """The files of one dossier: (document, file, its hash), and the page of each document's first page in the PDF."""

    files: dict[int, tuple[str, str]]
    first_pages: dict[int, int]


class _Copying:
    """Makes the copies of one export and remembers how far it is."""

    def __init__(self, reader: EvidenceReader, in_all: int, tell: Tell | None) -> None:
        self._reader = reader
        self._in_all = in_all
        self._tell = tell
        self._done = 0
        self.notices: list[Problem] = []

    def copy(self, dossier: ExportedDossier, folder: Path) -> _Copy:
        """Write the files of one dossier into a folder of its own."""
        (folder / dossier.folder).mkdir()
        files: dict[int, tuple[str, str]] = {}
        for one in dossier.going():
            if not one.evidence.is_shown:
                files[one.position] = self._as_it_is(dossier, one, folder)
        shown = [one for one in dossier.going() if one.evidence.is_shown]
        if not shown:
            return _Copy(files, {})
        path = folder / dossier.folder / READING_COPY
        first_pages = self._reading_copy(dossier, shown, path)
        name = f"{dossier.folder}/{READING_COPY}"
        digest = _sha256(path)
        return _Copy({**files, **{one.position: (name, digest) for one in shown}}, first_pages)

    def _as_it_is(self, dossier: ExportedDossier, one: ExportedDocument, folder: Path) -> tuple[str, str]:
        self._say(one.evidence.name)
        name = f"{dossier.folder}/{one.file_name}"
        with (folder / name).open("xb") as out:
            stream = self._reader.open(one.evidence.content_id, one.evidence.size)
            for piece in pieces_of(stream, one.evidence):  # type: ignore[arg-type]
                out.write(piece)
        self._done += 1
        return name, one.evidence.sha256

    def _reading_copy(self, dossier: ExportedDossier, shown: Sequence[ExportedDocument], path: Path) -> dict[int, int]:
        from ocop_desk.documents.light_pages import DOTS_AN_INCH, light_pages, with_foot
        from ocop_desk.documents.picture_pdf import PicturePdf, packed

        first_pages: dict[int, int] = {}
        number = 0
        with path.open("xb") as out:
            pdf = PicturePdf(out, f"{dossier.product.name}, {dossier.product.producer.name}")
            for one in shown:
                first_pages[one.position] = number + 1
                stream = self._reader.open(one.evidence.content_id, one.evidence.size)
                for page, picture in enumerate(light_pages(one.evidence, stream), start=1):  # type: ignore[arg-type]
                    self._say(one.evidence.name)
                    number += 1
                    if picture is None:
                        self.notices.append(_damaged(one, page))
                    foot = with_foot(picture, _foot(dossier, one, page, number))
                    pdf.add_page(packed(foot), DOTS_AN_INCH, f"{one.position}-{page}")
                    self._done += 1
            pdf.finish(tuple(_outline(dossier, shown, first_pages)))
        return first_pages

    def _say(self, name: str) -> None:
        if self._tell is not None:
            self._tell(self._done, self._in_all, name)


def _foot(dossier: ExportedDossier, one: ExportedDocument, page: int, number: int) -> str:
    criteria = dossier.criteria_of(one.evidence.document_id, page)
    parts = [
        f"Tiêu chí {', '.join(criteria)}" if criteria else "",
        f"Tài liệu {one.position}/{len(dossier.documents)}, trang {page}/{one.evidence.pages}",
        one.evidence.name,
        f"bản đọc, tờ {number}",
    ]
    return " · ".join(filter(None, parts))


def _outline(
    dossier: ExportedDossier, shown: Sequence[ExportedDocument], first_pages: dict[int, int]
) -> "Iterator[OutlineItem]":
    from ocop_desk.documents.picture_pdf import OutlineItem

    by_id = {one.evidence.document_id: one for one in shown}
    criteria = []
    for criterion in dossier.card.criteria:
        places = [
            OutlineItem(
                f"{by_id[link.document_id].evidence.name}, trang {link.first_page}-{link.last_page}",
                first_pages[by_id[link.document_id].position] + link.first_page - 1,
            )
            for link in dossier.content.pages_of(criterion.code)
            if link.document_id in by_id
        ]
        if places:
            criteria.append(OutlineItem(f"{criterion.code}. {criterion.title}", places[0].page, tuple(places)))
    if criteria:
        yield OutlineItem("Theo tiêu chí", criteria[0].page, tuple(criteria))
    documents = tuple(OutlineItem(f"{one.position}. {one.evidence.name}", first_pages[one.position]) for one in shown)
    yield OutlineItem("Theo tài liệu", 1, documents)


def _damaged(one: ExportedDocument, page: int) -> Problem:
    return Problem(
        "damaged_page",
        one.evidence.name,
        said("Trang {page} hỏng nên bản đọc không có.", page=page),
        said("Xem bản gốc, hoặc quét lại."),
    )


def _write_indexes(desk: Desk, dossiers: Sequence[ExportedDossier], copies: Sequence[_Copy], folder: Path) -> None:
    from ocop_desk.documents.dossier_index import Table, index_workbook

    pairs = list(zip(dossiers, copies, strict=True))
    data = {
        "kind": INDEX_KIND,
        "version": INDEX_VERSION,
        "dossiers": [_json(dossier, copy) for dossier, copy in pairs],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    (folder / INDEX_JSON).write_text(text + "\n", encoding="utf-8", newline="\n")
    documents: list[list[str | int]] = []
    pages: list[list[str | int]] = []
    for dossier, copy in pairs:
        for one in dossier.documents:
            where = LEFT_OUT_NAMES[one.left_out] if one.left_out else copy.files[one.position][0]
            sheet = copy.first_pages.get(one.position, "")
            documents.append([dossier.product.name, *document_row(one), where, sheet])
        for place in _places(dossier, copy):
            pages.append([dossier.product.name, *place])
    tables: tuple[Table, ...] = (
        ("Tài liệu", (("Sản phẩm", 32), *DOCUMENT_COLUMNS, ("Tệp trong bản đọc", 44), ("Từ tờ", 8)), documents),
        (
            "Theo tiêu chí",
            (("Sản phẩm", 32), ("Tiêu chí", 10), ("Tên tiêu chí", 52), ("Tài liệu", 44), ("Từ trang", 10),
             ("Đến trang", 10), ("Tờ trong bản đọc", 12)),
            pages,
        ),
    )  # fmt: skip
    (folder / INDEX_WORKBOOK).write_bytes(index_workbook("Mục lục bản đọc của hồ sơ", tables, desk.clock()))


def _places(dossier: ExportedDossier, copy: _Copy) -> Iterator[list[str | int]]:
    documents = {one.evidence.document_id: one for one in dossier.documents}
    for criterion in dossier.card.criteria:
        for link in dossier.content.pages_of(criterion.code):
            one = documents[link.document_id]
            first = copy.first_pages.get(one.position)
            sheet = "" if first is None else first + link.first_page - 1
            yield [criterion.code, criterion.title, one.evidence.name, link.first_page, link.last_page, sheet]


def _json(dossier: ExportedDossier, copy: _Copy) -> dict[str, Any]:
    documents = []
    for one in dossier.documents:
        name, digest = copy.files.get(one.position, ("", ""))
        where = {"file": name, "file_sha256": digest, "first_page": copy.first_pages.get(one.position, 0)}
        documents.append({**document_facts(one), **where})
    links = [
        {
            "criterion": link.criterion,
            "position": next(one.position for one in dossier.documents if one.evidence.document_id == link.document_id),
            "first_page": link.first_page,
            "last_page": link.last_page,
        }
        for criterion in dossier.card.criteria
        for link in dossier.content.pages_of(criterion.code)
    ]
    return {
        "dossier": dossier.content.dossier.dossier_id,
        "product": dossier.product.name,
        "producer": dossier.product.producer.name,
        "scorecard": dossier.card.code,
        "documents": documents,
        "links": links,
    }


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

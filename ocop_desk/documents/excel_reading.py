"""Safe reading of Excel files from anywhere: every cell's text with its kind, merged cells filled, bounds kept.

Read as a stream of XML events, not through a spreadsheet library: one pass has to give formulas and their last
results, error values, merged and hidden cells and the old fonts, and must stay small and fast on a hostile file.
Follows ECMA-376 part 1 (both its namespaces and files without styles or cell references).
"""

import posixpath
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from ocop_desk.documents.excel_opening import (
    Parts,
    check_is_workbook,
    open_workbook,
    refuse,
    refuse_damaged,
    refuse_unsafe,
)
from ocop_desk.documents.excel_sheet import SheetReader
from ocop_desk.documents.excel_strings import read_strings
from ocop_desk.documents.excel_styles import Styles, read_styles
from ocop_desk.documents.excel_xml import Attributes, Handler, UnsafeXml, parse_xml
from ocop_desk.documents.workbook_rows import SheetRows, WorkbookRows
from ocop_desk.domain.said import said
from ocop_desk.errors import FileTrouble

MOST_SHEETS = 300
"""A member's sheet form has one a product: 150 in a large round."""


def read_workbook(path: Path) -> WorkbookRows:
    """All worksheets of an .xlsx (or .xlsm, .xltx) file.

    Raises FileTrouble where the file cannot be read, InputRefused where it is not such a workbook, encrypted, damaged
    or too big: the code tells which.
    """
    with open_workbook(path) as archive, _any_damage(path):
        parts = Parts(path, archive)
        check_is_workbook(path, parts)
        return _read(path, parts)


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    relation: str
    hidden: bool


def _read(path: Path, parts: Parts) -> WorkbookRows:
    book_part = _book_part(parts)
    book = _Book()
    parse_xml(parts.read(book_part), book)
    relations = _relations(parts, book_part)
    styles = _styles(parts, relations)
    strings = read_strings(parts.read(relations.strings)) if relations.strings in parts else []
    if len(book.sheets) > MOST_SHEETS:
        refuse(
            "too-big",
            path,
            said("có {count} trang tính, nhiều hơn {most_sheets}.", count=len(book.sheets), most_sheets=MOST_SHEETS),
            said("Chỉ gửi trang danh sách."),
        )
    reader = SheetReader(strings, replace(styles, from_1904=book.from_1904))
    sheets = []
    for sheet in book.sheets:
        part = relations.targets.get(sheet.relation, "")
        if part in parts and part not in relations.other_than_worksheets:
            sheets.append(_sheet(reader, sheet, parts.read(part)))
    if not sheets:
        refuse("no-sheets", path, said("không có trang tính nào."), said("Chọn đúng tệp danh sách."))
    return WorkbookRows(tuple(sheets))


def _sheet(reader: SheetReader, sheet: _Sheet, data: bytes) -> SheetRows:
    return replace(reader.read(data), name=sheet.name, hidden=sheet.hidden)


class _Book(Handler):
    """The workbook part: sheets in order, and which day is number 0."""

    def __init__(self) -> None:
        self.sheets: list[_Sheet] = []
        self.from_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(_Sheet(attributes.get("name", ""), attributes.get("id", ""), hidden))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904", "0") in {"1", "true"}


class _Relations(Handler):
    """A part's relations: where each leads, and which are of a given kind."""

    def __init__(self, base: str) -> None:
        self._base = base
        self.targets: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        """Last word of a relation's type to its target."""
        self.other_than_worksheets: set[str] = set()

    def start(self, name: str, attributes: Attributes) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = _resolved(self._base, attributes.get("Target", ""))
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.targets[attributes.get("Id", "")] = target
        self.kinds[kind] = target
        if kind != "worksheet":
            self.other_than_worksheets.add(target)

    @property
    def strings(self) -> str:
        return self.kinds.get("sharedStrings", "xl/sharedStrings.xml")

    @property
    def styles(self) -> str:
        return self.kinds.get("styles", "xl/styles.xml")


def _book_part(parts: Parts) -> str:
    if "_rels/.rels" in parts:
        relations = _Relations("")
        parse_xml(parts.read("_rels/.rels"), relations)
        found = relations.kinds.get("officeDocument", "")
        if found in parts:
            return found
    return "xl/workbook.xml"


def _relations(parts: Parts, book_part: str) -> _Relations:
    folder, name = posixpath.split(book_part)
    relations = _Relations(folder)
    part = f"{folder}/_rels/{name}.rels"
    if part in parts:
        parse_xml(parts.read(part), relations)
    return relations


def _styles(parts: Parts, relations: _Relations) -> Styles:
    return read_styles(parts.read(relations.styles)) if relations.styles in parts else Styles()


def _resolved(base: str, target: str) -> str:
    """The part a relation leads to: from the root with a slash in front, else from the folder of its source."""
    target = target.replace("\\", "/")
    joined = target if target.startswith("/") else posixpath.join("/" + base, target)
    return posixpath.normpath(joined).lstrip("/")


@contextmanager
def _any_damage(path: Path) -> Iterator[None]:
    try:
        yield
    except UnsafeXml:
        refuse_unsafe(path)
    except OSError as error:
        raise FileTrouble(
            said("Không đọc được tệp {path} ({strerror}).", path=path, strerror=error.strerror),
            said("Kiểm tra ổ đĩa rồi thử lại."),
        ) from error
    except (BadZipFile, zlib.error, ExpatError, EOFError, NotImplementedError, RuntimeError, LookupError, ValueError):
        refuse_damaged(path)

"""Reading sheet forms back: every page that holds, and every problem with its sheet and cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ocop_desk.documents.excel_reading import read_workbook
from ocop_desk.documents.sheet_form_cells import FormCells, cell_text
from ocop_desk.documents.sheet_form_identity import (
    GUIDE_SHEET,
    IDENTITY_SHEET,
    PAGE_HEADS,
    PageIdentity,
    page_identity,
    session_facts,
)
from ocop_desk.documents.sheet_form_layout import COLUMNS, LEVEL, NOTE
from ocop_desk.documents.workbook_rows import Row, SheetRows, WorkbookRows, place
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.sheets import ScoringGrid, asks, counted_levels, scoring_grid

LONGEST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class SheetFormEntry:
    """One product's page as the member filled it in; `levels` holds no criterion that is not asked."""

    entry_id: int
    member_id: int
    round_number: int
    levels: Mapping[str, int]
    notes: Mapping[str, str]


def read_sheet_form(path: Path, session: SessionRecord) -> tuple[list[SheetFormEntry], list[Problem]]:
    """The pages without problems, and the problems of all others.

    A form made for another round than the one being scored is refused: marks of an old round are no marks of a new
    one. Whether the member is entitled is for the services to say. Raises FileTrouble.
    """
    try:
        book = read_workbook(path)
    except InputRefused as refusal:
        return [], list(refusal.problems)
    return _FormReader(path.name, book, session).read()


class _FormReader:
    """Reads one file."""

    def __init__(self, name: str, book: WorkbookRows, session: SessionRecord) -> None:
        self._name = name
        self._sheets = {sheet.name: sheet for sheet in book.sheets}
        self._session = session
        self._products = {product.entry_id: product for product in session.products}
        self._problems: list[Problem] = []

    def read(self) -> tuple[list[SheetFormEntry], list[Problem]]:
        identity = self._sheets.get(IDENTITY_SHEET)
        if identity is None or not self._is_ours(identity):
            return [], self._problems or [self._no_form()]
        pages = self._pages(identity)
        self._check_other_sheets({page.page for page in pages})
        read = (self._read_page(page) for page in self._without_repeats(pages))
        return [entry for entry in read if entry is not None], self._problems

    def _is_ours(self, identity: SheetRows) -> bool:
        wanted = session_facts(self._session)
        found = {cell_text(row, 1): cell_text(row, 2) for row in identity.rows[: len(wanted)]}
        facts = list(wanted.items())
        if found.get(facts[0][0]) != facts[0][1]:
            return False
        if found.get(facts[1][0]) != facts[1][1]:
            self._add(
                "other_version",
                place(IDENTITY_SHEET, 2, 2),
                said("Phiếu do bản khác của chương trình lập."),
                said("Lập lại phiếu bằng bản chương trình đang dùng."),
            )
            return False
        if found != wanted:
            self._add(
                "other_session",
                self._name,
                said(
                    "Phiếu của phiên {number}, {council}.",
                    number=found.get("Số phiên", "?"),
                    council=found.get("Hội đồng") or said("không rõ Hội đồng"),
                ),
                said(
                    "Dùng phiếu lập cho phiên {number} của {council}.",
                    number=wanted["Số phiên"],
                    council=wanted["Hội đồng"],
                ),
            )
            return False
        return True

    def _no_form(self) -> Problem:
        return Problem(
            "not_a_sheet_form",
            self._name,
            said("Tệp không phải phiếu chấm do chương trình lập."),
            said("Dùng đúng tệp phiếu đã gửi cho thành viên, không chép sang tệp khác."),
        )

    def _pages(self, identity: SheetRows) -> list[PageIdentity]:
        below = iter(identity.rows)
        for row in below:
            if tuple(cell_text(row, column) for column in range(1, len(PAGE_HEADS) + 1)) == PAGE_HEADS:
                break
        return [page for row in below if (page := self._page(row)) is not None]

    def _page(self, row: Row) -> PageIdentity | None:
        columns = range(1, len(PAGE_HEADS) + 1)
        page, entry, member, number, scorecard, sha256, cases = (cell_text(row, column) for column in columns)
        numbers = [_whole(value) for value in (entry, member, number)]
        if None in numbers or any(cell.is_formula for cell in row.cells.values()):
            self._add(
                "changed_codes",
                place(IDENTITY_SHEET, row.number),
                said("Thông tin nhận dạng của phiếu đã bị sửa."),
                said("Lập lại phiếu và chép các mức đã chọn sang."),
            )
            return None
        entry_id, member_id, round_number = (value or 0 for value in numbers)
        return PageIdentity(page, entry_id, member_id, round_number, scorecard, sha256, cases)

    def _check_other_sheets(self, known: set[str]) -> None:
        for sheet in self._sheets.values():
            if sheet.name not in known and not sheet.hidden and sheet.name != GUIDE_SHEET and sheet.rows:
                self._add(
                    "unknown_page",
                    sheet.name,
                    said("Trang “{name}” không có trong phiếu lúc lập.", name=sheet.name),
                    said("Xóa trang này, hoặc đặt lại đúng tên cũ."),
                )

    def _without_repeats(self, pages: Sequence[PageIdentity]) -> Iterator[PageIdentity]:
        seen: set[object] = set()
        for page in pages:
            keys = {page.page, (page.entry_id, page.member_id)}
            if keys & seen:
                self._add(
                    "duplicate_product",
                    page.page,
                    said("Sản phẩm ở mục {entry_id} có hơn một trang trong tệp.", entry_id=page.entry_id),
                    said("Giữ lại một trang, hoặc lập lại phiếu."),
                )
            else:
                yield page
            seen |= keys

    def _read_page(self, page: PageIdentity) -> SheetFormEntry | None:
        product = self._products.get(page.entry_id)
        before = len(self._problems)
        self._check_identity(page, product)
        sheet = self._sheets.get(page.page)
        if sheet is None:
            self._add(
                "missing_page",
                page.page,
                said("Trang “{page}” đã bị xóa hoặc đổi tên.", page=page.page),
                said("Đặt lại tên cũ."),
            )
        if product is None or sheet is None or len(self._problems) > before:
            return None
        entry = _PageReader(sheet, page, self._grid(product), self._problems).read()
        return entry if len(self._problems) == before else None

    def _grid(self, product: ProductRecord) -> ScoringGrid:
        return scoring_grid(self._session.scorecards[product.product.scorecard], product.product.cases)

    def _check_identity(self, page: PageIdentity, product: ProductRecord | None) -> None:
        if product is None:
            self._add(
                "unknown_entry",
                page.page,
                said("Phiên họp không có mục số {entry_id}.", entry_id=page.entry_id),
                said("Dùng phiếu lập cho phiên này."),
            )
            return
        if page.member_id not in self._session.members:
            self._add(
                "unknown_member",
                page.page,
                said("Phiên họp không có thành viên số {member_id}.", member_id=page.member_id),
                said("Dùng phiếu lập cho phiên này."),
            )
        self._check_round(page, product)
        now = page_identity(self._session, product, page.member_id, page.round_number)
        if (page.scorecard, page.sha256) != (now.scorecard, now.sha256):
            self._add(
                "other_scorecard",
                page.page,
                said(
                    "Phiếu lập theo bộ {scorecard} bản khác với bộ {used} của phiên.",
                    scorecard=page.scorecard or "?",
                    used=now.scorecard,
                ),
                said("Lập lại phiếu."),
            )
        if page.cases != now.cases:
            self._add(
                "other_cases",
                page.page,
                said(
                    "Trường hợp của sản phẩm đã đổi: phiếu ghi “{cases}”, nay là “{used}”.",
                    cases=page.cases,
                    used=now.cases,
                ),
                said("Lập lại phiếu."),
            )

    def _check_round(self, page: PageIdentity, product: ProductRecord) -> None:
        last = product.last_round
        if last is not None and last.revealed_at is not None:
            self._add(
                "round_closed",
                page.page,
                said("Lượt {number} của sản phẩm đã mở phiếu, không nhận thêm phiếu.", number=last.number),
                said("Nếu Hội đồng chấm lại thì lập phiếu cho lượt mới."),
            )
        elif page.round_number != (last.number if last else 1):
            self._add(
                "other_round",
                page.page,
                said(
                    "Phiếu lập cho lượt {round_number}, sản phẩm đang chấm lượt {number}.",
                    round_number=page.round_number,
                    number=last.number if last else 1,
                ),
                said("Lập phiếu cho lượt đang chấm."),
            )

    def _add(self, code: str, where: str, message: Said, remedy: Said) -> None:
        self._problems.append(Problem(code, where, message, remedy))


class _PageReader:
    """Reads the marks of one page."""

    def __init__(self, sheet: SheetRows, page: PageIdentity, grid: ScoringGrid, problems: list[Problem]) -> None:
        self._cells = FormCells(sheet, COLUMNS, problems)
        self._page = page
        self._grid = grid

    def read(self) -> SheetFormEntry | None:
        rows = self._cells.criterion_rows(self._page.mark, self._grid.codes)
        if rows is None:
            return None
        if not any(LEVEL in row.cells for row in rows.values()):
            empty, remedy = said("Trang chưa chấm tiêu chí nào."), said("Chấm rồi gửi lại.")
            self._cells.note("empty_page", None, None, empty, remedy)
            return None
        levels = self._levels(rows)
        self._check_missing(rows, levels)
        notes = {code: note for code, row in rows.items() if (note := self._cells.words(row, NOTE, LONGEST_NOTE))}
        page = self._page
        counted = counted_levels(self._grid, levels)
        return SheetFormEntry(page.entry_id, page.member_id, page.round_number, counted, notes)

    def _levels(self, rows: Mapping[str, Row]) -> dict[str, int]:
        found = {}
        for grid_row in self._grid.rows:
            level = self._cells.level(grid_row.code, len(grid_row.points) - 1, rows[grid_row.code], LEVEL)
            if level is not None:
                found[grid_row.code] = level
        return found

    def _check_missing(self, rows: Mapping[str, Row], levels: Mapping[str, int]) -> None:
        for grid_row in self._grid.rows:
            row = rows[grid_row.code]
            if LEVEL not in row.cells and asks(self._grid, grid_row, levels):
                self._cells.note(
                    "missing_criterion",
                    row.number,
                    LEVEL,
                    said("Tiêu chí {code} chưa chấm.", code=grid_row.code),
                    said("Chọn một mức, hoặc chọn “0 – Không đạt mức nào”."),
                )


def _whole(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 16 else None

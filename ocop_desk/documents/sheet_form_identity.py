"""What a sheet form says of itself on its hidden sheet, written and read back by the same rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from ocop_desk.domain.records import ProductRecord, SessionRecord

FORM_SCHEMA = "ocop-desk.sheet-form"
FORM_VERSION = "1"
IDENTITY_SHEET = "Nhận dạng"
GUIDE_SHEET = "Hướng dẫn"
PAGE_HEADS = ("Trang", "Mục", "Thành viên", "Lượt", "Bộ sản phẩm", "Mã băm SHA-256", "Trường hợp")
"""Heads of the list of pages on the hidden sheet."""


@dataclass(frozen=True, slots=True)
class PageIdentity:
    """One product's page of a form: which sheet it is for, and the scorecard it was made from."""

    page: str
    entry_id: int
    member_id: int
    round_number: int
    scorecard: str
    sha256: str
    cases: str

    @property
    def mark(self) -> str:
        """The short number printed on the page itself."""
        return f"Mã phiếu: {self.entry_id}-{self.round_number}-{self.member_id}"

    def row(self) -> tuple[str | int, ...]:
        """The page's row on the hidden sheet, under `PAGE_HEADS`."""
        return (
            self.page,
            self.entry_id,
            self.member_id,
            self.round_number,
            self.scorecard,
            self.sha256,
            self.cases,
        )


def session_facts(session: SessionRecord) -> dict[str, str]:
    """What tells this session from every other: its number in the file, its number of the year, its council."""
    return {
        "Loại tệp": FORM_SCHEMA,
        "Phiên bản": FORM_VERSION,
        "Phiên họp": str(session.session_id),
        "Số phiên": f"{session.number}/{session.year}",
        "Hội đồng": session.council.name,
    }


def page_identity(session: SessionRecord, product: ProductRecord, member_id: int, round_number: int) -> PageIdentity:
    """The identity of one product's page."""
    card = session.scorecards[product.product.scorecard]
    return PageIdentity(
        page=f"SP {product.position:02d}",
        entry_id=product.entry_id,
        member_id=member_id,
        round_number=round_number,
        scorecard=card.code,
        sha256=card.sha256,
        cases=cases_as_text(product.product.cases),
    )


def cases_as_text(cases: Mapping[str, int]) -> str:
    """The chosen cases in one line: "8=1;9=2"; "-" for none, so that the cell is never empty."""
    return ";".join(f"{criterion}={case}" for criterion, case in sorted(cases.items())) or "-"

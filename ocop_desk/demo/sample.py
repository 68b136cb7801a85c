"""The bundled sample: an invented council and twelve invented products, as an office would send them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ocop_desk.domain.councils import Council, CouncilMember, Post, RuleProfile
from resources import read_text

_HEADS = ("TT", "Tên sản phẩm", "Tên chủ thể", "Loại hình", "Xã, phường", "Mã xã", "Bộ sản phẩm", "Đăng ký", "Hạng sao")
_FIELDS = ("name", "producer", "kind", "commune", "commune_code", "scorecard", "registration", "stars")
FEWEST_MEMBERS = 5


@dataclass(frozen=True, slots=True)
class SampleCouncil:
    """The council of the demo before it is in a file; the last scoring member is the one who stays away."""

    council: Council
    profile: RuleProfile
    members: tuple[CouncilMember, ...]
    absence_reason: str


def sample_council(size: int, today: date) -> SampleCouncil:
    """A council of `size` people, one of them a secretary who does not score; at least five."""
    data = _read("council.yaml")
    set_up = date(today.year, 1, 15)
    council = Council(
        **{**data["council"], "recipients": tuple(data["council"]["recipients"])},
        decision_date=set_up,
        practice=True,
    )
    profile = RuleProfile(
        regulation_name=data["regulation"]["name"],
        regulation_number=data["regulation"]["number"],
        regulation_date=set_up,
    )
    return SampleCouncil(council, profile, _members(data["members"], max(size, FEWEST_MEMBERS)), data["absence_reason"])


def write_sample_list(path: Path) -> None:
    """Write the sample products as the Excel list a commune would send."""
    import openpyxl
    from openpyxl.styles import Font

    data = _read("products.yaml")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Danh sách"
    sheet.append([data["title"]])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(_HEADS))
    sheet.append([])
    sheet.append(list(_HEADS))
    for cell in (*sheet[1], *sheet[3]):
        cell.font = Font(bold=True)
    for number, row in enumerate(data["products"], start=1):
        sheet.append([number, *(row[field] for field in _FIELDS)])
    for column, width in zip("ABCDEFGHI", (5, 34, 38, 18, 20, 10, 14, 14, 10), strict=True):
        sheet.column_dimensions[column].width = width
    book.save(path)


def _members(rows: list[dict[str, str]], size: int) -> tuple[CouncilMember, ...]:
    secretary = next(row for row in rows if row["post"] == Post.SECRETARY)
    others = [row for row in rows if row is not secretary]
    chosen = others[: size - 1]
    more = [
        {"name": f"Ủy viên Mẫu {number}", "post": Post.MEMBER, "position": "Chuyên gia", "agency": f"Cơ quan {number}"}
        for number in range(1, size - len(chosen))
    ]
    return tuple(
        CouncilMember(0, row["name"], Post(row["post"]), row["position"], row["agency"], row is not secretary)
        for row in (*chosen, *more, secretary)
    )


def _read(name: str) -> dict[str, Any]:
    import yaml

    data: dict[str, Any] = yaml.safe_load(read_text("sample", name))
    return data

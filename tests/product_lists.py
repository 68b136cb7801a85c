"""Lists as offices send them, made up: a test changes the rows or cells it is about."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from struct import pack

import openpyxl

from ocop_desk.domain.products import Producer, ProducerKind, Product, RegistrationKind
from ocop_desk.domain.rules import RuleSet
from ocop_desk.services.rules import RuleLibrary

HEAD = (
    "TT",
    "Tên sản phẩm",
    "Tên chủ thể",
    "Loại hình tổ chức",
    "Xã, phường",
    "Mã xã",
    "Bộ sản phẩm",
    "Lần đăng ký",
    "Hạng sao đề nghị",
    "Mã sản phẩm",
    "Ghi chú",
)

Row = Sequence[object]


def rules() -> RuleSet:
    """The rule set of Decision 26/2026 as shipped."""
    return RuleLibrary().load("qd26-2026")


def a_row(number: int = 1, **changes: object) -> list[object]:
    """A product's row that is right, below `HEAD`; columns are changed by the names below."""
    values: dict[str, object] = {
        "order": number,
        "name": f"Mật ong hoa rừng {_letters(number)}",
        "producer": "Hợp tác xã Đồi Thông",
        "kind": "HTX",
        "commune": "xã Đồi Thông",
        "code_of_commune": "24001",
        "scorecard": "Mật ong, mật khác và nông sản thực phẩm khác",
        "registration": "Lần đầu",
        "stars": 3,
        "code": None,
        "note": None,
    }
    unknown = changes.keys() - values.keys()
    assert not unknown, unknown
    return list((values | changes).values())


def write_list(path: Path, *rows: Row, head: Row | None = HEAD, sheet: str = "Danh sách") -> Path:
    """A workbook with one sheet: the head in row 1 (none with head=None) and the rows below it."""
    workbook = openpyxl.Workbook()
    workbook.active.title = sheet
    for row in [*([head] if head is not None else []), *rows]:
        workbook.active.append([None if value is None else value for value in row])
    workbook.save(path)
    return path


def edited(path: Path, edit: Callable[[openpyxl.Workbook], None]) -> Path:
    """The workbook after an edit of its cells, merges, states."""
    workbook = openpyxl.load_workbook(path)
    edit(workbook)
    workbook.save(path)
    return path


def with_part(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with the bytes of one part changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    return write_zip(path, parts)


def write_zip(path: Path, parts: Mapping[str, bytes]) -> Path:
    """An archive with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def write_sheet_xml(path: Path, data: str, strings: str = "") -> Path:
    """A workbook whose only sheet has this XML between <worksheet> and </worksheet>."""
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook {namespace} xmlns:r="{relation}">'
        '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": "<Relationships>"
        f'<Relationship Id="rId1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {namespace}>{data}</worksheet>",
        "xl/sharedStrings.xml": f"<sst {namespace}>{strings}</sst>",
        "xl/styles.xml": f"<styleSheet {namespace}></styleSheet>",
    }
    return write_zip(path, {name: text.encode() for name, text in parts.items()})


def ole_file(*streams: str) -> bytes:
    """A compound file (the container of old Office files and encrypted new ones) with empty streams of these names."""
    entries = [_ole_entry("Root Entry", kind=5, child=1)]
    entries += [_ole_entry(name, kind=2, right=n + 2 if n + 1 < len(streams) else -1) for n, name in enumerate(streams)]
    entries += [bytes(128)] * (-len(entries) % 4)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += pack("<HHHHHHLLLLLLLLLL", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += pack("<109L", 0, *[0xFFFFFFFF] * 108)
    directory = b"".join(entries)
    sectors = len(directory) // 512
    chain = [0xFFFFFFFD, *range(2, sectors + 1), 0xFFFFFFFE]
    table = pack("<128L", *(chain + [0xFFFFFFFF] * (128 - len(chain))))
    return header + table + directory


def a_product(**changes: object) -> Product:
    """A product as it would come from `a_row()`."""
    producer = Producer(str(changes.pop("producer", "Hợp tác xã Đồi Thông")), ProducerKind.COOPERATIVE)
    values: dict[str, object] = {
        "name": "Mật ong hoa rừng A",
        "producer": producer,
        "scorecard": "QD26-04",
        "registration": RegistrationKind.FIRST,
        "commune_code": "24001",
        "commune": "xã Đồi Thông",
        "proposed_stars": 3,
    }
    return Product(**(values | changes))  # type: ignore[arg-type]


def _letters(number: int) -> str:
    return openpyxl.utils.get_column_letter(number)


def _ole_entry(name: str, *, kind: int, child: int = -1, right: int = -1) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    head = text.ljust(64, b"\0") + pack("<HBBlll", len(text), kind, 1, -1, right, child)
    return (head + bytes(36) + pack("<LQ", 0xFFFFFFFE, 0)).ljust(128, b"\0")

"""What of a workbook's styles tells the meaning of cells: which are dates, and which font they are in."""

import re
from dataclasses import dataclass, field

from ocop_desk.documents.excel_xml import Attributes, Handler, parse_xml

_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Number formats that every spreadsheet knows as dates or times (ECMA-376 part 1, 18.8.30)."""

_NOT_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_CODE = re.compile("[ymdhs]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Styles:
    """By a cell's style number: whether it shows a date, and the name of its font."""

    dates: frozenset[int] = frozenset()
    fonts: dict[int, str] = field(default_factory=dict)
    from_1904: bool = False


def read_styles(data: bytes) -> Styles:
    """The styles of the styles part."""
    handler = _Styles()
    parse_xml(data, handler)
    dates = {
        number
        for number, (number_format, _) in enumerate(handler.cell_styles)
        if _is_date(number_format, handler.formats.get(number_format))
    }
    names = dict(enumerate(handler.font_names))
    fonts = {number: names.get(font, "") for number, (_, font) in enumerate(handler.cell_styles)}
    return Styles(frozenset(dates), fonts)


def _is_date(number: int, code: str | None) -> bool:
    if code is None:
        return number in _BUILT_IN_DATES
    first_section = _NOT_CODE.sub("", code).split(";")[0]
    return _DATE_CODE.search(first_section) is not None and "general" not in first_section.lower()


class _Styles(Handler):
    def __init__(self) -> None:
        self.formats: dict[int, str] = {}
        self.font_names: list[str] = []
        self.cell_styles: list[tuple[int, int]] = []
        """Number format and font of each cell style."""
        self._section = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name in {"fonts", "cellXfs", "cellStyleXfs", "numFmts", "dxfs"}:
            self._section = name
        elif name == "numFmt" and self._section == "numFmts":
            self.formats[int(attributes.get("numFmtId", "0"))] = attributes.get("formatCode", "")
        elif name == "font" and self._section == "fonts":
            self.font_names.append("")
        elif name == "name" and self._section == "fonts" and self.font_names:
            self.font_names[-1] = attributes.get("val", "")
        elif name == "xf" and self._section == "cellXfs":
            self.cell_styles.append((int(attributes.get("numFmtId", "0")), int(attributes.get("fontId", "0"))))

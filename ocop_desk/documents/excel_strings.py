"""The shared strings of a workbook: text of cells, with the font where a part of it has one of its own."""

import re

from ocop_desk.documents.excel_xml import Attributes, Handler, parse_xml

SharedString = tuple[str, str]
"""Text, and the font of its first run that names one, or ""."""

LONGEST = 32_767
"""What one cell can hold; no spreadsheet writes more."""

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def read_strings(data: bytes) -> list[SharedString]:
    """The strings of the shared strings part, in their order."""
    handler = _Strings()
    parse_xml(data, handler)
    return handler.strings


def unescaped(text: str) -> str:
    """The text with `_x000D_` and its like turned into characters (ECMA-376 part 1, 22.9.2.19), no lone surrogates."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), text)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text[:LONGEST]


class _Strings(Handler):
    def __init__(self) -> None:
        self.strings: list[SharedString] = []
        self._pieces: list[str] = []
        self._font = ""
        self._in_text = False
        self._in_phonetic = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "t":
            self._in_text = not self._in_phonetic
        elif name == "si":
            self._pieces = []
            self._font = ""
        elif name == "rPh":
            self._in_phonetic = True
        elif name == "rFont":
            self._font = self._font or attributes.get("val", "")

    def text(self, data: str) -> None:
        if self._in_text:
            self._pieces.append(data)

    def end(self, name: str) -> None:
        if name == "t":
            self._in_text = False
        elif name == "rPh":
            self._in_phonetic = False
        elif name == "si":
            self.strings.append((unescaped("".join(self._pieces)), self._font))

"""YAML as rule files use it: block and flow collections, text, whole numbers, true, false, null.

The parser is PyYAML's; what is left out on purpose is what surprises people who write such files: aliases, tags,
several documents, keys given twice, and numbers or dates guessed from text. So 1.10 is the text "1.10".
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rule_fields import Keys, Place
from ocop_desk.domain.said import Said, said

LARGEST_FILE = 2_000_000
_DEEPEST = 40
_WHOLE = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,14})\Z", re.ASCII)
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class YamlContent:
    """What a file holds, and the line of every entry by its path."""

    data: object = None
    lines: dict[Keys, int] = field(default_factory=dict)


class _Refused(Exception):
    """Something in the file that rule files do not use; the first one ends the reading."""

    def __init__(self, code: str, line: int, message: Said, remedy: Said) -> None:
        self.problem = (code, line, message, remedy)
        super().__init__(message)


@dataclass
class _Open:
    """A collection being read, and where the next value goes."""

    value: dict[object, object] | list[object]
    path: Keys
    key: Any = None
    has_key: bool = False


def read_yaml(name: str, raw: bytes) -> tuple[YamlContent | None, list[Problem]]:
    """The content of a file's bytes, None where it cannot be read; problems of the file itself, with the line."""
    if len(raw) > LARGEST_FILE:
        return _refused(
            name,
            "too-large",
            None,
            said("tệp lớn hơn {largest_file} MB.", largest_file=LARGEST_FILE // 1_000_000),
            said("Kiểm tra lại tệp."),
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _refused(
            name, "not-utf8", None, said("tệp không phải chữ Unicode (UTF-8)."), said("Lưu lại tệp dạng UTF-8.")
        )
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        message = (
            said("tệp không đúng cú pháp YAML (từ cột {column}).", column=mark.column + 1)
            if mark
            else said("tệp không đúng cú pháp YAML.")
        )
        return _refused(
            name, "not-yaml", mark.line + 1 if mark else None, message, said("Sửa dòng này hoặc dòng trước.")
        )
    except _Refused as refused:
        code, line, message, remedy = refused.problem
        return _refused(name, code, line, message, remedy)
    return builder.content, [*builder.problems(name), *_not_composed(name, text)]


class _Builder:
    """Puts plain values together from the parser's events, without recursion."""

    def __init__(self) -> None:
        self.content = YamlContent()
        self._open: list[_Open] = []
        self._documents = 0
        self._twice: list[tuple[int, str]] = []

    def take(self, event: yaml.Event) -> None:
        """One event of the parser."""
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(
                "alias", line, said("có dấu & hoặc * của YAML."), said("Đặt chữ trong dấu nháy, hoặc viết lại đầy đủ.")
            )
        if isinstance(event, yaml.ScalarEvent):
            self._put(_scalar(event, line), line)
        elif isinstance(event, yaml.MappingStartEvent):
            self._start({}, event, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._start([], event, line)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _Refused(
                    "documents", line, said("có dấu --- mở thêm một tài liệu."), said("Mỗi tệp chỉ một tài liệu.")
                )

    def problems(self, name: str) -> list[Problem]:
        """Keys that stand twice in one mapping, all of them."""
        return [
            Problem(
                "repeated-key",
                Place(name, {(): line}).in_words(),
                said('mục "{key}" ghi hai lần.', key=key),
                said("Bỏ bớt một."),
            )
            for line, key in self._twice
        ]

    def _start(self, value: dict[object, object] | list[object], event: yaml.Event, line: int) -> None:
        if getattr(event, "tag", None) is not None:
            raise _Refused("tag", line, said("có dấu ! của YAML."), said("Đặt chữ trong dấu nháy."))
        if len(self._open) >= _DEEPEST:
            raise _Refused(
                "too-deep",
                line,
                said("lồng nhau quá {deepest} tầng.", deepest=_DEEPEST),
                said("Kiểm tra lại cách thụt dòng."),
            )
        path = self._put(value, line)
        self._open.append(_Open(value, path))

    def _put(self, value: object, line: int) -> Keys:
        if not self._open:
            self.content.data = value
            self.content.lines[()] = line
            return ()
        parent = self._open[-1]
        if isinstance(parent.value, list):
            path = (*parent.path, len(parent.value))
            parent.value.append(value)
        elif not parent.has_key:
            return self._put_key(parent, value, line)
        else:
            path = (*parent.path, parent.key)
            parent.value[parent.key] = value
            parent.has_key = False
        self.content.lines.setdefault(path, line)
        return path

    def _put_key(self, parent: _Open, key: object, line: int) -> Keys:
        if isinstance(key, dict | list):
            raise _Refused(
                "key", line, said("tên mục phải là chữ, không phải danh sách hay nhóm mục."), said("Sửa lại dòng này.")
            )
        if key in parent.value:
            self._twice.append((line, str(key)))
        parent.key, parent.has_key = key, True
        path = (*parent.path, key if isinstance(key, str | int) else "")
        self.content.lines[path] = line
        return path


def _scalar(event: yaml.ScalarEvent, line: int) -> object:
    if event.tag is not None:
        raise _Refused("tag", line, said("có dấu ! của YAML."), said("Đặt chữ trong dấu nháy."))
    text = str(event.value)
    if not event.implicit[0]:
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _WHOLE.match(text) else text


def _not_composed(name: str, text: str) -> list[Problem]:
    if unicodedata.is_normalized("NFC", text):
        return []
    lines = text.splitlines()
    first = next((n for n, line in enumerate(lines, start=1) if not unicodedata.is_normalized("NFC", line)), 1)
    message = said("có chữ Việt gõ dạng tổ hợp (dấu rời).")
    remedy = said("Chuyển cả tệp sang Unicode dựng sẵn (NFC).")
    return [Problem("not-nfc", str(Place(name, {(): first})), message, remedy)]


def _refused(name: str, code: str, line: int | None, message: Said, remedy: Said) -> tuple[None, list[Problem]]:
    place = Place(name, {(): line} if line else {})
    return None, [Problem(code, place.in_words(), message, remedy)]

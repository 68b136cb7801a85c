"""Reading `data/result.json` as a stranger's file: strict, bounded, every problem with its path."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ocop_desk.documents.session_json_codec import BROKEN, LARGEST_WHOLE, Noted, Path, check_keys, shown
from ocop_desk.documents.session_json_shape import READ, SCHEMA, VERSION
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ocop_desk.domain.said import Said, said

LARGEST_FILE = 128 * 1024 * 1024
"""A session of 150 products, 11 members and three rounds has about 4 MB."""
_KEYS = {"schema": None, "version": None, "session": None, "results": None}
_MOST_DIGITS = len(str(LARGEST_WHOLE))


@dataclass(frozen=True, slots=True)
class ResultFile:
    """What a file holds: the record, and the results stored beside it as plain data."""

    session: SessionRecord
    results: Any


def read_result_file(data: bytes) -> tuple[ResultFile | None, list[Problem]]:
    """The file's record and stored results, or None with what is wrong."""
    noted = Noted()
    top = plain_json(data, noted)
    if top is BROKEN or not _is_ours(top, noted):
        return None, noted.problems
    session = READ[top["version"]].read(top["session"], Path("session"), noted)
    if session is not BROKEN:
        _check_together(session, noted)
    if noted.problems:
        return None, noted.problems
    return ResultFile(session, top["results"]), []


class _Refused(Exception):
    """Something the JSON itself may not hold."""

    def __init__(self, code: str, message: Said) -> None:
        self.code = code
        self.message = message
        super().__init__(message)


def plain_json(data: bytes, noted: Noted, name: str = "result.json") -> Any:
    """JSON without doubled keys, broken or huge numbers and endless depth; `BROKEN` where it is not."""
    whole = Path(name)
    if len(data) > LARGEST_FILE:
        return noted.refuse("too_big", whole, said("Tệp dữ liệu quá lớn."))
    try:
        return json.loads(
            data.decode("utf-8"),
            parse_float=_no_float,
            parse_constant=_no_float,
            parse_int=_bounded,
            object_pairs_hook=_without_repeats,
        )
    except _Refused as refusal:
        return noted.refuse(refusal.code, whole, refusal.message)
    except UnicodeDecodeError:
        return noted.refuse("not_utf8", whole, said("Tệp không phải UTF-8."))
    except RecursionError:
        return noted.refuse("too_deep", whole, said("Dữ liệu lồng nhau quá nhiều tầng."))
    except json.JSONDecodeError as error:
        return noted.refuse(
            "not_json",
            whole,
            said("Tệp không phải JSON (dòng {lineno}, cột {colno}).", lineno=error.lineno, colno=error.colno),
        )


def _no_float(text: str) -> Any:
    raise _Refused("not_exact", said("Có số không chính xác: {text}.", text=shown(text)))


def _bounded(text: str) -> int:
    if len(text) > _MOST_DIGITS + 1:
        raise _Refused("huge_number", said("Có số quá lớn."))
    return int(text)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        repeated = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _Refused("duplicate_key", said("Mục “{repeated}” ghi hai lần.", repeated=shown(repeated)))
    return found


def _is_ours(top: Any, noted: Noted) -> bool:
    whole = Path("result.json")
    if not isinstance(top, dict) or top.get("schema") != SCHEMA:
        noted.refuse("other_schema", whole, said("Tệp không phải dữ liệu kết quả của chương trình này."))
        return False
    if type(top.get("version")) is not int or top["version"] not in READ:
        noted.refuse(
            "unknown_version",
            whole,
            said(
                "Dữ liệu theo bản {version}, chương trình này đọc bản {known}.",
                version=shown(top.get("version")),
                known=VERSION,
            ),
            said("Dùng bản chương trình mới hơn."),
        )
        return False
    return check_keys(top, _KEYS, whole, noted)


def _check_together(session: SessionRecord, noted: Noted) -> None:
    """What has to hold before anything can be computed: numbers unique, references that lead somewhere."""
    path = Path("session")
    _unique((entry.member.member_id for entry in session.roster), said("thành viên"), path.at("roster"), noted)
    _unique((product.entry_id for product in session.products), said("mục"), path.at("products"), noted)
    _unique((product.position for product in session.products), said("thứ tự"), path.at("products"), noted)
    _check_bands(session, noted)
    for index, product in enumerate(session.products):
        _check_product(session, product, path.at("products").item(index), noted)


def _check_bands(session: SessionRecord, noted: Noted) -> None:
    bands = sorted(session.bands, key=lambda band: band.star)
    stars = [band.star for band in bands]
    rising = all(lower.lower < higher.lower for lower, higher in pairwise(bands))
    if not bands or stars != list(range(1, len(bands) + 1)) or bands[0].lower != 0 or not rising:
        noted.refuse(
            "wrong_bands", Path("session").at("bands"), said("Các hạng sao không liền nhau từ 1 sao, bắt đầu từ 0.")
        )


def _check_product(session: SessionRecord, product: ProductRecord, path: Path, noted: Noted) -> None:
    if product.product.scorecard not in session.scorecards:
        noted.refuse(
            "unknown_scorecard",
            path,
            said("Không có phiếu đánh giá “{scorecard}” trong tệp.", scorecard=shown(product.product.scorecard)),
        )
    if [one.number for one in product.rounds] != list(range(1, len(product.rounds) + 1)):
        noted.refuse("wrong_rounds", path.at("rounds"), said("Các lượt chấm không được đánh số 1, 2, 3…"))
    for one in product.rounds:
        where = path.at("rounds").item(one.number - 1)
        _unique((sheet.member_id for sheet in one.sheets), said("phiếu của thành viên"), where.at("sheets"), noted)
        _unique(one.entitled, said("thành viên"), where.at("entitled"), noted)
        _unique((excuse.member_id for excuse in one.excused), said("thành viên"), where.at("excused"), noted)
    if product.dossier is not None:
        documents = path.at("dossier").at("documents")
        _unique((one.document_id for one in product.dossier.documents), said("tài liệu"), documents, noted)
    _unique((conflict.member_id for conflict in product.conflicts), said("thành viên"), path.at("conflicts"), noted)


def _unique(numbers: Iterable[int], what: str, path: Path, noted: Noted) -> None:
    for number in _repeated(numbers):
        noted.refuse("duplicate", path, said("Số {what} {number} có hơn một lần.", what=what, number=number))


def _repeated(numbers: Iterable[int]) -> Iterator[int]:
    seen: set[int] = set()
    for number in numbers:
        if number in seen:
            yield number
        seen.add(number)

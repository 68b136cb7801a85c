"""The shape of `data/result.json`: which record, which fields with rules of their own, how results stand in it."""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ocop_desk.documents.session_json_codec import (
    BROKEN,
    Codec,
    Codecs,
    ExactCodec,
    ListCodec,
    Noted,
    Path,
    WholeCodec,
)
from ocop_desk.domain.audit_codes import CODE as AUDIT_CODE
from ocop_desk.domain.councils import RuleProfile
from ocop_desk.domain.paper_entries import ScanRecord
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import (
    DocumentRecord,
    ProductRecord,
    RosterEntry,
    SessionRecord,
    SheetRecord,
    round_result,
)
from ocop_desk.domain.result_values import problem_as_dict, result_as_dict
from ocop_desk.domain.results import ProductResult
from ocop_desk.domain.rule_canonical import scorecard_as_dict, scorecard_from_dict
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import said

SCHEMA = "ocop-desk.result"
VERSION = 3
MOST_DECIMALS = 9
_LONGEST_KEY = 1024
_SHA256 = re.compile("[0-9a-f]{64}")

Wording = Mapping[tuple[str, str, int | None, int], str]


class _QuorumCodec(ExactCodec):
    """A share of the members, from 0 to 1."""

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        value = super().read(data, path, noted)
        if isinstance(value, Fraction) and value > 1:
            return noted.refuse("wrong_number", path, said("Tỷ lệ phải từ 0 đến 1."))
        return value


class _Sha256Codec(Codec):
    """A SHA-256 as 64 small hexadecimal digits."""

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        if not isinstance(data, str) or not _SHA256.fullmatch(data):
            return noted.refuse("wrong_hash", path, said("Ở đây phải là mã băm SHA-256: 64 chữ số thập lục phân."))
        return data


class _PublicKeyCodec(Codec):
    """A public key as base64 in its one form, or no text where there is none."""

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        try:
            decoded = base64.b64decode(data, validate=True) if isinstance(data, str) else b""
        except (binascii.Error, ValueError):
            decoded = b""
        if not isinstance(data, str) or len(data) > _LONGEST_KEY or base64.b64encode(decoded).decode() != data:
            return noted.refuse("wrong_key_text", path, said("Ở đây phải là khóa công khai viết bằng base64."))
        return data


class _AuditCodeCodec(Codec):
    """The code of an event of the audit chain, or nothing."""

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        if not isinstance(data, str) or not (data == "" or AUDIT_CODE.fullmatch(data)):
            return noted.refuse(
                "wrong_audit_code", path, said("Ở đây phải là mã nhật ký, như 214-5A3F-09BC-11DE-77A0, hoặc để trống.")
            )
        return data


class _ScorecardsCodec(Codec):
    """Whole scorecards by their code; a hash that is not that of the content is refused."""

    def write(self, value: Mapping[str, Scorecard]) -> Any:
        return {code: scorecard_as_dict(card) for code, card in value.items()}

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        if not isinstance(data, dict):
            return noted.refuse("wrong_type", path, said("Ở đây phải là nhóm các phiếu đánh giá theo mã."))
        cards = {code: self._card(code, content, path.at(code), noted) for code, content in data.items()}
        return BROKEN if any(card is BROKEN for card in cards.values()) else cards

    def _card(self, code: str, content: Any, path: Path, noted: Noted) -> Any:
        if not isinstance(content, dict) or "sha256" not in content:
            return noted.refuse("missing_key", path, said("Thiếu nội dung hoặc mã băm của phiếu đánh giá."))
        try:
            card = scorecard_from_dict(content, str(path))
        except InputRefused as refusal:
            for problem in refusal.problems:
                noted.refuse(problem.code, path, problem.sentence())
            return BROKEN
        if card.code != code:
            return noted.refuse(
                "other_scorecard",
                path,
                said("Mã của phiếu là “{code}”, không phải “{named}”.", code=card.code, named=code[:64]),
            )
        return card


@dataclass(frozen=True, slots=True)
class WordingLine:
    """One level's text in the decision's own words, as loaded by the office."""

    scorecard: str
    criterion: str
    case: int | None
    level: int
    text: str


class _WordingCodec(Codec):
    """The decision's own text as a list: a key of four parts has no place in JSON."""

    def __init__(self) -> None:
        self._lines = ListCodec(Codecs({}).of(WordingLine))

    def write(self, value: Wording) -> Any:
        keys = sorted(value, key=lambda key: (key[0], key[1], key[2] or 0, key[3]))
        return self._lines.write(tuple(WordingLine(*key, value[key]) for key in keys))

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        lines = self._lines.read(data, path, noted)
        if lines is BROKEN:
            return BROKEN
        wording = {(line.scorecard, line.criterion, line.case, line.level): line.text for line in lines}
        if len(wording) < len(lines):
            return noted.refuse("duplicate", path, said("Một mức có hơn một lời văn."))
        return wording


SHA256_CODEC = _Sha256Codec()

_SPECIAL: Mapping[tuple[type[Any], str], Codec] = {
    (SessionRecord, "scorecards"): _ScorecardsCodec(),
    (SessionRecord, "official_wording"): _WordingCodec(),
    (RuleProfile, "quorum"): _QuorumCodec(),
    (RuleProfile, "decimals"): WholeCodec(0, MOST_DECIMALS),
    (DocumentRecord, "sha256"): SHA256_CODEC,
    (ScanRecord, "sha256"): SHA256_CODEC,
    (RosterEntry, "public_key"): _PublicKeyCodec(),
    (SessionRecord, "audit_code"): _AuditCodeCodec(),
    (SheetRecord, "audit_code"): _AuditCodeCodec(),
}
_NOT_IN_VERSION_2: Mapping[tuple[type[Any], str], Any] = {
    (SessionRecord, "council_uid"): "",
    (SessionRecord, "session_uid"): "",
    (SessionRecord, "calibration"): False,
    (RosterEntry, "public_key"): "",
    (SheetRecord, "paper"): None,
    (SessionRecord, "audit_code"): "",
    (SheetRecord, "audit_code"): "",
}
"""What sessions of before there were several laptops are read with."""
_NOT_IN_VERSION_1: Mapping[tuple[type[Any], str], Any] = {
    **_NOT_IN_VERSION_2,
    (RuleProfile, "demand_dossiers"): False,
    (RuleProfile, "show_assessments"): False,
    (ProductRecord, "dossier"): None,
}
"""What sessions of before there were dossiers are read with."""

SESSION = Codecs(_SPECIAL).of(SessionRecord)
"""How a session record is written and read."""
READ = {
    1: Codecs(_SPECIAL, _NOT_IN_VERSION_1).of(SessionRecord),
    2: Codecs(_SPECIAL, _NOT_IN_VERSION_2).of(SessionRecord),
    VERSION: SESSION,
}
"""How a record is read, by the version of the file."""


def session_as_data(session: SessionRecord) -> dict[str, Any]:
    """The whole file as plain data: schema, version, session, results."""
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "session": SESSION.write(session),
        "results": results_as_data(session),
    }


def results_as_data(session: SessionRecord) -> list[dict[str, Any]]:
    """The result of every product as computed from its sheets.

    `rounds` has what stood in the revealed rounds that are not the result: earlier ones, and all of a rejected product.
    """
    return [
        {
            "entry_id": product.entry_id,
            "result": _result_data(session.results[product.entry_id]),
            "rounds": [
                {"number": one.number, "result": _result_data(round_result(session, product, one))}
                for one in product.rounds
                if one.revealed_at is not None and (product.rejection is not None or one is not product.last_round)
            ],
        }
        for product in session.products
    ]


def canonical_bytes(data: dict[str, Any]) -> bytes:
    """JSON in UTF-8 with sorted keys and no spaces: one text for one value."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def _result_data(result: ProductResult) -> dict[str, Any]:
    """A result as plain values, its problems in an order that does not hang on the order of a sheet's marks."""
    return result_as_dict(result) | {"problems": sorted(map(problem_as_dict, result.problems), key=_as_shown)}


def _as_shown(problem: dict[str, str]) -> tuple[str, ...]:
    return tuple(problem.values())

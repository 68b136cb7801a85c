"""A line of the continuous copy's journal as a file: canonical JSON, signed by the desk that wrote it.

The first line of a folder pins its desk's key. A desk that took over brings its own key, vouched for by the key of the
desk before, which lies in the copy it took over from: who cannot open the copy cannot go on with the journal.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ocop_desk.domain.canonical import canonical_json
from ocop_desk.domain.continuous_copy import NO_LINE, DeskPass, StateLine
from ocop_desk.domain.numbers import utc_text
from ocop_desk.packages.base64_text import from_base64, to_base64
from ocop_desk.packages.member_keys import MemberKey, is_signed_by, load_public_key
from ocop_desk.packages.one_form import (
    NotInOneForm,
    exact_moment,
    hex_digits,
    read_one_form,
    signed_part,
    whole_number,
)

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

LINE_KIND = "ocop-desk.state-line"
PASS_KIND = "ocop-desk.desk-pass"
VERSION = 1
LARGEST = 64 * 1024
"""Bytes of the largest line that is looked at; most have less than one KiB."""
MOST_PASSES = 100

_FIELDS = tuple(one.name for one in fields(StateLine))
_COUNTS = {"number": 1, "epoch": 1, "events": 1, "received": 0, "size": 1}
_HEX = {"council": 32, "desk": 64, "head": 64, "copy": 64, "previous": 64}
_TEXTS = ("actor", "host")


class LineRefused(Exception):
    """A line that does not belong where it stands.

    `code` is unreadable, other-version, other-council, out-of-order, other-desk or not-genuine; `number` is its place.
    """

    def __init__(self, code: str, number: int, why: str) -> None:
        super().__init__(f"{code}: line {number}: {why}")
        self.code = code
        self.number = number


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line that holds, with the hash that the next one names and the key it is signed with."""

    line: StateLine
    sha256: str
    public_key: bytes


def desk_pass(council: str, epoch: int, public_key: bytes, before: MemberKey | None) -> DeskPass:
    """The pass of a desk, vouched for by the key of the desk before where there is one."""
    vouched = b"" if before is None else before.sign(_pass_statement(council, epoch, public_key))
    return DeskPass(epoch, public_key, vouched)


def write_line(line: StateLine, key: MemberKey) -> bytes:
    """The file of a line."""
    content = _content(line)
    return canonical_json({**content, "signature": to_base64(key.sign(_to_sign(content)))}).encode()


def line_hash(data: bytes) -> str:
    """What the next line names."""
    return hashlib.sha256(data).hexdigest()


def read_chain(files: Iterable[bytes], council: str = "", after: ReadLine | None = None) -> tuple[ReadLine, ...]:
    """The lines of a journal in their order, every one looked at; those after `after`, or from the first one on.

    `council` is the only council whose lines are taken; empty for whichever the first line names. Raises LineRefused.
    """
    found = []
    for data in files:
        after = _next_line(data, council, after)
        found.append(after)
    return tuple(found)


def _next_line(data: bytes, council: str, before: ReadLine | None) -> ReadLine:
    number = 1 if before is None else before.line.number + 1
    content, signature = _parsed(data, number)
    try:
        line = _line(content)
    except (ValueError, TypeError) as error:
        raise LineRefused("unreadable", number, str(error)) from error
    wanted = before.line.council if before is not None else council
    if wanted and line.council != wanted:
        raise LineRefused("other-council", number, "a line of another council")
    if line.number != number or line.previous != (NO_LINE if before is None else before.sha256):
        raise LineRefused("out-of-order", number, "the line does not follow the one before")
    key = _key_of(line, before)
    if not is_signed_by(_known(key), _to_sign(content), signature):
        raise LineRefused("not-genuine", number, "the signature is not of this desk over this line")
    return ReadLine(line, line_hash(data), key)


def _key_of(line: StateLine, before: ReadLine | None) -> bytes:
    """The key the line has to be signed with. Raises LineRefused where its desk may not write here."""
    if before is None:
        if len(line.passes) != 1 or line.passes[0].epoch != line.epoch:
            raise LineRefused("other-desk", line.number, "the first line has to bring its own desk's key")
        _load(line, line.passes[0].public_key)
        return line.passes[0].public_key
    if not line.passes:
        if (line.epoch, line.desk) != (before.line.epoch, before.line.desk):
            raise LineRefused("other-desk", line.number, "another desk without its key")
        return before.public_key
    key = before.public_key
    for epoch, one in enumerate(line.passes, start=before.line.epoch + 1):
        statement = _pass_statement(line.council, one.epoch, one.public_key)
        if one.epoch != epoch or not is_signed_by(_known(key), statement, one.vouched):
            raise LineRefused("other-desk", line.number, "the desk before does not vouch for this key")
        _load(line, one.public_key)
        key = one.public_key
    if line.epoch != line.passes[-1].epoch:
        raise LineRefused("other-desk", line.number, "the last key is not of this desk")
    return key


@lru_cache(maxsize=64)
def _known(public_key: bytes) -> "EllipticCurvePublicKey":
    """A key that was looked at, kept: thousands of lines are of one desk."""
    return load_public_key(public_key)


def _load(line: StateLine, public_key: bytes) -> None:
    try:
        _known(public_key)
    except ValueError as error:
        raise LineRefused("unreadable", line.number, str(error)) from error


def _content(line: StateLine) -> dict[str, Any]:
    values = {name: getattr(line, name) for name in _FIELDS}
    passes = [
        {"epoch": one.epoch, "public_key": to_base64(one.public_key), "vouched": to_base64(one.vouched)}
        for one in line.passes
    ]
    return {"kind": LINE_KIND, "version": VERSION, **values, "at": utc_text(line.at), "passes": passes}


def _to_sign(content: Mapping[str, Any]) -> bytes:
    return signed_part(LINE_KIND, VERSION, content)


def _pass_statement(council: str, epoch: int, public_key: bytes) -> bytes:
    return signed_part(PASS_KIND, VERSION, {"council": council, "epoch": epoch, "public_key": to_base64(public_key)})


def _parsed(data: bytes, number: int) -> tuple[dict[str, Any], bytes]:
    """The JSON object of a line in its one form, without its signature, and the signature."""
    try:
        content = read_one_form(data, LINE_KIND, VERSION, ("signature", *_FIELDS), LARGEST)
        return content, from_base64(content.pop("signature"))
    except NotInOneForm as refused:
        # What is no line of ours is as unreadable as one that was damaged.
        code = "other-version" if refused.code == "other-version" else "unreadable"
        raise LineRefused(code, number, str(refused)) from refused
    except ValueError as error:
        raise LineRefused("unreadable", number, str(error)) from error


def _line(content: Mapping[str, Any]) -> StateLine:
    for name, least in _COUNTS.items():
        whole_number(content[name], least)
    for name, length in _HEX.items():
        hex_digits(content[name], length)
    if any(not isinstance(content[name], str) for name in _TEXTS):
        raise ValueError("a text of another form")
    at = exact_moment(content["at"])
    if not isinstance(content["passes"], list) or len(content["passes"]) > MOST_PASSES:
        raise ValueError("keys of another form")
    values = {name: content[name] for name in _FIELDS}
    return StateLine(**{**values, "at": at, "passes": tuple(map(_pass, content["passes"]))})


def _pass(content: Any) -> DeskPass:
    if not isinstance(content, dict) or set(content) != {"epoch", "public_key", "vouched"}:
        raise ValueError("a key of another form")
    if type(content["epoch"]) is not int:
        raise ValueError("epoch is no number")
    return DeskPass(content["epoch"], from_base64(content["public_key"]), from_base64(content["vouched"]))

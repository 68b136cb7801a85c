"""The file in which a member's sheet travels: signed, sealed for the session, signed again as sealed.

Inside is the *signed sheet*, canonical JSON of the statement with the member's signature: what the result package
carries. Outside is its head, readable; the signed sheet, encrypted so that only the session's sealing key opens it
(ECDH on P-256 with a key made for this one sheet, HKDF-SHA-256, AES-256-GCM with the head bound in); and a signature
over all of that, so that the secretary's program knows a sheet to be genuine without reading it.

A file has exactly one form: canonical JSON, base64 and signatures in their one encoding. Any changed bit refuses it.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ocop_desk.domain.canonical import canonical_json
from ocop_desk.domain.exchange import SheetHead, SheetStatement
from ocop_desk.domain.numbers import utc_text
from ocop_desk.packages.base64_text import from_base64, to_base64
from ocop_desk.packages.member_keys import MemberKey, is_signed_by, load_public_key, public_bytes
from ocop_desk.packages.one_form import (
    NotInOneForm,
    exact_moment,
    hex_digits,
    read_named,
    read_one_form,
    signed_part,
    whole_number,
)

SEALED_KIND = "ocop-desk.sealed-sheet"
SIGNED_KIND = "ocop-desk.signed-sheet"
VERSION = 1
LARGEST = 512 * 1024
"""Bytes of the largest file that is looked at; a sheet with long notes has some 20 KB."""

_HEAD = tuple(one.name for one in fields(SheetHead))
_SEALED = ("head", "ephemeral", "nonce", "sealed", "signature")
_SIGNED = ("head", "levels", "notes", "signature")
_HASHES = ("scorecard", "key")
_WHOLE = ("entry_id", "round_number", "member_id", "epoch")
_MOMENTS = ("round_opened_at", "sealed_at")


class SheetRefused(Exception):
    """A file that is no genuine sheet; `code` is unreadable, other-kind, other-version, not-genuine or cannot-open."""

    def __init__(self, code: str, why: str) -> None:
        super().__init__(f"{code}: {why}")
        self.code = code


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A sheet's file as read: its form is right, its signature not yet looked at."""

    head: SheetHead
    signed_part: bytes
    """The bytes that the outer signature stands for."""
    signature: bytes
    ephemeral: bytes
    nonce: bytes
    sealed: bytes


def new_sealing_key() -> ec.EllipticCurvePrivateKey:
    """A key for which a session's sheets are sealed."""
    return ec.generate_private_key(ec.SECP256R1())


def sealing_key_bytes(key: ec.EllipticCurvePrivateKey) -> bytes:
    """The private half as PKCS#8 in DER; it stays in the secretary's council file."""
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def load_sealing_key(data: bytes) -> ec.EllipticCurvePrivateKey:
    """The key of `sealing_key_bytes`. Raises ValueError."""
    key = serialization.load_der_private_key(data, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("not an elliptic key")
    return key


def sign_sheet(statement: SheetStatement, key: MemberKey) -> bytes:
    """The signed sheet: the statement and the member's signature as canonical JSON."""
    content = _signed_content(statement)
    signature = key.sign(_to_sign(SIGNED_KIND, content))
    return canonical_json({**content, "signature": to_base64(signature)}).encode()


def seal_sheet(statement: SheetStatement, key: MemberKey, sealing_public: bytes) -> bytes:
    """The file of a sheet: signed by the member, sealed for the session, signed as sealed."""
    signed = sign_sheet(statement, key)
    once = ec.generate_private_key(ec.SECP256R1())
    nonce = os.urandom(12)
    ephemeral = public_bytes(once.public_key())
    secret = _shared(once, load_public_key(sealing_public), ephemeral)
    head = _head_content(statement.head)
    sealed = AESGCM(secret).encrypt(nonce, signed, _bound(head))
    content = {
        "kind": SEALED_KIND,
        "version": VERSION,
        "head": head,
        "ephemeral": to_base64(ephemeral),
        "nonce": to_base64(nonce),
        "sealed": to_base64(sealed),
    }
    signature = key.sign(_to_sign(SEALED_KIND, content))
    return canonical_json({**content, "signature": to_base64(signature)}).encode()


def read_sealed(data: bytes) -> SealedFile:
    """The parts of a sheet's file. Raises SheetRefused for anything not in its one form."""
    try:
        text, content = read_named(data, SEALED_KIND, VERSION, _SEALED, LARGEST)
        head = _head(content["head"])
        signature, ephemeral, nonce, sealed = (
            from_base64(content[name]) for name in ("signature", "ephemeral", "nonce", "sealed")
        )
        before, after = _around_signature(content)
        if f'{before}"signature":"{content["signature"]}",{after}' != text:
            raise ValueError("not in the one form")
    except NotInOneForm as refused:
        raise SheetRefused(refused.code, str(refused)) from refused
    except ValueError as error:
        raise SheetRefused("unreadable", str(error)) from error
    return SealedFile(head, f"{SEALED_KIND}/{VERSION}\n{before}{after}".encode(), signature, ephemeral, nonce, sealed)


def check_sealed(file: SealedFile, public_key: ec.EllipticCurvePublicKey) -> None:
    """Let a file pass that this key signed. Raises SheetRefused."""
    if not is_signed_by(public_key, file.signed_part, file.signature):
        raise SheetRefused("not-genuine", "the signature is not of this key over this file")


def open_sealed(file: SealedFile, sealing_key: ec.EllipticCurvePrivateKey) -> bytes:
    """The signed sheet inside. Raises SheetRefused."""
    try:
        secret = _shared(sealing_key, load_public_key(file.ephemeral), file.ephemeral)
        if len(file.nonce) != 12:
            raise ValueError("a nonce of another length")
        return AESGCM(secret).decrypt(file.nonce, file.sealed, _bound(_head_content(file.head)))
    except (ValueError, InvalidTag) as error:
        raise SheetRefused("cannot-open", str(error)) from error


def read_signed(data: bytes, public_key: ec.EllipticCurvePublicKey) -> SheetStatement:
    """What a member signed, the signature checked. Raises SheetRefused."""
    try:
        content = read_one_form(data, SIGNED_KIND, VERSION, _SIGNED, LARGEST)
        signature = from_base64(content.pop("signature"))
        statement = SheetStatement(
            _head(content["head"]), _mapping(content["levels"], int), _mapping(content["notes"], str)
        )
        genuine = is_signed_by(public_key, _to_sign(SIGNED_KIND, content), signature)
    except NotInOneForm as refused:
        raise SheetRefused(refused.code, str(refused)) from refused
    except ValueError as error:
        raise SheetRefused("unreadable", str(error)) from error
    if not genuine:
        raise SheetRefused("not-genuine", "the signature is not of this key over this sheet")
    return statement


def _signed_content(statement: SheetStatement) -> dict[str, Any]:
    return {
        "kind": SIGNED_KIND,
        "version": VERSION,
        "head": _head_content(statement.head),
        "levels": dict(statement.levels),
        "notes": dict(statement.notes),
    }


def _head_content(head: SheetHead) -> dict[str, Any]:
    return {name: getattr(head, name) for name in _HEAD} | {name: utc_text(getattr(head, name)) for name in _MOMENTS}


def _to_sign(kind: str, content: Mapping[str, Any]) -> bytes:
    return signed_part(kind, VERSION, content)


def _bound(head: Mapping[str, Any]) -> bytes:
    return canonical_json(head).encode()


def _shared(own: ec.EllipticCurvePrivateKey, other: ec.EllipticCurvePublicKey, ephemeral: bytes) -> bytes:
    shared = own.exchange(ec.ECDH(), other)
    return HKDF(hashes.SHA256(), 32, salt=ephemeral, info=f"{SEALED_KIND}/{VERSION}".encode()).derive(shared)


def _around_signature(content: Mapping[str, Any]) -> tuple[str, str]:
    """What `canonical_json` writes before and after the signature of a sealed file whose parts were looked at.

    They are hexadecimal digits, base64, a moment and whole numbers, and nothing in them has to be escaped, so that the
    text can be put together without writing the JSON anew for every sheet of a session.
    """
    head = content["head"]
    before = (
        f'{{"ephemeral":"{content["ephemeral"]}","head":{{"council":"{head["council"]}","entry_id":{head["entry_id"]},'
        f'"epoch":{head["epoch"]},"key":"{head["key"]}","member_id":{head["member_id"]},'
        f'"practice":{"true" if head["practice"] else "false"},"round_number":{head["round_number"]},'
        f'"round_opened_at":"{head["round_opened_at"]}","scorecard":"{head["scorecard"]}","sealed_at":"{head["sealed_at"]}","session":"{head["session"]}"}},'
        f'"kind":"{SEALED_KIND}","nonce":"{content["nonce"]}","sealed":"{content["sealed"]}",'
    )
    return before, f'"version":{VERSION}}}'


def _head(content: Any) -> SheetHead:
    if not isinstance(content, dict) or set(content) != set(_HEAD):
        raise ValueError("a head of another form")
    if type(content["practice"]) is not bool:
        raise ValueError("practice is yes or no")
    for name in _WHOLE:
        whole_number(content[name], 1)
    for name in ("council", "session", *_HASHES):
        hex_digits(content[name], 64 if name in _HASHES else 32)
    return SheetHead(**{**content, **{name: exact_moment(content[name]) for name in _MOMENTS}})


def _mapping(content: Any, kind: type) -> dict[str, Any]:
    if not isinstance(content, dict) or any(type(value) is not kind for value in content.values()):
        raise ValueError("levels or notes of another form")
    return content

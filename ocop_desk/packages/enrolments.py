"""A key made on a member's own laptop: the file that keeps it there, and the one that tells the secretary of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ocop_desk.domain.canonical import canonical_json
from ocop_desk.domain.exchange import fingerprint_of
from ocop_desk.domain.numbers import utc_text
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import said
from ocop_desk.packages.base64_text import from_base64, to_base64
from ocop_desk.packages.member_keys import MemberKey, is_signed_by, load_public_key, lock_key, unlock_key
from ocop_desk.packages.one_form import NotInOneForm, read_one_form, signed_part

ENROLMENT_KIND = "ocop-desk.enrolment"
KEY_KIND = "ocop-desk.member-key"
VERSION = 1
LARGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a member's laptop says of its key: whose it is and the public half, signed with the key itself."""

    name: str
    public_key: bytes

    @property
    def fingerprint(self) -> str:
        """By what the roster will know the key."""
        return fingerprint_of(self.public_key)


@dataclass(frozen=True, slots=True)
class KeptKey:
    """A member's key as it lies on the member's own laptop, locked."""

    name: str
    public_key: bytes
    locked: bytes

    @property
    def fingerprint(self) -> str:
        """By what the roster knows the key."""
        return fingerprint_of(self.public_key)

    def unlock(self, pin: str) -> MemberKey:
        """The key, ready to sign. Raises WrongPassphrase, FileTrouble."""
        return unlock_key(self.locked, pin, self.fingerprint)


def write_enrolment(name: str, key: MemberKey, made_at: datetime) -> bytes:
    """The file for the secretary: nothing in it is secret."""
    content = _content(ENROLMENT_KIND, name, key.public_key) | {"made_at": utc_text(made_at)}
    signature = key.sign(_to_sign(content))
    return canonical_json({**content, "signature": to_base64(signature)}).encode()


def read_enrolment(data: bytes) -> Enrolment:
    """The enrolment of a file, its signature checked. Raises InputRefused."""
    content = _parsed(data, ENROLMENT_KIND, {"made_at", "signature"})
    signature = content.pop("signature")
    try:
        public_key = from_base64(content["public_key"])
        genuine = is_signed_by(load_public_key(public_key), _to_sign(content), from_base64(signature))
    except ValueError:
        genuine = False
    if not genuine or not isinstance(content["name"], str):
        raise _refused()
    return Enrolment(content["name"], public_key)


def write_key(name: str, key: MemberKey, pin: str) -> bytes:
    """The file that stays on the member's laptop: the private half is locked by the PIN."""
    return canonical_json(_content(KEY_KIND, name, key.public_key) | {"locked": to_base64(lock_key(key, pin))}).encode()


def read_key(data: bytes) -> KeptKey:
    """The locked key of a file. Raises InputRefused."""
    content = _parsed(data, KEY_KIND, {"locked"})
    try:
        public_key, locked = from_base64(content["public_key"]), from_base64(content["locked"])
        load_public_key(public_key)
    except ValueError:
        raise _refused() from None
    return KeptKey(str(content["name"]), public_key, locked)


def _content(kind: str, name: str, public_key: bytes) -> dict[str, Any]:
    return {"kind": kind, "version": VERSION, "name": name, "public_key": to_base64(public_key)}


def _to_sign(content: dict[str, Any]) -> bytes:
    return signed_part(ENROLMENT_KIND, VERSION, content)


def _parsed(data: bytes, kind: str, more: set[str]) -> dict[str, Any]:
    try:
        return read_one_form(data, kind, VERSION, {"name", "public_key", *more}, LARGEST)
    except NotInOneForm:
        raise _refused() from None


def _refused() -> InputRefused:
    return InputRefused(
        [
            Problem(
                "not_an_enrolment",
                "",
                said("Tệp này không phải là tệp ghi danh khóa, hoặc đã bị hỏng."),
                said("Tạo lại tệp ghi danh trên máy của thành viên."),
            )
        ]
    )

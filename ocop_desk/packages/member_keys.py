"""Members' keys (P-256): made, locked by a PIN, opened again, signing and checking one statement.

A key is locked with AES-256-GCM under argon2id of the PIN. A PIN of few digits holds off whoever picks up a laptop in
the hall, not somebody who has the file and a week: a bundle is handed to its member and to nobody else.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ocop_desk.domain.canonical import canonical_json
from ocop_desk.domain.exchange import fingerprint_of
from ocop_desk.domain.said import said
from ocop_desk.domain.text import nfc
from ocop_desk.errors import FileTrouble, WrongPassphrase
from ocop_desk.packages.base64_text import from_base64, to_base64

LOCK: Mapping[str, Any] = {"kdf": "argon2id", "memory_kib": 65_536, "passes": 3, "lanes": 1}
"""About a fifth of a second for every guess of a PIN."""

_ECDSA = ec.ECDSA(hashes.SHA256())
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""The order of P-256 (FIPS 186-5)."""
_LOCK_KEYS = {*LOCK, "salt", "nonce", "locked"}
_MOST = {"memory_kib": 1 << 20, "passes": 16, "lanes": 4}


@dataclass(frozen=True, slots=True)
class MemberKey:
    """A member's private key, ready to sign."""

    private_key: ec.EllipticCurvePrivateKey = field(repr=False)

    @property
    def public_key(self) -> bytes:
        """The public half as SubjectPublicKeyInfo in DER."""
        return public_bytes(self.private_key.public_key())

    @property
    def fingerprint(self) -> str:
        """By what the roster knows this key."""
        return fingerprint_of(self.public_key)

    def sign(self, statement: bytes) -> bytes:
        """A signature over the statement, ECDSA with SHA-256, the smaller of its two forms."""
        signature = self.private_key.sign(statement, _ECDSA)
        first, second = decode_dss_signature(signature)
        return encode_dss_signature(first, min(second, _ORDER - second))


def new_member_key() -> MemberKey:
    """A new key on P-256."""
    return MemberKey(ec.generate_private_key(ec.SECP256R1()))


def lock_key(key: MemberKey, pin: str, lock: Mapping[str, Any] = LOCK) -> bytes:
    """The private key under a PIN, as JSON."""
    salt, nonce = os.urandom(16), os.urandom(12)
    locked = AESGCM(_derived(pin, salt, lock)).encrypt(nonce, private_bytes(key), key.fingerprint.encode())
    content = {**lock, "salt": to_base64(salt), "nonce": to_base64(nonce), "locked": to_base64(locked)}
    return canonical_json(content).encode()


def unlock_key(locked: bytes, pin: str, fingerprint: str) -> MemberKey:
    """The key of that fingerprint. Raises WrongPassphrase for a wrong PIN, FileTrouble for what is no locked key."""
    lock, salt, nonce, content = _read_lock(locked)
    try:
        plain = AESGCM(_derived(pin, salt, lock)).decrypt(nonce, content, fingerprint.encode())
    except InvalidTag as error:
        raise WrongPassphrase(said("Mã PIN không đúng."), said("Gõ lại mã PIN của chính mình.")) from error
    key = serialization.load_der_private_key(plain, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or MemberKey(key).fingerprint != fingerprint:
        raise _damaged()
    return MemberKey(key)


def private_bytes(key: MemberKey) -> bytes:
    """The private half as PKCS#8 in DER, unlocked: for keys that lie in a council file."""
    return key.private_key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def load_private_key(data: bytes) -> MemberKey:
    """The key of `private_bytes`. Raises ValueError."""
    key = serialization.load_der_private_key(data, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("not an elliptic key")
    return MemberKey(key)


def load_public_key(public_key: bytes) -> ec.EllipticCurvePublicKey:
    """The key of SubjectPublicKeyInfo bytes. Raises ValueError for anything but P-256 in its one encoding."""
    try:
        key = serialization.load_der_public_key(public_key)
    except Exception as error:  # the library raises many kinds for foreign bytes
        raise ValueError("not a public key") from error
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("not a key on P-256")
    if public_bytes(key) != public_key:
        raise ValueError("another encoding of the key")
    return key


def public_bytes(key: ec.EllipticCurvePublicKey) -> bytes:
    """SubjectPublicKeyInfo in DER with the point uncompressed: one encoding for one key."""
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def is_signed_by(key: ec.EllipticCurvePublicKey, statement: bytes, signature: bytes) -> bool:
    """Whether the signature is the one form of a signature over the statement by this key."""
    try:
        first, second = decode_dss_signature(signature)
        if second > _ORDER // 2 or encode_dss_signature(first, second) != signature:
            return False
        key.verify(signature, statement, _ECDSA)
    except (InvalidSignature, ValueError, OverflowError):
        return False
    return True


def _derived(pin: str, salt: bytes, lock: Mapping[str, Any]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        nfc(pin).encode(), salt, lock["passes"], lock["memory_kib"], lock["lanes"], hash_len=32, type=Type.ID
    )


def _read_lock(locked: bytes) -> tuple[dict[str, Any], bytes, bytes, bytes]:
    """The lock's figures, within bounds, so that a foreign file cannot ask for hours or gigabytes."""
    try:
        content = json.loads(locked)
        if not isinstance(content, dict) or set(content) != _LOCK_KEYS or content["kdf"] != LOCK["kdf"]:
            raise ValueError("another form")
        for name, most in _MOST.items():
            if type(content[name]) is not int or not 1 <= content[name] <= most:
                raise ValueError(f"{name} out of bounds")
        salt, nonce = from_base64(content["salt"]), from_base64(content["nonce"])
        if len(salt) < 8 or len(nonce) != 12:
            raise ValueError("salt or nonce of another length")
        return content, salt, nonce, from_base64(content["locked"])
    except (ValueError, TypeError, RecursionError) as error:
        raise _damaged() from error


def _damaged() -> FileTrouble:
    return FileTrouble(said("Khóa của thành viên bị hỏng."), said("Nhờ thư ký lập lại gói phiên của thành viên này."))

"""The MAC of a PKCS#12 file (RFC 7292): told from other files, and made as strong as the encryption.

The library writes the MAC with 2048 rounds whatever the encryption has, and a passphrase is guessed at the
weaker of the two. So the MAC is computed again here with as many rounds as the encryption.
"""

import hashlib
import hmac
import secrets

from asn1crypto import pkcs12

_MAC_PURPOSE = 3
_BLOCK = hashlib.sha256().block_size


def is_pkcs12(data: bytes) -> bool:
    """Whether the bytes have the outer shape of a PKCS#12 file."""
    try:
        pfx = pkcs12.Pfx.load(data, strict=True)
        return bool(
            pfx["version"].native == "v3" and pfx["auth_safe"]["content_type"].native in {"data", "signed_data"}
        )
    except (ValueError, TypeError, KeyError):
        return False


def strengthen_mac(data: bytes, passphrase: str, rounds: int) -> bytes:
    """The same PKCS#12 file with its MAC (HMAC-SHA-256) keyed by `rounds` rounds and a fresh salt."""
    pfx = pkcs12.Pfx.load(data, strict=True)
    content: bytes = pfx["auth_safe"]["content"].native
    salt = secrets.token_bytes(16)
    pfx["mac_data"] = {
        "mac": {
            "digest_algorithm": {"algorithm": "sha256"},
            "digest": hmac.digest(_mac_key(passphrase, salt, rounds), content, "sha256"),
        },
        "mac_salt": salt,
        "iterations": rounds,
    }
    result: bytes = pfx.dump(force=True)
    return result


def _mac_key(passphrase: str, salt: bytes, rounds: int) -> bytes:
    """RFC 7292 appendix B.2 for one block of SHA-256, which is all that a MAC key needs."""
    password = passphrase.encode("utf-16-be") + b"\x00\x00"
    key = bytes([_MAC_PURPOSE]) * _BLOCK + _filled(salt) + _filled(password)
    for _ in range(rounds):
        key = hashlib.sha256(key).digest()
    return key


def _filled(text: bytes) -> bytes:
    """The text repeated to whole blocks."""
    length = -(-len(text) // _BLOCK) * _BLOCK
    return (text * (length // len(text) + 1))[:length]

"""The key of an encrypted council file, and how such a file is known: by its first bytes, which are its salt too."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from ocop_desk.domain.text import nfc

MARK = b"OCOP\x01"
"""The beginning of every encrypted file. The last byte names how passphrases become keys; 1 is argon2id as below."""

SALT_SIZE = 16
KEY_SIZE = 32
_PASSES, _MEMORY_KIB, _LANES = 3, 64 * 1024, 4
"""RFC 9106's second choice, for machines with little memory: a third of a second on an old laptop."""

_NAME_SIZE = 4


@dataclass(frozen=True, slots=True)
class FileKey:
    """What opens one encrypted file, and its copies: the key that SQLCipher uses, and the salt the file begins with."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def words(self) -> str:
        """As SQLCipher takes it: nothing is derived from it any more."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"

    def fits(self, path: Path) -> bool:
        """Whether a file was encrypted with this key or a copy of one that was, as far as its beginning shows."""
        return salt_of(path) == self.salt


def new_salt() -> bytes:
    """The first bytes of a file to be encrypted: the mark, and chance."""
    return MARK + os.urandom(SALT_SIZE - len(MARK))


def key_of_passphrase(passphrase: str, salt: bytes) -> FileKey:
    """The key that a passphrase gives with a salt. Slow and greedy for memory on purpose."""
    from argon2.low_level import Type, hash_secret_raw

    secret = nfc(passphrase).encode()
    return FileKey(hash_secret_raw(secret, salt, _PASSES, _MEMORY_KIB, _LANES, KEY_SIZE, Type.ID), salt)


def salt_of(path: Path) -> bytes | None:
    """The salt an encrypted file begins with; None where the file is not encrypted. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(SALT_SIZE)
    return head if is_encrypted_head(head) else None


def is_encrypted_head(head: bytes) -> bool:
    """Whether a file that begins so is encrypted, by this program or a later one."""
    return head.startswith(MARK[:_NAME_SIZE])


def is_known_head(head: bytes) -> bool:
    """Whether this program knows how a passphrase opens a file that begins so."""
    return head.startswith(MARK) and len(head) >= SALT_SIZE

"""Hashes of short secrets that people type: PINs and passwords, never kept themselves."""

from ocop_desk.domain.text import nfc
from ocop_desk.store.troubles import reading_stored_values

# The smaller of the two settings OWASP names for argon2id: an old laptop answers in a tenth of a second.
_MEMORY_KIB, _PASSES, _LANES = 19_456, 2, 1


def hash_of_secret(secret: str) -> str:
    """The argon2id hash of a secret, with its salt and settings; slow on purpose."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=_PASSES, memory_cost=_MEMORY_KIB, parallelism=_LANES).hash(nfc(secret))


def is_secret(hashed: str, secret: str) -> bool:
    """Whether the hash is of that secret. Raises CouncilFileTrouble where it is no hash at all."""
    from argon2 import PasswordHasher
    from argon2.exceptions import VerifyMismatchError

    with reading_stored_values():
        try:
            return PasswordHasher().verify(hashed, nfc(secret))
        except VerifyMismatchError:
            return False

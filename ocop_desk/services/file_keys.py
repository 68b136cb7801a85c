"""Opening encrypted council files: from what somebody types to the key, with waits that grow after wrong entries."""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from ocop_desk.domain.pins import wait_after
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.recovery_codes import key_of_code, looks_like_code
from ocop_desk.store.engine import Access, open_engine
from ocop_desk.store.file_key import FileKey as FileKey
from ocop_desk.store.file_key import key_of_passphrase, salt_of
from ocop_desk.store.soundness import refuse_strangers


def is_encrypted(path: Path) -> bool:
    """Whether a council file is encrypted. Raises CouncilFileTrouble where it is none at all."""
    return refuse_strangers(path, keyed=True)


def unlock(path: Path, secret: str) -> FileKey:
    """The key of an encrypted file, from its passphrase or the code of its recovery sheet.

    It takes a moment on purpose. Raises WrongPassphrase; InputRefused where a code is mistyped and no passphrase
    either; CouncilFileTrouble.
    """
    refuse_strangers(path, keyed=True)
    salt = salt_of(path)
    if salt is None:
        raise ValueError(f"{path} is not encrypted")
    mistyped: InputRefused | None = None
    if looks_like_code(secret):
        try:
            return _tried(path, FileKey(key_of_code(secret), salt))
        except InputRefused as refused:
            mistyped = refused
    try:
        return _tried(path, key_of_passphrase(secret, salt))
    except Exception:
        if mistyped is not None:
            raise mistyped from None
        raise


def opens(key: FileKey, secret: str) -> bool:
    """Whether somebody knows the passphrase or the recovery code of the file that `key` opens."""
    if looks_like_code(secret):
        try:
            return key_of_code(secret) == key.raw
        except InputRefused:
            pass  # then it may be a passphrase all the same
    return key_of_passphrase(secret, key.salt) == key


def _tried(path: Path, key: FileKey) -> FileKey:
    engine = open_engine(path, Access.READ, key)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    finally:
        engine.dispose()
    return key


class Tries:
    """Wrong entries for one file in this run of the program, and the wait they cost.

    An encrypted file cannot be written before it is open, so they are not kept any longer: what keeps guessers out is
    how slow one try is.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._wrong = 0
        self._last = 0.0

    @property
    def wait(self) -> timedelta:
        """How long nobody may try again; zero where at once."""
        whole = wait_after(self._wrong)
        gone = timedelta(seconds=self._monotonic() - self._last)
        return max(whole - gone, timedelta(0))

    def was_wrong(self) -> None:
        """Count a wrong entry."""
        self._wrong += 1
        self._last = self._monotonic()

    def was_right(self) -> None:
        """Forget the wrong ones."""
        self._wrong = 0

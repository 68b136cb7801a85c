"""Encrypting the open council file with its copies, giving it another passphrase, taking the encryption off.

The file is written anew each time (`store.rewriting`). Its key comes from the passphrase alone, so the code of the
recovery sheet, which is the key itself, is a new one with every passphrase.
"""

import glob
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.passphrases import passphrase_problems
from ocop_desk.domain.recovery_codes import code_groups, key_of_code, recovery_code
from ocop_desk.domain.said import said
from ocop_desk.domain.text import nfc
from ocop_desk.errors import EnvironmentTrouble, WrongPassphrase
from ocop_desk.services.desk import Desk
from ocop_desk.services.file_keys import opens
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.rolling_backups import backups_of
from ocop_desk.store.file_key import FileKey, key_of_passphrase, new_salt
from ocop_desk.store.rewriting import rewrite_copy

if TYPE_CHECKING:
    from ocop_desk.documents.paper.values import Paper

Step = Callable[[int, int], None]
"""Takes bytes written and bytes in all; raises Cancelled where somebody wants to stop."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of the file and the copies beside it."""

    code: str = field(repr=False)
    """The code of the new recovery sheet; empty where the file is not encrypted any more."""
    copies: int
    """Copies that open like the file now."""
    left: tuple[Path, ...]
    """Copies that still are as they were: they could not be written anew."""


def encrypt_file(desk: Desk, passphrase: str, step: Step | None = None) -> Rewritten:
    """Encrypt the open file and its copies with a passphrase.

    Raises InputRefused where it is encrypted already or the passphrase is no good; CouncilFileTrouble, DiskFull,
    FileTrouble, and what `step` raises: then the file is as it was.
    """
    desk.demand("file.encrypted")
    if desk.file.key is not None:
        raise refuse("encrypted_already", said("Tệp đã có mật khẩu."), said("Dùng việc đổi mật khẩu."))
    return _rewrite(desk, _new_key(passphrase), "file.encrypted", step)


def change_passphrase(desk: Desk, secret: str, passphrase: str, step: Step | None = None) -> Rewritten:
    """Give the file another passphrase; `secret` is the one before, or the recovery code where that is forgotten.

    Raises as `encrypt_file`, and WrongPassphrase.
    """
    desk.demand("file.passphrase_changed")
    _demand_knowing(desk, secret)
    return _rewrite(desk, _new_key(passphrase), "file.passphrase_changed", step)


def decrypt_file(desk: Desk, secret: str, step: Step | None = None) -> Rewritten:
    """Take the encryption off the file and its copies. Raises as `change_passphrase`."""
    desk.demand("file.decrypted")
    _demand_knowing(desk, secret)
    return _rewrite(desk, None, "file.decrypted", step)


def recovery_code_of(desk: Desk, secret: str) -> str:
    """The recovery code of the open file, for whoever knows its passphrase; the log tells that it was given out.

    Raises InputRefused where the file is not encrypted, WrongPassphrase.
    """
    desk.demand("file.code_shown")
    key = _demand_knowing(desk, secret)
    with desk.write() as work:
        work.record("file.code_shown", desk.file.path.name, {})
        work.commit()
    return recovery_code(key.raw)


def recovery_sheet(desk: Desk, code: str) -> "Paper":
    """The page on which a code is kept, to be printed or written where people say; the program keeps neither."""
    from ocop_desk.documents.paper.recovery_sheet import recovery_sheet_pdf

    with desk.read() as work:
        council = work.councils.get()
    groups = code_groups(key_of_code(code))
    return recovery_sheet_pdf(council.name if council else "", desk.file.path.name, groups, desk.clock())


def write_recovery_sheet(desk: Desk, code: str, target: Path) -> None:
    """Write the recovery sheet to a file, for a printer; whoever prints it takes the file away. Raises FileTrouble."""
    from ocop_desk.packages.files import written_whole

    with written_whole(target) as out:
        out.write(recovery_sheet(desk, code).data)


def copies_of(path: Path) -> tuple[Path, ...]:
    """Copies of a file that this program made and that hold what it holds: rolling ones, and those before upgrades."""
    rolling = [line.path for line in backups_of(path)]
    upgrades: list[Path] = []
    with suppress(OSError):
        upgrades = sorted(path.parent.glob(f"{glob.escape(path.stem)}.before-*{path.suffix}"))
    return (*rolling, *upgrades)


def _rewrite(desk: Desk, key: FileKey | None, kind: str, step: Step | None) -> Rewritten:
    before = desk.file.key
    desk.file.rewrite(key, desk.actor, kind, {}, step or _silent)
    copies = copies_of(desk.file.path)
    left = tuple(copy for copy in copies if not _rewrite_copy(copy, before, key))
    return Rewritten("" if key is None else recovery_code(key.raw), len(copies) - len(left), left)


def _rewrite_copy(copy: Path, before: FileKey | None, key: FileKey | None) -> bool:
    """Whether a copy opens like the file now; one of another passphrase, or a damaged one, stays as it is."""
    try:
        rewrite_copy(copy, before, key)
    except EnvironmentTrouble:
        return False
    return True


def _new_key(passphrase: str) -> FileKey:
    passphrase = nfc(passphrase)
    refuse_if(passphrase_problems(passphrase))
    return key_of_passphrase(passphrase, new_salt())


def _demand_knowing(desk: Desk, secret: str) -> FileKey:
    key = desk.file.key
    if key is None:
        raise refuse("not_encrypted", said("Tệp chưa có mật khẩu."))
    if not opens(key, secret):
        raise WrongPassphrase(
            said("Mật khẩu hiện nay của tệp không đúng."), said("Gõ lại, hoặc dùng mã in trên giấy khôi phục.")
        )
    return key


def _silent(_done: int, _in_all: int) -> None:
    return

"""Opening the council file that a command works on."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.output import say, warn
from ocop_desk.domain.said import Said, said
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.settings import Settings, read_settings

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk
    from ocop_desk.services.sealing import SheetSigner
    from ocop_desk.store.file_key import FileKey


def settings_of(args: argparse.Namespace) -> Settings:
    """The settings with what the command line says over them."""
    settings = read_settings()
    return replace(settings, council_file=args.file or settings.council_file, actor=args.actor or settings.actor)


def rules_of(args: argparse.Namespace) -> RuleLibrary:
    """The rule sets this command sees."""
    return RuleLibrary(settings_of(args).rule_directories)


@contextmanager
def opened(args: argparse.Namespace, *, create_missing: bool = False, read_only: bool = False) -> Iterator["Desk"]:
    """The desk on the council file, closed again afterwards; a missing file is made where that is meant."""
    from ocop_desk.bootstrap import build
    from ocop_desk.services.council_files import chain_trouble

    settings = settings_of(args)
    create = create_missing and not settings.council_file.exists()
    key = None if create else key_for(args, settings.council_file)
    with build(settings, create=create, key=key, read_only=read_only) as desk:
        broken = chain_trouble(desk)
        if broken is not None:
            warn(broken.sentence())
        if create:
            say(f"Đã tạo tệp Hội đồng {settings.council_file}")
        yield desk if read_only else _in_the_name_of(desk, args)


def _in_the_name_of(desk: "Desk", args: argparse.Namespace) -> "Desk":
    """The desk with whoever the command line names signed in; as it is where nobody is named.

    Without anybody what needs a person is refused by whoever does it. Raises InputRefused, PasswordRefused.
    """
    import os

    named = args.signed_in_as or os.environ.get("OCOP_DESK_PERSON", "")
    if not named:
        return desk
    from ocop_desk.services.people import named_person
    from ocop_desk.services.signing_in import sign_in

    person = named_person(desk, named)
    what = said("mật khẩu của {name}", name=person.name)
    return sign_in(
        desk, person.person_id, _secret(args.person_password, "OCOP_DESK_PERSON_PASSWORD", what, "--person-password")
    )


def key_for(args: argparse.Namespace, path: Path) -> "FileKey | None":
    """The key of a council file; None where it is not encrypted.

    Raises InputRefused where its passphrase is not given, WrongPassphrase, CouncilFileTrouble.
    """
    from ocop_desk.services.file_keys import is_encrypted, unlock

    return unlock(path, file_secret_of(args)) if is_encrypted(path) else None


def file_secret_of(args: argparse.Namespace) -> str:
    """Passphrase or recovery code of the council file: from the file named, the environment or the keyboard, once."""
    if not hasattr(args, "file_secret"):
        what = said("mật khẩu tệp Hội đồng")
        args.file_secret = _secret(args.file_passphrase, "OCOP_DESK_FILE_PASSPHRASE", what, "--file-passphrase")
    return str(args.file_secret)


def has_council_file(args: argparse.Namespace) -> bool:
    """Whether the council file is there."""
    return settings_of(args).council_file.exists()


def passphrase_of(args: argparse.Namespace, *, twice: bool = False) -> str:
    """The passphrase from the file named, the environment (OCOP_DESK_PASSPHRASE) or the keyboard.

    Raises InputRefused where two entries differ or none can be asked for.
    """
    return _secret(args.passphrase_file, "OCOP_DESK_PASSPHRASE", said("mật khẩu của khóa ký"), twice=twice)


def pin_of(args: argparse.Namespace, *, twice: bool = False) -> str:
    """A member's PIN from the file named, the environment (OCOP_DESK_PIN) or the keyboard. Raises InputRefused."""
    return _secret(args.pin_file, "OCOP_DESK_PIN", said("mã PIN của thành viên"), "--pin-file", twice=twice)


def signer_of(args: argparse.Namespace, desk: "Desk") -> "SheetSigner | None":
    """On a member's laptop the member's key, unlocked by the PIN; elsewhere none. Raises PinRefused, InputRefused."""
    from ocop_desk.services.sealing import is_members_file, unlock_signer

    return unlock_signer(desk, pin_of(args)) if is_members_file(desk) else None


def new_passphrase_of(args: argparse.Namespace) -> str:
    """A passphrase that the council file is to get, from where `passphrase_of` looks. Raises InputRefused."""
    return _secret(args.passphrase_file, "OCOP_DESK_PASSPHRASE", said("mật khẩu mới của tệp"), twice=True)


def new_password_of(args: argparse.Namespace) -> str:
    """A password that somebody is to get: from the file named, the environment or the keyboard. Raises InputRefused."""
    return _secret(args.password_file, "OCOP_DESK_PASSWORD", said("mật khẩu mới"), "--password-file", twice=True)


def recovery_code_typed(args: argparse.Namespace) -> str:
    """The recovery code of the file, from where it is kept or from the keyboard. Raises InputRefused."""
    return _secret(args.code_file, "OCOP_DESK_RECOVERY_CODE", said("mã khôi phục của tệp"), "--code-file")


def _secret(
    source: Path | None, variable: str, what: Said, option: str = "--passphrase-file", *, twice: bool = False
) -> str:
    import getpass
    import os
    import sys

    from ocop_desk.services.refusals import refuse

    if source is not None:
        from ocop_desk.packages.files import read_small

        return read_small(source, 4096).decode("utf-8", "replace").rstrip("\r\n")
    if variable in os.environ:
        return os.environ[variable]
    if not sys.stdin.isatty():
        raise refuse(
            "passphrase_wanted",
            said("Cần {what}.", what=what),
            said("Dùng {option} TỆP, hoặc đặt biến {variable}.", option=option, variable=variable),
        )
    passphrase = getpass.getpass(f"{what[:1].upper()}{what[1:]}: ")
    if twice and getpass.getpass("Gõ lại mật khẩu: ") != passphrase:
        raise refuse("passphrases_differ", said("Hai lần gõ mật khẩu không giống nhau."), said("Gõ lại."))
    return passphrase

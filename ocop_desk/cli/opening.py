"""Opening the council file that a command works on."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.output import say
from ocop_desk.domain.said import said
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.settings import Settings, read_settings

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk


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

    settings = settings_of(args)
    create = create_missing and not settings.council_file.exists()
    with build(settings, create=create, read_only=read_only) as desk:
        if create:
            say(f"Đã tạo tệp Hội đồng {settings.council_file}")
        yield desk


def has_council_file(args: argparse.Namespace) -> bool:
    """Whether the council file is there."""
    return settings_of(args).council_file.exists()


def passphrase_of(args: argparse.Namespace, *, twice: bool = False) -> str:
    """The passphrase from the file named, the environment (OCOP_DESK_PASSPHRASE) or the keyboard.

    Raises InputRefused where two entries differ or none can be asked for.
    """
    import getpass
    import os
    import sys

    from ocop_desk.services.refusals import refuse

    source: Path | None = args.passphrase_file
    if source is not None:
        from ocop_desk.packages.files import read_small

        return read_small(source, 4096).decode("utf-8", "replace").rstrip("\r\n")
    if "OCOP_DESK_PASSPHRASE" in os.environ:
        return os.environ["OCOP_DESK_PASSPHRASE"]
    if not sys.stdin.isatty():
        raise refuse(
            "passphrase_wanted",
            said("Cần mật khẩu của khóa ký."),
            said("Dùng --passphrase-file TỆP, hoặc đặt biến OCOP_DESK_PASSPHRASE."),
        )
    passphrase = getpass.getpass("Mật khẩu khóa ký: ")
    if twice and getpass.getpass("Gõ lại mật khẩu: ") != passphrase:
        raise refuse("passphrases_differ", said("Hai lần gõ mật khẩu không giống nhau."), said("Gõ lại."))
    return passphrase

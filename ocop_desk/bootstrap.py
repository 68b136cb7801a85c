"""The one place where things are wired together."""

import getpass
from pathlib import Path

from ocop_desk.domain.clock import Clock, system_clock
from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.settings import Settings, read_settings
from ocop_desk.store.council_file import create_council_file, open_council_file
from ocop_desk.store.file_key import FileKey


def build(
    settings: Settings | None = None,
    clock: Clock = system_clock,
    *,
    path: Path | None = None,
    key: FileKey | None = None,
    create: bool = False,
    read_only: bool = False,
    rules: RuleLibrary | None = None,
) -> Desk:
    """Open (or create) the council file and put everything a use case needs around it.

    `key` opens an encrypted file; see `services.file_keys`. Raises PassphraseNeeded, WrongPassphrase,
    CouncilFileTrouble where the file cannot be used.
    """
    settings = settings or read_settings()
    path = path or settings.council_file
    file = create_council_file(path, clock) if create else open_council_file(path, clock, key, read_only=read_only)
    return Desk(
        file=file, rules=rules or RuleLibrary(settings.rule_directories), clock=clock, actor=settings.actor or _user()
    )


def rule_library(settings: Settings | None = None) -> RuleLibrary:
    """The rule sets of the program and of the office's own folders."""
    return RuleLibrary((settings or read_settings()).rule_directories)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a machine without a user database
        return "desk"

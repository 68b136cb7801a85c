"""Where things are, from the environment and the platform; nothing is created by reading them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_COUNCIL_FILE = "hoi-dong.ocop"


@dataclass(frozen=True, slots=True)
class Settings:
    """Paths the program works with; `rule_directories` are looked through before the bundled rule sets."""

    council_file: Path
    rule_directories: tuple[Path, ...] = ()
    actor: str = ""


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process: OCOP_DESK_FILE, OCOP_DESK_RULES (a path list), OCOP_DESK_ACTOR."""
    rules = environment.get("OCOP_DESK_RULES", "")
    return Settings(
        council_file=Path(environment.get("OCOP_DESK_FILE") or DEFAULT_COUNCIL_FILE),
        rule_directories=tuple(Path(part) for part in rules.split(os.pathsep) if part),
        actor=environment.get("OCOP_DESK_ACTOR", ""),
    )


def log_file() -> Path:
    """The file that keeps what went wrong, in the platform's place for logs."""
    import platformdirs

    return Path(platformdirs.user_log_dir("ocop-desk", appauthor=False)) / "ocop-desk.log"

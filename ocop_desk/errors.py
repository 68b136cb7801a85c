"""Troubles of the environment: disks, files, other programs. Each carries a message for people."""

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import NOTHING, Said, joined


class EnvironmentTrouble(Exception):
    """Something around the program that people can put right; `message` and `remedy` are Vietnamese."""

    code = "environment"

    def __init__(self, message: Said, remedy: Said = NOTHING) -> None:
        self.message = message
        self.remedy = remedy
        super().__init__(str(self.sentence()))

    def sentence(self) -> Said:
        """What happened and what to do."""
        return joined(" ", filter(None, (self.message, self.remedy)))

    def as_problem(self, place: str) -> Problem:
        """The same as one problem among others, where the rest goes on without this file."""
        return Problem(self.code, place, self.message, self.remedy)

    def __reduce__(self) -> "tuple[type[EnvironmentTrouble], tuple[Said, Said]]":
        """Across processes it goes with its two sentences."""
        return type(self), (self.message, self.remedy)


class FileTrouble(EnvironmentTrouble):
    """A file that cannot be read or written."""

    code = "file"


class CouncilFileTrouble(EnvironmentTrouble):
    """A council file that is not ours, damaged, newer, read-only or in use."""

    code = "council_file"


class AuditChainBroken(CouncilFileTrouble):
    """A council file whose audit chain is no longer what was recorded: to be looked at, and not written into."""

    code = "audit_chain_broken"


class CouncilFileGone(CouncilFileTrouble):
    """The open council file is no longer where it was opened: taken away, renamed, or another lies in its place."""

    code = "council_file_gone"


class PassphraseNeeded(CouncilFileTrouble):
    """An encrypted council file that was to be opened without its key."""

    code = "passphrase_needed"


class DeskSuperseded(CouncilFileTrouble):
    """Another laptop took over from this council file: nothing more is written into it."""

    code = "desk_superseded"


class DiskFull(EnvironmentTrouble):
    """No room left where something had to be written."""

    code = "disk_full"


class WrongPassphrase(EnvironmentTrouble):
    """A passphrase that does not open a key or a council file."""

    code = "wrong_passphrase"


class Cancelled(EnvironmentTrouble):
    """Work that somebody stopped; nothing of it is kept."""

    code = "cancelled"

"""Evidence that a file knows by its hashes alone, brought back from another council file that still has the bytes."""

from dataclasses import dataclass
from pathlib import Path

from ocop_desk.services.desk import Desk
from ocop_desk.services.evidence_adding import Tell, bring_back
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.values import ContentState, StoredContent


@dataclass(frozen=True, slots=True)
class Returned:
    """How many documents' contents came back, and how many are away still."""

    back: int
    away: int


def contents_away(desk: Desk) -> tuple[StoredContent, ...]:
    """Contents that documents of the file need and whose bytes are not here."""
    with desk.read() as work:
        return work.evidence.missing()


def return_evidence(desk: Desk, source: Path, key: FileKey | None = None, tell: Tell | None = None) -> Returned:
    """Bring back what another council file has of the contents that are away: an older whole copy, or the old file.

    That file is only read; `key` opens it where it is encrypted. Every content comes back whole and as its hash says,
    or stays away; what came back before a stop stays. Raises CouncilFileTrouble, FileTrouble, DiskFull,
    PassphraseNeeded, WrongPassphrase, and what `tell` raises.
    """
    wanted = contents_away(desk)
    with open_council_file(source, desk.clock, key, read_only=True) as other:
        with other.read() as work:
            found = [(one, work.evidence.find(one.sha256)) for one in wanted]
        there = [(one, twin) for one, twin in found if twin is not None and twin.state is ContentState.HERE]
        in_all, done = sum(one.size for one, _twin in there), 0
        with other.evidence_reader() as reader:
            for one, twin in there:

                def told(more: int, so_far: int = done) -> None:
                    if tell is not None:
                        tell(so_far + more, in_all, source.name)

                bring_back(desk, one, reader.open(twin.content_id, twin.size), told)  # type: ignore[arg-type]
                done += one.size
    return _noted(desk, source, Returned(len(there), len(wanted) - len(there)))


def _noted(desk: Desk, source: Path, returned: Returned) -> Returned:
    if returned.back:
        with desk.write() as work:
            work.record("evidence.returned", source.name, {"back": returned.back, "away": returned.away})
            work.commit()
    return returned

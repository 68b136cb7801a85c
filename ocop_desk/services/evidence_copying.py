"""A document of a dossier, or the scan of a paper, written out as it came in, for the program that made it."""

import hashlib
from pathlib import Path
from typing import Protocol

from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.packages.files import written_whole
from ocop_desk.services.desk import Desk
from ocop_desk.services.evidence_adding import Tell

_PIECE = 1024 * 1024


class Kept(Protocol):
    """A file whose bytes lie in the council file."""

    @property
    def name(self) -> str:
        """As it came in."""

    @property
    def content_id(self) -> int:
        """Where its bytes lie."""

    @property
    def size(self) -> int:
        """In bytes."""

    @property
    def sha256(self) -> str:
        """Of its bytes."""


def save_evidence(desk: Desk, document: Kept, target: Path, tell: Tell | None = None) -> None:
    """Write the original bytes to a file, in place of what lies there; may run beside other work on the file.

    Raises CouncilFileTrouble where they are not what came in, Cancelled through `tell`, DiskFull, FileTrouble.
    """
    digest, done = hashlib.sha256(), 0
    with desk.file.evidence_reader() as reader, written_whole(target) as file:
        stream = reader.open(document.content_id, document.size)
        while piece := stream.read(_PIECE):
            if tell is not None:
                tell(done, document.size, document.name)
            file.write(piece)
            digest.update(piece)
            done += len(piece)
        if digest.hexdigest() != document.sha256:
            raise CouncilFileTrouble(
                said("{name} trong tệp Hội đồng không còn như khi thêm vào.", name=document.name),
                said("Lấy bản sao lưu gần nhất của tệp Hội đồng."),
            )

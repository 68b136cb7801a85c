"""Originals of dossiers in volumes of a chosen size: ZIP files, each readable on its own, with a manifest of hashes.

A document larger than a volume is cut into parts, name.pdf.001, name.pdf.002…, which are joined by writing one after
the other: `copy /b` on Windows, `cat` elsewhere, or `dossier verify-volumes --join`, which checks them too.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.said import said
from ocop_desk.packages.folders import folder_appearing_whole
from ocop_desk.services.desk import Desk
from ocop_desk.services.exported_dossiers import (
    ExportedDocument,
    ExportedDossier,
    Tell,
    document_facts,
    dossiers_to_export,
    pieces_of,
)
from ocop_desk.services.refusals import refuse
from ocop_desk.store.evidence_reader import EvidenceReader

FOR_MAIL = 20_000_000
"""Bytes: what most mail servers let through, the letters of the attachment's coding left room for."""
FOR_FAT32 = (4 << 30) - 1
"""The largest file of FAT32."""
LEAST = 1_000_000

MANIFEST_KIND = "ocop-desk/dossier-volumes"
MANIFEST_VERSION = 1
MANIFEST_NAME = "tap-ke.json"
READ_ME = "DOC-TRUOC.txt"

_ENTRY_ROOM = 300
"""More than ZIP spends on an entry beside its name, in the file and in the directory, large sizes included."""
_END_ROOM = 200
_PIECE = 1 << 20
_READ_ME = """\
TẬP {number} – hồ sơ OCOP, bản gốc của tài liệu

Mỗi tập .zip mở được riêng, bằng bất kỳ chương trình giải nén nào.
Tệp có đuôi .001, .002… là từng phần của một tài liệu lớn hơn một tập. Giải nén mọi phần vào một thư mục rồi nối:
  Windows:     copy /b "TEN.pdf.001" + "TEN.pdf.002" "TEN.pdf"
  Linux, Mac:  cat TEN.pdf.0* > TEN.pdf
Mã băm SHA-256 của từng tài liệu và từng tập ở tệp {manifest}, nằm cạnh các tập.
Kiểm tra và nối bằng chương trình: ocop-desk dossier verify-volumes THU-MUC --join THU-MUC-MOI
"""


@dataclass(frozen=True, slots=True)
class VolumesReport:
    """What was written: volumes with their bytes, documents, those cut into parts, and names left out."""

    volumes: tuple[tuple[str, int], ...]
    documents: int
    in_parts: int
    left_out: tuple[str, ...]


def export_originals(
    desk: Desk,
    dossier_ids: Sequence[int],
    target: Path,
    volume_size: int = FOR_FAT32,
    *,
    confidential: bool = False,
    tell: Tell | None = None,
) -> VolumesReport:
    """Write the originals into a new folder of volumes, whole or not at all; may run beside other work on the file.

    Raises InputRefused, FileTrouble where the folder is there already, DiskFull, Cancelled through `tell` (bytes).
    """
    if volume_size < LEAST:
        raise refuse(
            "small_volume",
            said("Tập {size} byte quá nhỏ.", size=volume_size),
            said("Chọn từ {least} byte trở lên.", least=LEAST),
        )
    dossiers = dossiers_to_export(desk, dossier_ids, confidential=confidential)
    going = [(dossier, one) for dossier in dossiers for one in dossier.going()]
    in_all = sum(one.evidence.size for _, one in going)
    with folder_appearing_whole(target) as folder:
        with desk.file.evidence_reader() as reader, _Volumes(folder, volume_size, desk.clock()) as volumes:
            done = 0
            for dossier, one in going:

                def told(more: int, so_far: int = done, name: str = one.evidence.name) -> None:
                    if tell is not None:
                        tell(so_far + more, in_all, name)

                _write(reader, volumes, dossier, one, told)
                done += one.evidence.size
        _write_manifest(folder, dossiers, volumes, volume_size)
        sizes = tuple((name, (folder / name).stat().st_size) for name in volumes.names())
    left_out = [one.evidence.name for dossier in dossiers for one in dossier.documents if one.left_out]
    in_parts = sum(len(parts) > 1 for parts in volumes.parts.values())
    return VolumesReport(sizes, len(going), in_parts, tuple(left_out))


@dataclass(frozen=True, slots=True)
class _Part:
    volume: str
    entry: str
    size: int


@dataclass
class _Volumes:
    """The volumes of one export, one open at a time."""

    folder: Path
    limit: int
    made: datetime
    parts: dict[str, list[_Part]] = field(default_factory=dict)
    """By the path of a document."""
    _names: list[str] = field(default_factory=list)
    _open: ExitStack = field(default_factory=ExitStack)
    _archive: ZipFile | None = None
    _used: int = 0

    def __enter__(self) -> "_Volumes":
        return self

    def __exit__(self, *_error: object) -> None:
        self._open.close()

    def room(self, name: str) -> int:
        """Bytes that an entry of this name may have in the volume that is open; less than none where it is full."""
        return self.limit - self._used - _entry_room(name)

    def begin(self) -> None:
        """Close the volume at work and open the next."""
        self._open.close()
        name = f"tap-{len(self._names) + 1:02d}.zip"
        self._names.append(name)
        archive = ZipFile(self.folder / name, "x", ZIP_STORED, allowZip64=True)
        self._archive = self._open.enter_context(archive)
        self._used = _END_ROOM
        text = _read_me(len(self._names))
        self._archive.writestr(self._info(READ_ME), text)
        self._used += _entry_room(READ_ME) + len(text)

    def write(self, path: str, entry: str, size: int, pieces: Iterator[bytes]) -> None:
        """Write an entry that has room in the volume at work."""
        assert self._archive is not None
        info = self._info(entry)
        info.file_size = size
        with self._archive.open(info, "w") as out:
            for piece in pieces:
                out.write(piece)
        self._used += _entry_room(entry) + size
        self.parts.setdefault(path, []).append(_Part(self._names[-1], entry, size))

    def is_open(self) -> bool:
        """Whether some volume is at work."""
        return self._archive is not None

    def names(self) -> tuple[str, ...]:
        """The volumes in their order."""
        return tuple(self._names)

    def _info(self, name: str) -> ZipInfo:
        info = ZipInfo(name, in_viet_nam(self.made).timetuple()[:6])
        info.compress_type = ZIP_STORED
        info.external_attr = 0o644 << 16
        return info


def _write(
    reader: EvidenceReader,
    volumes: _Volumes,
    dossier: ExportedDossier,
    one: ExportedDocument,
    told: Callable[[int], None],
) -> None:
    """Write a document whole where it has room, else into the next volume, in parts where it has room in none."""
    path = f"{dossier.folder}/{one.file_name}"
    size = one.evidence.size
    pieces = _Pieces(pieces_of(reader.open(one.evidence.content_id, size), one.evidence), told)  # type: ignore[arg-type]
    if not volumes.is_open() or volumes.room(path) < size:
        volumes.begin()
    if volumes.room(path) >= size:
        volumes.write(path, path, size, pieces.take(size))
    else:
        part = 0
        while pieces.taken < size:
            part += 1
            entry = f"{path}.{part:03d}"
            if volumes.room(entry) < 1:
                volumes.begin()
            here = min(volumes.room(entry), size - pieces.taken)
            volumes.write(path, entry, here, pieces.take(here))
    pieces.finish()


class _Pieces:
    """The bytes of a document, taken in parts of any size."""

    def __init__(self, pieces: Iterator[bytes], told: Callable[[int], None]) -> None:
        self._pieces = pieces
        self._told = told
        self._left = b""
        self.taken = 0

    def take(self, size: int) -> Iterator[bytes]:
        """The next so many bytes."""
        end = self.taken + size
        while self.taken < end:
            if not self._left:
                self._told(self.taken)
                self._left = next(self._pieces)
            piece, self._left = self._left[: end - self.taken], self._left[end - self.taken :]
            self.taken += len(piece)
            yield piece

    def finish(self) -> None:
        """Look at the end, where the bytes are held to their hash."""
        for _ in self._pieces:
            raise AssertionError("more bytes than a document has")


def _write_manifest(folder: Path, dossiers: Sequence[ExportedDossier], volumes: _Volumes, limit: int) -> None:
    documents = []
    for dossier in dossiers:
        for one in dossier.documents:
            path = f"{dossier.folder}/{one.file_name}"
            parts = [
                {"volume": part.volume, "entry": part.entry, "size": part.size} for part in volumes.parts.get(path, ())
            ]
            head = {"dossier": dossier.content.dossier.dossier_id, "product": dossier.product.name, "path": path}
            documents.append({**head, **document_facts(one), "parts": parts})
    data = {
        "kind": MANIFEST_KIND,
        "version": MANIFEST_VERSION,
        "volume_size": limit,
        "volumes": [
            {"name": name, "size": (folder / name).stat().st_size, "sha256": _sha256(folder / name)}
            for name in volumes.names()
        ],
        "documents": documents,
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    (folder / MANIFEST_NAME).write_text(text + "\n", encoding="utf-8", newline="\n")


def _entry_room(name: str) -> int:
    return _ENTRY_ROOM + 2 * len(name.encode())


def _read_me(number: int) -> bytes:
    return _READ_ME.format(number=number, manifest=MANIFEST_NAME).replace("\n", "\r\n").encode("utf-8-sig")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

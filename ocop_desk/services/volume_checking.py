"""Volumes of originals read back: every volume and document held to its hash, parts joined. What is read is hostile."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ocop_desk.domain.file_names import clean_file_name, leaves_folder
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import said
from ocop_desk.errors import FileTrouble
from ocop_desk.packages.files import open_regular, read_small, written_whole
from ocop_desk.packages.folders import folder_appearing_whole
from ocop_desk.services.dossier_volumes import MANIFEST_KIND, MANIFEST_NAME, MANIFEST_VERSION
from ocop_desk.services.exported_dossiers import Tell

_LARGEST_MANIFEST = 50_000_000
_MOST_PARTS = 10_000
_PIECE = 1 << 20
_HASH = 64
_COPY_AGAIN = said("Chép lại các tập từ nơi gửi.")


@dataclass(frozen=True, slots=True)
class Part:
    """Some bytes of a document: an entry of a volume."""

    volume: str
    entry: str
    size: int


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document as the manifest names it; without parts where it was left out."""

    path: str
    name: str
    size: int
    sha256: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Manifest:
    """What a folder of volumes should hold: volumes by name with size and hash, documents."""

    volumes: dict[str, tuple[int, str]]
    documents: tuple[ListedDocument, ...]


@dataclass(frozen=True)
class VolumesCheck:
    """What came of a check: documents that are whole, names that were never put in, and every problem."""

    volumes: int
    sound: int
    left_out: tuple[str, ...]
    problems: tuple[Problem, ...] = field(default=())


def verify_volumes(folder: Path, tell: Tell | None = None, *, join_into: Path | None = None) -> VolumesCheck:
    """Hold volumes and documents to the manifest beside them; with `join_into` write the sound ones there, whole.

    Raises InputRefused where there is no manifest that can be understood, FileTrouble, DiskFull, Cancelled.
    """
    manifest = _read_manifest(folder)
    problems = list(_volume_problems(folder, manifest))
    in_all, done, sound = sum(one.size for one in manifest.documents if one.parts), 0, 0
    with folder_appearing_whole(join_into) if join_into else nullcontext() as target:
        for one in manifest.documents:
            if not one.parts:
                continue
            if tell is not None:
                tell(done, in_all, one.name)
            problem = _check(folder, one, target)
            if problem is None:
                sound += 1
            else:
                problems.append(problem)
            done += one.size
    left_out = tuple(one.name for one in manifest.documents if not one.parts)
    return VolumesCheck(len(manifest.volumes), sound, left_out, tuple(problems))


def _volume_problems(folder: Path, manifest: Manifest) -> Iterator[Problem]:
    for name, (size, sha256) in manifest.volumes.items():
        path = folder / name
        if not path.is_file():
            yield Problem("volume_missing", name, said("Thiếu tập này."), said("Chép lại tập từ nơi gửi."))
        elif path.stat().st_size != size or _file_hash(path) != sha256:
            yield Problem("volume_changed", name, said("Tập không còn như khi xuất."), said("Chép lại tập từ nơi gửi."))
    listed = {*manifest.volumes, MANIFEST_NAME}
    for path in sorted(folder.iterdir()):
        if path.suffix == ".zip" and path.name not in listed:
            yield Problem("volume_unlisted", path.name, said("Tập không có trong bản kê."), said("Không dùng tập này."))


def _check(folder: Path, one: ListedDocument, target: Path | None) -> Problem | None:
    """Read a document through its parts, and write it where it should be joined."""
    digest = hashlib.sha256()
    try:
        if target is None:
            for piece in _pieces(folder, one):
                digest.update(piece)
        else:
            path = target / one.path
            path.parent.mkdir(parents=True, exist_ok=True)
            with written_whole(path) as out:
                for piece in _pieces(folder, one):
                    digest.update(piece)
                    out.write(piece)
                if digest.hexdigest() != one.sha256:
                    raise _NotSound
    except _NotSound:
        pass
    except (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError, EOFError, FileTrouble):
        # Whatever a damaged archive makes the library say.
        return Problem("document_unreadable", one.name, said("Không đọc được đủ các phần."), _COPY_AGAIN)
    if digest.hexdigest() != one.sha256:
        return Problem("document_changed", one.name, said("Không giống bản gốc: mã băm khác."), _COPY_AGAIN)
    return None


class _NotSound(Exception):
    """Bytes that are not to be kept."""


def _pieces(folder: Path, one: ListedDocument) -> Iterator[bytes]:
    for part in one.parts:
        with open_regular(folder / part.volume) as file, zipfile.ZipFile(file) as archive:
            entry = archive.getinfo(part.entry)
            if entry.file_size != part.size or entry.compress_type != zipfile.ZIP_STORED:
                raise zipfile.BadZipFile(part.entry)
            with archive.open(entry) as stream:
                while piece := stream.read(_PIECE):
                    yield piece


def _read_manifest(folder: Path) -> Manifest:
    data = read_small(folder / MANIFEST_NAME, _LARGEST_MANIFEST)
    try:
        found = json.loads(data)
        if found["kind"] != MANIFEST_KIND:
            raise ValueError
        if found["version"] != MANIFEST_VERSION:
            raise InputRefused(
                [
                    Problem(
                        "newer_manifest",
                        MANIFEST_NAME,
                        said("Bản kê của chương trình mới hơn."),
                        said("Cập nhật chương trình rồi kiểm tra lại."),
                    )
                ]
            )
        volumes = {_name(one["name"]): (_count(one["size"]), _hash(one["sha256"])) for one in found["volumes"]}
        documents = tuple(_document(one, volumes) for one in found["documents"])
        paths = [one.path for one in documents]
        if len(set(paths)) != len(paths):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = said("Không phải bản kê của chương trình, hoặc đã bị sửa.")
        raise InputRefused([Problem("bad_manifest", MANIFEST_NAME, message, _COPY_AGAIN)]) from error
    return Manifest(volumes, documents)


def _document(one: Any, volumes: dict[str, tuple[int, str]]) -> ListedDocument:
    parts = tuple(Part(_name(part["volume"]), str(part["entry"]), _count(part["size"])) for part in one["parts"])
    if len(parts) > _MOST_PARTS or any(part.volume not in volumes for part in parts):
        raise ValueError
    size = _count(one["size"])
    if parts and sum(part.size for part in parts) != size:
        raise ValueError
    return ListedDocument(_path(one["path"]), str(one["name"]), size, _hash(one["sha256"]), parts)


def _path(text: Any) -> str:
    """A folder and a name in it, as the export writes them."""
    folder, _, name = text.partition("/")
    if leaves_folder(text) or not folder or clean_file_name(folder) != folder or clean_file_name(name) != name:
        raise ValueError
    return str(text)


def _name(text: Any) -> str:
    if clean_file_name(text) != text or not text.endswith(".zip"):
        raise ValueError
    return str(text)


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= 1 << 50:
        raise ValueError
    return value


def _hash(text: Any) -> str:
    if not isinstance(text, str) or len(text) != _HASH:
        raise ValueError
    return text


def _file_hash(path: Path) -> str:
    digest = hashlib.sha256()
    with open_regular(path) as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()

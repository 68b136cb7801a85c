"""ZIPs for tests, sound ones and ones no honest program writes."""

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path


def a_zip(files: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP as Python writes it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def a_zip_file(path: Path, files: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> Path:
    """The same in a file."""
    path.write_bytes(a_zip(files, packing))
    return path


def with_attribute(name: str, data: bytes, mode: int) -> bytes:
    """A ZIP whose entry has the mode of a link, a device or the like."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        info = zipfile.ZipInfo(name)
        info.create_system = 3
        info.external_attr = mode << 16
        archive.writestr(info, data)
    return made.getvalue()


def with_raw_names(names: Mapping[bytes, bytes]) -> bytes:
    """A ZIP whose entries are named in bytes of some code page, without the mark of UTF-8."""
    stand_ins = {f"{place:0{len(name)}}": name for place, name in enumerate(names)}
    whole = a_zip(dict(zip(stand_ins, names.values(), strict=True)), zipfile.ZIP_STORED)
    for stand_in, name in stand_ins.items():
        whole = whole.replace(stand_in.encode(), name)
    return whole


def patched(whole: bytes, field: str, value: int, entry: int = 0) -> bytes:
    """A ZIP with a number of one entry of its directory changed: flags, crc, packed, size or offset."""
    places = {"flags": (8, "<H"), "method": (10, "<H"), "crc": (16, "<L"), "packed": (20, "<L"), "size": (24, "<L")}
    places["offset"] = (42, "<L")
    at = -1
    for _ in range(entry + 1):
        at = whole.index(b"PK\x01\x02", at + 1)
    offset, form = places[field]
    changed = bytearray(whole)
    struct.pack_into(form, changed, at + offset, value)
    return bytes(changed)

"""Taking the bytes of an entry out of a package, never more than were declared."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from ocop_desk.packages.limits import CHUNK
from ocop_desk.packages.zip_format import DEFLATED, ZipEntry, ZipRefused


def unpacked(stream: BinaryIO, entry: ZipEntry) -> Iterator[bytes]:
    """The contents in pieces of bounded size, size and CRC checked.

    Raises ZipRefused (entry-larger-than-declared, entry-damaged) as soon as it is seen.
    """
    size = crc = 0
    pieces = _inflated(stream, entry) if entry.method == DEFLATED else packed(stream, entry)
    for piece in pieces:
        size += len(piece)
        if size > entry.size:
            raise ZipRefused("entry-larger-than-declared", entry.name)
        crc = zlib.crc32(piece, crc)
        yield piece
    if size != entry.size or crc != entry.crc:
        raise ZipRefused("entry-damaged", entry.name)


def packed(stream: BinaryIO, entry: ZipEntry) -> Iterator[bytes]:
    """The bytes as they stand in the file. Raises ZipRefused (entry-damaged) where the file ends too early."""
    position, left = entry.data_offset, entry.compressed_size
    while left:
        # Other entries may be read between two pieces.
        stream.seek(position)
        piece = stream.read(min(CHUNK, left))
        if not piece:
            raise ZipRefused("entry-damaged", entry.name)
        position += len(piece)
        left -= len(piece)
        yield piece


def _inflated(stream: BinaryIO, entry: ZipEntry) -> Iterator[bytes]:
    inflate = zlib.decompressobj(wbits=-15)
    try:
        for piece in packed(stream, entry):
            if inflate.eof:
                raise ZipRefused("entry-damaged", entry.name)
            yield from _inflated_piece(inflate, piece)
    except zlib.error as error:
        raise ZipRefused("entry-damaged", entry.name) from error
    if not inflate.eof or inflate.unused_data:
        raise ZipRefused("entry-damaged", entry.name)


def _inflated_piece(inflate: "zlib._Decompress", piece: bytes) -> Iterator[bytes]:
    waiting, more = piece, True
    while more and not inflate.eof:
        output = inflate.decompress(waiting, CHUNK)
        yield output
        waiting = inflate.unconsumed_tail
        # A full piece may leave output behind even when all input is taken.
        more = bool(waiting) or len(output) == CHUNK

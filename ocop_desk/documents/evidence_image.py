"""Whether a picture can be shown: its size from its head, then whether it is there to its end."""

import struct
from typing import BinaryIO

from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said

MOST_PIXELS = 120_000_000
"""An A3 page scanned at 600 dpi has 70 million, the largest phones 108; more cannot be drawn on a laptop."""

_PNG_SIZE = struct.Struct(">II")
_PNG_SIZE_AT = 16
_SEGMENT = struct.Struct(">BBH")
_FRAME = struct.Struct(">xHH")
_FRAME_MARKS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_MOST_SEGMENTS = 2_000
"""Before the picture itself: a phone writes a few dozen."""


def image_problem(name: str, media: Media, file: BinaryIO) -> Problem | None:
    """Why a seekable JPEG or PNG cannot be used; a huge one is told by its head, not drawn. Raises OSError."""
    size = _png_size(file) if media is Media.PNG else _jpeg_size(file)
    if size is not None and size[0] * size[1] > MOST_PIXELS:
        message = said("Ảnh {width} × {height} điểm, quá lớn để xem.", width=size[0], height=size[1])
        return Problem("too_large_image", name, message, said("Quét lại ở 200-300 dpi."))
    if size is None or 0 in size or not _is_whole(media, file):
        return Problem("damaged_image", name, said("Ảnh hỏng hoặc bị cắt ngắn."), said("Chép, chụp hoặc quét lại."))
    return None


def _png_size(file: BinaryIO) -> tuple[int, int] | None:
    file.seek(_PNG_SIZE_AT)
    data = file.read(_PNG_SIZE.size)
    if len(data) < _PNG_SIZE.size:
        return None
    width, height = _PNG_SIZE.unpack(data)
    return width, height


def _jpeg_size(file: BinaryIO) -> tuple[int, int] | None:
    """Width and height from the frame header; None where there is none."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        file.seek(at)
        head = file.read(_SEGMENT.size)
        if len(head) < _SEGMENT.size:
            return None
        fill, mark, length = _SEGMENT.unpack(head)
        if fill != 0xFF:
            return None
        if mark == 0xFF:
            at += 1
        elif mark in _ALONE:
            at += 2
        elif mark in _FRAME_MARKS:
            frame = file.read(_FRAME.size)
            if len(frame) < _FRAME.size:
                return None
            height, width = _FRAME.unpack(frame)
            return width, height
        else:
            at += 2 + length
    return None


def _is_whole(media: Media, file: BinaryIO) -> bool:
    """Whether the picture goes on to its end. A JPEG is drawn at an eighth for it; of a PNG the checksums are read."""
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    file.seek(0)
    # Not by Image.open: it warns of pictures that are larger than usual, and its limit is one for the whole program.
    try:
        if media is Media.PNG:
            PngImageFile(file).verify()
        else:
            picture = JpegImageFile(file)
            picture.draft(None, (picture.width // 8 + 1, picture.height // 8 + 1))
            picture.load()
    except OSError as error:
        if error.errno is not None:
            raise
        return False
    except (SyntaxError, ValueError, TypeError, IndexError, KeyError, struct.error, EOFError, MemoryError):
        # The library answers damage with errors of many types.
        return False
    return True

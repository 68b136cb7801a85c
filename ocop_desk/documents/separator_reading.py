"""Looking for separator sheets on the pictures of pages: codes, sheets whose code cannot be read, blank backs."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ocop_desk.domain.separators import Separator, UnknownSeparator, read_code

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_AN_INCH = 100
DOTS_AGAIN = 200
"""For a sheet that is seen and not read at first."""

_SMALL = 120
"""Dots of the longer side on which bars and blank pages are looked for."""
_DARK = 96
_BAR_SHARE = 0.6
_INK = 200
_MOST_INK = 0.002
"""Share of a blank page that may be dark: dust, a punched hole, the edge of the glass."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """What a picture shows; `unread` is a sheet whose code is missing, spoilt or of a later program."""

    separators: tuple[Separator, ...] = ()
    unread: bool = False
    blank: bool = False


def look_at(picture: "Image") -> SeenPage:
    """What the picture of a page shows, in shades of grey, at `DOTS_AN_INCH` or more, turned any way."""
    import zxingcpp

    found: list[Separator] = []
    spoilt = False
    for barcode in zxingcpp.read_barcodes(
        picture, formats=zxingcpp.barcode_formats_from_str("QRCode"), return_errors=True
    ):
        if not barcode.valid:
            continue
        try:
            separator = read_code(barcode.text)
        except UnknownSeparator:
            spoilt = True
        else:
            if separator is not None and separator not in found:
                found.append(separator)
    if found or spoilt:
        return SeenPage(tuple(found), unread=not found)
    return SeenPage(unread=_has_bars(picture), blank=_is_blank(picture))


def _has_bars(picture: "Image") -> bool:
    """Whether dark bars run along two opposite edges, as on a sheet, lying or standing, a little askew."""
    from PIL.Image import Resampling

    share = _SMALL / max(picture.size)
    width, height = (max(8, round(side * share)) for side in picture.size)
    small = picture.resize((width, height), Resampling.BOX)
    dots = small.tobytes()
    rows = [sum(dot < _DARK for dot in dots[at * width : (at + 1) * width]) / width for at in range(height)]
    columns = [sum(dot < _DARK for dot in dots[at::width]) / height for at in range(width)]
    return any(_dark_ends(line) for line in (rows, columns))


def _dark_ends(shares: list[float]) -> bool:
    """Whether there is a bar in the first and one in the last fifth, and paper in the middle."""
    fifth = len(shares) // 5
    middle = sorted(shares[fifth:-fifth])[len(shares) // 4]
    return max(shares[:fifth]) > _BAR_SHARE and max(shares[-fifth:]) > _BAR_SHARE and middle < _BAR_SHARE / 2


def _is_blank(picture: "Image") -> bool:
    from PIL.Image import Resampling

    small = picture.resize(tuple(max(8, side // 2) for side in picture.size), Resampling.BOX)
    histogram = small.histogram()
    return sum(histogram[:_INK]) <= _MOST_INK * small.width * small.height

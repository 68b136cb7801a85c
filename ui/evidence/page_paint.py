"""Paints one page: its picture, or what stands in its place, and upon it criteria and words that were found."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from ui.evidence.cache import PictureCache
from ui.evidence.page_marks import PageMarks, Tie, box_of
from ui.evidence.wishes import Box, PictureWish, turned_box
from ui.theme import LIGHT, color
from ui.widgets.painted_text import weighted

_CHIP_SIDE, _CHIP_HIGH, _CHIP_GAP = 8, 3, 4
_FOUND, _AT_HIT, _TIED = 70, 130, 26
"""How dense colours lie on the paper, of 255."""


def paint_page(
    painter: QPainter, place: QRect, whole: PictureWish, clip: PictureWish | None, cache: PictureCache, marks: PageMarks
) -> None:
    """Draw a page at its place in the viewport; paper is white in either theme."""
    painter.fillRect(place, Qt.GlobalColor.white)
    trouble = marks.troubles.get(whole.page)
    drawn = _picture(painter, place, whole, clip, cache)
    if trouble is not None and not drawn:
        _words(painter, place, trouble, LIGHT.bad)
    elif not drawn:
        _words(painter, place, str(whole.page), LIGHT.line_strong)
    for hit in marks.hits.get(whole.page, ()):
        for box in hit.boxes:
            dense = _AT_HIT if hit is marks.hit else _FOUND
            painter.fillRect(part_of(place, box, whole.turned), _ink(LIGHT.star, dense))
    painter.setPen(color("line_strong"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(-1, -1, 0, 0))
    _ties(painter, place, marks.ties.get(whole.page, ()), whole.turned)


def part_of(place: QRect, box: Box, turned: int) -> QRectF:
    """Where a box of the page lies in the viewport."""
    left, top, width, height = turned_box(box, turned)
    return QRectF(
        place.left() + left * place.width(),
        place.top() + top * place.height(),
        width * place.width(),
        height * place.height(),
    )


def _picture(
    painter: QPainter, place: QRect, whole: PictureWish, clip: PictureWish | None, cache: PictureCache
) -> bool:
    image = cache.get(whole) or cache.nearest(whole)
    if image is None:
        return False
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, image.width() != place.width())
    painter.drawImage(place, image)
    sharp = cache.get(clip) if clip is not None else None
    if sharp is not None and clip is not None and clip.clip is not None:
        share = place.width() / clip.width
        left, top, width, height = (one * share for one in clip.clip)
        painter.drawImage(QRectF(place.left() + left, place.top() + top, width, height), sharp)
    return True


def _words(painter: QPainter, place: QRect, words: str, ink: str) -> None:
    painter.setPen(QColor(ink))
    room = place.intersected(painter.viewport()).adjusted(16, 16, -16, -16)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)


def _ties(painter: QPainter, place: QRect, ties: tuple[Tie, ...], turned: int) -> None:
    """Regions where they lie; criteria of the whole page in its upper right corner, one under the other."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    right, top = place.right() - 6, place.top() + 6
    for tie in ties:
        if tie.region is None:
            top = _chip(painter, QRect(place.left() + 6, top, right - place.left() - 6, 0), tie) + _CHIP_GAP
            continue
        part = part_of(place, box_of(tie.region), turned)
        line = color("accent") if tie.at_work else QColor(LIGHT.accent)
        painter.setPen(QPen(line, 2.4 if tie.at_work else 1.4))
        painter.setBrush(_ink(LIGHT.accent, _TIED))
        painter.drawRoundedRect(part, 3, 3)
        height = painter.fontMetrics().height() + 2 * _CHIP_HIGH
        above = round(part.top()) - height
        _chip(painter, QRect(round(part.left()), max(above, place.top() + 1), round(part.width()), 0), tie)
    painter.restore()


def _chip(painter: QPainter, room: QRect, tie: Tie) -> int:
    """Draw the name of a criterion at the right end of a line and say where it ends below."""
    font = weighted(painter.font())
    painter.setFont(font)
    metrics = QFontMetrics(font)
    most = max(room.width(), metrics.horizontalAdvance(tie.criterion) + 2 * _CHIP_SIDE) - 2 * _CHIP_SIDE
    words = metrics.elidedText(tie.words, Qt.TextElideMode.ElideRight, most)
    width = metrics.horizontalAdvance(words) + 2 * _CHIP_SIDE
    chip = QRect(room.right() - width + 1, room.top(), width, metrics.height() + 2 * _CHIP_HIGH)
    ground, ink = (LIGHT.accent, LIGHT.accent_text) if tie.at_work else (LIGHT.accent_soft, LIGHT.accent_on_soft)
    painter.setPen(QPen(QColor(LIGHT.accent), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(QColor(ink))
    painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), words)
    return chip.bottom()


def _ink(name: str, dense: int) -> QColor:
    ink = QColor(name)
    ink.setAlpha(dense)
    return ink

"""Signs on the viewer's buttons, drawn by hand, since the window's type has none."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPen, QPixmap

from ui.theme import color


class Sign(StrEnum):
    """What a button does."""

    SMALLER = "smaller"
    LARGER = "larger"
    WIDTH = "width"
    PAGE = "page"
    TURN = "turn"
    SMALL_PAGES = "small_pages"
    FIND = "find"
    BESIDE = "beside"
    COPY = "copy"
    REGION = "region"
    BACK = "back"
    ON = "on"
    CLOSE = "close"


def sign_icon(sign: Sign, size: int = 18) -> QIcon:
    """A sign in the colours in use now, sharp on dense screens, pale where it cannot be pressed."""
    icon = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, "text"), (QIcon.Mode.Disabled, "disabled_text")):
        pixmap = QPixmap(size * 2, size * 2)
        pixmap.setDevicePixelRatio(2)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / 16, size / 16)
        pen = QPen(color(ink), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if sign is Sign.REGION:
            pen.setDashPattern([1.6, 2.2])
        painter.setPen(pen)
        painter.drawPath(_path(sign))
        painter.end()
        icon.addPixmap(pixmap, mode)
    return icon


def _path(sign: Sign) -> QPainterPath:
    path = QPainterPath()
    for line in _LINES.get(sign, ()):
        path.moveTo(*line[0])
        for point in line[1:]:
            path.lineTo(*point)
    for left, top, width, height in _BOXES.get(sign, ()):
        path.addRect(left, top, width, height)
    if sign is Sign.FIND:
        path.addEllipse(QPointF(6.8, 6.8), 4.3, 4.3)
    if sign is Sign.TURN:
        path.arcMoveTo(QRectF(3, 3.4, 10, 10), 60)
        path.arcTo(QRectF(3, 3.4, 10, 10), 60, 300)
    return path


_LINES = {
    Sign.SMALLER: (((3, 8), (13, 8)),),
    Sign.LARGER: (((3, 8), (13, 8)), ((8, 3), (8, 13))),
    Sign.WIDTH: (
        ((1.5, 3), (1.5, 13)),
        ((14.5, 3), (14.5, 13)),
        ((4, 8), (12, 8)),
        ((6, 6), (4, 8), (6, 10)),
        ((10, 6), (12, 8), (10, 10)),
    ),
    Sign.TURN: (((10.2, 1.2), (10.6, 4.2), (7.6, 5)),),
    Sign.FIND: (((10.2, 10.2), (14, 14)),),
    Sign.COPY: (((8, 2), (8, 10)), ((5, 7), (8, 10), (11, 7)), ((2.5, 11), (2.5, 14), (13.5, 14), (13.5, 11))),
    Sign.BACK: (((10, 3), (5, 8), (10, 13)),),
    Sign.ON: (((6, 3), (11, 8), (6, 13)),),
    Sign.CLOSE: (((4, 4), (12, 12)), ((12, 4), (4, 12))),
    Sign.PAGE: (((6, 5.5), (10, 5.5)), ((6, 8), (10, 8)), ((6, 10.5), (8.5, 10.5))),
}
_BOXES = {
    Sign.PAGE: ((3.5, 2, 9, 12),),
    Sign.SMALL_PAGES: ((2.5, 2, 4.5, 5), (9, 2, 4.5, 5), (2.5, 9.5, 4.5, 5), (9, 9.5, 4.5, 5)),
    Sign.BESIDE: ((1.5, 2.5, 5.5, 11), (9, 2.5, 5.5, 11)),
    Sign.REGION: ((2, 3.5, 12, 9),),
}

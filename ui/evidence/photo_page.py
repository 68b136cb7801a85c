"""A photograph or a picture as a page: upright as the camera says, read no larger than it shows."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QTransform

from ocop_desk.documents.evidence_image import MOST_PIXELS
from ui.evidence.pdf_pages import DamagedPage
from ui.evidence.small_reads import Readable
from ui.evidence.wishes import A4, Hit, PageSize, PictureWish

_BYTES_A_PIXEL = 4
_MEBIBYTE = 1024 * 1024
_ROOM = MOST_PIXELS * _BYTES_A_PIXEL // _MEBIBYTE + 1
"""Mebibytes that reading one picture may take: what was let in can be seen."""


class PhotoPage:
    """One page; its longer side is that of an A4 sheet. Raises DamagedPage, and whatever reading raises."""

    def __init__(self, file: Readable) -> None:
        self._data = QByteArray(file.read() or b"")
        self._buffer, reader = self._reader()
        size = reader.size()
        if not size.isValid() or size.isEmpty():
            raise DamagedPage
        sideways = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
        self._lies = bool(sideways)
        self._upright = size.transposed() if sideways else size

    def size(self, _page: int) -> PageSize:
        """Points, as if it were printed on A4."""
        share = A4[1] / max(self._upright.width(), self._upright.height())
        return self._upright.width() * share, self._upright.height() * share

    def picture(self, wish: PictureWish) -> QImage:
        """The picture as wished."""
        wanted = QSize(wish.width, wish.height)
        upright = wanted.transposed() if wish.turned in (90, 270) else wanted
        _buffer, reader = self._reader()
        reader.setScaledSize(upright.transposed() if self._lies else upright)
        image = reader.read()
        if image.isNull():
            raise DamagedPage
        if image.hasAlphaChannel():
            image = _on_white(image)
        if wish.turned:
            image = image.transformed(QTransform().rotate(wish.turned))
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        return image.copy(QRect(*wish.clip)) if wish.clip else image

    def hits(self, _page: int, _words: str) -> tuple[Hit, ...]:
        """A photograph has no text."""
        return ()

    def close(self) -> None:
        """Let go of the bytes."""
        self._data = QByteArray()

    def _reader(self) -> tuple[QBuffer, QImageReader]:
        QImageReader.setAllocationLimit(_ROOM)
        buffer = QBuffer(self._data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setDecideFormatFromContent(True)
        reader.setAutoTransform(True)
        return buffer, reader


def _on_white(image: QImage) -> QImage:
    from PySide6.QtGui import QPainter

    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground

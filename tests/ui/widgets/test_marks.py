"""Every sign has a shape of its own."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.widgets.marks import Mark, MarkSign, mark_icon, paint_mark


def shape(mark: Mark) -> bytes:
    """The sign in black, so that only its form tells it from others."""
    image = QImage(32, 32, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    paint_mark(painter, QRectF(0, 0, 32, 32), mark, QColor("black"))
    painter.end()
    return bytes(image.constBits())


def test_no_two_signs_have_the_same_shape(qapp: QApplication) -> None:
    assert len({shape(mark) for mark in Mark}) == len(Mark)


@pytest.mark.parametrize("mark", Mark)
def test_a_sign_shows_in_a_widget_and_as_an_icon(qapp: QApplication, mark: Mark) -> None:
    sign = MarkSign(Mark.TO_COME)
    sign.set_mark(mark)
    assert sign.mark is mark
    assert not sign.grab().isNull()
    assert not mark_icon(mark, 18, 2).isNull()
    sign.deleteLater()

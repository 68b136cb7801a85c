"""The foot of a paper: who signs, the room for it, and who receives the paper."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import DOTS, balanced, cut_short, para, wrapped
from ocop_desk.documents.paper.fonts import BOLD, ITALIC, paper_text
from ocop_desk.documents.paper.signatories import Signatory
from ocop_desk.documents.paper.tables import plain_table
from ocop_desk.documents.paper.values import SignatureBox
from ocop_desk.domain.councils import Council

ROOM_WIDTH = 68 * mm
ROOM_HEIGHT = 27 * mm
_LEADING = 1.25


class SignatureRoom(Flowable):  # type: ignore[misc]
    """Titles, empty room, name. Tells `boxes` where the room is when it is drawn."""

    def __init__(self, signatory: Signatory, boxes: list[SignatureBox], width: float) -> None:
        super().__init__()
        self.signatory, self.boxes, self.column = signatory, boxes, width
        inner = width - 4
        titles = (paper_text(title).upper() for title in signatory.titles if title.strip())
        self._titles = [line for title in titles for line in cut_short(balanced(title, BOLD, 13, inner), 3)]
        names = wrapped(paper_text(signatory.name), BOLD, 13, inner) if signatory.name.strip() else (DOTS,)
        self._names = cut_short(names, 3)
        self.titles_height = (len(self._titles) * 13 + (11 if signatory.hint else 0)) * _LEADING

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The width of the column, and titles, room and name together."""
        return self.column, self.titles_height + ROOM_HEIGHT + len(self._names) * 13 * _LEADING + 4

    def draw(self) -> None:
        """Draws the lines and notes where the room is."""
        canvas: Any = self.canv
        centre = self.column / 2
        _, height = self.wrap(0, 0)
        _draw_centred(canvas, centre, height, self._titles, BOLD, 13)
        if self.signatory.hint:
            hint_top = height - len(self._titles) * 13 * _LEADING
            _draw_centred(canvas, centre, hint_top, [paper_text(self.signatory.hint)], ITALIC, 11)
        floor = height - self.titles_height - ROOM_HEIGHT
        width = min(ROOM_WIDTH, self.column - 4)
        self._note_box(canvas, centre - width / 2, floor + 2, width)
        _draw_centred(canvas, centre, floor, self._names, BOLD, 13)

    def _note_box(self, canvas: Any, left: float, bottom: float, width: float) -> None:
        x, y = canvas.absolutePosition(left, bottom)
        signatory = self.signatory
        self.boxes.append(
            SignatureBox(
                role=signatory.role,
                signer_name=signatory.name,
                post=signatory.post,
                page=canvas.getPageNumber() - 1,
                x=round(x, 2),
                y=round(y, 2),
                width=round(width, 2),
                height=round(ROOM_HEIGHT - 4, 2),
            )
        )


def signature_pair(left: Signatory, right: Signatory, boxes: list[SignatureBox], width: float) -> Table:
    """Two signatories side by side, their rooms and names on one line."""
    rooms = [SignatureRoom(signatory, boxes, width / 2) for signatory in (left, right)]
    highest = max(room.titles_height for room in rooms)
    for room in rooms:
        room.titles_height = highest
    return plain_table([rooms], [width / 2, width / 2])


def signature_with_recipients(
    recipients: Sequence[Flowable], right: Signatory, boxes: list[SignatureBox], width: float
) -> Table:
    """Who receives the paper on the left, one signatory on the right."""
    room = SignatureRoom(right, boxes, width * 0.55)
    return plain_table([[list(recipients), room]], [width * 0.45, width * 0.55])


def dated_signature(place_and_date: str, right: Signatory, width: float) -> Table:
    """Place and date in italics at the right, one signatory below them."""
    room = SignatureRoom(right, [], width / 2)
    return plain_table([["", para(place_and_date, styles.ITALIC_CENTRED)], ["", room]], [width / 2, width / 2])


def recipients(council: Council, first: Sequence[str] = ()) -> list[Flowable]:
    """ "Nơi nhận": each line with a hyphen and a semicolon, the file copy last with a full stop."""
    lines = [line.strip().lstrip("-–").strip().rstrip(";.") for line in (*first, *council.recipients)]
    kept = [line for line in lines if line and not line.casefold().startswith("lưu")]
    copies = [line for line in lines if line.casefold().startswith("lưu")] or [f"Lưu: VT, {council.symbol}"]
    shown = [f"- {line};" for line in kept] + [f"- {copies[0]}."]
    return [
        Spacer(1, 4),
        para("Nơi nhận:", styles.RECIPIENTS_WORD),
        *(para(line, styles.RECIPIENTS) for line in shown),
    ]


def _draw_centred(canvas: Any, centre: float, top: float, lines: Sequence[str], font: str, size: float) -> None:
    canvas.setFont(font, size)
    for line in lines:
        canvas.drawCentredString(centre, top - size, line)
        top -= size * _LEADING

"""What members signed on their own laptops, taken out of the sealed files that came in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ocop_desk.domain.exchange import SheetStatement
from ocop_desk.domain.records import ProductRecord, RoundRecord, SessionRecord, SheetRecord, SheetSource
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.services.session_laptops import demand_prepared
from ocop_desk.store.exchange import ReceivedChoice, ReceivedSheet
from ocop_desk.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

SIGNED_FOLDER = "sheets/"
"""Where a result package keeps signed sheets."""

SealedPlace = tuple[ProductRecord, RoundRecord, SheetRecord]


class SheetOpener:
    """Opens the sheets of one session with the keys its council file has."""

    def __init__(self, work: UnitOfWork, session_id: int) -> None:
        """Load the keys. Raises InputRefused on a laptop that may not open sheets."""
        from ocop_desk.packages.sealed_sheets import load_sealing_key

        exchange = demand_prepared(work, session_id)
        if exchange.sealing_key is None:
            raise refuse("not_the_secretarys", said("Máy này không có khóa mở phiếu của phiên."))
        self._sealing_key = load_sealing_key(exchange.sealing_key)
        self._keys = work.exchange.keys(session_id)
        self._public: dict[int, EllipticCurvePublicKey] = {}

    def open(self, member_id: int, data: bytes) -> tuple[bytes, SheetStatement]:
        """The signed sheet in a sealed file of this member, and what it says. Raises SheetRefused."""
        from ocop_desk.packages.sealed_sheets import SheetRefused, open_sealed, read_sealed, read_signed

        file = read_sealed(data)
        signed = open_sealed(file, self._sealing_key)
        statement = read_signed(signed, self._key(member_id))
        if statement.head != file.head:
            raise SheetRefused("not-genuine", "the sheet inside is another one")
        return signed, statement

    def _key(self, member_id: int) -> "EllipticCurvePublicKey":
        from ocop_desk.packages.member_keys import load_public_key

        if member_id not in self._public:
            self._public[member_id] = load_public_key(self._keys[member_id].public_key)
        return self._public[member_id]


def counting_sheet(sheets: tuple[ReceivedSheet, ...], choice: ReceivedChoice | None) -> ReceivedSheet | None:
    """Which of a member's sheets of a round counts: the one decided on, or the only one."""
    if choice is not None and has_seen(choice, sheets):
        return next((one for one in sheets if one.sha256 == choice.chosen), None)
    return sheets[0] if len(sheets) == 1 else None


def has_seen(choice: ReceivedChoice, sheets: tuple[ReceivedSheet, ...]) -> bool:
    """Whether a decision was made with all these sheets on the table: one that came later asks for a new one."""
    return all(one.received_at <= choice.decided_at for one in sheets)


def sealed_places(record: SessionRecord) -> Iterator[SealedPlace]:
    """Every sheet of a record that was signed and sealed on its member's laptop."""
    for product in record.products:
        for scoring_round in product.rounds:
            for sheet in scoring_round.sheets:
                if sheet.source is SheetSource.SEALED:
                    yield product, scoring_round, sheet


def signed_name(entry_id: int, round_number: int, member_id: int) -> str:
    """The entry of a result package in which a signed sheet lies."""
    return f"{SIGNED_FOLDER}{entry_id}-{round_number}-{member_id}.json"


def signed_sheets(desk: Desk, record: SessionRecord) -> Iterator[tuple[str, bytes]]:
    """Entry name and bytes of every signed sheet of a session, one product after another.

    Raises InputRefused where a sheet that counts cannot be proved: then the file is damaged.
    """
    for product in record.products:
        if any(sheet.source is SheetSource.SEALED for one in product.rounds for sheet in one.sheets):
            yield from _of_product(desk, record, product)


def _of_product(desk: Desk, record: SessionRecord, product: ProductRecord) -> list[tuple[str, bytes]]:
    from ocop_desk.packages.sealed_sheets import SheetRefused

    found = []
    with desk.read() as work:
        opener = SheetOpener(work, record.session_id)
        rounds = {one.number: one.round_id for one in work.rounds.all(product.entry_id)}
        for scoring_round in product.rounds:
            received = work.exchange.received(rounds[scoring_round.number])
            choices = work.exchange.choices(rounds[scoring_round.number])
            for sheet in (one for one in scoring_round.sheets if one.source is SheetSource.SEALED):
                member_id = sheet.member_id
                file = counting_sheet(received.get(member_id, ()), choices.get(member_id))
                try:
                    if file is None:
                        raise SheetRefused("missing", "no sheet that counts came in")
                    signed, _statement = opener.open(member_id, file.data)
                except SheetRefused as error:
                    raise refuse(
                        "signed_sheet_lost",
                        said("Không lấy được phiếu đã ký từ phiếu niêm phong, nên chưa lập gói được."),
                        said("Chạy “Kiểm tra tệp”, rồi khôi phục từ bản sao lưu gần nhất."),
                        record.members[member_id].name,
                    ) from error
                found.append((signed_name(product.entry_id, scoring_round.number, member_id), signed))
    return found

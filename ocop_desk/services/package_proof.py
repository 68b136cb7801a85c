"""A result package's proof: what each member signed, held against the roster's key and against the record."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from ocop_desk.domain.exchange import CLOCK_TOLERANCE, SheetStatement
from ocop_desk.domain.numbers import clock_text, utc_text
from ocop_desk.domain.records import ProductRecord, RoundRecord, SessionRecord, SheetRecord, SheetSource
from ocop_desk.domain.said import Said, said
from ocop_desk.services.signed_sheets import SIGNED_FOLDER, SealedPlace, sealed_places, signed_name

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

    from ocop_desk.packages.findings import PackageFinding
    from ocop_desk.packages.verification import PackageContents

MOST_FINDINGS = 100


def proof_findings(contents: "PackageContents", record: SessionRecord) -> "list[PackageFinding]":
    """What does not hold of the signed sheets in a package, up to a bound, and notes on what nobody signed.

    Every sheet that the record says was sealed has its signed sheet in the package, and there are no others.
    """
    return [*islice(_Proof(contents, record).findings(), MOST_FINDINGS), *_notes(record)]


class _Proof:
    """One package's signed sheets while they are looked at."""

    def __init__(self, contents: "PackageContents", record: SessionRecord) -> None:
        self._contents = contents
        self._record = record
        self._there = {name for name in contents.names if name.casefold().startswith(SIGNED_FOLDER)}
        self._keys = {entry.member.member_id: entry.public_key for entry in record.roster}
        self._public: dict[int, EllipticCurvePublicKey | None] = {}

    def findings(self) -> "Iterator[PackageFinding]":
        wanted = set()
        for place in sealed_places(self._record):
            product, scoring_round, sheet = place
            name = signed_name(product.entry_id, scoring_round.number, sheet.member_id)
            wanted.add(name)
            yield from self._of_sheet(name, place)
        for name in sorted(self._there - wanted):
            yield _error("signed-sheet-extra", name, said("Có phiếu đã ký mà trong dữ liệu không có phiếu ấy."))

    def _of_sheet(self, name: str, place: SealedPlace) -> "Iterator[PackageFinding]":
        from ocop_desk.packages.findings import Refused
        from ocop_desk.packages.sealed_sheets import LARGEST, SheetRefused, read_signed

        product, scoring_round, sheet = place
        whose = _whose(self._record, product, scoring_round, sheet)
        if name not in self._there:
            yield _error("signed-sheet-missing", name, said("Thiếu phiếu đã ký của {whose}.", whose=whose))
            return
        key = self._key(sheet.member_id)
        if key is None:
            message = said("Danh sách phiên không có khóa đọc được để kiểm tra chữ ký của {whose}.", whose=whose)
            yield _error("signed-sheet-without-key", name, message)
            return
        try:
            statement = read_signed(self._contents.read(name, LARGEST), key)
        except SheetRefused as refused:
            yield _unread(refused.code, name, whose)
            return
        except Refused as refused:
            yield from refused.findings
            return
        yield from self._of_statement(name, whose, place, statement)

    def _of_statement(
        self, name: str, whose: Said, place: SealedPlace, statement: SheetStatement
    ) -> "Iterator[PackageFinding]":
        _product, scoring_round, sheet = place
        head, record = statement.head, self._record
        if (head.council, head.session, head.practice) != (
            record.council_uid,
            record.session_uid,
            record.council.practice,
        ):
            message = said("Phiếu đã ký của {whose} là của một phiên khác.", whose=whose)
            yield _error("signed-sheet-foreign", name, message)
            return
        if not self._is_for(place, statement):
            message = said(
                "Ở chỗ phiếu của {whose} là phiếu đã ký cho sản phẩm, lượt hoặc bộ tiêu chí khác.", whose=whose
            )
            yield _error("signed-sheet-other", name, message)
            return
        if dict(statement.levels) != dict(sheet.levels) or dict(statement.notes) != dict(sheet.notes):
            message = said("Mức điểm hoặc ý kiến trong dữ liệu khác với phiếu {whose} đã ký.", whose=whose)
            yield _error("signed-sheet-differs", name, message)
        yield from _of_moment(name, whose, statement, scoring_round, sheet)

    def _is_for(self, place: SealedPlace, statement: SheetStatement) -> bool:
        from ocop_desk.domain.exchange import fingerprint_of
        from ocop_desk.packages.base64_text import from_base64

        product, scoring_round, sheet = place
        head = statement.head
        card = self._record.scorecards[product.product.scorecard]
        in_round = (head.round_number, utc_text(head.round_opened_at))
        return (head.entry_id, in_round, head.member_id, head.scorecard, head.key) == (
            product.entry_id,
            (scoring_round.number, utc_text(scoring_round.opened_at)),
            sheet.member_id,
            card.sha256,
            fingerprint_of(from_base64(self._keys[sheet.member_id])),
        )

    def _key(self, member_id: int) -> "EllipticCurvePublicKey | None":
        from ocop_desk.packages.base64_text import from_base64
        from ocop_desk.packages.member_keys import load_public_key

        if member_id not in self._public:
            try:
                self._public[member_id] = load_public_key(from_base64(self._keys.get(member_id, "")))
            except ValueError:
                self._public[member_id] = None
        return self._public[member_id]


def _of_moment(
    name: str, whose: Said, statement: SheetStatement, scoring_round: RoundRecord, sheet: SheetRecord
) -> "Iterator[PackageFinding]":
    """A sheet counts from the moment it was signed; where that laptop's clock was far off, from when it came in."""
    from ocop_desk.packages.findings import note

    signed_at = statement.head.sealed_at
    if utc_text(signed_at) == utc_text(sheet.submitted_at):
        return
    early = signed_at < scoring_round.opened_at - CLOCK_TOLERANCE
    if early or signed_at > sheet.submitted_at + CLOCK_TOLERANCE:
        message = said(
            "Đồng hồ máy của {whose} lệch: phiếu ghi ký lúc {signed}, được nhận theo quyết định lúc {received}.",
            whose=whose,
            signed=clock_text(signed_at),
            received=clock_text(sheet.submitted_at),
        )
        yield note("signed-sheet-clock", name, message)
    else:
        message = said("Giờ nộp trong dữ liệu khác với giờ trên phiếu {whose} đã ký.", whose=whose)
        yield _error("signed-sheet-moment", name, message)


def _notes(record: SessionRecord) -> "Iterator[PackageFinding]":
    """Members who have a key and sheets that are not signed with it: typed here, from a form or from paper."""
    from ocop_desk.packages.findings import note

    keyed = {entry.member.member_id for entry in record.roster if entry.public_key}
    unsigned: dict[int, int] = {}
    for product in record.products:
        for scoring_round in product.rounds:
            for sheet in scoring_round.sheets:
                if sheet.member_id in keyed and sheet.source is not SheetSource.SEALED:
                    unsigned[sheet.member_id] = unsigned.get(sheet.member_id, 0) + 1
    for member_id, count in sorted(unsigned.items()):
        message = said(
            "{name} có khóa ký, nhưng {count} phiếu được nhập tại Hội đồng nên không kèm chữ ký.",
            name=record.members[member_id].name,
            count=count,
        )
        yield note("sheets-not-signed", SIGNED_FOLDER, message)


def _unread(code: str, name: str, whose: Said) -> "PackageFinding":
    if code == "not-genuine":
        message = said("Chữ ký trên phiếu của {whose} không đúng với khóa trong danh sách phiên.", whose=whose)
        return _error("signed-sheet-not-genuine", name, message)
    return _error("signed-sheet-unreadable", name, said("Phiếu đã ký của {whose} không đọc được.", whose=whose))


def _whose(record: SessionRecord, product: ProductRecord, scoring_round: RoundRecord, sheet: SheetRecord) -> Said:
    member = record.members.get(sheet.member_id)
    return said(
        "{name} chấm sản phẩm số {position}, lượt {round}",
        name=member.name if member else str(sheet.member_id),
        position=product.position,
        round=scoring_round.number,
    )


def _error(code: str, name: str, message: Said) -> "PackageFinding":
    from ocop_desk.packages.findings import PackageFinding

    return PackageFinding(code, name, message)

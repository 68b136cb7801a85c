"""The sender: receipts that come back for packages built here, and how each package stands by them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.numbers import clock_text
from ocop_desk.domain.receipts import Acquaintance, PackageReceipt, Verdict
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.said import Said, joined, said
from ocop_desk.domain.text import fold
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.services.sessions import session_record
from ocop_desk.store.receipts import StoredReceipt
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import StoredPackage

if TYPE_CHECKING:
    from ocop_desk.packages.findings import Refused, Signer


_SIGNER = said("chứng thư của người ký không được tin cậy hoặc không còn hiệu lực")
_SIGNATURE = said("chữ ký trên gói hoặc trên văn bản không đúng hoặc còn thiếu")
_SHEETS = said("phiếu trong dữ liệu không khớp với phiếu thành viên đã ký")
_RESULTS = said("kết quả tính lại từ phiếu khác với kết quả ghi trong gói")
_DAMAGED = said("tệp bị hỏng hoặc đã bị sửa")
_KIND = said("không phải gói kết quả mà chương trình ở đó đọc được")
_OTHERWISE = said("dữ liệu trong gói không hợp lệ")
_WHY = (
    ("signer-", _SIGNER),
    ("certificate-", _SIGNER),
    ("weak-key", _SIGNER),
    ("signed-sheet", _SHEETS),
    ("signed-", _SIGNER),
    ("signature", _SIGNATURE),
    ("no-sign", _SIGNATURE),
    ("paper-", _SIGNATURE),
    ("pdf", _SIGNATURE),
    ("result", _RESULTS),
    ("digest-", _DAMAGED),
    ("entry-", _DAMAGED),
    ("packed-", _DAMAGED),
    ("data-", _DAMAGED),
    ("damaged-", _DAMAGED),
    ("manifest", _DAMAGED),
    ("missing-entry", _DAMAGED),
    ("unlisted-entry", _DAMAGED),
    ("unknown-", _KIND),
    ("not-a-package", _KIND),
)
"""How codes of findings begin, and what they mean to whoever sent the package; the first that fits is told."""


@dataclass(frozen=True, slots=True)
class ReceiptLook:
    """A receipt that is genuine and of a package built here, before it is kept."""

    file_name: str
    data: bytes
    receipt: PackageReceipt
    package: StoredPackage
    receiver: str
    """Holder of the certificate that signed it."""
    organisation: str
    fingerprint: str
    fingerprint_words: str
    acquaintance: Acquaintance
    already_here: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the last receipt of a package says."""

    receipt: StoredReceipt
    fingerprint_words: str

    @property
    def delivered(self) -> bool:
        """Whether the package was taken; otherwise it was refused for `receipt.codes`."""
        return self.receipt.verdict is Verdict.ACCEPTED


@dataclass(frozen=True, slots=True)
class PackageStanding:
    """A package that was built, and how it fared: None until a receipt comes back."""

    package: StoredPackage
    delivery: Delivery | None


def look_at_receipt(desk: Desk, path: Path) -> ReceiptLook:
    """Check a receipt: form, signature, that it is of a package built here and says the same session.

    Raises InputRefused with what is wrong, FileTrouble.
    """
    from ocop_desk.packages.findings import Refused
    from ocop_desk.packages.receipts import read_receipt

    try:
        signed, data = read_receipt(path, desk.clock())
    except Refused as refused:
        raise _refusal(refused, path) from refused
    receipt, signer = signed.receipt, signed.signer
    with desk.read() as work:
        package = work.packages.of_hash(receipt.sha256)
        if package is None:
            raise refuse(
                "receipt_of_other_package",
                said("Giấy này báo nhận một gói không do tệp này lập: {package}.", package=receipt.package),
                said("Mở tệp Hội đồng đã lập gói ấy, hoặc hỏi lại nơi gửi giấy."),
                path.name,
            )
        if any(key.fingerprint == signer.fingerprint for key in work.keys.all()):
            raise refuse(
                "receipt_by_own_key",
                said("Giấy báo nhận ký bằng một khóa của chính Hội đồng này."),
                said("Nơi nhận phải ký bằng khóa của mình: xin lại giấy."),
                path.name,
            )
        here = work.receipts.get(hashlib.sha256(data).hexdigest()) is not None
        acquaintance = _acquaintance(work, signer)
    _demand_same_session(session_record(desk, package.session_id), receipt, path)
    return ReceiptLook(
        file_name=path.name,
        data=data,
        receipt=receipt,
        package=package,
        receiver=signer.name,
        organisation=signer.organisation,
        fingerprint=signer.fingerprint,
        fingerprint_words=signer.fingerprint_words,
        acquaintance=acquaintance,
        already_here=here,
    )


def keep_receipt(desk: Desk, look: ReceiptLook, *, confirmed: bool = False) -> StoredReceipt:
    """Keep a receipt for good; one that is here already comes back as it is.

    The first receipt of a key is kept only where somebody `confirmed` the fingerprint with the receiver: from then on
    the key is known. Raises InputRefused.
    """
    digest = hashlib.sha256(look.data).hexdigest()
    with desk.write() as work:
        here = work.receipts.get(digest)
        if here is not None:
            return here
        if look.acquaintance is not Acquaintance.KNOWN and not confirmed:
            raise refuse(
                "receiver_not_known", receiver_sentence(look), said("Gọi nơi nhận, so đủ tám nhóm số vân tay.")
            )
        receipt = StoredReceipt(
            package_id=look.package.package_id,
            sha256=digest,
            data=look.data,
            verdict=look.receipt.verdict,
            codes=look.receipt.errors,
            receiver=look.receiver,
            organisation=look.organisation,
            fingerprint=look.fingerprint,
            taken_by=look.receipt.by,
            received_at=look.receipt.received_at,
            kept_at=desk.clock(),
        )
        work.receipts.add(receipt)
        details = {
            "package": look.package.package_id,
            "sha256": look.package.sha256,
            "file": digest,
            "receiver": look.receiver,
            "fingerprint": look.fingerprint,
            "verdict": receipt.verdict.value,
            "codes": list(receipt.codes),
        }
        work.record("package.receipt", look.package.file_name, details)
        work.commit()
    return receipt


def receiver_sentence(look: ReceiptLook) -> Said:
    """What to tell of a receiver whose key is not known yet, with the fingerprint to be compared."""
    if look.acquaintance is Acquaintance.CHANGED:
        return said(
            "Giấy mang tên {receiver} nhưng ký bằng khóa khác với lần trước. Vân tay: {words}.",
            receiver=look.receiver,
            words=look.fingerprint_words,
        )
    return said(
        "Lần đầu nhận giấy ký bằng khóa của {receiver}. Vân tay: {words}.",
        receiver=look.receiver,
        words=look.fingerprint_words,
    )


def package_standings(desk: Desk, session_id: int) -> tuple[PackageStanding, ...]:
    """Every package of a session in the order they were built, each with its last receipt."""
    with desk.read() as work:
        packages, receipts = work.packages.all(session_id), work.receipts.of_session(session_id)
    last = {package_id: delivery_of(kept[-1]) for package_id, kept in receipts.items()}
    return tuple(PackageStanding(one, last.get(one.package_id)) for one in packages)


def delivery_sentence(delivery: Delivery | None) -> Said:
    """How a package fared, in one sentence."""
    if delivery is None:
        return said("Chưa có giấy báo nhận.")
    receipt = delivery.receipt
    who = joined(", ", filter(None, (receipt.receiver, receipt.organisation, receipt.taken_by)))
    when = clock_text(receipt.received_at)
    if delivery.delivered:
        return said("Đã giao: {who} nhận lúc {when}.", who=who, when=when)
    return said(
        "Bị từ chối: {who} không nhận lúc {when}, vì {why} ({codes}).",
        who=who,
        when=when,
        why=_why(receipt.codes),
        codes=", ".join(receipt.codes),
    )


def _why(codes: tuple[str, ...]) -> Said:
    """The findings of a receipt in words: it has codes alone, since whoever made it may speak another language."""
    found = (next((words for start, words in _WHY if code.startswith(start)), _OTHERWISE) for code in codes)
    return joined("; ", dict.fromkeys(found))


def delivery_of(receipt: StoredReceipt) -> Delivery:
    """What one receipt says, with the fingerprint to be read aloud."""
    from ocop_desk.packages.certificates import words_of_fingerprint

    return Delivery(receipt, words_of_fingerprint(bytes.fromhex(receipt.fingerprint)))


def _acquaintance(work: UnitOfWork, signer: "Signer") -> Acquaintance:
    known = work.receipts.receivers()
    if any(fingerprint == signer.fingerprint for _name, _organisation, fingerprint in known):
        return Acquaintance.KNOWN
    named = (fold(signer.name), fold(signer.organisation))
    same = any((fold(name), fold(organisation)) == named for name, organisation, _fingerprint in known)
    return Acquaintance.CHANGED if same else Acquaintance.NEW


def _demand_same_session(record: SessionRecord, receipt: PackageReceipt, path: Path) -> None:
    told = receipt.session
    ours = (record.council_uid, record.session_uid, record.number, record.year, record.council.practice)
    if told is None or (told.council_uid, told.session_uid, told.number, told.year, told.practice) == ours:
        return
    raise refuse(
        "receipt_of_other_session",
        said("Giấy ghi đúng gói nhưng ghi một phiên khác: nơi nhận đã lập sai, hoặc giấy bị làm giả."),
        said("Xin nơi nhận lập lại giấy báo nhận."),
        path.name,
    )


def _refusal(refused: "Refused", path: Path) -> Exception:
    codes = {one.code for one in refused.findings}
    if codes & {"unknown-kind", "not-a-package", "mimetype-wrong"}:
        return refuse(
            "not_a_receipt",
            said("Tệp này không phải là giấy báo nhận."),
            said("Chọn tệp .giaynhan do nơi nhận gửi về."),
            path.name,
        )
    if "unknown-version" in codes:
        return refuse(
            "receipt_version",
            said("Giấy báo nhận do phiên bản khác của chương trình lập."),
            said("Cập nhật chương trình rồi nhận lại."),
            path.name,
        )
    why = refused.findings[0]
    return refuse(
        "receipt_not_genuine",
        said("Giấy báo nhận bị hỏng hoặc không thật. {why}", why=why.message),
        said("Xin nơi nhận gửi lại giấy báo nhận."),
        path.name,
    )

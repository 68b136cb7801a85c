"""The sentences of publishing, in the language in use."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ocop_desk.documents.paper.contents import PaperKind, PaperLine
from ocop_desk.documents.paper.outcomes import ListKind, list_name
from ocop_desk.domain.figures import member_name
from ocop_desk.domain.numbers import date_text, in_viet_nam
from ocop_desk.domain.records import SessionRecord
from ocop_desk.services.deliveries import PackageStanding, delivery_sentence
from ocop_desk.services.publishing_state import KeyLine
from ocop_desk.services.signatures import SignatureLine
from ui.core_words import core_words, moment_words
from ui.widgets.marks import Mark


def kind_words(kind: PaperKind) -> str:
    """What papers of a kind are called together."""
    return {
        PaperKind.MINUTES: QCoreApplication.translate("Publish", "Biên bản"),
        PaperKind.SUMMARY: QCoreApplication.translate("Publish", "Bảng tổng hợp"),
        PaperKind.LIST: QCoreApplication.translate("Publish", "Danh sách"),
        PaperKind.NOTICE: QCoreApplication.translate("Publish", "Thông báo"),
        PaperKind.COMPUTATION: QCoreApplication.translate("Publish", "Cách tính"),
        PaperKind.SHEET: QCoreApplication.translate("Publish", "Phiếu chấm"),
    }[kind]


def paper_title(record: SessionRecord, line: PaperLine, positions: dict[int, tuple[int, str]]) -> str:
    """What a paper is called; `positions` is agenda entry to place and name of the product."""
    if line.kind is PaperKind.MINUTES:
        return QCoreApplication.translate("Publish", "Biên bản phiên họp")
    if line.kind is PaperKind.SUMMARY:
        return QCoreApplication.translate("Publish", "Bảng tổng hợp điểm")
    if line.which is not None:
        words = QCoreApplication.translate("Publish", "Danh sách sản phẩm {list}")
        return words.format(list=list_words(record, line.which))
    place, name = positions.get(line.entry_id or 0, (0, ""))
    kind = kind_words(line.kind)
    if line.kind is PaperKind.SHEET:
        words = QCoreApplication.translate("Publish", "{kind}: {place}. {name} · {member} · lượt {n}")
        member = member_name(record, line.member_id or 0)
        return words.format(kind=kind, place=place, name=name, member=member, n=line.round_number)
    return QCoreApplication.translate("Publish", "{kind}: {place}. {name}").format(kind=kind, place=place, name=name)


def list_words(record: SessionRecord, which: ListKind) -> str:
    """What a list holds: the official words of the council's level, in English behind what they mean."""
    words = {
        ListKind.PROPOSED: QCoreApplication.translate("Publish", "{list}", "proposed"),
        ListKind.FORWARDED: QCoreApplication.translate("Publish", "{list}", "forwarded"),
        ListKind.NOT_REACHED: QCoreApplication.translate("Publish", "{list}", "not reached"),
        ListKind.REJECTED: QCoreApplication.translate("Publish", "{list}", "rejected"),
    }
    return words[which].format(list=list_name(record, which))


def role_words(role: str) -> str:
    """Who signs, by the post at the meeting."""
    if role == "secretary":
        return QCoreApplication.translate("Publish", "Thư ký")
    if role == "chair":
        return QCoreApplication.translate("Publish", "Chủ tọa")
    return role


def signer_words(line: SignatureLine) -> str:
    """Role and name of who signs."""
    return f"{role_words(line.role)}: {line.name}" if line.name.strip() else role_words(line.role)


def signed_words(line: SignatureLine) -> str:
    """Whether a room is signed, when and with whose certificate."""
    if line.signed_at is None:
        return QCoreApplication.translate("Publish", "Chưa ký.")
    words = QCoreApplication.translate("Publish", "Đã ký lúc {moment} bằng chứng thư số của {holder}.")
    return words.format(moment=moment_words(line.signed_at), holder=line.holder)


def fingerprint_line(words: str) -> str:
    """A fingerprint to be read aloud."""
    return QCoreApplication.translate("Publish", "Vân tay đọc qua điện thoại: {words}").format(words=words)


def package_sign(packages: Sequence[PackageStanding]) -> tuple[Mark, str]:
    """How far the package is: whether the last one was built, taken or refused."""
    if not packages:
        return Mark.TO_COME, QCoreApplication.translate("Publish", "chưa lập")
    delivery = packages[-1].delivery
    if delivery is None:
        words = QCoreApplication.translate("Publish", "đã lập {n} gói")
    elif delivery.delivered:
        words = QCoreApplication.translate("Publish", "đã lập {n} gói, nơi nhận đã nhận")
    else:
        words = QCoreApplication.translate("Publish", "đã lập {n} gói, nơi nhận từ chối")
    refused = delivery is not None and not delivery.delivered
    return (Mark.MISSED if refused else Mark.DONE), words.format(n=len(packages))


def delivery_lines(standing: PackageStanding) -> tuple[Mark, list[str]]:
    """What came back for a package, with the receiver's fingerprint."""
    delivery = standing.delivery
    told = core_words(delivery_sentence(delivery))
    if delivery is None:
        return Mark.WAITING, [told]
    mark = Mark.DONE if delivery.delivered else Mark.MISSED
    return mark, [told, fingerprint_line(delivery.fingerprint_words)]


def key_words(key: KeyLine) -> str:
    """A key in a list: its name, whose it is, until when it holds."""
    until = date_text(in_viet_nam(key.valid_until).date())
    words = QCoreApplication.translate("Publish", "{name} · {holder} · hiệu lực đến {day}")
    return words.format(name=key.name, holder=key.holder, day=until)


def key_kind_words(key: KeyLine) -> str:
    """Where a key came from."""
    return {
        "made": QCoreApplication.translate("Publish", "khóa tạo trong tệp này"),
        "given": QCoreApplication.translate("Publish", "khóa cơ quan cấp, nhập vào tệp này"),
        "certificate": QCoreApplication.translate("Publish", "chỉ có chứng thư số, khóa không lưu ở đây"),
    }.get(key.kind, key.kind)

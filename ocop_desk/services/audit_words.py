"""Events of the audit chain in words; what a later program records and this one does not know is told as it stands."""

import re
from collections.abc import Mapping

from ocop_desk.domain.exchange import key_code
from ocop_desk.domain.permissions import ROLE_NAMES, Role
from ocop_desk.domain.said import Said, said, to_say
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import AuditEvent

_SENTENCES = {
    "council.set_up": to_say("Lập Hội đồng «{subject}», quyết định {decision}"),
    "profile.set": to_say("Ghi quy chế hoạt động {subject}"),
    "member.added": to_say("Thêm thành viên {subject}"),
    "member.changed": to_say("Sửa thông tin thành viên {subject}"),
    "member.removed": to_say("Đưa {subject} ra khỏi Hội đồng"),
    "wording.loaded": to_say("Nạp lời văn chính thức của {subject} từ {file}"),
    "product.added": to_say("Thêm sản phẩm «{subject}»"),
    "product.changed": to_say("Sửa sản phẩm «{subject}»"),
    "product.cases": to_say("Chọn trường hợp chấm cho «{subject}»"),
    "product.removed": to_say("Xóa sản phẩm ghi nhầm «{subject}»"),
    "products.imported": to_say("Nhận {taken} sản phẩm từ {file}, không nhận {refused} dòng"),
    "dossier.made": to_say("Lập hồ sơ cho «{subject}»"),
    "dossier.changed": to_say("Ghi mẫu và công văn của hồ sơ «{of_dossier}»: {samples} mẫu"),
    "dossier.kept": to_say("Giữ lại {documents} tài liệu của hồ sơ trước cho «{of_dossier}»"),
    "dossier.checked": to_say("Kiểm tra hồ sơ «{of_dossier}», đủ: {complete}"),
    "dossier.admitted": to_say("Cho hồ sơ «{of_dossier}» vào phiên theo quyết định: {decision}"),
    "evidence.added": to_say("Thêm tài liệu {subject} vào hồ sơ «{of_dossier}»"),
    "evidence.described": to_say("Ghi thông tin tài liệu {subject}"),
    "evidence.removed": to_say("Rút tài liệu {subject}: {reason}"),
    "evidence.linked": to_say("Gắn trang minh chứng của «{of_dossier}» với tiêu chí {criteria}"),
    "evidence.unlinked": to_say("Gỡ trang của {subject} khỏi tiêu chí {criterion}"),
    "assessment.saved": to_say("Ghi {source} của hồ sơ «{of_dossier}»"),
    "assessment.removed": to_say("Bỏ {source} của hồ sơ «{of_dossier}»"),
    "session.planned": to_say("Lên lịch phiên {subject}"),
    "session.calibration_planned": to_say("Lên lịch buổi hiệu chỉnh, phiên {subject}"),
    "session.agenda": to_say("Xếp chương trình phiên {subject}"),
    "session.attendance": to_say("Điểm danh {subject}, có mặt: {present}. {reason}"),
    "session.member_left": to_say("{who} rời họp: {reason}"),
    "session.conflict": to_say("{who} khai xung đột lợi ích với «{of_entry}»: {reason}"),
    "session.opened": to_say("Khai mạc phiên {subject}, khóa bộ quy định {rule_set}"),
    "session.remark": to_say("Ghi vào biên bản: {text}"),
    "session.closed": to_say("Bế mạc phiên {subject}"),
    "session.signed": to_say("Biên bản và bảng tổng hợp đã đủ chữ ký"),
    "pins.set": to_say("Đặt mã PIN trong ngày cho các thành viên"),
    "pins.removed": to_say("Bỏ mã PIN của phiên"),
    "seat.taken": to_say("{who} ngồi vào chấm trên máy {laptop}"),
    "seat.wrong_pin": to_say("Nhập sai mã PIN của {who}, lần thứ {wrong}"),
    "laptops.prepared": to_say("Chuẩn bị phiên để chấm trên nhiều máy"),
    "member.key": to_say("Ghi khóa ký phiếu của {subject}, mã khóa {key_code}"),
    "bundle.written": to_say("Lập gói phiên cho {whom}"),
    "bundle.opened": to_say("Mở gói phiên trên máy của {subject}"),
    "notice.written": to_say("Lập thông báo lượt chấm số {notice}"),
    "notice.heard": to_say("Nhận thông báo lượt chấm số {notice}"),
    "sheets.received": to_say("Nhận {count} phiếu niêm phong từ máy của thành viên"),
    "opinions.deadline": to_say("Chờ ý kiến bằng văn bản đến {deadline}"),
    "opinions.meeting": to_say("Chuyển việc lấy ý kiến bằng văn bản thành phiên họp: {reason}"),
    "sheet.chosen": to_say("Quyết định phiếu của {who} cho «{of_entry}»: {reason}"),
    "round.opened": to_say("Mở lượt chấm {round} cho «{of_entry}». {reason}"),
    "round.excused": to_say("{who} được thôi chấm «{of_entry}»: {reason}"),
    "round.revealed": to_say("Mở phiếu lượt {round} của «{of_entry}»"),
    "sheet.submitted": to_say("{who} nộp phiếu lượt {round} cho «{of_entry}»"),
    "paper.typed": to_say("{typist} nhập phiếu giấy của {who} cho «{of_entry}», lượt {round}, lần {place}"),
    "paper.begun_again": to_say("Nhập lại từ đầu phiếu giấy của {who} cho «{of_entry}», lượt {round}: {reason}"),
    "paper.differs": to_say("Hai lần nhập phiếu giấy của {who} cho «{of_entry}» khác nhau ở tiêu chí {criteria}"),
    "paper.settled": to_say("{settler} xem phiếu giấy của {who} cho «{of_entry}» và chốt tiêu chí {criterion}"),
    "paper.scan_attached": to_say("Đính bản quét {name} vào phiếu giấy của {who} cho «{of_entry}», lượt {round}"),
    "paper.scan_taken_back": to_say(
        "Rút bản quét {name} khỏi phiếu giấy của {who} cho «{of_entry}», lượt {round}: {reason}"
    ),
    "finding.recorded": to_say("Kết luận tiêu chí {criterion} của «{of_entry}», đạt mức {star} sao: {met}. {reason}"),
    "product.rejected": to_say("Loại «{of_entry}». {detail}"),
    "product.concluded": to_say("Kết luận «{of_entry}»: {stars} sao"),
    "key.added": to_say("Thêm khóa ký {subject}"),
    "paper.signed": to_say("{signer} ký {subject}"),
    "package.built": to_say("Lập gói kết quả {subject}"),
    "evidence.returned": to_say("Lấy lại nội dung {back} tài liệu từ {subject}, còn thiếu {away}"),
    "desk.key_made": to_say("Lập khóa ký bản chép liên tục, mã {subject}"),
    "desk.taken_over": to_say("Máy {here} thay máy thư ký {host} từ bản chép số {number}"),
    "desk.superseded": to_say("Máy {host} đã thay máy thư ký này; tệp chỉ còn để xem"),
    "desk.fork_seen": to_say("Làm tiếp sau bản chép số {number} của máy {host} mà tệp này không có: {reason}"),
    "package.receipt": to_say("Nhận giấy báo nhận {subject} của {receiver}: {verdict}"),
    "file.carried": to_say("Chép {subject} sang {folder}, đã đọc lại và khớp"),
    "file.saved_elsewhere": to_say("Làm tiếp trên {subject}, chép từ {from}"),
    "file.restored": to_say("Khôi phục thành {subject} từ bản sao {from}"),
    "file.encrypted": to_say("Đặt mật khẩu cho tệp"),
    "file.passphrase_changed": to_say("Đổi mật khẩu của tệp"),
    "file.decrypted": to_say("Bỏ mật khẩu của tệp: từ nay ai có tệp cũng đọc được"),
    "file.code_shown": to_say("Đưa ra mã khôi phục của tệp"),
    "person.added": to_say("Thêm người dùng {subject}, vai trò {role_name}"),
    "person.changed": to_say("Sửa người dùng {subject}, vai trò {role_name}"),
    "person.removed": to_say("Bỏ người dùng {subject}"),
    "person.password_set": to_say("Đặt mật khẩu cho người dùng {subject}"),
    "person.code_used": to_say("Đặt lại mật khẩu của {subject} bằng mã khôi phục của tệp"),
    "person.signed_in": to_say("{subject} đăng nhập"),
    "person.wrong_password": to_say("Nhập sai mật khẩu của {subject}, lần thứ {wrong}"),
    "people.reset": to_say("BỎ TẤT CẢ NGƯỜI DÙNG bằng dòng lệnh: {people}. Từ nay ai có tệp cũng làm được mọi việc"),
    "file.migrated": to_say("Nâng cấp cấu trúc tệp từ bản {from} lên {to}"),
}
"""Kind to template: its places are `subject`, the details by name, and the people and products behind numbers."""

_SOURCES = {
    "self": said("phần tự đánh giá"),
    "commune": said("báo cáo của UBND cấp xã"),
    "advisory": said("ý kiến Tổ tư vấn"),
    "visit": said("kết quả kiểm tra thực tế"),
}
_VERDICTS = {"accepted": said("đã nhận gói"), "refused": said("không nhận gói")}
_PLACE = re.compile(r"\{(\w+)\}")
_NOT_TOLD = "—"
"""What an older program did not record."""


class Names:
    """What numbers in events stand for, as far as the file still knows."""

    def __init__(self, work: UnitOfWork) -> None:
        products = {one.product_id: one.product.name for one in work.products.all()}
        self.members = {one.member_id: one.name for one in work.councils.members(removed=True)}
        self.dossiers = {one.dossier_id: products.get(one.product_id, "") for one in work.dossiers.all()}
        self.entries = {
            entry.entry_id: products.get(entry.product_id, "")
            for session in work.sessions.all()
            for entry in work.sessions.agenda(session.session_id)
        }


def knows(kind: str) -> bool:
    """Whether events of a kind are told in a sentence of their own."""
    return kind in _SENTENCES


def sentence_of(event: AuditEvent, names: Names) -> Said:
    """One event in words; the kind and its subject where another program recorded what this one does not know."""
    template = _SENTENCES.get(event.kind)
    if template is None:
        return said("{kind}: {subject}", kind=event.kind, subject=event.subject)
    return Said(template, {place: _value(place, event, names) for place in _PLACE.findall(template)})


def _value(place: str, event: AuditEvent, names: Names) -> str:
    details = event.details
    match place:
        case "subject":
            return event.subject
        case "of_entry":
            return _named(names.entries, details.get("entry", event.subject))
        case "of_dossier":
            return _named(names.dossiers, details.get("dossier", event.subject))
        case "who":
            return _named(names.members, details.get("member", event.subject))
        case "whom":
            members = details.get("members", ())
            return ", ".join(_named(names.members, one) for one in members) if isinstance(members, list) else _NOT_TOLD
        case "key_code":
            return _code_of(details.get("fingerprint"))
        case "role_name":
            return _role(details.get("role"))
        case "verdict":
            return _VERDICTS.get(str(details.get(place)), _NOT_TOLD)
        case "source":
            return _SOURCES.get(event.subject, event.subject)
        case _:
            return _told(details.get(place, _NOT_TOLD))


def _named(names: Mapping[int, str], number: object) -> str:
    text = str(number)
    return (names.get(int(text)) if text.isdecimal() else None) or f"({text})"


def _code_of(fingerprint: object) -> str:
    try:
        return key_code(str(fingerprint))
    except ValueError:
        return _NOT_TOLD


def _role(name: object) -> str:
    return ROLE_NAMES[Role(str(name))] if name in set(Role) else _told(name)


def _told(value: object) -> str:
    if isinstance(value, bool):
        return said("có") if value else said("không")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

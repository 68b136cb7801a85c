"""What is said of a council file in one line, and of what was recovered in it."""

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.numbers import date_text, in_viet_nam
from ocop_desk.domain.records import SessionState
from ocop_desk.services.council_files import FileLine, Recovered
from ui.core_words import moment_words


def file_sentence(line: FileLine) -> str:
    """Practice or real, how many products, the latest session, when it was changed; of a locked file only that."""
    if line.locked:
        return " · ".join([QCoreApplication.translate("StartPage", "Tệp có mật khẩu"), *_changed(line)])
    parts = [QCoreApplication.translate("StartPage", "Tệp tập huấn")] if line.practice else []
    parts.append(QCoreApplication.translate("StartPage", "{n} sản phẩm").format(n=line.products))
    if line.last_session is not None:
        number, year, state = line.last_session
        said = QCoreApplication.translate("StartPage", "phiên {number}/{year} {state}")
        parts.append(said.format(number=number, year=year, state=_state_word(state)))
    return " · ".join([*parts, *_changed(line)])


def _changed(line: FileLine) -> list[str]:
    if line.changed_at is None:
        return []
    day = date_text(in_viet_nam(line.changed_at).date())
    return [QCoreApplication.translate("StartPage", "sửa ngày {day}").format(day=day)]


def recovered_sentence(found: Recovered) -> str:
    """What is there after a bad end, in words."""
    said = [
        QCoreApplication.translate(
            "StartPage", "Lần trước chương trình dừng đột ngột. Mọi điểm đã báo là lưu còn nguyên."
        )
    ]
    if found.last_saved_at is not None:
        when = moment_words(found.last_saved_at)
        said.append(QCoreApplication.translate("StartPage", "Lần lưu cuối: {when}.").format(when=when))
    if found.drafts:
        text = QCoreApplication.translate(
            "StartPage", "Có {sheets} phiếu chấm dở với {marks} tiêu chí đã chấm; chấm tiếp được ngay."
        )
        said.append(text.format(sheets=len(found.drafts), marks=found.marks))
    if found.rolled_back:
        said.append(
            QCoreApplication.translate("StartPage", "Một thay đổi đang ghi dở, chưa báo là lưu, đã được bỏ đi.")
        )
    return " ".join(said)


def _state_word(state: SessionState) -> str:
    return {
        SessionState.PLANNED: QCoreApplication.translate("StartPage", "đang chuẩn bị"),
        SessionState.OPEN: QCoreApplication.translate("StartPage", "đang họp"),
        SessionState.CLOSED: QCoreApplication.translate("StartPage", "đã bế mạc"),
        SessionState.SIGNED: QCoreApplication.translate("StartPage", "đã ký"),
    }[state]

"""How marks, changes and standings are said on the scoring page."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.dossiers import AssessmentSource
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.own_standing import OwnStanding
from ocop_desk.domain.rules import JudgedBy, NoteKind, Points


def level_word(level: int | None) -> str:
    """A choice in two words: "mức 3", "không đạt", "chưa chấm"."""
    if level is None:
        return QCoreApplication.translate("ScoringWords", "chưa chấm")
    if level == 0:
        return QCoreApplication.translate("ScoringWords", "không đạt")
    return QCoreApplication.translate("ScoringWords", "mức {level}").format(level=level)


def change_word(criterion: str, before: int | None, after: int | None) -> str:
    """A change of a mark: "3.5 mức 3 → 2"."""
    short = str(after) if before and after else level_word(after)
    return f"{criterion} {level_word(before)} → {short}"


def none_met() -> str:
    """The answer that no level is reached."""
    return QCoreApplication.translate("ScoringWords", "Không đạt mức nào")


def not_scored() -> str:
    """What stands where nothing was chosen."""
    return QCoreApplication.translate("ScoringWords", "Chưa chấm")


def points_word(points: Points) -> str:
    """Points of a level: "2 điểm"."""
    return QCoreApplication.translate("ScoringWords", "{points} điểm").format(points=points_text(points))


def listed(codes: Sequence[str]) -> str:
    """Codes in a row: "1.5, 3.4 và 8"."""
    if len(codes) < 2:
        return "".join(codes)
    joint = QCoreApplication.translate("ScoringWords", "{first} và {last}")
    return joint.format(first=", ".join(codes[:-1]), last=codes[-1])


def reason_words() -> str:
    """What stands beside a level that no page proves."""
    return QCoreApplication.translate("ScoringWords", "Chưa có trang minh chứng: cần ghi lý do")


def standing_words(standing: OwnStanding, wanting: Sequence[str] = ()) -> str:
    """What is unscored, what wants a page or a reason, and what this sheet misses for the next star."""
    said = []
    if standing.unscored:
        left = QCoreApplication.translate("ScoringWords", "Còn {n} tiêu chí chưa chấm.")
        said.append(left.format(n=len(standing.unscored)))
    else:
        said.append(QCoreApplication.translate("ScoringWords", "Đã chấm đủ mọi tiêu chí."))
    if wanting:
        wants = QCoreApplication.translate("ScoringWords", "Cần trang minh chứng hoặc lý do ở {codes}.")
        said.append(wants.format(codes=listed(wanting)))
    codes = list(dict.fromkeys(gate.criterion for gate in standing.missed))
    if codes:
        lacks = QCoreApplication.translate("ScoringWords", "Phiếu này chưa đủ điều kiện {star} sao ở {codes}.")
        said.append(lacks.format(star=standing.next_star, codes=listed(codes)))
    elif not standing.unscored and standing.next_star is not None and standing.points_wanted > 0:
        short = QCoreApplication.translate("ScoringWords", "Còn thiếu {points} điểm để tới {star} sao.")
        said.append(short.format(points=points_text(standing.points_wanted), star=standing.next_star))
    return " ".join(said)


def source_word(source: AssessmentSource) -> str:
    """Who said something of a product before the council does."""
    return {
        AssessmentSource.SELF: QCoreApplication.translate("ScoringWords", "Chủ thể tự đánh giá"),
        AssessmentSource.COMMUNE: QCoreApplication.translate("ScoringWords", "UBND cấp xã"),
        AssessmentSource.ADVISORY: QCoreApplication.translate("ScoringWords", "Tổ tư vấn"),
        AssessmentSource.VISIT: QCoreApplication.translate("ScoringWords", "Kiểm tra thực tế"),
    }[source]


def judged_words(judged_by: JudgedBy) -> str:
    """What a member looks at for a criterion."""
    return {
        JudgedBy.DOCUMENT: QCoreApplication.translate("ScoringWords", "Xét trên giấy tờ của hồ sơ."),
        JudgedBy.SENSORY: QCoreApplication.translate("ScoringWords", "Xét trên mẫu sản phẩm: nhìn, ngửi, nếm, chạm."),
        JudgedBy.STORY: QCoreApplication.translate("ScoringWords", "Xét trên câu chuyện sản phẩm."),
    }[judged_by]


def note_kind_words(kind: NoteKind) -> str:
    """The kind of a note of the decision."""
    return {
        NoteKind.EXPLANATION: QCoreApplication.translate("ScoringWords", "Giải thích"),
        NoteKind.PRECONDITION: QCoreApplication.translate("ScoringWords", "Điều kiện trước"),
        NoteKind.REJECTION: QCoreApplication.translate("ScoringWords", "Căn cứ loại hồ sơ"),
        NoteKind.STOP: QCoreApplication.translate("ScoringWords", "Căn cứ dừng đánh giá"),
        NoteKind.APPLICATION: QCoreApplication.translate("ScoringWords", "Cách áp dụng"),
    }[kind]

"""Dossiers on a terminal: plans, reports, lists and what is missing."""

from datetime import date

from ocop_desk.cli.output import say, say_problems, say_table
from ocop_desk.domain.dossier_completeness import STANDING_NAMES, Completeness
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, Evidence, EvidenceFacts
from ocop_desk.domain.numbers import date_text
from ocop_desk.domain.products import REGISTRATION_KIND_NAMES
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_list import DOSSIER_STATE_NAMES, list_dossiers, state_of
from ocop_desk.services.dossiers import DossierView, dossier_view
from ocop_desk.services.evidence_adding import AddReport
from ocop_desk.services.evidence_intake import IntakePlan


def say_plan(plan: IntakePlan) -> int:
    """What would be added; gives the exit code."""
    say(f"Sẽ thêm {len(plan.files)} tài liệu, {_megabytes(plan.size)}:")
    say_table(
        ("Tài liệu", "Loại", "Số", "Ngày cấp", "Hết hạn"),
        [(file.name, EVIDENCE_KIND_NAMES[file.facts.kind], *_paper(file.facts)) for file in plan.files],
    )
    if plan.problems:
        say("Không thêm được, vì:")
        say_problems(plan.problems, to_errors=False)
    return 1 if plan.problems else 0


def say_report(report: AddReport) -> int:
    """What became of files; gives the exit code."""
    say(f"Đã thêm {len(report.added)} tài liệu.")
    if report.already_there:
        say(f"  {len(report.already_there)} tệp đã có trong hồ sơ: {', '.join(report.already_there)}")
    if report.notices:
        say("  lưu ý:")
        say_problems(report.notices, to_errors=False)
    if report.problems:
        say(f"  không thêm được {len(report.problems)} tệp, vì:")
        say_problems(report.problems, to_errors=False)
    return 1 if report.problems else 0


def say_dossiers(desk: Desk, on: date | None) -> None:
    """Every product with its dossier, held to what it needs on a day."""
    say_table(
        ("Số", "Sản phẩm", "Đăng ký", "Tài liệu", "Trang", "Còn thiếu", "Trạng thái"),
        [
            (
                one.product_id,
                one.product,
                REGISTRATION_KIND_NAMES[one.registration],
                one.documents,
                one.pages,
                one.wanting,
                DOSSIER_STATE_NAMES[one.state],
            )
            for one in list_dossiers(desk, on)
        ],
    )


def say_dossier(desk: Desk, dossier_id: int, on: date | None) -> None:
    """One dossier: its documents, what is missing, criteria without pages."""
    view = dossier_view(desk, dossier_id, on)
    head = view.content.dossier
    state = DOSSIER_STATE_NAMES[state_of(view)]
    say(f"{view.product.name} · {REGISTRATION_KIND_NAMES[head.kind]} {head.year} · {state}")
    if head.letter_number or head.received:
        letter = " ".join(filter(None, (head.letter_number, _day_text(head.letter_date))))
        say(f"Công văn: {letter or 'chưa ghi'} · nhận ngày: {_day_text(head.received) or 'chưa ghi'}")
    say_table(
        ("Số", "Tài liệu", "Loại", "Số giấy", "Ngày cấp", "Hết hạn", "Trang", "Dung lượng", ""),
        [
            (
                one.document_id,
                one.name,
                EVIDENCE_KIND_NAMES[one.facts.kind],
                *_paper(one.facts),
                one.pages or "",
                _megabytes(one.size),
                _marks(one),
            )
            for one in view.content.documents
        ],
    )
    for gone in view.removed:
        say(f"Đã rút: {gone.name} ({gone.removed_reason})")
    say_standing(view.completeness)
    _say_criteria(view)


def _say_criteria(view: DossierView) -> None:
    without = view.completeness.without_pages
    of = len(view.card.criteria)
    say(f"Tiêu chí có trang minh chứng: {of - len(without)}/{of}")
    if without:
        say(f"  chưa có: {', '.join(without)}")


def say_standing(found: Completeness) -> None:
    """What a dossier needs and how that stands."""
    say(f"Giấy tờ cần có, cho phiên ngày {date_text(found.day)}:")
    for one in found.requirements:
        until = f", đến {date_text(one.until)}" if one.until else ""
        say(f"  {STANDING_NAMES[one.standing]:<10}  {one.requirement.title}{until}")
        if one in found.wanting() and one.requirement.remedy:
            say(f"              {one.requirement.remedy}")
    say(f"  Mẫu sản phẩm: {found.samples}/{found.samples_wanted}")


def _paper(facts: EvidenceFacts) -> tuple[str, str, str]:
    return facts.number, _day_text(facts.issued), _day_text(facts.valid_until)


def _marks(document: Evidence) -> str:
    marks = (
        ("mật", document.facts.confidential),
        ("dùng lại", document.kept_from),
        ("không có bản gốc", not document.here),
    )
    return ", ".join(word for word, holds in marks if holds)


def _day_text(value: date | None) -> str:
    return "" if value is None else date_text(value)


def _megabytes(size: int) -> str:
    """In MB with one decimal, less than that in kB."""
    tenths = (size + 50_000) // 100_000
    return f"{tenths // 10},{tenths % 10} MB" if tenths else f"{(size + 999) // 1000} kB"

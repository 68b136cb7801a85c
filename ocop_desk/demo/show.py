"""The demo from end to end: the day, then papers, workbook, signatures, package, verification, summary."""

from datetime import UTC, datetime
from pathlib import Path

from ocop_desk.demo.day import COUNCIL_FILE, DayPlan, Say, ScoredDay, demo_desk, run_day
from ocop_desk.demo.roles import PART_WORDS, Part
from ocop_desk.domain.numbers import exact_text
from ocop_desk.domain.results import ProductResult
from ocop_desk.packages.certificates import fingerprint_words
from ocop_desk.packages.files import written_whole
from ocop_desk.packages.keys import load_certificates
from ocop_desk.packages.verification import VerificationReport
from ocop_desk.services.checking import check_everything
from ocop_desk.services.desk import Desk
from ocop_desk.services.keys import make_key, unlock_key
from ocop_desk.services.paper_making import KeepingMaker, OwnMaker, PaperMaker
from ocop_desk.services.publishing import WORKBOOK_NAME, sign_minutes, write_papers, write_workbook
from ocop_desk.services.result_packages import build_package, verify_result_package
from ocop_desk.services.sessions import session_record

PASSPHRASE = "trình diễn, không bí mật"
"""Of the demo's keys, which sign nothing real."""
COUNCIL_KEY = "hoi-dong"
CERTIFICATE = "chung-thu-hoi-dong.pem"


def show_day(plan: DayPlan, say: Say) -> bool:
    """Run the demo, telling its progress; whether everything verified at the end."""
    with demo_desk(plan) as desk:
        day = run_day(desk, plan, say)
        session_id = day.session.session_id
        _sign(desk, session_id, say)
        maker = KeepingMaker(OwnMaker(session_record(desk, session_id)))
        written = _publish(desk, session_id, plan.out, maker, say)
        key = unlock_key(desk, COUNCIL_KEY, PASSPHRASE)
        package = build_package(desk, session_id, plan.out, key, maker=maker)
        say(f"Lập gói {package.name}")
        sound = check_everything(desk)
        certificate = desk_certificate(desk)
    report = verify_result_package(package, load_certificates(certificate), datetime.now(UTC))
    with written_whole(plan.out / CERTIFICATE) as stream:
        stream.write(certificate)
    _summarise(day, plan, written, package, report, say)
    for problem in sound.problems:
        say(f"✗ {problem.sentence()}")
    return report.ok and not sound.problems


def desk_certificate(desk: Desk) -> bytes:
    """The certificates that the receiver of the demo's package trusts, in PEM."""
    with desk.read() as work:
        return b"".join(key.certificate_pem for key in work.keys.all())


def _sign(desk: Desk, session_id: int, say: Say) -> None:
    with desk.read() as work:
        roster = work.session_record(session_id).roster
    secretary = next(entry.member.name for entry in roster if entry.keeps_minutes)
    chair = next(entry.member.name for entry in roster if entry.presiding)
    make_key(desk, COUNCIL_KEY, "Hội đồng OCOP (trình diễn)", PASSPHRASE)
    for name, role, holder in (("thu-ky", "secretary", secretary), ("chu-tich", "chair", chair)):
        key = make_key(desk, name, holder, PASSPHRASE)
        sign_minutes(desk, session_id, role, unlock_key(desk, name, PASSPHRASE))
        words = fingerprint_words(load_certificates(key.certificate_pem)[0])
        say(f"{holder} ký biên bản và bảng tổng hợp (vân tay {words})")


def _publish(desk: Desk, session_id: int, out: Path, maker: PaperMaker, say: Say) -> int:
    count = 0

    def told(_name: str) -> None:
        nonlocal count
        count += 1
        if count % 25 == 0:
            say(f"  … {count} văn bản")

    papers = write_papers(desk, session_id, out / "van-ban", told, maker)
    write_workbook(desk, session_id, out / WORKBOOK_NAME, maker)
    say(f"Ghi {papers} văn bản và bảng tính")
    return papers


def _summarise(day: ScoredDay, plan: DayPlan, papers: int, package: Path, report: VerificationReport, say: Say) -> None:
    say("")
    say(f"KẾT QUẢ PHIÊN {day.session.number}/{day.session.year}")
    for product in day.session.products:
        outcome = _outcome(day.session.results[product.entry_id])
        part = day.parts[product.entry_id]
        remark = "" if part is Part.PLAIN else f"  ← {PART_WORDS[part]}"
        say(f"  {product.position:>3}. {product.product.name}: {outcome}{remark}")
    say("")
    say("ĐÃ GHI")
    say(f"  {plan.out / COUNCIL_FILE}: tệp Hội đồng")
    say(f"  {plan.out / 'van-ban'}: {papers} văn bản PDF")
    say(f"  {plan.out / WORKBOOK_NAME}: bảng tính kết quả")
    say(f"  {plan.out / CERTIFICATE}: chứng thư để kiểm tra")
    say(f"  {package}: gói kết quả, {package.stat().st_size} byte")
    say("")
    say(f"KIỂM TRA GÓI: {'HỢP LỆ' if report.ok else 'KHÔNG HỢP LỆ'}")
    for finding in report.findings:
        say(f"  • {finding.sentence()}")


def _outcome(result: ProductResult) -> str:
    if result.rejected is not None:
        return f"loại ({result.rejected})"
    if result.mean is None:
        return "chưa chấm"
    missing = result.missing_for_next
    why = f", thiếu điều kiện {missing.star} sao ở {', '.join(missing.gates)}" if missing and missing.gates else ""
    return f"{result.mean_text} điểm = {exact_text(result.mean)}, {result.stars} sao{why}"

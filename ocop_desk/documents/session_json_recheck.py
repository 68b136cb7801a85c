"""Holding a file of results against itself: computed again from the sheets, and the rules of a session kept.

Nothing stored is believed: every figure is worked out from the sheets and compared field by field.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from ocop_desk.documents.session_json_codec import MOST_PROBLEMS, shown
from ocop_desk.documents.session_json_reading import ResultFile, read_result_file
from ocop_desk.documents.session_json_shape import results_as_data
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import (
    ProductRecord,
    ProductState,
    RosterEntry,
    RoundRecord,
    SessionKind,
    SessionRecord,
    SessionState,
    SheetRecord,
    may_score,
    member_key,
    round_result,
)

_WORDS_ONLY = {"message", "remedy"}
"""Fields of stored problems that are words for people and may change from version to version."""
_NOTHING = object()
"""Stands for a field that is not there."""
_FIELD_NAMES = {
    "result": "",
    "rounds": "lượt",
    "totals": "tổng điểm của",
    "parts": "điểm phần",
    "mean": "điểm trung bình",
    "mean_text": "điểm in",
    "band": "hạng theo điểm",
    "spread": "chênh lệch",
    "new_round": "phải chấm lại",
    "gates": "yêu cầu tối thiểu",
    "open_findings": "yêu cầu chờ kết luận",
    "stars": "số sao",
    "missing_for_next": "điều còn thiếu cho hạng kế tiếp",
    "rejected": "căn cứ loại",
    "problems": "lỗi",
    "at_or_above": "số phiếu đạt",
    "of": "số phiếu",
    "settled": "thống nhất",
    "proposed": "gợi ý",
    "met": "đạt",
    "points": "điểm",
}
"""How messages call the fields of a stored result."""


def recheck(data: bytes) -> list[Problem]:
    """Everything in a file that does not hold, up to a bound; empty for a file that can be believed."""
    file, problems = read_result_file(data)
    if file is None:
        return problems
    return list(islice(_all_problems(file), MOST_PROBLEMS))


def _all_problems(file: ResultFile) -> Iterator[Problem]:
    session = file.session
    yield from _session_problems(session)
    for product in session.products:
        yield from _product_problems(session, product)
        for scoring_round in product.rounds:
            yield from _round_problems(session, product, scoring_round)
    yield from _result_problems(session, file.results)


def _session_problems(session: SessionRecord) -> Iterator[Problem]:
    if session.state not in (SessionState.CLOSED, SessionState.SIGNED) or session.closed_at is None:
        yield Problem("session_not_closed", "session", "Phiên họp chưa bế mạc.")
    if session.opened_at is None:
        yield Problem("session_not_opened", "session", "Phiên họp chưa khai mạc.")
    if session.kind is SessionKind.MEETING and not session.quorum().reached:
        yield Problem("no_quorum", "session.roster", "Số thành viên có mặt không đủ để họp.")
    if session.council.level != session.council_level.code:
        yield Problem("other_council_level", "session.council_level", "Cấp của Hội đồng khác với cấp đã quy định.")
    for code, card in session.scorecards.items():
        if card.rule_set != session.rule_set:
            yield Problem("other_rule_set", f"session.scorecards.{code}", "Phiếu đánh giá thuộc bộ quy định khác.")
    entries = {product.entry_id for product in session.products}
    for remark in session.remarks:
        if remark.entry_id is not None and remark.entry_id not in entries:
            yield Problem("unknown_entry", "session.remarks", f"Có ý kiến về mục lạ: {remark.entry_id}.")


def _product_problems(session: SessionRecord, product: ProductRecord) -> Iterator[Problem]:
    where = _name(product)
    for conflict in product.conflicts:
        if conflict.member_id not in session.members:
            yield Problem("stranger", where, f"Thành viên số {conflict.member_id} khai xung đột không có trong phiên.")
    if product.rejection is not None:
        if product.rejection.ground not in session.grounds:
            yield Problem("unknown_ground", where, f"Căn cứ loại “{shown(product.rejection.ground)}” không có.")
    elif product.state is ProductState.CONCLUDED:
        yield from _conclusion_problems(session, product, where)
    elif product.state is not ProductState.WAITING or product.rounds:
        yield Problem("not_concluded", where, "Sản phẩm đã chấm nhưng chưa kết luận.")


def _conclusion_problems(session: SessionRecord, product: ProductRecord, where: str) -> Iterator[Problem]:
    result = session.results[product.entry_id]
    if product.conclusion is None:
        yield Problem("no_conclusion", where, "Sản phẩm ghi là đã kết luận nhưng không có kết luận.")
    if result.stars is None:
        yield Problem("no_stars", where, "Sản phẩm đã kết luận nhưng các phiếu chưa cho ra hạng sao.")
    if result.new_round and not (product.conclusion and product.conclusion.statement):
        yield Problem("spread_open", where, "Chênh lệch vượt giới hạn mà không chấm lại, cũng không có kết luận.")


def _round_problems(session: SessionRecord, product: ProductRecord, scoring_round: RoundRecord) -> Iterator[Problem]:
    where = f"{_name(product)}, lượt {scoring_round.number}"
    if scoring_round.revealed_at is None:
        yield Problem("not_revealed", where, "Lượt chấm chưa mở phiếu nên phiếu của lượt này chưa được dùng.")
    entries = {entry.member.member_id: entry for entry in session.roster}
    for member_id in {*scoring_round.entitled, *(excuse.member_id for excuse in scoring_round.excused)}:
        if member_id not in entries:
            yield Problem("stranger", where, f"Thành viên số {member_id} không có trong thành phần phiên họp.")
    for sheet in scoring_round.sheets:
        yield from _sheet_problems(session, scoring_round, sheet, entries.get(sheet.member_id), where)
    if scoring_round.revealed_at is not None:
        for problem in round_result(session, product, scoring_round).problems:
            yield Problem(problem.code, f"{where}, {problem.place}".rstrip(", "), problem.message, problem.remedy)
        yield from _finding_problems(session, product, scoring_round, where)


def _sheet_problems(
    session: SessionRecord, scoring_round: RoundRecord, sheet: SheetRecord, entry: RosterEntry | None, where: str
) -> Iterator[Problem]:
    if entry is None:
        yield Problem("stranger", where, f"Có phiếu của thành viên số {sheet.member_id} không có trong phiên họp.")
        return
    name = shown(entry.member.name)
    if not may_score(entry.member, session.profile):
        yield Problem("not_scoring", where, f"{name} không chấm điểm theo quy chế nhưng có phiếu.")
    if not entry.present and session.kind is SessionKind.MEETING:
        yield Problem("absent", where, f"{name} vắng mặt nhưng có phiếu.")
    if sheet.member_id not in scoring_round.entitled:
        yield Problem("not_entitled", where, f"{name} không thuộc những người phải chấm lượt này nhưng có phiếu.")
    if any(excuse.member_id == sheet.member_id for excuse in scoring_round.excused):
        yield Problem("excused", where, f"{name} được thôi chấm nhưng có phiếu.")
    if scoring_round.revealed_at is not None and sheet.submitted_at > scoring_round.revealed_at:
        yield Problem("after_reveal", where, f"{name} nộp phiếu sau khi đã mở phiếu.")


def _finding_problems(
    session: SessionRecord, product: ProductRecord, scoring_round: RoundRecord, where: str
) -> Iterator[Problem]:
    result = round_result(session, product, scoring_round)
    levels = {(gate.criterion, gate.star): gate.level for gate in result.gates}
    for record in scoring_round.findings:
        key = record.finding.criterion, record.finding.star
        if levels.get(key, record.level) != record.level:
            yield Problem(
                "finding_level",
                f"{where}, {shown(key[0])} ({key[1]} sao)",
                f"Kết luận ghi mức {record.level}, yêu cầu là mức {levels[key]}.",
            )


def _result_problems(session: SessionRecord, stored: Any) -> Iterator[Problem]:
    computed = results_as_data(session)
    products = {product.entry_id: product for product in session.products}
    by_entry = _by_entry(stored)
    if by_entry is None or list(by_entry) != list(products):
        yield Problem("results_incomplete", "results", "Phần kết quả không có đúng các sản phẩm của phiên.")
        return
    for ours in computed:
        theirs, product = by_entry[ours["entry_id"]], products[ours["entry_id"]]
        where = _name(product)
        yield from _recused_counted(product, theirs, where)
        for path, stored_value, value in _differences(theirs, ours, ""):
            yield Problem(
                "result_differs",
                f"{where}: {path}",
                f"Tệp ghi “{_value_text(stored_value)}”, tính lại từ các phiếu được “{_value_text(value)}”.",
            )


def _recused_counted(product: ProductRecord, stored: dict[str, Any], where: str) -> Iterator[Problem]:
    result = stored.get("result")
    totals = result.get("totals") if isinstance(result, dict) else None
    for member_id in sorted(product.recused):
        if isinstance(totals, dict) and member_key(member_id) in totals:
            yield Problem("recused_counted", where, f"Thành viên số {member_id} có xung đột lợi ích mà vẫn được tính.")


def _by_entry(stored: Any) -> dict[int, dict[str, Any]] | None:
    """Stored results by product; None where they are not a list of such."""
    if not isinstance(stored, list):
        return None
    found = {}
    for item in stored:
        if not isinstance(item, dict) or type(item.get("entry_id")) is not int:
            return None
        found[item["entry_id"]] = item
    return found if len(found) == len(stored) else None


def _differences(stored: Any, computed: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    """Every leaf in which the two differ; types count, so that "1", 1 and true are three things."""
    if isinstance(stored, dict) and isinstance(computed, dict):
        for key in (*computed, *(key for key in stored if key not in computed)):
            if key not in _WORDS_ONLY:
                inner = _joined(path, _FIELD_NAMES.get(key, shown(key)))
                yield from _differences(stored.get(key, _NOTHING), computed.get(key, _NOTHING), inner)
    elif isinstance(stored, list) and isinstance(computed, list) and len(stored) == len(computed):
        for index, (left, right) in enumerate(zip(stored, computed, strict=True)):
            yield from _differences(left, right, _joined(path, _label(right, index)))
    elif type(stored) is not type(computed) or stored != computed:
        yield path, stored, computed


def _joined(path: str, name: str) -> str:
    return f"{path} {name}".strip()


def _label(item: Any, index: int) -> str:
    if isinstance(item, dict) and "criterion" in item and "star" in item:
        return f"{item['criterion']} ({item['star']} sao)"
    if isinstance(item, dict) and "number" in item:
        return str(item["number"])
    return str(index + 1)


def _value_text(value: Any) -> str:
    if value is None or value is _NOTHING:
        return "không có"
    if isinstance(value, bool):
        return "có" if value else "không"
    return shown(value)


def _name(product: ProductRecord) -> str:
    return f"Sản phẩm {product.position} ({shown(product.product.name)})"

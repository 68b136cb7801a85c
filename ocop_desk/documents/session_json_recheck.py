"""Holding a file of results against itself: computed again from the sheets, and the rules of a session kept.

Nothing stored is believed: every figure is worked out from the sheets and compared field by field.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from ocop_desk.documents.session_json_codec import MOST_PROBLEMS, shown
from ocop_desk.documents.session_json_reading import ResultFile, read_result_file
from ocop_desk.documents.session_json_shape import results_as_data
from ocop_desk.domain.paper_entries import is_same_typist
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
    SheetSource,
    may_score,
    member_key,
    round_result,
)
from ocop_desk.domain.said import joined, said

_WORDS_ONLY = {"message", "remedy"}
"""Fields of stored problems that are words for people and may change from version to version."""
_NOTHING = object()
"""Stands for a field that is not there."""
_FIELD_NAMES = {
    "result": "",
    "rounds": said("lượt"),
    "totals": said("tổng điểm của"),
    "parts": said("điểm phần"),
    "mean": said("điểm trung bình"),
    "mean_text": said("điểm in"),
    "band": said("hạng theo điểm"),
    "spread": said("chênh lệch"),
    "new_round": said("phải chấm lại"),
    "gates": said("yêu cầu tối thiểu"),
    "open_findings": said("yêu cầu chờ kết luận"),
    "stars": said("số sao"),
    "missing_for_next": said("điều còn thiếu cho hạng kế tiếp"),
    "rejected": said("căn cứ loại"),
    "problems": said("lỗi"),
    "at_or_above": said("số phiếu đạt"),
    "of": said("số phiếu"),
    "settled": said("thống nhất"),
    "proposed": said("gợi ý"),
    "met": said("đạt"),
    "points": said("điểm"),
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
        yield Problem("session_not_closed", "session", said("Phiên họp chưa bế mạc."))
    if session.opened_at is None:
        yield Problem("session_not_opened", "session", said("Phiên họp chưa khai mạc."))
    if session.kind is SessionKind.MEETING and not session.quorum().reached:
        yield Problem("no_quorum", "session.roster", said("Số thành viên có mặt không đủ để họp."))
    if session.council.level != session.council_level.code:
        yield Problem(
            "other_council_level", "session.council_level", said("Cấp của Hội đồng khác với cấp đã quy định.")
        )
    if session.calibration:
        yield Problem("calibration_as_result", "session", said("Buổi hiệu chỉnh không có kết quả để chuyển đi."))
    for code, card in session.scorecards.items():
        if card.extract:
            place = f"session.scorecards.{code}"
            yield Problem("extract_as_result", place, said("Phiếu này chỉ là phần trích của một phiếu đánh giá."))
        if card.rule_set != session.rule_set:
            yield Problem(
                "other_rule_set", f"session.scorecards.{code}", said("Phiếu đánh giá thuộc bộ quy định khác.")
            )
    entries = {product.entry_id for product in session.products}
    for remark in session.remarks:
        if remark.entry_id is not None and remark.entry_id not in entries:
            yield Problem(
                "unknown_entry", "session.remarks", said("Có ý kiến về mục lạ: {entry_id}.", entry_id=remark.entry_id)
            )


def _product_problems(session: SessionRecord, product: ProductRecord) -> Iterator[Problem]:
    where = _name(product)
    for conflict in product.conflicts:
        if conflict.member_id not in session.members:
            yield Problem(
                "stranger",
                where,
                said("Thành viên số {member_id} khai xung đột không có trong phiên.", member_id=conflict.member_id),
            )
    yield from _dossier_problems(session, product, where)
    if product.rejection is not None:
        if product.rejection.ground not in session.grounds:
            yield Problem(
                "unknown_ground",
                where,
                said("Căn cứ loại “{ground}” không có.", ground=shown(product.rejection.ground)),
            )
    elif product.state is ProductState.CONCLUDED:
        yield from _conclusion_problems(session, product, where)
    elif product.state is not ProductState.WAITING or product.rounds:
        yield Problem("not_concluded", where, said("Sản phẩm đã chấm nhưng chưa kết luận."))


def _dossier_problems(session: SessionRecord, product: ProductRecord, where: str) -> Iterator[Problem]:
    """A regulation that asks for checked dossiers lets nothing into a session without one, or without a decision."""
    if not session.profile.demand_dossiers:
        return
    if product.dossier is None:
        yield Problem("no_dossier", where, said("Quy chế đòi hồ sơ đã kiểm tra nhưng sản phẩm không có hồ sơ."))
    elif not product.dossier.is_admitted:
        yield Problem("dossier_not_checked", where, said("Hồ sơ chưa đủ mà không có quyết định cho vào phiên."))


def _conclusion_problems(session: SessionRecord, product: ProductRecord, where: str) -> Iterator[Problem]:
    result = session.results[product.entry_id]
    if product.conclusion is None:
        yield Problem("no_conclusion", where, said("Sản phẩm ghi là đã kết luận nhưng không có kết luận."))
    if result.stars is None:
        yield Problem("no_stars", where, said("Sản phẩm đã kết luận nhưng các phiếu chưa cho ra hạng sao."))
    if result.new_round and not (product.conclusion and product.conclusion.statement):
        yield Problem("spread_open", where, said("Chênh lệch vượt giới hạn mà không chấm lại, cũng không có kết luận."))


def _round_problems(session: SessionRecord, product: ProductRecord, scoring_round: RoundRecord) -> Iterator[Problem]:
    where = said("{product}, lượt {number}", product=_name(product), number=scoring_round.number)
    if scoring_round.revealed_at is None:
        yield Problem("not_revealed", where, said("Lượt chấm chưa mở phiếu nên phiếu của lượt này chưa được dùng."))
    entries = {entry.member.member_id: entry for entry in session.roster}
    for member_id in {*scoring_round.entitled, *(excuse.member_id for excuse in scoring_round.excused)}:
        if member_id not in entries:
            yield Problem(
                "stranger",
                where,
                said("Thành viên số {member_id} không có trong thành phần phiên họp.", member_id=member_id),
            )
    for sheet in scoring_round.sheets:
        yield from _sheet_problems(session, scoring_round, sheet, entries.get(sheet.member_id), where)
    if scoring_round.revealed_at is not None:
        for problem in round_result(session, product, scoring_round).problems:
            yield Problem(
                problem.code, joined(", ", filter(None, (where, problem.place))), problem.message, problem.remedy
            )
        yield from _finding_problems(session, product, scoring_round, where)


def _sheet_problems(
    session: SessionRecord, scoring_round: RoundRecord, sheet: SheetRecord, entry: RosterEntry | None, where: str
) -> Iterator[Problem]:
    if entry is None:
        yield Problem(
            "stranger",
            where,
            said("Có phiếu của thành viên số {member_id} không có trong phiên họp.", member_id=sheet.member_id),
        )
        return
    name = shown(entry.member.name)
    if not may_score(entry.member, session.profile):
        yield Problem("not_scoring", where, said("{name} không chấm điểm theo quy chế nhưng có phiếu.", name=name))
    if not entry.present and session.kind is SessionKind.MEETING:
        yield Problem("absent", where, said("{name} vắng mặt nhưng có phiếu.", name=name))
    if sheet.member_id not in scoring_round.entitled:
        yield Problem(
            "not_entitled", where, said("{name} không thuộc những người phải chấm lượt này nhưng có phiếu.", name=name)
        )
    if any(excuse.member_id == sheet.member_id for excuse in scoring_round.excused):
        yield Problem("excused", where, said("{name} được thôi chấm nhưng có phiếu.", name=name))
    if scoring_round.revealed_at is not None and sheet.submitted_at > scoring_round.revealed_at:
        yield Problem("after_reveal", where, said("{name} nộp phiếu sau khi đã mở phiếu.", name=name))
    yield from _paper_problems(sheet, name, where)


def _paper_problems(sheet: SheetRecord, name: str, where: str) -> Iterator[Problem]:
    """A sheet from paper says which two people typed it, and holds what was settled; no other speaks of paper."""
    if (sheet.source is SheetSource.PAPER) != (sheet.paper is not None):
        yield Problem("paper_untold", where, said("Phiếu của {name} không nói đúng ai đã nhập từ giấy.", name=name))
    if sheet.paper is None:
        return
    typists = [typist for typist in sheet.paper.typists if typist.strip()]
    if len(typists) != 2 or len(sheet.paper.typists) != 2 or is_same_typist(*typists):
        yield Problem("same_typist", where, said("Phiếu giấy của {name} không do hai người khác nhau nhập.", name=name))
    for one in sheet.paper.settled:
        if sheet.levels.get(one.criterion, one.level) != one.level:
            yield Problem(
                "settled_otherwise",
                where,
                said(
                    "Phiếu giấy của {name}: tiêu chí {criterion} khác với mức đã chốt.",
                    name=name,
                    criterion=shown(one.criterion),
                ),
            )


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
                said("{where}, {criterion} ({star} sao)", where=where, criterion=shown(key[0]), star=key[1]),
                said("Kết luận ghi mức {level}, yêu cầu là mức {key}.", level=record.level, key=levels[key]),
            )


def _result_problems(session: SessionRecord, stored: Any) -> Iterator[Problem]:
    computed = results_as_data(session)
    products = {product.entry_id: product for product in session.products}
    by_entry = _by_entry(stored)
    if by_entry is None or list(by_entry) != list(products):
        yield Problem("results_incomplete", "results", said("Phần kết quả không có đúng các sản phẩm của phiên."))
        return
    for ours in computed:
        theirs, product = by_entry[ours["entry_id"]], products[ours["entry_id"]]
        where = _name(product)
        yield from _recused_counted(product, theirs, where)
        for path, stored_value, value in _differences(theirs, ours, ""):
            yield Problem(
                "result_differs",
                joined(": ", (where, path)),
                said(
                    "Tệp ghi “{stored}”, tính lại từ các phiếu được “{value}”.",
                    stored=_value_text(stored_value),
                    value=_value_text(value),
                ),
            )


def _recused_counted(product: ProductRecord, stored: dict[str, Any], where: str) -> Iterator[Problem]:
    result = stored.get("result")
    totals = result.get("totals") if isinstance(result, dict) else None
    for member_id in sorted(product.recused):
        if isinstance(totals, dict) and member_key(member_id) in totals:
            yield Problem(
                "recused_counted",
                where,
                said("Thành viên số {member_id} có xung đột lợi ích mà vẫn được tính.", member_id=member_id),
            )


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
    return joined(" ", filter(None, (path, name)))


def _label(item: Any, index: int) -> str:
    if isinstance(item, dict) and "criterion" in item and "star" in item:
        return said("{criterion} ({star} sao)", criterion=item["criterion"], star=item["star"])
    if isinstance(item, dict) and "number" in item:
        return str(item["number"])
    return str(index + 1)


def _value_text(value: Any) -> str:
    if value is None or value is _NOTHING:
        return said("không có")
    if isinstance(value, bool):
        return said("có") if value else said("không")
    return shown(value)


def _name(product: ProductRecord) -> str:
    return said("Sản phẩm {position} ({name})", position=product.position, name=shown(product.product.name))

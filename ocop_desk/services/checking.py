"""Whether a council file can be trusted: its structure, its audit chain, and every result computed again."""

from collections.abc import Iterator
from dataclasses import dataclass

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ocop_desk.domain.result_values import result_as_dict
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.store.check import check_council_file
from ocop_desk.store.values import StoredResult


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at and what was found wrong."""

    events: int
    results: int
    problems: tuple[Problem, ...]


def check_everything(desk: Desk) -> CheckReport:
    """Check the open file from the pages on the disk up to the stars."""
    problems = list(check_council_file(desk.file))
    checked = 0
    with desk.read() as work:
        events = len(work.audit.events())
        for session in work.sessions.all():
            if session.opened_at is None:
                continue
            record = work.session_record(session.session_id)
            stored = work.results.all(session.session_id)
            checked += len(stored)
            problems += result_problems(record, stored)
    return CheckReport(events, checked, tuple(problems))


def result_problems(record: SessionRecord, stored: dict[int, StoredResult]) -> Iterator[Problem]:
    """Kept results that are not what the sheets give, and conclusions without one."""
    for product in record.products:
        place = said("Phiên {number}/{year}, {name}", number=record.number, year=record.year, name=product.product.name)
        kept = stored.get(product.entry_id)
        if kept is None:
            if product.conclusion is not None:
                yield Problem("result_missing", place, said("Đã kết luận nhưng không có kết quả lưu kèm."), _REMEDY)
        elif kept.result != _recomputed(record, product):
            yield Problem(
                "result_differs", place, said("Kết quả lưu trong tệp khác với kết quả tính từ phiếu."), _REMEDY
            )


def _recomputed(record: SessionRecord, product: ProductRecord) -> dict[str, object]:
    return result_as_dict(record.results[product.entry_id])


_REMEDY = said("Không dùng tệp này để công bố; mở bản sao lưu gần nhất và báo người hỗ trợ.")

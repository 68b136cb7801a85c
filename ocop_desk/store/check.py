"""Looking through a whole council file: is every byte, reference, seal and link of the chain what was written."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from sqlalchemy import Connection, Engine

from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store import migrating
from ocop_desk.store.audit import Audit, broken_links
from ocop_desk.store.council_file import CouncilFile
from ocop_desk.store.dossiers import Dossiers, use_hash
from ocop_desk.store.engine import Access, open_engine
from ocop_desk.store.evidence import EvidenceStore
from ocop_desk.store.exchange import Exchange
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.freezing import broken_seals
from ocop_desk.store.paper_sheets import broken_papers
from ocop_desk.store.receipts import Receipts
from ocop_desk.store.schema import expected_schema, schema_of
from ocop_desk.store.sheets import sealed_sheets, sheet_hash
from ocop_desk.store.soundness import refuse_strangers

RESTORE = said("Không ghi tiếp vào tệp. Lấy bản sao lưu gần nhất và đối chiếu với bản đã ký.")

_KIND_NAMES = {
    "table": said("bảng"),
    "index": said("chỉ mục"),
    "trigger": said("khóa bảo vệ"),
    "view": said("khung nhìn"),
}


def check_council_file(subject: Path | CouncilFile, key: FileKey | None = None) -> list[Problem]:
    """Everything that is wrong with a council file, open or lying at a path; empty where it is whole.

    `key` opens one that lies at a path and is encrypted. The results are not computed again here. Raises
    CouncilFileTrouble where it is no council file at all, PassphraseNeeded, WrongPassphrase.
    """
    if isinstance(subject, CouncilFile) and not subject.read_only:
        with subject.read() as work:
            return problems_in(work.connection)
    path, key = (subject.path, subject.key) if isinstance(subject, CouncilFile) else (subject, key)
    if not refuse_strangers(path, keyed=key is not None):
        key = None
    # What a journal left behind is not cleared away by a check; it is said instead.
    unfinished = path.with_name(f"{path.name}-journal").exists()
    engine = open_engine(path, Access.READ if unfinished else Access.CHECK, key)
    try:
        return _problems_behind(engine, path)
    finally:
        engine.dispose()


def problems_in(connection: Connection) -> list[Problem]:
    """Everything that is wrong with the file behind a connection."""
    problems = list(_page_problems(connection))
    if problems:
        # Nothing read from damaged pages would say anything.
        return problems
    revision = migrating.revision_of(connection)
    if revision != migrating.HEAD:
        return [_revision_problem(revision)]
    checks: tuple[Callable[[Connection], Iterable[Problem]], ...] = (
        _reference_problems,
        _schema_problems,
        _chain_problems,
        _sheet_problems,
        _paper_problems,
        _frozen_problems,
        _dossier_problems,
        _evidence_problems,
        _travelling_problems,
        _receipt_problems,
    )
    return [problem for check in checks for problem in _readable(check, connection)]


def _readable(check: Callable[[Connection], Iterable[Problem]], connection: Connection) -> list[Problem]:
    """What a check finds; a moment or JSON text that cannot be read is a finding, not an end of the check."""
    try:
        return list(check(connection))
    except CouncilFileTrouble as trouble:
        return [Problem("unreadable_value", said("Tệp Hội đồng"), trouble.message, trouble.remedy)]


def _problems_behind(engine: Engine, path: Path) -> list[Problem]:
    try:
        with engine.connect() as connection:
            return problems_in(connection)
    except CouncilFileTrouble as trouble:
        return [Problem("damaged", path.name, trouble.message, trouble.remedy)]


def _page_problems(connection: Connection) -> Iterable[Problem]:
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if found != "ok":
            yield Problem(
                "damaged", said("Tệp Hội đồng"), said("Dữ liệu trong tệp bị hỏng: {found}.", found=found), RESTORE
            )


def _revision_problem(revision: str | None) -> Problem:
    return Problem(
        "other_revision",
        said("Tệp Hội đồng"),
        said(
            "Cấu trúc tệp ở bản {revision}, chương trình dùng bản {head}.",
            revision=revision or said("không rõ"),
            head=migrating.HEAD,
        ),
        said("Mở tệp bằng chương trình để nâng cấp, hoặc cài phiên bản mới hơn."),
    )


def _reference_problems(connection: Connection) -> Iterable[Problem]:
    for table, row, parent, _number in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(
            "broken_reference", f"{table} · {row}", said("Dòng trỏ tới {parent} không tồn tại.", parent=parent), RESTORE
        )


def _schema_problems(connection: Connection) -> Iterable[Problem]:
    found, expected = schema_of(connection), expected_schema()
    for kind, name in sorted(expected.keys() - found.keys()):
        yield _schema_problem("schema_missing", kind, name, said("bị gỡ bỏ"))
    for kind, name in sorted(found.keys() - expected.keys()):
        yield _schema_problem("schema_foreign", kind, name, said("không phải của chương trình"))
    for kind, name in sorted(found.keys() & expected.keys()):
        if found[kind, name] != expected[kind, name]:
            yield _schema_problem("schema_changed", kind, name, said("bị sửa"))


def _schema_problem(code: str, kind: str, name: str, what: str) -> Problem:
    return Problem(
        code,
        name,
        said("Cấu trúc tệp: {kind} {name} {what}.", kind=_KIND_NAMES.get(kind, kind), name=name, what=what),
        RESTORE,
    )


def _chain_problems(connection: Connection) -> Iterable[Problem]:
    for seq in broken_links(Audit(connection).events()):
        yield Problem(
            "broken_chain",
            said("Nhật ký · {seq}", seq=seq),
            said("Sự kiện {seq} không khớp với mã băm đã ghi.", seq=seq),
            RESTORE,
        )


def _sheet_problems(connection: Connection) -> Iterable[Problem]:
    for sheet in sealed_sheets(connection):
        content = (sheet.round_id, sheet.member_id, sheet.source, sheet.submitted_at, sheet.levels, sheet.notes)
        if sheet_hash(*content) != sheet.sha256:
            yield Problem(
                "sheet_changed",
                said(
                    "Lượt chấm {round_id} · thành viên {member_id}", round_id=sheet.round_id, member_id=sheet.member_id
                ),
                said("Phiếu đã nộp không còn như lúc niêm phong."),
                RESTORE,
            )


def _paper_problems(connection: Connection) -> Iterable[Problem]:
    for round_id, member_id in broken_papers(connection):
        yield Problem(
            "paper_changed",
            said("Lượt chấm {round_id} · thành viên {member_id}", round_id=round_id, member_id=member_id),
            said("Bản nhập phiếu giấy không còn như lúc ghi."),
            RESTORE,
        )


def _frozen_problems(connection: Connection) -> Iterable[Problem]:
    for place in broken_seals(connection):
        yield Problem("frozen_changed", place, said("Dữ liệu chốt khi khai mạc phiên không còn như lúc chốt."), RESTORE)


def _dossier_problems(connection: Connection) -> Iterable[Problem]:
    for entry_id, dossier_id, inventory, seal in Dossiers(connection, system_clock).inventories():
        if use_hash(entry_id, dossier_id, inventory) != seal:
            yield Problem(
                "changed_inventory",
                said("Hồ sơ {dossier_id}", dossier_id=dossier_id),
                said("Danh mục hồ sơ đã khóa khi mở phiên bị sửa."),
                RESTORE,
            )


def _evidence_problems(connection: Connection) -> Iterable[Problem]:
    store = EvidenceStore(connection)
    for content in store.here():
        digest, size = hashlib.sha256(), 0
        for chunk in store.chunks(content.content_id):
            digest.update(chunk)
            size += len(chunk)
        if (digest.hexdigest(), size) != (content.sha256, content.size):
            yield Problem(
                "changed_evidence",
                said("Minh chứng {content_id}", content_id=content.content_id),
                said("Nội dung minh chứng không còn khớp với mã băm đã ghi."),
                RESTORE,
            )


def _travelling_problems(connection: Connection) -> Iterable[Problem]:
    for digest, data in Exchange(connection).travelling():
        if hashlib.sha256(data).hexdigest() != digest:
            yield Problem(
                "changed_sealed_sheet",
                said("Phiếu niêm phong {digest}", digest=digest[:12]),
                said("Phiếu niêm phong không còn khớp với mã băm đã ghi."),
                RESTORE,
            )


def _receipt_problems(connection: Connection) -> Iterable[Problem]:
    for digest, data in Receipts(connection).kept():
        if hashlib.sha256(data).hexdigest() != digest:
            yield Problem(
                "changed_receipt",
                said("Giấy báo nhận {digest}", digest=digest[:12]),
                said("Giấy báo nhận không còn khớp với mã băm đã ghi."),
                RESTORE,
            )

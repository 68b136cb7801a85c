"""What a result package says, held against itself: signed sheets, results computed again, minutes, signers."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ocop_desk import __version__
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.said import said
from ocop_desk.services.package_proof import proof_findings

if TYPE_CHECKING:
    from ocop_desk.documents.paper.values import Paper
    from ocop_desk.packages.findings import PackageFinding
    from ocop_desk.packages.verification import PackageContents

RESULT_KIND = "ocop-desk.result-package"
PRACTICE_KIND = "ocop-desk.practice-package"
"""What a practice session gives: never to be taken for a result."""
RESULT_ENTRY = "data/result.json"
MADE_WITH_ENTRY = "data/made-with.json"


def made_with() -> bytes:
    """Which program made a package: only the same version prints papers in the same words."""
    return (json.dumps({"program": "ocop-desk", "version": __version__}, indent=1) + "\n").encode()


def judge_content(contents: "PackageContents") -> "tuple[SessionRecord | None, list[PackageFinding]]":
    """The session, where it can be read at all, and findings on it.

    They are on the data, the signed sheets, the kind, the recomputed results, the minutes and their signers.
    """
    from ocop_desk.documents.session_json import recheck, session_from_json

    data = contents.read(RESULT_ENTRY)
    record, problems = session_from_json(data)
    if record is None:
        return None, [_finding(problem) for problem in problems]
    findings = [*proof_findings(contents, record), *_kind_findings(contents.kind, record)]
    findings += [_finding(problem) for problem in recheck(data)]
    if not findings or not any(_is_error(finding) for finding in findings):
        findings += _signed_paper_findings(contents, record)
    return record, findings


def _kind_findings(kind: str, record: SessionRecord) -> "Iterator[PackageFinding]":
    from ocop_desk.packages.findings import PackageFinding, note

    if record.council.practice:
        yield note("practice", RESULT_ENTRY, said("Đây là gói của một buổi tập huấn, không có giá trị công nhận."))
    if (kind == PRACTICE_KIND) != record.council.practice:
        yield PackageFinding("practice-mixed", RESULT_ENTRY, said("Gói tập huấn và gói kết quả thật bị lẫn với nhau."))


def _signed_paper_findings(contents: "PackageContents", record: SessionRecord) -> "Iterator[PackageFinding]":
    from ocop_desk.documents.papers import minutes_pdf, summary_pdf
    from ocop_desk.packages.findings import PackageFinding, note

    same_program = contents.read(MADE_WITH_ENTRY) == made_with()
    if not same_program:
        message = said("Gói lập bằng phiên bản khác của chương trình: không so được câu chữ của biên bản với dữ liệu.")
        yield note("papers-not-compared", MADE_WITH_ENTRY, message)
    for paper in (minutes_pdf(record), summary_pdf(record)):
        name = f"papers/{paper.name}"
        signers = contents.pdf_signers.get(name, ())
        if len(signers) < len(paper.signature_boxes):
            message = said(
                "{paper}: có {there}/{wanted} chữ ký.",
                paper=paper.title,
                there=len(signers),
                wanted=len(paper.signature_boxes),
            )
            yield PackageFinding("paper-not-signed", name, message)
        if same_program and not _says_the_same(contents.read(name), paper):
            message = said("Nội dung in trên văn bản khác với kết quả tính lại từ phiếu trong gói.")
            yield PackageFinding("paper-differs", name, message)


def _says_the_same(signed: bytes, made_again: "Paper") -> bool:
    """Whether the signed paper prints what the data in the package gives, word for word."""
    from ocop_desk.documents.pdf_text import page_texts

    try:
        return page_texts(signed) == page_texts(made_again.data)
    except ValueError:
        return False


def _finding(problem: Problem) -> "PackageFinding":
    from ocop_desk.packages.findings import PackageFinding

    return PackageFinding(problem.code, problem.place or RESULT_ENTRY, problem.told())


def _is_error(finding: "PackageFinding") -> bool:
    from ocop_desk.packages.findings import Severity

    return finding.severity is Severity.ERROR

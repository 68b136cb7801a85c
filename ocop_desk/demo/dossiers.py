"""The demo's dossiers: papers with dates and pages of criteria, what was said before, each checked or let in."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from ocop_desk.demo.aimed_sheets import Aim, aimed_sheet
from ocop_desk.demo.scans import Sheet, scanned_pdf, text_pdf
from ocop_desk.domain.dossiers import (
    Assessment,
    AssessmentLine,
    AssessmentSource,
    EvidenceFacts,
    EvidenceKind,
    EvidenceLink,
)
from ocop_desk.domain.numbers import date_text
from ocop_desk.domain.products import Product, certificate_expiry
from ocop_desk.domain.rules import JudgedBy, Scorecard
from ocop_desk.domain.text import fold
from ocop_desk.services.assessments import save_assessment
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import (
    admit_agenda,
    admit_dossier,
    change_dossier,
    check_dossier,
    dossier_content,
    dossier_of,
    dossier_view,
)
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.evidence_adding import Incoming, add_evidence
from resources import read_text

WITH_PAPERS = 12
"""Products that get papers; those after them in a long list are let in on their paper dossiers."""

INCOMPLETE_AT = 3
"""The place, from 0, of the product that the demo's council rejects: its dossier lacks a paper."""

_BUNDLE_PAGES = 8
_ON_PAPER = "Hồ sơ giấy đã được Tổ tư vấn kiểm tra đủ"


@dataclass(frozen=True)
class _Applicant:
    """A product with its dossier and what its papers are drawn from."""

    dossier_id: int
    product: Product
    card: Scorecard
    place: int
    day: date
    seed: str

    def words(self, text: str) -> str:
        """A sentence of the sample filled in for this product."""
        producer = self.product.producer
        return text.format(
            product=self.product.name,
            producer=producer.name,
            commune=self.product.commune or "xã",
            serial=101 + self.place,
        )


def prepare_dossiers(desk: Desk, session_id: int, products: list[int], seed: int, say: Callable[[str], None]) -> None:
    """Fill and check the dossiers of the products on an agenda; two of them go in by a decision."""
    sample = _sample()
    expired = False
    documents = pages = 0
    with desk.read() as work:
        session = work.sessions.get(session_id)
        assert session is not None
    for place, product_id in enumerate(products[:WITH_PAPERS]):
        applicant = _applicant(desk, product_id, place, session.planned_for, seed)
        needs_tests = EvidenceKind.TEST_RESULTS in _wanted(desk, applicant)
        lets_expire = not expired and place not in (0, INCOMPLETE_AT) and needs_tests
        expired = expired or lets_expire
        added = _fill(desk, applicant, sample, lets_expire=lets_expire)
        documents, pages = documents + added[0], pages + added[1]
        _say_before(desk, applicant, sample["assessments"])
        _decide(desk, applicant, sample)
    admit_agenda(desk, session_id, _ON_PAPER)
    say(f"Hồ sơ: {documents} tài liệu, {pages} trang, gắn với tiêu chí và kiểm tra đủ trước ngày họp")


def _applicant(desk: Desk, product_id: int, place: int, day: date, seed: int) -> _Applicant:
    view = dossier_view(desk, dossier_of(desk, product_id), day)
    return _Applicant(view.content.dossier.dossier_id, view.product, view.card, place, day, f"{seed}/{place}")


def _wanted(desk: Desk, applicant: _Applicant) -> set[EvidenceKind]:
    rules = desk.rules.dossier_rules(desk.rules.default_code())
    kind = dossier_content(desk, applicant.dossier_id).dossier.kind
    return {one.kinds[0] for one in rules.requirements if one.concerns(kind, applicant.card)}


def _fill(desk: Desk, applicant: _Applicant, sample: dict[str, Any], *, lets_expire: bool) -> tuple[int, int]:
    """Add the papers of one product, tie their pages, note samples and letter; gives documents and pages."""
    wanted = _wanted(desk, applicant) | {EvidenceKind.LOCAL_LABOUR}
    if applicant.place == INCOMPLETE_AT:
        wanted -= {EvidenceKind.QUALITY_DECLARATION, EvidenceKind.COMMUNE_REPORT}
    told = [one for one in sample["documents"] if one["kind"] in wanted]
    proved = _proved(desk, applicant.card, {EvidenceKind(one["kind"]) for one in told})
    bundled = _bundled(applicant.card, {code for _, code in proved})
    files = [_paper(applicant, one, sample["mark"], lets_expire) for one in told]
    report = add_evidence(desk, applicant.dossier_id, [*files, _bundle(applicant, sample, bundled)])
    content = dossier_content(desk, applicant.dossier_id)
    by_kind = {one.facts.kind: one for one in content.documents}
    links = [EvidenceLink(0, by_kind[kind].document_id, code, 1, by_kind[kind].pages) for kind, code in proved]
    bundle = by_kind[EvidenceKind.OTHER].document_id
    links += [EvidenceLink(0, bundle, code, page, page) for page, code in enumerate(bundled, start=1)]
    link_pages(desk, applicant.dossier_id, links)
    head = replace(content.dossier, samples=applicant.card.samples, received=applicant.day - timedelta(days=25))
    letter = by_kind[EvidenceKind.COMMUNE_LETTER].facts
    change_dossier(desk, replace(head, letter_number=letter.number, letter_date=letter.issued))
    return len(report.added), sum(one.pages for one in content.documents)


def _paper(applicant: _Applicant, told: dict[str, Any], mark: str, lets_expire: bool) -> Incoming:
    kind = EvidenceKind(told["kind"])
    issued = applicant.day - timedelta(days=told["ago"])
    months = told.get("months")
    if lets_expire and kind is EvidenceKind.TEST_RESULTS:
        issued = applicant.day - timedelta(days=400)
    until = certificate_expiry(issued, months) if months else None
    sheet = _sheet(applicant, told, issued, until, mark)
    if told.get("text"):
        data = text_pdf(sheet)
    else:
        data = scanned_pdf([sheet] * told.get("pages", 1), sheet.title, f"{applicant.seed}/{kind}")
    facts = EvidenceFacts(
        kind,
        number=applicant.words(told["number"]),
        issuer=applicant.words(told["issuer"]),
        issued=issued,
        valid_until=until,
        confidential=bool(told.get("confidential")),
    )
    return Incoming(f"{told['file']}.pdf", len(data), lambda: BytesIO(data), facts)


def _sheet(applicant: _Applicant, told: dict[str, Any], issued: date, until: date | None, mark: str) -> Sheet:
    lines = [applicant.words(line) for line in told["lines"]]
    if until is not None:
        lines.append(f"Có giá trị đến ngày {date_text(until)}.")
    return Sheet(
        applicant.words(told["issuer"]),
        applicant.words(told["number"]),
        f"Ngày {date_text(issued)}",
        told["title"],
        tuple(lines),
        mark,
    )


def _bundled(card: Scorecard, proved: set[str]) -> list[str]:
    """Criteria with a page in the bundle: those with gates first; what is tasted and looked at has no paper."""
    judged = [one.code for one in card.criteria if one.judged_by is not JudgedBy.SENSORY and one.code not in proved]
    gated = {gate.criterion for gate in card.gates}
    chosen = set(sorted(judged, key=lambda code: code not in gated)[:_BUNDLE_PAGES])
    return [code for code in judged if code in chosen]


def _bundle(applicant: _Applicant, sample: dict[str, Any], criteria: list[str]) -> Incoming:
    told = {**sample["bundle"], "issuer": "{producer}", "number": ""}
    issued = applicant.day - timedelta(days=40)
    sheets = []
    for code in criteria:
        title = f"Tiêu chí {code}: {applicant.card.by_code[code].title}"
        sheets.append(replace(_sheet(applicant, told, issued, None, sample["mark"]), title=title))
    data = scanned_pdf(sheets, told["title"], f"{applicant.seed}/bundle")
    return Incoming(f"{told['file']}.pdf", len(data), lambda: BytesIO(data), EvidenceFacts(EvidenceKind.OTHER))


def _proved(desk: Desk, card: Scorecard, kinds: set[EvidenceKind]) -> list[tuple[EvidenceKind, str]]:
    """Which of these kinds usually proves which criterion of this scorecard."""
    proofs = desk.rules.dossier_rules(desk.rules.default_code()).proofs
    titles = {criterion.code: fold(criterion.title) for criterion in card.criteria}
    return [
        (kind, code)
        for kind in proofs
        if kind in kinds
        for code, title in titles.items()
        if any(word in title for word in proofs[kind])
    ]


def _say_before(desk: Desk, applicant: _Applicant, words: dict[str, Any]) -> None:
    """What producer, commune and advisory team say; the producer is the more hopeful."""
    for said in _assessments(applicant, words):
        save_assessment(desk, applicant.dossier_id, said)


def _assessments(applicant: _Applicant, words: dict[str, Any]) -> Iterator[Assessment]:
    dice = random.Random(f"{applicant.seed}/assessments")
    advised = dice.randint(58, 76)
    cases = applicant.product.cases
    hopeful = aimed_sheet(applicant.card, cases, Aim(advised + dice.randint(7, 12), gates_up_to=3), dice)
    sober = aimed_sheet(applicant.card, cases, Aim(advised, gates_up_to=2), dice, hopeful)
    made = applicant.day - timedelta(days=40)
    yield Assessment(AssessmentSource.SELF, made_on=made, summary=words["self"], lines=_lines(hopeful))
    commune = applicant.card.commune_criteria.items()
    told = {
        code: AssessmentLine(code, None, words["commune"][what]) for what, code in commune if what in words["commune"]
    }
    yield Assessment(
        AssessmentSource.COMMUNE,
        number=f"{101 + applicant.place}/BC-UBND",
        made_on=applicant.day - timedelta(days=30),
        place=applicant.product.commune,
        lines=told,
    )
    yield Assessment(
        AssessmentSource.ADVISORY,
        number=f"{applicant.place + 1:02d}/BC-TTV",
        made_on=applicant.day - timedelta(days=10),
        people=("Vũ Thị Mẫu, Tổ trưởng Tổ tư vấn", "Phạm Văn Mẫu, thành viên"),
        summary=words["advisory"],
        conclusion=words["conclusion"],
        lines=_lines(sober),
    )


def _lines(levels: dict[str, int]) -> dict[str, AssessmentLine]:
    return {code: AssessmentLine(code, level) for code, level in levels.items()}


def _decide(desk: Desk, applicant: _Applicant, sample: dict[str, Any]) -> None:
    """Check a dossier; what is not complete goes in by a decision that says why."""
    if not check_dossier(desk, applicant.dossier_id, applicant.day).is_complete:
        words = sample["incomplete" if applicant.place == INCOMPLETE_AT else "expired"]
        admit_dossier(desk, applicant.dossier_id, words, applicant.day)


def _sample() -> dict[str, Any]:
    import yaml

    data: dict[str, Any] = yaml.safe_load(read_text("sample", "dossiers.yaml"))
    return data

"""Builders of valid objects: a test states only what it is about.

The scorecards here are made up: eight criteria, any whole total from 0 to 100 can be reached.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from ocop_desk.domain.continuous_copy import NO_LINE, StateLine
from ocop_desk.domain.councils import Council, CouncilMember, Post, RuleProfile
from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.paper_codes import PaperCode, PaperPlace, council_tag, scorecard_tag
from ocop_desk.domain.paper_entries import PaperRecord, ScanRecord, SettledMark
from ocop_desk.domain.products import Producer, ProducerKind, Product, RegistrationKind
from ocop_desk.domain.records import (
    ConclusionRecord,
    DocumentRecord,
    DossierRecord,
    FindingRecord,
    ProductRecord,
    ProductState,
    RosterEntry,
    RoundRecord,
    SessionKind,
    SessionRecord,
    SessionState,
    SheetRecord,
    SheetSource,
)
from ocop_desk.domain.results import Finding
from ocop_desk.domain.rules import (
    Band,
    Case,
    Classification,
    CouncilLevel,
    Criterion,
    Group,
    JudgedBy,
    Level,
    Note,
    NoteKind,
    Part,
    Points,
    RejectionGround,
    Scorecard,
)

OPENED = datetime(2026, 11, 21, 1, 5, tzinfo=UTC)
"""08:05 in Viet Nam."""

BANDS = (Band(1, 0), Band(2, 30), Band(3, 50), Band(4, 70), Band(5, 90))

PROVINCE = CouncilLevel(
    code="province",
    name="cấp tỉnh",
    decides=(3, 4),
    forwards=(5,),
    forwards_to="central",
    proposal="đề nghị công nhận",
    council="Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh",
    authority="Ủy ban nhân dân tỉnh",
    forwarding="đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng",
    notice="thông báo kết quả, không cấp giấy chứng nhận",
)
DISTRICT = CouncilLevel(
    code="district",
    name="khu vực",
    decides=(),
    forwards=(1, 2, 3, 4, 5),
    forwards_to="province",
    proposal="",
    council="Hội đồng OCOP khu vực",
    authority="Ủy ban nhân dân tỉnh",
    forwarding="chuyển kết quả chấm sơ bộ lên cấp tỉnh",
    notice="thông báo kết quả, không cấp giấy chứng nhận",
)

GROUNDS = {
    "forged_dossier": RejectionGround("forged_dossier", NoteKind.REJECTION, "Hồ sơ có giấy tờ giả"),
    "dangerous_impurity": RejectionGround("dangerous_impurity", NoteKind.STOP, "Có tạp chất gây nguy hiểm"),
}

NAMES = ("Nguyễn Thị Ánh", "Trần Văn Bình", "Lê Hoàng Đức", "Phạm Ngọc Hà", "K’Brếu", "Vũ Thị Ộn", "Đặng Quốc Ẩn")


def a_criterion(
    code: str, title: str, points: Sequence[Points], stars: Mapping[int, int] | None = None, **changes: Any
) -> Criterion:
    """A criterion with a level per figure of `points`; `stars` maps a level's number to the star it is a mark of."""
    marks = stars or {}
    levels = tuple(Level(n, p, f"{title}: mức {n}", marks.get(n)) for n, p in enumerate(points, start=1))
    return replace(Criterion(code, title, max(points), levels), **changes)


def a_scorecard(code: str = "TEST-01", **changes: Any) -> Scorecard:
    """Eight criteria, A 40 + B 25 + C 35; gates 1.1 *** ****, 2.1 ****, 4.1 *** *****; 3.2 applies only after 3.1."""
    note = Note(NoteKind.PRECONDITION, "Chỉ xét khi có hợp đồng còn hiệu lực.")
    parts = (
        Part(
            "A",
            "Sức mạnh cộng đồng",
            40,
            (
                Group(
                    "1",
                    "Tổ chức sản xuất",
                    40,
                    (
                        a_criterion("1.1", "Nguồn nguyên liệu", (5, 10, 15, 20), {2: 3, 3: 4}, notes=(note,)),
                        a_criterion("1.2", "Quy mô sản xuất", (4, 8, 12, 16, 20)),
                    ),
                ),
            ),
        ),
        Part(
            "B",
            "Khả năng tiếp thị",
            25,
            (
                Group(
                    "2",
                    "Bao bì",
                    16,
                    (
                        a_criterion("2.1", "Bao gói, kiểu dáng", (0, 5, 10, 15), {3: 4}),
                        a_criterion("2.2", "Nhãn song ngữ", (0, 1)),
                    ),
                ),
                Group(
                    "3",
                    "Câu chuyện sản phẩm",
                    9,
                    (
                        a_criterion("3.1", "Nội dung câu chuyện", (1, 2, 4), judged_by=JudgedBy.STORY),
                        a_criterion(
                            "3.2", "Cấu trúc câu chuyện", (1, 3, 5), judged_by=JudgedBy.STORY, applies_if="3.1"
                        ),
                    ),
                ),
            ),
        ),
        Part(
            "C",
            "Chất lượng sản phẩm",
            35,
            (
                Group("4", "Công bố chất lượng", 20, (a_criterion("4.1", "Hồ sơ công bố", (5, 10, 20), {2: 3, 3: 5}),)),
                a_criterion("5", "Mùi vị", (3, 6, 9, 12, 15), judged_by=JudgedBy.SENSORY),
            ),
        ),
    )
    card = Scorecard(
        rule_set="test-2026",
        code=code,
        number=1,
        title="Rau, củ, quả tươi",
        classification=Classification("I", "Thực phẩm", "Thực phẩm tươi sống", "Rau, củ", ("Bộ Nông nghiệp",)),
        parts=parts,
        rejection_grounds=tuple(GROUNDS),
        commune_criteria={"material": "1.1"},
        samples=5,
        sha256="0" * 64,
    )
    return replace(card, **changes)


def a_scorecard_with_cases(code: str = "TEST-26", **changes: Any) -> Scorecard:
    """The same scorecard, whose criterion 5 has two cases."""
    plain = a_scorecard(code)
    first = a_criterion("5", "Do cộng đồng cung cấp", (3, 6, 9, 12, 15)).levels
    second = a_criterion("5", "Do tổ chức quản lý", (5, 10, 15)).levels
    cases = (Case(1, "Do cộng đồng cung cấp", first), Case(2, "Do tổ chức quản lý", second))
    criterion = Criterion("5", "Phong cách phục vụ", 15, cases=cases)
    quality = plain.parts[2]
    parts = (*plain.parts[:2], replace(quality, children=(quality.children[0], criterion)))
    return replace(plain, title="Du lịch cộng đồng", number=26, parts=parts, **changes)


def levels_for(
    total: int, scorecard: Scorecard | None = None, cases: Mapping[str, int] | None = None, **fixed: int
) -> dict[str, int]:
    """Levels whose points add up to `total`, gated criteria as high as they can be; `fixed` as c1_1=2 for "1.1"."""
    card = scorecard or a_scorecard()
    pinned = {name[1:].replace("_", "."): level for name, level in fixed.items()}
    gated = {gate.criterion for gate in card.gates}
    order = sorted(card.criteria, key=lambda criterion: criterion.code not in gated)
    found = _search(order, total, pinned, dict(cases or {}), {})
    if found is None:
        raise ValueError(f"no levels add up to {total}")
    return {criterion.code: found[criterion.code] for criterion in card.criteria if criterion.code in found}


def _search(
    rest: list[Criterion], total: int, pinned: Mapping[str, int], cases: Mapping[str, int], chosen: dict[str, int]
) -> dict[str, int] | None:
    if not rest:
        return chosen if total == 0 else None
    criterion, *others = rest
    if criterion.applies_if is not None and not chosen.get(criterion.applies_if):
        return _search(others, total, pinned, cases, chosen)
    points = (0, *(level.points for level in criterion.levels_of(cases.get(criterion.code))))
    tries = [pinned[criterion.code]] if criterion.code in pinned else range(len(points) - 1, -1, -1)
    for level in tries:
        if points[level] <= total <= points[level] + sum(other.points for other in others):
            found = _search(others, int(total - points[level]), pinned, cases, {**chosen, criterion.code: level})
            if found is not None:
                return found
    return None


def a_member(member_id: int = 1, **changes: Any) -> CouncilMember:
    """A scoring member with a position in an agency."""
    member = CouncilMember(
        member_id, NAMES[(member_id - 1) % len(NAMES)], Post.MEMBER, "Phó Trưởng phòng", "Sở Công Thương"
    )
    return replace(member, **changes)


def a_roster(scoring: int = 5, absent: Mapping[int, str] | None = None) -> tuple[RosterEntry, ...]:
    """Members 1 (chair, presiding) to `scoring`, and a secretary who does not score; `absent` gives reasons."""
    away = absent or {}
    chair = a_member(1, post=Post.CHAIR, position="Phó Giám đốc", agency="Sở Nông nghiệp và Môi trường")
    others = [a_member(n, post=Post.VICE_CHAIR if n == 2 else Post.MEMBER) for n in range(2, scoring + 1)]
    secretary = a_member(scoring + 1, name="Hồ Thị Mỹ Lệ", post=Post.SECRETARY, scoring=False, position="Chuyên viên")
    return tuple(
        RosterEntry(
            member,
            present=member.member_id not in away,
            absence_reason=away.get(member.member_id, ""),
            presiding=member is chair and chair.member_id not in away,
            keeps_minutes=member is secretary,
        )
        for member in (chair, *others, secretary)
    )


def a_council(**changes: Any) -> Council:
    """A provincial council with its decision."""
    council = Council(
        name="Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Lâm Đồng",
        level="province",
        agency="Hội đồng OCOP tỉnh",
        superior="Ủy ban nhân dân tỉnh Lâm Đồng",
        province="Lâm Đồng",
        place="Lâm Đồng",
        decision_number="1234/QĐ-UBND",
        decision_date=date(2026, 8, 5),
        decision_issuer="Ủy ban nhân dân tỉnh Lâm Đồng",
        recipients=("Ủy ban nhân dân tỉnh", "Các thành viên Hội đồng", "Lưu: VT, HĐOCOP"),
    )
    return replace(council, **changes)


def a_profile(**changes: Any) -> RuleProfile:
    """The default settings with the regulation they come from; products need no dossier in the file."""
    profile = RuleProfile(
        demand_dossiers=False,
        regulation_name="Quy chế hoạt động của Hội đồng OCOP tỉnh",
        regulation_number="45/QĐ-HĐOCOP",
        regulation_date=date(2026, 8, 20),
    )
    return replace(profile, **changes)


def a_product(name: str = "Cà phê bột Arabica Cầu Đất", **changes: Any) -> Product:
    """A product of a co-operative, registered for the first time."""
    producer = Producer(
        name="Hợp tác xã Nông nghiệp Xuân Trường", kind=ProducerKind.COOPERATIVE, address="Phường Xuân Trường"
    )
    product = Product(name, producer, "TEST-01", RegistrationKind.FIRST, "22945", "Xuân Trường", "68-22945-01-2026", 4)
    return replace(product, **changes)


def a_sheet(member_id: int, levels: Mapping[str, int] | int, **changes: Any) -> SheetRecord:
    """A submitted sheet; `levels` may be a total."""
    marks = levels_for(levels) if isinstance(levels, int) else levels
    sheet = SheetRecord(member_id, marks, {}, OPENED + timedelta(minutes=30 + member_id), SheetSource.TYPED)
    return replace(sheet, **changes)


def a_paper_code(entry_id: int = 1, member_id: int = 2, round_number: int = 1) -> PaperCode:
    """The first page of a paper scorecard."""
    return PaperCode(
        PaperPlace(1, entry_id, member_id, round_number), 1, council_tag("0" * 32), scorecard_tag("f" * 64)
    )


def a_paper_sheet(member_id: int, levels: Mapping[str, int] | int, **changes: Any) -> SheetRecord:
    """A sheet typed in from paper by two people; one difference was settled, and a scan lies beside it."""
    sheet = a_sheet(member_id, levels, source=SheetSource.PAPER)
    level = sheet.levels["1.1"]
    settled = SettledMark("1.1", level, level - 1, level, "Nguyễn Thị Kiểm", sheet.submitted_at)
    scan = ScanRecord(f"phieu-{member_id}.pdf", "ab" * 32, 345_678, (2, 3))
    paper = PaperRecord(("Vũ Thị Lan", "Đào Văn Hòa"), (settled,), (scan,))
    return replace(sheet, paper=paper, **changes)


def a_round(
    number: int, sheets: Iterable[SheetRecord], findings: Iterable[Finding] = (), **changes: Any
) -> RoundRecord:
    """A revealed round in which everyone entitled has submitted; levels of findings are those of `a_scorecard`."""
    counted = tuple(sheets)
    start = OPENED + timedelta(hours=number - 1)
    levels = {(gate.criterion, gate.star): gate.level for gate in a_scorecard().gates}
    records = tuple(FindingRecord(f, levels[f.criterion, f.star], start + timedelta(minutes=50)) for f in findings)
    scoring_round = RoundRecord(
        number=number,
        reason="" if number == 1 else "Chênh lệch điểm vượt mức cho phép",
        opened_at=start + timedelta(minutes=10),
        revealed_at=start + timedelta(minutes=45),
        entitled=tuple(sheet.member_id for sheet in counted),
        excused=(),
        sheets=counted,
        findings=records,
    )
    return replace(scoring_round, **changes)


def a_product_record(
    position: int = 1,
    totals: Sequence[int] = (72, 75, 71, 74, 73),
    rounds: Sequence[RoundRecord] | None = None,
    **changes: Any,
) -> ProductRecord:
    """A concluded product; members 1, 2, … gave `totals` in its one round unless `rounds` says otherwise."""
    if rounds is None:
        rounds = (a_round(1, (a_sheet(member, total) for member, total in enumerate(totals, start=1))),)
    record = ProductRecord(
        entry_id=position,
        position=position,
        product=a_product(),
        state=ProductState.CONCLUDED,
        rounds=tuple(rounds),
        conclusion=ConclusionRecord(OPENED + timedelta(hours=3)),
    )
    return replace(record, **changes)


def a_dossier_record(dossier_id: int = 7, **changes: Any) -> DossierRecord:
    """A dossier checked complete, with two documents."""
    documents = (
        DocumentRecord(1, "Giấy đăng ký kinh doanh.pdf", EvidenceKind.BUSINESS_LICENCE, 345_678, "a1" * 32),
        DocumentRecord(2, "Kiểm nghiệm “2026”.pdf", EvidenceKind.TEST_RESULTS, 1_234_567, "b2" * 32),
    )
    return replace(DossierRecord(dossier_id, RegistrationKind.FIRST, True, "", (), documents), **changes)


def a_session_record(products: Iterable[ProductRecord] | None = None, **changes: Any) -> SessionRecord:
    """A closed meeting of five scoring members and a secretary with one product, or with those given."""
    scorecards = {"TEST-01": a_scorecard(), "TEST-26": a_scorecard_with_cases()}
    session = SessionRecord(
        session_id=1,
        number=1,
        year=2026,
        kind=SessionKind.MEETING,
        title="Phiên họp đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026",
        place="Hội trường Sở Nông nghiệp và Môi trường",
        planned_for=date(2026, 11, 21),
        state=SessionState.CLOSED,
        opened_at=OPENED,
        closed_at=OPENED + timedelta(hours=8),
        council=a_council(),
        profile=a_profile(),
        roster=a_roster(),
        rule_set="test-2026",
        rule_set_sha256="0" * 64,
        decision="26/2026/QĐ-TTg",
        bands=BANDS,
        council_level=PROVINCE,
        grounds=GROUNDS,
        scorecards=scorecards,
        products=tuple(products) if products is not None else (a_product_record(),),
    )
    return replace(session, **changes)


def a_state_line(**changes: Any) -> StateLine:
    """The first line of a continuous copy's journal."""
    line = StateLine(
        council="0" * 32,
        number=1,
        epoch=1,
        desk="a" * 64,
        events=7,
        head="b" * 64,
        received=0,
        copy="c" * 64,
        size=4096,
        at=OPENED,
        actor="Thư ký",
        host="MAY-THU-KY",
        previous=NO_LINE,
    )
    return replace(line, **changes)

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.dossiers import EvidenceKind, LinkSource
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import CouncilFileTrouble, FileTrouble
from ocop_desk.packages import limits
from ocop_desk.packages.container import Entry, build
from ocop_desk.packages.session_files import open_session_file
from ocop_desk.services.bundle_opening import look_into_bundle, open_bundle
from ocop_desk.services.checking import check_everything
from ocop_desk.services.collecting import collect
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda, dossier_of, evidence_of_entry
from ocop_desk.services.link_lines import apply_link_lines
from ocop_desk.services.member_day import SheetStanding, member_day
from ocop_desk.services.own_keys import make_own_key
from ocop_desk.services.round_notices import hear_notice, write_notice
from ocop_desk.services.scoring import open_round, take_in_sheet
from ocop_desk.services.sealing import is_members_file, outgoing_sheets, unlock_signer
from ocop_desk.services.session_bundles import BUNDLE_KIND, WithEvidence, write_bundle
from ocop_desk.services.session_laptops import (
    enrol_member,
    key_problems,
    make_member_keys,
    prepare_laptops,
    session_laptops,
    session_signing_key,
)
from ocop_desk.services.sessions import open_session, session_record, set_agenda
from ocop_desk.store.council_file import open_council_file
from tests.services.desks import (
    FULL,
    ON_PAPER,
    a_council_desk,
    a_planned_session,
    a_test_product,
    add_products,
    small_rules,
)
from tests.services.dossier_desks import a_pdf, add, an_image, incoming
from tests.services.laptops import QUICK_LOCK, Hall, a_hall, brought


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = a_hall(tmp_path)
    yield made
    made.close()


def bundle_of(hall: Hall, *members: int, evidence: WithEvidence = WithEvidence.NONE) -> Path:
    return write_bundle(hall.secretary, hall.session_id, hall.folder, members or (1,), evidence=evidence)


def opened(hall: Hall, bundle: Path, member: int = 1, **more: bytes) -> Desk:
    target = hall.folder / "máy riêng.ocop"
    clock = hall.secretary.clock
    open_bundle(bundle, target, member, rules=small_rules(), clock=clock, actor="Thành viên", **more)  # type: ignore[arg-type]
    return Desk(open_council_file(target, clock), small_rules(), clock, "Thành viên")


def refusal(hall: Hall, bundle: Path, member: int = 1) -> str:
    with pytest.raises(InputRefused) as refused:
        opened(hall, bundle, member)
    assert not list(hall.folder.glob("*máy riêng*"))
    return refused.value.problems[0].code


def test_a_bundle_shows_what_it_is_before_anything_of_it_is_used(hall: Hall) -> None:
    view = look_into_bundle(bundle_of(hall, 2), hall.secretary.clock)
    assert [one.member_id for one in view.members] == [2]
    assert view.record.session_uid == session_record(hall.secretary, hall.session_id).session_uid
    assert view.key_words == session_laptops(hall.secretary, hall.session_id).key_words
    assert not view.clock_is_behind
    assert not view.needs_key_file
    behind = look_into_bundle(view.path, lambda: hall.secretary.clock() - timedelta(days=730))
    assert behind.clock_is_behind


def test_a_members_file_holds_that_members_work_and_is_sound(hall: Hall) -> None:
    with opened(hall, bundle_of(hall, 2), 2) as desk:
        assert is_members_file(desk)
        assert not is_members_file(hall.secretary)
        day = member_day(desk, hall.session_id, 2)
        assert [one.standing for one in day.products] == [SheetStanding.NOT_STARTED]
        there = session_record(hall.secretary, hall.session_id)
        here = session_record(desk, hall.session_id)
        assert here.roster == there.roster
        assert here.scorecards == there.scorecards
        assert [one.product for one in here.products] == [one.product for one in there.products]
        assert check_everything(desk).problems == ()
        with desk.read() as work:
            exchange = work.exchange.session(hall.session_id)
            assert exchange is not None
            assert exchange.signing_key is None
            assert exchange.sealing_key is None
            locked = {number for number, key in work.exchange.keys(hall.session_id).items() if key.locked_key}
        assert locked == {2}


def test_nothing_of_what_others_scored_is_in_a_bundle(hall: Hall) -> None:
    take_in_sheet(hall.secretary, hall.entries[0], 1, FULL, {"1.1": "rất tốt"})
    bundle = bundle_of(hall, 2)
    assert look_into_bundle(bundle, hall.secretary.clock).record.products[0].rounds == ()
    with opened(hall, bundle, 2) as desk, desk.read() as work:
        assert [work.sheets.draft(one.round_id, 1).levels for one in work.rounds.all(hall.entries[0])] == [{}]


def test_a_bundle_is_for_those_it_names(hall: Hall) -> None:
    assert refusal(hall, bundle_of(hall, 1), member=2) == "not_for_this_member"
    with pytest.raises(InputRefused, match="không chấm điểm"):
        bundle_of(hall, 5)
    assert [one.member_id for one in look_into_bundle(bundle_of(hall, 1, 3), hall.secretary.clock).members] == [1, 3]


def test_a_bundle_wants_an_open_session_and_keys(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id = a_planned_session(desk)
        with pytest.raises(InputRefused, match="đang họp"):
            write_bundle(desk, session_id, tmp_path, [1])
        open_session(desk, session_id)
        with pytest.raises(InputRefused, match="chưa chuẩn bị"):
            write_bundle(desk, session_id, tmp_path, [1])
        prepare_laptops(desk, session_id)
        with pytest.raises(InputRefused, match="không có khóa"):
            write_bundle(desk, session_id, tmp_path, [1])
        with pytest.raises(InputRefused, match="đang chuẩn bị"):
            make_member_keys(desk, session_id, lock=QUICK_LOCK)


def test_the_roster_says_who_has_no_key_yet(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id = a_planned_session(desk)
        assert key_problems(session_laptops(desk, session_id)) == []
        make_member_keys(desk, session_id, {1: "123456"}, lock=QUICK_LOCK)
        assert [one.place for one in key_problems(session_laptops(desk, session_id))] == [
            "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung",
        ]  # fmt: skip
        assert set(make_member_keys(desk, session_id, lock=QUICK_LOCK)) == {2, 3, 4}
        with pytest.raises(InputRefused, match="4 đến 8 chữ số"):
            make_member_keys(desk, session_id, {1: "12"}, lock=QUICK_LOCK)
        record = open_session(desk, session_id)
        assert all(one.public_key for one in record.roster if one.member.scoring)


def test_a_key_of_the_members_own_laptop_is_enrolled_by_its_code(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id = a_planned_session(desk)
        own = make_own_key("Nguyễn Văn An", "4821", tmp_path, desk.clock)
        assert enrol_member(desk, session_id, 1, own.enrolment.read_bytes()) == own.code
        assert session_laptops(desk, session_id).members[0].code == own.code
        with pytest.raises(InputRefused, match="thành viên khác"):
            enrol_member(desk, session_id, 2, own.enrolment.read_bytes())
        changed = own.enrolment.read_bytes().replace("Nguyễn".encode(), b"Nguyen")
        for data in (b"", changed, own.key_file.read_bytes()):
            with pytest.raises(InputRefused, match="ghi danh"):
                enrol_member(desk, session_id, 2, data)
        with pytest.raises(InputRefused, match="Đã có tệp khóa"):
            make_own_key("Nguyễn Văn An", "4821", tmp_path, desk.clock)
        make_member_keys(desk, session_id, lock=QUICK_LOCK)
        record = open_session(desk, session_id)
        entry = record.products[0].entry_id
        open_round(desk, entry)
        hall = Hall(tmp_path, desk, session_id, (entry,), {})
        bundle = bundle_of(hall, 1)
        assert look_into_bundle(bundle, desk.clock).needs_key_file == {1}
        assert refusal(hall, bundle) == "key_file_wanted"
        with opened(hall, bundle, key_file=own.key_file.read_bytes()) as laptop:
            take_in_sheet(laptop, entry, 1, FULL, signer=unlock_signer(laptop, "4821"))
            (sheet,) = outgoing_sheets(laptop)
        (taken,) = collect(desk, session_id, [brought(sheet)])
        assert taken.outcome == "new"


@pytest.fixture
def with_evidence(tmp_path: Path) -> Iterator[Hall]:
    desk = a_council_desk(tmp_path)
    (product_id,) = add_products(desk, [a_test_product(7)])
    dossier = dossier_of(desk, product_id)
    add(
        desk,
        dossier,
        incoming("kiểm nghiệm.pdf", a_pdf(4), EvidenceKind.TEST_RESULTS, number="12/KN"),
        incoming("ảnh.jpg", an_image("JPEG", (900, 1200))),
        incoming("mật.pdf", a_pdf(2, "rieng"), confidential=True),
    )
    apply_link_lines(desk, dossier, "1.1: 2-3")
    session_id = a_planned_session(desk, [])
    set_agenda(desk, session_id, [product_id])
    admit_agenda(desk, session_id, ON_PAPER)
    pins = make_member_keys(desk, session_id, lock=QUICK_LOCK)
    record = open_session(desk, session_id)
    entry = record.products[0].entry_id
    open_round(desk, entry)
    made = Hall(tmp_path, desk, session_id, (entry,), pins)
    yield made
    made.close()


@pytest.mark.parametrize("evidence", [WithEvidence.ORIGINAL, WithEvidence.LIGHT])
def test_the_dossiers_go_along_with_their_pages(with_evidence: Hall, evidence: WithEvidence) -> None:
    hall = with_evidence
    bundle = bundle_of(hall, 1, evidence=evidence)
    with opened(hall, bundle) as desk:
        content = evidence_of_entry(desk, hall.entries[0])
        assert content is not None
        assert [one.name for one in content.documents] == ["kiểm nghiệm.pdf", "ảnh.jpg"]
        first = content.documents[0]
        assert (first.pages, first.facts.number, first.here) == (4, "12/KN", True)
        (link,) = content.links
        assert (link.criterion, link.first_page, link.last_page, link.source) == ("1.1", 2, 3, LinkSource.TYPED)
        with desk.file.evidence_reader() as reader:
            data = reader.read(first.content_id, first.size)
        assert hashlib.sha256(data).hexdigest() == first.sha256
        assert check_everything(desk).problems == ()
    if evidence is WithEvidence.ORIGINAL:
        assert data == a_pdf(4)


@pytest.mark.parametrize(
    ("evidence", "limit", "most", "place", "remedy"),
    [
        (WithEvidence.ORIGINAL, "MAX_ENTRY_SIZE", 1_000, "ảnh.jpg", "Chọn bản đọc nhẹ"),
        (WithEvidence.ORIGINAL, "MAX_UNPACKED_SIZE", 64 * limits.MIB + 1_000, "", "Chọn bản đọc nhẹ"),
        (WithEvidence.LIGHT, "MAX_ENTRY_SIZE", 1_000, "", "Lập gói không kèm"),
    ],
)
def test_dossiers_too_large_for_a_bundle_are_refused_with_what_goes_instead(
    with_evidence: Hall,
    evidence: WithEvidence,
    limit: str,
    most: int,
    place: str,
    remedy: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, limit, most)
    with pytest.raises(InputRefused) as refused:
        bundle_of(with_evidence, 1, evidence=evidence)
    (problem,) = refused.value.problems
    assert (problem.code, problem.place) == ("bundle_too_large", place)
    assert problem.remedy.startswith(remedy)
    assert list(with_evidence.folder.glob("*.goiphien")) == []
    if evidence is WithEvidence.ORIGINAL:
        with with_evidence.secretary.read() as work:
            assert work.audit.of({"bundle.written"}) == (), "refused before anything is told of it"


def test_a_bundle_that_was_touched_is_refused_and_leaves_nothing(hall: Hall) -> None:
    bundle = bundle_of(hall)
    data = bytearray(bundle.read_bytes())
    for place in range(0, len(data), max(1, len(data) // 60)):
        changed = bytearray(data)
        changed[place] ^= 0x10
        bundle.write_bytes(changed)
        with pytest.raises((InputRefused, FileTrouble)):
            opened(hall, bundle)
        assert not list(hall.folder.glob("*máy riêng*"))


def test_a_notice_does_not_pass_for_a_bundle_nor_a_bundle_for_a_notice(hall: Hall) -> None:
    notice = write_notice(hall.secretary, hall.session_id, hall.folder)
    assert refusal(hall, notice) == "unknown-kind"
    with pytest.raises(InputRefused, match="Đây là gói phiên"):
        hear_notice(hall.laptop(1), bundle_of(hall))


def test_a_bundle_whose_parts_do_not_fit_is_refused_although_it_is_signed(hall: Hall) -> None:
    with hall.secretary.read() as work:
        exchange = work.exchange.session(hall.session_id)
    assert exchange is not None
    key = session_signing_key(exchange)
    bundle = bundle_of(hall)
    with open_session_file(bundle, BUNDLE_KIND, 1) as file:
        parts = {name: file.read(name) for name in file.names if name != "data/package.json"}
    for change in (
        {"data/bundle.json": parts["data/bundle.json"].replace(b'"entry_id":1', b'"entry_id":9')},
        {"data/bundle.json": b"{}"},
        {"data/session.json": b"{}"},
        {"more.bin": b"x"},
    ):
        entries = [Entry(name, "application/json", data) for name, data in (parts | change).items()]
        build(hall.folder / "giả.goiphien", entries, [key], kind=BUNDLE_KIND, version=1, when=hall.secretary.clock())
        with pytest.raises(InputRefused):
            opened(hall, hall.folder / "giả.goiphien")


def test_where_a_file_lies_already_nothing_is_written_over(hall: Hall) -> None:
    bundle = bundle_of(hall)
    with opened(hall, bundle) as desk:
        path = desk.file.path
    before = path.read_bytes()
    with pytest.raises(CouncilFileTrouble):
        opened(hall, bundle)
    assert path.read_bytes() == before

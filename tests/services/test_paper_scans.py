import io
from pathlib import Path

import pytest
from PIL import Image

from ocop_desk.documents.paper.blank_sheets import BlankSheet, blank_sheets_pdf
from ocop_desk.domain.paper_codes import PaperCode, PaperPlace, council_tag, scorecard_tag
from ocop_desk.domain.paper_entries import ScanRecord
from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.audit_log import audit_log
from ocop_desk.services.blank_sheets import blank_sheets
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.desk import Desk
from ocop_desk.services.paper_scans import ScanTarget, attach_scan, read_scan, save_scan, scans_of, take_back_scan
from ocop_desk.services.paper_sheets import type_paper
from ocop_desk.services.scoring import open_round, reveal, take_in_sheet
from ocop_desk.services.sessions import close_session, session_record
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from tests.documents.paper_reading import pages_of
from tests.separator_scans import a_scan, an_evidence_scan, grainy, scanned_sheet, turned
from tests.services.desks import FULL, a_council_desk, an_open_session
from tests.services.dossier_desks import a_pdf


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The first round of product 1 runs in session 1."""
    folder = tmp_path / "hoi-dong"
    folder.mkdir()
    desk = a_council_desk(folder)
    _, (entry,) = an_open_session(desk)
    open_round(desk, entry)
    return desk


def pages(desk: Desk, member_id: int) -> list[Image.Image]:
    """A member's blank sheet, filled in and scanned."""
    (paper,) = blank_sheets(desk, 1, member_id=member_id)
    return [grainy(scanned_sheet(paper.data, page)) for page in range(1, len(pages_of(paper)) + 1)]


def scan_file(folder: Path, pictures: list[Image.Image], name: str = "quet.pdf") -> Path:
    path = folder / name
    path.write_bytes(a_scan(pictures))
    return path


def codes(refused: pytest.ExceptionInfo[InputRefused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def two_typists(desk: Desk, member_id: int) -> None:
    type_paper(desk, 1, member_id, "Vũ Thị Lan", FULL)
    type_paper(desk, 1, member_id, "Đào Văn Hòa", FULL)


def test_a_scan_finds_its_sheet_and_is_kept_and_given_back_byte_for_byte(desk: Desk, tmp_path: Path) -> None:
    path = scan_file(tmp_path, pages(desk, 2))
    with desk:
        plan = read_scan(desk, path)
        assert (plan.targets, plan.problems, plan.notices) == ((ScanTarget(1, 2, 1),), (), ())
        report = attach_scan(desk, path, plan.targets)
        assert (report.attached, report.already_there) == (plan.targets, ())
        (scan,) = scans_of(desk, 1, 2)
        assert (scan.name, scan.pages, scan.page_count, scan.added_by) == ("quet.pdf", (), plan.pages, "Thư ký")
        save_scan(desk, scan, tmp_path / "ra.pdf")
        assert (tmp_path / "ra.pdf").read_bytes() == path.read_bytes()
        assert check_council_file(desk.file) == []
        assert attach_scan(desk, path, plan.targets).already_there == plan.targets
        assert len(scans_of(desk, 1, 2)) == 1


def test_papers_of_several_members_scanned_in_one_go_share_their_bytes(desk: Desk, tmp_path: Path) -> None:
    binh, cuong = pages(desk, 2), [turned(180)(one) for one in pages(desk, 3)]
    path = scan_file(tmp_path, [an_evidence_scan(1), *binh, *cuong, an_evidence_scan(2)])
    with desk:
        plan = read_scan(desk, path)
        ours = tuple(range(2, 2 + len(binh)))
        theirs = tuple(range(2 + len(binh), 2 + len(binh) + len(cuong) + 1))
        assert plan.targets == (ScanTarget(1, 2, 1, ours), ScanTarget(1, 3, 1, theirs))
        assert [str(notice.place) for notice in plan.notices] == ["Trang 1", f"Trang {theirs[-1]}"]
        attach_scan(desk, path, plan.targets)
        (one,), (other,) = scans_of(desk, 1, 2), scans_of(desk, 1, 3)
        assert one.content_id == other.content_id
        assert (one.pages, other.pages) == (ours, theirs)
        log = [str(line.sentence) for line in audit_log(desk, kinds=["paper"]).lines]
        assert log == [
            f"Đính bản quét quet.pdf vào phiếu giấy của {name} cho «Sản phẩm 1», lượt 1"
            for name in ("Trần Thị Bình", "Lê Văn Cường")
        ]


def test_a_photo_finds_its_sheet_too(desk: Desk, tmp_path: Path) -> None:
    for name, kind in (("anh.jpg", "JPEG"), ("anh.png", "PNG")):
        turned(-4)(pages(desk, 4)[0]).save(tmp_path / name, kind)
        plan = read_scan(desk, tmp_path / name)
        assert plan.targets == (ScanTarget(1, 4, 1),)
        attach_scan(desk, tmp_path / name, plan.targets)
    assert [scan.name for scan in scans_of(desk, 1, 4)] == ["anh.jpg", "anh.png"]
    desk.close()


def test_a_scan_attached_before_or_after_sealing_is_in_the_record(desk: Desk, tmp_path: Path) -> None:
    with desk:
        before = scan_file(tmp_path, pages(desk, 2), "truoc.pdf")
        after = scan_file(tmp_path, pages(desk, 3), "sau.pdf")
        attach_scan(desk, before, [ScanTarget(1, 2, 1)])
        for member in (2, 3):
            two_typists(desk, member)
        attach_scan(desk, after, [ScanTarget(1, 3, 1, (1,))])
        for member in (1, 4):
            take_in_sheet(desk, 1, member, FULL)
        reveal(desk, 1)
        _, second, third, _ = session_record(desk, 1).products[0].rounds[0].sheets
        assert second.paper is not None
        assert third.paper is not None
        (scan,) = second.paper.scans
        assert scan == ScanRecord("truoc.pdf", scan.sha256, before.stat().st_size, ())
        assert [(one.name, one.pages) for one in third.paper.scans] == [("sau.pdf", (1,))]


def test_a_scan_attached_by_mistake_is_taken_back_and_stays_with_its_reason(desk: Desk, tmp_path: Path) -> None:
    with desk:
        wrong, right = scan_file(tmp_path, pages(desk, 3), "nham.pdf"), scan_file(tmp_path, pages(desk, 2), "dung.pdf")
        target = [ScanTarget(1, 2, 1)]
        attach_scan(desk, wrong, target)
        (scan,) = scans_of(desk, 1, 2)
        for number, reason, code in ((scan.scan_id + 1, "nhầm", "no_such_scan"), (scan.scan_id, " ", "reason_wanted")):
            with pytest.raises(InputRefused) as refused:
                take_back_scan(desk, 1, 2, number, reason)
            assert codes(refused) == [code]
        take_back_scan(desk, 1, 2, scan.scan_id, "Phiếu của anh Cường")
        with pytest.raises(InputRefused) as again:
            take_back_scan(desk, 1, 2, scan.scan_id, "lại")
        assert codes(again) == ["scan_taken_back"]
        attach_scan(desk, right, target)
        two_typists(desk, 2)
        for member in (1, 3, 4):
            take_in_sheet(desk, 1, member, FULL)
        reveal(desk, 1)
        first, second = scans_of(desk, 1, 2)
        assert first.taken_back is not None
        assert (first.taken_back.reason, first.taken_back.taken_by) == ("Phiếu của anh Cường", "Thư ký")
        assert second.taken_back is None
        sheet = session_record(desk, 1).products[0].rounds[0].sheets[1]
        assert sheet.paper is not None
        assert [one.name for one in sheet.paper.scans] == ["dung.pdf"]
        save_scan(desk, first, tmp_path / "ra.pdf")
        assert (tmp_path / "ra.pdf").read_bytes() == wrong.read_bytes()
        assert check_council_file(desk.file) == []
        log = [str(line.sentence) for line in audit_log(desk, kinds=["paper.scan_taken_back"]).lines]
        assert log == [
            "Rút bản quét nham.pdf khỏi phiếu giấy của Trần Thị Bình cho «Sản phẩm 1», lượt 1: Phiếu của anh Cường"
        ]


def test_a_scan_taken_back_by_mistake_is_attached_again(desk: Desk, tmp_path: Path) -> None:
    with desk:
        path = scan_file(tmp_path, pages(desk, 2))
        attach_scan(desk, path, [ScanTarget(1, 2, 1)])
        take_back_scan(desk, 1, 2, scans_of(desk, 1, 2)[0].scan_id, "tưởng nhầm")
        assert attach_scan(desk, path, [ScanTarget(1, 2, 1)]).already_there == ()
        assert [one.taken_back is None for one in scans_of(desk, 1, 2)] == [False, True]
        with desk.read() as work:
            assert len(work.evidence.here()) == 1


def test_a_scan_without_a_code_is_attached_by_hand(desk: Desk, tmp_path: Path) -> None:
    path = scan_file(tmp_path, [an_evidence_scan(1)])
    with desk:
        with pytest.raises(InputRefused) as refused:
            read_scan(desk, path)
        assert codes(refused) == ["no_paper_code"]
        attach_scan(desk, path, [ScanTarget(1, 2, 1)])
        assert len(scans_of(desk, 1, 2, round_number=1)) == 1
        assert scans_of(desk, 1, 2, round_number=7) == ()


def test_what_is_no_scan_is_refused_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    text = tmp_path / "phieu.txt"
    text.write_bytes(b"abc")
    with desk:
        for work in (lambda: read_scan(desk, text), lambda: attach_scan(desk, text, [ScanTarget(1, 2, 1)])):
            with pytest.raises(InputRefused) as refused:
                work()
            assert codes(refused) == ["unknown_media"]
        with desk.read() as work:
            assert work.evidence.here() == ()


def test_a_sheet_submitted_on_a_laptop_takes_no_scan(desk: Desk, tmp_path: Path) -> None:
    path = scan_file(tmp_path, pages(desk, 2))
    with desk:
        take_in_sheet(desk, 1, 2, FULL)
        plan = read_scan(desk, path)
        assert [problem.code for problem in plan.problems] == ["not_from_paper"]
        with pytest.raises(InputRefused) as refused:
            attach_scan(desk, path, plan.targets)
        assert codes(refused) == ["not_from_paper"]


def test_wrong_targets_are_refused_all_at_once(desk: Desk, tmp_path: Path) -> None:
    path = scan_file(tmp_path, pages(desk, 2))
    wrong = [ScanTarget(1, 5, 1), ScanTarget(1, 2, 2), ScanTarget(1, 2, 1, (99,))]
    with desk:
        with pytest.raises(InputRefused) as refused:
            attach_scan(desk, path, wrong[:2])
        assert codes(refused) == ["no_such_sheet", "no_such_sheet"]
        with pytest.raises(InputRefused) as pages_refused:
            attach_scan(desk, path, wrong[2:])
        assert codes(pages_refused) == ["no_such_page"]
        with desk.read() as work:
            assert work.evidence.here() == ()


def test_papers_of_another_council_and_of_a_round_that_is_not_open_are_named(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "khac").mkdir()
    with a_council_desk(tmp_path / "khac") as other:
        with other.write() as work:
            work.connection.exec_driver_sql("UPDATE council_identity SET council_uid = 'khac'")
            work.commit()
        an_open_session(other)
        path = scan_file(tmp_path, pages(other, 2))
    with desk:
        foreign = read_scan(desk, path)
        for member in (1, 2, 3, 4):
            take_in_sheet(desk, 1, member, FULL)
        reveal(desk, 1)
        (next_paper,) = blank_sheets(desk, 1, entry_id=1, member_id=2)
        early = scan_file(tmp_path, [scanned_sheet(next_paper.data)], "som.pdf")
        not_open = read_scan(desk, early)
    assert [problem.code for problem in foreign.problems] == ["other_council"]
    assert [problem.code for problem in not_open.problems] == ["no_such_paper"]


def test_a_paper_of_a_scorecard_that_changed_is_named(desk: Desk, tmp_path: Path) -> None:
    with desk:
        record = session_record(desk, 1)
        with desk.read() as work:
            council = council_tag(work.exchange.identity().council_uid)
        code = PaperCode(PaperPlace(1, 1, 2, 1), 1, council, scorecard_tag("before the opening"))
        old = blank_sheets_pdf(record, [BlankSheet(record.products[0], code)], "cu.pdf", "Phiếu")
        path = scan_file(tmp_path, [scanned_sheet(old.data)])
        assert [problem.code for problem in read_scan(desk, path).problems] == ["other_scorecard"]


def test_after_the_session_no_scan_is_attached(desk: Desk, tmp_path: Path) -> None:
    path = scan_file(tmp_path, pages(desk, 2))
    with desk:
        two_typists(desk, 2)
        for member in (1, 3, 4):
            take_in_sheet(desk, 1, member, FULL)
        reveal(desk, 1)
        conclude_product(desk, 1)
        attach_scan(desk, path, [ScanTarget(1, 2, 1)])
        close_session(desk, 1)
        with pytest.raises(InputRefused) as refused:
            attach_scan(desk, path, [ScanTarget(1, 2, 1)])
        assert codes(refused) == ["wrong_session_state"]


def test_a_copy_of_the_scores_knows_the_scan_and_says_where_it_is(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "quet.pdf"
    path.write_bytes(a_pdf(1))
    with desk:
        attach_scan(desk, path, [ScanTarget(1, 2, 1)])
        desk.file.back_up_scores(tmp_path / "nhe.ocop")
        light = open_council_file(tmp_path / "nhe.ocop", desk.clock)
        with Desk(light, desk.rules, desk.clock, "Thư ký") as copy:
            assert check_council_file(copy.file) == []
            (scan,) = scans_of(copy, 1, 2)
            with pytest.raises(InputRefused) as refused:
                save_scan(copy, scan, tmp_path / "ra.pdf")
            attach_scan(copy, path, [ScanTarget(1, 2, 1)])
            (back,) = scans_of(copy, 1, 2)
            save_scan(copy, back, tmp_path / "ra.pdf")
    assert codes(refused) == ["scan_away"]
    assert (tmp_path / "ra.pdf").read_bytes() == path.read_bytes()


def test_a_picture_is_a_scan_of_one_page(desk: Desk, tmp_path: Path) -> None:
    made = io.BytesIO()
    an_evidence_scan(1).save(made, "JPEG")
    (tmp_path / "anh.jpg").write_bytes(made.getvalue())
    with desk:
        attach_scan(desk, tmp_path / "anh.jpg", [ScanTarget(1, 2, 1, (1,))])
        assert scans_of(desk, 1, 2)[0].page_count == 1

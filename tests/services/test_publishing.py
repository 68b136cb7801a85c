"""Papers made here or beside, signatures in turn, keys from outside, packages half way."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest

from ocop_desk.documents.paper.contents import PaperKind, PaperLine, contents
from ocop_desk.documents.paper.values import Paper
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.records import SessionState
from ocop_desk.errors import Cancelled, EnvironmentTrouble, FileTrouble, WrongPassphrase
from ocop_desk.packages.keys import make_council_certificate, to_pkcs12
from ocop_desk.services.desk import Desk
from ocop_desk.services.keys import key_of_file, make_key, remember_certificate, stored_keys, unlock_key
from ocop_desk.services.paper_making import KeepingMaker, OwnMaker, SideMaker, SideProcess
from ocop_desk.services.publishing import one_paper, sign_minutes, write_papers
from ocop_desk.services.publishing_state import publishing_state
from ocop_desk.services.result_packages import build_package, verify_by_pem
from ocop_desk.services.session_standing import closing_standing
from ocop_desk.services.sessions import session_record
from tests.services.desks import SteppingClock
from tests.ui.closed_desks import a_finished_desk

SECRET = "một câu bí mật"


def never() -> bool:
    return False


def refuse_something() -> None:
    raise InputRefused([Problem("code", "chỗ", "Sai.", "Sửa.")])


def meet_trouble() -> None:
    raise FileTrouble("Không đọc được.", "Thử lại.")


def die() -> None:
    import os

    os._exit(1)


class SlowMaker(OwnMaker):
    """Makes papers only after somebody else has read the file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(session_record(desk, 1))
        self._desk = desk
        self.read_meanwhile = False

    def paper(self, line: PaperLine) -> Paper:
        reader = Thread(target=self._read)
        reader.start()
        reader.join(5)
        return super().paper(line)

    def _read(self) -> None:
        with self._desk.read() as work:
            self.read_meanwhile = work.sessions.get(1) is not None


def test_a_process_beside_makes_the_same_papers(tmp_path: Path) -> None:
    process = SideProcess()
    try:
        with a_finished_desk(tmp_path) as desk:
            record = session_record(desk, 1)
            side, own = SideMaker(process, desk, record, never), OwnMaker(record)
            lines = [line for line in contents(record) if line.kind in (PaperKind.MINUTES, PaperKind.SHEET)]
            for line in lines[:2]:
                assert side.paper(line) == own.paper(line)
            assert side.data() == own.data()
            assert side.workbook() == own.workbook()
    finally:
        process.close()


def test_what_is_kept_is_made_once_and_the_same(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path) as desk:
        record = session_record(desk, 1)
    made: list[PaperLine] = []

    class Counting(OwnMaker):
        def paper(self, line: PaperLine) -> Paper:
            made.append(line)
            return super().paper(line)

    kept, own = KeepingMaker(Counting(record)), OwnMaker(record)
    lines = [line for line in contents(record) if line.kind in (PaperKind.SUMMARY, PaperKind.SHEET)][:2]
    for line in [*lines, *lines]:
        assert kept.paper(line) == own.paper(line)
    assert made == lines
    assert kept.workbook() == kept.workbook() == own.workbook()
    assert kept.data() == own.data()


def test_what_a_process_beside_raises_arrives_whole() -> None:
    process = SideProcess()
    try:
        with pytest.raises(InputRefused) as refused:
            process.run(never, refuse_something)
        assert refused.value.problems == (Problem("code", "chỗ", "Sai.", "Sửa."),)
        with pytest.raises(FileTrouble) as trouble:
            process.run(never, meet_trouble)
        assert (trouble.value.message, trouble.value.remedy) == ("Không đọc được.", "Thử lại.")
        with pytest.raises(EnvironmentTrouble, match="dừng bất ngờ"):
            process.run(never, die)
        with pytest.raises(FileTrouble):
            process.run(never, meet_trouble)
    finally:
        process.close()


def test_waiting_for_a_process_beside_can_be_stopped() -> None:
    process = SideProcess()
    looks = iter([False, True])
    try:
        with pytest.raises(Cancelled):
            process.run(lambda: next(looks), sleep, 3600)
    finally:
        process.close()  # it does not wait for the hour to pass


def test_what_was_stopped_does_not_answer_for_what_comes_next() -> None:
    process = SideProcess()
    looks = iter([False, True])
    try:
        with pytest.raises(Cancelled):
            process.run(lambda: next(looks), abs, -1)
        assert process.run(never, abs, -2) == 2
    finally:
        process.close()


def test_two_threads_get_each_its_own_answer() -> None:
    process = SideProcess()
    given: dict[int, int] = {}
    threads = [Thread(target=lambda n=n: given.update({n: process.run(never, abs, -n)})) for n in range(1, 5)]
    try:
        process.run(never, abs, 0)
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert given == {1: 1, 2: 2, 3: 3, 4: 4}
    finally:
        process.close()


def test_closing_ends_what_another_thread_waits_for() -> None:
    process = SideProcess()
    waiting, seen = Event(), []

    def look() -> bool:
        waiting.set()
        return False

    def wait() -> None:
        try:
            process.run(look, sleep, 3600)
        except Cancelled as error:
            seen.append(error)

    thread = Thread(target=wait)
    thread.start()
    assert waiting.wait(60)
    process.close()
    thread.join(60)
    assert len(seen) == 1


def test_signing_does_not_hold_the_file_while_it_makes_papers(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path) as desk:
        make_key(desk, "thu-ky", "Vũ Thị Thư", SECRET)
        maker = SlowMaker(desk)
        state = sign_minutes(desk, 1, "secretary", unlock_key(desk, "thu-ky", SECRET), maker)
        assert state is SessionState.CLOSED
        assert maker.read_meanwhile


def test_signatures_are_listed_as_they_come(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path) as desk:
        make_key(desk, "thu-ky", "Vũ Thị Thư", SECRET)
        key = unlock_key(desk, "thu-ky", SECRET)
        before = publishing_state(desk, 1)
        assert [(line.role, line.name, line.signed_at) for line in before.signatures] == [
            ("secretary", "Vũ Thị Thư", None),
            ("chair", "Nguyễn Văn An", None),
        ]
        sign_minutes(desk, 1, "secretary", key)
        secretary, chair = publishing_state(desk, 1).signatures
        assert secretary.signed_at is not None
        assert secretary.holder == "Vũ Thị Thư"
        assert len(secretary.fingerprint_words.split()) == 8
        assert chair.signed_at is None
        with pytest.raises(InputRefused):
            sign_minutes(desk, 1, "secretary", key)
        assert sign_minutes(desk, 1, "chair", key) is SessionState.SIGNED


def test_a_signed_paper_is_given_instead_of_a_new_one(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path) as desk:
        make_key(desk, "thu-ky", "Vũ Thị Thư", SECRET)
        line = next(iter(contents(session_record(desk, 1))))
        plain = one_paper(desk, 1, line)
        sign_minutes(desk, 1, "secretary", unlock_key(desk, "thu-ky", SECRET))
        assert one_paper(desk, 1, line).data != plain.data


def test_papers_of_an_open_session_are_refused(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path, close=False) as desk:
        line = next(iter(contents(session_record(desk, 1))))
        with pytest.raises(InputRefused):
            one_paper(desk, 1, line)
        assert publishing_state(desk, 1).papers == ()


def test_an_outside_key_signs_and_only_its_certificate_stays(tmp_path: Path) -> None:
    outside = tmp_path / "ngoai.p12"
    made = make_council_certificate("Vũ Thị Thư", "UBND", datetime(2026, 1, 1, tzinfo=UTC))
    outside.write_bytes(to_pkcs12(made, SECRET))
    with a_finished_desk(tmp_path) as desk:
        with pytest.raises(WrongPassphrase):
            key_of_file(desk, outside, "khác")
        key = key_of_file(desk, outside, SECRET)
        kept = remember_certificate(desk, key)
        assert kept.pkcs12 is None
        assert remember_certificate(desk, key) == kept
        other = make_council_certificate("Vũ Thị Thư", "UBND", datetime(2026, 1, 1, tzinfo=UTC))
        assert remember_certificate(desk, other).name == "Vũ Thị Thư (2)"
        assert len(stored_keys(desk)) == 2
        with pytest.raises(InputRefused):
            unlock_key(desk, kept.name, SECRET)


def test_an_outside_key_whose_time_is_over_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "ngoai.p12"
    made = make_council_certificate("Vũ Thị Thư", "UBND", datetime(2020, 1, 1, tzinfo=UTC), months=1)
    outside.write_bytes(to_pkcs12(made, SECRET))
    with a_finished_desk(tmp_path) as desk, pytest.raises(InputRefused) as refused:
        key_of_file(desk, outside, SECRET)
    assert [problem.code for problem in refused.value.problems] == ["certificate-expired"]


@pytest.mark.no_cover
def test_a_package_stopped_half_way_leaves_nothing(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path) as desk:
        make_key(desk, "k", "Hội đồng thử", SECRET)
        key = unlock_key(desk, "k", SECRET)
        for role in ("secretary", "chair"):
            sign_minutes(desk, 1, role, key)
        told: list[str] = []

        def stop_at_the_fifth(name: str) -> None:
            told.append(name)
            if len(told) == 5:
                raise Cancelled("Đã dừng theo yêu cầu.")

        with pytest.raises(Cancelled):
            build_package(desk, 1, tmp_path / "ra", key, told=stop_at_the_fifth)
        assert list((tmp_path / "ra").iterdir()) == []
        assert publishing_state(desk, 1).packages == ()
        told.clear()
        path = build_package(desk, 1, tmp_path / "ra", key, told=told.append)
        state = publishing_state(desk, 1)
        assert len(told) == len(state.papers) + 2
        assert verify_by_pem(path, [one.certificate_pem for one in state.keys], desk.clock()).ok
        stranger = make_key(desk, "khac", "Người khác", SECRET)
        assert not verify_by_pem(path, [stranger.certificate_pem], desk.clock()).ok


def test_writing_papers_stops_where_the_listener_says_so(tmp_path: Path) -> None:
    def stop(_name: str) -> None:
        raise Cancelled("Đã dừng theo yêu cầu.")

    with a_finished_desk(tmp_path) as desk, pytest.raises(Cancelled):
        write_papers(desk, 1, tmp_path / "ra", stop)
    assert [path.name for path in (tmp_path / "ra").rglob("*.pdf")] == ["bien-ban.pdf"]


@pytest.mark.parametrize(
    ("last", "may_close"), [("concluded", True), ("waiting", True), ("scoring", False), ("revealed", False)]
)
def test_a_session_may_close_when_nothing_is_under_way(tmp_path: Path, last: str, may_close: bool) -> None:
    with a_finished_desk(tmp_path, close=False, last=last) as desk:
        standing = closing_standing(desk, 1)
        assert (standing.may_close, standing.is_closed) == (may_close, False)


def test_a_key_tells_until_when_it_holds(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path) as desk:
        assert isinstance(desk.clock, SteppingClock)
        make_key(desk, "k", "Hội đồng thử", SECRET, months=12)
        (line,) = publishing_state(desk, 1).keys
        assert (line.signs, line.kind, line.holder) == (True, "made", "Hội đồng thử")
        assert line.valid_until - line.valid_from > timedelta(days=360)

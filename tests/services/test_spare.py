import csv
import hashlib
import io
from pathlib import Path

import pytest

from ocop_desk.domain.continuous_copy import Standing
from ocop_desk.errors import DeskSuperseded, FileTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import open_round
from ocop_desk.services.spare import (
    EVENTS_FILE,
    SHEETS_FOLDER,
    export_only_here,
    heard_of_epoch,
    only_here,
    standing_of_desk,
)
from ocop_desk.store.exchange import ReceivedSheet
from tests.builders import OPENED
from tests.services.desks import a_council_desk, an_open_session, reopened
from tests.services.spares import a_stick, act, copying, states_on, taken_over


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_council_desk(tmp_path)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return a_stick(tmp_path)


def receive(desk: Desk, round_id: int, *members: int) -> None:
    with desk.write() as work:
        files = {one: b"sheet %d" % one for one in members}
        sheets = [
            ReceivedSheet(round_id, one, hashlib.sha256(data).hexdigest(), data, OPENED, OPENED)
            for one, data in files.items()
        ]
        work.exchange.receive(sheets)
        work.record("sheets.collected", "phiếu", {"members": list(members)})
        work.commit()


def test_what_only_the_old_laptop_has_is_listed_and_leaves_as_files(desk: Desk, tmp_path: Path, stick: Path) -> None:
    _, (entry,) = an_open_session(desk)
    open_round(desk, entry)
    with desk.read() as work:
        last = work.rounds.last(entry)
    assert last is not None
    round_id = last.round_id
    receive(desk, round_id, 1, 2)
    copy = copying(desk, stick)
    copy.write()
    taken_over(stick, tmp_path / "moi.ocop").close()
    act(desk, "Người chỉ có ở đây")
    receive(desk, round_id, 3)
    copy.write()
    alone = only_here(desk)
    assert [line.kind for line in alone.events] == ["member.added", "sheets.collected"]
    assert alone.received == 1
    target = tmp_path / "xuat"
    assert export_only_here(desk, target) == alone
    (sheet,) = (target / SHEETS_FOLDER).iterdir()
    assert (sheet.suffix, sheet.read_bytes()) == (".phieu", b"sheet 3")
    rows = list(csv.reader(io.StringIO((target / EVENTS_FILE).read_bytes().decode("utf-8-sig"))))
    assert len(rows) == 3
    assert "Người chỉ có ở đây" in rows[1][4]
    with pytest.raises(FileTrouble, match="Đã có"):
        export_only_here(desk, target)


def test_nothing_of_its_own_is_nothing_to_list(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copy = copying(desk, stick)
    copy.write()
    taken_over(stick, tmp_path / "moi.ocop").close()
    copy.write()
    assert only_here(desk).events == ()
    export_only_here(desk, tmp_path / "xuat")
    assert [path.name for path in (tmp_path / "xuat").iterdir()] == [EVENTS_FILE]


def test_beside_a_rivals_states_only_what_both_do_not_have_is_listed(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copying(desk, stick).write()
    act(desk, "Chưa kịp chép")
    chain = states_on(stick, desk).look()
    assert [line.kind for line in only_here(desk, chain).events] == ["member.added"]
    assert len(only_here(desk).events) > 5, "without a journal nothing is known to be shared"


def test_a_later_epoch_on_a_notice_retires_the_desk_and_an_earlier_one_does_not(desk: Desk) -> None:
    for epoch in (1, 0):
        assert heard_of_epoch(desk, epoch).superseded is None
    act(desk)
    stands = heard_of_epoch(desk, 2, "Phó thư ký", "MAY-2")
    assert stands.superseded is not None
    assert (stands.superseded.epoch, stands.superseded.host, stands.superseded.shared_events) == (2, "MAY-2", None)
    with pytest.raises(DeskSuperseded):
        act(desk)
    assert heard_of_epoch(desk, 3) == standing_of_desk(reopened(desk)), "the first that was heard of stays"


def test_what_a_notice_told_is_made_exact_by_the_stick(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copy = copying(desk, stick)
    copy.write()
    act(desk, "Chỉ ở đây")
    taken_over(stick, tmp_path / "moi.ocop").close()
    heard_of_epoch(desk, 2)
    copy.look()
    assert [line.kind for line in only_here(desk, copy.chain).events] == ["member.added"]


def test_a_desk_that_heard_of_another_writes_no_state_any_more(desk: Desk, stick: Path) -> None:
    copying(desk, stick).write()
    act(desk)
    heard_of_epoch(desk, 2)
    report = copying(desk, stick, begun=True).write(always=True)
    assert (report.standing, report.written) == (Standing.TAKEN_OVER, False)
    assert len(states_on(stick, desk).look()) == 1

from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.packages.container import Entry, build
from ocop_desk.packages.session_files import new_session_key, open_session_file
from ocop_desk.services.member_day import member_day
from ocop_desk.services.round_notices import NOTICE_KIND, hear_notice, write_notice
from ocop_desk.services.scoring import reveal, take_in_sheet
from ocop_desk.services.session_laptops import session_signing_key
from tests.services.desks import FULL
from tests.services.laptops import Hall, a_hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = a_hall(tmp_path)
    yield made
    made.close()


def test_a_notice_of_another_hand_or_session_changes_nothing(hall: Hall, tmp_path: Path) -> None:
    laptop = hall.laptop(1)
    with hall.secretary.read() as work:
        exchange = work.exchange.session(hall.session_id)
    assert exchange is not None
    notice = write_notice(hall.secretary, hall.session_id, tmp_path)
    with open_session_file(notice, NOTICE_KIND, 1) as file:
        content = file.read("data/notice.json")
    entry = Entry("data/notice.json", "application/json", content)
    stranger = new_session_key("Phiên họp", "", hall.secretary.clock())
    build(tmp_path / "lạ.luot", [entry], [stranger], kind=NOTICE_KIND, version=1, when=hall.secretary.clock())
    with pytest.raises(InputRefused, match="không do máy thư ký"):
        hear_notice(laptop, tmp_path / "lạ.luot")
    own = session_signing_key(exchange)
    other = Entry("data/notice.json", "application/json", content.replace(exchange.session_uid.encode(), b"0" * 32))
    build(tmp_path / "khác.luot", [other], [own], kind=NOTICE_KIND, version=1, when=hall.secretary.clock())
    with pytest.raises(InputRefused, match="phiên khác"):
        hear_notice(laptop, tmp_path / "khác.luot")
    with pytest.raises(InputRefused, match="không phải là tệp chấm điểm"):
        hear_notice(hall.secretary, notice)


def test_an_older_notice_says_nothing_new_and_one_of_a_replaced_desk_is_refused(hall: Hall, tmp_path: Path) -> None:
    laptop, entry = hall.laptop(1), hall.entries[0]
    first = write_notice(hall.secretary, hall.session_id, tmp_path)
    for member in (1, 2, 3, 4):
        take_in_sheet(hall.secretary, entry, member, FULL)
    reveal(hall.secretary, entry)
    second = write_notice(hall.secretary, hall.session_id, tmp_path)
    hear_notice(laptop, second)
    hear_notice(laptop, first)
    assert member_day(laptop, hall.session_id, 1).products[0].state == "revealed"
    with hall.secretary.write() as work:
        work.exchange.take_over(2)
        work.commit()
    hear_notice(laptop, write_notice(hall.secretary, hall.session_id, tmp_path))
    with pytest.raises(InputRefused, match="đã được thay thế"):
        hear_notice(laptop, second)

"""The English window says in English what the core refuses, wherever it comes from."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ocop_desk.bootstrap import build
from ocop_desk.domain.said import joined, said
from ocop_desk.services.pins import check_pin, set_pins
from ocop_desk.services.product_intake import intake_of_file
from ocop_desk.services.scoring import reveal
from ocop_desk.services.sessions import open_session
from tests.product_lists import a_row, write_list
from tests.ui.real_desks import a_sample_desk, plan_sample_session
from tests.ui.scoring_desks import a_scoring_desk
from ui.core_words import core_words
from ui.main_window import MainWindow
from ui.models.import_table import ImportTable, sentences

QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
VIETNAMESE = re.compile(r"[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂ-ỹ]")


@pytest.fixture
def english(window: MainWindow) -> Iterator[MainWindow]:
    store = window.office.preferences
    store.change(replace(store.current, language="en"))
    yield window
    store.change(replace(store.current, language="vi"))


def is_english(text: str, *names: str) -> bool:
    """Nothing of it is Vietnamese, but for names and what is quoted."""
    for name in names:
        text = text.replace(name, "")
    return bool(text) and not VIETNAMESE.search(QUOTED.sub("", text))


def test_values_that_are_said_are_translated_too(english: MainWindow) -> None:
    states = joined(said(" hoặc "), (said("đang họp"), said("đã bế mạc")))
    told = said(
        "Phiên {number}/{year} {state}; việc này chỉ làm được khi phiên {wanted}.",
        number=2,
        year=2026,
        state=said("đang chuẩn bị"),
        wanted=states,
    )
    assert core_words(told) == "Session 2/2026 is being prepared; this can be done only when it is open or closed."
    assert core_words(said("thiếu {role}.", role=said("Tên chủ thể").lower())) == "the producer name is missing."
    assert core_words("Nguyễn Văn An") == "Nguyễn Văn An"


def test_a_session_without_enough_members(english: MainWindow, tmp_path: Path) -> None:
    office = english.office
    desk = a_sample_desk(tmp_path)
    session_id = plan_sample_session(desk, present=False)
    office.use_desk(desk)
    office.did(lambda: open_session(desk, session_id))
    with desk.read() as work:
        names = [member.name for member in work.councils.members()]
        names += [product.product.name for product in work.products.all()]
    assert "Attendance: 0/7 are present, at least 5 are needed. Wait for enough members" in english.notice.text
    assert is_english(english.notice.text, *names)


def test_a_pin_that_was_wrong_too_often(english: MainWindow, tmp_path: Path) -> None:
    office = english.office
    desk, entries = a_scoring_desk(tmp_path)
    office.use_desk(desk)
    set_pins(desk, 1, {1: "907151"})
    with desk.read() as work:
        member = work.councils.members()[0]
    for _ in range(6):
        office.did(lambda: check_pin(desk, 1, member, "111112"))
    assert re.search(r"The PIN was wrong several times\. Wait \d+ seconds and try again\.", english.notice.text)
    assert is_english(english.notice.text, member.name)
    office.did(lambda: reveal(desk, entries[0]))
    assert "Sheet not submitted." in english.notice.text


def test_a_file_that_is_in_use(english: MainWindow, tmp_path: Path) -> None:
    office = english.office
    desk = a_sample_desk(tmp_path)
    office.use_desk(desk)
    office.attempt(lambda: build(clock=desk.clock, path=desk.file.path))
    assert f"The council file {desk.file.path} is open by " in english.notice.text
    assert "Close the program there first" in english.notice.text
    assert is_english(english.notice.text)


def test_a_list_with_mistakes(english: MainWindow, tmp_path: Path) -> None:
    desk = a_sample_desk(tmp_path)
    english.office.use_desk(desk)
    plan = intake_of_file(desk, write_list(tmp_path / "x.xlsx", a_row(1, name=None), a_row(2, kind="Hội"))).plan()
    table = ImportTable(english)
    table.set_plan(plan)
    told = [sentences(one.row) for one in plan.rows]
    assert any("the product name is missing. Write the product name" in text for text in told), told
    assert all(is_english(text, "Hợp tác xã") for text in told), told

"""One product by hand: the checks of a list, told by field."""

from datetime import date
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_of
from ocop_desk.services.product_entry import add_product, change_product, fields_of, read_fields, remove_product
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.products import choose_cases, list_products
from ocop_desk.services.sessions import plan_session, planned, set_agenda
from ocop_desk.store.check import check_council_file
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.services.product_desks import RULES, SOME, a_product_desk

RULE_SET = RULES.load(RULES.default_code())
SOUND = {
    Role.PRODUCT: "Trà Ô Long",
    Role.PRODUCER: "Hợp tác xã Mây Xuống",
    Role.SCORECARD: "11",
    Role.REGISTRATION: "Lần đầu",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_product_desk(tmp_path)


def refused(act: object, *arguments: object) -> list[tuple[str, str]]:
    with pytest.raises(InputRefused) as caught:
        act(*arguments)  # type: ignore[operator]
    return [(problem.code, problem.place) for problem in caught.value.problems]


def test_a_product_is_added_and_the_act_recorded(desk: Desk) -> None:
    number = add_product(desk, SOUND)
    (stored,) = list_products(desk)
    assert (stored.product_id, stored.product.name, stored.product.scorecard) == (number, "Trà Ô Long", "QD26-11")
    with desk.read() as work:
        head = work.audit.head()
    assert head is not None
    assert head.kind == "product.added"


def test_every_problem_is_told_at_once_with_its_field(desk: Desk) -> None:
    assert refused(add_product, desk, {}) == [
        ("no-product-name", "Tên sản phẩm"),
        ("no-producer-name", "Tên chủ thể"),
        ("no-scorecard", "Bộ sản phẩm"),
        ("no-registration", "Lần đăng ký"),
    ]
    wrong = {**SOUND, Role.CODE: "68-1", Role.COMMUNE_CODE: "12", Role.STARS: "mười", Role.KIND: "Liên minh"}
    assert {place for _, place in refused(add_product, desk, wrong)} == {
        "Mã sản phẩm",
        "Mã xã",
        "Hạng sao đề nghị",
        "Loại hình tổ chức",
    }
    assert list_products(desk) == ()


def test_nobody_who_writes_by_hand_is_told_to_repeat_the_row_above() -> None:
    _, problems = read_fields({}, RULE_SET)
    assert all("nt" not in problem.remedy.split() and "dòng" not in problem.remedy for problem in problems)


def test_a_product_that_is_there_already_and_a_code_of_another_are_refused(desk: Desk) -> None:
    add_product(desk, {**SOUND, Role.CODE: "68-24001-01-2026"})
    again = {**SOUND, Role.PRODUCT: "TRÀ Ô LONG"}
    assert refused(add_product, desk, again) == [("known-product", "Tên sản phẩm")]
    other = {**SOUND, Role.PRODUCT: "Chè xanh", Role.CODE: "68-24001-01-2026"}
    assert refused(add_product, desk, other) == [("taken-product-code", "Mã sản phẩm")]


def test_a_product_is_changed_and_may_keep_its_own_name_and_code(desk: Desk) -> None:
    number = add_product(desk, {**SOUND, Role.CODE: "68-24001-01-2026"})
    change_product(desk, number, {**SOUND, Role.CODE: "68-24001-01-2026", Role.NOTE: "mẫu mới"})
    (stored,) = list_products(desk)
    assert (stored.product_id, stored.product.note) == (number, "mẫu mới")
    assert refused(change_product, desk, 99, SOUND) == [("unknown_product", "")]


def test_what_a_product_says_can_be_written_back_unchanged() -> None:
    for product in SOME:
        read, problems = read_fields(fields_of(product, RULE_SET.scorecard(product.scorecard)), RULE_SET)
        assert (read, problems) == (product, [])


def test_cases_stay_chosen_while_the_scorecard_stays(desk: Desk) -> None:
    tour = {**SOUND, Role.SCORECARD: "26"}
    number = add_product(desk, tour)
    choose_cases(desk, number, {"8": 1, "9": 1, "15": 2})
    assert dict(change_product(desk, number, {**tour, Role.NOTE: "x"}).cases) == {"8": 1, "9": 1, "15": 2}
    assert dict(change_product(desk, number, SOUND).cases) == {}


def test_cases_may_be_chosen_one_after_the_other(desk: Desk) -> None:
    number = add_product(desk, {**SOUND, Role.SCORECARD: "26"})
    assert dict(choose_cases(desk, number, {"8": 2}, partly=True).cases) == {"8": 2}
    with pytest.raises(InputRefused):
        choose_cases(desk, number, {"8": 2})
    with pytest.raises(InputRefused):
        choose_cases(desk, number, {"8": 9}, partly=True)


def test_a_product_entered_by_mistake_is_withdrawn_and_the_act_recorded(desk: Desk) -> None:
    number = add_product(desk, SOUND)
    assert remove_product(desk, number).name == "Trà Ô Long"
    assert list_products(desk) == ()
    with desk.read() as work:
        head = work.audit.head()
    assert head is not None
    assert (head.kind, head.subject, head.details["product"]) == ("product.removed", "Trà Ô Long", number)
    assert refused(remove_product, desk, number) == [("unknown_product", "")]
    assert check_council_file(desk.file) == []


def test_a_product_of_a_session_or_with_a_dossier_stays(desk: Desk) -> None:
    number, other = add_product(desk, SOUND), add_product(desk, {**SOUND, Role.PRODUCT: "Trà Sen"})
    session_id = plan_session(desk, planned(3, date(2026, 11, 20)))
    set_agenda(desk, session_id, [number])
    assert refused(remove_product, desk, number) == [("product_in_session", "")]
    add(desk, dossier_of(desk, other), incoming("giay.pdf", a_pdf()))
    assert refused(remove_product, desk, other) == [("product_has_dossier", "")]
    set_agenda(desk, session_id, [])
    dossier_of(desk, number)
    assert remove_product(desk, number).name == "Trà Ô Long", "an empty dossier goes with it"
    assert check_council_file(desk.file) == []

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from ocop_desk.domain.products import Producer, ProducerKind, RegistrationKind
from ocop_desk.store.council_file import CouncilFile
from tests.builders import a_product
from tests.store.helpers import NOW, a_named_product, a_record, write_record


def test_a_product_comes_back_whole(file: CouncilFile) -> None:
    full = a_product(
        "Rượu cần K’Ho",
        producer=Producer("Tổ Đạ Sar", ProducerKind.COOPERATIVE_GROUP, "THT", "Thôn 1", "0912 345 678", "K’Brếu"),
        registration=RegistrationKind.RERATING,
        scorecard="TEST-26",
        cases={"8": 1, "9": 2},
        proposed_stars=None,
        note="Nhãn cũ",
    )
    with file.begin("thư ký") as work:
        number = work.products.add(full)
        stored = work.products.get(number)
    assert stored is not None
    assert (stored.product_id, stored.product, stored.added_at) == (number, full, NOW)


def test_products_are_listed_in_the_order_they_were_added(file: CouncilFile) -> None:
    names = ("Trà", "Mật ong", "Cà phê")
    with file.begin("thư ký") as work:
        numbers = work.products.add_all(a_named_product(name) for name in names)
        listed = work.products.all()
        assert work.products.add_all([]) == ()
    assert tuple(one.product.name for one in listed) == names
    assert tuple(one.product_id for one in listed) == numbers


def test_products_are_found_by_identity_and_code(file: CouncilFile) -> None:
    coded = a_product("Trà Ô Long", product_code="68-22945-01-2026")
    plain = a_named_product("Mật ong")
    with file.begin("thư ký") as work:
        first, second = work.products.add_all([coded, plain])
        assert work.products.identities() == {coded.identity(): first, plain.identity(): second}
        assert work.products.codes() == {"68-22945-01-2026": first}


def test_a_changed_product_is_found_by_its_new_name(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        number = work.products.add(a_named_product("Trà"))
        changed = a_named_product("Trà Ô Long")
        work.products.change(number, changed)
        assert work.products.identities() == {changed.identity(): number}
        with pytest.raises(LookupError):
            work.products.change(99, changed)
        assert work.products.get(99) is None


@pytest.mark.parametrize(
    ("second", "constraint"),
    [
        (a_named_product("CÀ PHÊ bột  Arabica Cầu Đất"), "product.folded_name"),
        (a_product("Tên khác"), "product.product_code"),
        (a_named_product(""), "ck_product_name_filled"),
        (a_named_product("Trà", proposed_stars=6), "ck_product_proposed_stars_range"),
    ],
)
def test_the_database_refuses_a_second_product_of_the_same_identity_or_code(
    file: CouncilFile, second: object, constraint: str
) -> None:
    with file.begin("thư ký") as work:
        work.products.add(a_product())
        with pytest.raises(IntegrityError, match=constraint):
            work.products.add(second)  # type: ignore[arg-type]


def test_several_products_may_lack_a_code(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        work.products.add_all([a_named_product("Trà"), a_named_product("Mật ong")])
        assert work.products.codes() == {}


def test_a_product_on_an_agenda_cannot_vanish(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        write_record(work, a_record())
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            work.connection.exec_driver_sql("DELETE FROM product")
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            work.connection.exec_driver_sql("DELETE FROM council_member")


def test_a_long_list_goes_in_at_once(file: CouncilFile) -> None:
    one = a_named_product("Trà")
    many = [replace(one, name=f"Trà số {n}") for n in range(3000)]
    with file.begin("thư ký") as work:
        numbers = work.products.add_all(many)
        work.commit()
    assert len(set(numbers)) == 3000

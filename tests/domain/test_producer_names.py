"""Persons among producers, and the order of producers."""

import pytest

from ocop_desk.domain.producer_names import person_in, producer_sort_key
from ocop_desk.domain.products import Producer, ProducerKind


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Hộ kinh doanh Lê Thị Đồi", "Lê Thị Đồi"),
        ("HKD Trần Văn An", "Trần Văn An"),
        ("Hộ kinh doanh: ông Nguyễn Văn Bé", "Nguyễn Văn Bé"),
        ("Cơ sở sản xuất Phạm Thị Dung", "Phạm Thị Dung"),
        ("Hồ Thị Gấm", "Hồ Thị Gấm"),
        ("Cơ sở Mây tre Làng Trẽ", ""),
        ("Hộ kinh doanh Hương Quê", ""),
        ("Hộ kinh doanh Lê", ""),
        ("Hộ kinh doanh", ""),
        ("", ""),
    ],
)
def test_a_person_is_found_behind_what_registers_the_household(name: str, person: str) -> None:
    assert person_in(name) == person


def test_households_of_persons_stand_by_the_given_name_and_organisations_by_their_whole_name() -> None:
    producers = [
        Producer("Hộ kinh doanh Trần Văn An", ProducerKind.HOUSEHOLD),
        Producer("Hợp tác xã Bình Minh", ProducerKind.COOPERATIVE),
        Producer("Hộ kinh doanh Lê Thị Bưởi", ProducerKind.HOUSEHOLD),
        Producer("Công ty TNHH Ánh Dương", ProducerKind.COMPANY),
    ]
    names = [producer.name for producer in sorted(producers, key=producer_sort_key)]
    assert names == [
        "Hộ kinh doanh Trần Văn An",
        "Hộ kinh doanh Lê Thị Bưởi",
        "Công ty TNHH Ánh Dương",
        "Hợp tác xã Bình Minh",
    ]


def test_a_company_called_like_a_person_stands_by_its_whole_name() -> None:
    company = Producer("Trần Văn An", ProducerKind.COMPANY)
    household = Producer("Trần Văn An", ProducerKind.HOUSEHOLD)
    assert producer_sort_key(company) != producer_sort_key(household)

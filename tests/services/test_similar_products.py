import time
from itertools import product as pairs_of

import pytest

from ocop_desk.domain.product_matching import ScorecardIndex
from ocop_desk.services.similar_products import (
    MOST_PAIRS,
    PlacedProduct,
    Similar,
    find_similar,
    producer_key,
    propose_scorecards,
)
from tests.product_lists import a_product, rules


def placed(row: int, name: str, producer: str = "Hợp tác xã Đồi Thông", scorecard: str = "QD26-04") -> PlacedProduct:
    return PlacedProduct(a_product(name=name, producer=producer, scorecard=scorecard), f"Danh sách!{row}")


def shown(found: tuple[Similar, ...]) -> list[tuple[str, str, str]]:
    return [(pair.kind, pair.left.name, pair.right.name) for pair in found]


def test_nearly_equal_names_of_one_producer_are_shown_the_first_row_first() -> None:
    found = find_similar([placed(2, "Mật ong hoa cà phê"), placed(3, "Mật ong hoa cafê")], [])
    assert shown(found) == [("product", "Mật ong hoa cà phê", "Mật ong hoa cafê")]
    assert "Danh sách!2" in found[0].sentence()


def test_the_same_name_on_another_scorecard_is_shown() -> None:
    assert len(find_similar([placed(2, "Nấm"), placed(3, "Nấm", scorecard="QD26-01")], [])) == 1


def test_one_name_of_many_producers_is_not_shown() -> None:
    assert (
        find_similar([placed(2, "Tinh bột nghệ", "HTX Suối Vàng"), placed(3, "Tinh bột nghệ", "Công ty Ba Bể")], [])
        == ()
    )


def test_producers_written_in_two_ways_are_shown_with_their_products() -> None:
    first = placed(2, "Chè xanh", "Hợp tác xã Nông nghiệp Suối Vàng")
    found = find_similar([first, placed(3, "Chè  Xanh.", "HTX NN Suối Vàng")], [])
    assert {pair.kind for pair in found} == {"producer", "product"}
    assert all(pair.likeness == 100 for pair in found)


def test_new_names_are_compared_with_known_ones_and_known_ones_not_with_each_other() -> None:
    known = [PlacedProduct(a_product(name=name), "") for name in ("Mật ong hoa cà phê", "Mật ong hoa cà phê.")]
    known += [PlacedProduct(a_product(name="Mật ong hoa cà phe a"), "")]
    found = find_similar([placed(2, "Mật ong hoa cà phê b")], known)
    assert found
    assert all(pair.left.name == "Mật ong hoa cà phê b" for pair in found)
    assert "đã có" in found[0].sentence()


def test_figures_tell_names_apart() -> None:
    assert find_similar([placed(2, "Trà thảo mộc 7 vị"), placed(3, "Trà thảo mộc 9 vị")], []) == ()


def test_different_names_are_not_shown() -> None:
    assert find_similar([placed(2, "Mộc Đế Vương"), placed(3, "Rượu nếp cái")], []) == ()


def test_a_product_with_itself_in_the_known_ones_is_not_shown() -> None:
    assert find_similar([placed(2, "Mật ong hoa rừng A")], [PlacedProduct(a_product(), "")]) == ()


def test_short_and_long_forms_of_names_are_one_key() -> None:
    assert producer_key("Công ty TNHH MTV SX TM Đồi Thông") == producer_key(
        "Cty trách nhiệm hữu hạn một thành viên sản xuất và thương mại Đồi Thông"
    )


def test_three_thousand_names_take_seconds_and_not_minutes() -> None:
    syllables = ("an", "binh", "chau", "dong", "giang", "ha", "khe", "lam", "mai", "nam", "phu", "quan", "son", "thuy")
    names = [" ".join(words) for words in pairs_of(syllables, repeat=3)]
    new = [placed(row, f"Chè {name}", f"Hợp tác xã {name}") for row, name in enumerate(names)]
    started = time.perf_counter()
    found = find_similar(new, new[:100])
    assert time.perf_counter() - started < 20
    assert 0 < len(found) <= MOST_PAIRS


@pytest.mark.parametrize(("text", "code"), [("Cà phê", "QD26-13"), ("rau qua tuoi", "QD26-01"), ("Du lịch", "QD26-26")])
def test_the_most_alike_scorecards_are_proposed(text: str, code: str) -> None:
    proposed = propose_scorecards(text, ScorecardIndex(rules()))
    assert code in [card.code for card in proposed]
    assert len(proposed) <= 3


def test_nothing_is_proposed_for_what_is_like_nothing() -> None:
    assert propose_scorecards("xyz", ScorecardIndex(rules())) == []

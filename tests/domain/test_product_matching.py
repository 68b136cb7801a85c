from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.product_matching import (
    ScorecardIndex,
    chosen_cases,
    is_tick,
    kind_in_name,
    kind_text,
    producer_kinds,
    registration_kinds,
    stars,
)
from ocop_desk.domain.products import ProducerKind, RegistrationKind
from tests.product_lists import rules

INDEX = ScorecardIndex(rules())


def matched(text: str) -> str | None:
    card = INDEX.match(text).card
    return card.code if card else None


def candidates(text: str) -> list[str]:
    match = INDEX.match(text)
    assert match.card is None
    return [card.code for card in match.candidates]


@pytest.mark.parametrize("card", INDEX.cards, ids=lambda card: card.code)
def test_every_scorecard_is_found_by_code_number_and_title(card) -> None:
    ways = (
        *(card.code, card.code.lower().replace("-", " "), str(card.number), f"{card.number:02}", f"Bộ {card.number}"),
        *(f"Bộ sản phẩm số {card.number}", f"Phiếu số {card.number}", card.title, card.title.upper()),
        *(f"{card.number}. {card.title}", f"Bộ {card.number}: {card.title}", f"{card.title} (Bộ số {card.number})"),
        *(f"Nhóm {card.title}", f"{card.classification.group} / {card.title}"),
        f"{card.classification.industry} - {card.classification.group} - {card.title}",
    )
    assert [matched(way) for way in ways] == [card.code] * len(ways)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cà phê, cacao", "QD26-13"),
        ("Cà phê, ca cao", "QD26-13"),
        ("cafe, cacao", "QD26-13"),
        ("Gia vị khác", "QD26-10"),
        ("Gia vị khác (muối, hành, tỏi, tiêu)", "QD26-10"),
        ("Sản phẩm chè từ thực vật khác", "QD26-12"),
        ("Sản phẩm trà từ thực vật khác", "QD26-12"),
        ("Trà tươi, chế biến", "QD26-11"),
        ("Rau, củ, quả, hạt chế biến", "QD26-07"),
        ("Mỹ phẩm có thành phần từ thảo dược", "QD26-19"),
        ("Tinh dầu và thảo dược khác", "QD26-20"),
        ("QĐ26-12", "QD26-12"),
        ("Gia vị: Gia vị khác", "QD26-10"),
    ],
)
def test_usual_variants_of_titles_are_known(text: str, code: str) -> None:
    assert matched(text) == code


def test_a_group_of_several_sets_is_left_open_with_its_sets() -> None:
    assert candidates("Gia vị") == ["QD26-09", "QD26-10"]
    assert candidates("Trà") == ["QD26-11", "QD26-12"]


def test_a_subgroup_called_like_its_group_is_no_name_of_one_set() -> None:
    assert candidates("Đồ uống không cồn") == ["QD26-16", "QD26-17"]


def test_a_number_and_a_name_that_differ_are_left_open_with_both() -> None:
    assert candidates("12. Rượu trắng") == ["QD26-12", "QD26-14"]
    assert candidates("Rượu trắng (bộ 12)") == ["QD26-12", "QD26-14"]


@pytest.mark.parametrize("text", ["", "27", "0", "Cà phê", "Thực phẩm", "Rau củ quả tươi", "abc", "QD27-01", "Bộ"])
def test_what_is_only_alike_is_not_matched(text: str) -> None:
    assert INDEX.match(text).card is None
    assert INDEX.match(text).candidates == ()


@given(st.text(max_size=80))
def test_any_text_can_be_matched(text: str) -> None:
    match = INDEX.match(text)
    assert match.card is None or match.candidates == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("HTX", [ProducerKind.COOPERATIVE]),
        ("Hợp tác xã nông nghiệp", [ProducerKind.COOPERATIVE]),
        ("Tổ hợp tác", [ProducerKind.COOPERATIVE_GROUP]),
        ("THT", [ProducerKind.COOPERATIVE_GROUP]),
        ("Công ty TNHH", [ProducerKind.COMPANY]),
        ("CTCP", [ProducerKind.COMPANY]),
        ("DNTN", [ProducerKind.COMPANY]),
        ("Doanh nghiệp", [ProducerKind.COMPANY]),
        ("Trang trại", [ProducerKind.FARM]),
        ("Hộ kinh doanh", [ProducerKind.HOUSEHOLD]),
        ("Hộ SXKD", [ProducerKind.HOUSEHOLD]),
        ("Hộ", [ProducerKind.HOUSEHOLD]),
        ("Cơ sở sản xuất", [ProducerKind.HOUSEHOLD]),
        ("HTX/Công ty", [ProducerKind.COOPERATIVE, ProducerKind.COMPANY]),
        ("Hội nông dân", []),
        ("", []),
    ],
)
def test_kinds_of_organisation_are_named_in_many_ways(text: str, kinds: list[ProducerKind]) -> None:
    assert list(producer_kinds(text)) == kinds


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chi nhánh Công ty TNHH Đồi Thông", ProducerKind.COMPANY),
        ("HTX Đồi Thông", ProducerKind.COOPERATIVE),
        ("Tổ hợp tác ong mật", ProducerKind.COOPERATIVE_GROUP),
        ("Hộ kinh doanh Nguyễn Thị Mẫu", ProducerKind.HOUSEHOLD),
        ("Cơ sở Đồi Thông", ProducerKind.HOUSEHOLD),
        ("Hồ Thị Mẫu", None),
        ("Nguyễn Văn Công Ty", None),
        ("", None),
    ],
)
def test_a_name_tells_its_kind_only_by_its_first_words(name: str, kind: ProducerKind | None) -> None:
    assert kind_in_name(name) is kind


def test_the_office_s_words_are_kept_where_they_say_more() -> None:
    assert kind_text("Cơ sở sản xuất", ProducerKind.HOUSEHOLD) == "Cơ sở sản xuất"
    assert kind_text("Công ty TNHH", ProducerKind.COMPANY) == "Công ty TNHH"
    assert kind_text("HTX", ProducerKind.COOPERATIVE) == ""
    assert kind_text("HỢP TÁC XÃ", ProducerKind.COOPERATIVE) == ""


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Lần đầu", [RegistrationKind.FIRST]),
        ("Mới", [RegistrationKind.FIRST]),
        ("Đăng ký mới", [RegistrationKind.FIRST]),
        ("1", [RegistrationKind.FIRST]),
        ("Nâng hạng", [RegistrationKind.UPGRADE]),
        ("nâng sao (3 lên 4)", [RegistrationKind.UPGRADE]),
        ("Đánh giá lại", [RegistrationKind.RERATING]),
        ("Đánh giá, phân hạng lại", [RegistrationKind.RERATING]),
        ("Lần đầu/nâng hạng", [RegistrationKind.UPGRADE, RegistrationKind.FIRST]),
        ("Lần 2", []),
        ("", []),
    ],
)
def test_kinds_of_registration_are_named_in_many_ways(text: str, kinds: list[RegistrationKind]) -> None:
    assert list(registration_kinds(text)) == kinds


@pytest.mark.parametrize(
    ("text", "count"),
    [
        *[("3", 3), ("03", 3), ("3 sao", 3), ("3*", 3), ("***", 3), ("★★★★", 4), ("ba sao", 3), ("Hạng 4 sao", 4)],
        *[("5 SAO", 5), ("* * *", 3)],
        *[("", None), ("0", None), ("6", None), ("3-4", None), ("3,5", None), ("33", None), ("******", None)],
        *[("sao", None), ("nâng hạng", None)],
    ],
)
def test_stars_are_written_in_many_ways(text: str, count: int | None) -> None:
    assert stars(text) == count


@given(st.text(max_size=40))
def test_stars_are_from_one_to_five_or_nothing(text: str) -> None:
    assert stars(text) in {None, 1, 2, 3, 4, 5}


def test_ticks_are_made_with_many_signs() -> None:
    assert all(is_tick(sign) for sign in ("x", "X", " x ", "✓", "1", "có"))
    assert not any(is_tick(sign) for sign in ("", "0", "không", "3 sao"))


def test_the_case_of_a_tourism_service_goes_to_all_criteria_with_cases() -> None:
    tourism = rules().scorecard("QD26-26")
    assert tourism is not None
    assert chosen_cases("cộng đồng", tourism) == {"8": 1, "9": 1, "15": 1}
    assert chosen_cases("Dịch vụ do tổ chức, cá nhân cung cấp", tourism) == {"8": 2, "9": 2, "15": 2}
    assert chosen_cases("Điểm du lịch", tourism) == {"8": 2, "9": 2, "15": 2}
    assert chosen_cases("khác", tourism) is None


def test_a_case_that_no_title_tells_apart_is_left_open() -> None:
    tourism = rules().scorecard("QD26-26")
    assert tourism is not None
    same = [replace(c, cases=(c.cases[0], c.cases[0])) for c in tourism.case_criteria[:1]]
    tourism = replace(tourism, parts=(replace(tourism.parts[0], children=tuple(same)),))
    assert chosen_cases("cộng đồng", tourism) is None

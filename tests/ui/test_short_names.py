"""Names in the heads of columns: short, and never two the same."""

from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.councils import CouncilMember, Post
from ui.short_names import short_names

words = st.lists(st.sampled_from(["An", "Văn", "Thị", "Bình", "an"]), min_size=1, max_size=3).map(" ".join)


def named(*names: str) -> dict[int, str]:
    return dict(short_names(CouncilMember(n, name, Post.MEMBER) for n, name in enumerate(names, start=1)))


def test_the_given_name_is_enough_where_nobody_shares_it() -> None:
    assert named("Nguyễn Văn Thuận", "Trần Thị Ngọc Ánh", "K’ Brẻo") == {1: "Thuận", 2: "Ánh", 3: "Brẻo"}


def test_more_words_tell_shared_given_names_apart() -> None:
    assert named("Nguyễn Văn An", "Lê Thị An", "Hồ Bình") == {1: "Văn An", 2: "Thị An", 3: "Bình"}


def test_two_members_of_the_very_same_name_are_told_apart_by_number() -> None:
    assert named("Nguyễn Văn An", "Nguyễn Văn An") == {1: "Nguyễn Văn An (1)", 2: "Nguyễn Văn An (2)"}


@given(st.lists(words, min_size=1, max_size=8))
def test_no_two_members_are_called_the_same(names: list[str]) -> None:
    short = named(*names)
    assert len(short) == len(names)
    assert len(set(short.values())) == len(names)

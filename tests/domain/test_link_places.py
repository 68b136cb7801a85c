import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.dossiers import DossierContent, EvidenceFacts, EvidenceKind, EvidenceLink, LinkSource, Media
from ocop_desk.domain.link_lines import read_lines
from ocop_desk.domain.link_places import DocumentNames, PlacedLines, lines_of, place_lines
from tests.builders import a_scorecard
from tests.dossier_builders import a_content, a_document

CARD = a_scorecard()
LICENCE = a_document(11, "Giấy chứng nhận ATTP.pdf", 3, facts=EvidenceFacts(EvidenceKind.FOOD_SAFETY, "12/2024/ATTP"))
CONTRACT = a_document(12, "hop-dong-2024.pdf", 5, facts=EvidenceFacts(EvidenceKind.MATERIAL_SOURCE))
LIST = a_document(13, "danh sách.xlsx", 0, media=Media.XLSX)
CERTIFICATE = a_document(14, "giay-chung-nhan-ocop.jpg", 1, media=Media.JPEG)
DOSSIER = a_content(LICENCE, CONTRACT, LIST, CERTIFICATE)


def _placed(text: str, content: DossierContent = DOSSIER) -> PlacedLines:
    read = read_lines(text)
    assert not read.problems
    return place_lines(read.lines, content, CARD)


def _links(text: str, content: DossierContent = DOSSIER) -> list[tuple[int, int, int]]:
    placed = _placed(text, content)
    assert not placed.problems, placed.problems
    return [(one.link.document_id, one.link.first_page, one.link.last_page) for one in placed.links]


def test_without_a_document_pages_are_counted_through_the_dossier() -> None:
    assert _links("1.1: 2") == [(11, 2, 2)]
    assert _links("1.1: 5-6, 9") == [(12, 2, 3), (14, 1, 1)]


def test_a_range_over_the_end_of_a_document_is_tied_in_each() -> None:
    assert _links("1.1: 3-9") == [(11, 3, 3), (12, 1, 5), (14, 1, 1)]


@pytest.mark.parametrize(
    ("named", "document"),
    [
        ("Giấy chứng nhận ATTP", 11),
        ("giay chung nhan attp.pdf", 11),
        ("attp", 11),
        ("12/2024/ATTP", 11),
        ("an toàn thực phẩm", 11),
        ("hop dong", 12),
        ("đồng-20", 12),
        ("danh sach", 13),
        ("ocop", 14),
        ("#4", 14),
        ("liên kết", 12),
    ],
)
def test_a_document_is_known_by_name_number_kind_or_place(named: str, document: int) -> None:
    assert _links(f"1.1: {named} 1") == [(document, 1, 1)]


def test_a_document_alone_means_all_its_pages() -> None:
    assert _links("1.1: attp; #3; #2") == [(11, 1, 3), (13, 1, 1), (12, 1, 5)]


def test_a_name_that_ends_in_a_number_is_taken_whole_where_it_is_a_documents() -> None:
    assert _links("1.1: hop dong 2024") == [(12, 1, 5)]
    assert _links("1.1: hop dong 2") == [(12, 2, 2)]
    assert _links('1.1: "hop dong 2024" 4') == [(12, 4, 4)]


def test_the_same_pages_typed_twice_are_tied_once() -> None:
    assert _links("1.1: 2, 2\n1.1: attp 2") == [(11, 2, 2)]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("9.9: 1", "unknown_criterion", "9.9"),
        ("1: 1", "unknown_criterion", "1.1, 1.2"),
        ("1.1: 10", "no_such_page", "9 trang"),
        ("1.1: attp 4", "no_such_page", "3 trang"),
        ("1.1: 3-2", "bad_pages", "3-2"),
        ("1.1: 0", "bad_pages", "0"),
        ("1.1: biên bản 1", "unknown_document", "biên bản"),
        ("1.1: hop dog 2024 1", "unknown_document", "hop-dong-2024.pdf"),
        ("1.1: giấy chứng nhận 1", "ambiguous_document", "#4 giay-chung-nhan-ocop.jpg"),
        ("1.1: #9 1", "unknown_document", "#9"),
        ("1.1: ... 1", "unknown_document", "..."),
    ],
)
def test_what_does_not_fit_the_dossier_is_said_with_line_and_remedy(text: str, code: str, words: str) -> None:
    (problem,) = _placed(text).problems

    assert problem.code == code
    assert words in f"{problem.message} {problem.remedy}"
    assert problem.place.startswith("Dòng 1")
    assert problem.remedy


def test_every_problem_of_a_line_is_told_at_once() -> None:
    assert [one.code for one in _placed("9.9: 77; attp 8; #7 1\n1.1: 0").problems] == [
        "unknown_criterion",
        "no_such_page",
        "no_such_page",
        "unknown_document",
        "bad_pages",
    ]


def test_a_page_has_its_number_through_the_dossier() -> None:
    names = DocumentNames(DOSSIER.documents)

    assert [names.through_page(11, 3), names.through_page(12, 1), names.through_page(14, 1)] == [3, 4, 9]
    with pytest.raises(LookupError):
        names.through_page(99, 1)


_NAME = st.text(st.sampled_from('abđ 19-.,:;=#“"'), min_size=1, max_size=10).map(
    lambda name: f"{name.strip() or 'a'}.pdf"
)
_DOCUMENTS = st.lists(st.tuples(_NAME, st.integers(0, 9)), min_size=1, max_size=6).map(
    lambda found: [a_document(number, name, pages) for number, (name, pages) in enumerate(found, start=1)]
)


@st.composite
def _contents(draw: st.DrawFn) -> DossierContent:
    documents = draw(_DOCUMENTS)
    shown = [one for one in documents if one.pages]
    links = []
    for number in range(draw(st.integers(0, 8)) if shown else 0):
        document = draw(st.sampled_from(shown))
        first = draw(st.integers(1, document.pages))
        last = draw(st.integers(first, document.pages))
        criterion = draw(st.sampled_from([one.code for one in CARD.criteria]))
        links.append(EvidenceLink(number, document.document_id, criterion, first, last, LinkSource.TYPED))
    return a_content(*documents, links=links)


@given(_contents())
def test_the_links_of_a_dossier_written_as_lines_are_the_same_links_again(content: DossierContent) -> None:
    placed = _placed("\n".join(lines_of(content)), content)

    assert not placed.problems
    assert {_key(one.link) for one in placed.links} == {_key(link) for link in content.links}


@given(_contents(), st.text(st.sampled_from('0123456789.,:;=-#"« atrđếnab\n')))
def test_no_text_makes_placing_fail_and_every_link_is_in_the_dossier(content: DossierContent, text: str) -> None:
    placed = place_lines(read_lines(f"1.1: {text}").lines, content, CARD)

    for one in placed.links:
        document = content.document(one.link.document_id)
        assert document is not None
        assert 1 <= one.link.first_page <= one.link.last_page
        assert not document.pages or one.link.last_page <= document.pages


def _key(link: EvidenceLink) -> tuple[object, ...]:
    return link.document_id, link.criterion, link.first_page, link.last_page

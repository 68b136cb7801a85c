from dataclasses import replace

from ocop_desk.documents.paper.calibration import calibration_pdf
from ocop_desk.domain.records import SessionRecord
from tests.builders import a_product, a_product_record, a_roster, a_round, a_sheet
from tests.documents.paper_reading import reader, text_of
from tests.domain.test_calibration import a_sample, a_session, marks

APART = [marks(1, 1, 1), marks(2, 1, 3), marks(3, 3, 5), marks(0, None, 2), marks(2, 2, 4)]


def a_large_session() -> SessionRecord:
    """Two samples scored twice by eleven members, with names that are as long as they get."""
    sheets = [APART[member % 5] for member in range(11)]
    roster = tuple(
        replace(entry, member=replace(entry.member, name=f"Nguyễn Thị Thanh Nguyệt {entry.member.member_id}"))
        for entry in a_roster(11)
    )
    samples = [
        a_product_record(
            place,
            rounds=[a_round(n, [a_sheet(m, levels) for m, levels in enumerate(sheets, start=1)]) for n in (1, 2)],
            product=a_product(f"Cà phê bột Arabica Cầu Đất rang mộc số {place}"),
            conclusion=None,
        )
        for place in (1, 2)
    ]
    return replace(a_session(*samples), roster=roster)


def test_every_page_says_that_it_is_practice() -> None:
    for page in reader(calibration_pdf(a_large_session())).pages:
        assert "BUỔI TẬP — không có giá trị pháp lý" in page.extract_text()


def test_a_row_holds_the_deviations_the_mean_and_the_gap() -> None:
    text = text_of(calibration_pdf(a_session(a_sample([marks(1, 1, 1), marks(1, 1, 1), marks(3, 1, 2)]))))
    assert "3.1 Nội dung câu chuyện −1 −1 +2 2,00 3" in text
    assert "5 Mùi vị −1 −1 +2 4,00 3" in text
    assert "Cả mẫu −2 −2 +4 6" in text


def test_what_was_not_asked_stands_in_brackets() -> None:
    text = text_of(calibration_pdf(a_session(a_sample([marks(0, None, 1), marks(3, 3, 1)]))))
    assert "3.2 Cấu trúc câu chuyện (−2,50) +2,50 2,50 5" in text


def test_leanings_topics_and_the_round_before_are_told() -> None:
    text = text_of(calibration_pdf(a_session(a_sample(APART, [marks(1, 1, 3), *APART[1:]]))))
    assert "Hay cho cao hơn nhóm: +" in text
    assert "- 5 Mùi vị, mẫu Mẫu 1: cách nhau 9 điểm." in text
    assert "lượt 2: các khoảng cách cộng lại 18 điểm, lượt 1 là 21 điểm" in text


def test_members_who_agree_have_nothing_to_talk_about() -> None:
    text = text_of(calibration_pdf(a_session(a_sample([marks(1, 1, 1)] * 3))))
    assert "Các thành viên cho điểm như nhau ở mọi tiêu chí." in text
    assert "Điều cần trao đổi" not in text


def test_two_samples_of_a_large_council_lie_on_two_pages_across() -> None:
    document = reader(calibration_pdf(a_large_session()))
    assert len(document.pages) == 2
    assert all(page.mediabox.width > page.mediabox.height for page in document.pages)


def test_the_same_session_gives_the_same_bytes() -> None:
    assert calibration_pdf(a_large_session()).data == calibration_pdf(a_large_session()).data


def test_a_council_larger_than_one_table_gets_a_further_one() -> None:
    sheets = [APART[member % 5] for member in range(17)]
    text = text_of(calibration_pdf(a_session(a_sample(sheets), members=17)))
    assert text.count("Nội dung câu chuyện") >= 2

from pathlib import Path

import pytest

from ocop_desk.domain.dossiers import LinkSource
from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.link_lines import apply_link_lines, link_lines_of, preview_link_lines
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming


def test_typed_lines_tie_pages_of_several_documents(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("giay-phep.pdf", a_pdf(3)), incoming("hop-dong.pdf", a_pdf(4)))

    assert apply_link_lines(desk, dossier_id, "1.1: 3-4\n5.1: hop dong 2, 4") == 4

    content = dossier_content(desk, dossier_id)
    assert {link.source for link in content.links} == {LinkSource.TYPED}
    assert link_lines_of(desk, dossier_id).splitlines() == ["1.1: giay-phep 3", "1.1: hop-dong 1", "5.1: hop-dong 2, 4"]
    assert apply_link_lines(desk, dossier_id, link_lines_of(desk, dossier_id)) == 0


def test_nothing_is_tied_where_one_line_is_wrong_and_all_that_is_wrong_is_said(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("giay-phep.pdf", a_pdf(3)))

    with pytest.raises(InputRefused) as refused:
        apply_link_lines(desk, dossier_id, "1.1: 1\n1.1: 9\nkhông phải dòng\n7.7: 1")

    assert {one.code for one in refused.value.problems} == {"no_such_page", "line_not_understood", "unknown_criterion"}
    assert dossier_content(desk, dossier_id).links == ()


def test_a_preview_keeps_nothing(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("giay-phep.pdf", a_pdf(3)))

    assert [one.place for one in preview_link_lines(desk, dossier_id, "1.1: 1").links] == ["Dòng 1 «1.1: 1»"]
    assert dossier_content(desk, dossier_id).links == ()


def test_no_line_at_all_is_refused_with_the_way_to_write_one(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)

    with pytest.raises(InputRefused, match=r"3\.5: 41"):
        apply_link_lines(desk, dossier_id, " \n ")

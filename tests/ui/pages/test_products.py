"""The products page by clicks and keys: found, looked at, written by hand, copied."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.services.desk import Desk
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.products import list_products
from tests.services.desks import a_council_desk, an_open_session
from tests.services.product_desks import SOME, a_product_desk, a_real_product
from ui.dialogs.product_form import ProductForm
from ui.models.product_table import DOSSIER, MAKER, NAME
from ui.office import Office
from ui.pages.products.page import ProductsPage
from ui.pages.products.withdrawing import WithdrawQuestion

WAIT = 20_000


def write(widget: QWidget, text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def shown(page: ProductsPage) -> list[str]:
    return [row.product.name for row in page.products.shown]


def opened(qtbot: QtBot, office: Office, desk: Desk) -> ProductsPage:
    """The page with everything read."""
    page = ProductsPage(office)
    qtbot.addWidget(page)
    office.products_changed.connect(page.refresh)
    office.use_desk(desk)
    page.resize(1334, 640)
    page.show()
    with qtbot.waitSignal(page._loader.loaded, timeout=WAIT):
        page.refresh()
    return page


@pytest.fixture
def page(qtbot: QtBot, office: Office, tmp_path: Path) -> ProductsPage:
    return opened(qtbot, office, a_product_desk(tmp_path, SOME))


def form(page: ProductsPage) -> ProductForm:
    assert isinstance(page.dialog, ProductForm)
    return page.dialog


def choose(qtbot: QtBot, page: ProductsPage, name: str) -> None:
    number = next(row.product_id for row in page.products.rows if row.product.name == name)
    assert page.view.choose(number)
    qtbot.waitUntil(lambda: told(page).startswith(name), timeout=WAIT)


def told(page: ProductsPage) -> str:
    """Everything the side card says."""
    return "\n".join(one.text() for one in page.details.findChildren(QLabel) if one.isVisibleTo(page.details))


def test_without_a_file_the_step_says_why_it_cannot_be_done(qtbot: QtBot, office: Office) -> None:
    page = ProductsPage(office)
    qtbot.addWidget(page)
    assert "tệp Hội đồng" in page.step.why_not()
    assert page.chips() == []


def test_an_empty_file_says_how_products_come_in(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    page = opened(qtbot, office, a_product_desk(tmp_path))
    assert page._empty_title.isVisible()
    assert "Ctrl+V" in page._how.text()
    assert page.main.text() == "Nhận danh sách Excel…"
    asked: list[str] = []
    page.ask_open = lambda _over, title, _name: asked.append(title)  # type: ignore[assignment, func-returns-value]
    qtbot.mouseClick(page.main, Qt.MouseButton.LeftButton)
    assert asked == ["Chọn danh sách sản phẩm"]
    assert page.dialog is None


def test_typing_without_marks_finds_the_product_and_escape_shows_all_again(qtbot: QtBot, page: ProductsPage) -> None:
    search = page.narrowing.search
    search.setFocus()
    qtbot.keyClicks(search, "tra o long")
    assert shown(page) == ["Trà Ô Long"]
    assert page.narrowing.count.text() == "1 trong 5 sản phẩm"
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert len(shown(page)) == 5
    assert page.narrowing.count.text() == "5 sản phẩm"


def test_letters_of_an_input_method_are_searched_as_they_come(page: ProductsPage) -> None:
    write(page.narrowing.search, "ổi")
    assert shown(page) == ["Ổi sấy"]


def test_a_search_that_finds_nothing_says_so_and_offers_the_way_back(qtbot: QtBot, page: ProductsPage) -> None:
    qtbot.keyClicks(page.narrowing.search, "zzz")
    assert page._none_text.isVisible()
    qtbot.mouseClick(page.clear_button, Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 5


def test_filters_narrow_and_can_be_taken_off(qtbot: QtBot, page: ProductsPage) -> None:
    words = [page.narrowing.maker.itemText(at) for at in range(page.narrowing.maker.count())]
    assert words[0] == "Mọi chủ thể"
    assert "Hợp tác xã Bình Minh (2)" in words
    page.narrowing.maker.setCurrentIndex(words.index("Hợp tác xã Bình Minh (2)"))
    assert shown(page) == ["Đường phèn", "Ổi sấy"]
    assert page.narrowing.clear_button.isVisible()
    qtbot.mouseClick(page.narrowing.clear_button, Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 5
    assert not page.narrowing.clear_button.isVisible()


def test_a_click_on_a_head_sorts_and_the_product_at_the_cursor_stays(qtbot: QtBot, page: ProductsPage) -> None:
    choose(qtbot, page, "Ớt bột")
    head = page.view.horizontalHeader()
    place = head.sectionViewportPosition(MAKER) + 20
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    assert shown(page)[0] == "Ớt bột"
    assert page.view.row is not None
    assert page.view.row.product.name == "Ớt bột"


def test_the_side_card_tells_everything_of_the_chosen_product(qtbot: QtBot, page: ProductsPage) -> None:
    choose(qtbot, page, "Ổi sấy")
    text = told(page)
    for part in ("Ổi sấy", "Hợp tác xã Bình Minh", "7. ", "Lần đầu", "68-24001-07-2026", "Chưa vào chương trình"):
        assert part in text


def test_keys_move_through_the_table_and_the_card_follows(qtbot: QtBot, page: ProductsPage) -> None:
    choose(qtbot, page, "Đường phèn")
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Mật ong hoa cà phê" in told(page), timeout=WAIT)


def test_a_product_is_written_by_hand_with_every_problem_beside_its_field(qtbot: QtBot, page: ProductsPage) -> None:
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    one = form(page)
    qtbot.mouseClick(one.main, Qt.MouseButton.LeftButton)
    assert [role for role, label in one.wrong.items() if label.isVisible()] == [
        Role.PRODUCT,
        Role.PRODUCER,
        Role.SCORECARD,
    ]
    assert one.fields[Role.PRODUCT].hasFocus() or one.focusWidget() is one.fields[Role.PRODUCT]
    write(one.fields[Role.PRODUCT], "Bánh tráng")
    write(one.fields[Role.PRODUCER], "Hộ kinh doanh Vũ Thị Sáu")
    card = one.fields[Role.SCORECARD]
    assert isinstance(card, QComboBox)
    qtbot.keyClicks(card, "6")
    with qtbot.waitSignal(one.saved, timeout=WAIT):
        qtbot.mouseClick(one.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Bánh tráng" in shown(page), timeout=WAIT)
    qtbot.waitUntil(lambda: "Bánh tráng" in told(page), timeout=WAIT)
    assert page.dialog is None


def test_a_product_is_changed_where_it_is(qtbot: QtBot, page: ProductsPage) -> None:
    choose(qtbot, page, "Ớt bột")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    one = form(page)
    name = one.fields[Role.PRODUCT]
    assert isinstance(name, QLineEdit)
    assert name.text() == "Ớt bột"
    assert not one._frozen.isVisible()
    name.selectAll()
    write(name, "Ớt bột Đồi Gió")
    one.activateWindow()
    qtbot.waitUntil(one.isActiveWindow, timeout=WAIT)
    qtbot.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.dialog is None, timeout=WAIT)
    assert "Ớt bột Đồi Gió" in [stored.product.name for stored in list_products(page.office.desk)]
    qtbot.waitUntil(lambda: "Ớt bột Đồi Gió" in told(page), timeout=WAIT)


def test_a_product_entered_by_mistake_is_withdrawn_after_a_question_that_names_it(
    qtbot: QtBot, page: ProductsPage
) -> None:
    name = page.products.rows[0].product.name
    choose(qtbot, page, name)
    before = len(page.products.rows)
    qtbot.mouseClick(page.details.remove_button, Qt.MouseButton.LeftButton)
    question = page.findChild(WithdrawQuestion)
    assert question is not None
    assert any(name in one.text() for one in question.findChildren(QLabel))
    qtbot.mouseClick(question.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.products.rows) == before - 1, timeout=WAIT)
    assert all(row.product.name != name for row in page.products.rows)


def test_closing_the_form_changes_nothing(qtbot: QtBot, page: ProductsPage) -> None:
    choose(qtbot, page, "Ớt bột")
    page.edit()
    write(form(page).fields[Role.PRODUCT], "X")
    qtbot.keyClick(form(page), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.dialog is None, timeout=WAIT)
    assert "Ớt bột" in [stored.product.name for stored in list_products(page.office.desk)]


def test_a_product_of_an_opened_session_says_that_the_session_keeps_its_copy(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    desk = a_council_desk(tmp_path)
    an_open_session(desk)
    page = opened(qtbot, office, desk)
    choose(qtbot, page, "Sản phẩm 1")
    assert "bản sao" in told(page)
    assert "Chờ chấm" in told(page)
    page.edit()
    assert form(page)._frozen.isVisible()
    form(page).reject()


def test_cases_are_chosen_one_by_one_and_kept_at_once(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    tour = a_real_product("Du lịch cộng đồng Bản Suối", card=26)
    page = opened(qtbot, office, a_product_desk(tmp_path, [tour]))
    choose(qtbot, page, tour.name)
    assert "chưa khai mạc được" in told(page)
    for code, case in (("8", 1), ("9", 2), ("15", 1)):
        with qtbot.waitSignal(office.sheet_saved, timeout=WAIT):
            page.details.case_buttons[code, case].click()
        qtbot.waitUntil(
            lambda code=code, case=case: page.details.case_buttons[code, case].isChecked(),  # type: ignore[misc]
            timeout=WAIT,
        )
    (stored,) = list_products(office.desk)
    assert dict(stored.product.cases) == {"8": 1, "9": 2, "15": 1}
    assert "chưa khai mạc được" not in told(page)


def test_marked_rows_are_copied_for_a_spreadsheet_and_read_back(qtbot: QtBot, page: ProductsPage) -> None:
    page.view.setFocus()
    page.view.select_rows([0, 2])
    qtbot.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].startswith("Tên sản phẩm\tTên chủ thể\t")
    assert [line.split("\t")[0] for line in lines[1:]] == ["Đường phèn", "Ổi sấy"]


def test_the_template_is_written_where_asked_and_never_over_a_file(
    qtbot: QtBot, page: ProductsPage, tmp_path: Path
) -> None:
    path = tmp_path / "mau.xlsx"
    page.ask_save = lambda *_asked: path
    with qtbot.waitSignal(page.office.told, timeout=WAIT) as heard:
        qtbot.mouseClick(page.template_button, Qt.MouseButton.LeftButton)
    assert "mau.xlsx" in heard.args[0]
    assert openpyxl.load_workbook(path).sheetnames[0] == "Danh sách"
    qtbot.waitUntil(page.template_button.isEnabled, timeout=WAIT)
    with qtbot.waitSignal(page.office.trouble, timeout=WAIT):
        qtbot.mouseClick(page.template_button, Qt.MouseButton.LeftButton)


def test_the_next_step_is_offered_with_how_many_wait_for_it(qtbot: QtBot, page: ProductsPage) -> None:
    assert page.main.text() == "Tiếp: chuẩn bị phiên họp"
    assert page.next_hint.text() == "5 sản phẩm chưa vào phiên nào."
    with qtbot.waitSignal(page.office.went, timeout=WAIT) as went:
        qtbot.mouseClick(page.main, Qt.MouseButton.LeftButton)
    assert went.args == ["session"]


def test_every_control_has_a_name_and_the_keys_lead_where_they_say(qtbot: QtBot, page: ProductsPage) -> None:
    controls = [
        page.narrowing.search,
        *page.narrowing.boxes,
        page.view,
        page.import_button,
        page.paste_button,
        page.add_button,
        page.template_button,
        page.main,
        page.details.edit_button,
    ]
    assert all(control.accessibleName() for control in controls)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is page.narrowing.search
    qtbot.keyClick(page.narrowing.search, Qt.Key.Key_Down)
    assert page.focusWidget() is page.view


def test_another_file_shows_its_own_products(qtbot: QtBot, page: ProductsPage, tmp_path: Path) -> None:
    page.narrowing.search.setText("tra o long")
    (tmp_path / "khac").mkdir()
    page.office.use_desk(a_product_desk(tmp_path / "khac", [a_real_product("Gạo nương")]))
    with qtbot.waitSignal(page._loader.loaded, timeout=WAIT):
        page.refresh()
    assert shown(page) == ["Gạo nương"]
    assert page.view.products.index(0, NAME).data() == "Gạo nương"


def test_e_leads_to_the_dossier_of_the_product_at_the_cursor_and_the_table_says_how_it_stands(
    page: ProductsPage, qtbot: QtBot
) -> None:
    went: list[str] = []
    page.office.went.connect(went.append)
    choose(qtbot, page, "Ổi sấy")
    qtbot.keyClick(page.view, Qt.Key.Key_E)
    row = page.view.row
    assert row is not None
    assert (went, page.office.product_id) == (["dossier"], row.product_id)
    assert page.products.index(0, DOSSIER).data() == "Chưa có"
    qtbot.mouseClick(page.details.dossier_button, Qt.MouseButton.LeftButton)
    assert went == ["dossier", "dossier"]

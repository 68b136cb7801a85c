"""Lists on their way in, by drops, pastes and clicks: looked at, put right, taken in, or left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from ocop_desk.services.product_intake import Fate
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.products import list_products
from tests.product_lists import HEAD, a_product, a_row, write_list
from tests.services.product_desks import SOME, a_product_desk
from tests.ui.gaps import LIMIT, own_gap
from tests.ui.pages.test_products import WAIT, opened, shown, write
from ui.dialogs.import_list import ImportDialog
from ui.main_window import MainWindow
from ui.models.import_table import FIRST_ROLE, SHOWN_ROLES, WHAT
from ui.office import Office
from ui.pages.products.page import ProductsPage

SCORECARD = FIRST_ROLE + SHOWN_ROLES.index(Role.SCORECARD)
PRODUCT = FIRST_ROLE + SHOWN_ROLES.index(Role.PRODUCT)


@pytest.fixture
def page(qtbot: QtBot, office: Office, tmp_path: Path) -> ProductsPage:
    return opened(qtbot, office, a_product_desk(tmp_path, [a_product(name="Mật ong hoa rừng A")]))


@pytest.fixture
def flawed(tmp_path: Path) -> Path:
    """Six rows: one known, three sound, one without a scorecard, one without a name."""
    rows = [a_row(1), a_row(2), a_row(3, scorecard="xyz"), a_row(4, name=None), a_row(5, name="Bún khô"), a_row(6)]
    return write_list(tmp_path / "danh-sach.xlsx", *rows)


def dialog(page: ProductsPage) -> ImportDialog:
    assert isinstance(page.dialog, ImportDialog)
    return page.dialog


def read(qtbot: QtBot, page: ProductsPage, path: Path) -> ImportDialog:
    page.ask_open = lambda *_asked: path
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    one = dialog(page)
    qtbot.waitUntil(lambda: one.plan is not None and not one.is_checking, timeout=WAIT)
    return one


def names(page: ProductsPage) -> set[str]:
    return {stored.product.name for stored in list_products(page.office.desk)}


def correct(qtbot: QtBot, one: ImportDialog, text: str) -> None:
    """Put the cell right whose editor is open."""
    view = one.preview.view
    boxes = [box for box in view.findChildren(QComboBox) if box.isVisible()]
    lines = [line for line in view.findChildren(QLineEdit) if line.isVisible()]
    editor = boxes[0] if boxes else lines[0]
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(editor, text)
    with qtbot.waitSignal(one.preview.corrected, timeout=WAIT):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not one.is_checking, timeout=WAIT)


def test_a_flawed_list_is_shown_with_every_problem_and_one_sentence_of_what_will_be_taken(
    qtbot: QtBot, page: ProductsPage, flawed: Path
) -> None:
    one = read(qtbot, page, flawed)
    summary = one.preview.summary.text()
    assert summary == "Sẽ nhận 3 sản phẩm; 2 dòng chưa nhận được; 1 sản phẩm đã có trong tệp."
    assert one.main.text() == "Nhận 3 sản phẩm"
    assert [button.text() for button in one.preview.filters][1] == "Chỉ dòng có vấn đề (2)"
    assert one.preview.filters[1].isChecked()
    assert one.preview.table.rowCount() == 2
    assert "xyz" in one.preview.told.toPlainText()
    qtbot.mouseClick(one.preview.filters[0], Qt.MouseButton.LeftButton)
    assert one.preview.table.rowCount() == 6


def test_a_row_is_put_right_in_place_and_checked_at_once(qtbot: QtBot, page: ProductsPage, flawed: Path) -> None:
    one = read(qtbot, page, flawed)
    view = one.preview.view
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert view.currentIndex().column() == SCORECARD
    correct(qtbot, one, "4")
    assert one.main.text() == "Nhận 4 sản phẩm"
    assert one.preview.filters[1].text() == "Chỉ dòng có vấn đề (1)"
    assert one.preview.table.row(0).fate is Fate.NEW
    view.setCurrentIndex(one.preview.table.index(1, WHAT))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.currentIndex().column() == PRODUCT
    correct(qtbot, one, "Trà Ô Long")
    assert one.main.text() == "Nhận 5 sản phẩm"
    with qtbot.waitSignal(one.taken, timeout=WAIT) as taken:
        qtbot.mouseClick(one.main, Qt.MouseButton.LeftButton)
    assert taken.args == [5]
    qtbot.waitUntil(lambda: "Trà Ô Long" in shown(page), timeout=WAIT)
    assert len(names(page)) == 6


def test_what_is_sound_is_taken_and_the_rest_left(qtbot: QtBot, page: ProductsPage, flawed: Path) -> None:
    one = read(qtbot, page, flawed)
    with qtbot.waitSignals([one.taken, page.office.sheet_saved], timeout=WAIT):
        qtbot.mouseClick(one.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=WAIT)
    assert names(page) == {"Mật ong hoa rừng A", "Mật ong hoa rừng B", "Bún khô", "Mật ong hoa rừng F"}
    assert page.dialog is None


def test_closing_leaves_nothing(qtbot: QtBot, page: ProductsPage, flawed: Path) -> None:
    one = read(qtbot, page, flawed)
    qtbot.mouseClick(one.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.dialog is None, timeout=WAIT)
    assert names(page) == {"Mật ong hoa rừng A"}


def test_stopping_while_the_list_is_read_leaves_nothing(qtbot: QtBot, page: ProductsPage, flawed: Path) -> None:
    page.take_file(flawed)
    qtbot.keyClick(dialog(page), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.dialog is None and not page.office.tasks.busy, timeout=WAIT)
    assert names(page) == {"Mật ong hoa rừng A"}


def test_stopping_while_products_are_stored_leaves_none_of_them(
    qtbot: QtBot, page: ProductsPage, tmp_path: Path
) -> None:
    rows = [a_row(number, name=f"Chè số {number}") for number in range(1, 301)]
    one = read(qtbot, page, write_list(tmp_path / "nhieu.xlsx", *rows))
    one.main.click()
    one.stop()
    qtbot.waitUntil(lambda: not one.is_checking, timeout=WAIT)
    assert names(page) == {"Mật ong hoa rừng A"}
    assert "chưa nhận sản phẩm nào" in one.notice.text
    assert one.main.isEnabled()
    one.reject()


def test_a_row_can_be_left_out_by_key_and_by_button(qtbot: QtBot, page: ProductsPage, flawed: Path) -> None:
    one = read(qtbot, page, flawed)
    one.preview.choose_filter(0)
    one.preview.view.setCurrentIndex(one.preview.table.index(1, WHAT))
    qtbot.keyClick(one.preview.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not one.is_checking, timeout=WAIT)
    assert one.main.text() == "Nhận 2 sản phẩm"
    assert "1 dòng chọn không nhận" in one.preview.summary.text()
    qtbot.mouseClick(one.preview.leave_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not one.is_checking, timeout=WAIT)
    assert one.main.text() == "Nhận 3 sản phẩm"


def test_names_alike_are_shown_side_by_side_and_lead_to_their_row(
    qtbot: QtBot, page: ProductsPage, tmp_path: Path
) -> None:
    rows = [a_row(1, name="Cà phê bột"), a_row(2, name="Gạo nếp nương"), a_row(3, name="Gạo nếp nưng")]
    one = read(qtbot, page, write_list(tmp_path / "x.xlsx", *rows))
    similar = one.preview.similar_view
    assert one.preview._tabs.isTabVisible(1)
    one.preview._tabs.setCurrentIndex(1)
    qtbot.mouseClick(
        similar.viewport(), Qt.MouseButton.LeftButton, pos=similar.visualRect(one.preview.similar.index(0, 0)).center()
    )
    assert one.preview.table.row(one.preview.view.currentIndex().row()).row.row == 3


def test_a_file_that_is_no_list_says_what_to_do(qtbot: QtBot, page: ProductsPage, tmp_path: Path) -> None:
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"this is no workbook")
    page.take_file(broken)
    one = dialog(page)
    qtbot.waitUntil(lambda: bool(one.notice.text), timeout=WAIT)
    assert "hong.xlsx" in one.notice.text
    assert not one.main.isEnabled()
    one.reject()
    page.take_file(write_list(tmp_path / "khac.xlsx", ["a", "b"], head=None))
    other = dialog(page)
    qtbot.waitUntil(lambda: other.plan is not None, timeout=WAIT)
    assert "Tên sản phẩm" in other.preview.file_told.toPlainText()
    assert other.preview._tabs.currentIndex() == 2
    other.reject()


def test_a_range_copied_in_a_spreadsheet_is_pasted_by_key(qtbot: QtBot, page: ProductsPage) -> None:
    rows = [HEAD, a_row(7), a_row(8)]
    text = "\n".join("\t".join("" if cell is None else str(cell) for cell in row) for row in rows)
    QGuiApplication.clipboard().setText(text)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    one = dialog(page)
    qtbot.waitUntil(lambda: one.plan is not None and not one.is_checking, timeout=WAIT)
    assert one.main.text() == "Nhận 2 sản phẩm"
    with qtbot.waitSignal(one.taken, timeout=WAIT):
        one.main.click()
    assert names(page) == {"Mật ong hoa rừng A", "Mật ong hoa rừng G", "Mật ong hoa rừng H"}


def test_text_that_is_no_range_is_not_pasted_as_one(qtbot: QtBot, page: ProductsPage) -> None:
    QGuiApplication.clipboard().setText("trà ô long")
    with qtbot.waitSignal(page.office.refused, timeout=WAIT) as heard:
        qtbot.mouseClick(page.paste_button, Qt.MouseButton.LeftButton)
    assert heard.args[0][0].code == "nothing-pasted"
    assert page.dialog is None
    page.narrowing.search.setFocus()
    qtbot.keyClick(page.narrowing.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.narrowing.search.text() == "trà ô long"


def drop(window: MainWindow, path: Path) -> bool:
    """Drop a file on the window; whether it was taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), copy, mime, left, none)
    entering.setAccepted(False)
    QApplication.sendEvent(window, entering)
    if not entering.isAccepted():
        return False
    dropping = QDropEvent(QPointF(300, 300), copy, mime, left, none)
    QApplication.sendEvent(window, dropping)
    return dropping.isAccepted()


def test_a_file_dropped_on_the_window_is_looked_at_on_the_products_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, flawed: Path
) -> None:
    assert not drop(window, flawed)
    window.office.use_desk(a_product_desk(tmp_path, SOME))
    window.show()
    assert not drop(window, tmp_path / "ghi-chu.txt")
    assert drop(window, flawed)
    page = window.page
    assert isinstance(page, ProductsPage)
    one = dialog(page)
    qtbot.waitUntil(lambda: one.plan is not None and not window.office.tasks.busy, timeout=WAIT)
    assert one.main.text() == "Nhận 4 sản phẩm"
    assert not drop(window, flawed) or page.dialog is one
    one.reject()


def test_the_window_keeps_moving_while_three_thousand_rows_come_in(
    qtbot: QtBot, page: ProductsPage, tmp_path: Path
) -> None:
    rows = [
        a_row(number, producer=f"Hợp tác xã Nông nghiệp {number // 3}", commune=f"xã Đồi {number % 120}")
        for number in range(1, 3001)
    ]
    path = write_list(tmp_path / "lon.xlsx", *rows)

    def set_up(number: int) -> Callable[[], None]:
        fresh = tmp_path / str(number)
        fresh.mkdir()
        page.office.use_desk(a_product_desk(fresh, [a_product(name="Mật ong hoa rừng A")]))
        with qtbot.waitSignal(page._loader.loaded, timeout=WAIT):
            page.refresh()
        return take_in

    def take_in() -> None:
        page.take_file(path)
        one = dialog(page)
        qtbot.waitUntil(lambda: one.plan is not None and not one.is_checking, timeout=120_000)
        one.main.click()
        qtbot.waitUntil(lambda: len(shown(page)) == 3001, timeout=120_000)

    assert own_gap(set_up) <= LIMIT

"""The publish page on real sessions: signatures in turn, keys, the package and its check; by clicks and keys."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ocop_desk.domain.records import SessionState
from ocop_desk.errors import DiskFull
from ocop_desk.packages.keys import make_council_certificate, to_pkcs12
from ocop_desk.services.keys import make_key, stored_keys
from ocop_desk.services.sessions import session_record
from tests.services.desks import SteppingClock
from tests.ui.closed_desks import a_finished_desk
from tests.ui.publishing_hands import (
    SECRET,
    answer_folder,
    answer_target,
    click,
    done,
    fill_package,
    fill_signing,
    hold_keys,
    show,
    sign_all,
    sign_next,
)
from ui.dialogs.make_key import KeyQuestion
from ui.dialogs.sign import SignQuestion
from ui.main_window import MainWindow
from ui.pages.publish import works
from ui.pages.publish.page import PublishPage
from ui.pages.publish.steps import PACKAGE, SIGN
from ui.widgets.marks import Mark


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Iterator[PublishPage]:
    one = show(qtbot, window, a_finished_desk(tmp_path))
    yield one
    done(qtbot, one)


def test_a_key_is_made_with_its_passphrase_typed_twice(qtbot: QtBot, page: PublishPage) -> None:
    page.choose(SIGN)
    click(page.sign.make)
    question = page.signing.question
    assert isinstance(question, KeyQuestion)
    assert question.name.text() == "hoi-dong"
    question.first.line.setText(SECRET)
    question.again.line.setText("khác hẳn")
    assert not question.ok.isEnabled()
    assert question.hint.text() == "Hai lần gõ mật khẩu khác nhau."
    question.again.line.setText(SECRET)
    click(question.ok)
    done(qtbot, page)
    (key,) = stored_keys(page.office.desk)
    assert (key.name, key.pkcs12 is not None) == ("hoi-dong", True)
    qtbot.waitUntil(lambda: page.state is not None and len(page.state.keys) == 1, timeout=20_000)
    assert "Vân tay đọc qua điện thoại" in page.sign.keys.rows[0].lines.text()


def test_two_signers_sign_in_turn_and_the_steps_follow(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    assert page.steps.marks[SIGN] is Mark.WAITING
    sign_next(qtbot, page, "thu-ky")
    assert page.sign.signers.rows[0].lines.text().startswith("Đã ký lúc")
    assert "Vân tay đọc qua điện thoại" in page.sign.signers.rows[0].lines.text()
    assert page.sign.signers.rows[1].lines.text() == "Chưa ký."
    assert page.main.text() == "&Ký: Chủ tọa…"
    sign_next(qtbot, page, "chu-toa")
    assert session_record(desk, 1).state is SessionState.SIGNED
    assert page.steps.marks[SIGN] is Mark.DONE
    assert page.main.text() == "Sang gói kết quả →"
    qtbot.waitUntil(lambda: page.paperwork.shown is not None and b"/ByteRange" in page.paperwork.shown.data)
    done(qtbot, page)


def test_a_wrong_passphrase_is_told_and_nothing_is_signed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    make_key(desk, "thu-ky", "Vũ Thị Thư", SECRET)
    page = show(qtbot, window, desk)
    sign_next(qtbot, page, "thu-ky", "không đúng")
    assert "Mật khẩu của tệp khóa không đúng" in window.notice.text
    assert page.sign.next_signer is not None
    assert page.sign.next_signer.role == "secretary"


def test_an_expired_certificate_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    make_key(desk, "thu-ky", "Vũ Thị Thư", SECRET, months=1)
    assert isinstance(desk.clock, SteppingClock)
    desk.clock.now += timedelta(days=90)
    page = show(qtbot, window, desk)
    sign_next(qtbot, page, "thu-ky")
    assert "Chứng thư số đã hết hạn" in window.notice.text


def test_a_key_file_from_outside_signs_and_only_its_certificate_is_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk = a_finished_desk(tmp_path)
    outside = tmp_path / "thu.p12"
    key = make_council_certificate("Vũ Thị Thư", "UBND", datetime(2026, 1, 1, tzinfo=UTC))
    outside.write_bytes(to_pkcs12(key, SECRET))
    page = show(qtbot, window, desk)
    page.asking.key_file = lambda *_: outside
    page.choose(SIGN)
    click(page.main)
    question = page.signing.question
    assert isinstance(question, SignQuestion)
    assert question.keys.count() == 1
    question.passphrase.line.setText(SECRET)
    assert not question.ok.isEnabled()
    click(question.browse)
    assert question.file.text() == "thu.p12"
    click(question.ok)
    assert question.passphrase.text == ""
    done(qtbot, page)
    (kept,) = stored_keys(desk)
    assert kept.pkcs12 is None
    assert page.sign.signers.rows[0].lines.text().startswith("Đã ký lúc")


def test_the_councils_key_signs_for_a_person_only_when_somebody_agrees(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk = a_finished_desk(tmp_path)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    page.choose(SIGN)
    click(page.main)
    question = page.signing.question
    assert isinstance(question, SignQuestion)
    assert question.warning.text() == ""
    fill_signing(question, "hoi-dong")
    assert "không phải khóa riêng của Vũ Thị Thư" in question.warning.text()
    assert not question.ok.isEnabled()
    fill_signing(question, "chu-toa")
    assert "mang tên Nguyễn Văn An; người ký là Vũ Thị Thư" in question.warning.text()
    question.agree.setChecked(True)
    assert question.ok.isEnabled()
    fill_signing(question, "hoi-dong")
    assert not question.agree.isChecked()
    fill_signing(question, "thu-ky")
    assert question.ok.isEnabled()
    question.reject()


def test_a_key_file_in_another_name_is_told_and_signs_only_when_somebody_agrees(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk = a_finished_desk(tmp_path)
    outside = tmp_path / "khac.p12"
    outside.write_bytes(to_pkcs12(make_council_certificate("Ai Đó", "UBND", datetime(2026, 1, 1, tzinfo=UTC)), SECRET))
    page = show(qtbot, window, desk)
    page.asking.key_file = lambda *_: outside
    for agreed in (False, True):
        page.choose(SIGN)
        click(page.main)
        question = page.signing.question
        assert isinstance(question, SignQuestion)
        question.passphrase.line.setText(SECRET)
        click(question.browse)
        question.agree.setChecked(agreed)
        click(question.ok)
        done(qtbot, page)
        assert ("mang tên Ai Đó; người ký là Vũ Thị Thư" in window.notice.text) is not agreed
        assert page.sign.signers.rows[0].lines.text().startswith("Đã ký lúc") is agreed
        window.notice.clear()


def test_a_certificate_is_handed_out(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    make_key(desk, "hoi-dong", "Hội đồng thử", SECRET)
    page = show(qtbot, window, desk)
    page.choose(SIGN)
    answer_target(page, tmp_path / "hoi-dong.pem")
    click(page.sign.keys.rows[0].button)
    assert (tmp_path / "hoi-dong.pem").read_bytes().startswith(b"-----BEGIN CERTIFICATE")
    done(qtbot, page)


def test_a_package_wants_signatures_a_folder_and_a_passphrase(qtbot: QtBot, page: PublishPage) -> None:
    click(page.steps.buttons[PACKAGE])
    assert not page.main.isEnabled()
    assert page.hint.text() == "Biên bản và bảng tổng hợp chưa đủ chữ ký: ký ở bước 2 trước."


def test_a_package_is_built_checked_and_shown(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    sign_all(qtbot, page)
    page.choose(PACKAGE)
    assert page.hint.text() == "Chọn thư mục để lưu gói."
    answer_folder(page, tmp_path / "usb")
    click(page.package.choose)
    assert page.hint.text() == "Gõ mật khẩu khóa của Hội đồng."
    page.package.passphrase.line.setText(SECRET)
    click(page.main)
    assert page.package.passphrase.text == ""
    done(qtbot, page)
    assert page.package.verdict.text() == "Gói hợp lệ"
    assert (tmp_path / "usb" / "goi-ket-qua-01-2026.asice").exists()
    assert page.steps.marks[PACKAGE] is Mark.DONE
    shown: list[Path] = []
    page.asking.show_folder = shown.append
    click(page.package.show_folder)
    assert shown == [tmp_path / "usb"]
    stick = tmp_path / "o-dia"
    stick.mkdir()
    answer_folder(page, stick)
    click(page.package.carry)
    done(qtbot, page)
    assert "Có thể rút ổ đĩa an toàn" in page.package.delivered.text()
    assert (stick / "goi-ket-qua-01-2026.asice").read_bytes() == page.package.built.path.read_bytes()
    answer_folder(page, tmp_path / "khong-con")
    click(page.package.carry)
    done(qtbot, page)
    assert "Cắm lại ổ đĩa" in page.package.delivered.text()


def test_a_practice_package_says_that_it_is_no_result(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path, practice=True)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    assert ("Tập huấn", "warn") in page.chips()
    assert "không có giá trị" in page.steps.warning.text()
    sign_all(qtbot, page)
    fill_package(page, tmp_path / "usb")
    assert page.package.practice.isVisible()
    click(page.main)
    done(qtbot, page)
    assert (tmp_path / "usb" / "goi-tap-huan-01-2026.asice").exists()
    assert any("không có giá trị công nhận" in text for text in page.package.findings.texts)


def test_a_full_disk_is_told_and_no_package_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = a_finished_desk(tmp_path)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    sign_all(qtbot, page)

    def full(*_args: object, **_named: object) -> Path:
        raise DiskFull("Không đủ chỗ trống để ghi goi-ket-qua.", "Hãy chọn nơi lưu khác rồi làm lại.")

    monkeypatch.setattr(works, "build_package", full)
    fill_package(page, tmp_path / "usb")
    click(page.main)
    done(qtbot, page)
    assert "Không đủ chỗ trống" in window.notice.text
    assert page.package.built is None
    assert page.steps.marks[PACKAGE] is Mark.TO_COME


def test_a_package_is_stopped_half_way_and_leaves_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    sign_all(qtbot, page)
    fill_package(page, tmp_path / "usb")
    click(page.main)
    click(page.work_bar.stop)
    done(qtbot, page)
    assert list((tmp_path / "usb").glob("*")) == [] if (tmp_path / "usb").exists() else True
    assert page.package.built is None
    assert "Đã dừng" in window.notice.text

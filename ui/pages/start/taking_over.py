"""This laptop takes over from the secretary's: choose the stick, look, one step, and go on in the new file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ocop_desk.bootstrap import build
from ocop_desk.services.desk import Desk
from ocop_desk.services.evidence_return import contents_away
from ocop_desk.services.file_keys import unlock
from ocop_desk.services.taking_over import Spare, spares_in, take_over
from ui.core_words import moment_words
from ui.dialogs.spare_folder import ask_the_system_for_a_folder
from ui.dialogs.take_over import TakeOverAnswer, TakeOverQuestion
from ui.office import Office
from ui.pages.start.opening import let_in

AskFolder = Callable[[QWidget], Path | None]


def ask_take_over(
    office: Office, over: QWidget, chosen: Path | None = None, ask_folder: AskFolder = ask_the_system_for_a_folder
) -> TakeOverQuestion | None:
    """Show what lies in a folder and take over from it when that is answered; None where there is nothing to show."""
    chosen = chosen or ask_folder(over)
    if chosen is None:
        return None
    found = office.attempt(lambda: spares_in(chosen))
    if found is None:
        return None
    question = TakeOverQuestion(found, over)
    question.answered.connect(lambda answer: _take_over(office, answer, over))
    question.open()
    return question


def _take_over(office: Office, answer: TakeOverAnswer, over: QWidget) -> None:
    spare = answer.spare

    def work(_progress: object) -> Desk:
        key = unlock(spare.copy, answer.passphrase) if spare.file.locked else None
        path = take_over(spare, answer.target, office.clock, "", key)
        return build(clock=office.clock, path=path, key=key)

    office.tasks.start(work, done=lambda desk: _let_in(office, desk, spare, over), failed=office.tell_failure)


def _let_in(office: Office, desk: Desk, spare: Spare, over: QWidget) -> None:
    line = spare.last.line
    if spare.chosen is not None:
        office.preferences.change(office.preferences.current.with_spare(line.council, spare.chosen))
    let_in(office, desk, lambda: _go_on(office, spare), over)


def _go_on(office: Office, spare: Spare) -> None:
    office.went.emit("council")
    translate = QCoreApplication.translate
    words = translate("StartPage", "Máy này là máy thư ký từ nay, theo trạng thái lúc {when}.")
    words = words.format(when=moment_words(spare.written_at))
    away = len(contents_away(office.desk))
    if away:
        more = translate(
            "StartPage", "{n} tài liệu chưa có nội dung quét: lấy lại từ tệp cũ ở menu «Bản chép liên tục»."
        )
        words += " " + more.format(n=away)
    office.told.emit(words, "info")

from threading import Event

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ui.tasks import Progress, TaskRunner


def test_who_started_a_task_hears_its_result_or_its_error(qtbot: QtBot) -> None:
    runner = TaskRunner()
    heard: list[object] = []
    runner.start(lambda _progress: 1, done=heard.append)
    runner.start(lambda _progress: 1 // 0, done=heard.append, failed=lambda error: heard.append(type(error)))
    qtbot.waitUntil(lambda: not runner.busy)
    assert heard == [1, ZeroDivisionError]


def test_a_closed_runner_has_ended_everything_and_tells_nobody(qtbot: QtBot) -> None:
    runner = TaskRunner()
    begun, ended, heard = Event(), Event(), []

    def work(progress: Progress) -> None:
        begun.set()
        while not progress.stopping:
            pass
        ended.set()
        progress.step(1, 1)

    runner.start(work, done=heard.append, failed=heard.append)
    begun.wait()
    runner.close()
    assert ended.is_set()
    qtbot.waitUntil(lambda: not runner.busy)
    QCoreApplication.processEvents()
    assert heard == []

"""Questions for a secret that is tried at once: wrong ones cost a growing wait, and none is kept."""

import time
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import EnvironmentTrouble
from ui.core_words import problem_words, trouble_words
from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.question import Question
from ui.tasks import TaskRunner
from ui.widgets.notice import label

_TICK_MS = 250


class TryingQuestion(Question):
    """A field for the secret and a line for what is wrong; `answered` carries what the right one gave."""

    def __init__(
        self,
        title: str,
        sentence: str,
        answer: str,
        tasks: TaskRunner,
        parent: QWidget | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(title, sentence, answer, parent)
        self._tasks = tasks
        self._monotonic = monotonic
        self._busy = False
        self._wait_ends: float | None = None
        self.secret = PassphraseField("", self)
        self.secret.line.textChanged.connect(self.look)
        self.secret.line.returnPressed.connect(self._say)
        self.message = label(wrap=True, tone="bad")
        self.message.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def trial(self) -> Callable[[], object]:
        """What is done with the secret as typed, off the thread that paints; it raises where that is wrong."""
        raise NotImplementedError

    def wait_after(self, error: Exception) -> timedelta:
        """How long nobody may try again after this error."""
        raise NotImplementedError

    def ready(self) -> bool:
        """Whether everything is there for a trial."""
        return bool(self.secret.text)

    def answer(self) -> object | None:
        """Something, where a trial can begin."""
        return True if self.ready() and not self._busy and self._wait_ends is None else None

    def reject(self) -> None:
        """Close without an answer; not while a secret is being tried."""
        if not self._busy:
            super().reject()

    def done(self, result: int) -> None:
        """Forget the secret with the question."""
        super().done(result)
        self.secret.wipe()

    def hold(self, wait: timedelta) -> None:
        """Let nobody try before that time is over."""
        if wait > timedelta(0):
            self._wait_ends = self._monotonic() + wait.total_seconds()
            self._timer.start()
            self._tick()

    def stop_holding(self) -> None:
        """Let people try now."""
        self._wait_ends = None
        self._timer.stop()
        self.tell("")
        self.look()

    def tell(self, words: str) -> None:
        """Say what is wrong; nothing where words are empty."""
        self.message.setText(words)
        self.message.setVisible(bool(words))
        layout = self.layout()
        if layout is not None:
            layout.activate()
            # Words of several lines must not push the buttons out of the question.
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _say(self) -> None:
        if self.answer() is None:
            return
        self._busy = True
        self.tell("")
        self.ok.setText(QCoreApplication.translate("TryingQuestion", "Đang kiểm tra…"))
        self.look()
        work = self.trial()
        # A secret is hashed slowly on purpose, too slowly for the thread that paints.
        self._tasks.start(lambda _progress: work(), done=self._right, failed=self._wrong)

    def _right(self, found: object) -> None:
        self._busy = False
        self.accept()
        self.answered.emit(found)

    def _wrong(self, error: Exception) -> None:
        self._busy = False
        self.ok.setText(self._answer_words)
        self.secret.line.selectAll()
        self.secret.setFocus()
        if isinstance(error, InputRefused):
            self.tell("\n".join(problem_words(problem) for problem in error.problems))
        elif isinstance(error, EnvironmentTrouble):
            self.tell(trouble_words(error))
        else:
            self.look()
            raise error
        self.hold(self.wait_after(error))
        self.look()

    def _tick(self) -> None:
        if self._wait_ends is None:
            return
        left = int(-(-(self._wait_ends - self._monotonic()) // 1))
        if left <= 0:
            self.stop_holding()
            self.secret.setFocus()
            return
        said = QCoreApplication.translate("TryingQuestion", "Nhập sai nhiều lần. Thử lại sau {time}.")
        self.tell(said.format(time=f"{left // 60}:{left % 60:02d}"))
        self.look()

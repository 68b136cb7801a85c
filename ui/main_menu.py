"""The menu at the top right: language, text size, colours, help, about."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.language import LANGUAGES
from ui.preferences import PreferenceStore
from ui.theme import TEXT_SIZES


class MainMenu(QMenu):
    """What a person chooses for this computer, at work as soon as it is chosen."""

    def __init__(self, store: PreferenceStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._languages = QActionGroup(self)
        self._sizes = QActionGroup(self)
        self._language_menu = self.addMenu("")
        self._size_menu = self.addMenu("")
        self.dark = self.addAction("")
        self.dark.setCheckable(True)
        self.addSeparator()
        self.log = self.addAction("")
        self.lock = self.addAction("")
        self.restore = self.addAction("")
        self.spare = self.addAction("")
        self.take_over = self.addAction("")
        self.addSeparator()
        self.help = self.addAction("")
        self.about = self.addAction("")
        for code, name in LANGUAGES.items():
            self._choice(
                self._language_menu, self._languages, name, lambda _on, code=code: self._change(language=code), code
            )
        for size in TEXT_SIZES:
            self._choice(self._size_menu, self._sizes, "", lambda _on, size=size: self._change(text_size=size), size)
        self.dark.triggered.connect(lambda on: self._change(dark=on))
        self.aboutToShow.connect(self._tick)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        self._language_menu.setTitle(_words("Ngôn ngữ · Language"))
        self._size_menu.setTitle(QCoreApplication.translate("MainMenu", "Cỡ chữ"))
        sizes = (
            QCoreApplication.translate("MainMenu", "Nhỏ"),
            QCoreApplication.translate("MainMenu", "Vừa"),
            QCoreApplication.translate("MainMenu", "Lớn"),
        )
        for action, text in zip(self._sizes.actions(), sizes, strict=True):
            action.setText(text)
        self.dark.setText(QCoreApplication.translate("MainMenu", "Nền tối"))
        self.log.setText(QCoreApplication.translate("MainMenu", "Nhật ký của tệp…"))
        self.lock.setText(QCoreApplication.translate("MainMenu", "Mật khẩu của tệp…"))
        self.restore.setText(QCoreApplication.translate("MainMenu", "Khôi phục từ bản sao…"))
        self.spare.setText(QCoreApplication.translate("MainMenu", "Bản chép liên tục…"))
        self.take_over.setText(QCoreApplication.translate("MainMenu", "Máy này thay máy thư ký…"))
        self.help.setText(QCoreApplication.translate("MainMenu", "Trợ giúp trang này"))
        self.about.setText(QCoreApplication.translate("MainMenu", "Giới thiệu và giấy phép"))

    def _choice(self, menu: QMenu, group: QActionGroup, text: str, chosen: object, data: object) -> None:
        action = QAction(text, self)
        action.setCheckable(True)
        action.setData(data)
        action.triggered.connect(chosen)
        group.addAction(action)
        menu.addAction(action)

    def _change(self, **changes: object) -> None:
        self._store.change(replace(self._store.current, **changes))  # type: ignore[arg-type]

    def _tick(self) -> None:
        now = self._store.current
        self.dark.setChecked(now.dark)
        for group, value in ((self._languages, now.language), (self._sizes, now.text_size)):
            for action in group.actions():
                action.setChecked(action.data() == value)


def _words(text: str) -> str:
    """Words that are the same in every language, so that nobody is lost in one."""
    return text

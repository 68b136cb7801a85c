"""Buttons that whoever is signed in may not press: off, with the reason in their tooltip."""

from collections.abc import Iterator
from operator import attrgetter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.office import Office
from ui.pages.page import Page

BUTTONS = {
    "CouncilPage": {
        "add": "member.added",
        "change": "member.changed",
        "remove": "member.removed",
        "form": "council.set_up",
        "profile": "profile.set",
    },
    "ProductsPage": {
        "import_button": "products.imported",
        "paste_button": "products.imported",
        "add_button": "product.added",
        "details.edit_button": "product.changed",
        "details.remove_button": "product.removed",
    },
    "DossierPage": {
        "documents.head": "dossier.changed",
        "documents.add": "evidence.added",
        "documents.add_folder": "evidence.added",
        "documents.edit": "evidence.described",
        "documents.remove": "evidence.removed",
        "documents.kinds": "evidence.described",
        "head.main": "dossier.checked",
        "head.admit": "dossier.admitted",
        "head.keep": "dossier.kept",
    },
    "SessionPage": {
        "plan": "session.planned",
        "main": "session.opened",
        "admit": "dossier.admitted",
        "agenda.choose": "session.agenda",
        "agenda.up": "session.agenda",
        "agenda.down": "session.agenda",
        "attendance.all_here": "session.attendance",
        "attendance.pins": "pins.set",
    },
    "BoardPage": {
        "actions.buttons": "round.opened",
        "actions.reject": "product.rejected",
    },
    "PublishPage": {
        "package.carry": "file.carried",
    },
}
"""By the class of a page: the parts of it by which something is done, and the act that is; a dict is all its parts.

What is not named here, or is done by keys, is refused by the services with the same words.
"""


class Permitted(QObject):
    """Watches the parts of one page; pages go on turning them on and off for reasons of their own."""

    def __init__(self, office: Office, page: Page) -> None:
        super().__init__(page)
        self._office = office
        self._acts: dict[QWidget, str] = {}
        self._blocked: dict[QWidget, str] = {}
        """What is off because of a role, and the tooltip it had before."""
        for widget, act in guarded_parts(page):
            self._acts[widget] = act
            widget.installEventFilter(self)
        self.look()

    def look(self) -> None:
        """Turn off what may not be done by who is signed in now, and back on what was off for that alone.

        The page is refreshed after it: it knows what is off for other reasons.
        """
        for widget in self._acts:
            self._hold(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What a page turns on is turned off again where it may not be done."""
        is_ours = event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched in self._acts
        if is_ours and watched.isEnabled():
            self._hold(watched)
        return super().eventFilter(watched, event)

    def _hold(self, widget: QWidget) -> None:
        reason = self._office.why_not(self._acts[widget])
        if reason:
            if widget not in self._blocked:
                self._blocked[widget] = widget.toolTip()
            widget.setToolTip(reason)
            widget.setEnabled(False)
        elif widget in self._blocked:
            widget.setToolTip(self._blocked.pop(widget))
            widget.setEnabled(True)


def guarded_parts(page: Page) -> Iterator[tuple[QWidget, str]]:
    """The parts of a page that do something, with the act; an AttributeError where the page has no such part."""
    for path, act in BUTTONS.get(type(page).__name__, {}).items():
        found = attrgetter(path)(page)
        yield from ((part, act) for part in (found.values() if isinstance(found, dict) else (found,)))

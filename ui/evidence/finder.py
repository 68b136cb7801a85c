"""Looks for words through a document, a page after the other, and can be stopped at any of them."""

from PySide6.QtCore import QObject, Signal

from ui.evidence.finding import folded_words
from ui.evidence.wishes import FindWish, Hit, Source
from ui.evidence.worker import EvidenceWorker


class Finder(QObject):
    """Hits as they come, in the order of pages."""

    changed = Signal()
    """There are more hits, or all pages were looked through."""

    def __init__(self, worker: EvidenceWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._source: Source | None = None
        self._words = ""
        self._left: set[int] = set()
        self.hits: dict[int, tuple[Hit, ...]] = {}
        worker.hits_came.connect(self._came)
        worker.failed.connect(self._failed)

    @property
    def words(self) -> str:
        """What is looked for, folded; empty where nothing is."""
        return self._words

    @property
    def busy(self) -> bool:
        """Whether some pages were not looked through yet."""
        return bool(self._left)

    def ordered(self) -> list[Hit]:
        """Every hit so far from the first page to the last."""
        return [hit for page in sorted(self.hits) for hit in self.hits[page]]

    def look(self, source: Source | None, pages: int, words: str, start: int) -> None:
        """Look for words from one page on and round; for nothing where there are none."""
        words = folded_words(words)
        if (source, words) == (self._source, self._words):
            return
        self._source, self._words, self.hits = source, words, {}
        order = [*range(start, pages + 1), *range(1, start)] if source is not None and words else []
        self._left = set(order)
        self._worker.want(self, [FindWish(source, page, words) for page in order] if source is not None else [])
        self.changed.emit()

    def stop(self) -> None:
        """Look for nothing any more."""
        self.look(None, 0, "", 1)

    def _came(self, wish: FindWish, hits: tuple[Hit, ...]) -> None:
        if not self._is_mine(wish):
            return
        self._left.discard(wish.page)
        if hits:
            self.hits[wish.page] = hits
        if hits or not self._left:
            self.changed.emit()

    def _failed(self, wish: object, _trouble: object) -> None:
        if isinstance(wish, FindWish) and self._is_mine(wish):
            self._left.discard(wish.page)
            if not self._left:
                self.changed.emit()

    def _is_mine(self, wish: FindWish) -> bool:
        return (wish.source, wish.words) == (self._source, self._words) and wish.page in self._left

"""The window's end of the thread that makes pictures: asks, keeps what came, and tells whoever shows it."""

from collections.abc import Callable, Sequence
from threading import Lock

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ocop_desk.errors import EnvironmentTrouble
from ui.evidence.cache import PictureCache
from ui.evidence.layout import Fit
from ui.evidence.pdf_pages import DamagedPage
from ui.evidence.thread import PageThread, Reader, Wish
from ui.evidence.wishes import FindWish, Hit, PageSize, PictureWish, Source


class EvidenceWorker(QObject):
    """One for the program; its thread starts with the first wish and ends in `let_go`, before the file is closed."""

    picture_came = Signal(object)
    """A picture is in the cache; carries its wish."""
    sizes_came = Signal(object)
    """True sizes of pages of a source are known; carries it."""
    hits_came = Signal(object, object)
    """A page was searched: the wish, and a tuple of hits."""
    failed = Signal(object, object)
    """A wish that cannot be fulfilled, and the trouble; None where the page itself is damaged."""

    _made = Signal(int, object, object)
    _sized = Signal(int, object, object)
    _searched = Signal(int, object, object)
    _broke = Signal(int, object, object)

    def __init__(self, open_reader: Callable[[], Reader], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_reader = open_reader
        self._thread: PageThread | None = None
        self._file = 0
        """Counts the files that were worked on: what comes late from the one before is thrown away."""
        self._on_way: set[Wish] = set()
        self._lock = Lock()
        self.cache = PictureCache()
        self.views: dict[int, tuple[Fit, float]] = {}
        """How people last looked at a document, by its number."""
        self._sizes: dict[Source, dict[int, PageSize]] = {}
        self._made.connect(self._take_picture)
        self._sized.connect(self._take_sizes)
        self._searched.connect(self._take_hits)
        self._broke.connect(self._take_failure)

    def sizes(self, source: Source) -> dict[int, PageSize]:
        """What is known of the sizes of a source's pages, counted from 1."""
        return self._sizes.setdefault(source, {})

    def want(self, client: object, wishes: Sequence[Wish]) -> None:
        """Wish for these, most wanted first, and no longer for anything else; what is in the cache is left out."""
        with self._lock:
            left = [one for one in wishes if one not in self._on_way and not self._has(one)]
        if left and self._thread is None:
            self._thread = PageThread(self._open_reader, _Teller(self, self._file))
            self._thread.start()
        if self._thread is not None:
            self._thread.want(client, left)

    def forget(self, client: object) -> None:
        """A client shows nothing any more."""
        self.want(client, ())
        self.cache.forget(client)

    def let_go(self) -> None:
        """Let go of the file and of everything that was made from it."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.end()
        self._file += 1
        self.cache.clear()
        self._sizes.clear()
        self.views.clear()
        with self._lock:
            self._on_way.clear()

    def note(self, wish: Wish) -> None:
        """From the thread: a picture is on its way here, and need not be made again."""
        with self._lock:
            self._on_way.add(wish)

    def _has(self, wish: Wish) -> bool:
        return isinstance(wish, PictureWish) and wish in self.cache

    def _take_picture(self, file: int, wish: PictureWish, image: QImage) -> None:
        if file == self._file:
            with self._lock:
                self._on_way.discard(wish)
            self.cache.put(wish, image)
            self.picture_came.emit(wish)

    def _take_sizes(self, file: int, source: Source, sizes: dict[int, PageSize]) -> None:
        if file == self._file:
            self.sizes(source).update(sizes)
            self.sizes_came.emit(source)

    def _take_hits(self, file: int, wish: FindWish, hits: tuple[Hit, ...]) -> None:
        if file == self._file:
            self.hits_came.emit(wish, hits)

    def _take_failure(self, file: int, wish: Wish, error: Exception) -> None:
        if not isinstance(error, (DamagedPage, EnvironmentTrouble)):
            raise error
        if file == self._file:
            self.failed.emit(wish, error if isinstance(error, EnvironmentTrouble) else None)


class _Teller:
    """Hears the thread and hands on to the window's thread, with the file it was about."""

    def __init__(self, worker: EvidenceWorker, file: int) -> None:
        self._worker, self._file = worker, file

    def tell_picture(self, wish: PictureWish, image: QImage) -> None:
        """A picture is made."""
        self._worker.note(wish)
        self._worker._made.emit(self._file, wish, image)

    def tell_sizes(self, source: Source, sizes: dict[int, PageSize]) -> None:
        """Sizes are known."""
        self._worker._sized.emit(self._file, source, sizes)

    def tell_hits(self, wish: FindWish, hits: tuple[Hit, ...]) -> None:
        """A page was searched."""
        self._worker._searched.emit(self._file, wish, hits)

    def tell_failure(self, wish: Wish, error: Exception) -> None:
        """A wish cannot be fulfilled."""
        self._worker._broke.emit(self._file, wish, error)

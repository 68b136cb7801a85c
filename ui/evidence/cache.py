"""Pictures of pages that are kept, the least lately shown let go first; those on the screen are never let go."""

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtGui import QImage

from ui.evidence.wishes import PictureWish, Source

MOST_BYTES = 64 * 1024 * 1024


class PictureCache:
    """Pictures by what was wished, at most so many bytes beside those on the screen."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._pictures: OrderedDict[PictureWish, QImage] = OrderedDict()
        self._shown: dict[object, frozenset[PictureWish]] = {}
        self.size = 0
        """Bytes of all pictures."""

    def __len__(self) -> int:
        return len(self._pictures)

    def __contains__(self, wish: PictureWish) -> bool:
        return wish in self._pictures

    def get(self, wish: PictureWish) -> QImage | None:
        """The picture as wished."""
        image = self._pictures.get(wish)
        if image is not None:
            self._pictures.move_to_end(wish)
        return image

    def nearest(self, wish: PictureWish) -> QImage | None:
        """Another picture of the same whole page, the largest: what shows until the sharp one comes."""
        same = (
            image
            for other, image in self._pictures.items()
            if other.clip is None and (other.source, other.page, other.turned) == (wish.source, wish.page, wish.turned)
        )
        return max(same, key=QImage.width, default=None)

    def put(self, wish: PictureWish, image: QImage) -> None:
        """Keep a picture, and let go of what there is no room for."""
        self._drop(wish)
        self._pictures[wish] = image
        self.size += image.sizeInBytes()
        self._shrink(wish)

    def shows(self, client: object, wishes: Iterable[PictureWish]) -> None:
        """What a client has on the screen now."""
        self._shown[client] = frozenset(wishes)

    def forget(self, client: object) -> None:
        """A client shows nothing any more."""
        self._shown.pop(client, None)

    def clear(self, source: Source | None = None) -> None:
        """Let go of every picture, or of those of one content."""
        for wish in [one for one in self._pictures if source is None or one.source == source]:
            self._drop(wish)

    def _shrink(self, newest: PictureWish) -> None:
        if self.size <= self._most:
            return
        kept = frozenset().union(*self._shown.values(), {newest})
        for wish in [one for one in self._pictures if one not in kept]:
            if self.size <= self._most:
                break
            self._drop(wish)

    def _drop(self, wish: PictureWish) -> None:
        image = self._pictures.pop(wish, None)
        if image is not None:
            self.size -= image.sizeInBytes()

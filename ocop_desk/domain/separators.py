"""Separator sheets of a bundle scanned in one go: what their code says, and how they divide the pages between them.

The code is short and versioned: OCOP:1:<dossier>:<tag>:C:<criterion> or …:K:<kind>. The tag tells dossiers of the same
number in two files apart. A sheet stands for the pages after it, up to the next one; sheets that follow one another
without a page between them stand together.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from ocop_desk.domain.dossiers import EvidenceKind

VERSION = 1
_CODE = re.compile(r"OCOP:([0-9]{1,3}):([0-9]{1,9}):([0-9A-F]{6}):([CK]):([0-9A-Z.\-]{1,40})")
_ANY_VERSION = re.compile(r"OCOP:([0-9]{1,3}):")


@dataclass(frozen=True, slots=True)
class Separator:
    """One sheet: the dossier it was printed for, and either a criterion or a kind of evidence."""

    dossier_id: int
    tag: str
    criterion: str = ""
    kind: EvidenceKind | None = None

    def code(self) -> str:
        """What its QR code says, in letters that make the code small."""
        what = f"K:{self.kind.value.upper().replace('_', '-')}" if self.kind else f"C:{self.criterion}"
        return f"OCOP:{VERSION}:{self.dossier_id}:{self.tag}:{what}"


class UnknownSeparator(ValueError):
    """A code of ours that this program does not understand: of a later version, or spoilt."""


def dossier_tag(dossier_id: int, made_at: datetime) -> str:
    """Six letters that tell this dossier from one of the same number in another council's file."""
    said = f"ocop-desk/separator/{VERSION}/{dossier_id}/{made_at.isoformat()}"
    return hashlib.sha256(said.encode()).hexdigest()[:6].upper()


def read_code(text: str) -> Separator | None:
    """The sheet that a code stands for; None where it is none of ours. Raises UnknownSeparator."""
    if _ANY_VERSION.match(text) is None:
        return None
    match = _CODE.fullmatch(text)
    if match is None or int(match[1]) != VERSION:
        raise UnknownSeparator(text)
    dossier_id, tag, what, value = int(match[2]), match[3], match[4], match[5]
    if what == "C":
        return Separator(dossier_id, tag, criterion=value)
    try:
        return Separator(dossier_id, tag, kind=EvidenceKind(value.lower().replace("-", "_")))
    except ValueError:
        raise UnknownSeparator(text) from None


@dataclass(frozen=True, slots=True)
class BundlePage:
    """What one page of a bundle is: `separators` on it, or a page of evidence; pages count from 1."""

    page: int
    separators: tuple[Separator, ...] = ()
    unread: bool = False
    """A sheet that could not be read: what comes after it belongs to nothing that is known."""
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Evidence pages between two sheets, with what the sheets before them say."""

    first: int
    last: int
    criteria: tuple[str, ...] = ()
    kind: EvidenceKind | None = None
    """Of the document that they belong to; None before the first sheet that names one."""
    begins: bool = False
    """Whether a sheet with a kind stands right before it: a new document begins."""


@dataclass(frozen=True)
class Division:
    """A bundle divided: its stretches in order, and the pages that are sheets or their blank backs."""

    stretches: tuple[Stretch, ...]
    sheets: tuple[int, ...]

    def documents(self) -> Iterator[tuple[EvidenceKind | None, tuple[Stretch, ...]]]:
        """The stretches of each document with its kind: one begins at every sheet that names a kind."""
        gathered: list[Stretch] = []
        for one in self.stretches:
            if one.begins and gathered:
                yield gathered[0].kind, tuple(gathered)
                gathered = []
            gathered.append(one)
        if gathered:
            yield gathered[0].kind, tuple(gathered)


@dataclass
class _Open:
    """What the sheets seen so far say of the pages that come."""

    criteria: list[str] = field(default_factory=list)
    kind: EvidenceKind | None = None
    begins: bool = False
    first: int = 0
    last: int = 0


def divide(pages: Iterable[BundlePage]) -> Division:
    """Divide a bundle by its sheets; a blank page right after a sheet is its back."""
    stretches: list[Stretch] = []
    sheets: list[int] = []
    now, after_sheet = _Open(), False
    for page in pages:
        if page.separators or page.unread:
            if not after_sheet:
                stretches += _closed(now)
                now = _Open(kind=now.kind)
            if page.unread:
                now = _Open(begins=True)
            _note(now, page.separators)
            sheets.append(page.page)
            after_sheet = True
        elif page.blank and after_sheet:
            sheets.append(page.page)
        else:
            now.first = now.first or page.page
            now.last = page.page
            after_sheet = False
    stretches += _closed(now)
    return Division(tuple(stretches), tuple(sheets))


def _note(now: _Open, separators: Sequence[Separator]) -> None:
    for one in separators:
        if one.kind is not None:
            now.kind, now.begins = one.kind, True
        elif one.criterion not in now.criteria:
            now.criteria.append(one.criterion)


def _closed(now: _Open) -> Iterator[Stretch]:
    if now.first:
        yield Stretch(now.first, now.last, tuple(now.criteria), now.kind, now.begins)

"""Names that are nearly the same: products and producers that may be one, for people to look at. Nothing is merged."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ocop_desk.domain.product_matching import ScorecardIndex
from ocop_desk.domain.products import Product
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import fold

ALIKE = 88
"""From this likeness in percent two names are shown side by side."""
MOST_PAIRS = 500

_FIGURES = re.compile(r"\d+")
_LEGAL_WORDS = (
    (re.compile(r"\b(?:hop tac xa|htx)\b"), "htx"),
    (re.compile(r"\b(?:to hop tac|tht)\b"), "tht"),
    (re.compile(r"\b(?:cong ty|cty|ct)\b"), "cty"),
    (re.compile(r"\b(?:trach nhiem huu han|tnhh)\b"), "tnhh"),
    (re.compile(r"\b(?:mot thanh vien|1 thanh vien|mtv|1tv)\b"), "mtv"),
    (re.compile(r"\b(?:co phan|cp)\b"), "cp"),
    (re.compile(r"\bctcp\b"), "cty cp"),
    (re.compile(r"\b(?:san xuat|sx)\b"), "sx"),
    (re.compile(r"\b(?:thuong mai|tm)\b"), "tm"),
    (re.compile(r"\b(?:dich vu|dv)\b"), "dv"),
    (re.compile(r"\b(?:nong nghiep|nn)\b"), "nn"),
    (re.compile(r"\b(?:xuat nhap khau|xnk)\b"), "xnk"),
    (re.compile(r"\b(?:ho kinh doanh|hkd)\b"), "hkd"),
    (re.compile(r"\b(?:co so san xuat|cssx)\b"), "cssx"),
    (re.compile(r"\b(?:va|&)\b"), " "),
)
"""Words of registered names and their usual short forms, folded."""


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A name and where it stands: a place of the list, or "" for one that is known already."""

    name: str
    place: str


@dataclass(frozen=True, slots=True)
class Similar:
    """Two names that may mean the same; `kind` is "product" or "producer", `likeness` is in percent."""

    kind: str
    left: NamedPlace
    right: NamedPlace
    likeness: int

    def sentence(self) -> Said:
        """The pair in one line of Vietnamese."""
        what = said("Sản phẩm") if self.kind == "product" else said("Chủ thể")
        right = said("«{name}» ({place})", name=self.right.name, place=self.right.place or said("đã có"))
        return said(
            "{what} giống nhau: «{name}» ({place}) và {right}.",
            what=what,
            name=self.left.name,
            place=self.left.place,
            right=right,
        )


@dataclass(frozen=True, slots=True)
class PlacedProduct:
    """A product and the place of its row; "" where it is known already."""

    product: Product
    place: str


_folded = lru_cache(maxsize=20_000)(fold)


@lru_cache(maxsize=20_000)
def producer_key(name: str) -> str:
    """A producer's name for comparing: folded, usual words and their short forms made one."""
    key = _folded(name)
    for pattern, short in _LEGAL_WORDS:
        key = pattern.sub(short, key)
    return " ".join(key.split())


def find_similar(new: Sequence[PlacedProduct], known: Sequence[PlacedProduct]) -> tuple[Similar, ...]:
    """Pairs of nearly equal names among the new ones and between them and the known ones, the most alike first.

    Products are compared only where their producers are the same or nearly so: many make a "mật ong hoa cà phê".
    At most `MOST_PAIRS` pairs.
    """
    producers = _similar_producers(new, known)
    pairs = [*producers, *_similar_products(new, known, producers)]
    return tuple(sorted(pairs, key=lambda pair: -pair.likeness)[:MOST_PAIRS])


def propose_scorecards(text: str, index: ScorecardIndex, most: int = 3) -> list[Scorecard]:
    """Scorecards whose title, subgroup or group is like the text, the most alike first."""
    from rapidfuzz import fuzz, process

    names = [
        (fold(name), card)
        for card in index.cards
        for name in (card.title, card.classification.subgroup, card.classification.group)
        if name
    ]
    found = process.extract(
        fold(text), [name for name, _ in names], scorer=fuzz.token_set_ratio, score_cutoff=_PROPOSED, limit=None
    )
    cards = {names[position][1].code: names[position][1] for _, _, position in found}
    return list(cards.values())[:most]


_PROPOSED = 60


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    name: NamedPlace
    order: int
    is_new: bool


def _similar_producers(new: Sequence[PlacedProduct], known: Sequence[PlacedProduct]) -> list[Similar]:
    """Producers written in two ways; each pair of writings once, at its first place."""
    entries: dict[str, _Entry] = {}
    for order, (placed, is_new) in enumerate(_both(new, known)):
        name = placed.product.producer.name
        entries.setdefault(_folded(name), _Entry(producer_key(name), NamedPlace(name, placed.place), order, is_new))
    return [_pair("producer", *pair) for pair in _alike(list(entries.values()))]


def _similar_products(
    new: Sequence[PlacedProduct], known: Sequence[PlacedProduct], producers: Iterable[Similar]
) -> list[Similar]:
    group_of = _groups(producers)
    groups: dict[str, dict[tuple[str, ...], _Entry]] = {}
    for order, (placed, is_new) in enumerate(_both(new, known)):
        product = placed.product
        name, producer = _folded(product.name), _folded(product.producer.name)
        entry = _Entry(name, NamedPlace(product.name, placed.place), order, is_new)
        groups.setdefault(group_of.get(producer, producer), {}).setdefault((name, producer, product.scorecard), entry)
    return [_pair("product", *pair) for group in groups.values() for pair in _alike(list(group.values()))]


def _both(new: Sequence[PlacedProduct], known: Sequence[PlacedProduct]) -> Iterator[tuple[PlacedProduct, bool]]:
    """Known products first, so that a name in both is taken as known and not compared with itself."""
    yield from ((placed, False) for placed in known)
    yield from ((placed, True) for placed in new)


def _groups(producers: Iterable[Similar]) -> dict[str, str]:
    """Folded names of similar producers to one of them for all."""
    group: dict[str, str] = {}

    def root(name: str) -> str:
        while group.get(name, name) != name:
            name = group[name]
        return name

    for pair in producers:
        left, right = root(_folded(pair.left.name)), root(_folded(pair.right.name))
        group[left] = group[right] = min(left, right)
    return {name: root(name) for name in group}


def _alike(entries: list[_Entry]) -> Iterator[tuple[_Entry, _Entry, int]]:
    """Pairs with at least one new name that are alike and have the same figures.

    Sorted by length, each name is compared only with names long enough to reach the likeness at all.
    """
    from rapidfuzz import fuzz, process

    entries = sorted(entries, key=lambda entry: len(entry.key))
    keys = [entry.key for entry in entries]
    lengths = [len(key) for key in keys]
    for position, entry in enumerate(entries):
        longest = len(entry.key) * (200 - ALIKE) // ALIKE
        rest = keys[position + 1 : bisect_right(lengths, longest)]
        for _, likeness, offset in process.extract(entry.key, rest, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None):
            other = entries[position + 1 + offset]
            if (entry.is_new or other.is_new) and _FIGURES.findall(entry.key) == _FIGURES.findall(other.key):
                yield entry, other, round(likeness)


def _pair(kind: str, left: _Entry, right: _Entry, likeness: int) -> Similar:
    """A new name before a known one; among new ones the row that stands first in the list."""
    first, second = sorted((left, right), key=lambda entry: (not entry.is_new, entry.order))
    return Similar(kind, first.name, second.name, likeness)

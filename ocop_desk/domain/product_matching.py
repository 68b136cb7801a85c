"""What offices write in lists, matched to what the program means: scorecards, kinds, stars, cases.

A text is matched only where it can mean one thing; everything else is left to people, with what it could mean.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ocop_desk.domain.products import PRODUCER_KIND_NAMES, ProducerKind, RegistrationKind
from ocop_desk.domain.rules import RuleSet, Scorecard
from ocop_desk.domain.text import fold, nfc

NameKey = frozenset[str]
"""The words that tell a name apart, in any order."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LEVELS = re.compile(r"[/>:;|\n]|\s[-–—]\s")
"""What stands between industry, group and set where all are written in one cell."""

_SAME_WORDS = (
    (re.compile(r"\bca cao\b"), "cacao"),
    (re.compile(r"\bca fe\b|\bcafe\b|\bcaphe\b"), "ca phe"),
    (re.compile(r"\btra\b"), "che"),
    (re.compile(r"\bthao duoc\b"), "duoc lieu"),
    (re.compile(r"\bmi\b"), "my"),
    (re.compile(r"\bkhong con\b"), "khongcon"),
    (re.compile(r"\bco con\b"), "cocon"),
    (re.compile(r"\bsan pham\b|\bphan nhom\b|\bnganh hang\b"), " "),
)
"""Words that mean the same in names of product sets, after folding: trà and chè, dược liệu and its old name."""
_EMPTY_WORDS = frozenset({"va", "tu", "cac", "loai", "nhom", "nganh", "bo", "hang"})

_NUMBER_WORDS = r"(?:(?:bo|so|san|pham|sp|phieu|mau|tieu|chi|danh|gia|cham|diem|muc|nhom)\s*)*"
_ONLY_NUMBER = re.compile(_NUMBER_WORDS + r"(?P<number>\d{1,3})\Z")
_NUMBER_AND_NAME = re.compile(_NUMBER_WORDS + r"(?P<number>\d{1,3}) (?P<name>\D.*)\Z")


@dataclass(frozen=True, slots=True)
class ScorecardMatch:
    """The one scorecard a text means, or none and those it could mean."""

    card: Scorecard | None
    candidates: tuple[Scorecard, ...] = ()


def name_key(text: str) -> NameKey:
    """The words of a product set's name that tell it apart: folded, synonyms made one, filling words dropped."""
    folded = fold(text)
    for pattern, word in _SAME_WORDS:
        folded = pattern.sub(word, folded)
    return frozenset(folded.split()) - _EMPTY_WORDS


class ScorecardIndex:
    """The scorecards of a rule set by number, code, title, subgroup and group."""

    def __init__(self, rule_set: RuleSet) -> None:
        self.cards = rule_set.scorecards
        self._by_number = {card.number: card for card in self.cards}
        self._by_code = {fold(card.code): card for card in self.cards}
        self._by_group = _by_keys((key, card) for card in self.cards for key in _keys(card.classification.group))
        self._industries = {key for card in self.cards for key in _keys(card.classification.industry)}
        self._by_name = _by_keys((key, card) for card in self.cards for key in self._own_keys(card))
        self._known: dict[str, ScorecardMatch] = {}

    def match(self, text: str) -> ScorecardMatch:
        """The scorecard that a cell means by number, code, title, subgroup, or a group with one set."""
        match = self._known.get(text)
        if match is None:
            match = self._known[text] = self._match(text)
        return match

    def _own_keys(self, card: Scorecard) -> set[NameKey]:
        """Keys of a card's own names; a subgroup called like its group of several sets is no name of its own."""
        kept = card.classification
        names = {key for name in (card.title, kept.subgroup) for key in _keys(name)}
        names |= {name_key(f"{kept.group} {name}") for name in (card.title, kept.subgroup) if name}
        return {key for key in names if key and len(self._by_group.get(key, ())) < 2}

    def _match(self, text: str) -> ScorecardMatch:
        folded = fold(text)
        if folded in self._by_code:
            return ScorecardMatch(self._by_code[folded])
        only = _ONLY_NUMBER.match(folded)
        if only is not None:
            return ScorecardMatch(self._by_number.get(int(only["number"])))
        numbered = self._numbered(text, folded)
        return self._named(text) if numbered is None else numbered

    def _numbered(self, text: str, folded: str) -> ScorecardMatch | None:
        """A name with its number before it or in brackets: both have to mean the same."""
        number, name = _number_beside_name(text, folded)
        by_number = self._by_number.get(number)
        if by_number is None:
            return None
        by_name = self._named(name)
        if by_name.card is by_number or by_number in by_name.candidates:
            return ScorecardMatch(by_number)
        return ScorecardMatch(
            None, _unique((by_number, *by_name.candidates, *([by_name.card] if by_name.card else [])))
        )

    def _named(self, text: str) -> ScorecardMatch:
        found = self._cards_called(text) or self._cards_of_path(text)
        return ScorecardMatch(found[0]) if len(found) == 1 else ScorecardMatch(None, found)

    def _cards_called(self, text: str) -> tuple[Scorecard, ...]:
        for key in _keys(text):
            found = self._by_name.get(key) or self._by_group.get(key)
            if found:
                return found
        return ()

    def _cards_of_path(self, text: str) -> tuple[Scorecard, ...]:
        """Cards called by the parts of "industry / group / set": those that every part allows."""
        parts = [part for part in _LEVELS.split(text) if fold(part)]
        left: list[Scorecard] | None = None
        for part in parts if len(parts) > 1 else ():
            if any(key in self._industries for key in _keys(part)):
                continue
            called = self._cards_called(part)
            if not called:
                return ()
            left = [card for card in called if left is None or card in left]
        return tuple(left or ())


def _keys(name: str) -> list[NameKey]:
    """Keys of a name as it stands, and without what it has in brackets."""
    keys = [name_key(name), name_key(_BRACKETS.sub(" ", name))]
    return [key for key in dict.fromkeys(keys) if key]


def _by_keys(pairs: Iterable[tuple[NameKey, Scorecard]]) -> Mapping[NameKey, tuple[Scorecard, ...]]:
    found: dict[NameKey, tuple[Scorecard, ...]] = {}
    for key, card in pairs:
        found[key] = _unique((*found.get(key, ()), card))
    return found


def _unique(cards: Iterable[Scorecard]) -> tuple[Scorecard, ...]:
    return tuple({card.code: card for card in cards}.values())


def _number_beside_name(text: str, folded: str) -> tuple[int, str]:
    """Number and name of "12. Chè…", "Bộ 12: Chè…" or "Chè… (Bộ 12)"; number 0 where there is none."""
    before = _NUMBER_AND_NAME.match(folded)
    if before is not None:
        return int(before["number"]), before["name"]
    for bracket in _BRACKETS.findall(text):
        inside = _ONLY_NUMBER.match(fold(bracket))
        if inside is not None:
            return int(inside["number"]), _BRACKETS.sub(" ", text)
    return 0, text


_KIND_WORDS: tuple[tuple[ProducerKind, re.Pattern[str]], ...] = (
    (ProducerKind.COOPERATIVE_GROUP, re.compile(r"\bto hop tac\b|\btht\b|\bto san xuat\b")),
    (ProducerKind.COOPERATIVE, re.compile(r"\b(?:lien hiep )?(?:hop tac xa|htx)\b")),
    (
        ProducerKind.COMPANY,
        re.compile(r"\bcong ty\b|\bcty\b|\bct tnhh\b|\btnhh\b|\bctcp\b|\bcty?cp\b|\bdoanh nghiep\b|\bdntn\b|\bdn\b"),
    ),
    (ProducerKind.FARM, re.compile(r"\btrang trai\b")),
    (
        ProducerKind.HOUSEHOLD,
        re.compile(r"\bho(?= |\Z)(?! tro)|\bhkd\b|\bsxkd\b|\bco so\b|\bcssx\b|\bcskd\b"),
    ),
)
"""A workshop ("cơ sở sản xuất") is a household with a business registration."""
_SAYS_NO_MORE = {
    ProducerKind.COOPERATIVE: {"htx"},
    ProducerKind.COOPERATIVE_GROUP: {"tht"},
    ProducerKind.COMPANY: {"dn"},
    ProducerKind.FARM: {"chu trang trai"},
    ProducerKind.HOUSEHOLD: {"hkd", "ho kinh doanh", "ho"},
}


@lru_cache(maxsize=2_000)
def producer_kinds(text: str) -> tuple[ProducerKind, ...]:
    """The kinds of organisation that a cell names; one where it can only mean that."""
    rest = fold(text)
    found = []
    for kind, pattern in _KIND_WORDS:
        if pattern.search(rest):
            found.append(kind)
            rest = pattern.sub(" ", rest)
    return tuple(found)


@lru_cache(maxsize=10_000)
def kind_in_name(name: str) -> ProducerKind | None:
    """The kind that a producer's name begins with, as registered names do: Hợp tác xã…, Chi nhánh Công ty…"""
    if fold(name).startswith("ho ") and not nfc(name).strip().casefold().startswith(("hộ ", "ho ")):
        return None  # a person called Hồ
    folded = fold(name)
    for opening in ("chi nhanh ", "cn "):
        folded = folded.removeprefix(opening)
    for kind, pattern in _KIND_WORDS:
        if pattern.match(folded):
            return kind
    return None


def kind_text(text: str, kind: ProducerKind) -> str:
    """What the office wrote of the kind where it says more than the kind itself ("Công ty TNHH"), else ""."""
    folded = fold(text)
    return "" if folded == fold(PRODUCER_KIND_NAMES[kind]) or folded in _SAYS_NO_MORE[kind] else text


_REGISTRATION_WORDS: tuple[tuple[RegistrationKind, re.Pattern[str]], ...] = (
    (RegistrationKind.UPGRADE, re.compile(r"\bnang (?:hang|sao|cap|len)\b|\bthang hang\b|\bnang\Z")),
    (
        RegistrationKind.RERATING,
        re.compile(r"\b(?:danh gia|phan hang|cong nhan|xep hang|dang ky|tai) lai\b|\btai danh gia\b|\blai\Z"),
    ),
    (RegistrationKind.FIRST, re.compile(r"\blan dau\b|\bmoi\b|\blan (?:1|i|thu nhat|mot)\b|\A0?1\Z|\bdau tien\b")),
)


@lru_cache(maxsize=500)
def registration_kinds(text: str) -> tuple[RegistrationKind, ...]:
    """The kinds of registration that a cell names; one where it can only mean that."""
    folded = fold(text)
    return tuple(kind for kind, pattern in _REGISTRATION_WORDS if pattern.search(folded))


_STAR_WORDS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5}
_STAR_NUMBER = re.compile(r"(?:hang|dat|loai|muc)? ?0?([1-5]|mot|hai|ba|bon|tu|nam) ?(?:sao)?\Z")
_STAR_MARKS = re.compile(r"[*★☆⭐✩✭\s\ufe0f]+\Z")


@lru_cache(maxsize=500)
def stars(text: str) -> int | None:
    """The stars in "3", "3 sao", "ba sao", "***" or "3*"; None where it is something else."""
    plain = text.strip()
    if plain and _STAR_MARKS.match(plain):
        count = sum(c in "*★☆⭐✩✭" for c in plain)
        return count if 1 <= count <= 5 else None
    match = _STAR_NUMBER.match(fold(plain))
    if match is None or "-" in plain or "," in plain:
        return None
    return _STAR_WORDS.get(match[1]) or int(match[1])


_TICKS = frozenset({"x", "v", "✓", "✔", "√", "☑", "☒", "þ", "ü", "\uf0fc", "\uf0fe", "1", "có", "true", "●", "•", "+"})


def is_tick(text: str) -> bool:
    """Whether a cell is ticked, as people tick in Excel."""
    return text.strip().casefold() in _TICKS


def chosen_cases(text: str, card: Scorecard) -> Mapping[str, int] | None:
    """The case of each criterion with cases that the text names: of a community, or of an organisation or site.

    None where it names none of them.
    """
    folded = fold(text)
    of_community = "cong dong" in folded
    if not of_community and re.search(r"\bto chuc\b|\bca nhan\b|\bdiem\b|\bdoanh nghiep\b", folded) is None:
        return None
    chosen = {}
    for criterion in card.case_criteria:
        fitting = [case for case in criterion.cases if ("cong dong" in fold(case.title)) is of_community]
        if len(fitting) != 1:
            return None
        chosen[criterion.code] = fitting[0].number
    return chosen

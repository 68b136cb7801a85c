"""What a dossier of its kind needs, what is there, and what will have expired (Annex III of the decision)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ocop_desk.domain.dossiers import DossierContent, Evidence, EvidenceKind
from ocop_desk.domain.products import RegistrationKind, certificate_expiry
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import said


class Validity(StrEnum):
    """Until when a required paper has to hold."""

    ANY = "any"
    ON_THE_DAY = "on_the_day"
    """On the day the council meets."""
    WHOLE_CERTIFICATE = "whole_certificate"
    """As long as the certificate that the council may give."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A paper that a dossier needs; one document of any of `kinds` does."""

    code: str
    title: str
    kinds: tuple[EvidenceKind, ...]
    registrations: frozenset[RegistrationKind] = frozenset(RegistrationKind)
    grounds: frozenset[str] = frozenset()
    """Wanted only where the scorecard names one of these grounds of rejection; always where empty."""
    validity: Validity = Validity.ANY
    remedy: str = ""

    def concerns(self, kind: RegistrationKind, card: Scorecard) -> bool:
        """Whether a dossier of this kind on this scorecard needs it."""
        return kind in self.registrations and (not self.grounds or not self.grounds.isdisjoint(card.rejection_grounds))


@dataclass(frozen=True)
class DossierRules:
    """The papers that a rule set wants, the months of its certificate, and kinds that usually prove a criterion."""

    requirements: tuple[Requirement, ...]
    certificate_months: int = 36
    proofs: Mapping[EvidenceKind, tuple[str, ...]] = field(default_factory=dict)
    """Kind of evidence to folded words found in the titles of the criteria that it proves."""


class Standing(StrEnum):
    """How a requirement stands, from worst to best."""

    MISSING = "missing"
    EXPIRED = "expired"
    """No longer valid on the day of the session."""
    EXPIRES = "expires"
    """Valid on the day, but not until the certificate would end."""
    UNDATED = "undated"
    """There, but the date on which it depends was not entered."""
    THERE = "there"


STANDING_NAMES = {
    Standing.MISSING: said("thiếu"),
    Standing.EXPIRED: said("hết hạn"),
    Standing.EXPIRES: said("sắp hết hạn"),
    Standing.UNDATED: said("chưa ghi hạn"),
    Standing.THERE: said("có"),
}

HOLDS_UP = frozenset({Standing.MISSING, Standing.EXPIRED})
"""What keeps a dossier from being complete; the rest is shown and does not stop it."""


@dataclass(frozen=True, slots=True)
class RequirementStanding:
    """One requirement with the documents that answer it, best first."""

    requirement: Requirement
    standing: Standing
    documents: tuple[int, ...] = ()
    until: date | None = None
    """The last day of the best document, where known."""


@dataclass(frozen=True)
class Completeness:
    """A whole dossier held to what it needs, on the day of a session."""

    day: date
    certificate_ends: date
    requirements: tuple[RequirementStanding, ...]
    samples_wanted: int
    samples: int
    without_pages: tuple[str, ...]
    """Criteria for which no page is named, in the order of the scorecard; a list to work on, no obstacle."""

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing or expired and the samples are there."""
        held_up = any(one.standing in HOLDS_UP for one in self.requirements)
        return not held_up and self.samples >= self.samples_wanted

    def wanting(self) -> tuple[RequirementStanding, ...]:
        """Requirements that keep the dossier from being complete."""
        return tuple(one for one in self.requirements if one.standing in HOLDS_UP)


def completeness(content: DossierContent, card: Scorecard, rules: DossierRules, day: date) -> Completeness:
    """How a dossier stands on the day of a session; the certificate would be issued that day."""
    ends = certificate_expiry(day, rules.certificate_months)
    wanted = [one for one in rules.requirements if one.concerns(content.dossier.kind, card)]
    linked = content.linked_criteria()
    return Completeness(
        day=day,
        certificate_ends=ends,
        requirements=tuple(_standing(one, content.documents, day, ends) for one in wanted),
        samples_wanted=card.samples,
        samples=content.dossier.samples,
        without_pages=tuple(one.code for one in card.criteria if one.code not in linked),
    )


def validity_of(document: Evidence, wanted: Validity, day: date, ends: date) -> Standing:
    """How one document stands against the validity wanted of it."""
    until = document.facts.valid_until
    if until is not None and until < day:
        return Standing.EXPIRED
    if wanted is Validity.ANY:
        return Standing.THERE
    if until is None:
        return Standing.UNDATED
    if wanted is Validity.WHOLE_CERTIFICATE and until < ends:
        return Standing.EXPIRES
    return Standing.THERE


class Change(StrEnum):
    """What became of a paper of the last dossier in this one."""

    KEPT = "kept"
    CHANGED = "changed"
    EXPIRED = "expired"
    NEW = "new"
    LEFT_OUT = "left_out"


def changes_since(content: DossierContent, before: DossierContent, day: date) -> Iterator[tuple[Change, Evidence]]:
    """Each document of this dossier against the last one's, by hash, then what was left out (Art. 7.6)."""
    old_hashes = {one.sha256 for one in before.documents}
    old_kinds = {one.facts.kind for one in before.documents} - {EvidenceKind.OTHER}
    for one in content.documents:
        until = one.facts.valid_until
        if until is not None and until < day:
            yield Change.EXPIRED, one
        elif one.sha256 in old_hashes:
            yield Change.KEPT, one
        else:
            yield (Change.CHANGED if one.facts.kind in old_kinds else Change.NEW), one
    yield from _left_out(content.documents, before.documents)


def _left_out(now: Iterable[Evidence], before: Iterable[Evidence]) -> Iterator[tuple[Change, Evidence]]:
    now = tuple(now)
    hashes, kinds = {one.sha256 for one in now}, {one.facts.kind for one in now} - {EvidenceKind.OTHER}
    for one in before:
        if one.sha256 not in hashes and one.facts.kind not in kinds:
            yield Change.LEFT_OUT, one


def _standing(wanted: Requirement, documents: Iterable[Evidence], day: date, ends: date) -> RequirementStanding:
    order = list(Standing)
    answers = [
        (validity_of(one, wanted.validity, day, ends), one) for one in documents if one.facts.kind in wanted.kinds
    ]
    if not answers:
        return RequirementStanding(wanted, Standing.MISSING)
    answers.sort(key=lambda answer: (-order.index(answer[0]), answer[1].document_id))
    best, document = answers[0]
    return RequirementStanding(wanted, best, tuple(one.document_id for _, one in answers), document.facts.valid_until)

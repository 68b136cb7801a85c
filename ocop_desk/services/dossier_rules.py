"""What dossiers need under a rule set: a YAML file in the rule set's own folder."""

from collections.abc import Iterable, Mapping
from typing import Any

from ocop_desk.domain.dossier_completeness import DossierRules, Requirement, Validity
from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.domain.said import said

_NAMES = {"kinds": EvidenceKind, "for": RegistrationKind}
_KEYS = {"code", "title", "kinds", "for", "grounds", "validity", "remedy"}


def read_dossier_rules(name: str, data: object) -> DossierRules:
    """The rules in a file's data. Raises InputRefused with every problem, each with its entry."""
    if not isinstance(data, dict) or not isinstance(data.get("requirements"), list):
        raise InputRefused(
            [Problem("wrong_shape", name, said("tệp phải có danh sách requirements."), said("Sửa lại tệp."))]
        )
    problems: list[Problem] = []
    requirements = []
    for number, entry in enumerate(data["requirements"], start=1):
        found = list(_problems_of(f"{name} · {number}", entry))
        problems += found
        if not found:
            requirements.append(_requirement(entry))
    proofs = data.get("proofs", {})
    unknown = [kind for kind in proofs if kind not in set(EvidenceKind)]
    problems += [_unknown(f"{name} · proofs", kind) for kind in unknown]
    if problems:
        raise InputRefused(problems)
    return DossierRules(
        tuple(requirements),
        int(data.get("certificate_months", 36)),
        {EvidenceKind(kind): tuple(words) for kind, words in proofs.items()},
    )


def _problems_of(place: str, entry: object) -> Iterable[Problem]:
    if not isinstance(entry, dict) or not entry.get("code") or not entry.get("title") or not entry.get("kinds"):
        yield Problem("wrong_shape", place, said("cần có code, title và kinds."), said("Bổ sung mục còn thiếu."))
        return
    for key in entry.keys() - _KEYS:
        yield _unknown(place, str(key))
    for key, names in _NAMES.items():
        for value in entry.get(key, ()):
            if value not in set(names):
                yield _unknown(place, str(value))
    if entry.get("validity", Validity.ANY) not in set(Validity):
        yield _unknown(place, str(entry["validity"]))


def _requirement(entry: Mapping[str, Any]) -> Requirement:
    return Requirement(
        code=entry["code"],
        title=entry["title"],
        kinds=tuple(EvidenceKind(kind) for kind in entry["kinds"]),
        registrations=frozenset(RegistrationKind(kind) for kind in entry.get("for", RegistrationKind)),
        grounds=frozenset(entry.get("grounds", ())),
        validity=Validity(entry.get("validity", Validity.ANY)),
        remedy=entry.get("remedy", ""),
    )


def _unknown(place: str, word: str) -> Problem:
    return Problem("unknown_word", place, said('không có "{word}".', word=word), said("Kiểm tra chính tả."))

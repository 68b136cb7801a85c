from datetime import UTC, date, datetime, timedelta

import pytest

from ocop_desk.domain.dossier_completeness import (
    DossierRules,
    Requirement,
    Standing,
    Validity,
    completeness,
)
from ocop_desk.domain.dossiers import Dossier, DossierContent, Evidence, EvidenceFacts, EvidenceKind, Media
from ocop_desk.domain.products import RegistrationKind, certificate_expiry
from tests.builders import a_scorecard

DAY = date(2026, 11, 20)
ENDS = certificate_expiry(DAY)
ONE_DAY = timedelta(days=1)


def a_document(number: int, until: date | None, kind: EvidenceKind = EvidenceKind.FOOD_SAFETY) -> Evidence:
    facts = EvidenceFacts(kind, valid_until=until)
    added = datetime(2026, 11, 1, tzinfo=UTC)
    return Evidence(number, 1, number, f"{number}.pdf", facts, Media.PDF, 1, "0" * 64, 1, True, "Thư ký", added)


def standing(validity: Validity, *until: date | None) -> Standing:
    wanted = Requirement("atp", "Giấy chứng nhận", (EvidenceKind.FOOD_SAFETY,), validity=validity)
    documents = tuple(a_document(number, one) for number, one in enumerate(until, start=1))
    content = DossierContent(Dossier(1, 1, RegistrationKind.FIRST, 2026, samples=5), documents)
    (found,) = completeness(content, a_scorecard(), DossierRules((wanted,)), DAY).requirements
    return found.standing


@pytest.mark.parametrize(
    ("validity", "until", "stands"),
    [
        (Validity.ANY, None, Standing.THERE),
        (Validity.ANY, DAY - ONE_DAY, Standing.EXPIRED),
        (Validity.ON_THE_DAY, None, Standing.UNDATED),
        (Validity.ON_THE_DAY, DAY, Standing.THERE),
        (Validity.ON_THE_DAY, DAY - ONE_DAY, Standing.EXPIRED),
        (Validity.WHOLE_CERTIFICATE, ENDS - ONE_DAY, Standing.EXPIRES),
        (Validity.WHOLE_CERTIFICATE, ENDS, Standing.THERE),
    ],
)
def test_a_paper_stands_by_its_last_day_to_the_day(validity: Validity, until: date | None, stands: Standing) -> None:
    assert standing(validity, until) is stands


def test_nothing_of_the_kind_is_missing_and_the_best_of_several_counts() -> None:
    assert standing(Validity.WHOLE_CERTIFICATE) is Standing.MISSING
    assert standing(Validity.WHOLE_CERTIFICATE, DAY - ONE_DAY, ENDS, None) is Standing.THERE

"""Sessions for tests of the data file: one with everything in it, and any that types allow."""

import base64
import types
import typing
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction

from hypothesis import strategies as st

from ocop_desk.domain.audit_codes import audit_code
from ocop_desk.domain.numbers import as_points
from ocop_desk.domain.paper_entries import PaperRecord, ScanRecord
from ocop_desk.domain.products import Product
from ocop_desk.domain.records import (
    ConclusionRecord,
    ConflictRecord,
    DocumentRecord,
    DossierRecord,
    ExcusedRecord,
    ProductRecord,
    RejectionRecord,
    Remark,
    RemarkKind,
    RosterEntry,
    RoundRecord,
    SessionRecord,
    SheetRecord,
    SheetSource,
)
from ocop_desk.domain.results import Finding
from ocop_desk.domain.rule_canonical import scorecard_as_dict, scorecard_from_dict
from ocop_desk.domain.rules import Points
from tests.builders import (
    BANDS,
    OPENED,
    a_dossier_record,
    a_product,
    a_product_record,
    a_round,
    a_scorecard,
    a_scorecard_with_cases,
    a_session_record,
    a_sheet,
    levels_for,
)

ENOUGH = 3
"""Items in the lists that are drawn."""


def hashed(session):
    """The session with scorecards that carry the hash of their content."""
    cards = {code: _hashed_card(card) for code, card in session.scorecards.items()}
    return replace(session, scorecards=cards)


def _hashed_card(card):
    return scorecard_from_dict({key: value for key, value in scorecard_as_dict(card).items() if key != "sha256"})


CARDS = {"TEST-01": _hashed_card(a_scorecard()), "TEST-26": _hashed_card(a_scorecard_with_cases())}


def a_full_result(**changes):
    """Dossiers, two rounds, a recused and an excused member, a finding, a rejection, cases, remarks, own wording."""
    first = a_round(1, (a_sheet(member, total) for member, total in ((1, 60), (2, 75), (3, 70))))
    second = a_round(
        2,
        (
            a_sheet(member, total, notes={"1.1": "Đã xem hợp đồng"}, source=SheetSource.EXCEL)
            for member, total in ((1, 69), (2, 70), (3, 70))
        ),
    )
    split = [levels_for(88, c4_1=level) for level in (2, 3, 3)]
    finding = Finding("4.1", 5, True, "Hội đồng xem bản gốc")
    with_case = levels_for(86) | {"5": 3}
    excused = a_round(
        1,
        (a_sheet(1, with_case), a_sheet(2, with_case)),
        entitled=(1, 2, 3),
        excused=(ExcusedRecord(3, "Có việc gấp", OPENED + timedelta(minutes=40)),),
    )
    products = [
        a_product_record(
            1,
            rounds=(first, second),
            conflicts=(ConflictRecord(4, "Người thân của chủ thể"),),
            dossier=a_dossier_record(),
        ),
        a_product_record(2, rounds=(a_round(1, (a_sheet(n, ls) for n, ls in enumerate(split, 1)), (finding,)),)),
        a_product_record(3, rejection=RejectionRecord("forged_dossier", "Giấy kiểm nghiệm giả", OPENED)),
        a_product_record(
            4,
            product=a_product("Điểm du lịch", scorecard="TEST-26", cases={"5": 2}, product_code=""),
            rounds=(excused,),
            dossier=a_dossier_record(
                8, complete=False, decision="Chủ tịch đồng ý, bổ sung sau", wanting=("tests:expired",), documents=()
            ),
        ),
    ]
    session = a_session_record(
        products,
        remarks=(Remark(RemarkKind.VOTE, "Biểu quyết 5/5\nnhất trí", 1, OPENED),),
        official_wording={("TEST-01", "1.1", None, 2): "Lời của quyết định", ("TEST-26", "5", 2, 1): "Lời khác"},
        scorecards=CARDS,
    )
    return replace(session, **changes)


TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12).map(
    lambda text: unicodedata.normalize("NFC", text)
)
WHOLES = st.integers(0, 2**53 - 1)
RATIOS = st.fractions(min_value=0, max_value=1, max_denominator=999)
POINTS = st.fractions(min_value=0, max_value=1000, max_denominator=9).map(as_points)
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 12, 31), timezones=st.just(UTC))
CODES = st.text("abc019._-", min_size=1, max_size=8)


def anything(hint):
    """Any value of a field's type that the file can hold."""
    plain = {str: TEXTS, int: WHOLES, bool: st.booleans(), Fraction: RATIOS, date: DAYS, datetime: MOMENTS}
    if hint == Points:
        return POINTS
    if hint in plain:
        return plain[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is types.UnionType:
        return st.none() | anything(next(one for one in arguments if one is not types.NoneType))
    if origin is tuple:
        return st.lists(anything(arguments[0]), max_size=ENOUGH).map(tuple)
    if origin is Mapping:
        return st.dictionaries(CODES, anything(arguments[1]), max_size=ENOUGH)
    if issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return a_record(hint)


def a_record(kind, **given):
    """A dataclass with any values in the fields that are not given."""
    hints = typing.get_type_hints(kind)
    return st.builds(
        kind, **{f.name: given[f.name] if f.name in given else anything(hints[f.name]) for f in fields(kind)}
    )


def _numbered(values, name):
    """Values with a number of their own each."""
    return tuple(replace(value, **{name: number}) for number, value in enumerate(values, start=1))


def _few(kind, **given):
    return st.lists(a_record(kind, **given), max_size=ENOUGH)


def _members(values):
    return _numbered(values, "member_id")


HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)
AUDIT_CODES = st.just("") | st.builds(audit_code, st.integers(1, 99_999), HASHES)
DOCUMENTS = _few(DocumentRecord, sha256=HASHES).map(lambda documents: _numbered(documents, "document_id"))
PAPERS = st.none() | a_record(PaperRecord, scans=_few(ScanRecord, sha256=HASHES).map(tuple))
ROUNDS = _few(
    RoundRecord,
    entitled=st.just((1, 2)),
    sheets=_few(SheetRecord, paper=PAPERS, audit_code=AUDIT_CODES).map(_members),
    excused=_few(ExcusedRecord).map(_members),
).map(lambda rounds: _numbered(rounds, "number"))
PRODUCTS = _few(
    ProductRecord,
    product=a_record(Product, scorecard=st.sampled_from(sorted(CARDS))),
    conflicts=_few(ConflictRecord).map(_members),
    rounds=ROUNDS,
    rejection=st.none() | a_record(RejectionRecord),
    conclusion=st.none() | a_record(ConclusionRecord),
    dossier=st.none() | a_record(DossierRecord, documents=DOCUMENTS),
).map(lambda products: _numbered(_numbered(products, "entry_id"), "position"))
KEYS = st.binary(max_size=100).map(lambda data: base64.b64encode(data).decode())
WORDINGS = st.dictionaries(st.tuples(TEXTS, TEXTS, st.none() | WHOLES, WHOLES), TEXTS, max_size=ENOUGH)


def _with_bounded_decimals(session):
    roster = tuple(
        replace(entry, member=replace(entry.member, member_id=number)) for number, entry in enumerate(session.roster, 1)
    )
    return replace(session, roster=roster, profile=replace(session.profile, decimals=session.profile.decimals % 10))


SESSIONS = a_record(
    SessionRecord,
    products=PRODUCTS,
    roster=_few(RosterEntry, public_key=KEYS).map(tuple),
    scorecards=st.just(CARDS),
    official_wording=WORDINGS,
    bands=st.just(BANDS),
    audit_code=AUDIT_CODES,
).map(_with_bounded_decimals)
"""Sessions as wild as their types allow, with references that hold."""

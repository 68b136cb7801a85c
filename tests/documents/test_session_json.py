import json
import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desk.documents.session_json import recheck, record_as_json, session_as_json, session_from_json
from ocop_desk.documents.session_json_shape import SESSION
from ocop_desk.domain.records import ConflictRecord, ProductState, SessionState, SheetSource
from tests.builders import (
    OPENED,
    a_dossier_record,
    a_paper_sheet,
    a_product_record,
    a_profile,
    a_round,
    a_session_record,
    a_sheet,
)
from tests.documents.session_strategies import SESSIONS, a_full_result, hashed
from tests.domain.test_calibration import a_sample, a_session, marks

DATA = Path(__file__).parent / "data"
FIRST, SECOND, GOLDEN = (DATA / f"result-v{version}.json" for version in (1, 2, 3))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def data_of(session):
    return json.loads(session_as_json(session))


def as_bytes(data):
    return json.dumps(data).encode()


def codes(problems):
    return {problem.code for problem in problems}


def changed(path, value):
    """The full result with one value replaced; `path` as keys and indices."""
    data = data_of(a_full_result())
    node = data
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return as_bytes(data)


def sheet_path(product, scoring_round, sheet, *rest):
    return ("session", "products", product, "rounds", scoring_round, "sheets", sheet, *rest)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(session=SESSIONS)
def test_any_session_comes_back_as_it_was(session):
    data = session_as_json(session)
    read, problems = session_from_json(data)
    assert problems == []
    assert read == session
    assert session_as_json(read) == data


def test_a_real_session_comes_back_and_holds():
    session = a_full_result()
    data = session_as_json(session)
    assert session_from_json(data) == (session, [])
    assert recheck(data) == []


def test_the_text_is_canonical():
    data = session_as_json(a_full_result())
    text = data.decode()
    assert json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":")) == text
    assert "Cà phê bột Arabica Cầu Đất" in text
    assert '"quorum":"2/3"' in text
    assert '"opened_at":"2026-11-21T01:05:00Z"' in text


def test_results_stand_beside_the_sheets_they_come_from():
    results = {item["entry_id"]: item for item in data_of(a_full_result())["results"]}
    assert results[1]["result"]["mean"] == "209/3"
    assert results[1]["result"]["stars"] == 3
    assert [one["number"] for one in results[1]["rounds"]] == [1]
    assert results[1]["rounds"][0]["result"]["spread"] == "15"
    assert results[3]["result"]["rejected"] == "forged_dossier"
    assert results[3]["rounds"][0]["result"]["mean"] == "73"


def test_a_file_of_this_version_stays_readable():
    stored = GOLDEN.read_bytes()
    assert recheck(stored) == []
    session, problems = session_from_json(stored)
    assert problems == []
    assert session == a_full_result()
    assert session_as_json(session) == stored


def test_a_file_from_before_there_were_several_laptops_stays_readable_and_holds():
    stored = SECOND.read_bytes()
    assert recheck(stored) == []
    assert session_from_json(stored) == (a_full_result(), [])


def test_a_file_from_before_there_were_dossiers_stays_readable_and_holds():
    stored = FIRST.read_bytes()
    assert recheck(stored) == []
    session, problems = session_from_json(stored)
    assert problems == []
    assert session == without_dossiers(a_full_result())
    assert recheck(session_as_json(session)) == []


def test_a_file_of_the_first_version_may_not_have_what_came_later():
    data = json.loads(FIRST.read_bytes())
    data["session"]["products"][0]["dossier"] = None
    assert codes(session_from_json(as_bytes(data))[1]) == {"unknown_key"}


def test_a_calibration_travels_but_is_refused_as_a_result():
    session = a_session(a_sample([marks(1, 1, 1), marks(3, 3, 5)]))
    session = hashed(session)
    assert session_from_json(record_as_json(session)) == (session, [])
    found = codes(recheck(session_as_json(session)))
    assert {"calibration_as_result", "extract_as_result", "extract_has_no_result"} <= found
    assert all(item["result"]["stars"] is None for item in data_of(session)["results"])


def test_an_extract_is_refused_even_where_the_session_does_not_say_that_it_calibrates():
    session = replace(a_session(a_sample([marks(1, 1, 1), marks(3, 3, 5)])), calibration=False)
    session = hashed(session)
    assert "extract_as_result" in codes(recheck(session_as_json(session)))


def without_dossiers(session):
    return replace(session, products=tuple(replace(product, dossier=None) for product in session.products))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_json"),
        (b"{", "not_json"),
        (b"\xff\xfe{}", "not_utf8"),
        (b"\xef\xbb\xbf{}", "not_json"),
        (b"[" * 100_000, "too_deep"),
        (b'{"a":1.5}', "not_exact"),
        (b'{"a":NaN}', "not_exact"),
        (b'{"a":1e9}', "not_exact"),
        (b'{"a":' + b"9" * 10_000 + b"}", "huge_number"),
        (b'{"a":1,"a":2}', "duplicate_key"),
        (b"[]", "other_schema"),
        (b"null", "other_schema"),
        (b'{"schema":"ocop-desk.other","version":1}', "other_schema"),
        (b'{"schema":"ocop-desk.result","version":4}', "unknown_version"),
        (b'{"schema":"ocop-desk.result","version":0}', "unknown_version"),
        (b'{"schema":"ocop-desk.result","version":[1]}', "unknown_version"),
        (b'{"schema":"ocop-desk.result","version":true}', "unknown_version"),
        (b'{"schema":"ocop-desk.result","version":{"a":[]}}', "unknown_version"),
        (b'{"schema":"ocop-desk.result","version":1}', "missing_key"),
        (b'{"schema":"ocop-desk.result","version":1,"session":7,"results":[]}', "wrong_type"),
        (b'{"schema":"ocop-desk.result","version":1,"session":{},"results":[],"x\\ud800":0}', "unknown_key"),
    ],
)
def test_what_is_no_such_file_is_refused_without_a_traceback(data, code):
    record, problems = session_from_json(data)
    assert record is None
    assert codes(problems) == {code}
    assert codes(recheck(data)) == {code}
    for problem in problems:
        problem.sentence().encode()


def test_a_file_too_big_to_be_one_is_not_even_parsed(monkeypatch):
    monkeypatch.setattr("ocop_desk.documents.session_json_reading.LARGEST_FILE", 10)
    assert codes(session_from_json(b" " * 11)[1]) == {"too_big"}


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        (("session", "number"), "1", "wrong_number"),
        (("session", "number"), True, "wrong_number"),
        (("session", "number"), -1, "wrong_number"),
        (("session", "number"), 2**53, "wrong_number"),
        (("session", "title"), None, "wrong_type"),
        (("session", "title"), "Thuy\u0309", "not_nfc"),
        (("session", "title"), "a\u0000", "control_character"),
        (("session", "title"), "\ud800", "control_character"),
        (("session", "title"), "a" * 100_001, "text_too_long"),
        (("session", "planned_for"), "2026-13-01", "wrong_date"),
        (("session", "planned_for"), "20261121", "wrong_date"),
        (("session", "planned_for"), "0001-01-01", "wrong_date"),
        (("session", "opened_at"), "2026-11-21T01:05:00+00:00", "wrong_moment"),
        (("session", "opened_at"), "9999-12-31T23:59:59Z", "wrong_moment"),
        (("session", "opened_at"), 7, "wrong_moment"),
        (("session", "kind"), "party", "unknown_value"),
        (("session", "kind"), [], "unknown_value"),
        (("session", "profile", "quorum"), "4/6", "wrong_number"),
        (("session", "profile", "quorum"), "3/2", "wrong_number"),
        (("session", "profile", "quorum"), 1, "wrong_number"),
        (("session", "profile", "decimals"), 10_000, "wrong_number"),
        (("session", "profile", "spread_limit"), "10", "wrong_number"),
        (("session", "profile", "spread_limit"), 1.5, "not_exact"),
        (("session", "roster"), {}, "wrong_type"),
        (("session", "roster", 0, "public_key"), None, "wrong_key_text"),
        (("session", "roster", 0, "public_key"), "khóa", "wrong_key_text"),
        (("session", "roster", 0, "public_key"), "AAA", "wrong_key_text"),
        (("session", "roster", 0, "public_key"), "AB==", "wrong_key_text"),
        (("session", "roster", 0, "public_key"), "AAAA" * 300, "wrong_key_text"),
        (("session", "grounds"), [], "wrong_type"),
        (("session", "grounds"), {"": {}}, "wrong_key"),
        (("session", "council", "practice"), 0, "wrong_type"),
        (("session", "products", 0, "product", "scorecard"), "TEST-99", "unknown_scorecard"),
        (("session", "products", 1, "entry_id"), 1, "duplicate"),
        (("session", "products", 1, "position"), 1, "duplicate"),
        (("session", "roster", 1, "member", "member_id"), 1, "duplicate"),
        (sheet_path(0, 0, 1, "member_id"), 1, "duplicate"),
        (("session", "products", 0, "rounds", 0, "number"), 2, "wrong_rounds"),
        (("session", "bands"), [], "wrong_bands"),
        (("session", "bands", 0, "lower"), 5, "wrong_bands"),
        (("session", "bands", 4, "star"), 9, "wrong_bands"),
        (("session", "scorecards"), [], "wrong_type"),
        (("session", "scorecards", "TEST-01"), {}, "missing_key"),
        (("session", "scorecards", "TEST-01", "title"), "Khác", "hash"),
        (("session", "scorecards", "TEST-01", "sha256"), "0" * 64, "hash"),
        (("session", "official_wording", 1), None, "wrong_type"),
        (("session", "products", 0, "dossier"), {}, "missing_key"),
        (("session", "products", 0, "dossier", "kind"), "third", "unknown_value"),
        (("session", "products", 0, "dossier", "documents", 0, "sha256"), "A1" * 32, "wrong_hash"),
        (("session", "products", 0, "dossier", "documents", 0, "sha256"), "a1" * 31, "wrong_hash"),
        (("session", "products", 0, "dossier", "documents", 0, "sha256"), None, "wrong_hash"),
        (("session", "products", 0, "dossier", "documents", 0, "size"), -1, "wrong_number"),
        (("session", "products", 0, "dossier", "documents", 1, "document_id"), 1, "duplicate"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_its_path(path, value, code):
    data = changed(path, value)
    record, problems = session_from_json(data)
    assert record is None
    assert code in codes(problems)
    assert all(problem.place and problem.message for problem in problems)


def test_a_scorecard_under_another_code_is_refused():
    data = data_of(a_full_result())
    cards = data["session"]["scorecards"]
    cards["TEST-26"] = cards["TEST-01"]
    assert codes(session_from_json(as_bytes(data))[1]) == {"other_scorecard"}


def test_a_wording_given_twice_is_refused():
    data = data_of(a_full_result())
    data["session"]["official_wording"] *= 2
    assert codes(session_from_json(as_bytes(data))[1]) == {"duplicate"}


def test_missing_and_strange_fields_are_named_with_their_path():
    data = data_of(a_full_result())
    del data["session"]["products"][1]["rounds"][0]["sheets"][2]["notes"]
    data["session"]["council"]["colour"] = "đỏ"
    problems = session_from_json(as_bytes(data))[1]
    assert [(problem.code, problem.place) for problem in problems] == [
        ("unknown_key", "session.council"),
        ("missing_key", "session.products[1].rounds[0].sheets[2]"),
    ]


def test_problems_of_a_hostile_file_are_bounded():
    data = changed(("session", "roster"), [0] * 100_000)
    assert len(session_from_json(data)[1]) == 100


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 2**32), value=JSON)
def test_no_change_anywhere_in_a_file_makes_a_traceback(seed, value):
    data = data_of(a_full_result())
    node, key = _some_place(data, random.Random(seed))
    node[key] = value
    raw = json.dumps(data).encode()
    record, problems = session_from_json(raw)
    assert (record is None) == bool(problems)
    for problem in recheck(raw):
        problem.sentence().encode()


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32), value=JSON)
def test_every_change_of_a_stored_result_is_noticed(seed, value):
    data = data_of(a_full_result())
    node, key = _some_place({"": data["results"]}, random.Random(seed))
    if type(node[key]) is type(value) and node[key] == value:
        return
    if node is not data["results"] and key == "":
        data["results"] = value
    else:
        node[key] = value
    assert recheck(as_bytes(data))


def _some_place(node, chance):
    """A node and a key in it, anywhere in the tree."""
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        key = chance.choice(keys)
        inner = node[key]
        if not isinstance(inner, dict | list) or not inner or chance.random() < 0.15:
            return node, key
        node = inner


@given(data=st.binary(max_size=200))
def test_random_bytes_make_no_traceback(data):
    assert session_from_json(data)[0] is None


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("results", 0, "result", "mean"), "70", "điểm trung bình"),
        (("results", 0, "result", "mean_text"), "70,00", "điểm in"),
        (("results", 0, "result", "parts", "B"), "1", "điểm phần B"),
        (("results", 0, "result", "band"), 4, "hạng theo điểm"),
        (("results", 0, "result", "stars"), 4, "số sao"),
        (("results", 0, "result", "stars"), None, "số sao"),
        (("results", 0, "result", "gates", 0, "met"), False, "yêu cầu tối thiểu 1.1 (3 sao) đạt"),
        (("results", 0, "result", "missing_for_next", "points"), "0", "điều còn thiếu"),
        (("results", 0, "result", "totals", "m1"), "70", "tổng điểm của m1"),
        (("results", 0, "rounds", 0, "result", "spread"), "9", "lượt 1 chênh lệch"),
        (("results", 2, "result", "rejected"), None, "căn cứ loại"),
    ],
)
def test_a_stored_figure_that_the_sheets_do_not_give_is_named(path, value, words):
    problems = recheck(changed(path, value))
    assert codes(problems) == {"result_differs"}
    assert len(problems) == 1
    assert words in problems[0].place


def test_a_mark_changed_after_signing_shows_in_the_results():
    assert "result_differs" in codes(recheck(changed(sheet_path(0, 1, 0, "levels", "1.1"), 1)))


def test_results_of_other_products_are_refused():
    data = data_of(a_full_result())
    for wrong in (data["results"][1:], data["results"] * 2, data["results"][::-1], {}, [7], [{"entry_id": True}]):
        assert "results_incomplete" in codes(recheck(as_bytes(data | {"results": wrong})))


def test_a_recused_member_who_is_counted_is_reported():
    data = data_of(a_full_result())
    data["results"][0]["result"]["totals"]["m4"] = "70"
    assert codes(recheck(as_bytes(data))) == {"recused_counted", "result_differs"}


def test_a_recused_members_sheet_counts_nowhere():
    record = a_product_record(1, (70, 69, 70, 99), conflicts=(ConflictRecord(4, "Góp vốn"),))
    data = session_as_json(hashed(a_session_record([record])))
    assert json.loads(data)["results"][0]["result"]["mean"] == "209/3"
    assert recheck(data) == []


def rechecked(product, **changes):
    return recheck(session_as_json(hashed(a_session_record([product], **changes))))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"sheets": (a_sheet(9, 73),), "entitled": (9,)}, "stranger"),
        ({"sheets": (a_sheet(6, 73),), "entitled": (6,)}, "not_scoring"),
        ({"entitled": (1, 2, 9)}, "stranger"),
        ({"entitled": (1, 2)}, "not_entitled"),
        ({"sheets": (a_sheet(1, 73, submitted_at=OPENED + timedelta(hours=5)),)}, "after_reveal"),
        ({"sheets": ()}, "no_counting_sheet"),
        ({"sheets": (a_sheet(1, {"1.1": 1}),)}, "missing_criterion"),
        ({"revealed_at": None}, "not_revealed"),
    ],
)
def test_a_round_against_the_rules_is_reported(change, code):
    base = a_round(1, (a_sheet(member, 73) for member in (1, 2, 3)))
    assert code in codes(rechecked(a_product_record(1, rounds=(replace(base, **change),))))


def from_paper(**changes):
    """What a check says of a product of which one sheet came from paper."""
    paper = a_paper_sheet(2, 73)
    changed_paper = replace(paper, **{name: value(paper.paper) for name, value in changes.items()})
    return codes(rechecked(a_product_record(1, rounds=(a_round(1, (a_sheet(1, 73), changed_paper)),))))


def test_a_sheet_from_paper_names_two_typists_and_holds_what_was_settled():
    assert from_paper() == set()
    assert from_paper(paper=lambda _paper: None) == {"paper_untold"}
    assert from_paper(source=lambda _paper: SheetSource.TYPED) == {"paper_untold"}
    for typists in (("Vũ Thị Lan",), ("Vũ Thị Lan", "vu thi lan"), ("Vũ Thị Lan", " "), ("A", "B", "C")):
        assert from_paper(paper=lambda paper, typists=typists: replace(paper, typists=typists)) == {"same_typist"}
    assert from_paper(paper=lambda paper: replace(paper, settled=(replace(paper.settled[0], level=0),))) == {
        "settled_otherwise"
    }


def test_a_sheet_from_paper_tells_how_it_came():
    product = a_product_record(1, rounds=(a_round(1, (a_paper_sheet(2, 73),)),))
    (sheet,) = data_of(hashed(a_session_record([product])))["session"]["products"][0]["rounds"][0]["sheets"]
    assert sheet["source"] == "paper"
    assert sheet["paper"]["typists"] == ["Vũ Thị Lan", "Đào Văn Hòa"]
    assert sheet["paper"]["settled"][0]["settled_by"] == "Nguyễn Thị Kiểm"
    assert sheet["paper"]["scans"] == [{"name": "phieu-2.pdf", "pages": [2, 3], "sha256": "ab" * 32, "size": 345678}]


def test_a_session_against_the_rules_is_reported():
    fine = a_product_record(1)
    away = {entry.member.member_id: entry for entry in a_session_record().roster}
    roster = tuple(replace(entry, present=number == 1) for number, entry in away.items())
    for changes, code in (
        ({"state": SessionState.OPEN}, "session_not_closed"),
        ({"closed_at": None}, "session_not_closed"),
        ({"opened_at": None}, "session_not_opened"),
        ({"roster": roster}, "no_quorum"),
        ({"roster": roster}, "absent"),
        ({"rule_set": "qd-other"}, "other_rule_set"),
        ({"council_level": replace(a_session_record().council_level, code="district")}, "other_council_level"),
    ):
        assert code in codes(rechecked(fine, **changes))


def test_a_product_against_the_rules_is_reported():
    wide = a_round(1, (a_sheet(1, 50), a_sheet(2, 73)))
    for product, code in (
        (a_product_record(1, state=ProductState.REVEALED), "not_concluded"),
        (a_product_record(1, conclusion=None), "no_conclusion"),
        (a_product_record(1, rounds=()), "no_stars"),
        (a_product_record(1, rounds=(wide,)), "spread_open"),
        (a_product_record(1, conflicts=(ConflictRecord(9, ""),)), "stranger"),
    ):
        assert code in codes(rechecked(product))


def test_a_regulation_that_asks_for_dossiers_is_held_to_them():
    asked = a_profile(demand_dossiers=True)
    let_in = a_dossier_record(complete=False, decision="Chủ tịch đồng ý", wanting=("tests:missing",))
    for dossier, wanted in (
        (None, {"no_dossier"}),
        (replace(let_in, decision=""), {"dossier_not_checked"}),
        (let_in, set()),
        (a_dossier_record(), set()),
    ):
        assert codes(rechecked(a_product_record(1, dossier=dossier), profile=asked)) == wanted
        assert rechecked(a_product_record(1, dossier=dossier)) == []


def test_a_product_left_for_a_later_session_is_no_problem():
    waiting = a_product_record(1, rounds=(), state=ProductState.WAITING, conclusion=None)
    assert rechecked(waiting) == []


def test_other_references_that_lead_nowhere_are_reported():
    assert codes(recheck(changed(("session", "products", 2, "rejection", "ground"), "x"))) == {
        "unknown_ground",
        "result_differs",
    }
    assert codes(recheck(changed(("session", "remarks", 0, "entry_id"), 99))) == {"unknown_entry"}
    finding = ("session", "products", 1, "rounds", 0, "findings", 0, "level")
    assert codes(recheck(changed(finding, 1))) == {"finding_level"}


def test_the_documentation_names_every_field_of_the_file():
    text = (Path(__file__).parents[2] / "docs" / "result-json.md").read_text("utf-8")
    data = json.loads(GOLDEN.read_bytes())
    for card in data["session"].pop("scorecards").values():
        card.clear()
    named = {word for part in text.split("`")[1::2] for word in part.replace(".", " ").replace('"', " ").split()}
    data["paper"] = SESSION.write(
        a_session_record([a_product_record(1, rounds=(a_round(1, (a_paper_sheet(1, 73),)),))])
    )
    data["paper"].pop("scorecards")
    assert _field_names(data) <= named | {"schema", "version", "session", "results", "scorecards"}


def _field_names(node):
    if isinstance(node, list):
        return set().union(*map(_field_names, node)) if node else set()
    if not isinstance(node, dict):
        return set()
    by_code = {"levels", "notes", "grounds", "scorecards", "cases", "totals", "parts"}
    inner = (_field_names(list(value.values()) if key in by_code else value) for key, value in node.items())
    return set(node).union(*inner)

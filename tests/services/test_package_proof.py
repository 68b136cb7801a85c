"""What members signed goes with the result, and no other sheet passes for it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.exchange import CLOCK_TOLERANCE, SheetStatement
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import SheetSource
from ocop_desk.packages.findings import Severity
from ocop_desk.packages.member_keys import load_public_key, new_member_key
from ocop_desk.packages.sealed_sheets import LARGEST, read_signed, sign_sheet
from ocop_desk.packages.verification import VerificationReport
from ocop_desk.services.collecting import collect
from ocop_desk.services.package_content import PRACTICE_KIND, RESULT_ENTRY
from ocop_desk.services.package_proof import MOST_FINDINGS
from ocop_desk.services.result_packages import VERSION, package_name
from ocop_desk.services.scoring import reveal, set_note
from ocop_desk.services.signed_sheets import sealed_places, signed_name, signed_sheets
from tests.services.desks import FULL
from tests.services.laptops import MEMBERS, Hall, a_hall
from tests.services.proven import LOW, Proven, a_proven_package


@pytest.fixture(scope="module")
def proven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proven]:
    made = a_proven_package(tmp_path_factory.mktemp("hall"))
    yield made
    made.hall.close()


def errors(report: VerificationReport) -> set[str]:
    return {one.code for one in report.findings if one.severity is Severity.ERROR}


def notes(report: VerificationReport) -> dict[str, str]:
    return {one.code: one.message for one in report.findings if one.severity is Severity.NOTE}


def name_of(proven: Proven, *, product: int = 0, number: int = 1, member: int = 1) -> str:
    return signed_name(proven.hall.entries[product], number, member)


def statement_of(proven: Proven, name: str, member: int = 1) -> SheetStatement:
    return read_signed(proven.entries[name], load_public_key(proven.hall.signer(member).key.public_key))


def signed_again(proven: Proven, name: str, **head: object) -> bytes:
    """A genuine signature of the first member's, over a head that was changed."""
    statement = statement_of(proven, name)
    changed = replace(statement, head=replace(statement.head, **head))  # type: ignore[arg-type]
    return sign_sheet(changed, proven.hall.signer(1).key)


def test_every_sealed_sheet_lies_in_the_package_as_its_member_signed_it(proven: Proven) -> None:
    first, second = proven.hall.entries
    wanted = {signed_name(first, number, member) for number in (1, 2) for member in MEMBERS}
    wanted |= {signed_name(second, 1, member) for member in MEMBERS[:3]}
    assert {name for name in proven.entries if name.startswith("sheets/")} == wanted
    assert statement_of(proven, signed_name(second, 1, 1)).notes == {"1.1": "Đã xem mẫu"}
    report = proven.judge()
    assert report.ok, report.findings
    assert report.version == VERSION
    assert "1 phiếu" in notes(report)["sheets-not-signed"]
    assert "Phạm Thị Dung" in notes(report)["sheets-not-signed"]


@pytest.mark.no_cover
def test_a_practice_package_is_proved_the_same_way(tmp_path: Path) -> None:
    proven = a_proven_package(tmp_path, typed=False, practice=True)
    try:
        assert proven.path.name == package_name(proven.record)
        assert proven.judge().kind == PRACTICE_KIND
        assert proven.judge().ok
        assert "sheets-not-signed" not in notes(proven.judge())
        real = signed_again(proven, name_of(proven), practice=False)
        forged = proven.tampered(tmp_path / "x.asice", {name_of(proven): real}, kind=PRACTICE_KIND)
        assert errors(proven.judge(forged)) == {"signed-sheet-foreign"}
    finally:
        proven.hall.close()


def test_a_missing_sheet_is_found_in_a_package_of_either_version(proven: Proven, tmp_path: Path) -> None:
    for version in (1, 2):
        forged = proven.tampered(tmp_path / f"{version}.asice", {name_of(proven): None}, version=version)
        report = proven.judge(forged)
        assert errors(report) == {"signed-sheet-missing"}
        (finding,) = [one for one in report.findings if one.code == "signed-sheet-missing"]
        assert "Nguyễn Văn An chấm sản phẩm số 1, lượt 1" in finding.message
        assert finding.place == name_of(proven)


@pytest.mark.parametrize("name", ["sheets/1-1-9.json", "sheets/README.txt", "Sheets/1-1-1.json", "sheets/x/1-1-1.json"])
def test_nothing_else_may_lie_among_the_signed_sheets(proven: Proven, tmp_path: Path, name: str) -> None:
    extra = proven.entries[name_of(proven)]
    moved = {name: extra} if name.startswith("sheets") else {name: extra, name_of(proven): None}
    codes = errors(proven.judge(proven.tampered(tmp_path / "x.asice", moved)))
    assert "signed-sheet-extra" in codes


def test_sheets_of_two_members_cannot_be_swapped(proven: Proven, tmp_path: Path) -> None:
    one, two = name_of(proven, member=1), name_of(proven, member=2)
    forged = proven.tampered(tmp_path / "x.asice", {}, renamed={one: two, two: one})
    report = proven.judge(forged)
    assert errors(report) == {"signed-sheet-not-genuine"}
    assert len([one for one in report.findings if one.severity is Severity.ERROR]) == 2


@pytest.mark.parametrize("other", [{"product": 1}, {"number": 2}])
def test_sheets_of_one_member_cannot_change_places(proven: Proven, tmp_path: Path, other: dict[str, int]) -> None:
    one, two = name_of(proven), name_of(proven, **other)
    forged = proven.tampered(tmp_path / "x.asice", {}, renamed={one: two, two: one})
    assert errors(proven.judge(forged)) == {"signed-sheet-other"}


def test_another_members_signature_over_the_same_marks_is_not_this_members(proven: Proven, tmp_path: Path) -> None:
    statement = statement_of(proven, name_of(proven))
    other = proven.hall.signer(2).key
    own = sign_sheet(replace(statement, head=replace(statement.head, key=other.fingerprint)), other)
    stranger = sign_sheet(statement, new_member_key())
    for data in (own, stranger):
        forged = proven.tampered(tmp_path / "x.asice", {name_of(proven): data})
        assert errors(proven.judge(forged)) == {"signed-sheet-not-genuine"}


@pytest.mark.parametrize("head", [{"session": "f" * 32}, {"council": "e" * 32}, {"practice": True}])
def test_a_genuine_sheet_of_another_session_is_known_as_such(
    proven: Proven, tmp_path: Path, head: dict[str, object]
) -> None:
    replayed = signed_again(proven, name_of(proven), **head)
    forged = proven.tampered(tmp_path / "x.asice", {name_of(proven): replayed})
    assert errors(proven.judge(forged)) == {"signed-sheet-foreign"}


ROUND_OF_A_RIVAL = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "head",
    [{"scorecard": "a" * 64}, {"member_id": 2}, {"key": "b" * 64}, {"round_opened_at": ROUND_OF_A_RIVAL}],
)
def test_a_genuine_sheet_for_something_else_is_known_as_such(
    proven: Proven, tmp_path: Path, head: dict[str, object]
) -> None:
    other = signed_again(proven, name_of(proven), **head)
    forged = proven.tampered(tmp_path / "x.asice", {name_of(proven): other})
    assert errors(proven.judge(forged)) == {"signed-sheet-other"}


def test_edited_levels_are_found_although_every_result_fits_them(proven: Proven, tmp_path: Path) -> None:
    changed = proven.with_sheet(proven.hall.entries[0], 2, 3, levels=LOW)
    codes = errors(proven.judge(proven.tampered(tmp_path / "x.asice", {RESULT_ENTRY: changed})))
    assert "signed-sheet-differs" in codes
    assert "result_differs" not in codes


@pytest.mark.parametrize("notes", [{}, {"1.1": "Chưa xem mẫu"}, {"1.1": "Đã xem mẫu", "6": "Thêm vào"}])
def test_edited_notes_are_found(proven: Proven, tmp_path: Path, notes: dict[str, str]) -> None:
    changed = proven.with_sheet(proven.hall.entries[1], 1, 1, notes=notes)
    codes = errors(proven.judge(proven.tampered(tmp_path / "x.asice", {RESULT_ENTRY: changed})))
    assert codes == {"signed-sheet-differs"}


def test_a_sheet_that_is_said_to_be_sealed_wants_its_proof(proven: Proven, tmp_path: Path) -> None:
    changed = proven.with_sheet(proven.hall.entries[1], 1, MEMBERS[-1], source=SheetSource.SEALED)
    codes = errors(proven.judge(proven.tampered(tmp_path / "x.asice", {RESULT_ENTRY: changed})))
    assert codes == {"signed-sheet-missing"}


def test_calling_a_sheet_typed_leaves_its_proof_over_and_is_told(proven: Proven, tmp_path: Path) -> None:
    name = name_of(proven, product=1)
    changed = proven.with_sheet(proven.hall.entries[1], 1, 1, source=SheetSource.TYPED, levels=LOW)
    codes = errors(proven.judge(proven.tampered(tmp_path / "x.asice", {RESULT_ENTRY: changed})))
    assert "signed-sheet-extra" in codes
    report = proven.judge(proven.tampered(tmp_path / "x.asice", {RESULT_ENTRY: changed, name: None}))
    told = [one.message for one in report.findings if one.code == "sheets-not-signed"]
    assert any("Nguyễn Văn An" in one for one in told)


@pytest.mark.parametrize(
    ("key", "code"),
    [("", "signed-sheet-without-key"), ("AAAA", "signed-sheet-without-key"), ("khóa", "wrong_key_text")],
)
def test_a_roster_without_a_usable_key_proves_nothing(proven: Proven, tmp_path: Path, key: str, code: str) -> None:
    content = json.loads(proven.entries[RESULT_ENTRY])
    content["session"]["roster"][0]["public_key"] = key
    data = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    codes = errors(proven.judge(proven.tampered(tmp_path / "x.asice", {RESULT_ENTRY: data})))
    assert code in codes


def test_what_is_no_signed_sheet_is_refused_without_harm(proven: Proven, tmp_path: Path) -> None:
    genuine = proven.entries[name_of(proven)]
    looser = json.dumps(json.loads(genuine)).encode()
    for data in (b"", b"{}", b"[" * 5000, b"\xff", genuine + b"\n", looser):
        forged = proven.tampered(tmp_path / "x.asice", {name_of(proven): data})
        assert errors(proven.judge(forged)) == {"signed-sheet-unreadable"}
    forged = proven.tampered(tmp_path / "x.asice", {name_of(proven): b" " * (LARGEST + 1)})
    assert errors(proven.judge(forged)) == {"entry-too-large"}


def test_the_moment_of_a_sheet_is_the_signed_one_unless_its_clock_was_far_off(proven: Proven, tmp_path: Path) -> None:
    name, entry = name_of(proven), proven.hall.entries[0]
    signed_at = statement_of(proven, name).head.sealed_at
    moved = proven.with_sheet(entry, 1, 1, submitted_at=signed_at - timedelta(seconds=30))
    assert errors(proven.judge(proven.tampered(tmp_path / "x.asice", {RESULT_ENTRY: moved}))) == {"signed-sheet-moment"}
    for off in (-CLOCK_TOLERANCE * 2, CLOCK_TOLERANCE * 2):
        despite = signed_again(proven, name, sealed_at=signed_at + off)
        report = proven.judge(proven.tampered(tmp_path / "x.asice", {name: despite}))
        assert report.ok, report.findings
        assert "Đồng hồ máy của Nguyễn Văn An" in notes(report)["signed-sheet-clock"]


def test_findings_are_bounded(proven: Proven, tmp_path: Path) -> None:
    extra = {f"sheets/x{number}.json": b"{}" for number in range(MOST_FINDINGS + 50)}
    report = proven.judge(proven.tampered(tmp_path / "x.asice", dict(extra)))
    assert len([one for one in report.findings if one.code == "signed-sheet-extra"]) == MOST_FINDINGS


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = a_hall(tmp_path)
    yield made
    made.close()


def test_what_was_begun_on_the_secretarys_laptop_does_not_mix_into_a_signed_sheet(hall: Hall) -> None:
    (entry,) = hall.entries
    set_note(hall.secretary, entry, 1, "6", "Ghi dở trên máy thư ký")
    set_note(hall.secretary, entry, 1, "1.1", "Cũng dở")
    collect(hall.secretary, hall.session_id, [hall.sheet(one, entry, FULL, "Ghi trên máy mình") for one in MEMBERS])
    record = reveal(hall.secretary, entry)
    assert [dict(one.notes) for one in record.products[0].rounds[0].sheets] == [{"1.1": "Ghi trên máy mình"}] * 4
    proofs = dict(signed_sheets(hall.secretary, record))
    assert len(proofs) == len(list(sealed_places(record))) == 4


def test_without_the_file_that_came_in_no_proof_is_made_up(hall: Hall) -> None:
    (entry,) = hall.entries
    files = [hall.sheet(one, entry) for one in MEMBERS]
    collect(hall.secretary, hall.session_id, files)
    record = reveal(hall.secretary, entry)
    damaged = bytearray(files[0].data)
    damaged[len(damaged) // 2] ^= 1
    with hall.secretary.write() as work:
        work.connection.exec_driver_sql("DROP TRIGGER seal_received_sheet_update_added_only")
        work.connection.exec_driver_sql(
            "UPDATE received_sheet SET data = ? WHERE member_id = ?",
            (bytes(damaged), MEMBERS[0]),
        )
        work.commit()
    with pytest.raises(InputRefused, match="chưa lập gói được"):
        list(signed_sheets(hall.secretary, record))

from dataclasses import replace
from hashlib import sha256

import pytest
from sqlalchemy.exc import IntegrityError

from ocop_desk.domain.receipts import Verdict
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import CouncilFile
from ocop_desk.store.receipts import StoredReceipt
from ocop_desk.store.troubles import SealBroken
from ocop_desk.store.values import SignedPaper, StoredKey, StoredPackage, StoredResult
from tests.store.helpers import NOW, a_record, write_record

KEY = StoredKey("hoi-dong", "made", b"-----BEGIN CERTIFICATE-----", bytes(range(256)), "A1 B2", NOW)
PAPER = SignedPaper(1, "bien-ban", 0, b"%PDF-1.7\x00\xff", "", NOW)


def test_keys_are_kept_by_name(file: CouncilFile) -> None:
    given = replace(KEY, name="chu-tich", kind="given", pkcs12=None)
    with file.begin("thư ký") as work:
        work.keys.add(KEY)
        work.keys.add(given)
        assert work.keys.all() == (given, KEY)
        assert work.keys.get("hoi-dong") == KEY
        assert work.keys.get("nobody") is None
        with pytest.raises(IntegrityError):
            work.keys.add(KEY)


def test_the_official_wording_of_a_rule_set_is_replaced_as_a_whole(file: CouncilFile) -> None:
    first = {("QD26-01", "1.1", None, 1): "Có vùng nguyên liệu", ("QD26-26", "8", 2, 3): "Do tổ chức quản lý"}
    other = {("QD26-01", "1.1", None, 0): "Không đạt"}
    with file.begin("thư ký") as work:
        work.wording.save("qd26-2026", first)
        work.wording.save("khac-2027", other)
        assert work.wording.load("qd26-2026") == first
        work.wording.save("qd26-2026", other)
        assert work.wording.load("qd26-2026") == other
        work.wording.save("qd26-2026", {})
        assert work.wording.load("qd26-2026") == {}
        assert work.wording.load("khac-2027") == other


def test_papers_are_read_with_the_official_wording_of_their_rule_set(file: CouncilFile) -> None:
    wording = {("TEST-01", "1.1", None, 1): "Câu chữ của quyết định"}
    with file.begin("thư ký") as work:
        session_id = write_record(work, a_record())
        work.wording.save("test-2026", wording)
        assert work.session_record(session_id).official_wording == wording


def test_every_state_of_a_signed_paper_is_kept_and_the_last_is_given(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        write_record(work, a_record())
        assert work.papers.latest(1, "bien-ban") is None
        signed = replace(PAPER, version=1, data=b"%PDF signed", signer="Nguyễn Thị Ánh")
        summary = replace(PAPER, name="a-tong-hop")
        for paper in (PAPER, signed, summary):
            work.papers.add(paper)
        assert work.papers.latest(1, "bien-ban") == signed
        assert work.papers.all(1) == (summary, signed)
        assert work.papers.all(2) == ()
        for wrong in (PAPER, replace(PAPER, version=3)):
            with pytest.raises(SealBroken):
                work.papers.add(wrong)


def test_packages_are_noted(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        write_record(work, a_record())
        number = work.packages.add(1, "phien-1.asice", "a" * 64, NOW)
        assert work.packages.all(1) == (StoredPackage(number, 1, "phien-1.asice", "a" * 64, NOW),)
        with pytest.raises(IntegrityError, match="ck_result_package_sha256_length"):
            work.packages.add(1, "phien-1.asice", "a", NOW)


def test_receipts_are_kept_for_good_and_each_once(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        write_record(work, a_record())
        number = work.packages.add(1, "phien-1.asice", "a" * 64, NOW)
        assert work.packages.of_hash("a" * 64) == work.packages.all(1)[0]
        assert work.packages.of_hash("b" * 64) is None
        first = StoredReceipt(
            number, "1" * 64, b"PK\x00", Verdict.REFUSED, ("x",), "Tỉnh", "Sở", "f" * 64, "Hoa", NOW, NOW
        )
        second = replace(first, sha256="2" * 64, verdict=Verdict.ACCEPTED, codes=())
        for one in (first, second):
            work.receipts.add(one)
        assert work.receipts.of_session(1) == {number: (first, second)}
        assert work.receipts.of_session(2) == {}
        assert work.receipts.get("2" * 64) == second
        assert work.receipts.get("3" * 64) is None
        assert work.receipts.receivers() == (("Tỉnh", "Sở", "f" * 64),)
        assert list(work.receipts.kept()) == [("1" * 64, b"PK\x00"), ("2" * 64, b"PK\x00")]
        with pytest.raises(SealBroken):
            work.receipts.add(replace(first, receiver="Khác"))
        with pytest.raises(IntegrityError, match="ck_package_receipt_fingerprint_length"):
            work.receipts.add(replace(first, sha256="4" * 64, fingerprint="f"))
        for statement in (
            "UPDATE package_receipt SET verdict = 'accepted'",
            "DELETE FROM package_receipt",
            "INSERT OR REPLACE INTO package_receipt SELECT * FROM package_receipt WHERE receipt_id = 1",
        ):
            with pytest.raises(SealBroken):
                work.connection.exec_driver_sql(statement)


def test_a_receipt_that_was_changed_is_found(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        write_record(work, a_record())
        number = work.packages.add(1, "phien-1.asice", "a" * 64, NOW)
        digest = sha256(b"PK").hexdigest()
        receipt = StoredReceipt(number, digest, b"PK", Verdict.ACCEPTED, (), "Tỉnh", "", "f" * 64, "", NOW, NOW)
        work.receipts.add(receipt)
        work.receipts.add(replace(receipt, sha256="3" * 64))
        work.commit()
    assert [problem.code for problem in check_council_file(file)] == ["changed_receipt"]


def test_a_result_is_a_cache_that_may_be_written_again(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        write_record(work, a_record())
        assert work.results.load(1) is None
        work.results.save(1, None, {"stars": None})
        work.results.save(1, 1, {"stars": 4, "mean": "489/7"})
        kept = StoredResult(1, 1, {"stars": 4, "mean": "489/7"}, NOW)
        assert work.results.load(1) == kept
        assert work.results.all(1) == {1: kept}
        assert work.results.all(2) == {}

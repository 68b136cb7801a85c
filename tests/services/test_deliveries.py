"""A package goes out, a receipt comes back: the sender's file shows what the receiver said, and nobody else."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.file_endings import RECEIPT_SUFFIX
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.receipts import Acquaintance, Verdict
from ocop_desk.errors import FileTrouble
from ocop_desk.packages.keys import SigningKey, fingerprint_words, make_council_certificate
from ocop_desk.packages.receipts import read_receipt, write_receipt
from ocop_desk.services.audit_log import audit_log
from ocop_desk.services.checking import check_everything
from ocop_desk.services.deliveries import (
    delivery_of,
    delivery_sentence,
    keep_receipt,
    look_at_receipt,
    package_standings,
    receiver_sentence,
)
from ocop_desk.services.desk import Desk
from ocop_desk.services.keys import make_key, unlock_key
from ocop_desk.services.package_receipts import WrittenReceipt, receive_package
from ocop_desk.services.result_packages import build_package
from ocop_desk.services.sessions import session_record
from ocop_desk.store.receipts import StoredReceipt
from tests.services.sent_packages import OFFICE, a_sent_package

SECRET = "một câu bí mật"


@dataclass
class Sent:
    """A council that sent a package, and the office that got it."""

    desk: Desk
    package: Path
    own: SigningKey
    office: SigningKey
    folder: Path

    def receipt(self, package: Path | None = None, key: SigningKey | None = None, **given: object) -> WrittenReceipt:
        """What the office gives back."""
        clock = self.desk.clock
        return receive_package(package or self.package, self.folder, key or self.office, clock, **given)  # type: ignore[arg-type]

    def kept(self, written: WrittenReceipt, *, confirmed: bool = True) -> StoredReceipt:
        """What the council makes of it."""
        return keep_receipt(self.desk, look_at_receipt(self.desk, written.path), confirmed=confirmed)

    def told(self, session_id: int = 1) -> list[str]:
        """How every package stands."""
        return [delivery_sentence(one.delivery) for one in package_standings(self.desk, session_id)]

    def refusal(self, path: Path) -> str:
        with pytest.raises(InputRefused) as refused:
            look_at_receipt(self.desk, path)
        (problem,) = refused.value.problems
        assert problem.remedy
        return problem.code


@pytest.fixture
def sent(tmp_path: Path) -> Iterator[Sent]:
    one = a_sent_package(tmp_path)
    yield Sent(one.desk, one.package, one.own, one.office, tmp_path / "giay")
    one.desk.close()


def changed(package: Path, folder: Path) -> Path:
    """The package as a bad stick gives it back."""
    data = bytearray(package.read_bytes())
    data[len(data) // 2] ^= 1
    damaged = folder / package.name
    damaged.write_bytes(bytes(data))
    return damaged


def test_a_package_is_delivered_when_its_receipt_says_so(sent: Sent) -> None:
    assert sent.told() == ["Chưa có giấy báo nhận."]
    written = sent.receipt(by="Lê Thị Hoa")
    assert written.report.ok
    assert written.path.name == f"giay-bao-nhan-{sent.package.stem}{RECEIPT_SUFFIX}"
    kept = sent.kept(written)
    assert (kept.verdict, kept.receiver, kept.taken_by) == (Verdict.ACCEPTED, OFFICE, "Lê Thị Hoa")
    (standing,) = package_standings(sent.desk, 1)
    assert standing.delivery is not None
    assert standing.delivery.delivered
    assert standing.delivery.fingerprint_words == fingerprint_words(sent.office.certificate)
    assert sent.told()[0].startswith(f"Đã giao: {OFFICE}, Sở Nông nghiệp, Lê Thị Hoa nhận lúc 8 giờ")
    assert audit_log(sent.desk).lines[-1].sentence == (
        f"Nhận giấy báo nhận {sent.package.name} của {OFFICE}: đã nhận gói"
    )
    assert check_everything(sent.desk).problems == ()


def test_a_receipt_says_which_session_and_who_found_what(sent: Sent) -> None:
    receipt = sent.receipt().receipt
    record = session_record(sent.desk, 1)
    assert receipt.session is not None
    assert (receipt.session.council, receipt.session.number, receipt.session.practice) == ("Hội đồng thử", 1, False)
    assert receipt.session.council_uid == record.council_uid
    assert (receipt.package, receipt.size) == (sent.package.name, sent.package.stat().st_size)
    assert receipt.errors == ()
    assert "compare-fingerprint" in receipt.notes
    assert sent.receipt(trust=[sent.own.certificate]).receipt.notes == ()


def test_a_refused_package_is_shown_as_refused_with_its_codes_until_a_better_word_comes(sent: Sent) -> None:
    written = sent.receipt(trust=[sent.office.certificate])
    assert written.receipt.errors == ("signer-not-trusted",)
    sent.kept(written)
    (standing,) = package_standings(sent.desk, 1)
    assert standing.delivery is not None
    assert not standing.delivery.delivered
    (told,) = sent.told()
    assert told.startswith("Bị từ chối:")
    assert told.endswith("vì chứng thư của người ký không được tin cậy hoặc không còn hiệu lực (signer-not-trusted).")
    sent.kept(sent.receipt(), confirmed=False)
    assert sent.told()[0].startswith("Đã giao:")


def test_a_damaged_package_gets_a_receipt_that_no_package_here_answers_to(sent: Sent) -> None:
    sent.folder.mkdir()
    written = sent.receipt(changed(sent.package, sent.folder))
    assert written.receipt.verdict is Verdict.REFUSED
    assert written.receipt.errors
    assert sent.refusal(written.path) == "receipt_of_other_package"


def test_what_is_no_package_at_all_gets_a_receipt_too(sent: Sent, tmp_path: Path) -> None:
    other = tmp_path / "ảnh.jpg"
    other.write_bytes(b"x")
    receipt = sent.receipt(other).receipt
    assert (receipt.session, receipt.verdict, receipt.errors) == (None, Verdict.REFUSED, ("not-a-package",))


def test_no_receipt_is_written_over(sent: Sent) -> None:
    first, second = sent.receipt().path, sent.receipt().path
    assert first != second
    assert first.exists()


def test_the_same_receipt_twice_is_here_already(sent: Sent) -> None:
    written = sent.receipt()
    first = sent.kept(written)
    look = look_at_receipt(sent.desk, written.path)
    assert look.already_here
    assert look.acquaintance is Acquaintance.KNOWN
    assert keep_receipt(sent.desk, look) == first
    with sent.desk.read() as work:
        assert len(work.receipts.of_session(1)[look.package.package_id]) == 1


def test_a_key_is_known_once_somebody_compared_its_fingerprint(sent: Sent) -> None:
    written = sent.receipt()
    look = look_at_receipt(sent.desk, written.path)
    assert look.acquaintance is Acquaintance.NEW
    with pytest.raises(InputRefused, match="Lần đầu") as refused:
        keep_receipt(sent.desk, look)
    assert fingerprint_words(sent.office.certificate) in refused.value.problems[0].message
    assert sent.told() == ["Chưa có giấy báo nhận."]
    keep_receipt(sent.desk, look, confirmed=True)
    sent.kept(sent.receipt(), confirmed=False)


def test_another_key_in_a_known_name_is_told(sent: Sent) -> None:
    sent.kept(sent.receipt())
    other = make_council_certificate(OFFICE.upper(), "sở nông nghiệp", sent.desk.clock())
    look = look_at_receipt(sent.desk, sent.receipt(key=other).path)
    assert look.acquaintance is Acquaintance.CHANGED
    assert "khóa khác với lần trước" in receiver_sentence(look)
    with pytest.raises(InputRefused, match="khóa khác với lần trước"):
        keep_receipt(sent.desk, look)
    keep_receipt(sent.desk, look, confirmed=True)


def test_a_receipt_that_the_council_signed_itself_proves_nothing(sent: Sent) -> None:
    make_key(sent.desk, "hoi-dong", "Hội đồng thử", SECRET)
    written = sent.receipt(key=unlock_key(sent.desk, "hoi-dong", SECRET))
    assert sent.refusal(written.path) == "receipt_by_own_key"


def test_receipts_of_other_packages_and_sessions_are_refused(sent: Sent, tmp_path: Path) -> None:
    genuine = sent.receipt().receipt
    assert genuine.session is not None
    for changes, code in (
        ({"sha256": "a" * 64}, "receipt_of_other_package"),
        ({"session": replace(genuine.session, number=2)}, "receipt_of_other_session"),
        ({"session": replace(genuine.session, practice=True)}, "receipt_of_other_session"),
        ({"session": replace(genuine.session, session_uid="f" * 32)}, "receipt_of_other_session"),
    ):
        path = tmp_path / "x.giaynhan"
        write_receipt(path, replace(genuine, **changes), sent.office)  # type: ignore[arg-type]
        assert sent.refusal(path) == code


def test_a_damaged_or_forged_receipt_is_refused(sent: Sent, tmp_path: Path) -> None:
    path = sent.receipt().path
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 3] ^= 1
    (tmp_path / "x.giaynhan").write_bytes(bytes(damaged))
    assert sent.refusal(tmp_path / "x.giaynhan") == "receipt_not_genuine"
    (tmp_path / "y.giaynhan").write_bytes(b"khong phai")
    assert sent.refusal(tmp_path / "y.giaynhan") == "not_a_receipt"
    with pytest.raises(FileTrouble, match="quá lớn"):
        look_at_receipt(sent.desk, sent.package)


def test_a_receipt_from_next_week_is_refused(sent: Sent, tmp_path: Path) -> None:
    genuine, path = sent.receipt().receipt, tmp_path / "x.giaynhan"
    write_receipt(path, replace(genuine, received_at=genuine.received_at + timedelta(days=7)), sent.office)
    assert sent.refusal(path) == "receipt_not_genuine"


def test_every_package_of_a_session_has_its_own_standing(sent: Sent) -> None:
    sent.kept(sent.receipt())
    build_package(sent.desk, 1, sent.folder / "lan-2", sent.own)
    first, second = sent.told()
    assert first.startswith("Đã giao:")
    assert second == "Chưa có giấy báo nhận."


def test_a_receipt_read_back_is_the_one_that_was_kept(sent: Sent, tmp_path: Path) -> None:
    kept = sent.kept(sent.receipt())
    again = tmp_path / "again.giaynhan"
    again.write_bytes(kept.data)
    signed, _data = read_receipt(again, sent.desk.clock())
    assert signed.receipt.received_at == kept.received_at
    assert delivery_of(kept).fingerprint_words == signed.signer.fingerprint_words


def test_a_long_name_does_not_keep_a_receipt_from_being_written(sent: Sent, tmp_path: Path) -> None:
    other = tmp_path / f"{'gói ' * 40}.asice"
    other.write_bytes(sent.package.read_bytes())
    written = sent.receipt(other, by="Hoa " * 200)
    assert sent.kept(written).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (("digest-mismatch", "entry-damaged"), "tệp bị hỏng hoặc đã bị sửa"),
        (("signed-sheet-differs",), "không khớp với phiếu thành viên đã ký"),
        (("result_differs", "paper-differs"), "khác với kết quả ghi trong gói; chữ ký trên gói"),
        (("unknown-version",), "không phải gói kết quả mà"),
        (("something-of-tomorrow",), "dữ liệu trong gói không hợp lệ"),
    ],
)
def test_a_refusal_says_in_words_what_its_codes_mean(sent: Sent, codes: tuple[str, ...], words: str) -> None:
    kept = replace(sent.kept(sent.receipt()), verdict=Verdict.REFUSED, codes=codes)
    told = delivery_sentence(delivery_of(kept))
    assert words in told
    assert told.count(", ".join(codes)) == 1

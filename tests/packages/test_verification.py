import hashlib
import json
import random
import subprocess
import sys
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.packages.cades import sign_detached, verify_detached
from ocop_desk.packages.container import Entry
from ocop_desk.packages.findings import PackageFinding, Refused, Severity
from ocop_desk.packages.keys import SigningKey, make_council_certificate
from ocop_desk.packages.manifest import MIMETYPE, Reference, manifest_name, signature_name, write_manifest
from ocop_desk.packages.verification import PackageContents, report_as_dict
from tests.packages.makers import (
    NOW,
    RESULT,
    authority,
    build_sample,
    certificate,
    chair_key,
    codes,
    council_key,
    deflated,
    forged,
    issued_key,
    package_json,
    rsa_private_key,
    secretary_key,
    signed_minutes,
    trusted,
    verify,
    zipped,
)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "package.asice"


@pytest.fixture(scope="module")
def small_package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A whole package of a few kilobytes: stored and deflated entries, names beyond ASCII, two signatures."""
    entries = [
        Entry("papers/phiếu.pdf", "application/pdf", b"%PDF-1.4 a paper"),
        Entry("data/result.json", "application/json", RESULT),
    ]
    path = tmp_path_factory.mktemp("small") / "package.asice"
    return build_sample(path, [council_key(), issued_key()], entries).read_bytes()


@pytest.fixture(scope="module")
def good_signature() -> bytes:
    return sign_detached(b"manifest", council_key(), NOW)


SMALL_TRUST = [council_key().certificate, authority().certificate]


def test_an_honest_package_by_known_signers_holds(target: Path):
    report = verify(build_sample(target), trusted())

    assert report.ok
    assert report.findings == ()
    assert (report.kind, report.version, report.entries) == ("ocop-desk.result-package", 1, 4)
    assert [(signer.place, signer.name, signer.trusted) for signer in report.signers] == [
        ("META-INF/signature001.p7s", "Hội đồng OCOP xã Đạ Huoai 2", True),
        ("papers/minutes.pdf#secretary", "Lê Thị Thư", True),
        ("papers/minutes.pdf#chair", "Trần Văn Chủ", True),
    ]
    assert report.signers[0].signed_at == NOW


def test_without_trusted_certificates_each_fingerprint_is_told_once(target: Path):
    entries = [
        Entry("papers/a.pdf", "application/pdf", signed_minutes()),
        Entry("papers/b.pdf", "application/pdf", signed_minutes()),
    ]

    report = verify(build_sample(target, entries=entries))

    assert report.ok
    assert [finding.code for finding in report.findings] == ["compare-fingerprint"] * 3
    assert all(finding.severity is Severity.NOTE for finding in report.findings)
    assert report.signers[0].fingerprint_words in report.findings[0].message
    assert report.signers[0].trusted is None


def test_another_councils_key_is_not_trusted(target: Path):
    build_sample(target, [make_council_certificate("Hội đồng OCOP xã Đạ Huoai 2", "UBND xã Đạ Huoai 2", NOW)])

    report = verify(target, trusted())

    assert not report.ok
    assert [(f.code, f.place) for f in report.findings] == [("signer-not-trusted", "META-INF/signature001.p7s")]


def test_a_key_issued_under_a_trusted_authority_is_trusted(target: Path):
    build_sample(target, [issued_key()], entries=[])

    assert verify(target, [authority().certificate]).ok
    assert verify(target, [issued_key().chain[0]]).ok
    assert codes(verify(target, [authority("Cơ quan khác").certificate])) == {"signer-not-trusted"}
    assert codes(verify(target, [])) == {"signer-not-trusted"}


def test_a_trusted_council_cannot_vouch_for_somebody_else(target: Path):
    private_key = ec.generate_private_key(ec.SECP256R1())
    own = certificate("Người lạ", private_key, council_key())
    build_sample(target, [SigningKey(private_key, own, (council_key().certificate,))], entries=[])

    assert codes(verify(target, [council_key().certificate])) == {"signer-not-trusted"}


def test_an_expired_intermediate_is_not_trusted(target: Path):
    middle_key, private_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    over = NOW - timedelta(days=1)
    middle = SigningKey(middle_key, certificate("Cấp dưới", middle_key, authority(), authority=True, until=over))
    key = SigningKey(private_key, certificate("Văn phòng", private_key, middle), (middle.certificate,))
    build_sample(target, [key], entries=[])

    assert codes(verify(target, [authority().certificate])) == {"signer-not-trusted"}


def _signed_by(certificate_key: SigningKey) -> bytes:
    return forged([package_json()], key=certificate_key)


def test_a_certificate_that_had_expired_when_it_signed_is_found(target: Path):
    target.write_bytes(_signed_by(council_key("Hội đồng", days_ago=100, months=1)))

    (finding,) = verify(target, [council_key("Hội đồng", days_ago=100, months=1).certificate]).findings
    assert finding.code == "certificate-expired"
    assert "21/11/2026" in finding.message


def test_a_certificate_that_did_not_hold_yet_is_found(target: Path):
    target.write_bytes(_signed_by(council_key("Hội đồng", days_ago=-5)))

    assert codes(verify(target, [council_key("Hội đồng", days_ago=-5).certificate])) == {"certificate-not-yet-valid"}


def test_a_certificate_that_expired_since_is_only_noted(target: Path):
    build_sample(target, entries=[])

    report = verify(target, trusted(), at=NOW + timedelta(days=2000))
    assert report.ok
    assert codes(report) == {"certificate-expired-since"}


def test_a_signature_from_the_future_is_found(target: Path):
    build_sample(target, entries=[])

    assert codes(verify(target, trusted(), at=NOW - timedelta(days=2))) == {"signed-in-the-future"}
    assert verify(target, trusted(), at=NOW - timedelta(hours=5)).ok


def test_a_certificate_for_other_uses_may_not_sign(target: Path):
    private_key = rsa_private_key()
    key = SigningKey(private_key, certificate("Máy chủ", private_key, signs=False))
    target.write_bytes(_signed_by(key))

    assert codes(verify(target, [key.certificate])) == {"certificate-not-for-signing"}


def test_a_weak_key_is_found(target: Path):
    private_key = rsa_private_key(1024)
    key = SigningKey(private_key, certificate("Văn phòng", private_key))
    target.write_bytes(_signed_by(key))

    assert "weak-key" in codes(verify(target, [key.certificate]))


def _signed_with(manifest: bytes, signature: bytes) -> bytes:
    return zipped(
        [("mimetype", MIMETYPE), package_json(), (manifest_name(1), manifest), (signature_name(1), signature)]
    )


def _manifest() -> bytes:
    name, data = package_json()
    return write_manifest(1, [Reference(name, "application/json", hashlib.sha256(data).digest())])


def test_a_signature_over_another_manifest_is_found(target: Path):
    target.write_bytes(_signed_with(_manifest(), sign_detached(_manifest() + b" ", council_key(), NOW)))

    assert codes(verify(target, trusted())) == {"signature-other-bytes"}


def test_a_signature_by_another_key_than_the_certificates_is_found(target: Path):
    mixed = SigningKey(chair_key().private_key, council_key().certificate)
    target.write_bytes(_signed_with(_manifest(), sign_detached(_manifest(), mixed, NOW)))

    assert codes(verify(target, trusted())) == {"signature-wrong"}


def test_a_certificate_exchanged_in_the_signature_is_found(target: Path):
    signature = cms.ContentInfo.load(sign_detached(_manifest(), council_key(), NOW))
    other = cms.ContentInfo.load(sign_detached(_manifest(), chair_key(), NOW))
    signature["content"]["certificates"] = other["content"]["certificates"]
    target.write_bytes(_signed_with(_manifest(), signature.dump(force=True)))

    assert codes(verify(target, trusted())) == {"signature-unreadable"}


@pytest.mark.parametrize("missing", ["signing_certificate_v2", "signing_time", "message_digest", "content_type"])
def test_a_signature_without_a_needed_attribute_is_refused(target: Path, missing: str):
    signature = cms.ContentInfo.load(sign_detached(_manifest(), council_key(), NOW))
    signer = signature["content"]["signer_infos"][0]
    signer["signed_attrs"] = [a for a in signer["signed_attrs"] if a["type"].native != missing]
    target.write_bytes(_signed_with(_manifest(), signature.dump(force=True)))

    assert codes(verify(target, trusted())) == {"signature-unreadable"}


def test_unsigned_additions_to_a_signature_are_refused(target: Path):
    signature = cms.ContentInfo.load(sign_detached(_manifest(), council_key(), NOW))
    signature["content"]["signer_infos"][0]["unsigned_attrs"] = [{"type": "1.2.3.4", "values": []}]
    target.write_bytes(_signed_with(_manifest(), signature.dump(force=True)))

    assert codes(verify(target, trusted())) == {"signature-foreign-form"}


def test_certificates_that_have_nothing_to_do_with_the_signer_are_refused(target: Path):
    stray = SigningKey(council_key().private_key, council_key().certificate, (chair_key().certificate,))
    target.write_bytes(_signed_with(_manifest(), sign_detached(_manifest(), stray, NOW)))

    assert codes(verify(target, trusted())) == {"stray-certificate"}


@pytest.mark.parametrize("signature", [b"", b"0", b"\x30\x80" * 500, b"not a signature", bytes(3000)])
def test_a_signature_that_is_none_is_unreadable(target: Path, signature: bytes):
    target.write_bytes(_signed_with(_manifest(), signature))

    assert codes(verify(target, trusted())) == {"signature-unreadable"}


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (package_json(kind="ocop-desk.backup"), "unknown-kind"),
        (package_json(version=2), "unknown-version"),
        (package_json(version=True), "unknown-version"),
        (package_json(version="1"), "unknown-version"),
        (("data/package.json", b"[]"), "json-unreadable"),
        (("data/package.json", b'{"kind": "ocop-desk.result-package"}'), "json-unreadable"),
        (("data/package.json", b"{"), "json-unreadable"),
        (("data/package.json", b'"' + b"x" * 100_000 + b'"'), "entry-too-large"),
        (("data/other.json", b"{}"), "missing-entry"),
    ],
)
def test_kind_and_version_must_be_known(target: Path, entry: tuple[str, bytes], code: str):
    target.write_bytes(forged([entry]))

    asked: list[PackageContents] = []
    report = verify(target, trusted(), check_content=lambda contents: asked.append(contents) or [])
    assert codes(report) == {code}
    assert asked == []


def test_the_content_is_checked_by_whoever_knows_it(target: Path):
    build_sample(target)
    wrong = PackageFinding("result-differs", "data/result.json", "Kết quả tính lại khác với biên bản.")

    def check(contents: PackageContents) -> list[PackageFinding]:
        assert contents.names[0] == "data/package.json"
        assert contents.read_json("data/result.json")["stars"] == 3
        assert [s.name for s in contents.pdf_signers["papers/minutes.pdf"]] == ["Lê Thị Thư", "Trần Văn Chủ"]
        assert "papers/phiếu trắng.pdf" not in contents.pdf_signers
        return [wrong]

    report = verify(target, trusted(), check_content=check)
    assert report.findings == (wrong,)
    assert not report.ok


def test_a_content_check_may_refuse(target: Path):
    build_sample(target)

    def refuse(_contents: PackageContents) -> list[PackageFinding]:
        raise InputRefused([Problem("bad-result", "data/result.json", "Thiếu phiếu chấm.", "Hãy xin lại gói.")])

    def look_for_more(contents: PackageContents) -> list[PackageFinding]:
        contents.read("data/none.json")
        return []

    assert codes(verify(target, trusted(), check_content=refuse)) == {"bad-result"}
    assert codes(verify(target, trusted(), check_content=look_for_more)) == {"missing-entry"}


def test_the_content_is_not_checked_where_an_entry_was_changed(target: Path):
    data = bytearray(build_sample(target).read_bytes())
    data[data.index(b"%PDF") + 300] ^= 4
    target.write_bytes(data)

    asked: list[PackageContents] = []
    report = verify(target, trusted(), check_content=lambda contents: asked.append(contents) or [])

    assert [(f.code, f.place) for f in report.findings] == [("entry-damaged", "papers/minutes.pdf")]
    assert asked == []


def test_an_entry_exchanged_with_the_right_checksum_is_found_by_its_digest(target: Path):
    listed = [package_json(), ("data/result.json", b'{"stars": 3}')]
    target.write_bytes(forged([package_json(), ("data/result.json", b'{"stars": 5}')], listed=listed))

    (finding,) = verify(target, trusted()).findings
    assert (finding.code, finding.place) == ("digest-mismatch", "data/result.json")


def test_manifests_that_differ_are_found(target: Path):
    second = write_manifest(2, [])
    entries = [
        ("mimetype", MIMETYPE),
        package_json(),
        (manifest_name(1), _manifest()),
        (signature_name(1), sign_detached(_manifest(), council_key(), NOW)),
        (manifest_name(2), second),
        (signature_name(2), sign_detached(second, council_key(), NOW)),
    ]
    target.write_bytes(zipped(entries))

    assert codes(verify(target, trusted())) == {"manifests-differ"}


def test_signatures_inside_papers_are_judged_too(target: Path):
    changed = signed_minutes() + b"\n% more\n"
    build_sample(target, entries=[Entry("papers/minutes.pdf", "application/pdf", changed)])

    (finding,) = verify(target, trusted()).findings
    assert (finding.code, finding.place) == ("pdf-changed-after-signing", "papers/minutes.pdf#chair")


def test_a_paper_signed_by_somebody_unknown_is_found(target: Path):
    build_sample(target)

    report = verify(target, [council_key().certificate, secretary_key().certificate])
    assert [(f.code, f.place) for f in report.findings] == [("signer-not-trusted", "papers/minutes.pdf#chair")]


def test_a_paper_that_is_no_pdf_but_says_it_is_signed_is_found(target: Path):
    build_sample(target, entries=[Entry("papers/x.pdf", "application/pdf", b"/ByteRange [0 1 2 3]")])

    assert codes(verify(target, trusted())) == {"pdf-unreadable"}


def test_the_report_is_plain_json(target: Path):
    report = verify(build_sample(target, [issued_key()]), trusted())

    plain = json.loads(json.dumps(report_as_dict(report)))

    assert plain["ok"] is False
    assert plain["file"] == "package.asice"
    assert plain["checked_at"] == "2026-11-21T04:04:05Z"
    assert plain["signers"][0]["signed_at"] == "2026-11-21T03:04:05Z"
    assert plain["signers"][0]["trusted"] is False
    assert plain["findings"][0]["code"] == "signer-not-trusted"
    assert plain["findings"][0]["severity"] == "error"


def test_every_sentence_of_a_report_has_its_place(target: Path):
    report = verify(build_sample(target, [issued_key()], entries=[]), trusted())

    assert report.findings[0].sentence().startswith("META-INF/signature001.p7s: Chứng thư số của Văn phòng UBND xã")


def _codes_of(path: Path, data: bytes) -> set[str]:
    path.write_bytes(data)
    return codes(verify(path, SMALL_TRUST))


def test_the_small_package_holds(small_package: bytes, target: Path):
    assert _codes_of(target, small_package) == set()


def _unseen(target: Path, package: bytes, positions: Iterable[int]) -> list[tuple[int, int]]:
    """Bits whose flipping nobody notices, one tried at each position."""
    chosen = random.Random(26)
    found = []
    for position in positions:
        bit = chosen.randrange(8)
        damaged = bytearray(package)
        damaged[position] ^= 1 << bit
        if not _codes_of(target, bytes(damaged)):
            found.append((position, bit))
    return found


def test_a_flipped_bit_in_any_byte_of_the_smallest_package_is_found(target: Path):
    smallest = build_sample(target, entries=[]).read_bytes()

    assert _unseen(target, smallest, range(len(smallest))) == []


def test_a_flipped_bit_in_a_package_with_everything_is_found(small_package: bytes, target: Path):
    assert _unseen(target, small_package, range(5, len(small_package), 37)) == []


def test_packed_data_that_unpack_to_the_same_text_are_not_the_same_package(target: Path):
    data = b'{"marks": "' + b"ab" * 500 + b'"}'
    entries = [package_json(), ("data/result.json", data)]
    good = forged(entries, packed={"data/result.json": deflated(data)})
    other = forged(entries, packed={"data/result.json": deflated(data, level=0)})

    assert _codes_of(target, good) == _codes_of(target, other) == set()
    assert _codes_of(target, other[:-64] + good[-64:]) == {"packed-bytes-changed"}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damage_of_any_kind_gives_a_report(small_package: bytes, target: Path, data: st.DataObject):
    damaged = bytearray(small_package)
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(damaged)))
        end = min(len(damaged), start + data.draw(st.integers(0, 60)))
        damaged[start:end] = data.draw(st.binary(max_size=60))

    assert bytes(damaged) == small_package or _codes_of(target, bytes(damaged))


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_the_answer_is_a_report(target: Path, data: bytes):
    assert _codes_of(target, data) == {"not-a-package"}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_a_signature_is_the_answer_is_a_refusal(good_signature: bytes, data: st.DataObject):
    good = good_signature
    start = data.draw(st.integers(0, len(good)))
    damaged = (
        good[:start] + data.draw(st.binary(min_size=1, max_size=30)) + good[start + data.draw(st.integers(0, 30)) :]
    )

    if damaged != good:
        with pytest.raises(Refused):
            verify_detached(b"manifest", damaged, "META-INF/signature001.p7s")


def test_refusing_a_paper_says_nothing_on_stderr(target: Path):
    unsupported = signed_minutes().replace(b"/ETSI.CAdES.detached", b"/XYZZ.CAdES.detached")
    build_sample(target, entries=[Entry("papers/x.pdf", "application/pdf", unsupported)])
    program = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path\n"
        "from ocop_desk.packages.verification import verify_package\n"
        "report = verify_package(Path(sys.argv[1]), None, kinds=['k'], versions=[1], at=datetime.now(UTC))\n"
        "print(report.ok)"
    )

    done = subprocess.run([sys.executable, "-c", program, target], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
    assert done.stderr == ""

import hashlib
import unicodedata
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from ocop_desk.errors import FileTrouble, WrongPassphrase
from ocop_desk.packages.keys import (
    KDF_ROUNDS,
    describe,
    fingerprint_words,
    load_certificates,
    load_pkcs12,
    make_council_certificate,
    to_pem,
    to_pkcs12,
)
from tests.packages.makers import NOW, authority, certificate, council_key, issued_key, rsa_private_key

PASSPHRASE = "mật khẩu của Hội đồng"


@pytest.fixture(scope="module")
def stored_key() -> bytes:
    return to_pkcs12(council_key(), PASSPHRASE)


def _pkcs12(key: object, own: x509.Certificate | None, others: list[x509.Certificate] | None = None) -> bytes:
    """A file as other programs make it, with a quick encryption."""
    encryption = (
        serialization.PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(1000)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .build(b"pw")
    )
    return pkcs12.serialize_key_and_certificates(None, key, own, others, encryption)


def test_a_council_certificate_signs_documents_and_issues_nothing():
    own = make_council_certificate("Hội đồng", "UBND xã", NOW).certificate

    usage = own.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.digital_signature
    assert usage.value.content_commitment
    assert not usage.value.key_cert_sign
    assert not own.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    identifier = own.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    assert identifier == x509.SubjectKeyIdentifier.from_public_key(own.public_key())
    assert isinstance(own.public_key().curve, ec.SECP256R1)
    own.verify_directly_issued_by(own)


def test_every_certificate_has_its_own_serial_number():
    serials = {make_council_certificate("Hội đồng", "", NOW).certificate.serial_number for _ in range(3)}

    assert len(serials) == 3


@pytest.mark.parametrize(
    ("months", "until"),
    [
        (36, datetime(2029, 1, 31, tzinfo=UTC)),
        (1, datetime(2026, 2, 28, tzinfo=UTC)),
        (13, datetime(2027, 2, 28, tzinfo=UTC)),
    ],
)
def test_validity_ends_on_the_same_day_or_the_last_of_the_month(months: int, until: datetime):
    made = make_council_certificate("Hội đồng", "UBND", datetime(2026, 1, 31, tzinfo=UTC), months=months)

    assert describe(made.certificate).valid_until == until


def test_a_long_name_is_kept_whole_although_the_common_name_is_short():
    name = "Hội đồng đánh giá, phân hạng sản phẩm OCOP khu vực Bảo Lộc và Đạ Huoai, tỉnh Lâm Đồng"

    made = make_council_certificate(unicodedata.normalize("NFD", name), "UBND " + name, NOW).certificate

    (common,) = made.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert len(common.value.encode()) <= 64
    assert common.value.endswith("tỉnh Lâm Đồng")
    assert describe(made).holder == name


def test_a_certificate_needs_no_organisation():
    assert describe(make_council_certificate("Hội đồng", "", NOW).certificate).organisation == ""


def test_a_name_above_the_standard_length_is_read_without_a_warning():
    private_key = ec.generate_private_key(ec.SECP256R1())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        long_name = x509.NameAttribute(NameOID.COMMON_NAME, "Ủy ban nhân dân " * 8, _validate=False)
        made = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([long_name]))
            .issuer_name(x509.Name([long_name]))
            .public_key(private_key.public_key())
            .serial_number(1)
            .not_valid_before(NOW)
            .not_valid_after(NOW + timedelta(days=1))
            .sign(private_key, hashes.SHA256())
        )
    loaded = x509.load_der_x509_certificate(made.public_bytes(serialization.Encoding.DER))

    assert describe(loaded).holder.startswith("Ủy ban nhân dân Ủy ban")


def test_a_stored_key_opens_with_its_passphrase_however_the_letters_were_typed(stored_key: bytes):
    opened = load_pkcs12(stored_key, unicodedata.normalize("NFD", PASSPHRASE))

    assert opened.certificate == council_key().certificate
    assert opened.private_key.private_numbers() == council_key().private_key.private_numbers()


def test_a_stored_key_is_as_strong_at_its_mac_as_at_its_encryption(stored_key: bytes):
    pfx = asn1_pkcs12.Pfx.load(stored_key)

    assert pfx["mac_data"]["iterations"].native == KDF_ROUNDS
    assert pfx["mac_data"]["mac"]["digest_algorithm"]["algorithm"].native == "sha256"
    safe = asn1_pkcs12.AuthenticatedSafe.load(pfx["auth_safe"]["content"].native)
    encrypted = safe[0]["content"]["encrypted_content_info"]["content_encryption_algorithm"]
    assert encrypted.encryption_cipher == "aes"
    assert encrypted.key_length == 32
    assert encrypted.kdf_iterations == KDF_ROUNDS


@pytest.mark.parametrize("passphrase", ["", "sai", PASSPHRASE + " "])
def test_a_wrong_passphrase_is_told_as_such(stored_key: bytes, passphrase: str):
    with pytest.raises(WrongPassphrase, match="Mật khẩu"):
        load_pkcs12(stored_key, passphrase)


def test_a_key_is_never_stored_without_a_passphrase():
    with pytest.raises(ValueError, match="passphrase"):
        to_pkcs12(council_key(), "")


@pytest.mark.parametrize("data", [b"", b"abc", b"PK\x03\x04" * 50, b"0\x82\xff\xff", b"\x30\x00"])
def test_a_file_that_is_not_pkcs12_is_told_as_such(data: bytes):
    with pytest.raises(FileTrouble, match="PKCS#12"):
        load_pkcs12(data, "pw")


def test_a_file_cut_short_is_not_taken_for_a_wrong_passphrase(stored_key: bytes):
    with pytest.raises(FileTrouble, match="PKCS#12"):
        load_pkcs12(stored_key[:-40], PASSPHRASE)


def test_a_file_with_certificates_only_has_no_key():
    with pytest.raises(FileTrouble, match="không có khóa"):
        load_pkcs12(_pkcs12(None, council_key().certificate), "pw")


def test_a_file_with_a_key_only_has_no_certificate():
    with pytest.raises(FileTrouble, match="không có chứng thư"):
        load_pkcs12(_pkcs12(council_key().private_key, None), "pw")


def test_a_weak_rsa_key_is_refused():
    private_key = rsa.generate_private_key(65537, 1024)

    with pytest.raises(FileTrouble, match="quá yếu"):
        load_pkcs12(_pkcs12(private_key, certificate("Văn phòng", private_key)), "pw")


def test_a_curve_outside_the_list_is_refused():
    private_key = ec.generate_private_key(ec.SECP192R1())

    with pytest.raises(FileTrouble, match="Đường cong"):
        load_pkcs12(_pkcs12(private_key, certificate("Văn phòng", private_key)), "pw")


def test_a_key_of_another_kind_is_refused():
    private_key = ed25519.Ed25519PrivateKey.generate()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Văn phòng")])
    own = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private_key.public_key())
        .serial_number(1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(days=1))
        .sign(private_key, None)
    )

    with pytest.raises(FileTrouble, match="loại khóa"):
        load_pkcs12(_pkcs12(private_key, own), "pw")


def test_an_office_key_comes_with_its_issuers_nearest_first():
    key = issued_key()
    shuffled = [authority().certificate, council_key().certificate, key.chain[0]]

    loaded = load_pkcs12(_pkcs12(key.private_key, key.certificate, shuffled), "pw")

    assert loaded.chain == key.chain


def test_an_expired_certificate_loads_and_is_flagged():
    private_key = rsa_private_key()
    own = certificate("Văn phòng", private_key, until=NOW - timedelta(days=1))

    loaded = load_pkcs12(_pkcs12(private_key, own), "pw")

    problem = loaded.problem_at(NOW)
    assert problem is not None
    assert problem.code == "certificate-expired"
    assert "20/11/2026" in problem.message


def test_a_certificate_is_flagged_before_its_first_day_and_not_within_its_time():
    key = make_council_certificate("Hội đồng", "", NOW + timedelta(days=2))

    early = key.problem_at(NOW)
    assert early is not None
    assert early.code == "certificate-not-yet-valid"
    assert key.problem_at(NOW + timedelta(days=3)) is None


def test_a_key_file_is_read_from_its_path(stored_key: bytes, tmp_path: Path):
    path = tmp_path / "khóa.p12"
    path.write_bytes(stored_key)

    assert load_pkcs12(path, PASSPHRASE).certificate == council_key().certificate


def test_a_missing_a_huge_and_a_foldered_key_file_are_troubles_of_the_file(tmp_path: Path):
    huge = tmp_path / "huge.p12"
    huge.write_bytes(bytes(2 << 20))

    with pytest.raises(FileTrouble, match="Không tìm thấy"):
        load_pkcs12(tmp_path / "none.p12", "pw")
    with pytest.raises(FileTrouble, match="quá lớn"):
        load_pkcs12(huge, "pw")
    with pytest.raises(FileTrouble, match="không phải là tệp"):
        load_pkcs12(tmp_path, "pw")


def test_fingerprint_words_are_computed_as_documented():
    own = council_key().certificate
    digest = hashlib.sha256(own.public_bytes(serialization.Encoding.DER)).hexdigest()

    by_hand = [f"{int(digest[start : start + 8], 16) % 100000:05d}" for start in range(0, 64, 8)]

    assert fingerprint_words(own).split() == by_hand
    assert describe(own).fingerprint == digest


def test_certificates_are_read_from_pem_bundles_and_der():
    first, second = council_key().certificate, authority().certificate

    assert load_certificates(to_pem(first) + to_pem(second)) == (first, second)
    assert load_certificates(second.public_bytes(serialization.Encoding.DER)) == (second,)


@pytest.mark.parametrize("data", [b"", b"xyz", b"-----BEGIN CERTIFICATE-----\nxx\n-----END CERTIFICATE-----\n"])
def test_what_is_no_certificate_is_told_as_such(data: bytes):
    with pytest.raises(FileTrouble, match="chứng thư số"):
        load_certificates(data)


def test_a_key_does_not_show_itself_in_messages():
    assert "private" not in repr(council_key()).lower()

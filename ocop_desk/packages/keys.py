"""Signing keys: PKCS#12 files of an office, certificates that the program makes for a council, fingerprints.

Keys are RSA of at least 2048 bits or elliptic (P-256, P-384, P-521). Whoever holds the file and the passphrase
can sign, so a key leaves this module only encrypted.
"""

import warnings
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from ocop_desk.domain.numbers import date_text, in_viet_nam
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line, nfc
from ocop_desk.errors import FileTrouble, WrongPassphrase
from ocop_desk.packages.certificates import (
    DESCRIPTION,
    Description,
    describe,
    fingerprint_words,
    issuers_above,
    public_key_weakness,
)
from ocop_desk.packages.files import read_small
from ocop_desk.packages.pkcs12_mac import is_pkcs12, strengthen_mac

__all__ = [
    "Description",
    "SigningKey",
    "describe",
    "fingerprint_words",
    "load_certificates",
    "load_pkcs12",
    "make_council_certificate",
    "to_pem",
    "to_pkcs12",
]

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

KDF_ROUNDS = 600_000
"""Rounds of PBKDF2-HMAC-SHA-256 and of the file's MAC: about a fifth of a second each, per guess of a passphrase."""

_FILE_LIMIT = 1 << 20
_NAME_BYTES = 64  # upper bound of X.520 for a common name and an organisation
_CHOOSE_OTHER = said("Hãy chọn đúng tệp khóa (.p12, .pfx) do cơ quan cấp hoặc do chương trình tạo.")


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key with its certificate and the certificates of those who issued it, nearest first."""

    private_key: PrivateKey = field(repr=False)
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    def problem_at(self, moment: datetime) -> Problem | None:
        """Why a signature made at `moment` would not hold: certificate-expired or certificate-not-yet-valid."""
        about = describe(self.certificate)
        if moment > about.valid_until:
            return Problem(
                "certificate-expired",
                about.holder,
                said(
                    "Chứng thư số đã hết hạn từ ngày {valid_until}.",
                    valid_until=date_text(in_viet_nam(about.valid_until).date()),
                ),
                said("Hãy kiểm tra ngày giờ của máy hoặc dùng chứng thư số còn hạn."),
            )
        if moment < about.valid_from:
            return Problem(
                "certificate-not-yet-valid",
                about.holder,
                said(
                    "Chứng thư số chỉ có hiệu lực từ ngày {valid_from}.",
                    valid_from=date_text(in_viet_nam(about.valid_from).date()),
                ),
                said("Hãy kiểm tra ngày giờ của máy hoặc dùng chứng thư số khác."),
            )
        return None


def load_pkcs12(source: bytes | Path, passphrase: str) -> SigningKey:
    """The key in a PKCS#12 file; an expired certificate loads too, see `SigningKey.problem_at`.

    Raises WrongPassphrase, and FileTrouble for what is not PKCS#12 or holds no usable key and certificate.
    """
    data = read_small(source, _FILE_LIMIT) if isinstance(source, Path) else source
    try:
        with warnings.catch_warnings():
            # Windows writes these files in BER; the library reads that and warns.
            warnings.simplefilter("ignore")
            content = pkcs12.load_pkcs12(data, _passphrase_bytes(passphrase))
    except (ValueError, UnsupportedAlgorithm) as error:
        if is_pkcs12(data):
            remedy = said("Hãy gõ lại mật khẩu; nếu chắc chắn gõ đúng thì tệp khóa đã hỏng.")
            raise WrongPassphrase(said("Mật khẩu của tệp khóa không đúng."), remedy) from error
        raise FileTrouble(said("Tệp này không phải là tệp khóa PKCS#12."), _CHOOSE_OTHER) from error
    return _signing_key(content)


def _signing_key(content: pkcs12.PKCS12KeyAndCertificates) -> SigningKey:
    key, own = content.key, content.cert
    if key is None:
        raise FileTrouble(said("Tệp này chỉ có chứng thư số, không có khóa ký."), _CHOOSE_OTHER)
    if own is None:
        raise FileTrouble(said("Tệp này có khóa nhưng không có chứng thư số của khóa đó."), _CHOOSE_OTHER)
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise FileTrouble(
            said("Chương trình chưa dùng được loại khóa này."), said("Hãy dùng khóa RSA hoặc khóa EC (P-256).")
        )
    weakness = public_key_weakness(own.certificate)
    if weakness:
        raise FileTrouble(weakness, said("Hãy dùng khóa RSA từ 2048 bit hoặc khóa EC (P-256)."))
    if key.public_key() != own.certificate.public_key():
        raise FileTrouble(said("Khóa và chứng thư số trong tệp không khớp nhau."), _CHOOSE_OTHER)
    others = [extra.certificate for extra in content.additional_certs]
    return SigningKey(key, own.certificate, issuers_above(own.certificate, others))


def make_council_certificate(
    common_name: str, organisation: str, valid_from: datetime, *, months: int = 36
) -> SigningKey:
    """A new P-256 key with a self-signed certificate for a council; `valid_from` is aware.

    Key usage is digitalSignature and nonRepudiation, basicConstraints say that it issues nothing.
    `organisation` may be empty, `common_name` may not. A name longer than the 64 bytes of X.520 is shortened in CN
    and kept whole in `description`.
    """
    starts = valid_from.astimezone(UTC).replace(microsecond=0)
    private_key = ec.generate_private_key(ec.SECP256R1())
    public_key = private_key.public_key()
    name = _subject(clean_line(common_name), clean_line(organisation))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(starts)
        .not_valid_after(_months_later(starts, months))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_SIGNS_DOCUMENTS, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .sign(private_key, hashes.SHA256())
    )
    return SigningKey(private_key, certificate)


_SIGNS_DOCUMENTS = x509.KeyUsage(
    digital_signature=True,
    content_commitment=True,  # nonRepudiation by its newer name
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)


def _subject(common_name: str, organisation: str) -> x509.Name:
    parts = [x509.NameAttribute(NameOID.COUNTRY_NAME, "VN")]
    if organisation:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, _shortened(organisation)))
    parts.append(x509.NameAttribute(NameOID.COMMON_NAME, _shortened(common_name)))
    if len(common_name.encode()) > _NAME_BYTES:
        parts.append(x509.NameAttribute(DESCRIPTION, common_name))
    return x509.Name(parts)


def _shortened(text: str) -> str:
    """The text in at most 64 bytes; the end is kept, for there stands the place that tells councils apart."""
    if len(text.encode()) <= _NAME_BYTES:
        return text
    tail = text.encode()[-(_NAME_BYTES - 4) :].decode(errors="ignore")
    words = tail.partition(" ")[2] or tail
    return f"… {words}"


def _months_later(moment: datetime, months: int) -> datetime:
    index = moment.year * 12 + moment.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return moment.replace(year=year, month=month, day=min(moment.day, monthrange(year, month)[1]))


def to_pkcs12(key: SigningKey, passphrase: str) -> bytes:
    """The key as an encrypted PKCS#12 file (PBES2, AES-256-CBC, PBKDF2 and MAC of 600 000 rounds)."""
    if not passphrase:
        raise ValueError("a key is stored with a passphrase")
    encryption = (
        serialization.PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(KDF_ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(_passphrase_bytes(passphrase))
    )
    friendly = describe(key.certificate).holder.encode()
    data = pkcs12.serialize_key_and_certificates(
        friendly, key.private_key, key.certificate, list(key.chain), encryption
    )
    return strengthen_mac(data, nfc(passphrase), KDF_ROUNDS)


def load_certificates(source: bytes | Path) -> tuple[x509.Certificate, ...]:
    """The certificates of a PEM file (one or more) or of a DER file. Raises FileTrouble."""
    data = read_small(source, _FILE_LIMIT) if isinstance(source, Path) else source
    try:
        if b"-----BEGIN" in data:
            return tuple(x509.load_pem_x509_certificates(data))
        return (x509.load_der_x509_certificate(data),)
    except ValueError as error:
        raise FileTrouble(
            said("Tệp này không phải là chứng thư số."), said("Hãy chọn tệp .pem, .crt hoặc .cer của chứng thư số.")
        ) from error


def to_pem(certificate: x509.Certificate) -> bytes:
    """The certificate as PEM, to be handed out: it holds nothing secret."""
    return certificate.public_bytes(serialization.Encoding.PEM)


def _passphrase_bytes(passphrase: str) -> bytes:
    return nfc(passphrase).encode()

"""Keys, PDFs and packages for the tests of packages, the honest and the dishonest."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID
from reportlab.pdfgen.canvas import Canvas

from ocop_desk.packages.cades import sign_detached
from ocop_desk.packages.container import Entry, build
from ocop_desk.packages.keys import PrivateKey, SigningKey, make_council_certificate
from ocop_desk.packages.manifest import MIMETYPE, Reference, manifest_name, signature_name, write_manifest
from ocop_desk.packages.pades import SignatureField, add_signature_fields, sign_pdf
from ocop_desk.packages.verification import ContentCheck, VerificationReport, verify_package
from ocop_desk.packages.zip_format import DEFLATED, STORED, ZipEntry, central_directory, dos_stamp, local_header

NOW = datetime(2026, 11, 21, 3, 4, 5, tzinfo=UTC)
KIND = "ocop-desk.result-package"
RESULT = json.dumps({"stars": 3, "marks": list(range(200))}).encode()
SECRETARY_FIELD = SignatureField("secretary", 0, (60, 100, 240, 170), "Thư ký")
CHAIR_FIELD = SignatureField("chair", 0, (320, 100, 520, 170), "Chủ tọa")


@cache
def council_key(name: str = "Hội đồng OCOP xã Đạ Huoai 2", days_ago: int = 30, months: int = 36) -> SigningKey:
    return make_council_certificate(name, "UBND xã Đạ Huoai 2", NOW - timedelta(days=days_ago), months=months)


@cache
def rsa_private_key(bits: int = 2048) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, bits)


def certificate(
    subject: str,
    private_key: PrivateKey,
    issuer: SigningKey | None = None,
    *,
    authority: bool = False,
    signs: bool = True,
    since: datetime = NOW - timedelta(days=400),
    until: datetime = NOW + timedelta(days=400),
) -> x509.Certificate:
    """A certificate as an authority would issue it, with addresses that a checker must not call."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, subject)])
    issuing_key = issuer.private_key if issuer else private_key
    usage = dict.fromkeys(
        (
            "digital_signature",
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    usage.update(digital_signature=signs, key_encipherment=not signs, key_cert_sign=authority)
    where = x509.UniformResourceIdentifier("http://crl.example.vn/list")
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer.certificate.subject if issuer else name)
        .public_key(private_key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private_key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuing_key.public_key()), critical=False)
        .add_extension(x509.CRLDistributionPoints([x509.DistributionPoint([where], None, None, None)]), critical=False)
        .add_extension(
            x509.AuthorityInformationAccess([x509.AccessDescription(AuthorityInformationAccessOID.OCSP, where)]),
            critical=False,
        )
        .sign(issuing_key, hashes.SHA256())
    )


@cache
def authority(name: str = "Cơ quan chứng thực") -> SigningKey:
    private_key = ec.generate_private_key(ec.SECP256R1())
    return SigningKey(private_key, certificate(name, private_key, authority=True))


@cache
def issued_key(subject: str = "Văn phòng UBND xã") -> SigningKey:
    """An RSA key under an intermediate authority under `authority()`."""
    middle_key = ec.generate_private_key(ec.SECP384R1())
    middle = SigningKey(middle_key, certificate("Cơ quan cấp dưới", middle_key, authority(), authority=True))
    private_key = rsa_private_key()
    own = certificate(subject, private_key, middle)
    return SigningKey(private_key, own, (middle.certificate, authority().certificate))


def plain_pdf(text: str = "Bien ban") -> bytes:
    sheet = BytesIO()
    canvas = Canvas(sheet, invariant=True)
    canvas.drawString(100, 700, text)
    canvas.save()
    return sheet.getvalue()


@cache
def minutes_to_sign() -> bytes:
    return add_signature_fields(plain_pdf(), [SECRETARY_FIELD, CHAIR_FIELD])


@cache
def signed_minutes() -> bytes:
    first = sign_pdf(minutes_to_sign(), secretary_key(), "secretary", "Lê Thị Thư", "Thư ký Hội đồng", NOW)
    later = NOW + timedelta(minutes=5)
    return sign_pdf(first, chair_key(), "chair", "Trần Văn Chủ", "Chủ tịch Hội đồng", later)


def secretary_key() -> SigningKey:
    return council_key("Lê Thị Thư")


def chair_key() -> SigningKey:
    return council_key("Trần Văn Chủ")


def sample_entries() -> list[Entry]:
    return [
        Entry("papers/minutes.pdf", "application/pdf", signed_minutes()),
        Entry("papers/phiếu trắng.pdf", "application/pdf", plain_pdf()),
        Entry("data/result.json", "application/json", RESULT),
    ]


def build_sample(
    target: Path,
    keys: Sequence[SigningKey] | None = None,
    entries: Iterable[Entry] | None = None,
    when: datetime = NOW,
    kind: str = KIND,
    version: int = 1,
) -> Path:
    build(
        target,
        sample_entries() if entries is None else entries,
        [council_key()] if keys is None else keys,
        kind=kind,
        version=version,
        when=when,
    )
    return target


def verify(
    path: Path,
    trust: Sequence[x509.Certificate] | None = None,
    at: datetime = NOW + timedelta(hours=1),
    check_content: ContentCheck | None = None,
) -> VerificationReport:
    return verify_package(path, trust, kinds=[KIND], versions=[1], at=at, check_content=check_content)


def trusted() -> list[x509.Certificate]:
    return [key.certificate for key in (council_key(), secretary_key(), chair_key())]


def codes(report: VerificationReport) -> set[str]:
    return {finding.code for finding in report.findings}


def forged(
    payload: Sequence[tuple[str | bytes, bytes]],
    *,
    listed: Sequence[tuple[str, bytes]] | None = None,
    packed: dict[str | bytes, bytes] | None = None,
    sizes: dict[str | bytes, int] | None = None,
    key: SigningKey | None = None,
) -> bytes:
    """A package of the right form, made by somebody who can sign and has no scruples.

    `listed` is what the manifest says instead of the payload, `packed` a deflated form of an entry, `sizes` a
    size to declare instead of the true one.
    """
    texts = [(name if isinstance(name, str) else name.decode("latin-1"), data) for name, data in payload]
    references = [
        Reference(name, "application/octet-stream", hashlib.sha256(data).digest()) for name, data in listed or texts
    ]
    manifest = write_manifest(1, references)
    signature = sign_detached(manifest, key or council_key(), NOW)
    everything: list[tuple[str | bytes, bytes]] = [
        ("mimetype", MIMETYPE),
        *payload,
        (manifest_name(1), manifest),
        (signature_name(1), signature),
    ]
    return zipped(everything, packed or {}, sizes or {})


def package_json(kind: str = KIND, version: object = 1) -> tuple[str, bytes]:
    return "data/package.json", json.dumps({"kind": kind, "version": version}).encode()


def zipped(
    entries: Sequence[tuple[str | bytes, bytes]],
    packed: dict[str | bytes, bytes] | None = None,
    sizes: dict[str | bytes, int] | None = None,
) -> bytes:
    body, records, packed_digest = b"", [], hashlib.sha256()
    for given, data in entries:
        name = given.encode() if isinstance(given, str) else given
        squeezed = (packed or {}).get(given)
        stored = data if squeezed is None else squeezed
        if squeezed is not None:
            packed_digest.update(squeezed)
        entry = ZipEntry(
            name,
            STORED if squeezed is None else DEFLATED,
            dos_stamp(NOW),
            zlib.crc32(data),
            len(stored),
            (sizes or {}).get(given, len(data)),
            len(body),
        )
        records.append(entry)
        body += local_header(entry) + stored
    return body + central_directory(records, packed_digest.hexdigest())


def deflated(data: bytes, level: int = 9) -> bytes:
    squeeze = zlib.compressobj(level, wbits=-15)
    return squeeze.compress(data) + squeeze.flush()

"""Whether a signer is somebody known: chains, validity, what a certificate may be used for. Never on line.

Without certificates to compare with, a signer is reported with a fingerprint to be read aloud; with them, the
signer's certificate must be one of them or issued by one of them. Revocation cannot be seen off line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathBuildingError, PathValidationError

from ocop_desk.domain.numbers import date_text, in_viet_nam
from ocop_desk.domain.said import said
from ocop_desk.packages.certificates import Description, describe, issued, issuers_above, public_key_weakness
from ocop_desk.packages.cms_signer import as_asn1, run
from ocop_desk.packages.findings import PackageFinding, Signer, note
from ocop_desk.packages.hostile import parsing

CLOCK_TOLERANCE = timedelta(days=1)
"""How far ahead of ours a signer's clock may be: laptops off line are often a time zone or a day wrong."""


@dataclass(frozen=True, slots=True)
class SignedBy:
    """The certificates that came with a signature and the time it claims."""

    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]
    signed_at: datetime | None


def judge_signer(
    signed: SignedBy, trust: Sequence[x509.Certificate] | None, at: datetime, place: str
) -> tuple[Signer, list[PackageFinding]]:
    """The signer for the report, and what speaks against the certificate; `at` is the moment of checking.

    Raises Refused (certificate-unreadable) for a certificate that cannot be read.
    """
    with parsing(PackageFinding("certificate-unreadable", place, said("Không đọc được chứng thư số của người ký."))):
        about = describe(signed.certificate)
        findings = [*_key_findings(signed.certificate, place), *_time_findings(about, signed.signed_at, at, place)]
        known = _known_findings(signed, trust, at, place, about)
    trusted = None if trust is None else not known
    signer = Signer(
        place=place,
        name=about.holder,
        organisation=about.organisation,
        fingerprint=about.fingerprint,
        fingerprint_words=about.fingerprint_words,
        signed_at=signed.signed_at,
        trusted=trusted,
    )
    return signer, findings + known


def _key_findings(certificate: x509.Certificate, place: str) -> list[PackageFinding]:
    findings = []
    weakness = public_key_weakness(certificate)
    if weakness:
        findings.append(PackageFinding("weak-key", place, weakness))
    usage = _key_usage(certificate)
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        findings.append(
            PackageFinding(
                "certificate-not-for-signing", place, said("Chứng thư số này không được dùng để ký văn bản.")
            )
        )
    return findings


def _time_findings(about: Description, signed_at: datetime | None, at: datetime, place: str) -> list[PackageFinding]:
    if signed_at is None:
        return [PackageFinding("no-signing-time", place, said("Chữ ký không ghi thời điểm ký."))]
    if signed_at > at + CLOCK_TOLERANCE:
        return [
            PackageFinding(
                "signed-in-the-future",
                place,
                said("Thời điểm ký {signed_at} ở sau thời điểm kiểm tra {at}.", signed_at=_day(signed_at), at=_day(at)),
            )
        ]
    if signed_at > about.valid_until:
        return [
            PackageFinding(
                "certificate-expired",
                place,
                said(
                    "Ký ngày {signed_at} khi chứng thư số của {holder} đã hết hạn ({valid_until}).",
                    signed_at=_day(signed_at),
                    holder=about.holder,
                    valid_until=_day(about.valid_until),
                ),
            )
        ]
    if signed_at < about.valid_from:
        return [
            PackageFinding(
                "certificate-not-yet-valid",
                place,
                said(
                    "Ký ngày {signed_at} khi chứng thư số của {holder} chưa có hiệu lực ({valid_from}).",
                    signed_at=_day(signed_at),
                    holder=about.holder,
                    valid_from=_day(about.valid_from),
                ),
            )
        ]
    if at > about.valid_until:
        return [
            note(
                "certificate-expired-since",
                place,
                said(
                    "Chứng thư số của {holder} còn hạn khi ký và đã hết hạn từ ngày {valid_until}.",
                    holder=about.holder,
                    valid_until=_day(about.valid_until),
                ),
            )
        ]
    return []


def _known_findings(
    signed: SignedBy, trust: Sequence[x509.Certificate] | None, at: datetime, place: str, about: Description
) -> list[PackageFinding]:
    if trust is None:
        return [
            note(
                "compare-fingerprint",
                place,
                said(
                    "Người ký ghi trong chứng thư số là {holder}. Hãy gọi điện cho Hội đồng để đối chiếu vân "
                    "tay: {fingerprint_words}.",
                    holder=about.holder,
                    fingerprint_words=about.fingerprint_words,
                ),
            ),
        ]
    if signed.certificate in trust or _issued_by_trust(signed, trust, signed.signed_at or at):
        return []
    return [
        PackageFinding(
            "signer-not-trusted",
            place,
            said(
                "Chứng thư số của {holder} (vân tay {fingerprint_words}) không thuộc danh sách tin cậy.",
                holder=about.holder,
                fingerprint_words=about.fingerprint_words,
            ),
        )
    ]


def _issued_by_trust(signed: SignedBy, trust: Sequence[x509.Certificate], moment: datetime) -> bool:
    """Whether a path leads from the signer to one of the given certificates that may issue others."""
    roots = [as_asn1(certificate) for certificate in trust if _may_issue(certificate)]
    if not roots:
        return False
    context = ValidationContext(
        trust_roots=roots,
        other_certs=[as_asn1(certificate) for certificate in signed.others],
        moment=moment,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    validator = CertificateValidator(as_asn1(signed.certificate), validation_context=context)
    try:
        run(validator.async_validate_path())
    except (PathBuildingError, PathValidationError):
        return False
    return True


def _may_issue(certificate: x509.Certificate) -> bool:
    """Whether a certificate is an authority's; a council's own, once trusted, must not vouch for others."""
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def stray_certificates(signed: SignedBy, place: str) -> list[PackageFinding]:
    """Certificates beside the signer's must lead up from it, each signed by the next: no others, none altered."""
    issuers = issuers_above(signed.certificate, signed.others)
    top = issuers[-1] if issuers else None
    broken_top = top is not None and top.issuer == top.subject and not issued(top, top)
    if broken_top or set(signed.others) - set(issuers):
        message = said("Kèm theo chữ ký có chứng thư số lạ hoặc đã bị sửa.")
        return [PackageFinding("stray-certificate", place, message)]
    return []


def _key_usage(certificate: x509.Certificate) -> x509.KeyUsage | None:
    try:
        return certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return None


def _day(moment: datetime) -> str:
    return date_text(in_viet_nam(moment).date())

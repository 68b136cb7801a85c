"""Checking the signatures inside a PDF, off line.

A PDF counts as signed only if every signature in it is intact and by a signer who is trusted, the last one
covers the whole file, and what came after each earlier one is at most the filling of form fields.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import PdfSignatureStatus, SignatureCoverageLevel, async_validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line
from ocop_desk.packages.cms_signer import run
from ocop_desk.packages.findings import PackageFinding, Refused, Signer
from ocop_desk.packages.hostile import parsing
from ocop_desk.packages.trust import SignedBy, judge_signer

_MARK = b"/ByteRange"


@dataclass(frozen=True, slots=True)
class PdfSignature:
    """One signature of a PDF, in the order of signing; `intact` says that the bytes it covers are unchanged.

    `name` and `post` are what the signature itself says (signed, but typed by whoever signed).
    """

    field: str
    name: str
    post: str
    signed_at: datetime | None
    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]
    intact: bool
    covers_all: bool
    changed_after: bool


@dataclass(frozen=True, slots=True)
class PdfReport:
    """What checking one PDF gave; no signature and no finding for a PDF without signatures."""

    signatures: tuple[PdfSignature, ...]
    signers: tuple[Signer, ...]
    findings: tuple[PackageFinding, ...]


def read_signatures(pdf: bytes, place: str = "") -> list[PdfSignature]:
    """The signatures of a PDF with their state; who the signers are is not judged.

    Raises Refused: pdf-unreadable, pdf-signature-unreadable, pdf-signature-unsupported.
    """
    # A signature has to name the bytes it covers outside any compressed stream, so a file without the word has none.
    if _MARK not in pdf:
        return []
    with parsing(PackageFinding("pdf-unreadable", place, said("Không đọc được tệp PDF."))):
        reader = PdfFileReader(BytesIO(pdf))
        filled = list(enumerate_sig_fields(reader, filled_status=True))
    with parsing(PackageFinding("pdf-signature-unreadable", place, said("Không đọc được chữ ký trong tệp PDF."))):
        embedded = reader.embedded_regular_signatures
        if len(embedded) != len(filled):
            message = said("Tệp PDF có loại chữ ký mà chương trình không kiểm tra được.")
            raise Refused(PackageFinding("pdf-signature-unsupported", place, message))
        return [_signature(signature) for signature in embedded]


def check_pdf(pdf: bytes, trust: Sequence[x509.Certificate] | None, at: datetime, place: str = "") -> PdfReport:
    """Signatures, signers and findings of a PDF; `place` is its name in messages."""
    try:
        signatures = read_signatures(pdf, place)
    except Refused as refused:
        return PdfReport((), (), refused.findings)
    findings: list[PackageFinding] = []
    signers: list[Signer] = []
    for signature in signatures:
        where = f"{place}#{signature.field}" if place else signature.field
        findings += _state_findings(signature, where, is_last=signature is signatures[-1])
        try:
            by = SignedBy(signature.certificate, signature.others, signature.signed_at)
            signer, against = judge_signer(by, trust, at, where)
        except Refused as refused:
            findings += refused.findings
            continue
        signers.append(signer)
        findings += against
    return PdfReport(tuple(signatures), tuple(signers), tuple(findings))


def verify_pdf(
    pdf: bytes, trust: Sequence[x509.Certificate] | None, at: datetime, place: str = ""
) -> list[PackageFinding]:
    """What speaks against the PDF as a signed paper; one without any signature is not signed (pdf-not-signed)."""
    report = check_pdf(pdf, trust, at, place)
    if not report.signatures and not report.findings:
        return [PackageFinding("pdf-not-signed", place, said("Tệp PDF chưa có chữ ký số."))]
    return list(report.findings)


def _state_findings(signature: PdfSignature, where: str, *, is_last: bool) -> list[PackageFinding]:
    if not signature.intact:
        return [PackageFinding("pdf-signature-broken", where, said("Nội dung văn bản đã bị sửa sau khi ký."))]
    if is_last and not signature.covers_all:
        return [
            PackageFinding("pdf-changed-after-signing", where, said("Văn bản có phần thêm vào sau chữ ký cuối cùng."))
        ]
    if not is_last and signature.changed_after:
        message = said("Sau chữ ký này văn bản bị thay đổi nhiều hơn là thêm chữ ký.")
        return [PackageFinding("pdf-changed-after-signing", where, message)]
    return []


def _signature(embedded: EmbeddedPdfSignature) -> PdfSignature:
    status = _status(embedded)
    details = embedded.sig_object
    moment = status.signer_reported_dt
    return PdfSignature(
        field=clean_line(str(embedded.field_name)),
        name=clean_line(str(details.get("/Name", ""))),
        post=clean_line(str(details.get("/Reason", ""))),
        signed_at=moment.astimezone(UTC) if moment is not None and moment.tzinfo else None,
        certificate=x509.load_der_x509_certificate(embedded.signer_cert.dump()),
        others=tuple(x509.load_der_x509_certificate(c.dump()) for c in embedded.other_embedded_certs),
        intact=bool(status.intact and status.valid and status.trust_problem_indic is None),
        covers_all=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        changed_after=not _only_forms_filled(status),
    )


def _status(embedded: EmbeddedPdfSignature) -> PdfSignatureStatus:
    """pyHanko's verdict on integrity; the signer's own certificate is its anchor, for we judge trust ourselves."""
    context = ValidationContext(trust_roots=[embedded.signer_cert], allow_fetching=False, revocation_mode="soft-fail")
    return run(async_validate_pdf_signature(embedded, signer_validation_context=context))


def _only_forms_filled(status: PdfSignatureStatus) -> bool:
    if not isinstance(status.diff_result, DiffResult) or not status.docmdp_ok:
        return False
    return bool(status.diff_result.modification_level <= ModificationLevel.FORM_FILLING)

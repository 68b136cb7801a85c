"""Judging a package that somebody brought: form, digests, signatures, signers, PDFs, then what is inside.

Every check that can still be made is made, so that people see all findings at once. Whatever the bytes are,
the answer is a report; only a file that cannot be read at all raises FileTrouble.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from cryptography import x509

from ocop_desk.domain.numbers import utc_text
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.said import said
from ocop_desk.packages import limits
from ocop_desk.packages.findings import PackageFinding, Refused, Severity, Signer
from ocop_desk.packages.manifest import Reference, manifest_name, signature_name
from ocop_desk.packages.reading import PACKAGE_NAME, OpenPackage, open_package, parse_json, refusal

REPORT_VERSION = 1
_MAX_PDF_SIZE = 128 * limits.MIB
_MAX_PACKAGE_JSON = 64 * 1024


class PackageContents:
    """What a sound package holds, for checks of its subject. Reading an entry checks its digest again."""

    def __init__(
        self, package: OpenPackage, kind: str, version: int, pdf_signers: dict[str, tuple[Signer, ...]]
    ) -> None:
        self._package = package
        self.kind = kind
        self.version = version
        self.pdf_signers = pdf_signers
        """Who signed each PDF, in order; PDFs without a signature are not in it."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the payload entries, in the order of the manifest."""
        return tuple(reference.name for reference in self._package.payload)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.names)

    def read(self, name: str, limit: int = 64 * limits.MIB) -> bytes:
        """An entry's bytes. Raises Refused: missing-entry, entry-too-large beyond `limit` bytes, digest-mismatch."""
        if name not in self._known:
            raise Refused(refusal("missing-entry", name))
        return self._package.read(name, limit)

    def read_json(self, name: str, limit: int = 256 * limits.MIB) -> Any:
        """An entry as JSON, fractions as Decimal. Raises Refused as `read`, and json-unreadable."""
        return parse_json(self.read(name, limit), name)


ContentCheck = Callable[[PackageContents], Sequence[PackageFinding]]


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """What checking a package gave; `kind` and `version` are empty where they could not be read."""

    file: str
    checked_at: datetime
    kind: str
    version: int | None
    entries: int
    signers: tuple[Signer, ...]
    findings: tuple[PackageFinding, ...]

    @property
    def ok(self) -> bool:
        """Whether all holds: notes do not count against a package."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


def verify_package(
    path: Path,
    trust: Sequence[x509.Certificate] | None,
    *,
    kinds: Collection[str],
    versions: Sequence[int],
    at: datetime,
    check_content: ContentCheck | None = None,
) -> VerificationReport:
    """Judge the package at `path` as of `at` (aware).

    `kinds` and `versions` are those the caller can read; the report says which the package has.
    `trust`: signers must be these certificates or issued by them; None reports fingerprints to be compared.
    `check_content` is asked only where container, digests, kind and version hold; it returns findings, and may
    raise Refused or InputRefused. Raises FileTrouble.
    """
    work = _Verification(trust, at)
    try:
        with open_package(path) as package:
            work.judge(package, kinds, versions, check_content)
    except Refused as refused:
        work.findings += refused.findings
    return VerificationReport(
        file=path.name,
        checked_at=at.astimezone(UTC),
        kind=work.kind,
        version=work.version,
        entries=work.entries,
        signers=tuple(work.signers),
        findings=tuple(work.findings),
    )


class _Verification:
    """The findings of one verification while they are gathered."""

    def __init__(self, trust: Sequence[x509.Certificate] | None, at: datetime) -> None:
        self._trust = trust
        self._at = at
        self.kind = ""
        self.version: int | None = None
        self.entries = 0
        self.signers: list[Signer] = []
        self.findings: list[PackageFinding] = []
        self._pdf_signers: dict[str, tuple[Signer, ...]] = {}

    def judge(
        self, package: OpenPackage, kinds: Collection[str], versions: Sequence[int], check_content: ContentCheck | None
    ) -> None:
        """All steps in order; what one step finds does not keep the next from looking."""
        self.entries = len(package.payload)
        for number in range(1, package.signature_count + 1):
            self._holds(partial(self._check_signature, package, number))
        unchanged = self._holds(package.check_digests)
        known_kind = self._holds(partial(self._check_kind, package, kinds, versions))
        for reference in package.payload:
            if _is_pdf(reference):
                self._holds(partial(self._check_pdf, package, reference.name))
        if unchanged and known_kind and check_content is not None:
            contents = PackageContents(package, self.kind, self.version or 0, self._pdf_signers)
            self._holds(lambda: self._note(check_content(contents)))

    def _holds(self, step: Callable[[], None]) -> bool:
        """Whether a step went to its end; where it refused, its findings are noted."""
        try:
            step()
        except Refused as refused:
            self._note(refused.findings)
            return False
        except InputRefused as refused:
            self._note([PackageFinding(p.code, p.place, p.told()) for p in refused.problems])
            return False
        return True

    def _note(self, findings: Sequence[PackageFinding]) -> None:
        """Keep what is new: one fingerprint to compare a certificate, one word on an entry that is damaged."""
        for finding in findings:
            told = (f for f in self.findings if f.code == finding.code and f.message == finding.message)
            again = finding.code == "compare-fingerprint" and any(told)
            if not again and finding not in self.findings:
                self.findings.append(finding)

    def _check_signature(self, package: OpenPackage, number: int) -> None:
        from ocop_desk.packages.cades import verify_detached
        from ocop_desk.packages.trust import SignedBy, judge_signer, stray_certificates

        place = signature_name(number)
        found = verify_detached(package.read_meta(manifest_name(number)), package.read_meta(place), place)
        signed = SignedBy(found.certificate, found.others, found.signed_at)
        self._note(stray_certificates(signed, place))
        signer, against = judge_signer(signed, self._trust, self._at, place)
        self.signers.append(signer)
        self._note(against)

    def _check_kind(self, package: OpenPackage, kinds: Collection[str], versions: Sequence[int]) -> None:
        if PACKAGE_NAME not in {reference.name for reference in package.payload}:
            raise Refused(refusal("missing-entry", PACKAGE_NAME))
        head = parse_json(package.read(PACKAGE_NAME, _MAX_PACKAGE_JSON), PACKAGE_NAME)
        if not isinstance(head, dict) or set(head) != {"kind", "version"}:
            raise Refused(refusal("json-unreadable", PACKAGE_NAME))
        found_kind, version = head["kind"], head["version"]
        if not isinstance(found_kind, str) or found_kind not in kinds:
            raise Refused(
                PackageFinding(
                    "unknown-kind", PACKAGE_NAME, said("Đây là gói thuộc loại khác, không phải gói cần kiểm tra.")
                )
            )
        self.kind = found_kind
        if type(version) is not int or version not in versions:
            message = said("Gói do phiên bản khác của chương trình tạo. Hãy cập nhật chương trình rồi kiểm tra lại.")
            raise Refused(PackageFinding("unknown-version", PACKAGE_NAME, message))
        self.version = version

    def _check_pdf(self, package: OpenPackage, name: str) -> None:
        from ocop_desk.packages.pades_reading import check_pdf

        report = check_pdf(package.read(name, _MAX_PDF_SIZE), self._trust, self._at, name)
        if report.signers:
            self._pdf_signers[name] = report.signers
        self.signers += report.signers
        self._note(report.findings)


def _is_pdf(reference: Reference) -> bool:
    return reference.media_type == "application/pdf" or reference.name.casefold().endswith(".pdf")


def report_as_dict(report: VerificationReport) -> dict[str, Any]:
    """The report for `--json`: plain values, moments as UTC text; `report_version` says which keys there are."""
    return {
        "report_version": REPORT_VERSION,
        "file": report.file,
        "ok": report.ok,
        "checked_at": utc_text(report.checked_at),
        "kind": report.kind,
        "version": report.version,
        "entries": report.entries,
        "signers": [_signer_as_dict(signer) for signer in report.signers],
        "findings": [
            {"code": f.code, "place": f.place, "message": f.message, "severity": str(f.severity)}
            for f in report.findings
        ],
    }


def _signer_as_dict(signer: Signer) -> dict[str, Any]:
    return {
        "place": signer.place,
        "name": signer.name,
        "organisation": signer.organisation,
        "fingerprint": signer.fingerprint,
        "fingerprint_words": signer.fingerprint_words,
        "signed_at": utc_text(signer.signed_at) if signer.signed_at else None,
        "trusted": signer.trusted,
    }

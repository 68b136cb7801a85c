"""Bundles and notices of a session: containers as result packages are, signed once by the session's key."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from ocop_desk.domain.said import said
from ocop_desk.packages import limits
from ocop_desk.packages.cades import verify_detached
from ocop_desk.packages.certificates import fingerprint_words
from ocop_desk.packages.findings import PackageFinding, Refused
from ocop_desk.packages.keys import SigningKey, make_council_certificate, to_pem
from ocop_desk.packages.manifest import manifest_name, signature_name
from ocop_desk.packages.reading import PACKAGE_NAME, OpenPackage, open_package, parse_json, refusal

_LARGEST_HEAD = 64 * 1024


class SessionFile:
    """A bundle or notice whose form and signature hold; whose key it is, the caller judges by the certificate."""

    def __init__(self, package: OpenPackage, certificate: x509.Certificate) -> None:
        self._package = package
        self.certificate = to_pem(certificate)
        self.key_words = fingerprint_words(certificate)
        """The certificate's fingerprint, to be compared with what stands on the secretary's screen."""
        self.names = frozenset(reference.name for reference in package.payload)

    def read(self, name: str, limit: int = 256 * limits.MIB) -> bytes:
        """An entry, its digest checked. Raises Refused."""
        if name not in self.names:
            raise Refused(refusal("missing-entry", name))
        return self._package.read(name, limit)

    def size(self, name: str) -> int:
        """Bytes of an entry. Raises Refused."""
        if name not in self.names:
            raise Refused(refusal("missing-entry", name))
        return self._package.size(name)

    def chunks(self, name: str) -> Iterator[bytes]:
        """A long entry in pieces; its digest is checked with the last. Raises Refused."""
        if name not in self.names:
            raise Refused(refusal("missing-entry", name))
        return self._package.chunks(name)


@contextmanager
def open_session_file(path: Path, kind: str, version: int) -> Iterator[SessionFile]:
    """A bundle or notice, its one signature and its kind checked; long entries are checked while they are read.

    The signer's dates are not looked at: a laptop whose clock is wrong still opens what was made for it.
    Raises Refused and FileTrouble.
    """
    with open_package(path) as package:
        if package.signature_count != 1:
            raise Refused(refusal("too-many-signatures"))
        package.check_packed()
        place = signature_name(1)
        found = verify_detached(package.read_meta(manifest_name(1)), package.read_meta(place), place)
        _demand_kind(package, kind, version)
        yield SessionFile(package, found.certificate)


def new_session_key(name: str, organisation: str, made_at: datetime) -> SigningKey:
    """A key for the bundles and notices of one session, with a certificate of its own."""
    return make_council_certificate(name, organisation, made_at, months=12)


def key_bytes(key: SigningKey) -> bytes:
    """The private half as PKCS#8 in DER; it stays in the council file."""
    return key.private_key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def session_key(private: bytes, certificate_pem: bytes) -> SigningKey:
    """The key of `key_bytes` with its certificate. Raises ValueError."""
    key = serialization.load_der_private_key(private, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("not an elliptic key")
    return SigningKey(key, x509.load_pem_x509_certificate(certificate_pem))


def words_of(certificate_pem: bytes) -> str:
    """The fingerprint of a certificate to be read aloud."""
    return fingerprint_words(x509.load_pem_x509_certificate(certificate_pem))


_KINDS = {
    "ocop-desk.session-bundle": said("gói phiên (để mở trên máy của thành viên)"),
    "ocop-desk.round-notice": said("thông báo lượt chấm (để nhận trên máy của thành viên)"),
    "ocop-desk.result-package": said("gói kết quả"),
    "ocop-desk.practice-package": said("gói kết quả tập huấn"),
    "ocop-desk.package-receipt": said("giấy báo nhận gói kết quả"),
}


def _demand_kind(package: OpenPackage, kind: str, version: int) -> None:
    found, found_version = _head(package)
    if found != kind:
        what = _KINDS.get(found, said("tệp loại khác"))
        raise Refused(PackageFinding("unknown-kind", "", said("Đây là {what}, không dùng ở đây.", what=what)))
    if found_version != version:
        message = said("Tệp do phiên bản khác của chương trình tạo. Hãy dùng cùng một phiên bản trên các máy.")
        raise Refused(PackageFinding("unknown-version", PACKAGE_NAME, message))


def _head(package: OpenPackage) -> tuple[str, int]:
    if PACKAGE_NAME not in {reference.name for reference in package.payload}:
        raise Refused(refusal("missing-entry", PACKAGE_NAME))
    head = parse_json(package.read(PACKAGE_NAME, _LARGEST_HEAD), PACKAGE_NAME)
    if not isinstance(head, dict) or set(head) != {"kind", "version"}:
        raise Refused(refusal("json-unreadable", PACKAGE_NAME))
    kind, version = head["kind"], head["version"]
    if not isinstance(kind, str) or type(version) is not int:
        raise Refused(refusal("json-unreadable", PACKAGE_NAME))
    return kind, version

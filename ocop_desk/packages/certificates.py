"""What a certificate says: whose it is, how long it holds, and its fingerprint for the telephone."""

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from ocop_desk.domain.said import NOTHING, Said, said
from ocop_desk.domain.text import clean_line

DESCRIPTION = x509.ObjectIdentifier("2.5.4.13")
"""The X.520 attribute that keeps a council's name whole where it is too long for a common name."""

_CURVES = (ec.SECP256R1, ec.SECP384R1, ec.SECP521R1)
_LEAST_RSA_BITS = 2048


@dataclass(frozen=True, slots=True)
class Description:
    """A certificate in plain values; moments are aware (UTC), `fingerprint` is SHA-256 as 64 hex digits."""

    holder: str
    organisation: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_until: datetime
    self_issued: bool
    fingerprint: str
    fingerprint_words: str


def describe(certificate: x509.Certificate) -> Description:
    """The certificate in plain values."""
    subject, issuer = _name(certificate, "subject"), _name(certificate, "issuer")
    return Description(
        holder=_holder(subject),
        organisation=_first(subject, NameOID.ORGANIZATION_NAME),
        issuer=_holder(issuer),
        serial=f"{certificate.serial_number:x}",
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        self_issued=subject == issuer,
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        fingerprint_words=fingerprint_words(certificate),
    )


def fingerprint_words(certificate: x509.Certificate) -> str:
    """The SHA-256 fingerprint to be read aloud: eight groups of five decimal digits.

    Each group is four of the fingerprint's 32 bytes, as a big-endian number, modulo 100 000. All eight groups
    together carry 132 bits: a certificate that reads the same cannot be made on purpose. Two certificates are
    the same when all groups are; a part of them proves nothing.
    """
    return words_of_fingerprint(certificate.fingerprint(hashes.SHA256()))


def words_of_fingerprint(digest: bytes) -> str:
    """The 32 bytes of a fingerprint as `fingerprint_words` reads them."""
    groups = (int.from_bytes(digest[start : start + 4], "big") % 100_000 for start in range(0, 32, 4))
    return " ".join(f"{group:05d}" for group in groups)


def public_key_weakness(certificate: x509.Certificate) -> Said:
    """Why signatures of this certificate's key are not accepted; empty where they are."""
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return (
            said("Khóa RSA {key_size} bit quá yếu.", key_size=key.key_size)
            if key.key_size < _LEAST_RSA_BITS
            else NOTHING
        )
    if isinstance(key, ec.EllipticCurvePublicKey):
        return NOTHING if isinstance(key.curve, _CURVES) else said("Đường cong của khóa EC không được dùng.")
    return said("Loại khóa của chứng thư số không được dùng.")


def issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Whether `issuer` signed `certificate`."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except Exception:
        # A certificate of a foreign or damaged kind fails in many ways, and then it is no issuer.
        return False
    return True


def issuers_above(certificate: x509.Certificate, others: Iterable[x509.Certificate]) -> tuple[x509.Certificate, ...]:
    """The issuers of `certificate` among `others`, nearest first; whatever issued nothing here is left out."""
    known = tuple(others)
    chain: list[x509.Certificate] = []
    last = certificate
    while last.issuer != last.subject:
        above = next((c for c in known if c not in chain and issued(c, last)), None)
        if above is None:
            break
        chain.append(above)
        last = above
    return tuple(chain)


def _name(certificate: x509.Certificate, which: str) -> x509.Name:
    # Names of real authorities are often longer than X.520 allows; the library warns about each of them.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        name: x509.Name = getattr(certificate, which)
    return name


def _holder(name: x509.Name) -> str:
    common, full = _first(name, NameOID.COMMON_NAME), _first(name, DESCRIPTION)
    # Councils' certificates keep a long name whole in the description and its end in the common name.
    if common.startswith("… ") and full.endswith(common[2:]):
        return full
    return common or _first(name, NameOID.ORGANIZATION_NAME) or clean_line(name.rfc4514_string())


def _first(name: x509.Name, oid: x509.ObjectIdentifier) -> str:
    for attribute in name.get_attributes_for_oid(oid):
        if isinstance(attribute.value, str):
            return clean_line(attribute.value)
    return ""

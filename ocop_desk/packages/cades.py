"""CAdES-B-B signatures of packages (ETSI EN 319 122-1): over which bytes, by whom, when."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from asn1crypto import cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from pyhanko.sign.general import as_signing_certificate_v2, find_unique_cms_attribute
from pyhanko.sign.validation.generic_cms import extract_certs_for_validation, validate_sig_integrity

from ocop_desk.domain.said import said
from ocop_desk.packages.cms_signer import DIGEST, as_asn1, sign_raw
from ocop_desk.packages.findings import PackageFinding, Refused
from ocop_desk.packages.hostile import parsing
from ocop_desk.packages.keys import SigningKey

_MECHANISMS = {"ec": "sha256_ecdsa", "rsa": "sha256_rsa"}


@dataclass(frozen=True, slots=True)
class CadesSignature:
    """A signature that holds over its content; whether its signer is trusted is another question."""

    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]
    signed_at: datetime


def sign_detached(content: bytes, key: SigningKey, when: datetime) -> bytes:
    """A detached CAdES-B-B signature over `content` as DER, with signing time and signingCertificateV2."""
    holder = as_asn1(key.certificate)
    attributes = _attributes(content, holder, when)
    signature = sign_raw(key.private_key, attributes.dump())
    certificates = [holder, *(as_asn1(certificate) for certificate in key.chain)]
    kind = "rsa" if isinstance(key.private_key, rsa.RSAPrivateKey) else "ec"
    return _assembled(holder, certificates, attributes, _MECHANISMS[kind], signature)


def _attributes(content: bytes, holder: asn1_x509.Certificate, when: datetime) -> cms.CMSAttributes:
    # A structure that was just made is encoded anew at every level it is put into; loaded from its bytes it is not.
    certificate = tsp.SigningCertificateV2.load(as_signing_certificate_v2(holder).dump())
    moment = when.astimezone(UTC).replace(microsecond=0)
    values = {
        "content_type": "data",
        "signing_time": cms.Time("utc_time" if moment.year < 2050 else "generalized_time", moment),
        "message_digest": hashlib.sha256(content).digest(),
        "signing_certificate_v2": certificate,
    }
    made = cms.CMSAttributes([{"type": name, "values": (value,)} for name, value in values.items()])
    return cms.CMSAttributes.load(made.dump())


def verify_detached(content: bytes, signature: bytes, place: str) -> CadesSignature:
    """The signature over `content`, checked: form, digest, signing certificate, arithmetic.

    Raises Refused: signature-unreadable, signature-foreign-form, signature-other-bytes, signature-wrong.
    """
    unreadable = PackageFinding("signature-unreadable", place, said("Không đọc được chữ ký: tệp chữ ký bị hỏng."))
    with parsing(unreadable):
        signed = cms.ContentInfo.load(signature, strict=True)["content"]
        certificates = extract_certs_for_validation(signed)
        if not _is_our_form(signed, certificates.signer_cert, signature):
            raise Refused(
                PackageFinding(
                    "signature-foreign-form",
                    place,
                    said("Chữ ký không đúng dạng CAdES-B-B (SHA-256) của gói kết quả, hoặc đã bị sửa."),
                )
            )
        signed_at = _signing_time(signed)
        digest = hashlib.sha256(content).digest()
        intact, valid = validate_sig_integrity(signed["signer_infos"][0], certificates.signer_cert, "data", digest)
        holder = _as_x509(certificates.signer_cert)
        others = tuple(_as_x509(certificate) for certificate in certificates.other_certs)
    if not intact:
        raise Refused(
            PackageFinding(
                "signature-other-bytes",
                place,
                said("Chữ ký không phải của danh mục này: nội dung đã bị sửa sau khi ký."),
            )
        )
    if not valid:
        raise Refused(
            PackageFinding("signature-wrong", place, said("Chữ ký sai: không do khóa của chứng thư số này ký."))
        )
    return CadesSignature(holder, others, signed_at)


def _signing_time(signed: cms.SignedData) -> datetime:
    """The signing time; signingCertificateV2, which pyHanko checks only where it is present, must be there too."""
    attributes = signed["signer_infos"][0]["signed_attrs"]
    find_unique_cms_attribute(attributes, "signing_certificate_v2")
    moment: datetime = find_unique_cms_attribute(attributes, "signing_time").native
    return moment.astimezone(UTC)


def _is_our_form(signed: cms.SignedData, holder: asn1_x509.Certificate, der: bytes) -> bool:
    """Whether the file is, byte for byte, what its signed and hashed parts make when written afresh.

    A CMS file has parts that no signature covers (versions, algorithm lists, unsigned attributes). Building it
    again from the parts that are covered leaves no room in which a byte could differ unseen.
    """
    (signer,) = signed["signer_infos"]
    mechanism = signer["signature_algorithm"]["algorithm"].native
    if mechanism not in _MECHANISMS.values():
        return False
    certificates = [asn1_x509.Certificate.load(choice.chosen.untag().dump()) for choice in signed["certificates"]]
    attributes = cms.CMSAttributes.load(signer["signed_attrs"].untag().dump())
    return _assembled(holder, certificates, attributes, mechanism, signer["signature"].native) == der


def _assembled(
    holder: asn1_x509.Certificate,
    certificates: list[asn1_x509.Certificate],
    attributes: cms.CMSAttributes,
    mechanism: str,
    signature: bytes,
) -> bytes:
    """The one form of CMS that our signatures have (RFC 5652, detached, one signer, no unsigned attributes)."""
    algorithm = {"algorithm": DIGEST}
    whose = {"issuer": holder.issuer, "serial_number": holder.serial_number}
    signed = {
        "version": "v1",
        "digest_algorithms": [algorithm],
        "encap_content_info": {"content_type": "data"},
        "certificates": [cms.CertificateChoices("certificate", certificate) for certificate in certificates],
        "signer_infos": [
            {
                "version": "v1",
                "sid": cms.SignerIdentifier("issuer_and_serial_number", whose),
                "digest_algorithm": algorithm,
                "signed_attrs": attributes,
                "signature_algorithm": {"algorithm": mechanism},
                "signature": signature,
            }
        ],
    }
    content = cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(signed)})
    result: bytes = content.dump()
    return result


def _as_x509(certificate: asn1_x509.Certificate) -> x509.Certificate:
    return x509.load_der_x509_certificate(certificate.dump())

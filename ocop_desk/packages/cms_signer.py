"""Our keys as pyHanko's signers: the one place where a private key makes a CMS signature."""

import asyncio
from collections.abc import Coroutine
from datetime import datetime
from typing import Any, TypeVar

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes, Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from ocop_desk.packages.keys import SigningKey

DIGEST = "sha256"
Result = TypeVar("Result")


class KeySigner(Signer):
    """A signer over a key in memory: ECDSA, or RSA with PKCS#1 v1.5 padding, with SHA-256."""

    def __init__(self, key: SigningKey) -> None:
        issuers = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        issuers.register_multiple([as_asn1(certificate) for certificate in key.chain])
        super().__init__(signing_cert=as_asn1(key.certificate), cert_registry=issuers)
        self._private_key = key.private_key

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """The raw signature over `data`; pyHanko asks for it."""
        if digest_algorithm != DIGEST:
            raise ValueError(f"signatures are made with {DIGEST}, not {digest_algorithm}")
        if isinstance(self._private_key, rsa.RSAPrivateKey):
            return self._private_key.sign(data, padding.PKCS1v15(), hashes.SHA256())
        return self._private_key.sign(data, ec.ECDSA(hashes.SHA256()))


def sign_detached(content: bytes, key: SigningKey, when: datetime) -> bytes:
    """A detached CAdES-B-B signature over `content` as DER, with signing time and signingCertificateV2."""
    work = KeySigner(key).async_sign_general_data(
        content,
        DIGEST,
        detached=True,
        use_cades=True,
        signed_attr_settings=PdfCMSSignedAttributes(signing_time=when),
    )
    result: bytes = run(work).dump()
    return result


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """pyHanko's coroutines, which never wait for anything here, run to their end."""
    return asyncio.run(work)


def as_asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    """The certificate as pyHanko wants it."""
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))

"""Our keys as pyHanko's signers: the one place where a private key signs."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from ocop_desk.packages.keys import PrivateKey, SigningKey

DIGEST = "sha256"
Result = TypeVar("Result")


class KeySigner(Signer):
    """A signer over a key in memory, for signatures inside PDFs."""

    def __init__(self, key: SigningKey) -> None:
        issuers = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        issuers.register_multiple([as_asn1(certificate) for certificate in key.chain])
        super().__init__(signing_cert=as_asn1(key.certificate), cert_registry=issuers)
        self._private_key = key.private_key

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """The raw signature over `data`; pyHanko asks for it."""
        if digest_algorithm != DIGEST:
            raise ValueError(f"signatures are made with {DIGEST}, not {digest_algorithm}")
        return sign_raw(self._private_key, data)


def sign_raw(private_key: PrivateKey, data: bytes) -> bytes:
    """ECDSA, or RSA with PKCS#1 v1.5 padding, over the SHA-256 of `data`."""
    if isinstance(private_key, rsa.RSAPrivateKey):
        return private_key.sign(data, padding.PKCS1v15(), hashes.SHA256())
    return private_key.sign(data, ec.ECDSA(hashes.SHA256()))


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """pyHanko's coroutines, which never wait for anything here, run to their end."""
    return asyncio.run(work)


def as_asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    """The certificate as pyHanko wants it."""
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))

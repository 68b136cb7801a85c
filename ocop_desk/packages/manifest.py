"""The ASiCManifest of a package (ETSI EN 319 162-1 clause 4.4): which bytes a signature stands for."""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote

from lxml import etree

ASIC = "http://uri.etsi.org/02918/v1.2.1#"
XMLDSIG = "http://www.w3.org/2000/09/xmldsig#"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
MIMETYPE_NAME = "mimetype"
MIMETYPE = b"application/vnd.etsi.asic-e+zip"
META_FOLDER = "META-INF/"
CMS_MEDIA_TYPE = "application/x-pkcs7-signature"

_ROOT = f"{{{ASIC}}}ASiCManifest"
_SIGNATURE = f"{{{ASIC}}}SigReference"
_OBJECT = f"{{{ASIC}}}DataObjectReference"
_METHOD, _VALUE = f"{{{XMLDSIG}}}DigestMethod", f"{{{XMLDSIG}}}DigestValue"


def manifest_name(number: int) -> str:
    """Name of the manifest of signature `number`, counted from 1."""
    return f"META-INF/ASiCManifest{number:03d}.xml"


def signature_name(number: int) -> str:
    """Name of the CAdES signature over manifest `number`."""
    return f"META-INF/signature{number:03d}.p7s"


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry that a manifest lists; `digest` is SHA-256 as 32 bytes."""

    name: str
    media_type: str
    digest: bytes


class ManifestRefused(Exception):
    """A manifest that cannot be used; the argument says why, in English, for logs."""


def write_manifest(number: int, references: Iterable[Reference]) -> bytes:
    """Manifest `number` over the given entries, the same bytes for the same references."""
    root = etree.Element(_ROOT, nsmap={"asic": ASIC, "ds": XMLDSIG})
    etree.SubElement(root, _SIGNATURE, URI=_uri(signature_name(number)), MimeType=CMS_MEDIA_TYPE)
    for reference in references:
        entry = etree.SubElement(root, _OBJECT, URI=_uri(reference.name), MimeType=reference.media_type)
        etree.SubElement(entry, _METHOD, Algorithm=SHA256)
        etree.SubElement(entry, _VALUE).text = base64.b64encode(reference.digest).decode("ascii")
    result: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return result


def read_manifest(data: bytes, number: int) -> list[Reference]:
    """What manifest `number` lists. Raises ManifestRefused for anything but the form we write."""
    root = _parsed(data)
    if root.tag != _ROOT or root.attrib or len(root) < 1:
        raise ManifestRefused("not an ASiCManifest")
    head, *entries = root
    if head.tag != _SIGNATURE or len(head) or dict(head.attrib) != _signature_attributes(number):
        raise ManifestRefused("the manifest belongs to another signature")
    return [_reference(entry) for entry in entries]


def _signature_attributes(number: int) -> dict[str, str]:
    return {"URI": _uri(signature_name(number)), "MimeType": CMS_MEDIA_TYPE}


def _reference(entry: etree._Element) -> Reference:
    if entry.tag != _OBJECT or set(entry.attrib) != {"URI", "MimeType"} or [c.tag for c in entry] != [_METHOD, _VALUE]:
        raise ManifestRefused("an entry of the manifest is not in the known form")
    method, value = entry
    if dict(method.attrib) != {"Algorithm": SHA256} or len(method) or value.attrib or len(value):
        raise ManifestRefused("a digest that is not SHA-256")
    return Reference(_name(entry.attrib["URI"]), entry.attrib["MimeType"], _digest(value.text or ""))


def _name(uri: str) -> str:
    try:
        name = unquote(uri, errors="strict")
    except UnicodeDecodeError as error:
        raise ManifestRefused("a name that is not UTF-8") from error
    if _uri(name) != uri:
        raise ManifestRefused("a name that is not written in the known form")
    return name


def _digest(text: str) -> bytes:
    try:
        digest = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ManifestRefused("a digest that is not base64") from error
    if len(digest) != 32:
        raise ManifestRefused("a digest of another length")
    return digest


def _parsed(data: bytes) -> etree._Element:
    """The root element, parsed without entities, DTD, network, or comments and instructions between elements."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ManifestRefused("a document type is not allowed")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_blank_text=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ManifestRefused("not XML") from error
    if root.getroottree().docinfo.doctype:
        raise ManifestRefused("a document type is not allowed")
    if any(not isinstance(node.tag, str) for node in root.iter()):
        raise ManifestRefused("comments and instructions are not allowed")
    return root


def _uri(name: str) -> str:
    return quote(name, safe="/")

"""Notices and bundle heads as JSON, read as strangers' files: strict, bounded, every problem with its place."""

from typing import Any

from ocop_desk.documents.session_json_codec import BROKEN, Codecs, Noted, Path
from ocop_desk.documents.session_json_reading import plain_json
from ocop_desk.documents.session_json_shape import SHA256_CODEC, canonical_bytes
from ocop_desk.domain.exchange import BundleDocument, BundleHead, RoundNotice
from ocop_desk.domain.problems import InputRefused

_CODECS = Codecs({(BundleDocument, "sha256"): SHA256_CODEC, (BundleDocument, "original_sha256"): SHA256_CODEC})


def notice_as_json(notice: RoundNotice) -> bytes:
    """A notice as canonical JSON."""
    return canonical_bytes(_CODECS.of(RoundNotice).write(notice))


def notice_from_json(data: bytes) -> RoundNotice:
    """The notice of a file. Raises InputRefused."""
    notice: RoundNotice = _read(RoundNotice, data, "notice.json")
    return notice


def head_as_json(head: BundleHead) -> bytes:
    """A bundle's head as canonical JSON."""
    return canonical_bytes(_CODECS.of(BundleHead).write(head))


def head_from_json(data: bytes) -> BundleHead:
    """The head of a bundle. Raises InputRefused."""
    head: BundleHead = _read(BundleHead, data, "bundle.json")
    return head


def _read(kind: type[Any], data: bytes, name: str) -> Any:
    noted = Noted()
    content = plain_json(data, noted, name)
    value = BROKEN if content is BROKEN else _CODECS.of(kind).read(content, Path(name), noted)
    if value is BROKEN or noted.problems:
        raise InputRefused(noted.problems)
    return value

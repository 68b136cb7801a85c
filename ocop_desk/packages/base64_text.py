"""Bytes as base64 text (RFC 4648 §4), in exactly one form."""

import base64
import binascii


def to_base64(data: bytes) -> str:
    """The bytes as text."""
    return base64.b64encode(data).decode("ascii")


def from_base64(text: object) -> bytes:
    """The bytes of a text that `to_base64` could have made. Raises ValueError for any other."""
    if not isinstance(text, str):
        raise ValueError("not base64 text")
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError("not base64 text") from error
    if to_base64(data) != text:
        raise ValueError("another form of base64")
    return data

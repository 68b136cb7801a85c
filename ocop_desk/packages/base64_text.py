"""Bytes as base64 text (RFC 4648 §4), in exactly one form."""

import binascii


def to_base64(data: bytes) -> str:
    """The bytes as text."""
    return binascii.b2a_base64(data, newline=False).decode("ascii")


def from_base64(text: object) -> bytes:
    """The bytes of a text that `to_base64` could have made. Raises ValueError for any other."""
    if not isinstance(text, str):
        raise ValueError("not base64 text")
    try:
        data = binascii.a2b_base64(text, strict_mode=True)
    except ValueError as error:  # binascii.Error, and letters beyond ASCII
        raise ValueError("not base64 text") from error
    if to_base64(data) != text:
        raise ValueError("another form of base64")
    return data

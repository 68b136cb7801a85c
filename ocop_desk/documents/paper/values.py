"""What a finished paper is: bytes with a name, and where it wants to be signed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """Room for one visible signature: page index from 0, PDF points, origin at the bottom left of the page."""

    role: str
    """"secretary" or "chair"."""
    signer_name: str
    post: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF: `name` is its ASCII path in a folder of papers, `title` what people call it."""

    name: str
    title: str
    data: bytes
    signature_boxes: tuple[SignatureBox, ...] = ()

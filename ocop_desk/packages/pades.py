"""Signatures inside PDFs: visible fields, and PAdES-B-B signatures put into them one after another
(ETSI EN 319 142-1). Each signature is an incremental update, so that earlier ones stay whole.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils import generic, layout
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field, enumerate_sig_fields
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigAppearanceSetup, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.stamp import StaticStampStyle

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import clean_line
from ocop_desk.packages.cms_signer import DIGEST, KeySigner, run
from ocop_desk.packages.findings import PackageFinding, Refused
from ocop_desk.packages.hostile import parsing
from ocop_desk.packages.keys import SigningKey
from ocop_desk.packages.stamp import StampText, draw_stamp

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A place for one signature: `page` counts from 0 (-1 is the last), `box` is left, bottom, right, top in points.

    `label` is what a reader shows for the field, such as the post of the one who is to sign.
    """

    name: str
    page: int
    box: Box
    label: str = ""


def add_signature_fields(pdf: bytes, fields: Sequence[SignatureField]) -> bytes:
    """The PDF with empty signature fields, to be added before the first signature; same input, same bytes.

    Raises InputRefused (pdf-unreadable, field-exists), ValueError for a name with a dot or a page that is not there.
    """
    writer = _writer(pdf)
    present = {name for name, _, _ in enumerate_sig_fields(writer.prev)}
    double = [field.name for field in fields if field.name in present]
    if double:
        raise InputRefused([_problem("field-exists", double[0], said("Tệp PDF đã có ô chữ ký này."))])
    if len({field.name for field in fields}) != len(fields) or any("." in field.name for field in fields):
        raise ValueError("names of signature fields must differ and have no dots")
    for field in fields:
        append_signature_field(
            writer,
            SigFieldSpec(
                field.name,
                on_page=field.page,
                box=field.box,  # type: ignore[arg-type]
                readable_field_name=field.label or None,
            ),
        )
    return _written(writer)


def sign_pdf(pdf: bytes, key: SigningKey, field: str, signer_name: str, post: str, when: datetime) -> bytes:
    """The PDF signed in `field` by `key` at `when` (aware); the field shows name, post and time.

    Raises InputRefused (pdf-unreadable, no-such-field, already-signed, certificate-expired,
    certificate-not-yet-valid).
    """
    expired = key.problem_at(when)
    if expired:
        raise InputRefused([expired])
    writer = _writer(pdf)
    _check_field(writer.prev, field)
    embedder = PdfCMSEmbedder().write_cms(field_name=field, writer=writer, existing_fields_only=True)
    place = next(embedder).get_object()
    embedder.send(
        SigObjSetup(
            sig_placeholder=SignatureObject(
                timestamp=when.astimezone(UTC).replace(microsecond=0),
                subfilter=SigSeedSubFilter.PADES,
                name=clean_line(signer_name),
                reason=clean_line(post) or None,
                bytes_reserved=_reserved_size(key),
            ),
            appearance_setup=_appearance(place, StampText(signer_name, post, when)),
        )
    )
    prepared, output = embedder.send(SigIOSetup(md_algorithm=DIGEST))
    signature = run(KeySigner(key).async_sign(prepared.document_digest, DIGEST, use_pades=True))
    embedder.send(signature)
    result: bytes = output.getvalue()
    return result


def _writer(pdf: bytes) -> "_ExactWriter":
    try:
        with parsing(PackageFinding("pdf-unreadable", "", said("Không đọc được tệp PDF."))):
            return _ExactWriter(BytesIO(pdf))
    except Refused as refused:
        raise refused.as_input_refused() from refused


class _ExactWriter(IncrementalPdfFileWriter):
    """Adds what it is told and nothing else: no clock, no random identifier, no word about the library.

    The paper's own date stays, and the same update of the same file gives the same bytes.
    """

    def _update_meta(self) -> None:
        """Leave the document's information as it was written."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> generic.ArrayObject:
        digest = hashlib.sha256(prev.stream.getvalue()).digest()[:16]
        changed = generic.ByteStringObject(digest)
        first = prev.trailer["/ID"][0] if "/ID" in prev.trailer else changed
        original = first.original_bytes if isinstance(first, generic.TextStringObject) else bytes(first)
        return generic.ArrayObject([generic.ByteStringObject(original), changed])


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def _check_field(reader: PdfFileReader, field: str) -> None:
    found = {name: value for name, value, _ in enumerate_sig_fields(reader)}
    if field not in found:
        raise InputRefused([_problem("no-such-field", field, said("Tệp PDF không có ô chữ ký này."))])
    if found[field] is not None:
        raise InputRefused([_problem("already-signed", field, said("Ô chữ ký này đã được ký."))])


def _reserved_size(key: SigningKey) -> int:
    """Hex digits to leave for the CMS: certificates, the issuer's name three times, the signature, attributes."""
    certificates = [key.certificate, *key.chain]
    encoded = sum(len(certificate.public_bytes(serialization.Encoding.DER)) for certificate in certificates)
    names = 3 * len(key.certificate.issuer.public_bytes())
    return 2 * (encoded + names + 2048)


def _appearance(field: generic.DictionaryObject, text: StampText) -> SigAppearanceSetup:
    left, bottom, right, top = (float(edge) for edge in field["/Rect"])
    stamp = _DrawnStamp(text, abs(right - left), abs(top - bottom))
    flush = layout.SimpleBoxLayoutRule(
        x_align=layout.AxisAlignment.ALIGN_MID,
        y_align=layout.AxisAlignment.ALIGN_MID,
        margins=layout.Margins(),
    )
    style = StaticStampStyle(background=stamp, background_layout=flush, border_width=0)
    return SigAppearanceSetup(style=style, timestamp=text.when, name=text.signer_name)


class _DrawnStamp(PdfContent):
    """Our drawing as the background of pyHanko's stamp, under a fixed name and without a file between them."""

    def __init__(self, text: StampText, width: float, height: float) -> None:
        super().__init__(box=layout.BoxConstraints(width=width, height=height))
        self._drawing = draw_stamp(text, width, height)

    def render(self) -> bytes:
        """The operators that paint the drawing; pyHanko asks for them."""
        drawing = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._drawing)))
        self.resources.xobject["/Stamp"] = drawing
        return b"/Stamp Do"


def _problem(code: str, place: str, message: Said) -> Problem:
    return Problem(code, place, message, said("Hãy tạo lại văn bản rồi ký."))

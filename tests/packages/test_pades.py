import shutil
import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from asn1crypto import cms
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pypdf import PdfReader

from ocop_desk.domain.problems import InputRefused
from ocop_desk.packages.findings import Refused, Severity
from ocop_desk.packages.pades import SignatureField, add_signature_fields, sign_pdf
from ocop_desk.packages.pades_reading import read_signatures, verify_pdf
from tests.packages.makers import (
    CHAIR_FIELD,
    NOW,
    SECRETARY_FIELD,
    authority,
    chair_key,
    council_key,
    issued_key,
    minutes_to_sign,
    plain_pdf,
    secretary_key,
    signed_minutes,
    trusted,
)

LATER = NOW + timedelta(hours=1)


def _codes(pdf: bytes, trust: list | None = None) -> list[str]:
    return [finding.code for finding in verify_pdf(pdf, trusted() if trust is None else trust, LATER)]


def _once_signed() -> bytes:
    return sign_pdf(minutes_to_sign(), secretary_key(), "secretary", "Lê Thị Thư", "Thư ký Hội đồng", NOW)


def test_fields_are_added_where_they_are_wanted():
    reader = PdfReader(BytesIO(minutes_to_sign()))

    fields = {field["/T"]: field for field in (ref.get_object() for ref in reader.pages[0]["/Annots"])}
    assert set(fields) == {"secretary", "chair"}
    assert [float(edge) for edge in fields["chair"]["/Rect"]] == list(CHAIR_FIELD.box)
    assert fields["chair"]["/TU"] == "Chủ tọa"
    assert fields["chair"]["/FT"] == "/Sig"
    assert "/V" not in fields["chair"]


def test_adding_the_same_fields_gives_the_same_bytes():
    assert add_signature_fields(plain_pdf(), [SECRETARY_FIELD]) == add_signature_fields(plain_pdf(), [SECRETARY_FIELD])


def test_two_sign_in_turn_and_both_signatures_hold():
    signatures = read_signatures(signed_minutes())

    assert [s.field for s in signatures] == ["secretary", "chair"]
    assert [s.name for s in signatures] == ["Lê Thị Thư", "Trần Văn Chủ"]
    assert [s.post for s in signatures] == ["Thư ký Hội đồng", "Chủ tịch Hội đồng"]
    assert [s.signed_at for s in signatures] == [NOW, NOW + timedelta(minutes=5)]
    assert all(s.intact for s in signatures)
    assert not any(s.changed_after for s in signatures)
    assert [s.covers_all for s in signatures] == [False, True]
    assert _codes(signed_minutes()) == []


def test_a_signature_is_an_update_that_leaves_what_was_before_it():
    first = _once_signed()
    second = sign_pdf(first, chair_key(), "chair", "Trần Văn Chủ", "", NOW)

    assert first.startswith(minutes_to_sign())
    assert second.startswith(first)


def test_the_signature_follows_pades_baseline():
    (embedded,) = [f for f in PdfReader(BytesIO(_once_signed())).get_fields().values() if "/V" in f]
    value = embedded["/V"]
    (signer,) = cms.ContentInfo.load(bytes(value["/Contents"]))["content"]["signer_infos"]
    attributes = {attribute["type"].native for attribute in signer["signed_attrs"]}

    assert value["/SubFilter"] == "/ETSI.CAdES.detached"
    assert {"content_type", "message_digest", "signing_certificate_v2"} <= attributes
    assert "signing_time" not in attributes
    assert value["/M"] == "D:20261121030405Z"


def test_an_office_key_of_an_authority_signs_and_is_trusted_through_it():
    signed = sign_pdf(minutes_to_sign(), issued_key(), "chair", "Văn phòng", "", NOW)

    assert _codes(signed, [authority().certificate]) == []
    assert _codes(signed, [council_key().certificate]) == ["signer-not-trusted"]


def test_a_signer_outside_the_trusted_is_named():
    findings = verify_pdf(signed_minutes(), [secretary_key().certificate], LATER, "minutes.pdf")

    assert [finding.code for finding in findings] == ["signer-not-trusted"]
    assert findings[0].place == "minutes.pdf#chair"
    assert "Trần Văn Chủ" in findings[0].message


def test_without_trusted_certificates_fingerprints_are_to_be_compared():
    findings = verify_pdf(signed_minutes(), None, LATER)

    assert {finding.code for finding in findings} == {"compare-fingerprint"}
    assert {finding.severity for finding in findings} == {Severity.NOTE}


def test_a_paper_without_signatures_is_not_signed():
    assert _codes(plain_pdf()) == ["pdf-not-signed"]
    assert _codes(minutes_to_sign()) == ["pdf-not-signed"]


def test_a_changed_byte_of_the_text_breaks_every_signature():
    pdf = bytearray(signed_minutes())
    pdf[200] ^= 1

    assert set(_codes(bytes(pdf))) & {"pdf-signature-broken", "pdf-unreadable"}


def test_text_added_after_the_last_signature_is_found():
    writer = IncrementalPdfFileWriter(BytesIO(signed_minutes()))
    content = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.add_stream_to_page(0, content)
    output = BytesIO()
    writer.write(output)

    assert "pdf-changed-after-signing" in _codes(output.getvalue())


def test_bytes_appended_after_the_last_signature_are_found():
    assert "pdf-changed-after-signing" in _codes(signed_minutes() + b"\n% more\n")


def test_a_page_altered_between_two_signatures_is_found():
    writer = IncrementalPdfFileWriter(BytesIO(_once_signed()))
    content = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.add_stream_to_page(0, content)
    output = BytesIO()
    writer.write(output)
    signed = sign_pdf(output.getvalue(), chair_key(), "chair", "Trần Văn Chủ", "", NOW)

    findings = verify_pdf(signed, trusted(), LATER)

    assert [(finding.code, finding.place) for finding in findings] == [("pdf-changed-after-signing", "secretary")]


def test_a_field_is_signed_once():
    with pytest.raises(InputRefused) as refused:
        sign_pdf(_once_signed(), chair_key(), "secretary", "Trần Văn Chủ", "", NOW)

    assert refused.value.problems[0].code == "already-signed"


def test_a_field_that_is_not_there_cannot_be_signed():
    with pytest.raises(InputRefused) as refused:
        sign_pdf(minutes_to_sign(), chair_key(), "mayor", "Trần Văn Chủ", "", NOW)

    assert refused.value.problems[0].code == "no-such-field"


def test_an_expired_key_does_not_sign():
    with pytest.raises(InputRefused) as refused:
        sign_pdf(minutes_to_sign(), chair_key(), "chair", "Trần Văn Chủ", "", NOW + timedelta(days=2000))

    assert refused.value.problems[0].code == "certificate-expired"


def test_a_field_cannot_be_added_twice():
    with pytest.raises(InputRefused) as refused:
        add_signature_fields(minutes_to_sign(), [CHAIR_FIELD])
    with pytest.raises(ValueError, match="differ"):
        add_signature_fields(plain_pdf(), [CHAIR_FIELD, CHAIR_FIELD])

    assert refused.value.problems[0].code == "field-exists"


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"%PDF-1.7\n/ByteRange xref trailer"])
def test_what_is_no_pdf_is_refused_in_words(pdf: bytes):
    with pytest.raises(InputRefused) as refused:
        sign_pdf(pdf, chair_key(), "chair", "Trần Văn Chủ", "", NOW)

    assert refused.value.problems[0].code == "pdf-unreadable"


def test_a_damaged_file_that_claims_a_signature_is_unreadable():
    with pytest.raises(Refused):
        read_signatures(b"%PDF-1.7\n/ByteRange xref trailer")


def test_a_signature_of_a_kind_that_cannot_be_checked_is_an_error():
    pdf = signed_minutes().replace(b"/ETSI.CAdES.detached", b"/XYZZ.CAdES.detached")

    assert _codes(pdf) == ["pdf-signature-unsupported"]


def test_long_names_and_posts_are_shown_in_their_field():
    name, post = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng", "Phó Chủ tịch Thường trực Hội đồng đánh giá, phân hạng"
    signed = sign_pdf(minutes_to_sign(), chair_key(), "chair", name, post, NOW)

    appearance = next(
        annotation.get_object()["/AP"]["/N"]
        for annotation in PdfReader(BytesIO(signed)).pages[0]["/Annots"]
        if annotation.get_object()["/T"] == "chair"
    )
    left, bottom, right, top = CHAIR_FIELD.box
    assert sorted(float(edge) for edge in appearance["/BBox"]) == [0, 0, top - bottom, right - left]
    assert read_signatures(signed)[0].name == name


def test_a_field_may_stand_on_the_last_page():
    signed = add_signature_fields(plain_pdf(), [SignatureField("last", -1, (10, 10, 100, 60))])

    assert len(PdfReader(BytesIO(signed)).pages[-1]["/Annots"]) == 1


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")
def test_pdfsig_agrees(tmp_path: Path):
    path = tmp_path / "minutes.pdf"
    path.write_bytes(signed_minutes())

    said = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=True).stdout

    assert said.count("Signature is Valid") == 2
    assert said.count("Total document signed") == 1
    assert said.count("Signature Type: ETSI.CAdES.detached") == 2

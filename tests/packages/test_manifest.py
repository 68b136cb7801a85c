import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.packages.manifest import ManifestRefused, Reference, read_manifest, write_manifest

REFERENCES = [
    Reference("data/package.json", "application/json", bytes(32)),
    Reference("giấy tờ/biên bản & phụ lục.pdf", "application/pdf", bytes(range(32))),
]
GOOD = write_manifest(1, REFERENCES)


@given(
    st.lists(
        st.builds(
            Reference,
            st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
            st.sampled_from(["application/pdf", "text/xml"]),
            st.binary(min_size=32, max_size=32),
        )
    )
)
def test_a_manifest_is_read_back_as_it_was_written(references: list[Reference]):
    assert read_manifest(write_manifest(7, references), 7) == references


def test_names_are_written_as_uris():
    assert b'URI="gi%E1%BA%A5y%20t%E1%BB%9D/bi%C3%AAn%20b%E1%BA%A3n%20%26%20ph%E1%BB%A5%20l%E1%BB%A5c.pdf"' in GOOD


def test_a_manifest_belongs_to_its_own_signature():
    with pytest.raises(ManifestRefused):
        read_manifest(GOOD, 2)


BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>"""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"<a/>",
        b"<a><b></a>",
        BOMB + GOOD.partition(b"?>\n")[2].replace(b"DigestMethod", b"&c;"),
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd">' + GOOD.partition(b"?>\n")[2],
        (BOMB.decode() + GOOD.decode().partition("?>\n")[2])
        .replace('"1.0"', '"1.0" encoding="UTF-16"')
        .encode("utf-16"),
        GOOD.replace(b"ASiCManifest ", b"Manifest ").replace(b"ASiCManifest>", b"Manifest>"),
        GOOD.replace(b"xmlenc#sha256", b"xmlenc#sha512"),
        GOOD.replace(b"2001/04/xmlenc#sha256", b"2000/09/xmldsig#sha1"),
        GOOD.replace(b"AAAA", b"AA", 1),
        GOOD.replace(b"AAAA", b"A!AA", 1),
        GOOD.replace(b"application/x-pkcs7-signature", b"text/plain"),
        GOOD.replace(b"data/package.json", b"data%2Fpackage.json"),
        GOOD.replace(b"data/package.json", b"%FF"),
        GOOD.replace(b'MimeType="application/json"', b""),
        GOOD.replace(b'MimeType="application/json"', b'MimeType="a" Rootfile="true"'),
        GOOD.replace(b"</asic:ASiCManifest>", b"<asic:More/></asic:ASiCManifest>"),
        GOOD.replace(b"</asic:ASiCManifest>", b"<!-- c --></asic:ASiCManifest>"),
        GOOD.replace(b"</asic:ASiCManifest>", b"<?php x ?></asic:ASiCManifest>"),
        GOOD.replace(b"</ds:DigestValue>", b"<x/></ds:DigestValue>"),
        GOOD[: len(GOOD) // 2],
    ],
)
def test_a_manifest_of_any_other_form_is_refused(data: bytes):
    assert data != GOOD
    with pytest.raises(ManifestRefused):
        read_manifest(data, 1)


@given(st.binary(max_size=300))
def test_whatever_the_bytes_are_the_answer_is_a_refusal(data: bytes):
    with pytest.raises(ManifestRefused):
        read_manifest(data, 1)

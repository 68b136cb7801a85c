"""A result package of 20 MB: signed papers, a workbook and the data."""

import hashlib
import json
import os
import tempfile
import zipfile
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from random import Random

from cryptography.x509 import Certificate
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.harness import Case, Measurement, in_turns
from benchmarks.sample import SEED
from ocop_desk.packages.container import JSON_MEDIA_TYPE, Entry, build
from ocop_desk.packages.keys import SigningKey, make_council_certificate
from ocop_desk.packages.verification import verify_package

PAPERS, WORKBOOK_SIZE, JSON_SIZE = 60, 1_200_000, 2_000_000
SCAN = (480, 470)
WHEN = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PDF = "application/pdf"
KIND = "ocop-benchmark"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Payload = list[tuple[str, str, bytes]]
"""Name, media type, content."""


def cases() -> list[Case]:
    """Against SHA-256 of every entry and a ZIP of the same bytes by the same methods, flushed to disk as ours is."""
    payload = _payload()
    size = f"package of {sum(len(content) for _, _, content in payload) / 1e6:.0f} MB"
    return [
        Case(f"{size}, build", "SHA-256 + zip", partial(_build, payload), limit=1.5),
        Case(f"{size}, verify", "unzip + SHA-256", partial(_verify, payload)),
    ]


def _build(payload: Payload) -> Measurement:
    key = make_council_certificate("Hội đồng đo tốc độ", "Tỉnh", WHEN)
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = Path(folder, "ours.asice"), Path(folder, "bare.zip")
        return in_turns(lambda: build_package(ours, payload, key), lambda: hash_and_zip(bare, payload), turns=9)


def _verify(payload: Payload) -> Measurement:
    key = make_council_certificate("Hội đồng đo tốc độ", "Tỉnh", WHEN)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "ours.asice")
        build_package(path, payload, key)
        return in_turns(lambda: verify(path, key.certificate), lambda: unzip_and_hash(path), turns=9)


def build_package(target: Path, payload: Payload, key: SigningKey) -> None:
    """Write the package with one signature."""
    entries = [Entry(name, media_type, content) for name, media_type, content in payload]
    build(target, entries, [key], kind=KIND, version=1, when=WHEN)


def verify(path: Path, trusted: Certificate) -> None:
    """Container, digests, signature and every PDF in it."""
    report = verify_package(path, [trusted], kinds=[KIND], versions=(1,), at=WHEN)
    if not report.ok:
        raise RuntimeError(f"the package does not verify: {report.findings}")


def unzip_and_hash(path: Path) -> list[str]:
    """What reading the same bytes costs without looking at any signature."""
    with zipfile.ZipFile(path) as archive:
        return [hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()]


def hash_and_zip(target: Path, payload: Payload) -> list[str]:
    """What the same bytes cost without a signature: hashed, zipped, on the disk."""
    digests = []
    with target.open("wb") as stream:
        with zipfile.ZipFile(stream, "w") as archive:
            for name, media_type, content in payload:
                digests.append(hashlib.sha256(content).hexdigest())
                method = zipfile.ZIP_DEFLATED if media_type == JSON_MEDIA_TYPE else zipfile.ZIP_STORED
                archive.writestr(name, content, method)
        stream.flush()
        os.fsync(stream.fileno())
    return digests


def _payload() -> Payload:
    """Papers with a scan in each, a workbook (compressed in itself, so random bytes stand for it), data as text."""
    random = Random(SEED)
    papers = [(f"papers/{number:03}.pdf", PDF, _scan(random)) for number in range(PAPERS)]
    workbook = ("workbook.xlsx", XLSX, random.randbytes(WORKBOOK_SIZE))
    return [*papers, workbook, ("data/result.json", JSON_MEDIA_TYPE, _json(random))]


def _scan(random: Random) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, invariant=True, pageCompression=0)
    image = Image.frombytes("L", SCAN, random.randbytes(SCAN[0] * SCAN[1]))
    canvas.drawImage(ImageReader(image), 0, 0)
    canvas.save()
    return out.getvalue()


def _json(random: Random) -> bytes:
    rows = [{"criterion": f"{n % 5}.{n % 9}", "level": random.randint(0, 5)} for n in range(JSON_SIZE // 35)]
    return json.dumps(rows).encode()

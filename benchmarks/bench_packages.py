"""A result package of 20 MB: signed papers, a workbook and the data."""

import hashlib
import json
import os
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from benchmarks.harness import Case, Measurement, in_turns
from benchmarks.sample import SEED
from ocop_desk.packages.container import JSON_MEDIA_TYPE, Entry, build
from ocop_desk.packages.keys import SigningKey, make_council_certificate

PAPERS, PAPER_SIZE, WORKBOOK_SIZE, JSON_SIZE = 60, 280_000, 1_200_000, 2_000_000
WHEN = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def cases() -> list[Case]:
    """Against SHA-256 of every entry and a ZIP of the same bytes by the same methods, flushed to disk as ours is."""
    megabytes = sum(len(content) for _, _, content in _payload()) / 1e6
    return [Case(f"package of {megabytes:.0f} MB, build", "SHA-256 + zip + flush", _build, limit=1.5)]


def _build() -> Measurement:
    payload = _payload()
    key = _key()
    entries = [Entry(name, media_type, content) for name, media_type, content in payload]
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = Path(folder, "ours.asice"), Path(folder, "bare.zip")
        return in_turns(
            lambda: build(ours, entries, [key], kind="ocop-result", version=1, when=WHEN),
            lambda: hash_and_zip(bare, payload),
            turns=9,
        )


def hash_and_zip(target: Path, payload: list[tuple[str, str, bytes]]) -> list[str]:
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


def _payload() -> list[tuple[str, str, bytes]]:
    """Papers and workbook are compressed in themselves, so random bytes stand for them; JSON is text."""
    random = Random(SEED)
    papers = [(f"papers/{number:03}.pdf", PDF, random.randbytes(PAPER_SIZE)) for number in range(PAPERS)]
    workbook = ("workbook.xlsx", XLSX, random.randbytes(WORKBOOK_SIZE))
    return [*papers, workbook, ("data/result.json", JSON_MEDIA_TYPE, _json(random))]


def _json(random: Random) -> bytes:
    rows = [{"criterion": f"{n % 5}.{n % 9}", "level": random.randint(0, 5)} for n in range(JSON_SIZE // 35)]
    return json.dumps(rows).encode()


def _key() -> SigningKey:
    return make_council_certificate("Hội đồng đo tốc độ", "Tỉnh", WHEN)

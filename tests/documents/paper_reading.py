"""What a finished paper says and looks like, read back for tests."""

import shutil
import subprocess
import unicodedata
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from ocop_desk.documents.paper.values import Paper


def pages_of(paper: Paper) -> list[str]:
    """The text of every page by pypdf, single spaces."""
    return [" ".join(page.extract_text().split()) for page in reader(paper).pages]


def text_of(paper: Paper) -> str:
    """All text by pypdf, single spaces."""
    return " ".join(pages_of(paper))


def poppler_text(paper: Paper) -> str:
    """All text by pdftotext, single spaces."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    found = subprocess.run([tool, "-", "-"], input=paper.data, capture_output=True, check=True)
    return " ".join(found.stdout.decode("utf-8").split())


def fonts_of(paper: Paper) -> dict[str, bool]:
    """Names of the fonts without their subset tag, and whether each is embedded."""
    fonts: dict[str, bool] = {}
    for page in reader(paper).pages:
        resources: Any = page["/Resources"]
        for reference in resources.get("/Font", {}).values():
            font = reference.get_object()
            descriptor = font.get("/FontDescriptor")
            embedded = descriptor is not None and "/FontFile2" in descriptor.get_object()
            name = str(font["/BaseFont"]).lstrip("/").split("+")[-1]
            fonts[name] = fonts.get(name, True) and embedded
    return fonts


def reader(paper: Paper) -> PdfReader:
    return PdfReader(BytesIO(paper.data))


def is_composed(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)

"""Make docs/images/demo.png from the papers that `make demo` wrote: three first pages side by side.

Run by `make pictures` after the layout of a paper has changed.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "images" / "demo.png"
PAPERS = ("bien-ban.pdf", "bang-tong-hop.pdf", "phieu-cham/*/*.pdf")
HEIGHT = 640
"""Of every page, in pixels: readable in a browser, small in the repository."""
GAP = 24
BACKGROUND, BORDER = (234, 238, 241), (176, 184, 190)
COLOURS = 64


def main(arguments: Sequence[str]) -> int:
    """Find the papers below the folder of the demo and lay them side by side."""
    if len(arguments) != 1:
        sys.stderr.write("usage: make_pictures.py DEMO-FOLDER\n")
        return 2
    pages = [first_page(one_paper(Path(arguments[0]), name)) for name in PAPERS]
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    side_by_side(pages).quantize(COLOURS).save(PICTURE, optimize=True)
    return 0


def one_paper(folder: Path, pattern: str) -> Path:
    """The first paper of that name, wherever the demo put it."""
    found = sorted(folder.rglob(pattern))
    if not found:
        raise SystemExit(f"{folder} has no {pattern}; run `make demo` first")
    return found[0]


def first_page(path: Path) -> Image.Image:
    """The first page as a picture of the common height."""
    document = pypdfium2.PdfDocument(path)
    try:
        page = document[0]
        return page.render(scale=HEIGHT / page.get_height()).to_pil().convert("RGB")
    finally:
        document.close()


def side_by_side(pages: Sequence[Image.Image]) -> Image.Image:
    """The pages in a row, each with a thin border."""
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    picture = Image.new("RGB", (width, HEIGHT + 2 * GAP), BACKGROUND)
    left = GAP
    for page in pages:
        frame = Image.new("RGB", (page.width + 2, page.height + 2), BORDER)
        frame.paste(page, (1, 1))
        picture.paste(frame, (left - 1, GAP - 1))
        left += page.width + GAP
    return picture


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

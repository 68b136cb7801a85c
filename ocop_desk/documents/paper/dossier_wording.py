"""Phrases and small blocks that the papers of a dossier share."""

from collections.abc import Iterable, Mapping
from datetime import date

from reportlab.platypus import Flowable

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.flow import DOTS, bullets, entry, joined, para, sentence
from ocop_desk.documents.paper.press import PRACTICE_MARK
from ocop_desk.documents.paper.wording import producer_text
from ocop_desk.domain.assessments import levels_of
from ocop_desk.domain.councils import Council
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, Assessment, DossierContent, Evidence, EvidenceLink
from ocop_desk.domain.numbers import date_text, long_date_text, points_text
from ocop_desk.domain.products import REGISTRATION_KIND_NAMES, Product
from ocop_desk.domain.results import own_total
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.text import fold

WRITTEN_LINE = "…" * 33
"""A line to write on across a page."""

_PLACE_WORDS = ("xa", "phuong", "thi tran", "dac khu")
_UNITS = ("B", "KB", "MB", "GB")


def practice_of(council: Council) -> str:
    """What every page of a practice council's papers says."""
    return PRACTICE_MARK if council.practice else ""


def rules_of(decision: str) -> str:
    """The decision whose rules apply."""
    plain = decision.strip()
    return plain if plain.casefold().startswith("quyết định") else f"Quyết định số {plain or DOTS}"


def commune_text(product: Product | None) -> str:
    """The commune with the word for its kind; both words where the list does not tell."""
    name = product.commune.strip() if product else ""
    if not name:
        return f"xã (phường, đặc khu) {DOTS}"
    return name if fold(name).startswith(_PLACE_WORDS) else f"xã (phường) {name}"


def province_text(council: Council) -> str:
    """The province with the word for its kind, where the council's does not have it."""
    name = council.province.strip()
    if not name:
        return f"tỉnh (thành phố) {DOTS}"
    return name if fold(name).startswith(("tinh", "thanh pho")) else f"tỉnh {name}"


def place_and_day(place: str, day: date | None, year: int) -> str:
    """Place and date of a paper, with room for day and month where they are not known."""
    return f"{place.strip() or '…………'}, {long_date_text(day) if day else f'ngày …… tháng …… năm {year}'}"


def day_or_dots(day: date | None) -> str:
    """A date, or dots to write it on."""
    return date_text(day) if day else DOTS


def product_fields(facts: DossierFacts) -> list[Flowable]:
    """What product, whose, on which scorecard, applied for as what."""
    product, card = facts.product, facts.card
    return [
        entry("Sản phẩm", joined((product.name, product.product_code), " – mã ")),
        entry("Chủ thể", producer_text(product)),
        entry("Địa chỉ", product.producer.address),
        entry("Bộ sản phẩm", f"Bộ {card.number:02d}: {card.title}"),
        entry("Loại đăng ký", REGISTRATION_KIND_NAMES[facts.dossier.kind]),
    ]


def written(text: str, lines: int = 3) -> list[Flowable]:
    """A text of several paragraphs, or lines to write on where there is none."""
    found = [line for line in text.split("\n") if line.strip()]
    return [para(line) for line in found] or [para(WRITTEN_LINE, styles.FIELD) for _ in range(lines)]


def people_lines(people: Iterable[str], least: int = 3) -> list[Flowable]:
    """Who made a paper or took part, a line each; dots for those to be written in where nobody is named."""
    named = [sentence(one) for one in people]
    return list(bullets(named or [DOTS * 3] * least))


def claimed(facts: DossierFacts, said: Assessment) -> dict[str, int]:
    """The levels of a source that count, by criterion."""
    return levels_of(said, facts.card, facts.product.cases)


def totals_of(card: Scorecard, cases: Mapping[str, int], levels: Mapping[str, int]) -> list[str]:
    """Points by part and in all, as printed."""
    scored = own_total(card, cases, levels)
    return [points_text(points) for points in (*scored.parts, scored.total)]


def evidence_lines(content: DossierContent, criterion: str) -> list[str]:
    """Where a criterion is proved: a line a document, its pages after the name."""
    pages: dict[int, list[EvidenceLink]] = {}
    for link in content.pages_of(criterion):
        pages.setdefault(link.document_id, []).append(link)
    lines = []
    for document_id, links in pages.items():
        document = content.document(document_id)
        assert document is not None  # `pages_of` names no other documents
        lines.append(f"{document_name(document)}: trang {', '.join(dict.fromkeys(map(pages_text, links)))}")
    return lines


def pages_text(link: EvidenceLink) -> str:
    """Pages of a link: "3" or "3-5"."""
    return str(link.first_page) if link.first_page == link.last_page else f"{link.first_page}-{link.last_page}"


def document_name(document: Evidence) -> str:
    """How papers name a document: its kind where that says something, else the file; its number after it."""
    facts = document.facts
    named = document.name if facts.kind.value == "other" else EVIDENCE_KIND_NAMES[facts.kind]
    return joined((named, f"số {facts.number}" if facts.number.strip() else ""), " ")


def size_text(size: int) -> str:
    """A size in bytes as people read it, one decimal from a megabyte on."""
    unit, shown = 0, size * 10
    while shown >= 10240 and unit < len(_UNITS) - 1:
        shown, unit = (shown + 512) // 1024, unit + 1
    whole, tenth = divmod(shown, 10)
    return f"{whole},{tenth} {_UNITS[unit]}" if unit > 1 else f"{whole + (tenth > 4)} {_UNITS[unit]}"

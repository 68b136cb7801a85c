"""What the documents tell people to type, and where they send them, is there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desk.cli.app import build_parser

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    page
    for pattern in ("*.md", "docs/*.md", "docs/decisions/*.md")
    for page in ROOT.glob(pattern)
    if page.name != "THIRD-PARTY.md"
)
MAKE_TARGETS = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)[^)]*\)|src=\"([^\"]+)\"")


def fenced_lines(page: Path) -> Iterator[str]:
    """The lines people copy: those of fenced blocks, continued lines joined, comments and prompts taken off."""
    for block in re.findall(r"^```[a-z]*\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            yield line.split("  #")[0].strip()


def commands() -> list[tuple[str, str]]:
    return [(page.name, line) for page in PAGES for line in fenced_lines(page) if re.match(r"(\S*/)?ocop-desk ", line)]


@pytest.mark.parametrize(("page", "line"), commands())
def test_every_command_in_the_documents_is_one_the_program_knows(page: str, line: str) -> None:
    words = shlex.split(line.split(" | ")[0].split(" < ")[0].split(" > ")[0])[1:]
    assert callable(build_parser().parse_args(words).run)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_target_in_the_documents_exists(page: Path) -> None:
    named = set(re.findall(r"`make ([a-z-]+)`", page.read_text("utf-8")))
    named |= {match[1] for line in fenced_lines(page) if (match := re.match(r"make ([a-z-]+)", line))}
    assert named <= MAKE_TARGETS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_in_the_documents_leads_somewhere(page: Path) -> None:
    targets = [a or b for a, b in LINK.findall(page.read_text("utf-8"))]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_glossary_names_only_what_the_code_has_or_is_known_to_lack() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    later = {"Dossier", "Evidence", "EvidenceLink", "SelfAssessment", "CommuneReport", "AdvisoryTeam"}
    later |= {"AdvisoryReview", "Certificate"}
    files = list((ROOT / "ocop_desk").rglob("*.py"))
    source = "\n".join([*(path.stem for path in files), *(path.read_text("utf-8") for path in files)])
    named = {name for row in glossary.splitlines() if row.startswith("|") for name in code_names(row)}
    assert {name for name in named - later if not re.search(rf"\b({name}|{table_name(name)}s?)\b", source)} == set()


def code_names(row: str) -> list[str]:
    """The code names in the second column of a row of the glossary."""
    return re.findall(r"`([A-Z]\w+)", row.split("|")[2])


def table_name(name: str) -> str:
    """The same term as tables and modules write it: ScoringRound, scoring_round."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()

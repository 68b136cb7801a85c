"""Everything the core says to people is said by template, and has its English."""

import ast
import re
import typing
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import Said
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.packages.findings import PackageFinding
from resources import read_text
from scripts.list_core_words import CONTEXT, templates, templates_of
from tests.test_architecture import ROOT, python_files

TELLERS = re.compile(
    r"\A(?:Problem|refuse|PackageFinding|note|DiskFull|Cancelled|WrongPassphrase|\w*Trouble|\w*Gone)\Z"
)
"""Calls that carry a sentence to people: code, place, message and remedy, or message and remedy."""

VIETNAMESE = re.compile(r"[À-ÖØ-öø-ỹ]")

NAMES = {
    "POST_NAMES",
    "PRODUCER_KIND_NAMES",
    "REGISTRATION_KIND_NAMES",
    "SESSION_STATE_NAMES",
    "PRODUCT_STATE_NAMES",
}
TOLD = {"problem", "trouble", "error", "finding", "one", "warning", "refused", "delivery"}
"""What the window calls the problems, troubles and findings it is given."""

FOR_THE_MINUTES = {"ui/pages/board/proposals.py"}
"""Reasons that are proposed there are printed in the minutes, which are Vietnamese."""

NOT_WORDS = (
    {("ui/language.py", "Tiếng Việt"), ("ui/main_menu.py", "Ngôn ngữ · Language")}
    | {("ui/dialogs/save_elsewhere.py", part) for part in ("-tiếp", "-tiếp-")}
    | {("ui/evidence/finding.py", "đ")}
)
"""Names of languages in their own language, a part of a file's name, and a letter that is searched for."""


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


@pytest.fixture(scope="module")
def english() -> dict[str, ET.Element]:
    catalogue = ET.fromstring(read_text("i18n", "ocop_desk_en.ts"))
    core = next(one for one in catalogue.iter("context") if one.findtext("name") == CONTEXT)
    return {message.findtext("source") or "": message for message in core.iter("message")}


def test_every_template_has_its_english(english: dict[str, ET.Element]) -> None:
    said = templates()
    assert len(said) > 700
    assert set(said) == set(english), "run `make words`"
    for template in said:
        translation = english[template].find("translation")
        assert translation is not None
        assert translation.get("type") is None, template
        assert sorted(re.findall(r"\{\w+\}", translation.text or "")) == sorted(re.findall(r"\{\w+\}", template))


def test_no_english_is_vietnamese(english: dict[str, ET.Element]) -> None:
    quoted = re.compile(r"«[^»]*»|“[^”]*”|UBND tỉnh Lâm Đồng")
    offenders = [
        translation
        for message in english.values()
        if VIETNAMESE.search(quoted.sub("", translation := message.findtext("translation") or ""))
    ]
    assert offenders == []


def test_a_template_that_is_not_written_out_is_refused() -> None:
    with pytest.raises(ValueError, match="here:2"):
        list(templates_of("\nsaid(template)", "here"))
    assert list(templates_of("said('Sửa {what}.', what=said('mã'))", "here")) == ["Sửa {what}.", "mã"]
    own = "class Role(StrEnum):\n    A = 'Một'\n    B = 'Hai'\n    def words(self):\n        return said(self.value)"
    assert list(templates_of(own, "here")) == ["Một", "Hai"]


def test_sentences_for_people_are_of_a_type_that_is_said() -> None:
    """So that the type checker refuses any other text on its way to people, wherever it comes from."""
    for kind, names in ((Problem, ("message", "remedy")), (PackageFinding, ("message",))):
        hints = typing.get_type_hints(kind)
        assert {hints[name] for name in names} == {Said}
    hints = typing.get_type_hints(EnvironmentTrouble.__init__)
    assert hints["message"] is hints["remedy"] is Said


def test_nothing_is_put_together_on_its_way_to_people() -> None:
    """No literal, f-string or sum is told as it is: places too, as far as they are words."""
    offenders = []
    for path in python_files("ocop_desk"):
        for call in calls(ast.parse(path.read_text(encoding="utf-8"))):
            if not TELLERS.match(called(call)):
                continue
            for place, argument in enumerate([*call.args, *(one.value for one in call.keywords)]):
                is_code_or_name = place < 2 and not VIETNAMESE.search(ast.unparse(argument))
                plain = isinstance(argument, ast.JoinedStr | ast.BinOp) or (
                    isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                )
                if plain and not is_code_or_name:
                    offenders.append(f"{path.relative_to(ROOT)}:{argument.lineno} {ast.unparse(argument)}")
    assert offenders == []


def test_the_window_has_no_word_of_its_own_without_english() -> None:
    offenders = []
    for path in python_files("ui"):
        name = str(path.relative_to(ROOT))
        tree = ast.parse(path.read_text(encoding="utf-8"))
        translated = {
            id(one) for call in calls(tree) if called(call) in {"tr", "translate", "said"} for one in ast.walk(call)
        }
        documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        offenders += [
            f"{name}:{node.lineno} {node.value}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            if VIETNAMESE.search(node.value) and id(node) not in translated | documented
            if name not in FOR_THE_MINUTES and (name, node.value) not in NOT_WORDS
        ]
    assert offenders == []


def test_what_the_core_says_is_shown_in_the_language_in_use() -> None:
    """Every look of the window at words of the core stands inside the one translation."""
    offenders = []
    for path in python_files("ui"):
        if path.name == "core_words.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        shown = {
            id(one)
            for call in calls(tree)
            if called(call) in {"core_words", "problem_words", "trouble_words", "moment_words"}
            for one in ast.walk(call)
        }
        for node in ast.walk(tree):
            if _says(node) and id(node) not in shown:
                offenders.append(f"{path.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}")
    assert offenders == []


def _says(node: ast.AST) -> bool:
    """Whether a name of the core is looked up, a moment worded, or a sentence taken out of a problem or trouble."""
    if isinstance(node, ast.Subscript):
        return isinstance(node.value, ast.Name) and node.value.id in NAMES
    if isinstance(node, ast.Call):
        return called(node) == "clock_text" or ast.unparse(node.func) in {f"{name}.sentence" for name in TOLD}
    return isinstance(node, ast.Attribute) and ast.unparse(node) in {
        f"{name}.{part}" for name in TOLD for part in ("message", "remedy")
    }

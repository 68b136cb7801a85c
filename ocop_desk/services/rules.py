"""Where rule sets come from: a folder with `rule_set.yaml` and one YAML file a scorecard."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from ocop_desk.domain.dossier_completeness import DossierRules
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.rule_fields import Problems
from ocop_desk.domain.rule_head import read_head
from ocop_desk.domain.rule_parsing import RuleDocument, parse_rule_set
from ocop_desk.domain.rules import RuleSet
from ocop_desk.domain.said import said
from ocop_desk.domain.text import nfc
from ocop_desk.errors import FileTrouble
from ocop_desk.services.dossier_rules import read_dossier_rules
from ocop_desk.services.yaml_reading import read_yaml
from resources import locate

Folder = Path | Traversable

HEAD = "rule_set.yaml"
DOSSIER_RULES = ("dossier", "requirements.yaml")
_BUNDLED: dict[str, RuleSet] = {}
"""Bundled rule sets that this process has read; they cannot change while it runs."""


@dataclass(frozen=True)
class _Found:
    """A folder with a rule set in it."""

    folder: Folder
    bundled: bool


class RuleLibrary:
    """The rule sets of the program and of the office, each read once.

    `directories` are folders of a rule set, or folders that hold such folders.
    """

    def __init__(self, directories: Sequence[Folder] = (), bundled: bool = True) -> None:
        self._directories = tuple(directories)
        self._bundled = bundled
        self._loaded: dict[str, RuleSet] = {}
        self._heads: dict[str, RuleSet] = {}
        self._defaults: dict[date | None, str] = {}
        self._dossiers: dict[str, DossierRules] = {}
        self._found: dict[str, list[_Found]] | None = None

    def codes(self) -> list[str]:
        """Codes of the rule sets at hand, in the order of the alphabet. Raises FileTrouble."""
        return sorted(self._by_code())

    def load(self, code: str) -> RuleSet:
        """The rule set of that code. Raises InputRefused with every problem of its files, FileTrouble."""
        if code not in self._loaded:
            found = self._only(code)
            self._loaded[code] = _load_bundled(code, found.folder) if found.bundled else _load(found.folder)
        return self._loaded[code]

    def head(self, code: str) -> RuleSet:
        """The rule set of that code without its scorecards: read in a moment. Raises InputRefused, FileTrouble."""
        if code not in self._heads:
            head = self._loaded.get(code) or _head(self._only(code).folder)
            self._heads[code] = head or self.load(code)
        return self._heads[code]

    def dossier_rules(self, code: str) -> DossierRules:
        """What dossiers need under a rule set; nothing where its folder does not say.

        Raises InputRefused, FileTrouble.
        """
        if code not in self._dossiers:
            file = self._only(code).folder.joinpath(*DOSSIER_RULES)
            with _reading(file):
                is_there = file.is_file()
            self._dossiers[code] = _dossier_rules(file) if is_there else DossierRules(())
        return self._dossiers[code]

    def default_code(self, on: date | None = None) -> str:
        """The rule set in force on that day (without a day: whenever) that took effect last.

        Raises InputRefused where there is none, FileTrouble.
        """
        if on not in self._defaults:
            self._defaults[on] = self._in_force(on)
        return self._defaults[on]

    def _in_force(self, on: date | None) -> str:
        heads = [_head(found.folder) for same_code in self._by_code().values() for found in same_code]
        in_force = [head for head in heads if head is not None and _is_in_force(head, on)]
        if not in_force:
            message = said("không có bộ quy định nào đang có hiệu lực.")
            raise InputRefused([Problem("no-rule-set", "", message, said("Thêm thư mục bộ quy định."))])
        return max(in_force, key=lambda head: (head.effective, head.code)).code

    def _only(self, code: str) -> _Found:
        same_code = self._by_code().get(code, [])
        if not same_code:
            known = ", ".join(self.codes()) or said("chưa có bộ nào")
            message = said('không có bộ quy định mã "{code}".', code=code)
            raise InputRefused(
                [Problem("unknown-rule-set", "", message, said("Các bộ hiện có: {known}.", known=known))]
            )
        if len(same_code) > 1:
            where = ", ".join(str(found.folder) for found in same_code)
            message = said('{count} thư mục cùng mã "{code}".', count=len(same_code), code=code)
            raise InputRefused([Problem("repeated-rule-set", where, message, said("Chỉ giữ một thư mục."))])
        return same_code[0]

    def _by_code(self) -> dict[str, list[_Found]]:
        if self._found is None:
            by_code: dict[str, list[_Found]] = {}
            for found in self._look():
                by_code.setdefault(_code_of(found.folder), []).append(found)
            self._found = by_code
        return self._found

    def _look(self) -> Iterator[_Found]:
        if self._bundled:
            yield from (_Found(folder, True) for folder in _rule_folders(locate("rules")))
        for directory in self._directories:
            yield from (_Found(folder, False) for folder in _rule_folders(directory))


def check(directory: Folder) -> tuple[RuleSet | None, list[Problem]]:
    """The rule set in a folder, or everything wrong with its files: file, line and place. Raises FileTrouble."""
    with _reading(directory):
        is_there = directory.is_dir()
    if not is_there:
        return None, [
            Problem("no-folder", str(directory), said("không có thư mục này."), said("Kiểm tra lại đường dẫn."))
        ]
    problems: list[Problem] = []
    documents: dict[str, RuleDocument | None] = {}
    for file in _yaml_files(directory):
        documents[file.name], wrong = _document(file)
        problems += wrong
    if HEAD not in documents:
        problems.append(Problem("no-head", str(directory), said("thiếu tệp {head}.", head=HEAD), said("Thêm tệp này.")))
    head = documents.pop(HEAD, None)
    cards = [document for document in documents.values() if document is not None]
    rule_set, found = parse_rule_set(head, cards, complete=len(cards) == len(documents))
    problems += found
    return (None if problems else rule_set), problems


def _load(folder: Folder) -> RuleSet:
    rule_set, problems = check(folder)
    if rule_set is None:
        raise InputRefused(problems)
    return rule_set


def _load_bundled(code: str, folder: Folder) -> RuleSet:
    if code not in _BUNDLED:
        _BUNDLED[code] = _load(folder)
    return _BUNDLED[code]


def _dossier_rules(file: Folder) -> DossierRules:
    document, problems = _document(file)
    if document is None:
        raise InputRefused(problems)
    return read_dossier_rules("/".join(DOSSIER_RULES), document.data)


def _is_in_force(head: RuleSet, on: date | None) -> bool:
    return on is None or head.effective <= on <= (head.ends or date.max)


def _code_of(folder: Folder) -> str:
    """The code in the head; the folder's name where the head cannot be read, so that loading tells why."""
    head = _head(folder)
    return head.code if head else folder.name


def _head(folder: Folder) -> RuleSet | None:
    document, _ = _document(folder.joinpath(HEAD))
    return read_head(document.data, document.place, Problems()) if document else None


def _rule_folders(directory: Folder) -> list[Folder]:
    with _reading(directory):
        if directory.joinpath(HEAD).is_file():
            return [directory]
        inner = [entry for entry in directory.iterdir() if entry.is_dir() and entry.joinpath(HEAD).is_file()]
        return sorted(inner, key=lambda folder: folder.name)


def _yaml_files(directory: Folder) -> list[Folder]:
    with _reading(directory):
        files = [entry for entry in directory.iterdir() if _is_rule_file(entry.name) and entry.is_file()]
        return sorted(files, key=lambda file: file.name)


def _is_rule_file(name: str) -> bool:
    return name.lower().endswith((".yaml", ".yml")) and not name.startswith((".", "~"))


def _document(file: Folder) -> tuple[RuleDocument | None, list[Problem]]:
    with _reading(file):
        raw = file.read_bytes()
    name = nfc(file.name)
    content, problems = read_yaml(name, raw)
    document = RuleDocument(name, content.data, content.lines) if content else None
    return document, problems


@contextmanager
def _reading(path: Folder) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = said("Không đọc được {path} ({strerror}).", path=path, strerror=error.strerror)
        raise FileTrouble(message, said("Kiểm tra lại đường dẫn và quyền đọc.")) from error

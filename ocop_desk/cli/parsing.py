"""An argument parser that speaks Vietnamese, and the types of arguments people type."""

import argparse
import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import NoReturn, TypeAlias

from ocop_desk.domain.audit_codes import read_audit_code
from ocop_desk.domain.numbers import VIET_NAM, parse_exact, parse_typed_number
from ocop_desk.domain.rules import Points

_SENTENCES = (
    (r"the following arguments are required: (.+)", r"thiếu \1"),
    (r"unrecognized arguments: (.+)", r"không hiểu \1"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1 không nhận \2, chỉ nhận \3"),
    (r"argument (.+?): expected (?:one|at least one) argument(?:s|\(s\))?", r"sau \1 phải có giá trị"),
    (r"argument (.+?): not allowed with argument (.+)", r"không dùng \1 cùng với \2"),
    (r"one of the arguments (.+) is required", r"phải có một trong các tham số \1"),
    (r"argument (.+?): invalid int value: (.+)", r"\1 phải là số nguyên, không phải \2"),
    (r"argument (.+?): (.+)", r"\1: \2"),
    (r"ambiguous option: (.+) could match (.+)", r"\1 có thể là \2: hãy gõ đầy đủ"),
)


class _Help(argparse.HelpFormatter):
    """Help that begins with a Vietnamese word."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: "Iterable[argparse._MutuallyExclusiveGroup]",
        prefix: str | None = None,
    ) -> None:
        """How the command is typed."""
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Help in Vietnamese; argument errors as one Vietnamese sentence and exit code 2."""

    def __init__(self, **options: object) -> None:
        options.setdefault("allow_abbrev", False)
        options.setdefault("formatter_class", _Help)
        super().__init__(add_help=False, **options)  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = "tham số", "tùy chọn"
        self.add_argument("-h", "--help", action="help", default=argparse.SUPPRESS, help="in phần trợ giúp này")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command and how to get help."""
        for pattern, sentence in _SENTENCES:
            translated, hits = re.subn(rf"\A{pattern}\Z", sentence, message, flags=re.DOTALL)
            if hits:
                message = translated
                break
        self.exit(2, f"Lệnh chưa đúng: {message}.\nXem cách dùng: {self.prog} --help\n")


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"
"""Where a module adds its commands."""


def command(commands: Commands, name: str, text: str, run: Callable[..., int], **defaults: object) -> Parser:
    """Add one command that calls `run`; `text` is its line of help."""
    parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run, **defaults)
    return parser


def group(commands: Commands, name: str, text: str) -> Commands:
    """Add a noun whose verbs are commands of their own."""
    parser = commands.add_parser(name, help=text, description=text)
    return parser.add_subparsers(metavar="VIỆC", required=True, dest=f"{name}_verb")


def audit_code(text: str) -> str:
    """A code of the audit chain as papers print it."""
    code = read_audit_code(text)
    if code is None:
        raise argparse.ArgumentTypeError(f"“{text}” không phải mã nhật ký như 214-5A3F-09BC-11DE-77A0")
    return code


def day(text: str) -> date:
    """A date as typed: 21/11/2026 or 2026-11-21."""
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"“{text}” không phải là ngày, hãy gõ như 21/11/2026")


def moment(text: str) -> datetime:
    """A moment as typed, in Viet Nam's time: 30/11/2026-17:00."""
    try:
        typed = datetime.strptime(text, "%d/%m/%Y-%H:%M")
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là giờ và ngày, hãy gõ như 30/11/2026-17:00") from None
    return typed.replace(tzinfo=VIET_NAM)


def exact(text: str) -> Points:
    """An exact number as typed: 2/3, 10, 69,5 or 69.5."""
    value = parse_exact(text)
    if value is None:
        typed = parse_typed_number(text)
        value = None if typed is None else parse_exact(str(typed))
    if value is None:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là số, hãy gõ như 10 hoặc 2/3")
    return value


def mark(text: str) -> tuple[str, int]:
    """One mark or choice as typed: criterion=level, such as 1.1=2."""
    match = re.fullmatch(r"([0-9]+(?:\.[0-9]+)*)=([0-9]{1,2})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"“{text}” phải có dạng tiêu chí=số, ví dụ 1.1=2")
    return match.group(1), int(match.group(2))


def member_reason(text: str) -> tuple[int, str]:
    """A member with a reason, as typed: 3="đi công tác"."""
    number, _, reason = text.partition("=")
    if not number.isdigit() or not reason.strip():
        raise argparse.ArgumentTypeError(f'“{text}” phải có dạng số thành viên=lý do, ví dụ 3="đi công tác"')
    return int(number), reason

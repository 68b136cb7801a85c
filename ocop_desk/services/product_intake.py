"""A list on its way into the file: looked at, corrected cell by cell, rows left out, and taken in as one act."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.products import Product
from ocop_desk.domain.rules import RuleSet
from ocop_desk.domain.said import joined, said
from ocop_desk.domain.text import clean_line
from ocop_desk.services.desk import Desk
from ocop_desk.services.import_plan import plan_import
from ocop_desk.services.product_list import ListReading
from ocop_desk.services.product_list_model import ListRow
from ocop_desk.services.product_list_pasted import PASTED_SHEET, read_pasted
from ocop_desk.services.product_list_reading import Step, no_step
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.similar_products import Similar

_AT_ONCE = 50
"""Products stored between two steps."""


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    KNOWN = "known"
    """The file has the product already."""
    REFUSED = "refused"
    LEFT_OUT = "left_out"
    """Somebody decided not to take it."""


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """A row of the list and what becomes of it."""

    row: ListRow
    fate: Fate


@dataclass(frozen=True)
class IntakePlan:
    """The whole list as it stands: rows in its order, problems and notices of sheets and columns, names alike."""

    rows: tuple[IntakeRow, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    similar: tuple[Similar, ...]

    def products(self) -> tuple[Product, ...]:
        """What would be taken in."""
        return tuple(one.row.product for one in self.rows if one.fate is Fate.NEW and one.row.product is not None)

    def count(self, fate: Fate) -> int:
        """The number of rows with that fate."""
        return sum(one.fate is fate for one in self.rows)


class ProductIntake:
    """The work on one list; nothing of it is stored before `take_in`."""

    def __init__(self, name: str, reading: ListReading, known: Sequence[Product]) -> None:
        self.name = name
        """What people call the list: a file's name, or "Vùng dán"."""
        self._reading = reading
        self._known = tuple(known)
        self._left_out: set[tuple[str, int]] = set()

    def correct(self, row: ListRow, role: Role, text: str) -> None:
        """Let a row say that in place of what the list says. Raises LookupError."""
        self._reading.correct(row.sheet, row.row, role, clean_line(text))

    def leave_out(self, row: ListRow, out: bool = True) -> None:
        """Do not take a row, or take it after all."""
        if out:
            self._left_out.add((row.sheet, row.row))
        else:
            self._left_out.discard((row.sheet, row.row))

    def plan(self) -> IntakePlan:
        """Everything checked as it stands now."""
        listed = self._reading.result()
        plan = plan_import(listed, self._known)
        fates = {(row.sheet, row.row): Fate.KNOWN for row in plan.already_there}
        fates |= {(row.sheet, row.row): Fate.REFUSED for row in plan.refused}
        fates |= dict.fromkeys(self._left_out, Fate.LEFT_OUT)
        refused = {(row.sheet, row.row): _with_reason(row) for row in plan.refused}
        rows = [
            IntakeRow(refused.get((row.sheet, row.row), row), fates.get((row.sheet, row.row), Fate.NEW))
            for row in listed.rows
        ]
        return IntakePlan(tuple(rows), listed.problems, listed.notices, plan.similar)


def intake_of_file(desk: Desk, path: Path, step: Step = no_step) -> ProductIntake:
    """Read an Excel file's lists. Raises FileTrouble, InputRefused, and what `step` raises."""
    from ocop_desk.documents.excel_reading import read_workbook

    step(0, 0)
    workbook = read_workbook(path)
    step(0, 0)
    return ProductIntake(path.name, ListReading(workbook, _rules(desk), step), _known(desk))


def intake_of_text(desk: Desk, text: str, step: Step = no_step) -> ProductIntake:
    """Read a range copied from a spreadsheet. Raises InputRefused, and what `step` raises."""
    rule_set = _rules(desk)
    reading = ListReading(read_pasted(text, rule_set), rule_set, step)
    return ProductIntake(PASTED_SHEET, reading, _known(desk))


def take_in(desk: Desk, name: str, plan: IntakePlan, step: Step = no_step) -> int:
    """Store the new products of a plan, all in one act, and return how many; stopped on the way, none is stored."""
    with desk.write() as work:
        identities, codes = work.products.identities(), work.products.codes()
        new = [p for p in plan.products() if p.identity() not in identities and p.product_code not in codes]
        for start in range(0, len(new), _AT_ONCE):
            step(start, len(new))
            work.products.add_all(new[start : start + _AT_ONCE])
        step(len(new), len(new))
        if new:
            details: dict[str, object] = {"file": name, "taken": len(new), "refused": plan.count(Fate.REFUSED)}
            work.record("products.imported", name, details)
            work.commit()
    return len(new)


def _with_reason(row: ListRow) -> ListRow:
    """A refused row that has no problem of its own lacks a whole column: said once for the list, and here again."""
    if row.problems:
        return row
    lacking = [role for role in (Role.PRODUCER, Role.SCORECARD) if role not in row.texts]
    message = said(
        "thiếu {role}: danh sách không có cột này.", role=joined(", ", (role.words.lower() for role in lacking))
    )
    problem = Problem("missing-column", row.place, message, said("Ghi vào ô của dòng này, hoặc thêm cột vào tệp."))
    return replace(row, problems=(problem,), wrong=frozenset(lacking))


def _known(desk: Desk) -> list[Product]:
    with desk.read() as work:
        return [stored.product for stored in work.products.all()]


def _rules(desk: Desk) -> RuleSet:
    return desk.rules.load(desk.rules.default_code())

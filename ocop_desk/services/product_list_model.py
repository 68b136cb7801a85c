"""A list of products as it was read: rows with their products, and everything found wrong or noteworthy."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ocop_desk.documents.workbook_rows import place
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.products import Product
from ocop_desk.services.product_list_roles import Role


@dataclass(frozen=True, slots=True)
class ListRow:
    """One product's row. `product` is there only where nothing is wrong; notices tell what was understood how."""

    sheet: str
    row: int
    product: Product | None
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    texts: Mapping[Role, str] = field(default_factory=dict)
    """What was read of each column, as people see it; blank ones are missing."""
    wrong: frozenset[Role] = frozenset()
    """What the cells hold that a problem is about."""

    @property
    def place(self) -> str:
        """Sheet and row as people look them up: Danh sách!12."""
        return place(self.sheet, self.row)


@dataclass(frozen=True, slots=True)
class ProductList:
    """Everything read from one file: its rows, and what concerns sheets and columns as a whole."""

    rows: tuple[ListRow, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    sheets: tuple[str, ...] = ()
    """Names of the sheets that hold a list."""

    def all_problems(self) -> tuple[Problem, ...]:
        """The problems of the file and of every row, in the order of the file."""
        return (*self.problems, *(problem for row in self.rows for problem in row.problems))

    def all_notices(self) -> tuple[Problem, ...]:
        """The notices of the file and of every row, in the order of the file."""
        return (*self.notices, *(notice for row in self.rows for notice in row.notices))

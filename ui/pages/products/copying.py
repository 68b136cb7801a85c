"""Products as text that a spreadsheet takes: columns parted by tabs, the columns of a list."""

from collections.abc import Iterable

from ocop_desk.services.product_entry import FIELDS, fields_of
from ocop_desk.services.product_list_roles import Role
from ui.models.product_rows import ProductRow, card_words


def as_text(rows: Iterable[ProductRow]) -> str:
    """The products below a head, as the program reads them back."""
    lines = ["\t".join(role.value for role in FIELDS)]
    for row in rows:
        fields = fields_of(row.product, None) | {Role.SCORECARD: card_words(row)}
        lines.append("\t".join(_cell(fields[role]) for role in FIELDS))
    return "\n".join(lines)


def _cell(text: str) -> str:
    """Nothing that would part columns or rows, and nothing that a spreadsheet would take for a formula."""
    plain = text.replace("\t", " ").replace("\n", " ")
    return f"'{plain}" if plain.startswith(("=", "+", "@")) else plain

"""What only shows when rows are compared: repeated products and codes, communes that do not fit together."""

from collections.abc import Sequence
from dataclasses import replace

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import fold_place
from ocop_desk.services.product_list_model import ListRow
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.product_list_rows import ReadRow

_ABOUT = {"repeated-product": Role.PRODUCT, "repeated-product-code": Role.CODE}
"""What the cells hold that two rows have in common."""


def compared(rows: Sequence[ReadRow]) -> tuple[ListRow, ...]:
    """The rows with what is wrong between them: a product given twice stays in its first row only.

    Where one code stands at different products nobody can tell whose it is: all of them are kept out.
    """
    problems: dict[int, list[Problem]] = {}
    for number, problem in [*_repeated_products(rows), *_repeated_codes(rows)]:
        problems.setdefault(number, []).append(problem)
    return tuple(_with_problems(read.row, problems.get(number, [])) for number, read in enumerate(rows))


def commune_notices(rows: Sequence[ReadRow]) -> list[Problem]:
    """Communes with two codes, and codes with two communes: one of them is likely a slip."""
    first_name: dict[str, tuple[str, str]] = {}
    first_code: dict[str, tuple[str, str]] = {}
    notices: dict[tuple[str, str], Problem] = {}
    for read in rows:
        code, commune = (read.product.commune_code, read.product.commune) if read.product else ("", "")
        name = fold_place(commune)
        if not code or not name:
            continue
        known_name, where = first_name.setdefault(code, (name, read.commune_place))
        if known_name != name:
            message = said(
                "mã xã {code} đi với hai tên xã khác nhau (xem {where}), ở đây là «{commune}».",
                code=code,
                where=where,
                commune=commune,
            )
            notices.setdefault((code, name), _notice("commune-names-differ", read, message))
        known_code, where = first_code.setdefault(name, (code, read.commune_place))
        if known_code != code:
            message = said(
                "«{commune}» có mã {code}, nhưng ở {where} có mã {known_code}.",
                commune=commune,
                code=code,
                where=where,
                known_code=known_code,
            )
            notices.setdefault((code, name), _notice("commune-codes-vary", read, message))
    return list(notices.values())


def _repeated_products(rows: Sequence[ReadRow]) -> list[tuple[int, Problem]]:
    first: dict[tuple[str, str, str], ReadRow] = {}
    found = []
    for number, read in enumerate(rows):
        if read.product is None:
            continue
        known = first.setdefault(read.product.identity(), read)
        if known is not read:
            message = said(
                "trùng với sản phẩm ở {product_place}: cùng tên, chủ thể và bộ sản phẩm.",
                product_place=known.product_place,
            )
            found.append((number, Problem("repeated-product", read.product_place, message, said("Xóa một dòng."))))
    return found


def _repeated_codes(rows: Sequence[ReadRow]) -> list[tuple[int, Problem]]:
    by_code: dict[str, list[int]] = {}
    for number, read in enumerate(rows):
        if read.product is not None and read.product.product_code:
            by_code.setdefault(read.product.product_code, []).append(number)
    found = []
    for code, numbers in by_code.items():
        for number in numbers if _are_different_products(rows, numbers) else ():
            others = ", ".join(rows[other].code_place for other in numbers if other != number)
            message = said("mã sản phẩm {code} cũng có ở {others}.", code=code, others=others)
            found.append(
                (
                    number,
                    Problem("repeated-product-code", rows[number].code_place, message, said("Mỗi sản phẩm một mã.")),
                )
            )
    return found


def _are_different_products(rows: Sequence[ReadRow], numbers: Sequence[int]) -> bool:
    return len({product.identity() for number in numbers if (product := rows[number].product) is not None}) > 1


def _with_problems(row: ListRow, problems: Sequence[Problem]) -> ListRow:
    if not problems:
        return row
    wrong = row.wrong | {_ABOUT[problem.code] for problem in problems}
    return replace(row, product=None, problems=(*row.problems, *problems), wrong=wrong)


def _notice(code: str, read: ReadRow, message: Said) -> Problem:
    return Problem(code, read.commune_place, message, said("Kiểm tra lại."))

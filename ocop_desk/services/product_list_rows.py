"""One row of a list to a product: every field understood or a problem with its place."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ocop_desk.documents.workbook_rows import place
from ocop_desk.domain import product_matching as matching
from ocop_desk.domain.products import (
    PRODUCER_KIND_NAMES,
    REGISTRATION_KIND_NAMES,
    Producer,
    ProducerKind,
    Product,
    RegistrationKind,
    is_commune_code,
    parse_product_code,
)
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import joined, said
from ocop_desk.services.product_list_cells import RowCells, Value
from ocop_desk.services.product_list_model import ListRow
from ocop_desk.services.product_list_roles import Role

Propose = Callable[[str], list[Scorecard]]
"""Scorecards whose names are like a text."""

_MOST_PROPOSALS = 6
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_CODE_IN_COMMUNE = re.compile(r"(?<![0-9])([0-9]{5})(?![0-9])")
_MISSING = {"no-kind": Role.KIND, "no-scorecard": Role.SCORECARD, "no-registration": Role.REGISTRATION}
"""Code of a problem to what is missing, where no column holds it."""
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row, and the product it is about even where something in it is wrong; for comparing rows with each other."""

    row: ListRow
    product: Product | None
    product_place: str
    code_place: str
    commune_place: str


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads rows of one list by the scorecards of a rule set."""

    index: matching.ScorecardIndex
    propose: Propose
    section_communes: Mapping[int, str]

    def read(self, cells: RowCells) -> ReadRow:
        """The row with its product, or with everything that is wrong in it."""
        product = _ProductRow(cells, self).product()
        cells.finish()
        kept = None if cells.problems else product
        number, problems, notices = cells.row.number, tuple(cells.problems), tuple(cells.notices)
        row = ListRow(cells.sheet, number, kept, problems, notices, cells.texts, _roles_of(cells))
        return ReadRow(row, product, *(cells.place(role) for role in (Role.PRODUCT, Role.CODE, Role.COMMUNE_CODE)))


class _ProductRow:
    """The fields of one row. A field that cannot be read notes its problem and gives None."""

    def __init__(self, cells: RowCells, reader: RowReader) -> None:
        self._cells = cells
        self._reader = reader

    def product(self) -> Product | None:
        """The product; None where a required field is missing (the caller looks at the problems too)."""
        name = self._name(Role.PRODUCT, "no-product-name")
        producer = self._producer()
        card = self._scorecard()
        registration = self._registration()
        code = self._product_code()
        commune = self._commune()
        commune_code = self._commune_code(commune, code)
        stars = self._stars()
        cases = self._cases(card)
        note = "; ".join(value.text for value in self._cells.values(Role.NOTE) if value.text)
        if name is None or producer is None or card is None or registration is None:
            return None
        return Product(
            name=name,
            producer=producer,
            scorecard=card.code,
            registration=registration,
            commune_code=commune_code,
            commune=commune,
            product_code=code,
            proposed_stars=stars,
            cases=cases,
            note=note,
        )

    def _name(self, role: Role, missing: str) -> str | None:
        if not self._cells.has(role):
            return None  # said once for the whole list
        value = self._cells.value(role)
        if value.text is None:
            return None
        if not value.text:
            remedy = said("Ghi {role}; nếu giống dòng trên, ghi lại hoặc ghi «nt».", role=role.words.lower())
            self._cells.problem(missing, value.place, said("thiếu {role}.", role=role.words.lower()), remedy)
            return None
        if not _LETTER.search(value.text):
            message = said("{role} không có chữ nào: «{text}».", role=role.words.lower(), text=value.text)
            self._cells.problem("name-without-letters", value.place, message, said("Kiểm tra lại ô này."))
            return None
        return value.text

    def _producer(self) -> Producer | None:
        name = self._name(Role.PRODUCER, "no-producer-name")
        kind, kind_text = self._kind(name)
        address = self._plain(Role.ADDRESS)
        phone = self._phone()
        representative = self._plain(Role.REPRESENTATIVE)
        if name is None or kind is None:
            return None
        return Producer(name, kind, kind_text, address, phone, representative)

    def _kind(self, name: str | None) -> tuple[ProducerKind | None, str]:
        value = self._cells.value(Role.KIND)
        by_name = matching.kind_in_name(name) if name else None
        if value.text is None:
            return None, ""
        if not value.text:
            return self._kind_by_name(name, by_name, value), ""
        kinds = matching.producer_kinds(value.text)
        if len(kinds) != 1:
            self._unknown(
                "unknown-kind",
                value,
                said("loại hình tổ chức"),
                (PRODUCER_KIND_NAMES[k] for k in kinds or ProducerKind),
            )
            return None, ""
        if by_name is not None and by_name is not kinds[0]:
            message = said("loại hình ghi «{text}» nhưng tên chủ thể là «{name}».", text=value.text, name=name)
            self._cells.notice("kind-differs-from-name", value.place, message, said("Kiểm tra lại."))
        return kinds[0], matching.kind_text(value.text, kinds[0])

    def _kind_by_name(self, name: str | None, by_name: ProducerKind | None, value: Value) -> ProducerKind | None:
        if name is None:
            return None
        if by_name is None:
            remedy = said("Ghi một trong: {known}.", known=joined(", ", PRODUCER_KIND_NAMES.values()))
            self._cells.problem(
                "no-kind", value.place, said("thiếu loại hình tổ chức của «{name}».", name=name), remedy
            )
        elif self._cells.has(Role.KIND):
            message = said(
                "thiếu loại hình tổ chức; lấy theo tên chủ thể: {by_name}.", by_name=PRODUCER_KIND_NAMES[by_name]
            )
            self._cells.notice("kind-from-name", value.place, message)
        return by_name

    def _registration(self) -> RegistrationKind | None:
        if not self._cells.has(Role.REGISTRATION):
            return RegistrationKind.FIRST  # said once for the whole list
        value = self._cells.value(Role.REGISTRATION)
        if value.text is None:
            return None
        kinds = matching.registration_kinds(value.text)
        if len(kinds) == 1:
            return kinds[0]
        names = REGISTRATION_KIND_NAMES
        if not value.text:
            remedy = said("Ghi một trong: {known}.", known=joined(", ", names.values()))
            self._cells.problem("no-registration", value.place, said("thiếu lần đăng ký."), remedy)
        else:
            self._unknown(
                "unknown-registration", value, said("lần đăng ký"), (names[k] for k in kinds or RegistrationKind)
            )
        return None

    def _scorecard(self) -> Scorecard | None:
        roles = [role for role in (Role.SCORECARD, Role.GROUP) if self._cells.has(role)]
        values = {role: self._cells.values(role) for role in roles}
        if not roles or any(value.text is None for same_role in values.values() for value in same_role):
            return None
        by_set = [value for value in values.get(Role.SCORECARD, []) if value.text]
        by_group = [value for value in values.get(Role.GROUP, []) if value.text]
        if not by_set and not by_group:
            remedy = said("Ghi tên hoặc số của bộ sản phẩm.")
            self._cells.problem("no-scorecard", self._cells.place(roles[0]), said("thiếu bộ sản phẩm."), remedy)
            return None
        return self._agreed_scorecard(by_set or by_group, by_group)

    def _agreed_scorecard(self, written: list[Value], by_group: list[Value]) -> Scorecard | None:
        """The one scorecard that name and number allow; the group narrows down what they leave."""
        matches = [(value, self._reader.index.match(value.text or "")) for value in written]
        common = set.intersection(*(_allowed(match) for _, match in matches))
        if len(common) > 1:
            for value in by_group:
                common = common & _allowed(self._reader.index.match(value.text or "")) or common
        if len(common) == 1:
            return next(card for card in self._reader.index.cards if card.code in common)
        unclear = [(value, match) for value, match in matches if match.card is None]
        if unclear:
            self._unclear_scorecard(*unclear[0])
        else:
            named = "; ".join(f"«{value.text}»" for value in written)
            message = said("các ô chỉ bộ sản phẩm không khớp nhau: {named}.", named=named)
            self._cells.problem("scorecards-differ", written[0].place, message, said("Chỉ ghi một bộ."))
        return None

    def _unclear_scorecard(self, value: Value, match: matching.ScorecardMatch) -> None:
        text = value.text or ""
        code, what = (
            ("ambiguous-scorecard", said("chưa rõ bộ nào"))
            if match.candidates
            else ("unknown-scorecard", said("không có bộ này"))
        )
        proposals = match.candidates or self._reader.propose(text)
        meant = "; ".join(f"{card.number}. {card.title}" for card in proposals[:_MOST_PROPOSALS])
        remedy = (
            said("Ghi đúng tên hoặc số của bộ sản phẩm; có thể là: {meant}.", meant=meant)
            if meant
            else said("Ghi đúng tên hoặc số của bộ sản phẩm.")
        )
        self._cells.problem(code, value.place, said("bộ sản phẩm «{text}»: {what}.", text=text[:80], what=what), remedy)

    def _product_code(self) -> str:
        value = self._cells.value(Role.CODE)
        if not value.text:
            return ""
        tidy = _DASHES.sub("-", value.text).replace(" ", "")
        if parse_product_code(tidy) is None:
            remedy = said("Mã có dạng tỉnh-xã-số thứ tự-năm, ví dụ 68-22945-01-2026; chưa có mã thì để trống.")
            self._cells.problem(
                "invalid-product-code",
                value.place,
                said("mã sản phẩm «{text}» không đúng.", text=value.text[:60]),
                remedy,
            )
            return ""
        if tidy != value.text:
            self._cells.notice(
                "tidied-product-code", value.place, said("mã «{text}» được hiểu là {tidy}.", text=value.text, tidy=tidy)
            )
        return tidy

    def _commune(self) -> str:
        if self._cells.has(Role.COMMUNE):
            return self._plain(Role.COMMUNE)
        return self._reader.section_communes.get(self._cells.row.number, "")

    def _commune_code(self, commune: str, product_code: str) -> str:
        value = self._cells.value(Role.COMMUNE_CODE)
        if value.text is None:
            return ""
        parsed = parse_product_code(product_code)
        if not value.text:
            beside_name = _CODE_IN_COMMUNE.search(commune)
            if beside_name is not None:
                return beside_name[1]
            return parsed.commune if parsed is not None and not parsed.district else ""
        code = self._five_digits(value)
        if code and parsed is not None and parsed.commune != code:
            self._commune_differs(value, code, parsed.commune, is_old_code=bool(parsed.district))
        return code

    def _commune_differs(self, value: Value, code: str, in_product_code: str, is_old_code: bool) -> None:
        message = said(
            "mã xã {code} khác mã xã {in_product_code} trong mã sản phẩm.", code=code, in_product_code=in_product_code
        )
        if is_old_code:
            self._cells.notice("commune-code-before-merger", value.place, message, said("Mã sản phẩm cũ giữ nguyên."))
        else:
            self._cells.problem("commune-codes-differ", value.place, message, said("Sửa mã xã hoặc mã sản phẩm."))

    def _five_digits(self, value: Value) -> str:
        text = (value.text or "").replace(" ", "")
        if is_commune_code(text):
            return text
        if value.is_number and text.isascii() and text.isdigit() and len(text) < 5:
            code = text.rjust(5, "0")
            message = said("mã xã {text} mất số 0 ở đầu, được hiểu là {code}.", text=text, code=code)
            self._cells.notice("lost-zero", value.place, message, said("Định dạng cột là Văn bản (Text) để giữ số 0."))
            return code
        remedy = said("Mã xã có năm chữ số, ví dụ 22945.")
        self._cells.problem(
            "invalid-commune-code",
            value.place,
            said("mã xã «{text}» không đúng.", text=(value.text or "")[:40]),
            remedy,
        )
        return ""

    def _stars(self) -> int | None:
        value = self._cells.value(Role.STARS)
        if not value.text:
            return None
        stars = matching.stars(value.text)
        if stars is None:
            remedy = said("Ghi một số từ 1 đến 5, hoặc để trống.")
            self._cells.problem(
                "invalid-stars", value.place, said("hạng sao «{text}» không đúng.", text=value.text[:40]), remedy
            )
        return stars

    def _cases(self, card: Scorecard | None) -> Mapping[str, int]:
        value = self._cells.value(Role.CASE)
        if not value.text or card is None:
            return {}
        if not card.case_criteria:
            self._cells.notice(
                "case-not-needed", value.place, said("bộ sản phẩm này không chia trường hợp; bỏ qua ô này.")
            )
            return {}
        cases = matching.chosen_cases(value.text, card)
        if cases is None:
            remedy = said("Ghi «cộng đồng» hoặc «tổ chức»; để trống thì chọn sau.")
            self._cells.problem(
                "unknown-case", value.place, said("trường hợp «{text}» không rõ.", text=value.text[:60]), remedy
            )
        return cases or {}

    def _phone(self) -> str:
        value = self._cells.value(Role.PHONE)
        if value.text and value.is_number and len(value.text) == 9 and value.text.isdigit():
            phone = "0" + value.text
            self._cells.notice(
                "lost-zero", value.place, said("số điện thoại mất số 0 ở đầu, được hiểu là {phone}.", phone=phone)
            )
            return phone
        return value.text or ""

    def _plain(self, role: Role) -> str:
        return self._cells.value(role).text or ""

    def _unknown(self, code: str, value: Value, what: str, names: Iterable[str]) -> None:
        meant = joined(", ", names)
        self._cells.problem(
            code,
            value.place,
            said("{what} «{text}» không rõ.", what=what, text=(value.text or "")[:60]),
            said("Ghi một trong: {known}.", known=meant),
        )


def _roles_of(cells: RowCells) -> frozenset[Role]:
    """What the cells hold that have a problem; columns that are missing are told by the problem's code."""
    if not cells.problems:
        return frozenset()
    number = cells.row.number
    by_place = {place(cells.sheet, number, column.index): column.role for column in cells.header.columns}
    roles = (by_place.get(problem.place, _MISSING.get(problem.code)) for problem in cells.problems)
    return frozenset(role for role in roles if role is not None)


def _allowed(match: matching.ScorecardMatch) -> set[str]:
    return {match.card.code} if match.card else {card.code for card in match.candidates}

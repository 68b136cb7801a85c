"""Packages that prove themselves: a hall's day closed, signed and built, and the same packages tampered with."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ocop_desk.documents.session_json import session_as_json, session_from_json
from ocop_desk.domain.records import ProductRecord, RoundRecord, SessionRecord, SheetRecord
from ocop_desk.packages.container import Entry, build
from ocop_desk.packages.keys import SigningKey, make_council_certificate
from ocop_desk.packages.verification import VerificationReport
from ocop_desk.services.collecting import collect
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.package_content import RESULT_ENTRY, RESULT_KIND
from ocop_desk.services.publishing import sign_minutes
from ocop_desk.services.result_packages import VERSION, build_package, verify_result_package
from ocop_desk.services.round_notices import hear_notice, write_notice
from ocop_desk.services.scoring import open_round, reveal, take_in_sheet
from ocop_desk.services.sessions import close_session
from tests.services.desks import FULL, a_test_product
from tests.services.laptops import MEMBERS, Hall, a_hall

LOW = FULL | {"1.1": 1, "6": 0}


@dataclass(frozen=True)
class Proven:
    """A hall whose day is over, the key that signs for everybody, and the package."""

    hall: Hall
    key: SigningKey
    path: Path

    @property
    def entries(self) -> dict[str, bytes]:
        """What the council put into the package."""
        return entries_of(self.path)

    @property
    def record(self) -> SessionRecord:
        """The session as the package has it."""
        record, problems = session_from_json(self.entries[RESULT_ENTRY])
        assert record is not None, problems
        return record

    def judge(self, path: Path | None = None, *, trusted: bool = True) -> VerificationReport:
        """What the receiver finds."""
        trust = [self.key.certificate] if trusted else None
        return verify_result_package(path or self.path, trust, self.hall.secretary.clock())

    def tampered(
        self,
        target: Path,
        changes: Mapping[str, bytes | None],
        *,
        kind: str = RESULT_KIND,
        version: int = VERSION,
        renamed: Mapping[str, str] | None = None,
    ) -> Path:
        """The package signed anew over other entries, as only the council itself could: None takes one away."""
        kept = {(renamed or {}).get(name, name): data for name, data in self.entries.items()} | changes
        entries = [Entry(name, _media(name), data) for name, data in kept.items() if data is not None]
        build(target, entries, [self.key], kind=kind, version=version, when=self.hall.secretary.clock())
        return target

    def with_sheet(self, entry_id: int, number: int, member_id: int, **changes: object) -> bytes:
        """`data/result.json` with one sheet changed and every result computed anew from it."""

        def sheets(product: ProductRecord, one: RoundRecord) -> tuple[SheetRecord, ...]:
            mine = product.entry_id == entry_id and one.number == number
            return tuple(
                replace(sheet, **changes) if mine and sheet.member_id == member_id else sheet  # type: ignore[arg-type]
                for sheet in one.sheets
            )

        record = self.record
        products = tuple(
            replace(product, rounds=tuple(replace(one, sheets=sheets(product, one)) for one in product.rounds))
            for product in record.products
        )
        return session_as_json(replace(record, products=products))


def a_proven_package(folder: Path, *, typed: bool = True, **council: object) -> Proven:
    """Two products, four members: the first scored in two rounds, one sheet of the second typed in by the secretary."""
    hall = a_hall(folder, [a_test_product(1), a_test_product(2)], **council)
    first, second = hall.entries
    collect(hall.secretary, hall.session_id, [hall.sheet(one, first, LOW if one == 2 else FULL) for one in MEMBERS])
    at_the_desk = (MEMBERS[-1],) if typed else ()
    away = [one for one in MEMBERS if one not in at_the_desk]
    collect(hall.secretary, hall.session_id, [hall.sheet(one, second, FULL, "Đã xem mẫu") for one in away])
    for one in at_the_desk:
        take_in_sheet(hall.secretary, second, one, FULL)
    for entry in hall.entries:
        reveal(hall.secretary, entry)
    conclude_product(hall.secretary, second)
    again(hall, first)
    conclude_product(hall.secretary, first)
    close_session(hall.secretary, hall.session_id)
    key = make_council_certificate("Hội đồng thử", "UBND tỉnh Thử", hall.secretary.clock())
    return Proven(hall, key, signed_and_built(hall, key))


def again(hall: Hall, entry_id: int) -> None:
    """A second round of a product, scored on the laptops once they have heard of it."""
    open_round(hall.secretary, entry_id, "Chênh lệch lớn")
    notice = write_notice(hall.secretary, hall.session_id, hall.folder)
    for one in MEMBERS:
        hear_notice(hall.laptop(one), notice)
    collect(hall.secretary, hall.session_id, [hall.sheet(one, entry_id, FULL) for one in MEMBERS])
    reveal(hall.secretary, entry_id)


def signed_and_built(hall: Hall, key: SigningKey) -> Path:
    """Minutes and summary signed in every room, the package built beside the council file."""
    for role in ("secretary", "chair"):
        sign_minutes(hall.secretary, hall.session_id, role, key)
    return build_package(hall.secretary, hall.session_id, hall.folder / "ra", key)


def entries_of(path: Path) -> dict[str, bytes]:
    """What a council put into a package: the payload without its head."""
    with zipfile.ZipFile(path) as package:
        names = [one for one in package.namelist() if one != "mimetype" and not one.startswith("META-INF/")]
        return {name: package.read(name) for name in names if name != "data/package.json"}


def _media(name: str) -> str:
    return {"pdf": "application/pdf", "json": "application/json"}.get(
        name.rpartition(".")[2], "application/octet-stream"
    )

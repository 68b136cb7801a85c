"""A hall of laptops in one folder: the secretary's council file and a file of each member's, made from bundles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ocop_desk.domain.products import Product
from ocop_desk.services.bundle_opening import open_bundle
from ocop_desk.services.collecting import Brought
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import open_round, set_level, set_note, submit_sheet
from ocop_desk.services.sealing import OutgoingSheet, SheetSigner, outgoing_sheets, unlock_signer
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.session_laptops import make_member_keys
from ocop_desk.services.sessions import open_session
from ocop_desk.store.council_file import open_council_file
from tests.services.desks import FULL, a_council_desk, a_planned_session, small_rules

MEMBERS = (1, 2, 3, 4)
QUICK_LOCK = {"kdf": "argon2id", "memory_kib": 64, "passes": 1, "lanes": 1}


@dataclass
class Hall:
    """A secretary's desk, an open session on it, and what every member has."""

    folder: Path
    secretary: Desk
    session_id: int
    entries: tuple[int, ...]
    pins: Mapping[int, str]
    laptops: dict[int, Desk] = field(default_factory=dict)
    signers: dict[int, SheetSigner] = field(default_factory=dict)

    def laptop(self, member_id: int) -> Desk:
        """The member's laptop, its file made from a bundle the first time."""
        if member_id not in self.laptops:
            bundle = write_bundle(
                self.secretary, self.session_id, self.folder, [member_id], evidence=WithEvidence.ORIGINAL
            )
            target = self.folder / f"thanh-vien-{member_id}.ocop"
            clock = self.secretary.clock
            open_bundle(bundle, target, member_id, rules=small_rules(), clock=clock, actor="Thành viên")
            self.laptops[member_id] = Desk(open_council_file(target, clock), small_rules(), clock, "Thành viên")
        return self.laptops[member_id]

    def signer(self, member_id: int) -> SheetSigner:
        """The member's key, unlocked."""
        if member_id not in self.signers:
            self.signers[member_id] = unlock_signer(self.laptop(member_id), self.pins[member_id])
        return self.signers[member_id]

    def sheet(self, member_id: int, entry_id: int, levels: Mapping[str, int] = FULL, note: str = "") -> Brought:
        """Score on the member's laptop and give the sealed sheet as it is brought."""
        desk = self.laptop(member_id)
        for criterion, level in levels.items():
            set_level(desk, entry_id, member_id, criterion, level)
        if note:
            set_note(desk, entry_id, member_id, "1.1", note)
        submit_sheet(desk, entry_id, member_id, signer=self.signer(member_id))
        return brought(outgoing_sheets(desk)[-1])

    def close(self) -> None:
        """Close every file."""
        for desk in (self.secretary, *self.laptops.values()):
            desk.close()


def brought(sheet: OutgoingSheet) -> Brought:
    """An outgoing sheet as it comes to the secretary."""
    return Brought(sheet.file_name, sheet.data)


def a_hall(folder: Path, products: Iterable[Product] | None = None, *, rounds: bool = True, **council: object) -> Hall:
    """A hall with four members, keys on the roster, the session open and the first rounds running."""
    desk = a_council_desk(folder, **council)
    session_id = a_planned_session(desk, products)
    pins = make_member_keys(desk, session_id, lock=QUICK_LOCK)
    record = open_session(desk, session_id)
    entries = tuple(one.entry_id for one in record.products)
    if rounds:
        for entry_id in entries:
            open_round(desk, entry_id)
    return Hall(folder, desk, session_id, entries, pins)

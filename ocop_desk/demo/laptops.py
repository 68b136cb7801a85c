"""The demo's hall of laptops: members score on files of their own, a folder stands for the stick between them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ocop_desk.domain.records import SessionRecord
from ocop_desk.errors import FileTrouble
from ocop_desk.services.bundle_opening import open_bundle
from ocop_desk.services.collecting import Outcome, collect_folder
from ocop_desk.services.desk import Desk
from ocop_desk.services.laptop_carrying import carry_notice, carry_sheets
from ocop_desk.services.round_notices import hear_notice
from ocop_desk.services.scoring import take_in_sheet
from ocop_desk.services.sealing import SheetSigner, unlock_signer
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.session_laptops import make_member_keys
from ocop_desk.store.council_file import open_council_file

FOLDER = "nhieu-may"
STICK = "usb"


@dataclass(frozen=True, slots=True)
class MemberLaptop:
    """A member's own laptop: the file made from the bundle, and the key unlocked by the PIN."""

    desk: Desk
    signer: SheetSigner


class Hall:
    """The laptops of one session; files in the stick's folder are all that goes between them."""

    def __init__(self, secretary: Desk, session_id: int, stick: Path, laptops: Mapping[int, MemberLaptop]) -> None:
        self._secretary = secretary
        self._session_id = session_id
        self._stick = stick
        self._laptops = laptops

    def tell(self) -> None:
        """Let every laptop hear how the rounds stand."""
        if not self._laptops:
            return
        notice = carry_notice(self._secretary, self._session_id, self._stick)
        if not notice.is_safe:
            raise FileTrouble(notice.message, notice.remedy)
        for laptop in self._laptops.values():
            hear_notice(laptop.desk, notice.path)

    def score(self, entry_id: int, member_id: int, levels: Mapping[str, int], notes: Mapping[str, str]) -> None:
        """One member's sheet: sealed on the own laptop where the member has one, else entered at the secretary's."""
        laptop = self._laptops.get(member_id)
        if laptop is None:
            take_in_sheet(self._secretary, entry_id, member_id, levels, notes)
            return
        take_in_sheet(laptop.desk, entry_id, member_id, levels, notes, signer=laptop.signer)
        carried = carry_sheets(laptop.desk, self._stick)
        if carried.trouble is not None:
            raise FileTrouble(carried.trouble.message, carried.trouble.remedy)

    def gather(self) -> None:
        """Take in what came on the stick; what is refused would be a fault of the demo."""
        if self._laptops:
            taken = collect_folder(self._secretary, self._session_id, self._stick)
            assert all(one.outcome in (Outcome.NEW, Outcome.ALREADY_HERE) for one in taken)


def draw_pins(desk: Desk, session_id: int, laptops: int) -> dict[int, str]:
    """Keys for all who score, where any laptop is to be used; afterwards the session may open."""
    return make_member_keys(desk, session_id) if laptops else {}


@contextmanager
def a_hall(desk: Desk, session: SessionRecord, out: Path, laptops: int, pins: Mapping[int, str]) -> Iterator[Hall]:
    """Bundles written and opened on so many members' laptops, the first ones in the order of names."""
    chosen: Sequence[int] = [member.member_id for member in session.scoring_members][:laptops]
    stick = out / FOLDER / STICK
    if chosen:
        stick.mkdir(parents=True, exist_ok=True)
        for path in (out / FOLDER).rglob("*"):
            if path.is_file():
                path.unlink()
    with ExitStack() as stack:
        found = {
            member_id: stack.enter_context(_opened(desk, session.session_id, out / FOLDER, member_id, pins[member_id]))
            for member_id in chosen
        }
        yield Hall(desk, session.session_id, stick, found)


@contextmanager
def _opened(desk: Desk, session_id: int, folder: Path, member_id: int, pin: str) -> Iterator[MemberLaptop]:
    bundle = write_bundle(desk, session_id, folder / STICK, [member_id], evidence=WithEvidence.ORIGINAL)
    target = folder / f"may-{member_id:02d}" / "cham-diem.ocop"
    target.parent.mkdir(exist_ok=True)
    open_bundle(bundle, target, member_id, rules=desk.rules, clock=desk.clock, actor=f"Thành viên {member_id}")
    with Desk(open_council_file(target, desk.clock), desk.rules, desk.clock, f"Thành viên {member_id}") as laptop:
        yield MemberLaptop(laptop, unlock_signer(laptop, pin))

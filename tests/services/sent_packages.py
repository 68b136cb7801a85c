"""A council whose package went out, and the office that gives receipts: made once, copied for each test."""

from dataclasses import dataclass
from pathlib import Path

from ocop_desk.packages.keys import SigningKey, make_council_certificate
from ocop_desk.services.desk import Desk
from ocop_desk.services.publishing import sign_minutes
from ocop_desk.services.result_packages import build_package
from tests.kept_files import made_once
from tests.ui.closed_desks import a_finished_desk

OFFICE = "Văn phòng điều phối tỉnh"


@dataclass(frozen=True)
class SentPackage:
    """The council's file, the package as it was carried, the council's key and the office's."""

    desk: Desk
    package: Path
    own: SigningKey
    office: SigningKey


def a_sent_package(folder: Path) -> SentPackage:
    """A finished day of six products, its minutes signed and its package in a folder of its own."""
    desk, name, content, own, office = _sent(folder)
    package = folder / "ra" / name
    package.parent.mkdir()
    package.write_bytes(content)
    return SentPackage(desk, package, own, office)


@made_once
def _sent(folder: Path) -> tuple[Desk, str, bytes, SigningKey, SigningKey]:
    desk = a_finished_desk(folder)
    own = make_council_certificate("Hội đồng thử", "UBND tỉnh Thử", desk.clock())
    for role in ("secretary", "chair"):
        sign_minutes(desk, 1, role, own)
    package = build_package(desk, 1, folder / "ra", own)
    office = make_council_certificate(OFFICE, "Sở Nông nghiệp", desk.clock())
    return desk, package.name, package.read_bytes(), own, office

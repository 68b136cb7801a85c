"""Signing keys of the council file: made here or given by the office, always stored encrypted."""

from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.store.values import StoredKey

if TYPE_CHECKING:
    from ocop_desk.packages.keys import SigningKey

SHORTEST_PASSPHRASE = 8


def make_key(desk: Desk, name: str, common_name: str, passphrase: str, *, months: int = 36) -> StoredKey:
    """Make a certificate (P-256) for the council or a signer and keep it under a passphrase. Raises InputRefused."""
    from ocop_desk.packages.keys import make_council_certificate

    with desk.read() as work:
        council = work.councils.get()
    organisation = council.name if council else ""
    refuse_if(_passphrase_problems(passphrase))
    desk.demand("key.added")
    key = make_council_certificate(clean_line(common_name), organisation, desk.clock(), months=months)
    return _keep(desk, name, "made", key, passphrase)


def import_key(desk: Desk, name: str, path: Path, passphrase: str) -> StoredKey:
    """Take in a PKCS#12 file given by the office. Raises WrongPassphrase, FileTrouble, InputRefused."""
    from ocop_desk.packages.keys import load_pkcs12

    return _keep(desk, name, "given", load_pkcs12(path, passphrase), passphrase)


def stored_keys(desk: Desk) -> tuple[StoredKey, ...]:
    """Every key of the file."""
    with desk.read() as work:
        return work.keys.all()


def stored_key(desk: Desk, name: str) -> StoredKey:
    """The key of that name. Raises InputRefused."""
    with desk.read() as work:
        key = work.keys.get(name)
    if key is None:
        raise refuse("unknown_key", said("Không có khóa ký “{name}”.", name=name), said("Xem `keys list`."))
    return key


def unlock_key(desk: Desk, name: str, passphrase: str) -> "SigningKey":
    """The key ready to sign. Raises WrongPassphrase; InputRefused where it is unknown or its certificate is over."""
    from ocop_desk.packages.keys import load_pkcs12

    stored = stored_key(desk, name)
    if stored.pkcs12 is None:
        raise refuse(
            "key_not_here",
            said("Tệp chỉ có chứng thư số của “{name}”, không có khóa.", name=name),
            said("Nhập tệp .p12."),
        )
    key = load_pkcs12(stored.pkcs12, passphrase)
    problem = key.problem_at(desk.clock())
    refuse_if([problem] if problem else [])
    return key


def key_of_file(desk: Desk, path: Path, passphrase: str) -> "SigningKey":
    """The key of a PKCS#12 file outside, ready to sign; nothing of it is kept.

    Raises WrongPassphrase, FileTrouble; InputRefused where its certificate is over.
    """
    from ocop_desk.packages.keys import load_pkcs12

    key = load_pkcs12(path, passphrase)
    problem = key.problem_at(desk.clock())
    refuse_if([problem] if problem else [])
    return key


def remember_certificate(desk: Desk, key: "SigningKey") -> StoredKey:
    """Keep the certificate of an outside key, never the key: so that its signatures are known later.

    A certificate the file has already is not kept twice.
    """
    from ocop_desk.packages.certificates import describe
    from ocop_desk.packages.keys import to_pem

    about = describe(key.certificate)
    with desk.write() as work:
        kept = work.keys.all()
        known = next((one for one in kept if one.fingerprint == about.fingerprint), None)
        if known is not None:
            return known
        name = _free_name(about.holder, {one.name for one in kept})
        pem = to_pem(key.certificate)
        stored = StoredKey(name, "certificate", pem, None, about.fingerprint, desk.clock())
        work.keys.add(stored)
        work.record("key.added", name, {"kind": stored.kind, "fingerprint": stored.fingerprint})
        work.commit()
    return stored


def write_certificate(certificate_pem: bytes, target: Path) -> None:
    """Write a certificate for whoever is to check signatures; nothing in it is secret. Raises FileTrouble, DiskFull."""
    from ocop_desk.packages.files import written_whole

    with written_whole(target) as stream:
        stream.write(certificate_pem)


def _free_name(name: str, taken: set[str]) -> str:
    """The name, or with a number where another key has it."""
    numbered = (f"{name} ({number})" for number in count(2))
    return next(one for one in chain([name], numbered) if one not in taken)


def _keep(desk: Desk, name: str, kind: str, key: "SigningKey", passphrase: str) -> StoredKey:
    from ocop_desk.packages.certificates import describe
    from ocop_desk.packages.keys import to_pem, to_pkcs12

    name = clean_line(name)
    stored = StoredKey(
        name=name,
        kind=kind,
        certificate_pem=to_pem(key.certificate),
        pkcs12=to_pkcs12(key, passphrase),
        fingerprint=describe(key.certificate).fingerprint,
        added_at=desk.clock(),
    )
    with desk.write() as work:
        if not name:
            raise refuse("key_without_name", said("Chưa đặt tên cho khóa."), said("Ví dụ: hoi-dong, chu-tich."))
        if work.keys.get(name) is not None:
            raise refuse("key_name_taken", said("Đã có khóa tên “{name}”.", name=name), said("Đặt tên khác."))
        work.keys.add(stored)
        work.record("key.added", name, {"kind": kind, "fingerprint": stored.fingerprint})
        work.commit()
    return stored


def _passphrase_problems(passphrase: str) -> list[Problem]:
    if len(passphrase) >= SHORTEST_PASSPHRASE:
        return []
    return [
        Problem(
            "short_passphrase",
            "",
            said("Mật khẩu khóa phải có ít nhất {shortest_passphrase} ký tự.", shortest_passphrase=SHORTEST_PASSPHRASE),
            said("Chọn một câu dễ nhớ với mình, khó đoán với người khác."),
        )
    ]

"""Where the publishing of a session stands: may it begin, which papers there are, who has signed, which keys."""

from dataclasses import dataclass
from datetime import datetime

from ocop_desk.documents.paper.contents import PaperLine, contents
from ocop_desk.domain.records import SessionRecord, SessionState
from ocop_desk.services.deliveries import PackageStanding, package_standings
from ocop_desk.services.desk import Desk
from ocop_desk.services.keys import stored_keys
from ocop_desk.services.sessions import session_record
from ocop_desk.services.signatures import SignatureLine, signature_lines
from ocop_desk.store.values import StoredKey


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key of the file in plain values; without `signs` only its certificate is here."""

    name: str
    kind: str
    holder: str
    valid_from: datetime
    valid_until: datetime
    fingerprint_words: str
    signs: bool
    certificate_pem: bytes


@dataclass(frozen=True)
class PublishingState:
    """Everything the publishing of a closed session works with."""

    record: SessionRecord
    papers: tuple[PaperLine, ...]
    signatures: tuple[SignatureLine, ...]
    keys: tuple[KeyLine, ...]
    packages: tuple[PackageStanding, ...]

    @property
    def is_signed(self) -> bool:
        """Whether minutes and summary have every signature."""
        return self.record.state is SessionState.SIGNED


def publishing_state(desk: Desk, session_id: int) -> PublishingState:
    """The whole state of a session's publishing; papers are listed, not made. Raises InputRefused."""
    record = session_record(desk, session_id)
    closed = record.state in (SessionState.CLOSED, SessionState.SIGNED)
    return PublishingState(
        record=record,
        papers=tuple(contents(record)) if closed else (),
        signatures=signature_lines(desk, record) if closed else (),
        keys=tuple(key_line(key) for key in stored_keys(desk)),
        packages=package_standings(desk, session_id),
    )


def key_line(key: StoredKey) -> KeyLine:
    """A stored key in plain values."""
    from ocop_desk.packages.certificates import describe
    from ocop_desk.packages.keys import load_certificates

    about = describe(load_certificates(key.certificate_pem)[0])
    return KeyLine(
        name=key.name,
        kind=key.kind,
        holder=about.holder,
        valid_from=about.valid_from,
        valid_until=about.valid_until,
        fingerprint_words=about.fingerprint_words,
        signs=key.pkcs12 is not None,
        certificate_pem=key.certificate_pem,
    )

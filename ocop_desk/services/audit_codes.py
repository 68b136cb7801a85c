"""A code from a paper, looked for in the council file: are paper and file of each other?"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ocop_desk.domain.audit_codes import audit_code, number_of
from ocop_desk.domain.said import Said, said
from ocop_desk.store.values import AuditEvent


class CodeStanding(StrEnum):
    """What a code and a file are to each other."""

    HOLDS = "holds"
    """The event has this code, and nothing up to it was changed."""
    BROKEN = "broken"
    """The event has this code, but it or one before it is no longer what was recorded."""
    OTHER = "other"
    """The event of this number has another code."""
    BEYOND = "beyond"
    """The chain has no event of this number."""


@dataclass(frozen=True, slots=True)
class SoughtCode:
    """A code that was looked for in a chain of so many events, and how it stands there."""

    code: str
    standing: CodeStanding
    events: int

    @property
    def seq(self) -> int:
        """The number of the event it is the code of."""
        return number_of(self.code)

    @property
    def holds(self) -> bool:
        """Whether paper and file vouch for each other."""
        return self.standing is CodeStanding.HOLDS

    def sentence(self) -> Said:
        """What that means to whoever holds the paper."""
        code, seq, events = self.code, self.seq, self.events
        match self.standing:
            case CodeStanding.HOLDS:
                return said(
                    "Mã {code} khớp: sự kiện số {seq} và mọi sự kiện trước đó còn nguyên như lúc in giấy.",
                    code=code,
                    seq=seq,
                )
            case CodeStanding.BROKEN:
                return said(
                    "Sự kiện số {seq} có mã {code}, nhưng nhật ký đến đó không còn như lúc ghi.", seq=seq, code=code
                )
            case CodeStanding.OTHER:
                return said(
                    "Mã {code} không khớp với sự kiện số {seq}: giấy in từ tệp khác, gõ nhầm mã, hoặc có chỗ bị sửa.",
                    code=code,
                    seq=seq,
                )
            case CodeStanding.BEYOND:
                return said(
                    "Tệp này mới có {events} sự kiện, không có sự kiện của mã {code}: "
                    "giấy in từ tệp khác hoặc từ bản mới hơn của tệp này.",
                    events=events,
                    code=code,
                )


def look_for(code: str, events: Sequence[AuditEvent], broken: set[int]) -> SoughtCode:
    """How a code stands in the whole chain, of which some events are `broken`."""
    seq = number_of(code)
    found = [event for event in events if event.seq == seq]
    if not found:
        return SoughtCode(code, CodeStanding.BEYOND, len(events))
    if audit_code(seq, found[0].hash) != code:
        return SoughtCode(code, CodeStanding.OTHER, len(events))
    standing = CodeStanding.BROKEN if any(one <= seq for one in broken) else CodeStanding.HOLDS
    return SoughtCode(code, standing, len(events))

"""A key made on the member's own laptop, before any bundle: the key file stays, the enrolment goes to the secretary."""

from dataclasses import dataclass
from pathlib import Path

from ocop_desk.documents.paper.file_names import slug
from ocop_desk.domain.clock import Clock
from ocop_desk.domain.exchange import key_code
from ocop_desk.domain.file_endings import ENROLMENT_SUFFIX, KEY_SUFFIX
from ocop_desk.domain.pins import pin_problems
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line
from ocop_desk.services.refusals import refuse, refuse_if


@dataclass(frozen=True, slots=True)
class OwnKey:
    """What was made: the two files, and the code to be read aloud to the secretary."""

    key_file: Path
    enrolment: Path
    code: str


def make_own_key(name: str, pin: str, folder: Path, clock: Clock) -> OwnKey:
    """Make a key locked by the PIN and write its two files into a folder. Raises InputRefused, FileTrouble, DiskFull.

    Files of that name are never written over: losing a key that was enrolled loses the right to sign.
    """
    from ocop_desk.packages.enrolments import write_enrolment, write_key
    from ocop_desk.packages.files import written_whole
    from ocop_desk.packages.member_keys import new_member_key

    name = clean_line(name)
    refuse_if(pin_problems(pin))
    if not name:
        raise refuse("name_wanted", said("Chưa ghi họ tên."), said("Ghi họ tên như trong quyết định lập Hội đồng."))
    key_file, enrolment = (folder / f"{slug(name)}{suffix}" for suffix in (KEY_SUFFIX, ENROLMENT_SUFFIX))
    if key_file.exists():
        raise refuse(
            "key_there",
            said("Đã có tệp khóa {name} trong thư mục này.", name=key_file.name),
            said("Dùng khóa đã có, hoặc chọn thư mục khác."),
        )
    key = new_member_key()
    for path, data in ((key_file, write_key(name, key, pin)), (enrolment, write_enrolment(name, key, clock()))):
        with written_whole(path) as stream:
            stream.write(data)
    return OwnKey(key_file, enrolment, key_code(key.fingerprint))

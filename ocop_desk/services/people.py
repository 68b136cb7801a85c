"""People of a council file: who may sign in and as what. A file without people is open to whoever has it."""

from dataclasses import replace

from ocop_desk.domain.passwords import password_problems
from ocop_desk.domain.permissions import Person, Role
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.recovery_codes import key_of_code
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line, fold, nfc, person_sort_key
from ocop_desk.errors import WrongPassphrase
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.secret_hashes import hash_of_secret
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.unit_of_work import UnitOfWork


def people(desk: Desk) -> tuple[Person, ...]:
    """Everybody who may sign in, by given name; empty where nobody has to."""
    with desk.read() as work:
        found = work.people.all()
    return tuple(sorted(found, key=lambda one: (person_sort_key(one.name), one.person_id)))


def named_person(desk: Desk, name: str) -> Person:
    """Who is called so, marks and capitals ignored. Raises InputRefused."""
    found = [one for one in people(desk) if fold(one.name) == fold(name)]
    if not found:
        raise refuse(
            "unknown_person", said("Tệp không có người dùng “{name}”.", name=name), said("Xem `council people list`.")
        )
    return found[0]


def numbered_person(desk: Desk, person_id: int) -> Person:
    """Who has that number. Raises InputRefused."""
    with desk.read() as work:
        return _person_of(work, person_id)


def add_person(desk: Desk, name: str, role: Role, password: str, member_id: int | None = None) -> Person:
    """Add somebody. Raises InputRefused with every problem.

    The first one is a secretary, for from then on nobody works in the file without signing in.
    """
    new = Person(0, clean_line(name), role, member_id)
    refuse_if(password_problems(nfc(password)))
    # The file is not held while the hash is worked out.
    hashed = hash_of_secret(password)
    with desk.write() as work:
        refuse_if(_problems(work, new))
        person = work.people.add(new.name, new.role, new.member_id, hashed, desk.clock())
        work.record("person.added", person.name, _details(person))
        work.commit()
    return person


def change_person(desk: Desk, changed: Person) -> Person:
    """Keep somebody's name, role and the member it is. Raises InputRefused with every problem."""
    changed = replace(changed, name=clean_line(changed.name))
    with desk.write() as work:
        before = _person_of(work, changed.person_id)
        problems = _problems(work, changed)
        if before.role is Role.SECRETARY and changed.role is not Role.SECRETARY:
            problems += _last_secretary(work, before)
        refuse_if(problems)
        work.people.change(changed)
        work.record("person.changed", changed.name, _details(changed))
        work.commit()
    return changed


def remove_person(desk: Desk, person_id: int) -> None:
    """Let somebody sign in no more. Raises InputRefused, also for the last secretary."""
    with desk.write() as work:
        person = _person_of(work, person_id)
        refuse_if(_last_secretary(work, person))
        work.people.remove(person_id, desk.clock())
        work.record("person.removed", person.name, {"person": person_id})
        work.commit()


def set_password(desk: Desk, person_id: int, password: str) -> None:
    """Give somebody another password: a secretary to anybody, anybody to oneself. Raises InputRefused."""
    refuse_if(password_problems(nfc(password)))
    hashed = hash_of_secret(password)
    with desk.write() as work:
        person = _person_of(work, person_id)
        own = desk.person is not None and desk.person.person_id == person_id
        work.people.set_password(person_id, hashed, desk.clock())
        work.record("person.password_set", person.name, {"person": person_id, "own": own})
        work.commit()


def set_password_by_code(desk: Desk, person_id: int, code: str, password: str) -> None:
    """Give a secretary another password on the strength of the file's recovery code, when nobody else can.

    Raises InputRefused where the file is not encrypted, the code is mistyped or the person is no secretary;
    WrongPassphrase where it is another file's code.
    """
    key = desk.file.key
    if key is None:
        raise refuse(
            "not_encrypted",
            said("Tệp không có mật khẩu nên không có mã khôi phục."),
            said("Dùng lệnh «ocop-desk council people reset»: mọi người dùng bị bỏ, nhật ký ghi rõ."),
        )
    refuse_if(password_problems(nfc(password)))
    _demand_code(key, code)
    hashed = hash_of_secret(password)
    with desk.write() as work:
        person = _person_of(work, person_id)
        if person.role is not Role.SECRETARY:
            raise refuse("not_secretary", said("Mã khôi phục chỉ đặt lại mật khẩu của thư ký."))
        work.people.set_password(person_id, hashed, desk.clock())
        work.record("person.code_used", person.name, {"person": person_id})
        work.commit()


def reset_people(desk: Desk, code: str = "") -> int:
    """Remove everybody, so that whoever has the file works in it again; the log tells. How many there were.

    For where no secretary's password is known. In an encrypted file it takes the recovery code, for its passphrase may
    be known to all; one that is not encrypted never kept anybody out who would go so far.
    Raises InputRefused, WrongPassphrase.
    """
    if desk.file.key is not None:
        _demand_code(desk.file.key, code)
    with desk.write() as work:
        gone = work.people.all()
        if not gone:
            raise refuse("no_people", said("Tệp không có người dùng nào."))
        for person in gone:
            work.people.remove(person.person_id, desk.clock())
        work.record("people.reset", desk.file.path.name, {"people": [person.name for person in gone]})
        work.commit()
    return len(gone)


def _demand_code(key: FileKey, code: str) -> None:
    if key_of_code(code) != key.raw:
        raise WrongPassphrase(said("Mã khôi phục không phải của tệp này."), said("Tìm giấy in lần đổi mật khẩu cuối."))


def _problems(work: UnitOfWork, person: Person) -> list[Problem]:
    """What keeps somebody from being in the file so: name, membership, and the first one's role."""
    others = [one for one in work.people.all() if one.person_id != person.person_id]
    problems = []
    if not person.name:
        problems.append(Problem("name_wanted", said("Người dùng"), said("Chưa ghi họ tên."), said("Ghi họ và tên.")))
    if any(fold(one.name) == fold(person.name) for one in others):
        message = said("Đã có người dùng tên “{name}”.", name=person.name)
        problems.append(Problem("name_taken", person.name, message, said("Ghi thêm chức vụ để phân biệt.")))
    if person.role is Role.MEMBER and person.member_id is None:
        message = said("Người dùng là thành viên phải gắn với một thành viên của Hội đồng.")
        problems.append(Problem("member_wanted", person.name, message, said("Chọn thành viên.")))
    if person.member_id is not None:
        problems += _member_problems(work, person, others)
    if not others and person.person_id == 0 and person.role is not Role.SECRETARY:
        message = said("Người dùng đầu tiên phải là thư ký.")
        problems.append(Problem("first_is_secretary", person.name, message, said("Thêm thư ký trước.")))
    return problems


def _member_problems(work: UnitOfWork, person: Person, others: list[Person]) -> list[Problem]:
    if all(one.member_id != person.member_id for one in work.councils.members()):
        message = said("Hội đồng không có thành viên số {member_id}.", member_id=person.member_id)
        return [Problem("unknown_member", person.name, message, said("Chọn thành viên khác."))]
    taken = next((one for one in others if one.member_id == person.member_id), None)
    if taken is None:
        return []
    message = said("Thành viên này đã gắn với người dùng “{name}”.", name=taken.name)
    return [Problem("member_taken", person.name, message, said("Mỗi thành viên chỉ có một người dùng."))]


def _last_secretary(work: UnitOfWork, person: Person) -> list[Problem]:
    secretaries = [one for one in work.people.all() if one.role is Role.SECRETARY]
    if [one.person_id for one in secretaries] != [person.person_id]:
        return []
    message = said("{name} là thư ký duy nhất của tệp.", name=person.name)
    return [Problem("last_secretary", person.name, message, said("Thêm thư ký khác trước."))]


def _person_of(work: UnitOfWork, person_id: int) -> Person:
    person = work.people.get(person_id)
    if person is None:
        raise refuse("unknown_person", said("Không có người dùng số {person_id}.", person_id=person_id))
    return person


def _details(person: Person) -> dict[str, object]:
    return {"person": person.person_id, "role": person.role, "of_member": person.member_id}

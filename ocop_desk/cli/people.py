"""`council people`: who signs in to the file and as what."""

import argparse
from dataclasses import replace
from pathlib import Path

from ocop_desk.cli.opening import new_password_of, opened, recovery_code_typed
from ocop_desk.cli.output import say, say_table
from ocop_desk.cli.parsing import Commands, Parser, command, group
from ocop_desk.domain.permissions import ROLE_NAMES, Role


def add_people_verbs(verbs: Commands) -> None:
    """Add `people` with its verbs to `council`."""
    people = group(verbs, "people", "người dùng của tệp; không có ai thì người có tệp làm được mọi việc")
    command(people, "list", "danh sách người dùng", _list)
    add = command(people, "add", "thêm người dùng; người đầu tiên là thư ký", _add)
    add.add_argument("name", help="họ và tên")
    _role_argument(add, wanted=True)
    _password_argument(add)
    change = command(people, "change", "sửa tên, vai trò, thành viên", _change)
    change.add_argument("person", type=int, help="số người dùng")
    change.add_argument("--name", help="họ và tên")
    _role_argument(change, wanted=False)
    password = command(people, "password", "đặt mật khẩu mới: của mình, hoặc của người khác nếu là thư ký", _password)
    password.add_argument("person", type=int, help="số người dùng")
    _password_argument(password)
    password.add_argument("--code-file", type=Path, metavar="TỆP", help="thư ký quên mật khẩu: tệp chứa mã khôi phục")
    password.add_argument("--by-code", action="store_true", help="thư ký quên mật khẩu: dùng mã khôi phục của tệp")
    remove = command(people, "remove", "bỏ một người dùng", _remove)
    remove.add_argument("person", type=int, help="số người dùng")
    reset = command(people, "reset", "không thư ký nào vào được nữa: bỏ mọi người dùng, nhật ký ghi rõ", _reset)
    reset.add_argument("--code-file", type=Path, metavar="TỆP", help="tệp chứa mã khôi phục, nếu tệp có mật khẩu")


def _role_argument(parser: Parser, *, wanted: bool) -> None:
    roles = ", ".join(f"{role} ({ROLE_NAMES[role].lower()})" for role in Role)
    parser.add_argument(
        "--role", choices=[role.value for role in Role], required=wanted, metavar="VAI-TRÒ", help=f"vai trò: {roles}"
    )
    parser.add_argument("--member", type=int, help="số thành viên Hội đồng mà người này là")


def _password_argument(parser: Parser) -> None:
    parser.add_argument("--password-file", type=Path, help="tệp chứa mật khẩu mới; hoặc đặt biến OCOP_DESK_PASSWORD")


def _list(args: argparse.Namespace) -> int:
    from ocop_desk.services.people import people

    with opened(args, read_only=True) as desk:
        found = people(desk)
        with desk.read() as work:
            members = {one.member_id: one.name for one in work.councils.members(removed=True)}
    say_table(
        ("Số", "Họ và tên", "Vai trò", "Thành viên"),
        [(one.person_id, one.name, ROLE_NAMES[one.role], members.get(one.member_id or 0, "")) for one in found],
    )
    return 0


def _add(args: argparse.Namespace) -> int:
    from ocop_desk.services.people import add_person

    with opened(args) as desk:
        person = add_person(desk, args.name, Role(args.role), new_password_of(args), args.member)
    say(f"Đã thêm người dùng số {person.person_id}: {person.name}, {ROLE_NAMES[person.role].lower()}.")
    return 0


def _change(args: argparse.Namespace) -> int:
    from ocop_desk.services.people import change_person, numbered_person

    with opened(args) as desk:
        person = numbered_person(desk, args.person)
        changed = replace(
            person,
            name=args.name or person.name,
            role=Role(args.role) if args.role else person.role,
            member_id=person.member_id if args.member is None else args.member or None,
        )
        changed = change_person(desk, changed)
    say(f"Đã sửa người dùng số {changed.person_id}: {changed.name}, {ROLE_NAMES[changed.role].lower()}.")
    return 0


def _password(args: argparse.Namespace) -> int:
    from ocop_desk.services.people import set_password, set_password_by_code

    with opened(args) as desk:
        if args.by_code or args.code_file is not None:
            set_password_by_code(desk, args.person, recovery_code_typed(args), new_password_of(args))
        else:
            set_password(desk, args.person, new_password_of(args))
    say(f"Đã đặt mật khẩu mới cho người dùng số {args.person}.")
    return 0


def _remove(args: argparse.Namespace) -> int:
    from ocop_desk.services.people import remove_person

    with opened(args) as desk:
        remove_person(desk, args.person)
    say(f"Đã bỏ người dùng số {args.person}.")
    return 0


def _reset(args: argparse.Namespace) -> int:
    from ocop_desk.services.people import reset_people

    with opened(args) as desk:
        count = reset_people(desk, recovery_code_typed(args) if desk.file.key is not None else "")
    say(f"Đã bỏ {count} người dùng; việc này nằm trong nhật ký. Từ nay ai có tệp cũng làm được mọi việc.")
    say("Thêm lại thư ký: council people add TÊN --role secretary")
    return 0

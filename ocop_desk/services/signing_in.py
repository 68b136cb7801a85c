"""Signing in to a council file that has people, with waits that grow after wrong passwords."""

from dataclasses import replace
from datetime import timedelta

from ocop_desk.domain.permissions import PASSWORD_TRIED, Person
from ocop_desk.domain.pins import TRIES, clock_went_back, wait_after, wait_left
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import Said, said
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.services.secret_hashes import is_secret
from ocop_desk.services.waiting import wait_words
from ocop_desk.store.people import StoredPassword


class PasswordRefused(InputRefused):
    """A password that did not let somebody in; `wait` is how long nobody may try again, zero where at once."""

    def __init__(self, problem: Problem, wait: timedelta) -> None:
        self.wait = wait
        super().__init__([problem])


def sign_in(desk: Desk, person_id: int, password: str) -> Desk:
    """The desk in the name of that person. Raises PasswordRefused; InputRefused where there is no such person.

    A file opened only to be read counts no wrong entries.
    """
    person, kept = _known(desk, person_id)
    wait = password_wait(desk, person_id)
    if wait:
        raise PasswordRefused(_wait_problem(person, wait, said("Đã nhập sai mật khẩu nhiều lần.")), wait)
    if not is_secret(kept.hash, password):
        raise _count_wrong(desk, person)
    signed_in = replace(desk, person=person, actor=person.name)
    if not desk.file.read_only:
        with signed_in.write() as work:
            if kept.wrong:
                work.people.note_wrong(person_id, 0, None)
            work.record("person.signed_in", person.name, {"person": person_id})
            work.commit()
    return signed_in


def sign_out(desk: Desk) -> Desk:
    """The desk in nobody's name."""
    return replace(desk, person=None, actor="")


def password_wait(desk: Desk, person_id: int) -> timedelta:
    """How long nobody may try this person's password; zero where it may be tried now.

    Where the clock was set back since the last wrong entry the wait starts anew, and the file is told.
    """
    _, kept = _known(desk, person_id)
    now = desk.clock()
    if clock_went_back(kept.wrong, kept.wrong_at, now) and not desk.file.read_only:
        with desk.write() as work:
            work.permit(PASSWORD_TRIED)
            work.people.note_wrong(person_id, kept.wrong, now)
            work.commit()
    return wait_left(kept.wrong, kept.wrong_at, now)


def _known(desk: Desk, person_id: int) -> tuple[Person, StoredPassword]:
    with desk.read() as work:
        person, kept = work.people.get(person_id), work.people.password(person_id)
    if person is None or kept is None:
        raise refuse("unknown_person", said("Không có người dùng số {person_id}.", person_id=person_id))
    return person, kept


def _count_wrong(desk: Desk, person: Person) -> PasswordRefused:
    wrong = 1
    if not desk.file.read_only:
        with desk.write() as work:
            # Counted from what the file has now: two may have tried at the same time.
            kept = work.people.password(person.person_id)
            wrong = (kept.wrong if kept else 0) + 1
            work.people.note_wrong(person.person_id, wrong, desk.clock())
            work.record("person.wrong_password", person.name, {"person": person.person_id, "wrong": wrong})
            work.commit()
    wait = wait_after(wrong)
    if wait:
        return PasswordRefused(_wait_problem(person, wait, said("Mật khẩu không đúng.")), wait)
    left = said("Còn thử được {tries} lần trước khi phải chờ. Quên thì nhờ thư ký đặt lại.", tries=TRIES - wrong)
    return PasswordRefused(Problem("wrong_password", person.name, said("Mật khẩu không đúng."), left), wait)


def _wait_problem(person: Person, wait: timedelta, why: Said) -> Problem:
    return Problem(
        "password_wait",
        person.name,
        said("{why} Chờ {after} rồi thử lại.", why=why, after=wait_words(wait)),
        said("Thư ký đặt mật khẩu mới thì không phải chờ."),
    )

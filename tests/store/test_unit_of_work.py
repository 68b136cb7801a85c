from threading import Event, Thread

import pytest
from sqlcipher3 import dbapi2

from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store.council_file import CouncilFile
from ocop_desk.store.unit_of_work import UnitOfWork
from tests.store.helpers import NOW, a_named_product


def test_leaving_without_a_commit_takes_everything_back(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        work.products.add(a_named_product("Trà"))
        work.record("product.added", "Trà", {})
    with file.read() as work:
        assert work.products.all() == ()
        assert work.audit.head() is None


def test_an_error_takes_everything_back(file: CouncilFile) -> None:
    with pytest.raises(LookupError), file.begin("thư ký") as work:
        _add_and_fail(work)
    with file.read() as work:
        assert work.products.all() == ()


def test_what_happens_after_a_commit_is_not_kept(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        work.products.add(a_named_product("Trà"))
        work.commit()
        with pytest.raises(RuntimeError, match="over"):
            work.commit()
        work.products.add(a_named_product("Mật ong"))
    with file.read() as work:
        assert [one.product.name for one in work.products.all()] == ["Trà"]


def test_an_event_carries_who_when_and_what(file: CouncilFile) -> None:
    with file.begin("Nguyễn Thị Ánh") as work:
        event = work.record("product.added", "Trà", {"product": 1})
        work.commit()
    with file.read() as work:
        assert work.audit.head() == event
    assert (event.actor, event.at, event.seq, event.details) == ("Nguyễn Thị Ánh", NOW, 1, {"product": 1})


def test_reading_neither_commits_nor_records(file: CouncilFile) -> None:
    with file.read() as work:
        with pytest.raises(RuntimeError, match="only reads"):
            work.commit()
        with pytest.raises(RuntimeError, match="only reads"):
            work.record("noted", "", {})


def test_writing_while_reading_is_not_lost_silently(file: CouncilFile) -> None:
    with pytest.raises(RuntimeError, match="is lost"), file.read() as work:
        work.products.add(a_named_product("Trà"))
    with file.read() as work:
        assert work.products.all() == ()


def test_one_thread_does_not_open_two_units_of_work(file: CouncilFile) -> None:
    with file.read():
        for second in (file.read(), file.begin("thư ký")):
            with pytest.raises(RuntimeError, match="already"):
                second.__enter__()
    with file.begin("thư ký") as work:
        work.commit()


def test_other_threads_wait_for_their_turn(file: CouncilFile) -> None:
    began = Event()
    names: list[str] = []

    def second() -> None:
        began.set()
        with file.read() as work:
            names.extend(one.product.name for one in work.products.all())

    thread = Thread(target=second)
    with file.begin("thư ký") as work:
        thread.start()
        began.wait()
        work.products.add(a_named_product("Trà"))
        work.commit()
    thread.join(timeout=20)
    assert names == ["Trà"]


def test_a_unit_of_work_that_cannot_begin_leaves_the_turn_to_the_next(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        work.connection.exec_driver_sql("PRAGMA busy_timeout = 50")
    other = dbapi2.connect(str(file.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CouncilFileTrouble, match="chương trình khác giữ"):
        file.begin("thư ký").__enter__()
    other.close()
    with file.begin("thư ký") as work:
        work.commit()


def test_a_unit_of_work_that_is_over_gives_nothing(file: CouncilFile) -> None:
    with file.read() as work:
        pass
    with pytest.raises(RuntimeError, match="over"):
        work.session_record(1)


def _add_and_fail(work: UnitOfWork) -> None:
    work.products.add(a_named_product("Trà"))
    work.products.change(99, a_named_product("Mật ong"))


def test_a_commit_that_another_reader_kept_from_happening_leaves_the_file_usable(file: CouncilFile) -> None:
    reader = dbapi2.connect(str(file.path), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM product").fetchall()
    with file.begin("thư ký") as work:
        work.connection.exec_driver_sql("PRAGMA busy_timeout = 0")
        work.products.add(a_named_product("Trà"))
        with pytest.raises(CouncilFileTrouble):
            work.commit()
    reader.close()
    with file.begin("thư ký") as work:
        assert work.products.all() == ()
        work.products.add(a_named_product("Mật ong"))
        work.commit()
    with file.read() as work:
        assert [one.product.name for one in work.products.all()] == ["Mật ong"]

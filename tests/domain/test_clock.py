from datetime import UTC, datetime

from ocop_desk.domain.clock import system_clock


def test_the_computers_clock_is_read_in_utc() -> None:
    before = datetime.now(UTC)
    moment = system_clock()
    assert before <= moment <= datetime.now(UTC)
    assert moment.tzinfo is UTC

import re
from datetime import timedelta
from pathlib import Path

from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.services.audit_log import as_csv, audit_log
from ocop_desk.services.audit_words import knows
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.desk import Desk
from tests.services.desks import DAY, FULL, a_council_desk, an_open_session, score

SERVICES = Path(__file__).resolve().parents[2] / "ocop_desk"


def a_day(folder: Path) -> Desk:
    desk = a_council_desk(folder)
    _, (entry,) = an_open_session(desk)
    score(desk, entry, dict.fromkeys((1, 2, 3, 4), FULL))
    conclude_product(desk, entry)
    return desk


def test_a_day_reads_as_sentences_that_name_people_and_products(tmp_path: Path) -> None:
    with a_day(tmp_path) as desk:
        log = audit_log(desk)
    sentences = [str(line.sentence) for line in log.lines]
    assert "Lập Hội đồng «Hội đồng thử», quyết định " in sentences
    assert "Trần Thị Bình nộp phiếu lượt 1 cho «Sản phẩm 1»" in sentences
    assert "Cho hồ sơ «Sản phẩm 1» vào phiên theo quyết định: Hồ sơ giấy đã đủ" in sentences
    assert sentences[-1] == "Kết luận «Sản phẩm 1»: 5 sao"
    assert log.events == len(log.lines)
    assert not any("{" in sentence for sentence in sentences)


def test_the_log_is_searched_without_marks_and_by_kind_and_day(tmp_path: Path) -> None:
    with a_day(tmp_path) as desk:
        assert [line.kind for line in audit_log(desk, "tran thi binh nop phieu").lines] == ["sheet.submitted"]
        assert {line.kind for line in audit_log(desk, kinds=["round"]).lines} == {"round.opened", "round.revealed"}
        assert audit_log(desk, since=DAY + timedelta(days=1)).lines == ()
        assert len(audit_log(desk, since=DAY, until=DAY).lines) == audit_log(desk).events
        assert {in_viet_nam(line.at).date() for line in audit_log(desk).lines} == {DAY}


def test_the_head_is_a_short_code_that_changes_with_every_event(tmp_path: Path) -> None:
    with a_day(tmp_path) as desk:
        before = audit_log(desk).head
        with desk.write() as work:
            work.record("round.opened", "1", {"entry": 1, "round": 2, "reason": "=1+1"})
            work.commit()
        after = audit_log(desk)
    assert re.fullmatch(r"\d+-[0-9A-F]{4}(-[0-9A-F]{4}){3}", before)
    assert after.head != before
    written = as_csv(after.lines).decode("utf-8-sig")
    assert "Lúc" in written.splitlines()[0]
    assert written.count("\r\n") == after.events + 1


def test_an_event_that_was_changed_is_marked(tmp_path: Path) -> None:
    with a_day(tmp_path) as desk:
        with desk.write() as work:
            work.connection.exec_driver_sql("DROP TRIGGER seal_audit_event_update_added_only")
            work.connection.exec_driver_sql("UPDATE audit_event SET actor = 'ai đó' WHERE seq = 3")
            work.commit()
        assert [line.seq for line in audit_log(desk).lines if line.is_broken] == [3]


def test_a_cell_that_a_spreadsheet_would_compute_is_written_as_text(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        with desk.write() as work:
            work.record("paper.signed", "bien-ban.pdf", {"signer": "=HYPERLINK(1)"})
            work.record("of.another.program", "7", {})
            work.commit()
        lines = audit_log(desk).lines[-2:]
    assert "'=HYPERLINK(1) ký bien-ban.pdf" in as_csv(lines).decode("utf-8-sig")
    assert str(lines[1].sentence) == "of.another.program: 7"


def test_every_kind_that_the_program_records_has_a_sentence() -> None:
    kinds = set()
    for path in SERVICES.rglob("*.py"):
        source = path.read_text("utf-8")
        kinds |= set(re.findall(r'record\(\s*"([a-z_.]+)"', source))
        kinds |= set(re.findall(r'Audit\(connection\)\.append\(.*"([a-z]+\.[a-z_]+)"', source))
    assert len(kinds) > 40
    assert {kind for kind in kinds if not knows(kind)} == set()

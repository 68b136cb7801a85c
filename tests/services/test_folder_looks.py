from pathlib import Path

import pytest

from ocop_desk.services import folder_looks
from ocop_desk.services.folder_looks import files_below, look_again


def test_a_look_tells_what_is_new_or_changed_since_the_last(tmp_path: Path) -> None:
    (tmp_path / "nhóm").mkdir()
    first, second = tmp_path / "a.phieu", tmp_path / "nhóm" / "b.PHIEU"
    first.write_bytes(b"1")
    (tmp_path / "ảnh.jpg").write_bytes(b"x")
    look = look_again(tmp_path, ".phieu")
    assert (look.there, look.files) == (True, (first,))
    second.write_bytes(b"2")
    look = look_again(tmp_path, ".phieu", look.seen)
    assert look.files == (second,)
    assert look_again(tmp_path, ".phieu", look.seen).files == ()
    first.write_bytes(b"whole now")
    assert look_again(tmp_path, ".phieu", look.seen).files == (first,)


def test_a_folder_that_is_gone_is_no_error_and_everything_in_it_is_news_when_it_is_back(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert not look_again(stick, ".phieu").there
    stick.mkdir()
    (stick / "a.phieu").write_bytes(b"1")
    look = look_again(stick, ".phieu")
    stick.rename(tmp_path / "away")
    gone = look_again(stick, ".phieu", look.seen)
    assert not gone.there
    (tmp_path / "away").rename(stick)
    assert len(look_again(stick, ".phieu", gone.seen).files) == 1


def test_a_full_stick_is_looked_at_up_to_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        (tmp_path / f"{number}.phieu").write_bytes(b"1")
    monkeypatch.setattr(folder_looks, "MOST_FILES", 20)
    assert len(files_below(tmp_path, ".phieu")) == 20

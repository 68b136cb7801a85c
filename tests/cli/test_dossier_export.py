"""Dossiers leave the file on the command line: reading copies, originals in volumes, volumes held to their hashes."""

import argparse
from pathlib import Path

import pytest

from ocop_desk.cli.dossier_export import volume_size
from ocop_desk.demo.sample import write_sample_list
from tests.cli.runs import Type, typing
from tests.services.dossier_desks import a_pdf


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    return typing(capsys, tmp_path / "hoi-dong.ocop")


@pytest.fixture
def filled(tmp_path: Path, typed: Type) -> Path:
    write_sample_list(tmp_path / "ds.xlsx")
    (tmp_path / "giay-phep.pdf").write_bytes(a_pdf(2))
    for words in (
        ("products", "import", tmp_path / "ds.xlsx"),
        ("dossier", "add", 1, tmp_path / "giay-phep.pdf"),
        ("dossier", "add", 2, tmp_path / "giay-phep.pdf"),
    ):
        assert typed(*words).code == 0
    return tmp_path


def test_a_reading_copy_says_what_it_holds(filled: Path, typed: Type) -> None:
    run = typed("dossier", "export", "--all", "--light", "--out", filled / "ban-doc")

    assert run.code == 0
    assert "2 tài liệu, 4 trang" in run.out
    assert "vốn đã nhẹ" in run.out, "a page of text is smaller than its picture"
    assert len(list((filled / "ban-doc").rglob("ho-so.pdf"))) == 2
    assert typed("dossier", "export", 1, "--light", "--out", filled / "ban-doc").code == 1


def test_originals_go_into_volumes_that_are_verified_and_joined(filled: Path, typed: Type) -> None:
    run = typed("dossier", "export", 1, "--out", filled / "tap", "--volume", "mail")
    assert run.code == 0
    assert "tap-01.zip" in run.out

    check = typed("dossier", "verify-volumes", filled / "tap", "--join", filled / "goc")
    assert (check.code, "1 tập, 1 tài liệu đúng" in check.out) == (0, True)
    (joined,) = (filled / "goc").rglob("*.pdf")
    assert joined.read_bytes() == a_pdf(2)

    (filled / "tap" / "tap-01.zip").write_bytes(b"PK")
    damaged = typed("dossier", "verify-volumes", filled / "tap")
    assert damaged.code == 1
    assert "tap-01.zip" in damaged.out


def test_what_to_export_has_to_be_said(filled: Path, typed: Type) -> None:
    assert typed("dossier", "export", "--out", filled / "x").code == 1
    assert typed("dossier", "export", 1, "--light", "--volume", "mail", "--out", filled / "x").code == 1
    assert typed("dossier", "export", 1, "--volume", "5XB", "--out", filled / "x").code == 2
    assert not (filled / "x").exists()


def test_sizes_are_typed_as_people_say_them() -> None:
    assert [volume_size(text) for text in ("mail", "FAT32", "20MB", "700 mb", "4gb", "1234567")] == [
        20_000_000,
        4_294_967_295,
        20_000_000,
        700_000_000,
        4_000_000_000,
        1_234_567,
    ]
    with pytest.raises(argparse.ArgumentTypeError):
        volume_size("to")

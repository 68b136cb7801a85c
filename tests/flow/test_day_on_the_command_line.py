"""A council's whole day typed command by command, from an empty folder to a verified package."""

from pathlib import Path

import pytest

from ocop_desk.demo.sample import write_sample_list
from ocop_desk.domain.clock import system_clock
from ocop_desk.packages.keys import load_pkcs12, make_council_certificate, to_pem, to_pkcs12
from ocop_desk.services.rules import RuleLibrary
from tests.cli.runs import Type, typing

PASSPHRASE = "mật khẩu đủ dài"


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    monkeypatch.setenv("OCOP_DESK_PASSPHRASE", PASSPHRASE)
    return typing(capsys, tmp_path / "hoi-dong.ocop")


def done(run: object) -> str:
    assert run.code == 0, run.err or run.out  # type: ignore[attr-defined]
    return run.out  # type: ignore[attr-defined, no-any-return]


def best_marks(scorecard: str) -> list[str]:
    card = RuleLibrary().load("qd26-2026").by_code[scorecard]
    return [f"{criterion.code}={len(criterion.levels)}" for criterion in card.criteria]


def set_up(typed: Type, tmp_path: Path) -> None:
    names = ("--name", "Hội đồng OCOP tỉnh Thử", "--agency", "UBND tỉnh Thử", "--level", "province")
    done(typed("council", "create", *names, "--decision", "01/QĐ-UBND", "--decision-date", "05/01/2026"))
    done(typed("council", "change", "--place", "Thử"))
    done(typed("council", "profile", "--regulation-number", "02/QĐ-HĐ", "--quorum", "2/3", "--spread", "at_least"))
    for name, post in (("Nguyễn Văn An", "chair"), ("Trần Thị Bé", "member"), ("Lê Ích", "member")):
        done(typed("members", "add", name, "--post", post, "--position", "Trưởng phòng"))
    done(typed("members", "add", "Vũ Thị Thư", "--post", "secretary"))
    done(typed("members", "change", "3", "--agency", "Sở Y tế"))
    assert "Vũ Thị Thư" in done(typed("council", "show"))
    products = tmp_path / "danh-sach.xlsx"
    write_sample_list(products)
    assert "sẽ nhận 12" in done(typed("products", "import", products, "--dry-run"))
    assert "đã nhận 12" in done(typed("products", "import", products))
    assert "đã nhận 0, đã có từ trước 12" in done(typed("products", "import", products)), "importing twice adds nothing"


def a_receipt_comes_back(typed: Type, package: Path, tmp_path: Path) -> None:
    """The province checks the package and its word comes back."""
    assert "Chưa có giấy báo nhận" in done(typed("package", "list", "--session", "1"))
    office = tmp_path / "tinh.p12"
    office.write_bytes(to_pkcs12(make_council_certificate("Văn phòng điều phối", "Sở", system_clock()), PASSPHRASE))
    given = ("--key-file", office, "--out", tmp_path / "giay", "--by", "Lê Thị Hoa")
    assert "đã nhận" in done(typed("package", "receipt", package, *given))
    (receipt,) = (tmp_path / "giay").glob("*.giaynhan")
    unknown = typed("package", "delivered", receipt)
    assert unknown.code == 1
    assert "Lần đầu nhận giấy" in unknown.err
    assert "Đã giao: Văn phòng điều phối, Sở, Lê Thị Hoa" in done(typed("package", "delivered", receipt, "--confirm"))
    assert "đã có trong tệp" in done(typed("package", "delivered", receipt))
    assert "Đã giao" in done(typed("package", "list", "--session", "1"))
    own = typed("package", "receipt", package, "--key", "hoi-dong", "--out", tmp_path / "giay")
    assert own.code == 0, "the council's key can sign; its own file does not take it"
    (forged,) = set((tmp_path / "giay").glob("*.giaynhan")) - {receipt}
    assert "chính Hội đồng này" in typed("package", "delivered", forged, "--confirm").err
    strange = typed("package", "receipt", package, *given, "--trust", _certificate(office, tmp_path))
    assert strange.code == 1
    assert "không nhận" in strange.out


def _certificate(office: Path, folder: Path) -> Path:
    target = folder / "tinh.pem"
    target.write_bytes(to_pem(load_pkcs12(office, PASSPHRASE).certificate))
    return target


def test_a_day_from_an_empty_folder_to_a_verified_package(typed: Type, tmp_path: Path) -> None:
    set_up(typed, tmp_path)
    assert "Trà Ô Long" in done(typed("products", "list", "--search", "tra o long"))
    done(typed("products", "cases", "12", "8=1", "9=2", "15=1"))
    done(typed("session", "plan", "--number", "1", "--date", "20/11/2026", "--dossiers-sent", "12/11/2026"))
    done(typed("session", "agenda", "1", "1", "2"))
    refused = typed("session", "open", "1")
    assert refused.code == 1
    assert "Chưa điểm danh" in refused.err
    done(typed("session", "attend", "1", "--absent", "3=đi công tác"))
    assert "Hồ sơ chưa được kiểm tra đủ" in typed("session", "open", "1").err
    assert "2 sản phẩm" in done(typed("session", "admit", "1", "--decision", "Hồ sơ giấy đã đủ"))
    done(typed("session", "open", "1"))
    done(typed("round", "open", "1"))
    for member in (1, 2):
        done(typed("sheet", "set", "1", member, *best_marks("QD26-01")))
        done(typed("sheet", "note", "1", member, "1.1", "Đã xem vùng trồng"))
        assert "chưa nộp" in done(typed("sheet", "show", "1", member))
        assert typed("round", "reveal", "1").code == 1
        done(typed("sheet", "submit", "1", member))
    assert "đã nộp 2/2" in done(typed("round", "progress", "1"))
    assert "5 sao" in done(typed("round", "reveal", "1"))
    assert "100,00 điểm, 5 sao" in done(typed("conclude", "1"))
    done(typed("reject", "2", "forged-dossier", "--detail", "Giấy chứng nhận bị sửa"))
    done(typed("session", "remark", "1", "Nhất trí 100%", "--kind", "vote"))
    done(typed("session", "close", "1"))
    assert "loại" in done(typed("results", "1"))
    assert "100" in done(typed("results", "1", "--entry", "1"))
    done(typed("keys", "make", "hoi-dong", "--holder", "Hội đồng OCOP tỉnh Thử"))
    assert "hoi-dong" in done(typed("keys", "list"))
    trust = tmp_path / "hoi-dong.pem"
    assert "vân tay" in done(typed("keys", "show", "hoi-dong", "--pem", trust))
    out = tmp_path / "ra"
    assert typed("package", "build", "--session", "1", "--out", out).code == 1, "nobody has signed yet"
    assert "Còn chờ" in done(typed("sign", "--session", "1", "--role", "secretary", "--key", "hoi-dong"))
    assert typed("sign", "--session", "1", "--role", "secretary", "--key", "hoi-dong").code == 1, "once is enough"
    assert "Đủ chữ ký" in done(typed("sign", "--session", "1", "--role", "chair", "--key", "hoi-dong"))
    done(typed("papers", "--session", "1", "--out", out))
    done(typed("workbook", "--session", "1", out / "ket-qua.xlsx"))
    done(typed("package", "build", "--session", "1", "--out", out))
    (package,) = out.glob("*.asice")
    assert "HỢP LỆ" in done(typed("package", "verify", package, "--trust", trust))
    assert '"ok": true' in done(typed("package", "verify", package, "--json"))
    (tmp_path / "usb").mkdir()
    assert "Có thể rút" in done(typed("package", "carry", package, tmp_path / "usb"))
    assert typed("package", "carry", package, tmp_path / "khong-co").code == 1
    copy = done(typed("backups", "now")).split()[-1]
    assert copy in done(typed("backups", "list"))
    done(typed("backups", "restore", copy, tmp_path / "lai.ocop"))
    assert typed("backups", "restore", copy, tmp_path / "lai.ocop").code == 1, "nothing is written over"
    assert package.name in done(typed("package", "list", "--session", "1"))
    a_receipt_comes_back(typed, package, tmp_path)
    assert "đều khớp" in done(typed("check"))
    done(typed("backup", tmp_path / "sao-luu.ocop"))
    assert "Kết luận «" in done(typed("audit"))
    assert "nộp phiếu" not in done(typed("audit", "--kind", "round"))
    assert '"kind": "session.closed"' in done(typed("audit", "--json"))


def test_a_wrong_passphrase_signs_nothing(typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(typed, tmp_path)
    done(typed("keys", "make", "hoi-dong", "--holder", "Hội đồng"))
    monkeypatch.setenv("OCOP_DESK_PASSPHRASE", "sai rồi sai rồi")
    run = typed("package", "build", "--session", "1", "--out", tmp_path / "ra")
    assert run.code == 1
    assert "Mật khẩu" in run.err
    assert not (tmp_path / "ra").exists()


def test_sheets_travel_as_excel_forms(typed: Type, tmp_path: Path) -> None:
    import openpyxl

    set_up(typed, tmp_path)
    done(typed("session", "plan", "--number", "1", "--date", "20/11/2026", "--dossiers-sent", "12/11/2026"))
    done(typed("session", "agenda", "1", "1"))
    done(typed("session", "attend", "1"))
    done(typed("session", "admit", "1", "--decision", "Hồ sơ giấy đã đủ"))
    done(typed("session", "open", "1"))
    assert typed("sheet", "forms", "1", "--out", tmp_path / "phieu").code == 1, "no round is open"
    done(typed("round", "open", "1"))
    done(typed("sheet", "forms", "1", "--out", tmp_path / "phieu"))
    forms = sorted((tmp_path / "phieu").glob("*.xlsx"))
    assert len(forms) == 3
    empty = typed("sheet", "read", "1", forms[0])
    assert empty.code == 1
    assert "nộp 0 phiếu" in empty.out
    for form in forms:
        book = openpyxl.load_workbook(form)
        for sheet in book.worksheets:
            for validation in sheet.data_validations.dataValidation:
                for place in (place for cells in validation.sqref.ranges for row in cells.rows for place in row):
                    sheet.cell(*place).value = "1"
        book.save(form)
        done(typed("sheet", "read", "1", form))
    assert "đã nộp 3/3" in done(typed("round", "progress", "1"))

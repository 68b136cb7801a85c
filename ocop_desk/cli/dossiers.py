"""`dossier`: the evidence of each product, what is missing in it, and whether it may enter a session."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli import dossier_export, dossier_links, dossier_papers
from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say
from ocop_desk.cli.parsing import Commands, Parser, command, day, group
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, EvidenceKind
from ocop_desk.domain.products import REGISTRATION_KIND_NAMES, RegistrationKind

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk

_KINDS = [kind.value for kind in EvidenceKind]


def add_commands(commands: Commands) -> None:
    """Add `dossier` with its verbs."""
    verbs = group(commands, "dossier", "hồ sơ minh chứng của sản phẩm")
    add = _product_verb(verbs, "add", "thêm tệp, thư mục, ZIP vào hồ sơ", _add)
    add.add_argument("paths", type=Path, nargs="+", metavar="TỆP", help="PDF, JPEG, PNG, DOCX, XLSX, thư mục hoặc ZIP")
    add.add_argument("--kind", choices=_KINDS, help="loại của mọi tài liệu thêm lần này (mặc định: đoán theo tên)")
    add.add_argument("--dry-run", action="store_true", help="chỉ xem sẽ thêm gì, không ghi")
    listed = command(verbs, "list", "hồ sơ của mọi sản phẩm, hoặc tài liệu của một sản phẩm", _list)
    listed.add_argument("product", type=int, nargs="?", help="số sản phẩm")
    _day_option(listed)
    _add_describe(verbs)
    remove = _document_verb(verbs, "remove", "rút một tài liệu; việc rút được ghi lại", _remove)
    remove.add_argument("--reason", required=True, help="lý do")
    check = _product_verb(verbs, "check", "kiểm tra hồ sơ đủ và còn hạn chưa, ghi kết quả kiểm tra", _check)
    _day_option(check)
    admit = _product_verb(verbs, "admit", "cho hồ sơ chưa đủ vào phiên theo quyết định", _admit)
    admit.add_argument("--decision", required=True, help="ai quyết định, vì sao")
    _day_option(admit)
    _product_verb(verbs, "keep", "dùng lại tài liệu của hồ sơ lần trước", _keep)
    new = _product_verb(verbs, "new", "bắt đầu hồ sơ nâng hạng hoặc đánh giá lại", _new)
    new.add_argument("kind", choices=[kind.value for kind in RegistrationKind])
    head = _product_verb(verbs, "head", "ghi số mẫu đã nhận, công văn của xã, ngày nhận", _head)
    head.add_argument("--samples", type=int, help="số mẫu sản phẩm đã nhận")
    head.add_argument("--letter", help="số công văn của UBND cấp xã")
    head.add_argument("--letter-date", type=day, help="ngày công văn")
    head.add_argument("--received", type=day, help="ngày nhận hồ sơ")
    dossier_links.add_verbs(verbs)
    dossier_export.add_verbs(verbs)
    dossier_papers.add_verbs(verbs)


def _add_describe(verbs: Commands) -> None:
    describe = _document_verb(verbs, "describe", "ghi loại, số, nơi cấp, ngày của một tài liệu", _describe)
    describe.add_argument("--kind", choices=_KINDS)
    describe.add_argument("--number", help="số giấy tờ")
    describe.add_argument("--issuer", help="nơi cấp")
    describe.add_argument("--issued", type=day, help="ngày cấp")
    describe.add_argument("--until", type=day, help="ngày hết hạn")
    describe.add_argument("--note", help="ghi chú")
    secrecy = describe.add_mutually_exclusive_group()
    secrecy.add_argument("--confidential", action="store_true", default=None, help="tài liệu mật của chủ thể")
    secrecy.add_argument("--open", action="store_false", dest="confidential", help="không mật")


def _product_verb(verbs: Commands, name: str, text: str, run: object) -> Parser:
    parser = command(verbs, name, text, run)  # type: ignore[arg-type]
    parser.add_argument("product", type=int, help="số sản phẩm (xem products list)")
    return parser


def _document_verb(verbs: Commands, name: str, text: str, run: object) -> Parser:
    parser = command(verbs, name, text, run)  # type: ignore[arg-type]
    parser.add_argument("document", type=int, help="số tài liệu (xem dossier list SỐ-SẢN-PHẨM)")
    return parser


def _day_option(parser: Parser) -> None:
    parser.add_argument("--date", type=day, help="ngày họp (mặc định: hôm nay)")


def _add(args: argparse.Namespace) -> int:
    from ocop_desk.cli.dossier_lines import say_plan, say_report
    from ocop_desk.cli.progress import ProgressLine
    from ocop_desk.services.dossiers import dossier_of
    from ocop_desk.services.evidence_intake import add_planned, plan_intake

    with opened(args, read_only=args.dry_run) as desk, ProgressLine() as line:
        plan = plan_intake(args.paths, line.look)
        if args.kind is not None:
            kind = EvidenceKind(args.kind)
            files = tuple(replace(file, facts=replace(file.facts, kind=kind)) for file in plan.files)
            plan = replace(plan, files=files)
        report = None if args.dry_run else add_planned(desk, dossier_of(desk, args.product), plan, line.tell)
    if report is None:
        return say_plan(plan)
    return say_report(report)


def _list(args: argparse.Namespace) -> int:
    from ocop_desk.cli.dossier_lines import say_dossier, say_dossiers

    with opened(args, read_only=True) as desk:
        if args.product is None:
            say_dossiers(desk, args.date)
        else:
            say_dossier(desk, _there(desk, args.product), args.date)
    return 0


def _describe(args: argparse.Namespace) -> int:
    from ocop_desk.services.evidence import describe_document, find_document

    said = {
        "kind": None if args.kind is None else EvidenceKind(args.kind),
        "number": args.number,
        "issuer": args.issuer,
        "issued": args.issued,
        "valid_until": args.until,
        "note": args.note,
        "confidential": args.confidential,
    }
    with opened(args) as desk:
        document = find_document(desk, args.document)
        facts = replace(document.facts, **{name: value for name, value in said.items() if value is not None})
        describe_document(desk, args.document, facts)
    say(f"{document.name}: {EVIDENCE_KIND_NAMES[facts.kind]}.")
    return 0


def _remove(args: argparse.Namespace) -> int:
    from ocop_desk.services.evidence import find_document, remove_document

    with opened(args) as desk:
        document = find_document(desk, args.document)
        remove_document(desk, args.document, args.reason)
    say(f"Đã rút {document.name}.")
    return 0


def _check(args: argparse.Namespace) -> int:
    from ocop_desk.cli.dossier_lines import say_standing
    from ocop_desk.services.dossiers import check_dossier

    with opened(args) as desk:
        found = check_dossier(desk, _there(desk, args.product), args.date)
    say_standing(found)
    say("Hồ sơ đủ." if found.is_complete else "Hồ sơ CHƯA đủ.")
    return 0 if found.is_complete else 1


def _admit(args: argparse.Namespace) -> int:
    from ocop_desk.services.dossiers import admit_dossier, dossier_of

    with opened(args) as desk:
        admit_dossier(desk, dossier_of(desk, args.product), args.decision, args.date)
    say(f"Đã ghi quyết định cho hồ sơ của sản phẩm {args.product} vào phiên.")
    return 0


def _keep(args: argparse.Namespace) -> int:
    from ocop_desk.services.dossiers import dossier_of, keep_documents

    with opened(args) as desk:
        kept = keep_documents(desk, dossier_of(desk, args.product))
    say(f"Đã dùng lại {kept} tài liệu của hồ sơ lần trước.")
    return 0


def _new(args: argparse.Namespace) -> int:
    from ocop_desk.services.dossiers import new_application

    kind = RegistrationKind(args.kind)
    with opened(args) as desk:
        new_application(desk, args.product, kind)
    say(f"Đã lập hồ sơ mới, {REGISTRATION_KIND_NAMES[kind].lower()}, cho sản phẩm {args.product}.")
    return 0


def _head(args: argparse.Namespace) -> int:
    from ocop_desk.services.dossiers import change_dossier, dossier_content, dossier_of

    said = {
        "samples": args.samples,
        "letter_number": args.letter,
        "letter_date": args.letter_date,
        "received": args.received,
    }
    with opened(args) as desk:
        head = dossier_content(desk, dossier_of(desk, args.product)).dossier
        change_dossier(desk, replace(head, **{name: value for name, value in said.items() if value is not None}))
    say(f"Đã ghi vào hồ sơ của sản phẩm {args.product}.")
    return 0


def _there(desk: "Desk", product_id: int) -> int:
    """The dossier of a product as it is registered; refused where there is none, since looking makes none."""
    from ocop_desk.services.dossiers import existing_dossier

    return existing_dossier(desk, product_id)

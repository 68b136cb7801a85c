"""`dossier papers|blank|assess`: papers of a dossier, blank forms, and what sources say of a product in Excel forms."""

import argparse
from pathlib import Path

from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_problems, say_table
from ocop_desk.cli.parsing import Commands, command, day, group
from ocop_desk.documents.paper.dossier_contents import BLANK_FORMS, DossierPaper
from ocop_desk.domain.dossiers import ASSESSMENT_NAMES


def add_verbs(verbs: Commands) -> None:
    """Add the verbs to `dossier`."""
    papers = command(verbs, "papers", "in văn bản của một hồ sơ ra PDF", _papers)
    papers.add_argument("product", type=int, help="số sản phẩm (xem products list)")
    papers.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    papers.add_argument("--only", choices=[one.value for one in DossierPaper], action="append", default=[])
    papers.add_argument("--date", type=day, help="ngày họp (mặc định: hôm nay)")
    papers.add_argument("--answer-by", type=day, help="hạn trả lời trong yêu cầu bổ sung")
    blank = command(verbs, "blank", "in mẫu 01, mẫu 03 để trống", _blank)
    blank.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    blank.add_argument("--only", choices=[one.value for one in BLANK_FORMS], action="append", default=[])
    steps = group(verbs, "assess", "tự đánh giá, báo cáo của xã, Tổ tư vấn, kiểm tra thực tế")
    form = command(steps, "form", "ghi biểu Excel để các bên điền", _form)
    form.add_argument("product", type=int, help="số sản phẩm (xem products list)")
    form.add_argument("--out", type=Path, required=True, metavar="TỆP.xlsx")
    read = command(steps, "read", "đọc biểu Excel đã điền; có lỗi thì không ghi gì của biểu đó", _read)
    read.add_argument("paths", type=Path, nargs="+", metavar="BIỂU.xlsx")
    show = command(steps, "show", "điểm của các bên cạnh nhau và câu hỏi cho chủ thể", _show)
    show.add_argument("product", type=int, help="số sản phẩm (xem products list)")


def _papers(args: argparse.Namespace) -> int:
    from ocop_desk.services.dossier_papers import write_dossier_papers
    from ocop_desk.services.dossiers import dossier_of

    which = [DossierPaper(one) for one in args.only]
    with opened(args) as desk:
        dossier_id = dossier_of(desk, args.product)
        written = write_dossier_papers(desk, dossier_id, args.out, which, day=args.date, answer_by=args.answer_by)
        for path in written:
            say(f"Đã ghi {path}")
    return 0


def _blank(args: argparse.Namespace) -> int:
    from ocop_desk.services.dossier_papers import write_blank_forms

    with opened(args, read_only=True) as desk:
        for path in write_blank_forms(desk, args.out, [DossierPaper(one) for one in args.only]):
            say(f"Đã ghi {path}")
    return 0


def _form(args: argparse.Namespace) -> int:
    from ocop_desk.services.assessment_forms import write_assessment_form
    from ocop_desk.services.dossiers import dossier_of

    with opened(args) as desk:
        write_assessment_form(desk, dossier_of(desk, args.product), args.out)
    say(f"Đã ghi {args.out}")
    return 0


def _read(args: argparse.Namespace) -> int:
    from ocop_desk.services.assessment_forms import read_assessment_form

    failed = False
    with opened(args) as desk:
        for path in args.paths:
            report = read_assessment_form(desk, path)
            failed = failed or bool(report.problems)
            if report.problems:
                say(f"{path.name}: không ghi gì")
                say_problems(report.problems)
            else:
                sources = ", ".join(ASSESSMENT_NAMES[source] for source in report.kept)
                say(f"{path.name}: đã ghi {sources or 'trang minh chứng'}; thêm {report.links} liên kết trang")
    return 1 if failed else 0


def _show(args: argparse.Namespace) -> int:
    from ocop_desk.domain.assessments import points_of
    from ocop_desk.domain.numbers import points_text
    from ocop_desk.services.dossier_papers import dossier_facts
    from ocop_desk.services.dossiers import dossier_of

    with opened(args) as desk:
        facts = dossier_facts(desk, dossier_of(desk, args.product))
    columns = [points_of(one, facts.card, facts.product.cases) for one in facts.said.values()]
    rows = [
        (
            criterion.code,
            criterion.title,
            points_text(criterion.points),
            *(points_text(points[criterion.code]) if criterion.code in points else "·" for points in columns),
        )
        for criterion in facts.card.criteria
    ]
    say_table(("Mã", "Tiêu chí", "Tối đa", *(ASSESSMENT_NAMES[source] for source in facts.said)), rows)
    if facts.questions:
        say()
        say("Câu hỏi cho chủ thể:")
    for question in facts.questions:
        say(f"  - {question}")
    return 0

"""The figures of a product as lines of a tree: mean, totals, parts, marks."""

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.figures import MarkFigure, PartFigure, RoundFigures, SheetFigure
from ocop_desk.domain.numbers import decimal_text, points_text
from ocop_desk.domain.text import sentence_case
from ui.core_words import moment_words
from ui.models.figure_tree import Figure
from ui.pages.results.words import mean_how, part_mean_how, spread_how


def round_tree(figures: RoundFigures, decimals: int) -> Figure:
    """A round: its mean with the sheets below it, the means of the parts, the spread."""
    translate = QCoreApplication.translate
    result = figures.result
    terms = [_sheet(sheet) for sheet in figures.sheets]
    for part, mean in result.parts.items():
        name = translate("Unfolding", "Trung bình phần {part}").format(part=part)
        terms.append(Figure(name, decimal_text(mean, decimals), part_mean_how(figures, part, decimals), soft=True))
    if result.spread is not None:
        name = translate("Unfolding", "Chênh lệch cao nhất − thấp nhất")
        terms.append(Figure(name, points_text(result.spread), spread_how(figures), soft=True))
    name = translate("Unfolding", "Lượt {n}: điểm trung bình").format(n=figures.number)
    return Figure(name, result.mean_text or "–", mean_how(figures), tuple(terms), strong=True)


def _sheet(sheet: SheetFigure) -> Figure:
    terms = " + ".join(f"{part.code} {points_text(part.points)}" for part in sheet.parts)
    how = f"{terms} = {points_text(sheet.total)}"
    if not sheet.counts:
        beside = QCoreApplication.translate("Unfolding", "không tính vào trung bình")
        how = f"{how} · {beside}"
    else:
        handed = QCoreApplication.translate("Unfolding", "nộp lúc {moment}")
        how = f"{how} · {handed.format(moment=moment_words(sheet.submitted_at))}"
    if sheet.paper is not None:
        typed = QCoreApplication.translate("Unfolding", "phiếu giấy, {typists} nhập")
        how = f"{how} · {typed.format(typists=', '.join(sheet.paper.typists))}"
    return Figure(
        sheet.name, points_text(sheet.total), how, tuple(_part(part) for part in sheet.parts), True, not sheet.counts
    )


def _part(part: PartFigure) -> Figure:
    terms = " + ".join(points_text(mark.points) for mark in part.marks if mark.asked)
    name = f"{part.code} · {sentence_case(part.title)}"
    points = f"{points_text(part.points)}/{points_text(part.most)}"
    return Figure(name, points, f"{terms} = {points_text(part.points)}", tuple(_mark(mark) for mark in part.marks))


def _mark(mark: MarkFigure) -> Figure:
    name = f"{mark.code} {sentence_case(mark.title)}"
    points = f"{points_text(mark.points)}/{points_text(mark.most)}"
    translate = QCoreApplication.translate
    if not mark.asked:
        return Figure(name, "–", translate("Unfolding", "không phải chấm"), soft=True)
    if mark.level:
        how = translate("Unfolding", "mức {n}: {label}").format(n=mark.level, label=mark.label)
    else:
        how = translate("Unfolding", "không đạt mức nào")
    if mark.note:
        how = translate("Unfolding", "{how} (ghi chú: {note})").format(how=how, note=mark.note)
    return Figure(name, points, how)

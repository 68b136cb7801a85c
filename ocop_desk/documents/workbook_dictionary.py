"""The data dictionary of the workbook: every column of every sheet explained."""

from collections.abc import Iterable, Iterator

from ocop_desk.documents.workbook_table import Column, Look, Table

DICTIONARY = Table(
    "Từ điển dữ liệu",
    "Giải thích từng cột của từng trang",
    (
        Column("sheet", "Trang", "Tên trang tính.", Look.TEXT, 22),
        Column("subject", "Nội dung trang", "Trang này ghi những gì.", Look.TEXT, 44),
        Column("letter", "Cột", "Chữ cái của cột.", Look.TEXT, 6),
        Column("title", "Tên cột", "Tên ở đầu cột.", Look.TEXT, 28),
        Column("kind", "Kiểu", "Kiểu dữ liệu trong cột.", Look.TEXT, 24),
        Column("explain", "Giải thích", "Ý nghĩa của cột.", Look.TEXT, 70),
    ),
    frozen=1,
)


def dictionary_rows(tables: Iterable[Table]) -> Iterator[list[object]]:
    """One row a column, this sheet's own included."""
    for table in (*tables, DICTIONARY):
        for column in table.columns:
            letter = table.letters[column.key]
            yield [table.name, table.subject, letter, column.title, column.look.value, column.explain]

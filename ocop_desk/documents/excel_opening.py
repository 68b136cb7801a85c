"""Opening a file somebody calls Excel: what it really is, and what of it may be read."""

import stat
from pathlib import Path
from typing import NoReturn
from zipfile import BadZipFile, ZipFile, ZipInfo

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import Said, said
from ocop_desk.errors import FileTrouble

MEGABYTE = 1 << 20
LARGEST_FILE = 100 * MEGABYTE
LARGEST_PART = 150 * MEGABYTE
LARGEST_IN_ALL = 400 * MEGABYTE
"""Of the parts that are read, unpacked. A list of 3,000 products has about 3 MB; pictures are never unpacked."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096

_SAVE_AS_XLSX = said("Mở tệp bằng Excel, chọn Lưu thành (Save As), loại «Excel Workbook (*.xlsx)», rồi nhập lại.")


class Parts:
    """The parts of one workbook file by name, each unpacked only up to a bound. Names are compared without case."""

    def __init__(self, path: Path, archive: ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._entries: dict[str, ZipInfo] = {_part_name(entry.filename): entry for entry in archive.infolist()}
        self._read = 0

    def __contains__(self, name: str) -> bool:
        return _part_name(name) in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises InputRefused where it is too big, KeyError where there is none."""
        entry = self._entries[_part_name(name)]
        self._read += entry.file_size
        if entry.file_size > LARGEST_PART or self._read > LARGEST_IN_ALL:
            _too_big(self._path, entry.file_size)
        if entry.flag_bits & 1:
            _encrypted(self._path)
        return self._archive.read(entry)


def open_workbook(path: Path) -> ZipFile:
    """The file as the archive that an .xlsx is.

    Raises FileTrouble where it cannot be read, InputRefused where it is no such workbook: code says what it is.
    """
    head = _head(path)
    if not head.startswith(_ZIP):
        _refuse_other(path, head)
    try:
        return ZipFile(path)
    except OSError as error:
        raise _unreadable(path, error) from error
    except (BadZipFile, ValueError, NotImplementedError):
        refuse_damaged(path)


def check_is_workbook(path: Path, parts: Parts) -> None:
    """Raises InputRefused where the archive is something else: OpenDocument, Word, binary Excel, any zip."""
    if "xl/workbook.xml" in parts or "_rels/.rels" in parts:
        if "word/document.xml" in parts:
            refuse(
                "word-file", path, said("là tệp Word, không phải Excel."), said("Chép bảng sang Excel rồi nhập lại.")
            )
        if "xl/workbook.bin" in parts:
            refuse("binary-excel", path, said("là Excel nhị phân (.xlsb), chương trình không đọc được."), _SAVE_AS_XLSX)
        return
    if "content.xml" in parts:
        refuse("open-document", path, said("là bảng tính OpenDocument (.ods), không phải .xlsx."), _SAVE_AS_XLSX)
    refuse(
        "not-excel",
        path,
        said("là tệp nén (zip), không phải bảng tính Excel."),
        said("Giải nén và chọn tệp .xlsx ở trong."),
    )


def refuse(code: str, path: Path, message: Said, remedy: Said) -> NoReturn:
    """Raise InputRefused about the file as a whole."""
    raise InputRefused([Problem(code, path.name, message, remedy)])


def refuse_damaged(path: Path) -> NoReturn:
    """Raise InputRefused for a file whose inside does not hold."""
    remedy = said("Xin gửi lại tệp, hoặc mở bằng Excel và lưu thành tệp mới.")
    refuse("damaged-excel", path, said("bị hỏng hoặc chép chưa hết, không đọc được."), remedy)


def refuse_unsafe(path: Path) -> NoReturn:
    """Raise InputRefused for a file whose XML declares a document type: no Excel writes one, and it may hide traps."""
    message = said("có khai báo lạ (DTD, thực thể) trong ruột tệp; không đọc vì lý do an toàn.")
    refuse("unsafe-excel", path, message, said("Mở bằng Excel, lưu thành tệp mới rồi nhập lại."))


def _head(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileTrouble(
                said("{name} là thư mục, không phải tệp.", name=path.name), said("Chọn tệp danh sách .xlsx.")
            )
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise FileTrouble(
                said("{name} không phải là tệp thường.", name=path.name), said("Chọn tệp danh sách .xlsx.")
            )
        if found.st_size > LARGEST_FILE:
            _too_big(path, found.st_size)
        with path.open("rb") as stream:
            return stream.read(_HEAD)
    except OSError as error:
        raise _unreadable(path, error) from error
    except ValueError as error:
        # A path that no file system knows, such as one with a zero character.
        raise FileTrouble(said("Tên tệp không hợp lệ."), said("Kiểm tra lại tên và đường dẫn.")) from error


def _unreadable(path: Path, error: OSError) -> FileTrouble:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileTrouble(said("Không có tệp {path}.", path=path), said("Kiểm tra lại tên và đường dẫn."))
    if isinstance(error, PermissionError):
        remedy = said("Đóng tệp nếu đang mở trong Excel, hoặc kiểm tra quyền đọc.")
        return FileTrouble(said("Không được phép đọc tệp {path}.", path=path), remedy)
    return FileTrouble(
        said("Không đọc được tệp {path} ({strerror}).", path=path, strerror=error.strerror),
        said("Kiểm tra ổ đĩa rồi thử lại."),
    )


def _refuse_other(path: Path, head: bytes) -> NoReturn:
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not head:
        refuse("empty-file", path, said("là tệp rỗng."), said("Xin gửi lại tệp."))
    if path.name.startswith("~$"):
        refuse("not-excel", path, said("là tệp tạm của Excel."), said("Chọn tệp {name}.", name=path.name[2:]))
    if head.startswith(_OLE):
        _refuse_ole(path)
    if head.startswith(b"%PDF"):
        refuse("pdf-file", path, said("là tệp PDF, không phải Excel."), said("Xin bản Excel của danh sách."))
    if b"<html" in text or b"<table" in text or b"schemas-microsoft-com:office:spreadsheet" in text:
        refuse("web-page", path, said("là trang web hoặc XML mang đuôi Excel."), _SAVE_AS_XLSX)
    if _is_text(head):
        refuse("text-file", path, said("là tệp văn bản (CSV), không phải Excel."), _SAVE_AS_XLSX)
    refuse("not-excel", path, said("không phải tệp Excel (.xlsx)."), said("Chọn đúng tệp danh sách .xlsx."))


def _refuse_ole(path: Path) -> NoReturn:
    """Old Office files and encrypted new ones share a container (OLE); their streams tell which it is."""
    names = _ole_streams(path)
    if "encryptedpackage" in names or "encryptioninfo" in names:
        _encrypted(path)
    if names & {"workbook", "book"}:
        refuse("old-excel", path, said("là Excel đời cũ (.xls)."), _SAVE_AS_XLSX)
    if "worddocument" in names:
        refuse("word-file", path, said("là tệp Word, không phải Excel."), said("Chép bảng sang Excel rồi nhập lại."))
    refuse("not-excel", path, said("không phải tệp Excel (.xlsx), hoặc là tệp Office cũ bị hỏng."), _SAVE_AS_XLSX)


def _ole_streams(path: Path) -> set[str]:
    import olefile

    try:
        with olefile.OleFileIO(str(path)) as ole:
            return {entry[0].casefold() for entry in ole.listdir(streams=True, storages=False)}
    except Exception:
        # The reader of a format from 1990 answers damage with errors of every type.
        return set()


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return sum(byte < 32 and byte not in b"\t\r\n\x0c" for byte in head) == 0


def _encrypted(path: Path) -> NoReturn:
    remedy = said("Mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc, xóa mật khẩu rồi lưu.")
    refuse("encrypted-excel", path, said("được đặt mật khẩu mở."), remedy)


def _too_big(path: Path, size: int) -> NoReturn:
    message = said("quá lớn ({size} MB) so với một danh sách.", size=size // MEGABYTE)
    refuse("too-big", path, message, said("Chép riêng bảng danh sách sang một tệp Excel mới rồi nhập lại."))


def _part_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()

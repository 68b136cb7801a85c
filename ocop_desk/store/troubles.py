"""The one place where errors of the driver and the system become troubles for people."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.said import NOTHING, Said, said
from ocop_desk.errors import (
    AuditChainBroken,
    CouncilFileGone,
    CouncilFileTrouble,
    DeskSuperseded,
    DiskFull,
    EnvironmentTrouble,
    FileTrouble,
    PassphraseNeeded,
    WrongPassphrase,
)

_BUSY, _LOCKED, _READ_ONLY, _IO, _CORRUPT, _FULL, _CANNOT_OPEN, _NOT_A_DATABASE = 5, 6, 8, 10, 11, 13, 14, 26
_ERROR, _CONSTRAINT = 1, 19
# Some calls of the driver, its backup among them, give no code, and functions called in SQL only that they failed: then
# SQLite's own words have to do.
_CODE_OF_WORDS = {
    "database is locked": _BUSY,
    "attempt to write a readonly database": _READ_ONLY,
    "disk I/O error": _IO,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANNOT_OPEN,
    "file is not a database": _NOT_A_DATABASE,
}
_SEALED = "sealed: "
_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}


class SealBroken(Exception):
    """A change of something submitted, concluded or closed, refused by the database. A bug of the caller."""


def trouble_of_driver(error: BaseException, path: Path, *, keyed: bool = False) -> Exception | None:
    """The trouble behind an error of the SQLite driver; None where it is a bug of ours.

    `keyed` tells that the file was opened with a key: what cannot be read then is not the file it opens.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code in {None, _ERROR}:
        code = _CODE_OF_WORDS.get(str(error))
    if code is None:
        return None
    # The driver gives SQLite's primary codes only, so a refusal by a trigger is known by its words.
    if code == _CONSTRAINT and str(error).startswith(_SEALED):
        return SealBroken(str(error))
    if code == _READ_ONLY and path.with_name(f"{path.name}-journal").exists():
        return _unfinished_write(path)
    if keyed and code & 0xFF == _NOT_A_DATABASE:
        return key_does_not_fit(path)
    return _environmental(code & 0xFF, path)


def trouble_of_system(error: OSError, path: Path) -> EnvironmentTrouble:
    """The trouble behind an error of the operating system while a file was read or written."""
    if error.errno in _NO_ROOM:
        return disk_full(path)
    if error.errno in _NO_RIGHT:
        return no_right(path)
    reason = error.strerror or str(error)
    return FileTrouble(
        said("Không đọc hoặc ghi được {path}: {reason}.", path=path, reason=reason),
        said("Kiểm tra ổ đĩa, thẻ nhớ hoặc đường dẫn."),
    )


def disk_full(path: Path) -> DiskFull:
    """No room for the file or its journal."""
    return DiskFull(
        said("Hết chỗ trên ổ đĩa chứa {path}. Thay đổi vừa rồi chưa được ghi, dữ liệu trước đó còn nguyên.", path=path),
        said("Xóa bớt tệp không cần hoặc chuyển tệp Hội đồng sang ổ đĩa khác rồi làm lại."),
    )


def no_right(path: Path) -> CouncilFileTrouble:
    """A file or folder that cannot be written."""
    return CouncilFileTrouble(
        said("Không ghi được {path}: tệp hoặc thư mục chỉ cho đọc.", path=path),
        said("Bỏ thuộc tính chỉ đọc, gỡ khóa chống ghi của USB, hoặc chép tệp vào thư mục của mình rồi mở lại."),
    )


def gone(path: Path) -> CouncilFileGone:
    """An open file that was taken away from under the program."""
    return CouncilFileGone(
        said(
            "Tệp Hội đồng {path} không còn ở chỗ cũ: USB bị rút, tệp bị xóa, bị đổi tên hoặc bị thay "
            "bằng tệp khác. Thay đổi vừa rồi chưa được lưu.",
            path=path,
        ),
        said("Lưu dữ liệu đang mở sang chỗ khác; hoặc cắm lại USB, trả tệp về chỗ cũ rồi mở lại."),
    )


def superseded(path: Path) -> DeskSuperseded:
    """A file from whose copy another laptop took over."""
    return DeskSuperseded(
        said("Máy khác đã thay máy thư ký từ bản chép của tệp {path}; tệp này chỉ còn để xem.", path=path),
        said("Làm tiếp trên máy đã thay. Phần chỉ máy này có thì xuất ra để nhập vào máy đó."),
    )


def damaged(path: Path, what: Said = NOTHING) -> CouncilFileTrouble:
    """A council file whose content does not hold together."""
    return CouncilFileTrouble(
        said("Tệp Hội đồng {path} bị hỏng ({what}).", path=path, what=what)
        if what
        else said("Tệp Hội đồng {path} bị hỏng.", path=path),
        said("Không ghi tiếp vào tệp này. Lấy bản sao lưu gần nhất và báo cho người phụ trách máy."),
    )


def chain_broken(path: Path, seq: int) -> AuditChainBroken:
    """A council file whose audit chain does not hold from an event on."""
    return AuditChainBroken(
        said("Nhật ký của tệp Hội đồng {path} không còn như lúc ghi, từ sự kiện số {seq}.", path=path, seq=seq),
        said("Chỉ xem, không ghi tiếp vào tệp này. Mở bản sao gần nhất và đối chiếu với giấy đã ký."),
    )


@contextmanager
def reading_stored_values() -> Iterator[None]:
    """What was stored whole and cannot be read back was changed by somebody else: a trouble, not a bug."""
    try:
        yield
    except (InputRefused, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise CouncilFileTrouble(
            said("Tệp Hội đồng có dữ liệu không đọc được ({error}).", error=error),
            said("Tệp đã bị sửa bằng chương trình khác hoặc bị hỏng. Lấy bản sao lưu gần nhất."),
        ) from error


def not_a_council_file(path: Path) -> CouncilFileTrouble:
    """A file of something else."""
    return CouncilFileTrouble(
        said("{path} không phải là tệp Hội đồng OCOP.", path=path), said("Chọn đúng tệp của Hội đồng.")
    )


def passphrase_needed(path: Path) -> PassphraseNeeded:
    """An encrypted file without its key."""
    return PassphraseNeeded(
        said("Tệp Hội đồng {path} có mật khẩu.", path=path),
        said("Nhập mật khẩu của tệp, hoặc mã in trên giấy khôi phục."),
    )


def key_does_not_fit(path: Path) -> WrongPassphrase:
    """A key that is not that of the file; a damaged beginning of the file looks the same."""
    return WrongPassphrase(
        said("Mật khẩu không mở được tệp {path}.", path=path),
        said(
            "Gõ lại, để ý chữ hoa và bộ gõ tiếng Việt; hoặc dùng mã in trên giấy khôi phục. Nếu vẫn không mở được thì "
            "đầu tệp có thể đã hỏng: thử một bản sao lưu."
        ),
    )


def newer_encryption(path: Path) -> CouncilFileTrouble:
    """A file that a later program encrypted in another way."""
    return CouncilFileTrouble(
        said("Tệp Hội đồng {path} được mã hóa bằng một phiên bản mới hơn của chương trình.", path=path),
        said("Cài phiên bản mới của chương trình rồi mở lại; tệp chưa bị thay đổi."),
    )


def _unfinished_write(path: Path) -> CouncilFileTrouble:
    """A journal that only a connection which may write can clear away."""
    return CouncilFileTrouble(
        said("Lần ghi trước vào {path} bị ngắt giữa chừng và chưa được dọn.", path=path),
        said("Mở tệp một lần ở chế độ bình thường; phần ghi dở được bỏ đi, dữ liệu trước đó còn nguyên."),
    )


def _environmental(code: int, path: Path) -> EnvironmentTrouble | None:
    if code == _FULL:
        return disk_full(path)
    if code == _READ_ONLY:
        return no_right(path)
    if code == _CORRUPT:
        return damaged(path)
    if code == _NOT_A_DATABASE:
        return not_a_council_file(path)
    if code in {_BUSY, _LOCKED}:
        return CouncilFileTrouble(
            said("Tệp Hội đồng {path} đang bị một chương trình khác giữ.", path=path),
            said("Đóng chương trình đó (phần mềm xem cơ sở dữ liệu, sao lưu, đồng bộ) rồi làm lại."),
        )
    if code == _CANNOT_OPEN:
        return CouncilFileTrouble(
            said("Không mở được tệp Hội đồng {path} hoặc tệp tạm bên cạnh nó.", path=path),
            said("Kiểm tra đường dẫn, quyền ghi của thư mục và ổ đĩa."),
        )
    if code == _IO:
        return FileTrouble(
            said("Ổ đĩa báo lỗi khi đọc hoặc ghi {path}. Thay đổi vừa rồi chưa được ghi.", path=path),
            said("Kiểm tra ổ đĩa hoặc USB, rồi mở lại tệp và chạy kiểm tra."),
        )
    return None

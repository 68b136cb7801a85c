"""What a journal of states that cannot be read, or does not hold, means to people."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ocop_desk.domain.said import Said, said
from ocop_desk.errors import FileTrouble
from ocop_desk.packages.state_lines import LineRefused


class CopyAway(FileTrouble):
    """A folder that held states and does not answer: the stick is not plugged in, or another one is."""


class JournalRefused(FileTrouble):
    """A journal that is not as desks wrote it; `code` is that of the line refused."""

    def __init__(self, message: Said, remedy: Said, code: str = "") -> None:
        super().__init__(message, remedy)
        self.code = code


@contextmanager
def journal_read(folder: Path) -> Iterator[None]:
    """Read a journal; what a drive or a line refuses comes out as FileTrouble: CopyAway, JournalRefused."""
    try:
        yield
    except FileNotFoundError as error:
        raise no_longer_there(folder) from error
    except OSError as error:
        raise FileTrouble(
            said("Không đọc được {folder}: {reason}.", folder=folder, reason=error.strerror or error),
            said("Cắm lại USB dự phòng; chương trình tự chép tiếp."),
        ) from error
    except LineRefused as refused:
        raise JournalRefused(
            said(
                "Sổ cái bản chép trong {folder} không dùng được từ dòng {number}: {why}",
                folder=folder,
                number=refused.number,
                why=_WHY.get(refused.code, _WHY["unreadable"]),
            ),
            _REMEDY,
            refused.code,
        ) from refused


def no_longer_there(folder: Path) -> CopyAway:
    """A folder that held states and does not answer, or another stick in its place."""
    return CopyAway(
        said("Không thấy bản chép liên tục ở {folder}.", folder=folder),
        said("Cắm lại USB dự phòng; chương trình tự chép tiếp. Việc đang làm vẫn được lưu trong tệp chính."),
    )


_WHY = {
    "unreadable": said("dòng bị hỏng hoặc không phải do chương trình ghi."),
    "other-version": said("dòng do phiên bản khác của chương trình ghi."),
    "other-council": said("dòng của một Hội đồng khác."),
    "out-of-order": said("dòng không nối với dòng trước, hoặc có dòng bị mất."),
    "other-desk": said("dòng của một máy không được máy trước xác nhận."),
    "not-genuine": said("chữ ký không đúng, dòng đã bị sửa."),
    "cut-short": said("những dòng cuối đã bị xóa."),
}
_REMEDY = said(
    "Dùng thư mục khác cho bản chép. Các bản trong «ban-chep» vẫn là tệp Hội đồng: mở bằng «Khôi phục từ bản sao» "
    "rồi đối chiếu với văn bản đã ký."
)

"""What only a practice council does."""

from ocop_desk.domain.councils import Council
from ocop_desk.domain.said import said
from ocop_desk.services.refusals import refuse


def demand_practice(council: Council) -> None:
    """Refuse to calibrate a real council: exercises never lie beside results. Raises InputRefused."""
    if not council.practice:
        raise refuse(
            "calibration_is_practice",
            said("Đây là tệp của Hội đồng thật; hiệu chỉnh cách chấm chỉ làm trong tệp tập huấn."),
            said("Lập tệp tập huấn: nút “Buổi tập với sản phẩm mẫu” ở bước Bắt đầu, hoặc `council create --practice`."),
        )

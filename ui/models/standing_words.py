"""Where a product stands, in words for people."""

from PySide6.QtCore import QCoreApplication

from ocop_desk.services.product_standing import Appearance, Standing, StandingProduct


def standing_words(product: StandingProduct) -> str:
    """Where a product stands, with its session: "Chờ chấm · phiên 2/2026"."""
    if not product.appearances:
        return standing_name(Standing.UNPLANNED)
    latest = product.appearances[0]
    return f"{standing_name(latest.standing, latest.stars)} · {session_words(latest)}"


def session_words(appearance: Appearance) -> str:
    """The session by its number and year."""
    words = QCoreApplication.translate("Standing", "phiên {number}/{year}")
    return words.format(number=appearance.number, year=appearance.year)


def standing_name(standing: Standing, stars: int | None = None) -> str:
    """The state alone; of a concluded product its stars."""
    translate = QCoreApplication.translate
    if standing is Standing.CONCLUDED:
        return (
            translate("Standing", "{stars} sao").format(stars=stars) if stars else translate("Standing", "Đã kết luận")
        )
    names = {
        Standing.UNPLANNED: translate("Standing", "Chưa vào phiên nào"),
        Standing.PLANNED: translate("Standing", "Trong chương trình"),
        Standing.WAITING: translate("Standing", "Chờ chấm"),
        Standing.SCORING: translate("Standing", "Đang chấm"),
        Standing.REVEALED: translate("Standing", "Đã mở phiếu"),
        Standing.REJECTED: translate("Standing", "Bị loại"),
        Standing.CARRIED_OVER: translate("Standing", "Chuyển phiên sau"),
    }
    return names[standing]

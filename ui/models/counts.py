"""Counts as people here write them."""


def count_text(count: int) -> str:
    """A count with points between thousands: 3.000."""
    return f"{count:,}".replace(",", ".")

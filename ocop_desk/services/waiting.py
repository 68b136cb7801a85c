"""How long somebody has to wait, in words."""

from datetime import timedelta

from ocop_desk.domain.said import Said, said


def wait_words(wait: timedelta) -> Said:
    """Minutes and seconds, rounded up to the second."""
    seconds = -(-wait // timedelta(seconds=1))
    if seconds < 60:
        return said("{seconds} giây", seconds=seconds)
    return said("{minutes} phút {seconds} giây", minutes=seconds // 60, seconds=f"{seconds % 60:02d}")

"""Sizes of files as people say them."""

from PySide6.QtCore import QCoreApplication

_KIB = 1024


def size_text(size: int) -> str:
    """Bytes in kB, MB or GB with a decimal comma where it says something: 840 kB, 12 MB, 1,4 GB."""
    units = (
        QCoreApplication.translate("Size", "kB"),
        QCoreApplication.translate("Size", "MB"),
        QCoreApplication.translate("Size", "GB"),
    )
    value, unit = size * 10 // _KIB, 0
    while value >= _KIB * 10 and unit < len(units) - 1:
        value, unit = value // _KIB, unit + 1
    whole, tenth = divmod(value, 10)
    told = f"{whole},{tenth}" if unit == len(units) - 1 and tenth else str(max(whole, 1) if size else 0)
    return f"{told} {units[unit]}"

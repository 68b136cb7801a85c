"""How large a package may be, for those who build and those who read: time and memory stay bounded."""

MIB = 1 << 20

MAX_FILE_SIZE = 3 << 30
"""Bytes of a package; keeps every ZIP field below its 32-bit limit."""

MAX_UNPACKED_SIZE = 2 << 30
"""Bytes of all entries of a package, unpacked."""

MAX_ENTRIES = 20_000
"""11 members, 150 products and three rounds give 4,950 papers and as many signed sheets."""
MAX_ENTRY_SIZE = 512 * MIB

RATIO_FLOOR = 16 * MIB
MAX_RATIO = 300
"""An entry may unpack to more than 300 times its packed size only up to 16 MiB; JSON of marks reaches about 40."""

MAX_DIRECTORY_SIZE = 4 * MIB
MAX_SIGNATURES = 20
MAX_META_SIZE = 8 * MIB
"""Bytes of one manifest or signature."""

CHUNK = 256 * 1024


def is_bomb(size: int, packed: int) -> bool:
    """Whether an entry unpacks to more than its packed size can honestly hold."""
    return size > RATIO_FLOOR and size > packed * MAX_RATIO

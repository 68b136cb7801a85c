"""Python's cycle collector, kept from stopping the window."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """While much is made that stays, or has no cycles, look for none; afterwards leave it out of later looks.

    A full look walks over everything alive and holds every thread for a tenth of a second once thousands of rows are
    there. What is left out is still freed when nobody uses it any more, unless it is in a cycle: rows are not.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()

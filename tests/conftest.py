"""What tests of every layer may ask for."""

from collections.abc import Iterator

import pytest


@pytest.fixture
def cheap_hashes() -> Iterator[None]:
    """Secrets hashed without the cost that guards them."""
    from tests.services.people_desks import quick_hashes

    with quick_hashes():
        yield

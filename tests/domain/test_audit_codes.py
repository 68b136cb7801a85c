"""Codes of the audit chain as papers print them and as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.audit_codes import CODE, audit_code, number_of, read_audit_code

HASH = "5a3f09bc11de77a0" + "0" * 48
SHOWN = "214-5A3F-09BC-11DE-77A0"
HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)


def test_a_code_is_the_number_and_the_beginning_of_the_hash() -> None:
    assert audit_code(214, HASH) == SHOWN
    assert number_of(SHOWN) == 214


@given(seq=st.integers(1, 10**15), digest=HASHES)
def test_a_printed_code_reads_back_as_it_was(seq: int, digest: str) -> None:
    code = audit_code(seq, digest)
    assert CODE.fullmatch(code)
    assert read_audit_code(code) == code
    assert number_of(code) == seq


@pytest.mark.parametrize(
    "typed",
    [
        "214-5a3f-09bc-11de-77a0",
        " 214 - 5A3F 09BC 11DE 77A0 ",
        "214-5A3F09BC11DE77A0",
        "214–5A3F–09BC–11DE–77A0",
        "214-5A3F-O9BC-l1DE-77AO",
    ],
)
def test_what_people_type_is_read_with_patience(typed: str) -> None:
    assert read_audit_code(typed) == SHOWN


@pytest.mark.parametrize(
    "typed",
    ["", "214", "nộp phiếu", "2145A3F09BC11DE77A0", "214-5A3F-09BC-11DE-77A", "0-5A3F-09BC-11DE-77A0", f"{SHOWN}0"],
)
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_audit_code(typed) is None

import json
import random
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.canonical import canonical_json
from ocop_desk.domain.exchange import SheetHead, SheetStatement
from ocop_desk.packages.member_keys import load_public_key, new_member_key, public_bytes
from ocop_desk.packages.sealed_sheets import (
    LARGEST,
    SheetRefused,
    check_sealed,
    load_sealing_key,
    new_sealing_key,
    open_sealed,
    read_sealed,
    read_signed,
    seal_sheet,
    sealing_key_bytes,
    sign_sheet,
)

KEY = new_member_key()
PUBLIC = load_public_key(KEY.public_key)
SEALING = new_sealing_key()
SEALING_PUBLIC = public_bytes(SEALING.public_key())
HEAD = SheetHead(
    council="ab" * 16,
    session="cd" * 16,
    practice=False,
    entry_id=3,
    round_number=1,
    round_opened_at=datetime(2026, 11, 21, 2, 10, 0, tzinfo=UTC),
    member_id=5,
    scorecard="ef" * 32,
    key=KEY.fingerprint,
    epoch=1,
    sealed_at=datetime(2026, 11, 21, 2, 41, 7, tzinfo=UTC),
)
STATEMENT = SheetStatement(HEAD, {"1.1": 2, "3.2": 0}, {"1.1": "Hợp đồng còn hiệu lực"})
SEALED = seal_sheet(STATEMENT, KEY, SEALING_PUBLIC)

LEVELS = st.dictionaries(st.text(min_size=1, max_size=5), st.integers(0, 9), max_size=8)
NOTES = st.dictionaries(st.text(min_size=1, max_size=5), st.text(max_size=40), max_size=4)


def opened(data: bytes) -> SheetStatement:
    file = read_sealed(data)
    check_sealed(file, PUBLIC)
    return read_signed(open_sealed(file, SEALING), PUBLIC)


@given(levels=LEVELS, notes=NOTES)
def test_any_sheet_comes_out_as_it_went_in(levels: dict[str, int], notes: dict[str, str]) -> None:
    statement = SheetStatement(HEAD, levels, notes)
    assert opened(seal_sheet(statement, KEY, SEALING_PUBLIC)) == statement


def test_a_sealed_sheet_can_be_counted_but_not_read() -> None:
    assert read_sealed(SEALED).head == HEAD
    assert b"3.2" not in SEALED
    assert "Hợp đồng".encode() not in SEALED
    other = new_sealing_key()
    with pytest.raises(SheetRefused, match="cannot-open"):
        open_sealed(read_sealed(SEALED), other)


def test_the_sealing_key_lasts() -> None:
    assert read_signed(open_sealed(read_sealed(SEALED), load_sealing_key(sealing_key_bytes(SEALING))), PUBLIC)


def test_another_members_signature_is_not_taken() -> None:
    with pytest.raises(SheetRefused, match="not-genuine"):
        check_sealed(read_sealed(SEALED), load_public_key(new_member_key().public_key))


@given(at=st.integers(0, len(SEALED) - 1), bit=st.integers(0, 7))
def test_no_changed_bit_passes(at: int, bit: int) -> None:
    changed = bytearray(SEALED)
    changed[at] ^= 1 << bit
    with pytest.raises(SheetRefused):
        opened(bytes(changed))


@given(st.integers(0, len(SEALED) - 1))
def test_no_cut_file_passes(length: int) -> None:
    with pytest.raises(SheetRefused):
        opened(SEALED[:length])


@given(st.data())
def test_parts_of_two_sheets_do_not_make_a_third(data: st.DataObject) -> None:
    other = seal_sheet(replace(STATEMENT, head=replace(HEAD, entry_id=4)), KEY, SEALING_PUBLIC)
    first, second = json.loads(SEALED), json.loads(other)
    names = data.draw(st.sets(st.sampled_from(sorted(first)), min_size=1, max_size=len(first) - 1))
    mixed = {name: (second if name in names else first)[name] for name in first}
    made = canonical_json(mixed).encode()
    if made in (SEALED, other):
        return
    with pytest.raises(SheetRefused):
        opened(made)


def test_a_head_put_before_another_sheets_content_does_not_open() -> None:
    file = read_sealed(SEALED)
    with pytest.raises(SheetRefused, match="cannot-open"):
        open_sealed(replace(file, head=replace(HEAD, member_id=6)), SEALING)


def test_a_signed_sheet_does_not_pass_for_a_sealed_one_nor_the_other_way() -> None:
    signed = sign_sheet(STATEMENT, KEY)
    with pytest.raises(SheetRefused, match="other-kind"):
        read_sealed(signed)
    with pytest.raises(SheetRefused, match="other-kind"):
        read_signed(SEALED, PUBLIC)
    relabelled = canonical_json(json.loads(signed) | {"kind": "ocop-desk.sealed-sheet"}).encode()
    with pytest.raises(SheetRefused):
        read_sealed(relabelled)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"version": True},
        {"more": 1},
        {"head": []},
        {"sealed": 7},
        {"head": json.loads(SEALED)["head"] | {"member_id": 0}},
        {"head": json.loads(SEALED)["head"] | {"member_id": True}},
        {"head": json.loads(SEALED)["head"] | {"practice": 1}},
        {"head": json.loads(SEALED)["head"] | {"key": "AB" * 32}},
        {"head": json.loads(SEALED)["head"] | {"sealed_at": "2026-11-21"}},
        {"head": json.loads(SEALED)["head"] | {"more": 1}},
        {"head": {"council": "ab" * 16}},
    ],
    ids=range(12),
)
def test_another_form_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(SheetRefused):
        read_sealed(canonical_json(json.loads(SEALED) | change).encode())


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"null", b"\xff", b"[" * 100_000, b"9" * 10_000, b" " * (LARGEST + 1), b'{"kind":"a","kind":"b"}'],
)
def test_what_is_no_sheet_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(SheetRefused):
        read_sealed(data)


def test_spaces_or_another_order_of_keys_are_another_file_and_refused() -> None:
    with pytest.raises(SheetRefused):
        read_sealed(SEALED + b"\n")
    with pytest.raises(SheetRefused):
        read_sealed(json.dumps(json.loads(SEALED)).encode())


def test_noise_never_passes() -> None:
    noise = random.Random(5)
    for _ in range(300):
        with pytest.raises(SheetRefused):
            read_sealed(noise.randbytes(noise.randrange(400)))

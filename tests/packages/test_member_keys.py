import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.code_letters import CODE_LETTERS
from ocop_desk.domain.exchange import fingerprint_of, key_code, key_code_of
from ocop_desk.errors import FileTrouble, WrongPassphrase
from ocop_desk.packages.base64_text import from_base64, to_base64
from ocop_desk.packages.keys import make_council_certificate
from ocop_desk.packages.member_keys import (
    MemberKey,
    is_signed_by,
    load_public_key,
    lock_key,
    new_member_key,
    unlock_key,
)
from tests.builders import OPENED

QUICK: dict[str, Any] = {"kdf": "argon2id", "memory_kib": 64, "passes": 1, "lanes": 1}
KEY = new_member_key()
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def test_a_locked_key_opens_with_its_pin() -> None:
    locked = lock_key(KEY, "4821", QUICK)
    opened = unlock_key(locked, "4821", KEY.fingerprint)
    assert opened.public_key == KEY.public_key
    assert is_signed_by(load_public_key(KEY.public_key), b"x", opened.sign(b"x"))


def test_a_wrong_pin_opens_nothing() -> None:
    with pytest.raises(WrongPassphrase):
        unlock_key(lock_key(KEY, "4821", QUICK), "4822", KEY.fingerprint)


def test_a_locked_key_does_not_pass_for_another_members() -> None:
    with pytest.raises(WrongPassphrase):
        unlock_key(lock_key(KEY, "4821", QUICK), "4821", new_member_key().fingerprint)


def test_the_same_key_is_never_locked_the_same_way_twice() -> None:
    assert lock_key(KEY, "4821", QUICK) != lock_key(KEY, "4821", QUICK)


@pytest.mark.parametrize(
    "change",
    [
        {"kdf": "none"},
        {"memory_kib": 1 << 30},
        {"passes": 10_000},
        {"lanes": 0},
        {"passes": True},
        {"salt": "AA=="},
        {"nonce": "AA=="},
        {"locked": "§"},
        {"more": 1},
    ],
)
def test_a_lock_of_another_form_is_refused_before_any_work(change: dict[str, Any]) -> None:
    content = json.loads(lock_key(KEY, "4821", QUICK))
    with pytest.raises(FileTrouble):
        unlock_key(json.dumps(content | change).encode(), "4821", KEY.fingerprint)


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b"{}", b"[" * 100_000])
def test_what_is_no_lock_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(FileTrouble):
        unlock_key(data, "4821", KEY.fingerprint)


@given(st.binary(max_size=200))
def test_a_signature_holds_for_its_statement_alone(statement: bytes) -> None:
    public, signature = load_public_key(KEY.public_key), KEY.sign(statement)
    assert is_signed_by(public, statement, signature)
    assert not is_signed_by(public, statement + b".", signature)


def test_only_one_form_of_a_signature_is_taken() -> None:
    public, signature = load_public_key(KEY.public_key), KEY.sign(b"x")
    first, second = decode_dss_signature(signature)
    assert not is_signed_by(public, b"x", encode_dss_signature(first, ORDER - second))
    assert not is_signed_by(public, b"x", signature + b"\0")
    assert not is_signed_by(public, b"x", b"")


@pytest.mark.parametrize("data", [b"", b"\x30\x00", b"x" * 91, KEY.public_key + b"\0"], ids=["0", "2", "91", "more"])
def test_bytes_that_are_no_key_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="key"):
        load_public_key(data)


def test_another_encoding_of_a_point_is_refused() -> None:
    packed = KEY.private_key.public_key().public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
    head = bytes.fromhex("3039301306072a8648ce3d020106082a8648ce3d030107032200")
    with pytest.raises(ValueError, match="encoding"):
        load_public_key(head + packed)


def test_a_councils_key_can_sign_as_a_member_of_its_own_fingerprint_only() -> None:
    other = make_council_certificate("Hội đồng", "", OPENED).private_key
    assert MemberKey(other).fingerprint != KEY.fingerprint  # type: ignore[arg-type]


def test_the_code_of_a_key_is_sixteen_letters_nobody_mishears() -> None:
    code = key_code(KEY.fingerprint)
    assert [len(group) for group in code.split("-")] == [4, 4, 4, 4]
    assert set(code) <= {*CODE_LETTERS, "-"}
    assert key_code("00" * 32) == "0000-0000-0000-0000"
    assert key_code("ff" * 32) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    assert key_code_of(to_base64(KEY.public_key)) == key_code(fingerprint_of(KEY.public_key))
    assert key_code_of("") == ""


@pytest.mark.parametrize("fingerprint", ["", "ab", "zz" * 32])
def test_what_is_no_fingerprint_has_no_code(fingerprint: str) -> None:
    with pytest.raises(ValueError, match=r"fingerprint|hex"):
        key_code(fingerprint)


@given(st.binary(max_size=64))
def test_base64_comes_back_and_has_one_form(data: bytes) -> None:
    text = to_base64(data)
    assert from_base64(text) == data
    with pytest.raises(ValueError, match="base64"):
        from_base64(text + " ")


def test_base64_with_loose_bits_is_refused() -> None:
    with pytest.raises(ValueError, match="base64"):
        from_base64("AB==")

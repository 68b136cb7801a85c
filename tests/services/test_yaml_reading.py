import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from ocop_desk.services.yaml_reading import read_yaml


def code_of(raw: bytes) -> str:
    _, problems = read_yaml("tệp.yaml", raw)
    assert len(problems) == 1
    return problems[0].code


def test_plain_values_are_text_whole_numbers_true_false_and_null() -> None:
    content, problems = read_yaml("x", b"a: 1.10\nb: 12\nc: 'on'\nd: on\ne: true\nf:\ng: 2026-05-22\nh: 007")

    assert problems == []
    assert content is not None
    assert content.data == {
        "a": "1.10",
        "b": 12,
        "c": "on",
        "d": "on",
        "e": True,
        "f": None,
        "g": "2026-05-22",
        "h": "007",
    }


def test_lines_are_known_by_path() -> None:
    content, _ = read_yaml("x", b"a:\n  - b: 1\n    c: 2\n  - d\n")

    assert content is not None
    assert content.lines[("a", 0, "c")] == 3
    assert content.lines[("a", 1)] == 4


def test_block_and_flow_style_read_the_same() -> None:
    block, _ = read_yaml("x", b"a:\n- star: 5\n  lower: 90\n")
    flow, _ = read_yaml("x", b"a: [{star: 5, lower: 90}]\n")

    assert block is not None
    assert flow is not None
    assert block.data == flow.data == {"a": [{"star": 5, "lower": 90}]}


def test_every_key_given_twice_is_reported_with_its_line() -> None:
    _, problems = read_yaml("x.yaml", b"a: 1\nb:\n  c: 1\n  c: 2\na: 3\n")

    assert [(problem.code, problem.place) for problem in problems] == [
        ("repeated-key", "x.yaml, dòng 4"),
        ("repeated-key", "x.yaml, dòng 5"),
    ]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"a: b: c", "not-yaml"),
        (b"a: [1, 2", "not-yaml"),
        (b"\x00", "not-yaml"),
        (b'a: "\\ud800"', "not-yaml"),
        (b"a: &x 1\nb: *x", "alias"),
        (b"a: !!python/object:os.system x", "tag"),
        (b"a: !local [x]", "tag"),
        (b"? [a]\n: b", "key"),
        (b"---\na: 1\n---\nb: 1", "documents"),
        (b"[" * 100_000, "too-deep"),
        ("tên: Gạo".encode("utf-16"), "not-utf8"),
        (b"a: " + b"x" * 3_000_000, "too-large"),
        ("a: Ga\u0323o".encode(), "not-nfc"),
    ],
)
def test_what_rule_files_do_not_use_is_refused(raw: bytes, code: str) -> None:
    assert code_of(raw) == code


def test_a_byte_order_mark_does_no_harm() -> None:
    content, problems = read_yaml("x", "a: Gạo".encode("utf-8-sig"))

    assert problems == []
    assert content is not None
    assert content.data == {"a": "Gạo"}


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
@example(b"a: \r b")
@example(b"? ")
@example(b"{a, b: , c}")
def test_no_bytes_make_the_reader_fail(raw: bytes) -> None:
    content, problems = read_yaml("x", raw)

    assert content is not None or problems


PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.text("abcđê: -#'\"\n", max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text("abđ ", max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(PLAIN)
def test_what_a_yaml_writer_writes_is_read_as_it_was(data: object) -> None:
    content, problems = read_yaml("x", yaml.safe_dump(data, allow_unicode=True).encode())

    assert problems == []
    assert content is not None
    assert content.data == data

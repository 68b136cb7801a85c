"""`data/result.json`: a whole session as one signed file, from which anyone can compute its results again.

The format is described in docs/result-json.md; schema "ocop-desk.result", version 3; 1 and 2 are still read.
"""

from dataclasses import replace

from ocop_desk.documents.session_json_reading import read_result_file
from ocop_desk.documents.session_json_recheck import recheck
from ocop_desk.documents.session_json_shape import SCHEMA, SESSION, VERSION, canonical_bytes, session_as_data
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import SessionRecord

__all__ = ["SCHEMA", "VERSION", "recheck", "record_as_json", "session_as_json", "session_from_json"]


def session_as_json(session: SessionRecord) -> bytes:
    """The session and its results as canonical JSON: keys sorted, no spaces, UTF-8 in NFC, exact numbers."""
    return canonical_bytes(session_as_data(session))


def record_as_json(session: SessionRecord) -> bytes:
    """The session alone in the same form, with no results: for those who are not to know them yet."""
    return canonical_bytes({**session_as_data(replace(session, products=())), "session": SESSION.write(session)})


def session_from_json(data: bytes) -> tuple[SessionRecord | None, list[Problem]]:
    """The record in a file, or None with every problem found; the stored results are not looked at."""
    file, problems = read_result_file(data)
    return (None, problems) if file is None else (file.session, [])

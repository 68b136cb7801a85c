"""Papers and workbook of a closed session, and the signatures on its minutes and summary."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.records import SessionRecord, SessionState
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.services.session_state import demand_state, session_of
from ocop_desk.services.sessions import session_record
from ocop_desk.store.values import SignedPaper

if TYPE_CHECKING:
    from ocop_desk.documents.paper.values import Paper
    from ocop_desk.packages.keys import SigningKey

WORKBOOK_NAME = "ket-qua.xlsx"

Told = Callable[[str], None]
"""Hears the name of each file as it is written."""


def papers_of(desk: Desk, session_id: int) -> Iterator["Paper"]:
    """Every paper of a closed session, those with signatures in their latest signed state. Raises InputRefused."""
    from dataclasses import replace

    from ocop_desk.documents.papers import all_papers

    record = _closed_record(desk, session_id)
    with desk.read() as work:
        signed = {paper.name: paper.data for paper in work.papers.all(session_id)}
    for paper in all_papers(record):
        yield replace(paper, data=signed[paper.name]) if paper.name in signed else paper


def write_papers(desk: Desk, session_id: int, folder: Path, told: Told) -> int:
    """Write every paper of a closed session into a folder; how many. Raises InputRefused, FileTrouble, DiskFull."""
    from ocop_desk.packages.files import written_whole

    count = 0
    for paper in papers_of(desk, session_id):
        target = folder / paper.name
        make_folder(target.parent)
        with written_whole(target) as stream:
            stream.write(paper.data)
        told(str(target))
        count += 1
    return count


def write_workbook(desk: Desk, session_id: int, target: Path) -> None:
    """Write the workbook of a closed session. Raises InputRefused, FileTrouble, DiskFull."""
    from ocop_desk.documents.workbook import result_workbook
    from ocop_desk.packages.files import written_whole

    record = _closed_record(desk, session_id)
    make_folder(target.parent)
    with written_whole(target) as stream:
        result_workbook(record, stream)


def sign_minutes(desk: Desk, session_id: int, role: str, key: "SigningKey") -> SessionState:
    """Sign minutes and summary in the field of one role ("secretary", "chair"); the session's state then.

    Each signature is added to those before it; when every field is signed the session is signed.
    Raises InputRefused where the session is not closed, the role has no field or has signed already.
    """
    from ocop_desk.packages.pades import sign_pdf

    record = _closed_record(desk, session_id)
    with desk.write() as work:
        session = session_of(work, session_id)
        demand_state(session, SessionState.CLOSED)
        done = []
        for paper in _papers_to_sign(record):
            latest = work.papers.latest(session_id, paper.name)
            if latest is None:
                latest = SignedPaper(session_id, paper.name, 0, _with_fields(paper), "", desk.clock())
                work.papers.add(latest)
            box = next((box for box in paper.signature_boxes if box.role == role), None)
            if box is None:
                roles = ", ".join(box.role for box in paper.signature_boxes)
                raise refuse("unknown_role", f"Văn bản không có ô ký cho “{role}”.", f"Các ô ký: {roles}.")
            now = desk.clock()
            data = sign_pdf(latest.data, key, role, box.signer_name, box.post, now)
            version = latest.version + 1
            work.papers.add(SignedPaper(session_id, paper.name, version, data, box.signer_name, now))
            work.record("paper.signed", paper.name, {"session": session_id, "role": role, "signer": box.signer_name})
            done.append(version >= len(paper.signature_boxes))
        state = SessionState.SIGNED if all(done) else SessionState.CLOSED
        if state is SessionState.SIGNED:
            work.sessions.set_state(session_id, state, desk.clock())
            work.record("session.signed", str(session_id), {"session": session_id})
        work.commit()
    return state


def make_folder(folder: Path) -> None:
    """Make the folder where it is missing. Raises FileTrouble, DiskFull."""
    from ocop_desk.packages.files import file_trouble

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_trouble(error, folder) from error


def _closed_record(desk: Desk, session_id: int) -> SessionRecord:
    with desk.read() as work:
        demand_state(session_of(work, session_id), SessionState.CLOSED, SessionState.SIGNED)
    return session_record(desk, session_id)


def _papers_to_sign(record: SessionRecord) -> "tuple[Paper, ...]":
    from ocop_desk.documents.papers import minutes_pdf, summary_pdf

    return minutes_pdf(record), summary_pdf(record)


def _with_fields(paper: "Paper") -> bytes:
    from ocop_desk.packages.pades import SignatureField, add_signature_fields

    fields = [
        SignatureField(box.role, box.page, (box.x, box.y, box.x + box.width, box.y + box.height), box.post)
        for box in paper.signature_boxes
    ]
    return add_signature_fields(paper.data, fields)

"""Papers and workbook of a closed session, and the signatures on its minutes and summary."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.documents.paper.contents import PaperKind, PaperLine, contents
from ocop_desk.domain.records import SessionRecord, SessionState
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.paper_making import OwnMaker, PaperMaker
from ocop_desk.services.refusals import refuse
from ocop_desk.services.session_state import demand_results, demand_state, session_of
from ocop_desk.services.sessions import session_record
from ocop_desk.store.values import SignedPaper

if TYPE_CHECKING:
    from ocop_desk.documents.paper.values import Paper
    from ocop_desk.packages.keys import SigningKey

WORKBOOK_NAME = "ket-qua.xlsx"

Told = Callable[[str], None]
"""Hears the name of each file as it is written."""


def papers_of(desk: Desk, session_id: int, maker: PaperMaker | None = None) -> Iterator["Paper"]:
    """Every paper of a closed session, those with signatures in their latest signed state. Raises InputRefused."""
    record = closed_record(desk, session_id)
    with desk.read() as work:
        signed = {paper.name: paper.data for paper in work.papers.all(session_id)}
    maker = maker or OwnMaker(record)
    for line in contents(record):
        paper = maker.paper(line)
        yield replace(paper, data=signed[paper.name]) if paper.name in signed else paper


def one_paper(desk: Desk, session_id: int, line: PaperLine, maker: PaperMaker | None = None) -> "Paper":
    """One paper of a closed session, in its latest signed state where it has signatures. Raises InputRefused."""
    _demand_closed(desk, session_id)
    paper = (maker or OwnMaker(session_record(desk, session_id))).paper(line)
    with desk.read() as work:
        signed = work.papers.latest(session_id, paper.name)
    return replace(paper, data=signed.data) if signed is not None else paper


def write_papers(desk: Desk, session_id: int, folder: Path, told: Told, maker: PaperMaker | None = None) -> int:
    """Write every paper of a closed session into a folder; how many. Raises InputRefused, FileTrouble, DiskFull.

    Where `told` raises Cancelled, the papers written until then stay.
    """
    count = 0
    for paper in papers_of(desk, session_id, maker):
        write_paper(paper, folder / paper.name)
        told(str(folder / paper.name))
        count += 1
    return count


def write_paper(paper: "Paper", target: Path) -> None:
    """Write one paper. Raises FileTrouble, DiskFull."""
    from ocop_desk.packages.files import written_whole

    make_folder(target.parent)
    with written_whole(target) as stream:
        stream.write(paper.data)


def write_workbook(desk: Desk, session_id: int, target: Path, maker: PaperMaker | None = None) -> None:
    """Write the workbook of a closed session. Raises InputRefused, FileTrouble, DiskFull."""
    from ocop_desk.packages.files import written_whole

    _demand_closed(desk, session_id)
    data = (maker or OwnMaker(session_record(desk, session_id))).workbook()
    make_folder(target.parent)
    with written_whole(target) as stream:
        stream.write(data)


def sign_minutes(
    desk: Desk, session_id: int, role: str, key: "SigningKey", maker: PaperMaker | None = None
) -> SessionState:
    """Sign minutes and summary in the field of one role ("secretary", "chair"); the session's state then.

    Each signature is added to those before it; when every field is signed the session is signed.
    Raises InputRefused where the session is not closed, the role has no field or has signed already.
    """
    desk.demand("paper.signed")
    record = closed_record(desk, session_id)
    papers = papers_to_sign(record, maker or OwnMaker(record))
    with desk.read() as work:
        demand_state(session_of(work, session_id), SessionState.CLOSED)
        before = {paper.name: work.papers.latest(session_id, paper.name) for paper in papers}
    # Signing takes seconds: the file is not held meanwhile, so that a window can go on reading it.
    signed = [_signed(desk, session_id, paper, before[paper.name], role, key) for paper in papers]
    with desk.write() as work:
        demand_state(session_of(work, session_id), SessionState.CLOSED)
        for states in signed:
            latest = work.papers.latest(session_id, states[-1].name)
            if latest != before[states[-1].name]:
                raise refuse(
                    "signed_meanwhile", said("Văn bản vừa được người khác ký."), said("Ký lại trên bản mới nhất.")
                )
            for state in states:
                work.papers.add(state)
            last = states[-1]
            work.record("paper.signed", last.name, {"session": session_id, "role": role, "signer": last.signer})
        whole = all(
            states[-1].version >= len(paper.signature_boxes) for states, paper in zip(signed, papers, strict=True)
        )
        if whole:
            work.sessions.set_state(session_id, SessionState.SIGNED, desk.clock())
            work.record("session.signed", str(session_id), {"session": session_id})
        work.commit()
    return SessionState.SIGNED if whole else SessionState.CLOSED


def make_folder(folder: Path) -> None:
    """Make the folder where it is missing. Raises FileTrouble, DiskFull."""
    from ocop_desk.packages.files import file_trouble

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_trouble(error, folder) from error


def closed_record(desk: Desk, session_id: int) -> SessionRecord:
    """The record of a session that is closed or signed. Raises InputRefused."""
    _demand_closed(desk, session_id)
    return session_record(desk, session_id)


def _demand_closed(desk: Desk, session_id: int) -> None:
    with desk.read() as work:
        session = session_of(work, session_id)
    demand_results(session)
    demand_state(session, SessionState.CLOSED, SessionState.SIGNED)


def papers_to_sign(record: SessionRecord, maker: PaperMaker) -> "tuple[Paper, ...]":
    """Minutes and summary, with the rooms for their signatures."""
    kinds = (PaperKind.MINUTES, PaperKind.SUMMARY)
    return tuple(maker.paper(line) for line in contents(record) if line.kind in kinds)


def _signed(
    desk: Desk, session_id: int, paper: "Paper", latest: SignedPaper | None, role: str, key: "SigningKey"
) -> list[SignedPaper]:
    """The states that signing adds to a paper: as made, where it has none yet, and with the signature."""
    from ocop_desk.packages.pades import sign_pdf

    box = next((box for box in paper.signature_boxes if box.role == role), None)
    if box is None:
        roles = ", ".join(box.role for box in paper.signature_boxes)
        raise refuse(
            "unknown_role",
            said("Văn bản không có ô ký cho “{role}”.", role=role),
            said("Các ô ký: {roles}.", roles=roles),
        )
    states = []
    if latest is None:
        latest = SignedPaper(session_id, paper.name, 0, _with_fields(paper), "", desk.clock())
        states.append(latest)
    now = desk.clock()
    data = sign_pdf(latest.data, key, role, box.signer_name, box.post, now)
    return [*states, SignedPaper(session_id, paper.name, latest.version + 1, data, box.signer_name, now)]


def _with_fields(paper: "Paper") -> bytes:
    from ocop_desk.packages.pades import SignatureField, add_signature_fields

    fields = [
        SignatureField(box.role, box.page, (box.x, box.y, box.x + box.width, box.y + box.height), box.post)
        for box in paper.signature_boxes
    ]
    return add_signature_fields(paper.data, fields)

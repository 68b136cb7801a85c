"""Who signs the papers of a session, and as what."""

from dataclasses import dataclass

from ocop_desk.domain.councils import CouncilMember, Post
from ocop_desk.domain.records import RosterEntry, SessionRecord


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: role for the program, lines above the room (capitals), hint below them, name under the room."""

    role: str
    titles: tuple[str, ...]
    name: str
    post: str = ""
    hint: str = ""


def presiding(session: SessionRecord) -> RosterEntry | None:
    """Who is in the chair: the one marked so, else the chair of the council."""
    marked = next((entry for entry in session.roster if entry.presiding and entry.present), None)
    return marked or next((entry for entry in session.roster if entry.member.post is Post.CHAIR), None)


def minute_taker(session: SessionRecord) -> RosterEntry | None:
    """Who keeps the minutes: the one marked so, else the secretary."""
    marked = next((entry for entry in session.roster if entry.keeps_minutes), None)
    return marked or next((entry for entry in session.roster if entry.member.post is Post.SECRETARY), None)


def post_in_agency(member: CouncilMember) -> str:
    """The member's post in the agency it comes from, on one line."""
    return " ".join(part for part in (member.position.strip(), member.agency.strip()) if part)


def secretary_signatory(session: SessionRecord) -> Signatory:
    """The secretary, who signs on the left."""
    entry = minute_taker(session)
    return Signatory("secretary", ("Thư ký",), entry.member.name if entry else "", "Thư ký Hội đồng")


def chair_signatory(session: SessionRecord) -> Signatory:
    """Who presided: the title in the council and below it the post in the agency, as bodies with own numbers do."""
    entry = presiding(session)
    if entry is None:
        return Signatory("chair", ("Chủ tọa",), "", "Chủ tịch Hội đồng")
    title = _council_title(entry.member)
    return Signatory("chair", ("Chủ tọa", title, post_in_agency(entry.member)), entry.member.name, title)


def council_signatory(session: SessionRecord) -> Signatory:
    """Who signs for the council: the chair, or a vice-chair in the chair's stead (KT.)."""
    entry = presiding(session)
    member = entry.member if entry else None
    if member is None:
        return Signatory("chair", ("TM. Hội đồng", "Chủ tịch"), "", "Chủ tịch Hội đồng")
    stead = ("KT. Chủ tịch", "Phó Chủ tịch") if member.post is Post.VICE_CHAIR else ("Chủ tịch",)
    return Signatory("chair", ("TM. Hội đồng", *stead, post_in_agency(member)), member.name, _council_title(member))


def _council_title(member: CouncilMember) -> str:
    titles = {Post.CHAIR: "Chủ tịch Hội đồng", Post.VICE_CHAIR: "Phó Chủ tịch Hội đồng"}
    return titles.get(member.post, "Thành viên Hội đồng")
